// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/signinfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;

/*! How a session keeps its access token valid. */
class TestRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refreshesBeforeTheTokenDies()
    {
        SessionFixture bench;
        bench.signIn();
        bench.clock.advance(3539s);
        QCOMPARE(bench.token(), QString("a1"));
        bench.clock.advance(1s);
        const size_t sent = bench.transport.requests().size();
        QStringList answers;
        std::vector<PendingCall> calls;
        for (int i = 0; i < 3; ++i)
            calls.push_back(bench.session->accessToken([&](const Session::AccessToken &token) {
                answers << SessionFixture::read(token);
            }));
        bench.settle();
        QCOMPARE(bench.transport.requests().size(), sent + 1); // one refresh for all three
        QVERIFY(bench.lastBody().contains("grant_type=refresh_token&refresh_token=r1"));
        bench.answer(
            200,
            "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2','expires_in':3600}");
        QCOMPARE(answers, (QStringList{"a2", "a2", "a2"}));
        QCOMPARE(bench.session->accountName(), QString("Ada"));
        bench.startAgain(); // the new tokens are in the store
        QCOMPARE(bench.token(), QString("a2"));
        bench.clock.advance(3600s);
        bench.token();
        QVERIFY(bench.lastBody().contains("refresh_token=r2"));
    }

    void aRefreshMayKeepTheOldRefreshToken()
    {
        SessionFixture bench;
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
        SessionFixture bench;
        bench.signIn();
        QSignalSpy signedOut(bench.session.get(), &Session::signedOut);
        bench.clock.advance(3600s);
        bench.token();
        bench.answer(status, body.constData());
        QVERIFY(!bench.answered.isEmpty());
        QCOMPARE(bench.session->state(), ends ? State::SignedOut : State::SignedIn);
        QCOMPARE(signedOut.count(), ends ? 1 : 0);
        if (ends) {
            QCOMPARE(signedOut[0][0].value<Reason>(), Reason::CodeRefused);
            QCOMPARE(bench.answered, QString("not_signed_in"));
        }
        bench.startAgain();
        QCOMPARE(bench.session->state(), ends ? State::SignedOut : State::SignedIn);
    }

    void aFailedRefreshDoesNoHarmWhileTheOldTokenLives()
    {
        SessionFixture bench;
        bench.signIn();
        bench.clock.advance(3590s);
        bench.token();
        bench.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        bench.settle();
        QCOMPARE(bench.answered, QString("a1"));
    }

    void anOldSessionIsRefreshedAtTheStart()
    {
        SessionFixture bench;
        bench.signIn();
        bench.clock.advance(24h);
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedIn); // being offline is no reason to sign out
        bench.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void whoAsksAtTheStartSharesTheRefresh()
    {
        SessionFixture bench;
        bench.signIn();
        bench.clock.advance(24h);
        const size_t sent = bench.transport.requests().size();
        bench.session = bench.make();
        QString answer;
        PendingCall call;
        connect(bench.session.get(), &Session::signedIn, this, [&] {
            call = bench.session->accessToken(
                [&](const Session::AccessToken &token) { answer = SessionFixture::read(token); });
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
        SessionFixture bench;
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

    void endsWhenTheOnlyTokenIsOver()
    {
        SessionFixture bench;
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

    void aFailedWriteIsTriedAgainAtTheNextRefresh()
    {
        SessionFixture bench;
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
        SessionFixture bench;
        bench.signIn();
        bench.store.status = StoreResult::Status::TimedOut;
        bench.clock.advance(3600s);
        bench.token();
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2'}");
        QCOMPARE(bench.token(), QString("a2"));
        QVERIFY(!bench.session->isLasting());
    }

    void twoProcessesRefreshOnce()
    {
        SessionFixture bench;
        bench.signIn();
        auto other = bench.make();
        other->restore();
        bench.settle();
        bench.clock.advance(3600s);
        const size_t sent = bench.transport.requests().size();
        QStringList answers;
        std::vector<PendingCall> calls;
        for (Session *session : {bench.session.get(), other.get()})
            calls.push_back(session->accessToken([&](const Session::AccessToken &token) {
                answers << SessionFixture::read(token);
            }));
        bench.settle();
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2',"
                          "'expires_in':3600}");
        QCOMPARE(answers, (QStringList{"a2", "a2"}));
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        // The second session uses the new refresh token, too.
        bench.clock.advance(3600s);
        const auto later = other->accessToken([](const Session::AccessToken &) {});
        bench.settle();
        QVERIFY(bench.lastBody().contains("refresh_token=r2"));
    }

    void theOlderTokenIsTriedBeforeTheSessionIsGivenUp()
    {
        SessionFixture bench;
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
        SessionFixture bench;
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
        SessionFixture bench;
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
        SessionFixture bench;
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
        SessionFixture bench;
        bench.signIn();
        QSignalSpy needed(bench.session.get(), &Session::signInNeeded);
        const size_t sent = bench.transport.requests().size();
        QVERIFY(bench.tokenInsteadOf("a1").isEmpty()); // the refresh is under way
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        bench.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(bench.answered, QString("a2"));
        QCOMPARE(bench.tokenInsteadOf("a1"),
                 QString("a2")); // a caller that reports the old token late
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        QVERIFY(needed.isEmpty());

        QCOMPARE(bench.tokenInsteadOf("a2"), QString("invalid_response"));
        QCOMPARE(bench.transport.requests().size(), sent + 1);
        QCOMPARE(needed.count(), 1);
        QCOMPARE(needed[0][0].value<Reason>(), Reason::ServerRefused);
        QCOMPARE(bench.session->state(), State::SignedIn);

        // After a regular refresh, the next token may again be rejected once.
        bench.clock.advance(3600s);
        bench.token();
        bench.answer(200, "{'access_token':'a3','token_type':'Bearer','expires_in':3600}");
        bench.tokenInsteadOf("a3");
        QCOMPARE(bench.transport.requests().size(), sent + 3);
    }

    void aRefusedTokenIsNotGivenOutAgain()
    {
        SessionFixture bench;
        bench.signIn();
        bench.tokenInsteadOf("a1");
        bench.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        bench.settle();
        QCOMPARE(bench.answered, QString("network"));
        QCOMPARE(bench.tokenInsteadOf("a1"), QString("network")); // no new try during the back-off
        QCOMPARE(bench.token(), QString("a1")); // for callers that have not reported a rejection
    }

    void withoutARefreshTokenARefusalIsFinal()
    {
        SessionFixture bench;
        bench.restore();
        bench.session->adopt(tokenSet("a1", ""));
        bench.settle();
        bench.answer(404, "");
        QSignalSpy needed(bench.session.get(), &Session::signInNeeded);
        QCOMPARE(bench.tokenInsteadOf("a1"), QString("invalid_response"));
        QCOMPARE(needed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRefresh)
#include "tst_refresh.moc"
