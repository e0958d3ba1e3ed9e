// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/session.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"

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
    ScriptedTransport transport;
    ManualClock clock;
    ScriptedStore store;
    Provider provider{knownClient(), &transport};
    std::unique_ptr<Session> session = make();

    std::unique_ptr<Session> make()
    {
        return std::make_unique<Session>("default", &provider, &transport, &store, &clock);
    }

    static void settle()
    {
        for (int i = 0; i < 8; ++i)
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

    /*! The token that accessToken() comes to, or the name of the failure. */
    QString token() const
    {
        QString result;
        session->accessToken(session.get(),
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
        QCOMPARE(bench.store.calls.last(), QString("write"));
        QVERIFY2(bench.transport.requests().empty(), "not even for the name");
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

    void theNameMayComeFromTheIdToken()
    {
        Bench bench;
        bench.restore();
        TokenSet tokens = tokenSet();
        tokens.idToken = Secret(
            "e30." + json("{'aud':'tv','exp':1767272400,'name':'Grace'}").toBase64() + ".c2ln");
        bench.session->adopt(std::move(tokens));
        bench.settle();
        QCOMPARE(bench.session->state(), State::SignedIn);
        QCOMPARE(bench.session->accountName(), QString("Grace"));
        QVERIFY(bench.transport.requests().empty());
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
        QCOMPARE(bench.store.calls.last(), QString("remove"));
        QVERIFY(bench.session->accountName().isEmpty());
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
