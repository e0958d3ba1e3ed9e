// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/jws.h"
#include "support/sessionfixture.h"

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
    auto fixture = std::make_unique<SessionFixture>([] {
        ClientData config = knownClient();
        config.endpoints.issuer = "https://a.example";
        config.endpoints.keysEndpoint = QUrl("https://a.example/keys");
        return config;
    }());
    fixture->restore();
    const SigningKey key = SigningKey::generate();
    const auto now = double(fixture->clock.utc().toSecsSinceEpoch());
    TokenSet tokens = tokenSet();
    tokens.idToken = Secret(signJws({{"kid", "1"}},
                                    {{"iss", "https://a.example"},
                                     {"aud", client},
                                     {"sub", "17"},
                                     {"iat", now},
                                     {"exp", now + 600},
                                     {"name", name}},
                                    key));
    fixture->adopt(std::move(tokens));
    fixture->settle();
    if (fixture->transport.requests().back().url.path() == "/keys") {
        QJsonObject jwk = key.publicJwk();
        jwk.insert("kid", "1");
        const QJsonObject keys{{"keys", QJsonArray{jwk}}};
        fixture->answer(
            ScriptedTransport::json(200, QJsonDocument(keys).toJson(QJsonDocument::Compact)));
    } else {
        fixture->answer(200, ""); // the refused tokens are revoked
        fixture->answer(200, "");
    }
    return fixture;
}

} // namespace

/*! What a session stores and restores, and how it gets the name of the account. */
class TestSession : public QObject
{
    Q_OBJECT

    static QByteArray proofOf(SessionFixture &fixture)
    {
        Session::Proof proof = Failure{Reason::TimedOut, {}, {}};
        const auto call = fixture.session->proof("GET", QUrl("https://api.example/"), {},
                                                 [&](const Session::Proof &made) { proof = made; });
        fixture.settle();
        return std::get<QByteArray>(proof);
    }

private Q_SLOTS:
    void beginsSignedOut()
    {
        SessionFixture fixture;
        QCOMPARE(fixture.session->state(), State::Restoring);
        fixture.restore();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.token(), QString("not_signed_in"));
    }

    // Whoever hands over tokens learns once that they are stored or given up, before the state says
    // so.
    void theEndOfAHandoverIsReported_data()
    {
        QTest::addColumn<int>("reports");
        QTest::addColumn<State>("then");
        QTest::addColumn<State>("after");
        QTest::newRow("stored") << 1 << State::Storing << State::SignedIn;
        QTest::newRow("signed out") << 1 << State::SigningOut << State::SignedOut;
        QTest::newRow("another sign-in") << 1 << State::Storing << State::SignedIn;
        QTest::newRow("handle destroyed") << 0 << State::Restoring << State::SignedIn;
    }
    void theEndOfAHandoverIsReported()
    {
        const QByteArray how = QTest::currentDataTag();
        SessionFixture fixture;
        fixture.restore();
        int reports = 0;
        State then = State::Restoring;
        PendingCall call = adoptTokens(fixture.session.get(), tokenSet(), [&] {
            ++reports;
            then = fixture.session->state();
        });
        QVERIFY(call.isPending());
        fixture.settle();
        QCOMPARE(reports, 0);
        if (how == "signed out")
            fixture.session->signOut();
        else if (how == "another sign-in")
            fixture.adopt(tokenSet("a2", "r2"));
        else if (how == "handle destroyed")
            call = {};
        fixture.settle();
        while (fixture.transport.inFlight() > 0)
            fixture.answer(200, "{'name':'Ada'}");
        QTEST(fixture.session->state(), "after");
        QTEST(reports, "reports");
        QTEST(then, "then");
        QVERIFY(!call.isPending());
    }

    void storesBeforeAnyoneUsesTheTokens()
    {
        SessionFixture fixture;
        fixture.restore();
        fixture.store.calls.clear();
        QSignalSpy signedIn(fixture.session.get(), &Session::signedIn);
        fixture.adopt(tokenSet());
        QCOMPARE(fixture.session->state(), State::Storing);
        fixture.settle();
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/userinfo"));
        QVERIFY2(fixture.store.calls.isEmpty(), "not before it is known who signed in");
        QVERIFY(signedIn.isEmpty());
        fixture.store.holdsReads = true;
        fixture.answer(200, "{'name':'Ada'}");
        QVERIFY(!fixture.store.calls.contains("write"));
        QVERIFY2(signedIn.isEmpty(), "not before it is stored");
        fixture.store.finishReads();
        fixture.settle();
        QVERIFY(fixture.store.calls.contains("write"));
        QCOMPARE(fixture.store.calls.last(), "read");
        QVERIFY2(signedIn.isEmpty(), "not before it was read back");
        fixture.store.holdsReads = false;
        fixture.store.finishReads();
        fixture.settle();
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
        QCOMPARE(fixture.session->scope(), QString("openid"));
        QVERIFY(fixture.session->isPersistent());
    }

    /*!
        Tokens are stored only after their ID token was verified: the power could fail before they
        are deleted again.
    */
    void rejectedIdTokenStoresNothing()
    {
        const auto fixture = proven("Grace", "somebody else");
        QCOMPARE(fixture->session->endReason(), Reason::WrongIdentity);
        QVERIFY(!fixture->store.calls.contains("write"));
    }

    void theNameMayComeFromTheIdToken()
    {
        const auto fixture = proven("Grace", "tv");
        QCOMPARE(fixture->session->state(), State::SignedIn);
        QCOMPARE(fixture->session->accountName(), QString("Grace"));
        QCOMPARE(fixture->session->subject(), QString("17"));
        fixture->startAgain();
        QCOMPARE(fixture->session->accountName(), QString("Grace"));
    }

    void idTokenForAnotherClientIsRefused()
    {
        const auto fixture = proven("Grace", "somebody else");
        QCOMPARE(fixture->session->state(), State::SignedOut);
        QCOMPARE(fixture->session->endReason(), Reason::WrongIdentity);
        QCOMPARE(fixture->token(), QString("not_signed_in"));
        fixture->startAgain();
        QCOMPARE(fixture->session->state(), State::SignedOut);
    }

    void unusableKeyIsReported()
    {
        SessionFixture fixture;
        fixture.restore();
        TokenSet tokens = tokenSet();
        tokens.type = TokenSet::Type::DPoP;
        tokens.dpopKey = StoredKey(Secret("-----BEGIN TSS2 PRIVATE KEY-----\nAA==\n"));
        fixture.adopt(std::move(tokens));
        fixture.settle();
        QCOMPARE(fixture.session->state(), State::SignedIn);
        const size_t before = fixture.requests();

        Session::Proof proof;
        const auto call = fixture.session->proof("GET", QUrl("https://api.example/"), {},
                                                 [&](const Session::Proof &made) { proof = made; });
        fixture.settle();
        QCOMPARE(std::get<Failure>(proof).reason, Reason::KeyUnusable);

        // Without its key the refresh token is never sent, and the session is not lost.
        fixture.startAgain();
        fixture.clock.advance(2h);
        fixture.clock.setUtc(fixture.clock.utc().addSecs(7200));
        QCOMPARE(fixture.token(), QString("key_unusable"));
        QCOMPARE(fixture.requests(), before);
        QCOMPARE(fixture.session->state(), State::SignedIn);
    }

    void boundTokensAreRefreshedWithTheirKey()
    {
        SessionFixture fixture;
        fixture.restore();
        const SigningKey key = SigningKey::generate();
        TokenSet tokens = tokenSet();
        tokens.type = TokenSet::Type::DPoP;
        tokens.dpopKey = StoredKey(key.toPem());
        fixture.adopt(std::move(tokens));
        fixture.settle();
        const HttpRequest &userinfo = fixture.transport.requests().back();
        QCOMPARE(userinfo.authorization.reveal(), QByteArray("DPoP a1"));
        QVERIFY(!userinfo.dpopProof.isEmpty());
        fixture.answer(200, "{'name':'Ada'}");

        fixture.startAgain();
        fixture.clock.advance(2h);
        fixture.clock.setUtc(fixture.clock.utc().addSecs(7200));
        const QString waiting = fixture.token();
        QVERIFY(waiting.isEmpty());
        const auto jws = readJws(fixture.transport.requests().back().dpopProof);
        QVERIFY(jws);
        QCOMPARE(jws->header["jwk"].toObject(), key.publicJwk());
        QVERIFY(!proofOf(fixture).isEmpty());
    }

    void plainTokensNeedNoProof()
    {
        SessionFixture fixture;
        fixture.signIn();
        QVERIFY(proofOf(fixture).isEmpty());
    }

    void nameIsAwaitedForFiveSeconds()
    {
        SessionFixture fixture;
        fixture.restore();
        fixture.adopt(tokenSet());
        fixture.settle();
        fixture.advance(5s);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QVERIFY(fixture.session->accountName().isEmpty());
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    void isRestored()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
        QCOMPARE(fixture.token(), QString("a1"));
        QVERIFY(fixture.session->isPersistent());
    }

    void withoutAStoreItIsKeptInMemory_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::newRow("none here") << StoreResult::Status::Unavailable;
        QTest::newRow("locked") << StoreResult::Status::Locked;
        QTest::newRow("never answers") << StoreResult::Status::TimedOut;
    }
    void withoutAStoreItIsKeptInMemory()
    {
        QFETCH(StoreResult::Status, status);
        SessionFixture fixture;
        fixture.store.status = status;
        fixture.signIn();
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QVERIFY(!fixture.session->isPersistent());
        QCOMPARE(fixture.token(), QString("a1"));
    }

    void aLockedKeychainIsNotAnEmptyOne()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.store.status = StoreResult::Status::Locked;
        fixture.store.calls.clear();
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->storeStatus(), TokenStore::Status::Locked);
        QCOMPARE(fixture.store.calls, (QStringList{"read", "read"}));
        QCOMPARE(fixture.store.unlocks, 0); // the person has not pressed "Try again"
        fixture.store.isUnlockedWhenAsked = true;
        fixture.restore();
        QCOMPARE(fixture.store.unlocks, 1);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->storeStatus(), TokenStore::Status::Done);
        QCOMPARE(fixture.token(), QString("a1"));
    }

    void aSignInBesideALockedKeychainKeepsWhatIsInIt()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.store.status = StoreResult::Status::Locked;
        fixture.startAgain();
        fixture.store.calls.clear();
        fixture.adopt(tokenSet("b1", "s1"));
        fixture.settle();
        fixture.answer(200, "{'name':'Bob'}");
        QCOMPARE(fixture.session->accountName(), QString("Bob"));
        QVERIFY(!fixture.session->isPersistent());
        QVERIFY(!fixture.store.calls.contains("write"));
        // After the store was unlocked Bob's own tokens are still used. If the server rejects them
        // the session ends; Ada's stored tokens are not used instead.
        fixture.store.status = StoreResult::Status::Done;
        fixture.clock.advance(3600s);
        fixture.token();
        QVERIFY(fixture.lastBody().contains("refresh_token=s1"));
        const size_t sent = fixture.requests();
        fixture.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.requests(), sent);
    }

    void signInIsStoredAfterUnlocking()
    {
        SessionFixture fixture;
        fixture.store.status = StoreResult::Status::Locked;
        fixture.signIn();
        QCOMPARE(fixture.store.unlocks, 0);
        QSignalSpy changed(fixture.session.get(), &Session::stateChanged);
        fixture.session->retryStoring();
        fixture.settle();
        QCOMPARE(changed.count(), 1);
        QVERIFY(!fixture.session->isPersistent());

        fixture.store.isUnlockedWhenAsked = true;
        fixture.session->retryStoring();
        fixture.settle();
        QCOMPARE(fixture.store.unlocks, 2);
        QCOMPARE(changed.count(), 2);
        QVERIFY(fixture.session->isPersistent());
        QCOMPARE(fixture.accounts(), QStringList("default"));
        fixture.store.calls.clear();
        fixture.session->retryStoring(); // the tokens are already stored
        fixture.settle();
        QCOMPARE(fixture.store.calls, QStringList());
        fixture.startAgain();
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
    }

    void theListOfAccountsFollows()
    {
        SessionFixture fixture;
        fixture.signIn();
        QCOMPARE(fixture.accounts(), QStringList("default"));
        fixture.session->signOut();
        fixture.settle();
        fixture.answer(200, "");
        fixture.answer(200, "");
        QCOMPARE(fixture.accounts(), QStringList());
    }

    void lostListIsRebuilt()
    {
        SessionFixture fixture;
        fixture.signIn();
        const PendingCall removing = fixture.store.remove("/accounts", [](const StoreResult &) {});
        fixture.startAgain();
        QCOMPARE(fixture.accounts(), QStringList("default"));
    }

    void wrongClockIsHarmless()
    {
        SessionFixture fixture;
        fixture.clock.setUtc(fixture.clock.utc().addYears(5));
        fixture.signIn();
        fixture.clock.setUtc(fixture.clock.utc().addYears(-5));
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::Restoring);
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a2"));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
