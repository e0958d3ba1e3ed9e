// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;
using Status = StoreResult::Status;

/*! How a session keeps its access token valid. */
class TestRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refreshesBeforeTheTokenExpires()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.clock.advance(3539s);
        QCOMPARE(fixture.token(), QString("a1"));
        fixture.clock.advance(1s);
        const size_t sent = fixture.requests();
        QStringList answers;
        std::vector<PendingCall> calls;
        for (int i = 0; i < 3; ++i)
            calls.push_back(fixture.session->accessToken([&](const Session::AccessToken &token) {
                answers << SessionFixture::read(token);
            }));
        fixture.settle();
        QCOMPARE(fixture.requests(), sent + 1); // one refresh for all three
        QVERIFY(fixture.lastBody().contains("grant_type=refresh_token&refresh_token=r1"));
        fixture.answer(
            200,
            "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2','expires_in':3600}");
        QCOMPARE(answers, (QStringList{"a2", "a2", "a2"}));
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
        fixture.startAgain(); // the new tokens are in the store
        QCOMPARE(fixture.token(), QString("a2"));
        fixture.clock.advance(3600s);
        fixture.token();
        QVERIFY(fixture.lastBody().contains("refresh_token=r2"));
    }

    void aRefreshMayKeepTheOldRefreshToken()
    {
        SessionFixture fixture;
        fixture.expire();
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':60}");
        fixture.clock.advance(60s);
        const size_t sent = fixture.requests();
        fixture.token();
        QCOMPARE(fixture.requests(), sent + 1);
        QVERIFY(fixture.lastBody().contains("refresh_token=r1"));
        QCOMPARE(fixture.session->scope(), QString("openid"));
    }

    void onlyInvalidGrantEndsIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("ends");
        QTest::newRow("invalid_grant") << 400 << QByteArray("{'error':'invalid_grant'}") << true;
        QTest::newRow("503") << 503 << QByteArray() << false;
        QTest::newRow("a web page") << 200 << QByteArray("<html>") << false;
        QTest::newRow("broken tokens") << 200 << QByteArray("{'acc") << false;
    }
    void onlyInvalidGrantEndsIt()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, ends);
        SessionFixture fixture;
        fixture.signIn();
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        fixture.clock.advance(3600s);
        fixture.token();
        fixture.answer(status, body.constData());
        QVERIFY(!fixture.answered.isEmpty());
        QCOMPARE(fixture.session->state(), ends ? State::SignedOut : State::SignedIn);
        QCOMPARE(signedOut.count(), ends ? 1 : 0);
        if (ends) {
            QCOMPARE(signedOut[0][0].value<Reason>(), Reason::CodeRefused);
            QCOMPARE(fixture.answered, QString("not_signed_in"));
        }
        fixture.startAgain();
        if (!ends) {
            QCOMPARE(fixture.session->state(), State::Restoring);
            fixture.answer(status, body.constData());
        }
        QCOMPARE(fixture.session->state(), ends ? State::SignedOut : State::SignedIn);
    }

    /*!
        Salesforce tells no lifetime. The token is refreshed after the time that the profile tells.
    */
    void aTokenWithoutALifetime()
    {
        ClientData client = knownClient();
        client.profile.tokenLifetime = 2h;
        SessionFixture fixture(std::move(client));
        fixture.restore();
        TokenSet tokens = tokenSet();
        tokens.lifetime.reset();
        fixture.adopt(std::move(tokens));
        fixture.settle();
        fixture.answer(200, "{}");
        fixture.clock.advance(7139s);
        QCOMPARE(fixture.token(), QString("a1"));
        fixture.clock.advance(1s);
        fixture.token();
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.breakOff(TransportError::Unreachable);
        QCOMPARE(fixture.answered, QString("a1")); // it may still be good
        fixture.clock.advance(24h);
        fixture.token();
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer'}");
        QCOMPARE(fixture.answered, QString("a2"));
        fixture.startAgain();
        fixture.clock.advance(2h);
        fixture.token();
        QCOMPARE(fixture.transport.inFlight(), 1);
    }

    void failedRefreshKeepsAValidToken()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.clock.advance(3590s);
        fixture.token();
        fixture.breakOff(TransportError::Unreachable);
        QCOMPARE(fixture.answered, QString("a1"));
    }

    /*!
        The response with new tokens breaks off: the old ones are kept, and the next refresh tells.
    */
    void tokensThatAreCutOff_data()
    {
        QTest::addColumn<bool>("isSpent");
        QTest::newRow("the server repeats them") << false;
        QTest::newRow("the refresh token is spent") << true;
    }
    void tokensThatAreCutOff()
    {
        QFETCH(bool, isSpent);
        SessionFixture fixture;
        fixture.expire();
        HttpResponse half = ScriptedTransport::json(200, "{\"access_token\":\"a2");
        half.error = TransportError::Unreachable;
        fixture.answer(std::move(half));
        QCOMPARE(fixture.answered, QString("network"));
        QCOMPARE(fixture.session->state(), State::SignedIn);
        fixture.clock.advance(60s);
        fixture.token();
        QVERIFY(fixture.lastBody().contains("refresh_token=r1"));
        if (isSpent)
            fixture.answer(400, "{'error':'invalid_grant'}");
        else
            fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(fixture.session->state(), isSpent ? State::SignedOut : State::SignedIn);
    }

    void expiringSessionIsRefreshedAtTheStart()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.clock.advance(24h);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::Restoring); // see tst_restoring
        fixture.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    void requestsAtTheStartShareTheRefresh()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.clock.advance(24h);
        const size_t sent = fixture.requests();
        fixture.session = fixture.make();
        QString answer;
        PendingCall call;
        connect(fixture.session.get(), &Session::signedIn, this, [&] {
            call = fixture.session->accessToken(
                [&](const Session::AccessToken &token) { answer = SessionFixture::read(token); });
        });
        fixture.restore();
        QCOMPARE(fixture.requests(), sent + 1);
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer'}");
        QCOMPARE(answer, QString("a2"));
        QCOMPARE(fixture.requests(), sent + 1);
    }

    void withoutARefreshTokenItEndsWithTheAccessToken()
    {
        SessionFixture fixture;
        fixture.restore();
        fixture.adopt(tokenSet("a1", ""));
        fixture.settle();
        fixture.answer(404, "");
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedIn);
        fixture.clock.advance(3600s);
        QCOMPARE(fixture.token(), QString("not_signed_in"));
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    void endsWhenTheOnlyTokenIsOver()
    {
        SessionFixture fixture;
        fixture.restore();
        fixture.adopt(tokenSet("a1", ""));
        fixture.settle();
        fixture.answer(404, "");
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        fixture.clock.advance(3600s);
        QCOMPARE(fixture.token(), QString("not_signed_in"));
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::NotSignedIn);
    }

    void aFailedWriteIsTriedAgainAtTheNextRefresh()
    {
        SessionFixture fixture;
        fixture.store.writeStatus = Status::Unavailable;
        fixture.signIn();
        QVERIFY(!fixture.session->isPersistent());
        QCOMPARE(fixture.session->storeStatus(), TokenStore::Status::Unavailable);
        fixture.store.writeStatus = Status::Done;
        fixture.clock.advance(3600s);
        fixture.token();
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer'}");
        QVERIFY(fixture.session->isPersistent());
        QCOMPARE(fixture.session->storeStatus(), TokenStore::Status::Done);
        QCOMPARE(fixture.accounts(), QStringList("default"));
        fixture.startAgain();
        QCOMPARE(fixture.token(), QString("a2"));
    }

    /*! Whoever waits for a refresh gets its token, even if it is being stored twice. */
    void storingIsTriedTwiceAtOnce()
    {
        SessionFixture fixture;
        fixture.store.writeStatus = Status::Unavailable;
        fixture.signIn();
        fixture.store.writeStatus = Status::Done;
        fixture.clock.advance(3600s);
        fixture.token();
        fixture.store.holdsReads = true;
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer'}");
        QCOMPARE(fixture.answered, QString());
        fixture.session->retryStoring();
        fixture.store.holdsReads = false;
        fixture.store.finishReads();
        settle();
        QCOMPARE(fixture.answered, QString("a2"));
        QVERIFY(fixture.session->isPersistent());
    }

    void whatCanNotBeStoredIsNotRefreshed_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<bool>("isReadable");
        QTest::newRow("full") << Status::DiskFull << true;
        QTest::newRow("read-only") << Status::ReadOnly << true;
        QTest::newRow("permissions") << Status::WrongPermissions << false;
        QTest::newRow("locked") << Status::Locked << false;
        QTest::newRow("silent") << Status::TimedOut << false;
        QTest::newRow("gone") << Status::Unavailable << false;
    }
    void whatCanNotBeStoredIsNotRefreshed()
    {
        QFETCH(StoreResult::Status, status);
        QFETCH(bool, isReadable);
        SessionFixture fixture;
        fixture.signIn();
        const size_t sent = fixture.requests();
        (isReadable ? fixture.store.writeStatus : fixture.store.status) = status;

        fixture.clock.advance(3590s); // about to expire
        QCOMPARE(fixture.token(), QString("a1"));
        QVERIFY(fixture.session->storeStatus() != TokenStore::Status::Done);
        QVERIFY(fixture.session->isPersistent());
        fixture.clock.advance(100s); // expired
        QCOMPARE(fixture.token(), QString("not_storable"));
        QCOMPARE(fixture.requests(), sent);
        QCOMPARE(fixture.session->state(), State::SignedIn);

        fixture.store.status = Status::Done;
        fixture.store.writeStatus = Status::Done;
        fixture.clock.advance(100s);
        fixture.token();
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2'}");
        QCOMPARE(fixture.answered, QString("a2"));
        QCOMPARE(fixture.session->storeStatus(), TokenStore::Status::Done);
        fixture.startAgain();
        QCOMPARE(fixture.token(), QString("a2"));
    }

    void withoutALockNothingIsRefreshed_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("storeError");
        QTest::newRow("another program has it") << Status::TimedOut << "lock_held"
                                                << "";
        QTest::newRow("none can be made") << Status::NoLock << "not_storable"
                                          << "no_lock";
    }
    void withoutALockNothingIsRefreshed()
    {
        QFETCH(StoreResult::Status, status);
        SessionFixture fixture;
        fixture.signIn();
        const size_t sent = fixture.requests();
        fixture.store.lockStatus = status;
        fixture.clock.advance(3590s); // about to expire
        QCOMPARE(fixture.token(), QString("a1"));
        QTEST(fixture.session->storeError(), "storeError");
        fixture.clock.advance(100s); // expired
        QTEST(fixture.token(), "error");
        QCOMPARE(fixture.requests(), sent);

        fixture.store.lockStatus = Status::Done;
        fixture.clock.advance(100s);
        fixture.token();
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2'}");
        QCOMPARE(fixture.answered, QString("a2"));
        QCOMPARE(fixture.session->storeError(), QString());
    }

    void roomIsReservedBeforeTheServerIsAsked()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.store.places.clear();
        fixture.clock.advance(3600s);
        fixture.token();
        QCOMPARE(fixture.store.places,
                 (QStringList{"read default", "read default/next", "reserve default/next"}));
        // The server decides how long its new tokens are, up to the limit of a response.
        QVERIFY(fixture.store.reservedSize > 65536);
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2'}");
        // The store is read again because the person may have signed out meanwhile.
        QCOMPARE(fixture.store.places.mid(3),
                 (QStringList{"read default", "read default/next", "write default/next",
                              "read default/next"}));
    }

    /*! As by an application that deletes its SignInFactory when a session changes. */
    void theServerIsDestroyedByTheReceiver()
    {
        const auto environment = std::make_shared<TestEnvironment>();
        auto fixture = std::make_unique<SessionFixture>(knownClient(), environment);
        fixture->expire();
        QObject::connect(fixture->session.get(), &Session::stateChanged, &environment->transport,
                         [&] { fixture.reset(); });
        environment->transport.answerNext(
            ScriptedTransport::json(200, json("{'access_token':'a2','token_type':'Bearer'}")));
        settle();
        QVERIFY(!fixture);
        QCOMPARE(environment->transport.inFlight(), 0);
    }

    void whatIsOnlyInMemoryNeedsNoRoom()
    {
        SessionFixture fixture;
        fixture.store.writeStatus = Status::DiskFull;
        fixture.signIn();
        QCOMPARE(fixture.session->storeStatus(), TokenStore::Status::DiskFull);
        QVERIFY(!fixture.session->isPersistent());
        fixture.clock.advance(3600s);
        fixture.token();
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2'}");
        QCOMPARE(fixture.answered, QString("a2"));
    }

    void twoProcessesRefreshOnce()
    {
        SessionFixture fixture;
        fixture.signIn();
        auto other = fixture.restoreElsewhere();
        fixture.clock.advance(3600s);
        const size_t sent = fixture.requests();
        QStringList answers;
        std::vector<PendingCall> calls;
        for (Session *session : {fixture.session.get(), other.get()})
            calls.push_back(session->accessToken([&](const Session::AccessToken &token) {
                answers << SessionFixture::read(token);
            }));
        fixture.settle();
        QCOMPARE(fixture.requests(), sent + 1);
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2',"
                            "'expires_in':3600}");
        QCOMPARE(answers, (QStringList{"a2", "a2"}));
        QCOMPARE(fixture.requests(), sent + 1);
        // The second session uses the new refresh token, too.
        fixture.clock.advance(3600s);
        const auto later = other->accessToken([](const Session::AccessToken &) {});
        fixture.settle();
        QVERIFY(fixture.lastBody().contains("refresh_token=r2"));
    }

    /*! Another process may have stored newer tokens meanwhile. */
    void whatIsKeptLaterReplacesNothingNewer()
    {
        SessionFixture fixture;
        fixture.signIn();
        auto other = fixture.restoreElsewhere();
        fixture.clock.advance(3600s);
        fixture.store.losesWrites = true;
        fixture.token();
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(fixture.answered, QString("a2"));
        QVERIFY(!fixture.session->isPersistent());
        fixture.store.losesWrites = false;
        const auto call = other->accessToken([](const Session::AccessToken &) {});
        fixture.settle();
        fixture.answer(200, "{'access_token':'a3','token_type':'Bearer','expires_in':3600}");
        fixture.session->retryStoring();
        fixture.settle();
        QVERIFY(fixture.session->isPersistent());
        QCOMPARE(fixture.token(), QString("a3"));
        fixture.startAgain();
        QCOMPARE(fixture.token(), QString("a3"));
    }

    void olderRefreshTokenIsTriedLast()
    {
        SessionFixture fixture;
        fixture.expire();
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2',"
                            "'expires_in':3600}");
        fixture.clock.advance(3600s);
        fixture.token();
        QVERIFY(fixture.lastBody().contains("refresh_token=r2"));
        fixture.answer(400, "{'error':'invalid_grant'}");
        QVERIFY(fixture.lastBody().contains("refresh_token=r1"));
        fixture.answer(200, "{'access_token':'a3','token_type':'Bearer','refresh_token':'r3'}");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a3"));
    }

    void lostRefreshResponse()
    {
        SessionFixture fixture;
        fixture.expire();
        fixture.breakOff(TransportError::TimedOut);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        fixture.clock.advance(60s);
        fixture.token();
        QVERIFY(fixture.lastBody().contains("refresh_token=r1"));
    }

    void repeatedRequestsWhileOfflineAreLimited()
    {
        SessionFixture fixture;
        fixture.expire();
        fixture.breakOff(TransportError::Unreachable);
        const size_t sent = fixture.requests();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(fixture.token(), QString("network"));
        QCOMPARE(fixture.requests(), sent);
        fixture.clock.advance(2s);
        fixture.token();
        QCOMPARE(fixture.requests(), sent + 1);
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer'}");
        QCOMPARE(fixture.token(), QString("a2"));
    }

    void networkChangeIsTriedAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("tried");
        QTest::newRow("was away") << 0 << true;
        QTest::newRow("the server was busy") << 503 << false;
    }
    void networkChangeIsTriedAtOnce()
    {
        QFETCH(int, status);
        QFETCH(bool, tried);
        SessionFixture fixture;
        fixture.expire();
        fixture.answer(status == 0 ? ScriptedTransport::broken(TransportError::Unreachable)
                                   : ScriptedTransport::json(status, "{}"));
        const size_t sent = fixture.requests();
        fixture.transport.setOnline(false);
        fixture.token();
        QCOMPARE(fixture.requests(), sent);
        fixture.transport.setOnline(true);
        fixture.token();
        QCOMPARE(fixture.requests(), sent + (tried ? 1 : 0));
    }

    void aRefusedTokenIsRefreshedOnce()
    {
        SessionFixture fixture;
        fixture.signIn();
        const size_t sent = fixture.requests();
        QVERIFY(fixture.tokenInsteadOf("a1").isEmpty()); // the refresh is under way
        QCOMPARE(fixture.requests(), sent + 1);
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(fixture.answered, QString("a2"));
        QCOMPARE(fixture.tokenInsteadOf("a1"),
                 QString("a2")); // a caller that reports the old token late
        QCOMPARE(fixture.requests(), sent + 1);

        QCOMPARE(fixture.tokenInsteadOf("a2"), QString("invalid_response"));
        QCOMPARE(fixture.requests(), sent + 1);
        QCOMPARE(fixture.session->state(), State::SignedIn);

        // After a regular refresh, the next token may again be rejected once.
        fixture.clock.advance(3600s);
        fixture.token();
        fixture.answer(200, "{'access_token':'a3','token_type':'Bearer','expires_in':3600}");
        fixture.tokenInsteadOf("a3");
        QCOMPARE(fixture.requests(), sent + 3);
    }

    void aRefusedTokenIsNotGivenOutAgain()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.tokenInsteadOf("a1");
        fixture.breakOff(TransportError::Unreachable);
        QCOMPARE(fixture.answered, QString("network"));
        QCOMPARE(fixture.tokenInsteadOf("a1"),
                 QString("network"));             // no new try during the back-off
        QCOMPARE(fixture.token(), QString("a1")); // for callers that have not reported a rejection
    }
};

QTEST_GUILESS_MAIN(TestRefresh)
#include "tst_refresh.moc"
