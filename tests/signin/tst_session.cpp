// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/jws.h"
#include "signin/session.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;

namespace {

TokenSet tokenSet(const char *access = "a1", const char *refresh = "r1")
{
    TokenSet tokens;
    tokens.accessToken = Secret(access);
    tokens.refreshToken = Secret(refresh);
    tokens.scope = "openid";
    tokens.lifetime = 3600s;
    return tokens;
}

struct Bench
{
    explicit Bench(ClientConfig config = knownClient())
        : provider(std::move(config), &transport)
    {}

    ScriptedTransport transport;
    ManualClock clock;
    ScriptedStore store;
    Provider provider;
    std::unique_ptr<Session> session = make();

    std::unique_ptr<Session> make()
    {
        return std::make_unique<Session>("default", &provider, &transport, &store, &clock);
    }

    static void settle()
    {
        for (int i = 0; i < 30; ++i)
            QCoreApplication::processEvents();
    }

    void answer(int status, const char *body)
    {
        transport.answerNext(ScriptedTransport::json(status, json(body)));
        settle();
    }

    void restore() const
    {
        session->restore();
        settle();
    }

    /*! Signed in, with a name from the userinfo endpoint. */
    void signIn()
    {
        restore();
        session->adopt(tokenSet());
        settle();
        answer(200, "{'name':'Ada'}");
    }

    /*! As after a start of the program. */
    void startAgain()
    {
        session = make();
        restore();
    }

    /*! The token that accessToken() comes to, or the name of the failure; empty while it waits. */
    QString token() const
    {
        QObject asker; // an answer that comes later has nobody to come to
        QString result;
        session->accessToken(&asker,
                             [&](const Session::AccessToken &token) { result = read(token); });
        settle();
        return result;
    }

    static QString read(const Session::AccessToken &token)
    {
        if (const auto *failure = std::get_if<Failure>(&token))
            return errorName(*failure);
        return QString::fromUtf8(std::get<Secret>(token).reveal());
    }

    /*! The same for an app that was refused with \a refused; empty while there is no answer. */
    QString tokenInsteadOf(const char *refused)
    {
        answered.clear();
        session->accessTokenAfterRefusal(
            Secret(refused), session.get(),
            [this](const Session::AccessToken &token) { answered = read(token); });
        settle();
        return answered;
    }
    QString answered;

    QStringList accounts()
    {
        QStringList found{"no answer"};
        Accounts(&store).list(
            session.get(), [&](StoreResult::Status, const QStringList &names) { found = names; });
        settle();
        return found;
    }

    QByteArray lastBody() const { return transport.requests().back().body.reveal(); }
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsSignedOut()
    {
        Bench bench;
        QCOMPARE(bench.session->state(), State::Restoring);
        bench.restore();
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(bench.token(), QString("not_signed_in"));
    }

    void storesBeforeAnyoneUsesTheTokens()
    {
        Bench bench;
        bench.restore();
        QSignalSpy signedIn(bench.session.get(), &Session::signedIn);
        bench.session->adopt(tokenSet());
        QCOMPARE(bench.session->state(), State::Storing);
        while (bench.store.calls.filter("write").isEmpty() || bench.store.calls.last() != "read") {
            QVERIFY2(bench.transport.requests().empty(), "not even for the name");
            QCoreApplication::processEvents();
        }
        QVERIFY2(bench.transport.requests().empty(), "not before it was read back");
        bench.settle();
        QCOMPARE(bench.transport.requests().back().url, QUrl("https://a.example/userinfo"));
        QVERIFY(signedIn.isEmpty());
        bench.answer(200, "{'name':'Ada'}");
        QCOMPARE(bench.session->state(), State::SignedIn);
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(bench.session->accountName(), QString("Ada"));
        QCOMPARE(bench.session->scope(), QString("openid"));
        QVERIFY(bench.session->isLasting());
    }

    /*! A server that publishes its key; \a name and \a client stand in the id_token. */
    static std::unique_ptr<Bench> proven(const char *name, const char *client)
    {
        auto bench = std::make_unique<Bench>([] {
            ClientConfig config = knownClient();
            config.endpoints.issuer = "https://a.example";
            config.endpoints.keysEndpoint = QUrl("https://a.example/keys");
            return config;
        }());
        bench->restore();
        const SigningKey key = SigningKey::generate();
        const auto now = double(bench->clock.utc().toSecsSinceEpoch());
        TokenSet tokens = tokenSet();
        tokens.idToken = Secret(signJws({{"kid", "1"}},
                                        {{"iss", "https://a.example"},
                                         {"aud", client},
                                         {"sub", "17"},
                                         {"iat", now},
                                         {"exp", now + 600},
                                         {"name", name}},
                                        key));
        bench->session->adopt(std::move(tokens));
        bench->settle();
        QJsonObject jwk = key.publicJwk();
        jwk.insert("kid", "1");
        const QJsonObject keys{{"keys", QJsonArray{jwk}}};
        bench->transport.answerNext(
            ScriptedTransport::json(200, QJsonDocument(keys).toJson(QJsonDocument::Compact)));
        bench->settle();
        return bench;
    }

    void theNameMayComeFromTheIdToken()
    {
        const auto bench = proven("Grace", "tv");
        QCOMPARE(bench->session->state(), State::SignedIn);
        QCOMPARE(bench->session->accountName(), QString("Grace"));
        QCOMPARE(bench->session->tokens()->subject, QString("17"));
        bench->startAgain();
        QCOMPARE(bench->session->accountName(), QString("Grace"));
    }

    void anIdTokenForAnotherClientSpoilsAll()
    {
        const auto bench = proven("Grace", "somebody else");
        QCOMPARE(bench->session->state(), State::SignedOut);
        QCOMPARE(bench->session->endReason(), Reason::WrongIdentity);
        QCOMPARE(bench->token(), QString("not_signed_in"));
        bench->startAgain();
        QCOMPARE(bench->session->state(), State::SignedOut);
    }

    void boundTokensAreRefreshedWithTheirKey()
    {
        Bench bench;
        bench.restore();
        const SigningKey key = SigningKey::generate();
        TokenSet tokens = tokenSet();
        tokens.type = TokenSet::Type::DPoP;
        tokens.dpopKey = key.toPem();
        bench.session->adopt(std::move(tokens));
        bench.settle();
        const HttpRequest &userinfo = bench.transport.requests().back();
        QCOMPARE(userinfo.authorization.reveal(), QByteArray("DPoP a1"));
        QVERIFY(!userinfo.dpopProof.isEmpty());
        bench.answer(200, "{'name':'Ada'}");

        bench.startAgain();
        bench.clock.advance(2h);
        bench.clock.setUtc(bench.clock.utc().addSecs(7200));
        const QString waiting = bench.token();
        QVERIFY(waiting.isEmpty());
        const auto jws = readJws(bench.transport.requests().back().dpopProof);
        QVERIFY(jws);
        QCOMPARE(jws->header["jwk"].toObject(), key.publicJwk());
        QVERIFY(!bench.session->proof("GET", QUrl("https://api.example/")).isEmpty());
    }

    void plainTokensNeedNoProof()
    {
        Bench bench;
        bench.signIn();
        QVERIFY(bench.session->proof("GET", QUrl("https://api.example/")).isEmpty());
    }

    void nobodyWaitsLongForAName()
    {
        Bench bench;
        bench.restore();
        bench.session->adopt(tokenSet());
        bench.settle();
        bench.clock.advance(5s);
        QCOMPARE(bench.session->state(), State::SignedIn);
        QVERIFY(bench.session->accountName().isEmpty());
        QCOMPARE(bench.transport.inFlight(), 0);
    }

    void isThereAgainAfterAStart()
    {
        Bench bench;
        bench.signIn();
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedIn);
        QCOMPARE(bench.session->accountName(), QString("Ada"));
        QCOMPARE(bench.token(), QString("a1"));
        QVERIFY(bench.session->isLasting());
    }

    void withoutAStoreItLastsUntilTheEnd_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::newRow("none here") << StoreResult::Status::Unavailable;
        QTest::newRow("locked") << StoreResult::Status::Locked;
        QTest::newRow("never answers") << StoreResult::Status::TimedOut;
    }
    void withoutAStoreItLastsUntilTheEnd()
    {
        QFETCH(StoreResult::Status, status);
        Bench bench;
        bench.store.status = status;
        bench.signIn();
        QCOMPARE(bench.session->state(), State::SignedIn);
        QVERIFY(!bench.session->isLasting());
        QCOMPARE(bench.token(), QString("a1"));
    }

    void refreshesBeforeTheTokenDies()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(3539s);
        QCOMPARE(bench.token(), QString("a1"));
        bench.clock.advance(1s);
        const size_t sent = bench.transport.requests().size();
        QStringList answers;
        for (int i = 0; i < 3; ++i)
            bench.session->accessToken(
                this, [&](const Session::AccessToken &token) { answers << Bench::read(token); });
        bench.settle();
        QCOMPARE(bench.transport.requests().size(), sent + 1); // one refresh for all three
        QVERIFY(bench.lastBody().contains("grant_type=refresh_token&refresh_token=r1"));
        bench.answer(
            200,
            "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2','expires_in':3600}");
        QCOMPARE(answers, (QStringList{"a2", "a2", "a2"}));
        QCOMPARE(bench.session->accountName(), QString("Ada"));
        bench.startAgain(); // the new ones are in the store
        QCOMPARE(bench.token(), QString("a2"));
        bench.clock.advance(3600s);
        bench.token();
        QVERIFY(bench.lastBody().contains("refresh_token=r2"));
    }

    void aRefreshMayKeepTheOldRefreshToken()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(3600s);
        bench.token();
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':60}");
        bench.clock.advance(60s);
        const size_t sent = bench.transport.requests().size();
        bench.token();
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        QVERIFY(bench.lastBody().contains("refresh_token=r1"));
        QCOMPARE(bench.session->scope(), QString("openid"));
    }

    void onlyInvalidGrantEndsIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("ends");
        QTest::newRow("invalid_grant") << 400 << QByteArray("{'error':'invalid_grant'}") << true;
        QTest::newRow("invalid_client") << 401 << QByteArray("{'error':'invalid_client'}") << false;
        QTest::newRow("503") << 503 << QByteArray() << false;
        QTest::newRow("a web page") << 200 << QByteArray("<html>") << false;
        QTest::newRow("broken tokens") << 200 << QByteArray("{'acc") << false;
        QTest::newRow("out of place")
            << 400 << QByteArray("{'error':'authorization_pending'}") << false;
    }
    void onlyInvalidGrantEndsIt()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, ends);
        Bench bench;
        bench.signIn();
        QSignalSpy signedOut(bench.session.get(), &Session::signedOut);
        bench.clock.advance(3600s);
        QString answer;
        bench.session->accessToken(
            this, [&](const Session::AccessToken &token) { answer = Bench::read(token); });
        bench.settle();
        bench.answer(status, body.constData());
        QVERIFY(!answer.isEmpty());
        QCOMPARE(bench.session->state(), ends ? State::SignedOut : State::SignedIn);
        QCOMPARE(signedOut.count(), ends ? 1 : 0);
        if (ends) {
            QCOMPARE(signedOut[0][0].value<Reason>(), Reason::CodeRefused);
            QCOMPARE(answer, QString("not_signed_in"));
        }
        bench.startAgain();
        QCOMPARE(bench.session->state(), ends ? State::SignedOut : State::SignedIn);
    }

    void aFailedRefreshDoesNoHarmWhileTheOldTokenLives()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(3590s);
        QString answer;
        bench.session->accessToken(
            this, [&](const Session::AccessToken &token) { answer = Bench::read(token); });
        bench.settle();
        bench.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        bench.settle();
        QCOMPARE(answer, QString("a1"));
    }

    void anOldSessionIsRefreshedAtTheStart()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(24h);
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedIn); // being offline is no reason to sign out
        bench.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void whoAsksAtTheStartSharesTheRefresh()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(24h);
        const size_t sent = bench.transport.requests().size();
        bench.session = bench.make();
        QString answer;
        connect(bench.session.get(), &Session::signedIn, this, [&] {
            bench.session->accessToken(
                this, [&](const Session::AccessToken &token) { answer = Bench::read(token); });
        });
        bench.restore();
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        QCOMPARE(bench.transport.inFlight(), 1);
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer'}");
        QCOMPARE(answer, QString("a2"));
        QCOMPARE(bench.transport.requests().size(), sent + 1);
    }

    void withoutARefreshTokenItDiesWithTheAccessToken()
    {
        Bench bench;
        bench.restore();
        bench.session->adopt(tokenSet("a1", ""));
        bench.settle();
        bench.answer(404, "");
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedIn);
        bench.clock.advance(3600s);
        QCOMPARE(bench.token(), QString("not_signed_in"));
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void signOutRevokesAndDeletes()
    {
        Bench bench;
        bench.signIn();
        QSignalSpy signedOut(bench.session.get(), &Session::signedOut);
        bench.session->signOut();
        QCOMPARE(bench.session->state(), State::SigningOut);
        bench.settle();
        QVERIFY(bench.lastBody().contains("token=r1&token_type_hint=refresh_token"));
        bench.answer(200, "");
        QVERIFY(bench.lastBody().contains("token=a1&token_type_hint=access_token"));
        bench.answer(200, "");
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::None);
        QVERIFY(bench.store.places.contains("remove default"));
        QVERIFY(bench.store.places.contains("remove default/next"));
        QVERIFY(bench.session->accountName().isEmpty());
        QVERIFY(bench.session->isDeleted());
        QCOMPARE(bench.session->revocation(), Session::Revocation::Revoked);
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void signOutDeletesWhenTheServerIsSilent()
    {
        Bench bench;
        bench.signIn();
        bench.session->signOut();
        bench.settle();
        bench.clock.advance(5s);
        bench.settle();
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(bench.transport.inFlight(), 0);
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void signOutBeforeARefreshIsSent()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(3600s);
        bench.session->accessToken(this, [](const Session::AccessToken &) {});
        bench.session->signOut(); // the refresh still waits for the server's addresses
        bench.settle();
        QCOMPARE(bench.transport.inFlight(), 1);
        QVERIFY(bench.lastBody().contains("token_type_hint=refresh_token"));
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void aFailedWriteIsTriedAgainAtTheNextRefresh()
    {
        Bench bench;
        bench.store.writeStatus = StoreResult::Status::Unavailable;
        bench.signIn();
        QVERIFY(!bench.session->isLasting());
        QCOMPARE(bench.session->storeStatus(), Session::StoreStatus::Unavailable);
        bench.store.writeStatus = StoreResult::Status::Done;
        bench.clock.advance(3600s);
        bench.token();
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer'}");
        QVERIFY(bench.session->isLasting());
        QCOMPARE(bench.session->storeStatus(), Session::StoreStatus::Done);
        bench.startAgain();
        QCOMPARE(bench.token(), QString("a2"));
    }

    void aRefreshThatCanNotBeStoredCountsAllTheSame()
    {
        Bench bench;
        bench.signIn();
        bench.store.status = StoreResult::Status::TimedOut;
        bench.clock.advance(3600s);
        bench.token();
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2'}");
        QCOMPARE(bench.token(), QString("a2"));
        QVERIFY(!bench.session->isLasting());
    }

    void aLockedKeychainIsNotAnEmptyOne()
    {
        Bench bench;
        bench.signIn();
        bench.store.status = StoreResult::Status::Locked;
        bench.store.calls.clear();
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(bench.session->storeStatus(), Session::StoreStatus::Locked);
        QCOMPARE(bench.store.calls, (QStringList{"read", "read"}));
        bench.store.status = StoreResult::Status::Done; // somebody opens it
        bench.restore();
        QCOMPARE(bench.session->state(), State::SignedIn);
        QCOMPARE(bench.session->storeStatus(), Session::StoreStatus::Done);
        QCOMPARE(bench.token(), QString("a1"));
    }

    void aSignInBesideALockedKeychainKeepsWhatIsInIt()
    {
        Bench bench;
        bench.signIn();
        bench.store.status = StoreResult::Status::Locked;
        bench.startAgain();
        bench.store.calls.clear();
        bench.session->adopt(tokenSet("b1", "s1"));
        bench.settle();
        bench.answer(200, "{'name':'Bob'}");
        QCOMPARE(bench.session->accountName(), QString("Bob"));
        QVERIFY(!bench.session->isLasting());
        QVERIFY(!bench.store.calls.contains("write"));
        // Opened: Bob stays, also when the server refuses him. Ada's tokens are not his.
        bench.store.status = StoreResult::Status::Done;
        bench.clock.advance(3600s);
        bench.token();
        QVERIFY(bench.lastBody().contains("refresh_token=s1"));
        const size_t sent = bench.transport.requests().size();
        bench.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(bench.transport.requests().size(), sent);
    }

    void aSignInIsKeptOnceTheKeychainIsOpen()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Locked;
        bench.signIn();
        QSignalSpy changed(bench.session.get(), &Session::stateChanged);
        bench.session->keep();
        bench.settle();
        QCOMPARE(changed.count(), 1);
        QVERIFY(!bench.session->isLasting());

        bench.store.status = StoreResult::Status::Done;
        bench.session->keep();
        bench.settle();
        QCOMPARE(changed.count(), 2);
        QVERIFY(bench.session->isLasting());
        QCOMPARE(bench.accounts(), QStringList("default"));
        bench.store.calls.clear();
        bench.session->keep(); // there is nothing to keep any more
        bench.settle();
        QCOMPARE(bench.store.calls, QStringList());
        bench.startAgain();
        QCOMPARE(bench.session->accountName(), QString("Ada"));
    }

    void aSessionThatEndsWhileItIsKept()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Locked;
        bench.signIn();
        std::shared_ptr<StoreLock> other;
        bench.store.lock("default", this,
                         [&](std::shared_ptr<StoreLock> lock) { other = std::move(lock); });
        bench.settle();
        bench.store.status = StoreResult::Status::Done;
        bench.session->keep();
        bench.session->signOut();
        bench.clock.advance(5s); // the lock is not to be had
        bench.settle();
        QCOMPARE(bench.session->state(), State::SignedOut);
        other.reset();
        bench.settle();
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void twoProcessesRefreshOnce()
    {
        Bench bench;
        bench.signIn();
        auto other = bench.make();
        other->restore();
        bench.settle();
        bench.clock.advance(3600s);
        const size_t sent = bench.transport.requests().size();
        QStringList answers;
        for (Session *session : {bench.session.get(), other.get()})
            session->accessToken(
                this, [&](const Session::AccessToken &token) { answers << Bench::read(token); });
        bench.settle();
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2',"
                          "'expires_in':3600}");
        QCOMPARE(answers, (QStringList{"a2", "a2"}));
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        // And the other one knows the new refresh token.
        bench.clock.advance(3600s);
        other->accessToken(this, [](const Session::AccessToken &) {});
        bench.settle();
        QVERIFY(bench.lastBody().contains("refresh_token=r2"));
    }

    void signedOutInAnotherProcess()
    {
        Bench bench;
        bench.signIn();
        auto other = bench.make();
        other->restore();
        bench.settle();
        other->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(other->state(), State::SignedOut);
        QSignalSpy signedOut(bench.session.get(), &Session::signedOut);
        const size_t sent = bench.transport.requests().size();
        bench.clock.advance(3600s);
        QCOMPARE(bench.token(), QString("not_signed_in"));
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::None);
        QCOMPARE(bench.transport.requests().size(), sent);
    }

    void theOlderTokenIsTriedBeforeTheSessionIsGivenUp()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(3600s);
        bench.token();
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2',"
                          "'expires_in':3600}");
        bench.clock.advance(3600s);
        bench.token();
        QVERIFY(bench.lastBody().contains("refresh_token=r2"));
        bench.answer(400, "{'error':'invalid_grant'}");
        QVERIFY(bench.lastBody().contains("refresh_token=r1"));
        bench.answer(200, "{'access_token':'a3','token_type':'Bearer','refresh_token':'r3'}");
        QCOMPARE(bench.session->state(), State::SignedIn);
        QCOMPARE(bench.token(), QString("a3"));
    }

    void aLostAnswerLosesNothing()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(3600s);
        bench.token();
        bench.transport.answerNext(ScriptedTransport::broken(TransportError::TimedOut));
        bench.settle();
        QCOMPARE(bench.session->state(), State::SignedIn);
        bench.clock.advance(60s);
        bench.token();
        QVERIFY(bench.lastBody().contains("refresh_token=r1"));
    }

    void whoeverAsksWhileOfflineDoesNotHammer()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(3600s);
        bench.token();
        bench.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        bench.settle();
        const size_t sent = bench.transport.requests().size();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(bench.token(), QString("network"));
        QCOMPARE(bench.transport.requests().size(), sent);
        bench.clock.advance(2s);
        bench.token();
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer'}");
        QCOMPARE(bench.token(), QString("a2"));
    }

    void aNetworkThatIsBackIsTriedAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("tried");
        QTest::newRow("was away") << 0 << true;
        QTest::newRow("the server was busy") << 503 << false;
    }
    void aNetworkThatIsBackIsTriedAtOnce()
    {
        QFETCH(int, status);
        QFETCH(bool, tried);
        Bench bench;
        bench.signIn();
        bench.clock.advance(3600s);
        bench.token();
        bench.transport.answerNext(status == 0
                                       ? ScriptedTransport::broken(TransportError::Unreachable)
                                       : ScriptedTransport::json(status, "{}"));
        bench.settle();
        const size_t sent = bench.transport.requests().size();
        bench.transport.setOnline(false);
        bench.token();
        QCOMPARE(bench.transport.requests().size(), sent);
        bench.transport.setOnline(true);
        bench.token();
        QCOMPARE(bench.transport.requests().size(), sent + (tried ? 1 : 0));
    }

    void aRefusedTokenIsRefreshedOnce()
    {
        Bench bench;
        bench.signIn();
        QSignalSpy needed(bench.session.get(), &Session::signInNeeded);
        const size_t sent = bench.transport.requests().size();
        QVERIFY(bench.tokenInsteadOf("a1").isEmpty()); // on its way
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(bench.answered, QString("a2"));
        QCOMPARE(bench.tokenInsteadOf("a1"), QString("a2")); // one that comes late
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        QVERIFY(needed.isEmpty());

        QCOMPARE(bench.tokenInsteadOf("a2"), QString("invalid_response"));
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        QCOMPARE(needed.count(), 1);
        QCOMPARE(needed[0][0].value<Reason>(), Reason::ServerRefused);
        QCOMPARE(bench.session->state(), State::SignedIn);

        // In its next life it may be refused once more.
        bench.clock.advance(3600s);
        bench.token();
        bench.answer(200, "{'access_token':'a3','token_type':'Bearer','expires_in':3600}");
        bench.tokenInsteadOf("a3");
        QCOMPARE(bench.transport.requests().size(), sent + 3);
    }

    void aRefusedTokenIsNotGivenOutAgain()
    {
        Bench bench;
        bench.signIn();
        bench.tokenInsteadOf("a1");
        bench.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        bench.settle();
        QCOMPARE(bench.answered, QString("network"));
        QCOMPARE(bench.tokenInsteadOf("a1"), QString("network")); // the back-off holds
        QCOMPARE(bench.token(), QString("a1"));                   // for whoever does not know
    }

    void withoutARefreshTokenARefusalIsFinal()
    {
        Bench bench;
        bench.restore();
        bench.session->adopt(tokenSet("a1", ""));
        bench.settle();
        bench.answer(404, "");
        QSignalSpy needed(bench.session.get(), &Session::signInNeeded);
        QCOMPARE(bench.tokenInsteadOf("a1"), QString("invalid_response"));
        QCOMPARE(needed.count(), 1);
    }

    void endsWhenTheOnlyTokenIsOver()
    {
        Bench bench;
        bench.restore();
        bench.session->adopt(tokenSet("a1", ""));
        bench.settle();
        bench.answer(404, "");
        QSignalSpy needed(bench.session.get(), &Session::signInNeeded);
        bench.clock.advance(3600s);
        QCOMPARE(bench.token(), QString("not_signed_in"));
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(needed[0][0].value<Reason>(), Reason::NotSignedIn);
    }

    void signOutReports_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("revocation");
        using Revocation = Session::Revocation;
        QTest::newRow("revoked") << 200 << QByteArray() << int(Revocation::Revoked);
        QTest::newRow("busy") << 503 << QByteArray() << int(Revocation::NotReached);
        QTest::newRow("refused") << 400 << QByteArray("{'error':'invalid_client'}")
                                 << int(Revocation::NotReached);
        QTest::newRow("not for such tokens")
            << 400 << QByteArray("{'error':'unsupported_token_type'}")
            << int(Revocation::NotOffered);
        QTest::newRow("silent") << 0 << QByteArray() << int(Revocation::NotReached);
    }
    void signOutReports()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, revocation);
        Bench bench;
        bench.signIn();
        QCOMPARE(bench.session->revocation(), Session::Revocation::NotTried);
        bench.session->signOut();
        bench.settle();
        if (status != 0) {
            bench.answer(status, body.constData());
            bench.answer(status, body.constData());
        } else {
            bench.clock.advance(5s);
            bench.settle();
        }
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(int(bench.session->revocation()), revocation);
        QVERIFY(bench.session->isDeleted());
    }

    void anAccessTokenMayOutliveTheRevocation()
    {
        Bench bench;
        bench.signIn();
        bench.session->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(400, "{'error':'unsupported_token_type'}");
        QCOMPARE(bench.session->revocation(), Session::Revocation::Revoked);
    }

    void signOutSaysWhatWasNotDeleted()
    {
        Bench bench;
        bench.signIn();
        bench.store.removeStatus = StoreResult::Status::Locked;
        bench.session->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(bench.session->state(), State::SignedOut);
        QVERIFY(!bench.session->isDeleted());
        QCOMPARE(bench.accounts(), QStringList("default"));

        bench.session->adopt(tokenSet()); // the next one has an end of its own
        QVERIFY(bench.session->isDeleted());
        QCOMPARE(bench.session->revocation(), Session::Revocation::NotTried);
    }

    void theListOfAccountsFollows()
    {
        Bench bench;
        bench.signIn();
        QCOMPARE(bench.accounts(), QStringList("default"));
        bench.session->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(bench.accounts(), QStringList());
    }

    void aLostListIsMadeAgain()
    {
        Bench bench;
        bench.signIn();
        bench.store.remove("/accounts", this, [](const StoreResult &) {});
        bench.startAgain();
        QCOMPARE(bench.accounts(), QStringList("default"));
    }

    void aWrongCalendarBreaksNothing()
    {
        Bench bench;
        bench.clock.setUtc(bench.clock.utc().addYears(5));
        bench.signIn();
        bench.clock.setUtc(bench.clock.utc().addYears(-5));
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedIn);
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(bench.token(), QString("a2"));
    }

    void signOutDuringARefresh()
    {
        Bench bench;
        bench.signIn();
        bench.clock.advance(3600s);
        QString answer;
        bench.session->accessToken(
            this, [&](const Session::AccessToken &token) { answer = Bench::read(token); });
        bench.settle();
        bench.session->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(answer, QString("not_signed_in"));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
