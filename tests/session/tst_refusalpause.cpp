// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/sessionfixture.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;

namespace {

constexpr char invalidRequest[] = "{'error':'invalid_request'}";

/*! A session whose access token is over, at a server that refuses to renew it. */
struct PausedFixture : SessionFixture
{
    PausedFixture()
    {
        signIn();
        advance(3600s + 5min); // it is over also if the system clock is set back a little
        token();
    }
    /*! Refuses the request that is under way, and wants to be asked again after \a retryAfter. */
    void refuse(std::chrono::seconds retryAfter) { answer(400, invalidRequest, retryAfter); }
    /*! The result of accessToken(), which has to be a failure that is known at once. */
    Failure failure()
    {
        Failure found;
        const PendingCall asking = session->accessToken([&](const Session::AccessToken &token) {
            if (const auto *failed = std::get_if<Failure>(&token))
                found = *failed;
        });
        settle();
        return found;
    }
    /*! The number of requests of another process that asks for a token. */
    size_t requestsOfAnotherProcess()
    {
        const size_t before = requests();
        startAgain();
        token();
        return requests() - before;
    }
};

} // namespace

/*!
    A server that refuses a refresh may say when it wants to be asked again (Retry-After). Each call
    of a script is a process of its own, and none of them may ask sooner.
*/
class TestRefusalPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherProcessesWait_data()
    {
        QTest::addColumn<std::chrono::seconds>("retryAfter");
        QTest::addColumn<std::chrono::seconds>("pause");
        QTest::newRow("half a minute") << std::chrono::seconds(30s) << std::chrono::seconds(30s);
        QTest::newRow("ten minutes") << std::chrono::seconds(10min) << std::chrono::seconds(10min);
        QTest::newRow("an hour") << std::chrono::seconds(1h) << std::chrono::seconds(1h);
        QTest::newRow("a day, which is no good reason")
            << std::chrono::seconds(24h) << std::chrono::seconds(1h);
    }
    void otherProcessesWait()
    {
        QFETCH(std::chrono::seconds, retryAfter);
        QFETCH(std::chrono::seconds, pause);
        PausedFixture fixture;
        fixture.refuse(retryAfter);
        QCOMPARE(fixture.answered, QString("invalid_request"));
        for (const auto wait : {0s, 1s, pause - 2s}) {
            fixture.advance(wait);
            QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(0));
            QCOMPARE(fixture.answered, QString("invalid_request"));
            QCOMPARE(fixture.session->state(), State::SignedIn);
        }
        fixture.advance(1s);
        QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(1));
        fixture.answer(400, invalidRequest); // it counts as the repetition
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
    }

    void aBusyServer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<std::chrono::seconds>("retryAfter");
        QTest::addColumn<std::chrono::seconds>("pause");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, int status, const QByteArray &body,
                            std::chrono::seconds retryAfter, std::chrono::seconds pause,
                            const QString &name) {
            QTest::newRow(what) << status << body << retryAfter << pause << name;
        };
        row("429", 429, "", 30s, 30s, "network");
        row("429 with a code", 429, "{'error':'slow_down'}", 10min, 10min, "slow_down");
        row("503", 503, "<html>", 1h, 1h, "network");
        row("503 for a moment", 503, "", 3s, 3s, "network");
        row("503 for a day, which is no good reason", 503, "", 24h, 1h, "network");
        row("a busy word", 400, "{'error':'temporarily_unavailable'}", 2min, 2min,
            "temporarily_unavailable");
    }
    /*! The pause that a busy server asks for is kept like that of one that refuses. */
    void aBusyServer()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(std::chrono::seconds, retryAfter);
        QFETCH(std::chrono::seconds, pause);
        QFETCH(QString, name);
        PausedFixture fixture;
        fixture.answer(status, body, retryAfter);
        QCOMPARE(fixture.answered, name);
        QCOMPARE(fixture.transport.inFlight(), 0);
        for (const auto wait : {0s, 1s, pause - 2s}) {
            fixture.advance(wait);
            QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(0));
            QCOMPARE(fixture.answered, name);
            QCOMPARE(fixture.session->state(), State::SignedIn);
        }
        fixture.advance(1s);
        QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(1));
        // The busy server has not refused, so this is the first refusal, which ends nothing.
        fixture.answer(400, invalidRequest);
        QCOMPARE(fixture.session->state(), State::Restoring);
        fixture.advance(2s);
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a2"));
        fixture.advance(3600s);
        QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(1)); // nothing is left of the pause
    }

    /*! Tokens that were refused twice are tried again now and then, and the server may be busy. */
    void busyAfterARefusal()
    {
        PausedFixture fixture;
        fixture.answer(400, invalidRequest);
        fixture.advance(2s);
        fixture.answer(400, invalidRequest);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        fixture.advance(1min);
        fixture.answer(503, "", 600s);
        for (const auto wait : {0s, 1s, 598s}) {
            fixture.advance(wait);
            QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(0));
            QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
            QCOMPARE(fixture.session->endDetail(), QString("invalid_request"));
        }
        fixture.advance(1s);
        QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(1));
    }

    /*! A pause that can't be stored is kept all the same, in memory. */
    void aPauseInMemory()
    {
        PausedFixture fixture;
        fixture.store.writeStatus = StoreResult::Status::DiskFull;
        fixture.answer(503, "", 60s);
        const size_t sent = fixture.requests();
        fixture.advance(59s);
        fixture.setOnline(true);
        fixture.token();
        QCOMPARE(fixture.requests(), sent);
    }

    void oneTextForOneState_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const QString refused = "The sign-in server has refused to renew this sign-in, and";
        const QString busy = "The sign-in server is busy, and";
        QTest::newRow("a foreign body") << 401 << QByteArray("<html>hi") << QString() << refused;
        QTest::newRow("a code") << 400 << QByteArray(invalidRequest) << "invalid_request"
                                << refused;
        QTest::newRow("a description")
            << 401 << QByteArray("{'error':'invalid_token','error_description':'Gone.'}")
            << "invalid_token" << refused;
        QTest::newRow("a client") << 401 << QByteArray("{'error':'invalid_client'}")
                                  << "invalid_client" << refused;
        QTest::newRow("429") << 429 << QByteArray() << QString() << busy;
        QTest::newRow("503") << 503 << QByteArray("{'error':'server_error'}") << "server_error"
                             << busy;
    }
    /*! The text of the failure is the same if another process has sent the request. */
    void oneTextForOneState()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, words);
        PausedFixture fixture;
        Failure first;
        const PendingCall asking =
            fixture.session->accessToken([&](const Session::AccessToken &token) {
                if (const auto *failed = std::get_if<Failure>(&token))
                    first = *failed;
            });
        fixture.answer(status, body, 600s);
        const Reason reason = status >= 429 ? Reason::ServerBusy : Reason::ServerRefused;
        const auto expected = [&](int seconds) {
            return Failure{reason, code,
                           words + QString(" wants to be asked again in %1 seconds.").arg(seconds),
                           true};
        };
        QCOMPARE(first.detail, expected(600).detail);
        QCOMPARE(first, expected(600));
        fixture.advance(10s);
        QCOMPARE(fixture.failure(), expected(590));
        fixture.startAgain();
        QCOMPARE(fixture.failure(), expected(590));
        fixture.advance(10s);
        QCOMPARE(fixture.failure(), expected(580));
    }

    void theWordsOfARefusal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<std::chrono::seconds>("retryAfter");
        for (const auto retryAfter : {0s, 600s}) {
            const auto row = [&](int status, const QByteArray &body) {
                QTest::addRow("%d %s, %d s", status, body.constData(), int(retryAfter.count()))
                    << status << body << std::chrono::seconds(retryAfter);
            };
            row(401, "<html>hi");
            row(400, invalidRequest);
            row(400, "{'error':'invalid_request','error_description':'Refresh token is invalid'}");
        }
    }
    /*! When a new sign-in is needed, a later start says why, also if the server can't be asked. */
    void theWordsOfARefusal()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(std::chrono::seconds, retryAfter);
        PausedFixture fixture;
        fixture.answer(status, body);
        fixture.advance(2s);
        fixture.answer(status, body, retryAfter);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        const QString detail = fixture.session->endDetail();
        QVERIFY(!detail.isEmpty());
        const Failure failure = fixture.failure();
        fixture.startAgain();
        if (fixture.transport.inFlight() > 0)
            fixture.breakOff();
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        QCOMPARE(fixture.session->endDetail(), detail);
        QCOMPARE(fixture.failure(), failure);
    }

    /*! The failure names the rest of the pause, for a person who reads the output of a script. */
    void saysWhen()
    {
        PausedFixture fixture;
        fixture.refuse(30s);
        fixture.advance(5s);
        fixture.startAgain();
        Failure failure;
        const PendingCall call =
            fixture.session->accessToken([&](const Session::AccessToken &token) {
                if (const auto *found = std::get_if<Failure>(&token))
                    failure = *found;
            });
        fixture.settle();
        QCOMPARE(failure.reason, Reason::ServerRefused);
        QCOMPARE(failure.detail,
                 QString("The sign-in server has refused to renew this sign-in, and wants to be "
                         "asked again in 25 seconds."));
    }

    /*! An application gets the old token for as long as it lives. */
    void aLivingTokenIsGiven()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.advance(3570s);
        fixture.token();
        fixture.answer(400, invalidRequest, 600s);
        QCOMPARE(fixture.answered, QString("a1"));
        const size_t sent = fixture.requests();
        fixture.startAgain();
        QCOMPARE(fixture.token(), QString("a1"));
        QCOMPARE(fixture.requests(), sent);
    }

    void theClockIsSet_data()
    {
        QTest::addColumn<std::chrono::seconds>("change");
        QTest::addColumn<std::chrono::seconds>("wait");
        QTest::newRow("forward") << std::chrono::seconds(11min) << 0s;
        QTest::newRow("back by a day") << std::chrono::seconds(-24h) << 0s;
        QTest::newRow("back by two minutes") << std::chrono::seconds(-2min) << 0s;
        QTest::newRow("corrected by half a minute") << -30s << std::chrono::seconds(600s + 30s);
    }
    /*! A system clock that was set back does not make the pause longer by more than a minute. */
    void theClockIsSet()
    {
        QFETCH(std::chrono::seconds, change);
        QFETCH(std::chrono::seconds, wait);
        for (const bool isBusy : {false, true}) {
            PausedFixture fixture;
            if (isBusy)
                fixture.answer(503, "", 600s);
            else
                fixture.refuse(600s);
            fixture.clock.setUtc(fixture.clock.utc().addSecs(change.count()));
            if (wait > 0s) {
                fixture.advance(wait - 1s);
                QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(0));
                fixture.advance(1s);
            }
            QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(1));
        }
    }

    /*! Tokens that were refused twice are tried again now and then, but not during a pause. */
    void refusedTwice()
    {
        PausedFixture fixture;
        fixture.answer(400, invalidRequest);
        fixture.advance(2s);
        fixture.refuse(600s);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        for (int i = 0; i < 2; ++i) {
            for (const auto wait : {0s, 1s, 598s}) {
                fixture.advance(wait);
                QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(0));
                QCOMPARE(fixture.session->state(), State::SignedOut);
                QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
                QCOMPARE(fixture.answered, QString("sign_in_needed"));
            }
            fixture.advance(1s);
            QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(1));
            fixture.refuse(600s);
        }
        fixture.advance(600s);
        QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(1));
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a2"));
        fixture.advance(3600s);
        QCOMPARE(fixture.requestsOfAnotherProcess(), size_t(1)); // nothing is left of the pause
    }

    /*! A new sign-in has nothing to do with the pause of an older one. */
    void aNewSignIn()
    {
        PausedFixture fixture;
        fixture.refuse(600s);
        fixture.adopt(tokenSet("a5", "r5"));
        fixture.settle();
        fixture.answer(200, "{'name':'Ada'}");
        fixture.clock.setUtc(fixture.clock.utc().addSecs(-120));
        fixture.tokenInsteadOf("a5");
        QVERIFY(fixture.lastBody().contains("refresh_token=r5"));
    }

    void theSameTokenAgain()
    {
        SessionFixture fixture;
        fixture.signIn();
        Failure failure;
        const auto report = [&] {
            failure = {};
            return fixture.session->accessTokenAfterRefusal(
                Secret("a1"), [&](const Session::AccessToken &token) {
                    if (const auto *found = std::get_if<Failure>(&token))
                        failure = *found;
                });
        };
        PendingCall call = report();
        fixture.settle();
        fixture.answer(200, "{'access_token':'a1','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(failure.reason, Reason::ServerRefused);
        QCOMPARE(failure.detail, QString("The sign-in server has issued the same token again."));
        QVERIFY(failure.detailIsSentence);
        call = report();
        fixture.settle();
        QCOMPARE(failure.detail,
                 QString("The token that replaced a refused one was refused, too."));
        QVERIFY(failure.detailIsSentence);
    }
};

QTEST_GUILESS_MAIN(TestRefusalPause)
#include "tst_refusalpause.moc"
