// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jws.h"
#include "support/signinfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;

namespace {

/*! Returns a session that has received an ID token with this \a name, issued to \a client. */
std::unique_ptr<SessionFixture> proven(const char *name, const char *client)
{
    auto bench = std::make_unique<SessionFixture>([] {
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

} // namespace

/*! What a session stores and restores, and how it gets the name of the account. */
class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsSignedOut()
    {
        SessionFixture bench;
        QCOMPARE(bench.session->state(), State::Restoring);
        bench.restore();
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(bench.token(), QString("not_signed_in"));
    }

    void storesBeforeAnyoneUsesTheTokens()
    {
        SessionFixture bench;
        bench.restore();
        bench.store.calls.clear();
        QSignalSpy signedIn(bench.session.get(), &Session::signedIn);
        bench.session->adopt(tokenSet());
        QCOMPARE(bench.session->state(), State::Storing);
        bench.settle();
        QCOMPARE(bench.transport.requests().back().url, QUrl("https://a.example/userinfo"));
        QVERIFY2(bench.store.calls.isEmpty(), "not before it is known who signed in");
        QVERIFY(signedIn.isEmpty());
        bench.transport.answerNext(ScriptedTransport::json(200, json("{'name':'Ada'}")));
        while (bench.store.calls.filter("write").isEmpty() || bench.store.calls.last() != "read") {
            QVERIFY2(signedIn.isEmpty(), "not before it is stored");
            QCoreApplication::processEvents();
        }
        QVERIFY2(signedIn.isEmpty(), "not before it was read back");
        bench.settle();
        QCOMPARE(bench.session->state(), State::SignedIn);
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(bench.session->accountName(), QString("Ada"));
        QCOMPARE(bench.session->scope(), QString("openid"));
        QVERIFY(bench.session->isLasting());
    }

    /*!
        Tokens are stored only after their ID token was verified: the power could fail before they
        are deleted again.
    */
    void whatIsNotGenuineIsNeverStored()
    {
        const auto bench = proven("Grace", "somebody else");
        QCOMPARE(bench->session->endReason(), Reason::WrongIdentity);
        QVERIFY(!bench->store.calls.contains("write"));
    }

    void theNameMayComeFromTheIdToken()
    {
        const auto bench = proven("Grace", "tv");
        QCOMPARE(bench->session->state(), State::SignedIn);
        QCOMPARE(bench->session->accountName(), QString("Grace"));
        QCOMPARE(bench->session->subject(), QString("17"));
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
        SessionFixture bench;
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
        SessionFixture bench;
        bench.signIn();
        QVERIFY(bench.session->proof("GET", QUrl("https://api.example/")).isEmpty());
    }

    void nobodyWaitsLongForAName()
    {
        SessionFixture bench;
        bench.restore();
        bench.session->adopt(tokenSet());
        bench.settle();
        bench.clock.advance(5s);
        bench.settle();
        QCOMPARE(bench.session->state(), State::SignedIn);
        QVERIFY(bench.session->accountName().isEmpty());
        QCOMPARE(bench.transport.inFlight(), 0);
    }

    void isThereAgainAfterAStart()
    {
        SessionFixture bench;
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
        SessionFixture bench;
        bench.store.status = status;
        bench.signIn();
        QCOMPARE(bench.session->state(), State::SignedIn);
        QVERIFY(!bench.session->isLasting());
        QCOMPARE(bench.token(), QString("a1"));
    }

    void aLockedKeychainIsNotAnEmptyOne()
    {
        SessionFixture bench;
        bench.signIn();
        bench.store.status = StoreResult::Status::Locked;
        bench.store.calls.clear();
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(bench.session->storeStatus(), Session::StoreStatus::Locked);
        QCOMPARE(bench.store.calls, (QStringList{"read", "read"}));
        bench.store.status = StoreResult::Status::Done; // somebody unlocks the store
        bench.restore();
        QCOMPARE(bench.session->state(), State::SignedIn);
        QCOMPARE(bench.session->storeStatus(), Session::StoreStatus::Done);
        QCOMPARE(bench.token(), QString("a1"));
    }

    void aSignInBesideALockedKeychainKeepsWhatIsInIt()
    {
        SessionFixture bench;
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
        // After the store was unlocked Bob's own tokens are still used. If the server rejects them
        // the session ends; Ada's stored tokens are not used instead.
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
        SessionFixture bench;
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
        bench.session->keep(); // the tokens are already stored
        bench.settle();
        QCOMPARE(bench.store.calls, QStringList());
        bench.startAgain();
        QCOMPARE(bench.session->accountName(), QString("Ada"));
    }

    void theListOfAccountsFollows()
    {
        SessionFixture bench;
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
        SessionFixture bench;
        bench.signIn();
        bench.store.remove("/accounts", this, [](const StoreResult &) {});
        bench.startAgain();
        QCOMPARE(bench.accounts(), QStringList("default"));
    }

    void aWrongCalendarBreaksNothing()
    {
        SessionFixture bench;
        bench.clock.setUtc(bench.clock.utc().addYears(5));
        bench.signIn();
        bench.clock.setUtc(bench.clock.utc().addYears(-5));
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedIn);
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(bench.token(), QString("a2"));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
