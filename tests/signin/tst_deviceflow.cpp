// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/deviceflow.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

namespace {

const char pending[] = "{'error':'authorization_pending'}";
const char tokens[] =
    "{'access_token':'secret-access','token_type':'Bearer','refresh_token':'secret-refresh'}";

/*! A flow whose server and clock are in the hands of the test. */
struct Bench
{
    ScriptedTransport transport;
    ManualClock clock;
    Provider provider{knownClient(), &transport};
    DeviceFlow flow{&provider, &transport, &clock};

    size_t requests() const { return transport.requests().size(); }

    void answer(int status, const char *body)
    {
        transport.answerNext(ScriptedTransport::json(status, json(body)));
        settle();
    }
    void answer(HttpAnswer answer)
    {
        transport.answerNext(std::move(answer));
        settle();
    }
    void breakOff(TransportError error = TransportError::Unreachable)
    {
        answer(ScriptedTransport::broken(error));
    }
    /*! Lets everything that is queued happen; no time goes by on the clock. */
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    void advance(std::chrono::milliseconds time)
    {
        clock.advance(time);
        settle();
    }

    /*! Started, and a code for \a lifetime on the screen. */
    void showCode(int lifetime = 600, int interval = 5)
    {
        flow.start();
        settle();
        const QByteArray body =
            "{'device_code':'secret-device','user_code':'WDJB-MJHT',"
            "'verification_uri':'https://a.example/device',"
            "'verification_uri_complete':'https://a.example/device?c=WDJB-MJHT',"
            "'expires_in':"
            + QByteArray::number(lifetime) + ",'interval':" + QByteArray::number(interval) + "}";
        answer(200, body.constData());
    }
};

} // namespace

class TestDeviceFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForACode()
    {
        Bench bench;
        QCOMPARE(bench.flow.state(), State::Idle);
        bench.flow.start();
        QCOMPARE(bench.flow.state(), State::Connecting);
        QVERIFY(!bench.flow.hasCode());
        bench.settle();
        QCOMPARE(bench.requests(), size_t(1));
        QCOMPARE(bench.transport.requests()[0].url, QUrl("https://a.example/device"));
    }

    void showsTheCode()
    {
        Bench bench;
        bench.showCode();
        QCOMPARE(bench.flow.state(), State::Waiting);
        QVERIFY(bench.flow.hasCode());
        QCOMPARE(bench.flow.userCode(), QString("WDJB-MJHT"));
        QCOMPARE(bench.flow.verificationUri(), QString("https://a.example/device"));
        QCOMPARE(bench.flow.verificationUriComplete(),
                 QString("https://a.example/device?c=WDJB-MJHT"));
        QCOMPARE(bench.flow.lifetimeSeconds(), 600);
        QCOMPARE(bench.flow.remainingSeconds(), 600);
    }

    void countsDownOnceASecond()
    {
        Bench bench;
        bench.showCode();
        QSignalSpy remaining(&bench.flow, &DeviceFlow::remainingChanged);
        bench.advance(0ms);
        remaining.clear();
        bench.advance(3s);
        QCOMPARE(remaining.count(), 3);
        QCOMPARE(bench.flow.remainingSeconds(), 597);
    }

    void pollsAfterOneIntervalAndWithOneInFlight()
    {
        Bench bench;
        bench.showCode();
        bench.advance(4999ms);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(2));
        QVERIFY(bench.transport.requests()[1].body.reveal().contains("device_code=secret-device"));
        bench.advance(60s); // no answer yet: nothing more is sent
        QCOMPARE(bench.requests(), size_t(2));
        QCOMPARE(bench.transport.inFlight(), 1);
        bench.answer(400, pending);
        bench.advance(4999ms); // the interval counts from the answer
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
    }

    void endsWithTokensAndNeverPollsAgain()
    {
        Bench bench;
        QSignalSpy granted(&bench.flow, &DeviceFlow::granted);
        bench.showCode();
        bench.advance(5s);
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
        QCOMPARE(granted.count(), 1);
        QVERIFY(!bench.flow.hasCode());
        const TokenSet set = bench.flow.takeTokens();
        QCOMPARE(set.accessToken.reveal(), QByteArray("secret-access"));
        QVERIFY(bench.flow.takeTokens().accessToken.isEmpty());
        const size_t sent = bench.requests();
        bench.advance(24h);
        QCOMPARE(bench.requests(), sent);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void ends_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("denied") << 400 << QByteArray("{'error':'access_denied'}") << State::Denied
                                << Reason::None;
        QTest::newRow("expired") << 400 << QByteArray("{'error':'expired_token'}") << State::Expired
                                 << Reason::None;
        QTest::newRow("invalid_grant") << 400 << QByteArray("{'error':'invalid_grant'}")
                                       << State::Failed << Reason::CodeRefused;
        QTest::newRow("invalid_client") << 401 << QByteArray("{'error':'invalid_client'}")
                                        << State::Failed << Reason::ClientRefused;
        QTest::newRow("its own code")
            << 400 << QByteArray("{'error':'teapot'}") << State::Failed << Reason::ServerRefused;
        QTest::newRow("broken success")
            << 200 << QByteArray("{'access_tok") << State::Failed << Reason::InvalidAnswer;
        QTest::newRow("success without a token")
            << 200 << QByteArray("{}") << State::Failed << Reason::InvalidAnswer;
    }
    void ends()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Bench bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(status, body.constData());
        QTEST(bench.flow.state(), "state");
        QTEST(bench.flow.reason(), "reason");
        QVERIFY(!bench.flow.hasCode());
        const size_t sent = bench.requests();
        bench.advance(24h);
        QCOMPARE(bench.requests(), sent);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void slowsDownForAllLaterPolls()
    {
        Bench bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(400, "{'error':'slow_down'}");
        QCOMPARE(bench.flow.state(), State::Slowed);
        bench.advance(9999ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
        bench.answer(400, pending);
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.advance(9999ms);
        QCOMPARE(bench.requests(), size_t(3));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(4));
    }

    void aBrokenConnectionIsNotTheEnd_data()
    {
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("refused") << TransportError::Unreachable << Reason::Unreachable;
        QTest::newRow("DNS") << TransportError::HostNotFound << Reason::HostNotFound;
        QTest::newRow("time-out") << TransportError::TimedOut << Reason::TimedOut;
    }
    void aBrokenConnectionIsNotTheEnd()
    {
        QFETCH(TransportError, error);
        Bench bench;
        bench.showCode(3600);
        bench.advance(5s);
        auto wait = 10s;
        for (int i = 0; i < 8; ++i) { // far more often than a stranger would be borne
            const size_t sent = bench.requests();
            bench.breakOff(error);
            QCOMPARE(bench.flow.state(), State::Offline);
            QTEST(bench.flow.reason(), "reason");
            QCOMPARE(bench.flow.userCode(), QString("WDJB-MJHT"));
            bench.advance(wait - 1ms);
            QCOMPARE(bench.requests(), sent);
            bench.advance(1ms);
            QCOMPARE(bench.requests(), sent + 1);
            wait = std::min(wait * 2, 60s);
        }
        bench.answer(400, pending);
        QCOMPARE(bench.flow.state(), State::Waiting);
        QCOMPARE(bench.flow.reason(), Reason::None);
        const size_t sent = bench.requests();
        bench.advance(5s); // the back-off is forgotten, the interval is as it was
        QCOMPARE(bench.requests(), sent + 1);
    }

    void retryAfterIsHonoured()
    {
        Bench bench;
        bench.showCode();
        bench.advance(5s);
        HttpAnswer busy = ScriptedTransport::json(429, {});
        busy.retryAfter = 120s;
        bench.answer(std::move(busy));
        QCOMPARE(bench.flow.state(), State::Offline);
        QCOMPARE(bench.flow.reason(), Reason::ServerBusy);
        bench.advance(120s - 1ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
    }

    void threeStrangersInARowAreTheEnd()
    {
        Bench bench;
        bench.showCode();
        bench.advance(5s);
        for (int i = 0; i < 2; ++i) {
            bench.answer(ScriptedTransport::html(200));
            QCOMPARE(bench.flow.state(), State::Offline);
            QCOMPARE(bench.flow.reason(), Reason::NotOAuth);
            QVERIFY(bench.flow.hasCode());
            bench.advance(60s);
        }
        bench.answer(ScriptedTransport::html(302));
        QCOMPARE(bench.flow.state(), State::Failed);
        QCOMPARE(bench.flow.reason(), Reason::Redirected);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void strangersMustBeInARow()
    {
        Bench bench;
        bench.showCode(3600);
        bench.advance(5s);
        for (int i = 0; i < 4; ++i) {
            bench.answer(ScriptedTransport::html(200));
            bench.advance(60s);
            bench.answer(ScriptedTransport::html(200));
            bench.advance(60s);
            bench.answer(400, pending);
            QCOMPARE(bench.flow.state(), State::Waiting);
            bench.advance(5s);
        }
    }

    void expiresAfterOneLastPoll()
    {
        Bench bench;
        bench.showCode(12);
        bench.advance(5s);
        bench.answer(400, pending);
        bench.advance(5999ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms); // one second before the end
        QCOMPARE(bench.requests(), size_t(3));
        bench.answer(400, pending);
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.advance(999ms);
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.advance(1ms);
        QCOMPARE(bench.flow.state(), State::Expired);
        QCOMPARE(bench.flow.remainingSeconds(), 0);
        bench.advance(24h);
        QCOMPARE(bench.requests(), size_t(3)); // a new code only when the person asks
    }

    void theLastPollCanStillSucceed()
    {
        Bench bench;
        bench.showCode(12);
        bench.advance(5s);
        bench.answer(400, pending);
        bench.advance(6s);
        bench.advance(3s); // the answer takes until after the end
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
    }

    void afterASleepPastTheEndThereIsOnePoll()
    {
        Bench bench;
        bench.showCode(600);
        bench.clock.leap(8h);
        bench.settle();
        QCOMPARE(bench.requests(), size_t(2));
        bench.answer(400, pending);
        bench.advance(0ms);
        QCOMPARE(bench.flow.state(), State::Expired);
        QCOMPARE(bench.requests(), size_t(2));
    }

    void offlineUntilTheEndExpires()
    {
        Bench bench;
        bench.showCode(60);
        for (int i = 0; i < 20 && bench.flow.isActive(); ++i) {
            bench.advance(5s);
            if (bench.transport.inFlight() > 0)
                bench.breakOff();
        }
        QCOMPARE(bench.flow.state(), State::Expired);
    }

    void cancelStopsEverything_data()
    {
        QTest::addColumn<int>("moment");
        QTest::newRow("before the request is sent") << 0;
        QTest::newRow("while the code is asked for") << 1;
        QTest::newRow("between polls") << 2;
        QTest::newRow("during a poll") << 3;
        QTest::newRow("while offline") << 4;
    }
    void cancelStopsEverything()
    {
        QFETCH(int, moment);
        Bench bench;
        bench.flow.start();
        if (moment == 1)
            bench.settle();
        if (moment >= 2)
            bench.showCode();
        if (moment >= 3)
            bench.advance(5s);
        if (moment == 4)
            bench.breakOff();
        const size_t sent = bench.requests();
        bench.flow.cancel();
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QVERIFY(!bench.flow.hasCode());
        QCOMPARE(bench.transport.inFlight(), 0);
        bench.transport.answerNext(ScriptedTransport::json(200, json(tokens)));
        bench.advance(24h);
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QCOMPARE(bench.requests(), sent);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void cancelAfterTheEndChangesNothing()
    {
        Bench bench;
        bench.flow.cancel();
        QCOMPARE(bench.flow.state(), State::Idle);
        bench.showCode();
        bench.advance(5s);
        bench.answer(400, "{'error':'access_denied'}");
        bench.flow.cancel();
        QCOMPARE(bench.flow.state(), State::Denied);
        bench.flow.reset();
        QCOMPARE(bench.flow.state(), State::Idle);
    }

    void aNewCodeForgetsTheOld()
    {
        Bench bench;
        bench.showCode();
        bench.advance(5s); // a poll for the old code is in flight
        bench.flow.start();
        QCOMPARE(bench.flow.state(), State::Connecting);
        QVERIFY(!bench.flow.hasCode());
        QCOMPARE(bench.transport.inFlight(), 0);
        bench.settle();
        bench.answer(
            200, "{'device_code':'d2','user_code':'NEW','verification_uri':'https://a.example/'}");
        QCOMPARE(bench.flow.userCode(), QString("NEW"));
        bench.advance(5s);
        QVERIFY(bench.transport.requests().back().body.reveal().contains("device_code=d2"));
    }

    void startingTwiceAsksOnce()
    {
        Bench bench;
        bench.flow.start();
        bench.flow.start();
        bench.settle();
        QCOMPARE(bench.transport.inFlight(), 1);
    }

    void withoutACodeItTriesAFewTimes()
    {
        Bench bench;
        bench.flow.start();
        bench.settle();
        auto wait = 1s;
        for (size_t tries = 1; tries < 5; ++tries) {
            QCOMPARE(bench.requests(), tries);
            bench.breakOff();
            QCOMPARE(bench.flow.state(), State::Offline);
            bench.advance(wait);
            wait *= 2;
        }
        QCOMPARE(bench.requests(), size_t(5));
        bench.breakOff();
        QCOMPARE(bench.flow.state(), State::Failed);
        QCOMPARE(bench.flow.reason(), Reason::Unreachable);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void aBusyServerMayAskForPatienceBeforeTheCode()
    {
        Bench bench;
        bench.flow.start();
        bench.settle();
        HttpAnswer busy = ScriptedTransport::json(429, {});
        busy.retryAfter = 30s;
        bench.answer(std::move(busy));
        QCOMPARE(bench.flow.state(), State::Offline);
        bench.advance(29s);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1s);
        QCOMPARE(bench.requests(), size_t(2));
        HttpAnswer gone = ScriptedTransport::json(503, {});
        gone.retryAfter = 86400s;
        bench.answer(std::move(gone)); // nobody waits a day in front of a screen
        QCOMPARE(bench.flow.state(), State::Failed);
        QCOMPARE(bench.flow.reason(), Reason::ServerBusy);
    }

    void whatIsSecretIsNotRepeated()
    {
        Bench bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(400,
                     "{'error':'invalid_grant','error_description':'no such code: secret-device'}");
        QCOMPARE(bench.flow.reason(), Reason::CodeRefused);
        QVERIFY(!bench.flow.errorDetail().contains("secret-device"));
        QCOMPARE(bench.flow.errorCode(), QString("invalid_grant"));
    }

    void whoHearsMayActAtOnce()
    {
        Bench bench;
        QObject::connect(&bench.flow, &DeviceFlow::codeChanged, &bench.flow, [&] {
            if (bench.flow.hasCode())
                bench.flow.cancel();
        });
        bench.showCode();
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QVERIFY(!bench.clock.nextAlarm());

        QObject::connect(&bench.flow, &DeviceFlow::stateChanged, &bench.flow, [&] {
            if (bench.flow.state() == State::Connecting)
                bench.flow.cancel();
        });
        bench.flow.start();
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void canBeDeletedAtAnyMoment()
    {
        auto bench = std::make_unique<Bench>();
        bench->showCode();
        bench->advance(5s);
        bench.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestDeviceFlow)
#include "tst_deviceflow.moc"
