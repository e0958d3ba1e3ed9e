// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/signinfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

namespace {
const auto &pending = FlowFixture::pending;
const auto &tokens = FlowFixture::tokens;
} // namespace

/*!
    The code stays on the screen during network failures, unexpected responses and suspends of the
    machine.
*/
class TestPollingBadDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        FlowFixture bench;
        bench.showCode(3600);
        bench.advance(5s);
        auto wait = 10s;
        for (int i = 0; i < 8; ++i) { // any number of failures is tolerated
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
        bench.advance(5s); // the back-off is reset; the interval has not changed
        QCOMPARE(bench.requests(), sent + 1);
    }

    void retryAfterIsHonoured()
    {
        FlowFixture bench;
        bench.showCode();
        bench.advance(5s);
        HttpResponse busy = ScriptedTransport::json(429, {});
        busy.retryAfter = 120s;
        bench.answer(std::move(busy));
        QCOMPARE(bench.flow.state(), State::Offline);
        QCOMPARE(bench.flow.reason(), Reason::ServerBusy);
        bench.advance(120s - 1ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
    }

    void aStrangerIsNotTheEnd_data()
    {
        QTest::addColumn<int>("status"); // 0: the transport fails
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("portal") << 200 << TransportError::None << Reason::CaptivePortal;
        QTest::newRow("511") << 511 << TransportError::None << Reason::CaptivePortal;
        QTest::newRow("known portal")
            << 0 << TransportError::CaptivePortal << Reason::CaptivePortal;
        QTest::newRow("redirect") << 302 << TransportError::None << Reason::Redirected;
        QTest::newRow("not found") << 404 << TransportError::None << Reason::NotOAuth;
        QTest::newRow("certificate") << 0 << TransportError::Tls << Reason::Tls;
        QTest::newRow("clock") << 0 << TransportError::WrongClock << Reason::WrongClock;
    }
    /*!
        Some failures end while the code is valid: somebody logs in to the hotel's network, or NTP
        sets the clock.
    */
    void aStrangerIsNotTheEnd()
    {
        QFETCH(int, status);
        QFETCH(TransportError, error);
        FlowFixture bench;
        bench.showCode(3600);
        bench.advance(5s);
        const auto estrange = [&] {
            bench.answer(status ? ScriptedTransport::html(status)
                                : ScriptedTransport::broken(error));
        };
        for (int i = 0; i < 8; ++i) {
            const size_t sent = bench.requests();
            estrange();
            QCOMPARE(bench.flow.state(), State::Offline);
            QTEST(bench.flow.reason(), "reason");
            QCOMPARE(bench.flow.userCode(), QString("WDJB-MJHT"));
            bench.advance(60s); // the longest back-off
            QCOMPARE(bench.requests(), sent + 1);
        }
        bench.answer(400, pending);
        QCOMPARE(bench.flow.state(), State::Waiting);
        QCOMPARE(bench.flow.reason(), Reason::None);
        bench.advance(5s);
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
    }

    void whereTheCodeDiesMeanwhile_data()
    {
        QTest::addColumn<int>("status"); // 0: the transport fails
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("refused") << 0 << TransportError::Unreachable << Reason::Unreachable;
        QTest::newRow("DNS") << 0 << TransportError::HostNotFound << Reason::HostNotFound;
        QTest::newRow("time-out") << 0 << TransportError::TimedOut << Reason::TimedOut;
        QTest::newRow("busy") << 503 << TransportError::None << Reason::ServerBusy;
        QTest::newRow("portal") << 200 << TransportError::None << Reason::CaptivePortal;
        QTest::newRow("clock") << 0 << TransportError::WrongClock << Reason::WrongClock;
    }
    /*!
        If the code expires while the server can't be reached, it is unknown whether the person has
        approved. The flow reports the failure, and requests a new code once the server responds.
    */
    void whereTheCodeDiesMeanwhile()
    {
        QFETCH(int, status);
        QFETCH(TransportError, error);
        FlowFixture bench;
        bench.showCode(60);
        const auto fail = [&] {
            bench.answer(status ? ScriptedTransport::html(status)
                                : ScriptedTransport::broken(error));
        };
        QSignalSpy codes(&bench.flow, &DeviceFlow::codeChanged);
        for (int second = 0; second < 60; ++second) {
            QVERIFY(bench.flow.hasCode());
            bench.advance(1s);
            if (bench.transport.inFlight() > 0)
                fail();
        }
        QCOMPARE(bench.flow.state(), State::Offline);
        QTEST(bench.flow.reason(), "reason");
        QVERIFY(!bench.flow.hasCode());
        QCOMPARE(bench.flow.remainingSeconds(), 0);
        QCOMPARE(codes.count(), 1);

        const size_t sent = bench.requests();
        for (int second = 0; second < 3600; ++second) {
            QVERIFY(bench.transport.inFlight() <= 1);
            if (bench.transport.inFlight() == 1) {
                QCOMPARE(bench.transport.requests().back().url, QUrl("https://a.example/device"));
                fail();
            }
            bench.advance(1s);
        }
        QCOMPARE(bench.flow.state(), State::Offline);
        QVERIFY(bench.requests() > sent + 100);
        QVERIFY(bench.requests() < sent + 130);

        while (bench.transport.inFlight() == 0)
            bench.advance(1s);
        bench.giveCode();
        QCOMPARE(bench.flow.state(), State::Waiting);
        QCOMPARE(bench.flow.userCode(), QString("WDJB-MJHT"));
        bench.advance(5s);
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void theDeadCodeIsNotKept()
    {
        FlowFixture bench;
        bench.showCode(20);
        for (int second = 0; second < 20; ++second) {
            bench.advance(1s);
            if (bench.transport.inFlight() > 0)
                bench.breakOff();
        }
        QCOMPARE(bench.flow.state(), State::Offline);
        QVERIFY(!bench.flow.hasCode());
        std::optional<StoreResult::Status> status;
        bench.world->store.read("default/pending", &bench.flow,
                                [&](const StoreResult &result) { status = result.status; });
        bench.settle();
        QCOMPARE(status, StoreResult::Status::NotFound);
        // The expired code is not stored for the next start of the program.
        bench.flow.suspend();
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void retryAfterOutlivesTheCode()
    {
        FlowFixture bench;
        bench.showCode(60);
        bench.advance(54s);
        while (bench.transport.inFlight() > 0 && bench.flow.hasCode())
            bench.answer(400, pending);
        bench.advance(5s); // the last poll
        QCOMPARE(bench.transport.inFlight(), 1);
        HttpResponse busy = ScriptedTransport::json(503, {});
        busy.retryAfter = 300s;
        bench.answer(std::move(busy));
        const size_t sent = bench.requests();
        bench.advance(300s - 1ms);
        QCOMPARE(bench.flow.state(), State::Offline);
        QVERIFY(!bench.flow.hasCode());
        QCOMPARE(bench.requests(), sent);
        bench.advance(1s);
        QCOMPARE(bench.requests(), sent + 1);
    }

    /*!
        Failures such as a wrong certificate are unlikely to be corrected soon, so the flow fails
        when the code expires.
    */
    void whereTheCodeDiesForGoodItSaysWhy_data()
    {
        QTest::addColumn<int>("status"); // 0: the transport fails
        QTest::addColumn<Reason>("reason");
        QTest::newRow("certificate") << 0 << Reason::Tls;
        QTest::newRow("redirect") << 302 << Reason::Redirected;
        QTest::newRow("not found") << 404 << Reason::NotOAuth;
    }
    void whereTheCodeDiesForGoodItSaysWhy()
    {
        QFETCH(int, status);
        FlowFixture bench;
        bench.showCode(60);
        while (bench.flow.isActive()) {
            bench.advance(1s);
            if (bench.transport.inFlight() > 0)
                bench.answer(status ? ScriptedTransport::html(status)
                                    : ScriptedTransport::broken(TransportError::Tls));
        }
        QCOMPARE(bench.flow.state(), State::Failed);
        QTEST(bench.flow.reason(), "reason");
        QVERIFY(!bench.clock.nextAlarm());
        bench.advance(24h);
        QVERIFY(!bench.flow.isActive());
    }

    void aStrangerInBetweenIsForgotten()
    {
        FlowFixture bench;
        bench.showCode(60);
        bench.advance(5s);
        bench.breakOff(TransportError::Tls);
        bench.advance(10s);
        while (bench.flow.isActive()) {
            if (bench.transport.inFlight() > 0)
                bench.answer(400, pending);
            bench.advance(1s);
        }
        QCOMPARE(bench.flow.state(), State::Expired);
    }

    void afterASleepPastTheEndThereIsOnePoll()
    {
        FlowFixture bench;
        bench.showCode(600);
        bench.clock.leap(8h);
        bench.settle();
        QCOMPARE(bench.requests(), size_t(2));
        bench.answer(400, pending);
        bench.advance(0ms);
        QCOMPARE(bench.flow.state(), State::Expired);
        QCOMPARE(bench.requests(), size_t(2));
    }

    void afterASleepTheNextPollComesAtOnceAndOnce()
    {
        FlowFixture bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(400, pending);
        bench.sleep(60s);
        QCOMPARE(bench.requests(), size_t(3));
        QCOMPARE(bench.transport.inFlight(), 1);
        bench.advance(4s);
        QCOMPARE(bench.requests(), size_t(3));
        bench.answer(400, pending);
        bench.advance(5s);
        QCOMPARE(bench.requests(), size_t(4));
    }

    void aPollThatWasUnderWayIsGivenUpAfterASleep()
    {
        FlowFixture bench;
        bench.showCode();
        bench.advance(5s); // a poll is under way; its connection breaks unnoticed
        bench.sleep(60s);
        QCOMPARE(bench.requests(), size_t(3));
        QCOMPARE(bench.transport.inFlight(), 1); // there are never two polls at a time
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
    }

    void neverSoonerThanTheIntervalAfterAPoll()
    {
        FlowFixture bench;
        bench.showCode();
        bench.advance(5s);
        bench.sleep(2s); // two seconds after that poll
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(2999ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
        QCOMPARE(bench.transport.inFlight(), 1);
    }

    void anAnswerThatComesAllTheSameCounts()
    {
        FlowFixture bench;
        bench.showCode();
        bench.advance(5s);
        bench.setOnline(true); // another network; the poll may have reached the server
        QCOMPARE(bench.transport.inFlight(), 1);
        bench.answer(200, tokens); // the server issues tokens only once
        QCOMPARE(bench.flow.state(), State::SignedIn);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void whileThereIsNoNetworkNothingIsSent()
    {
        FlowFixture bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(400, pending);
        bench.setOnline(false);
        QCOMPARE(bench.flow.state(), State::Offline);
        QCOMPARE(bench.flow.reason(), Reason::Unreachable);
        QVERIFY(bench.flow.hasCode());
        bench.advance(25s);
        QCOMPARE(bench.requests(), size_t(2));
        bench.setOnline(true);
        bench.advance(0ms);
        QCOMPARE(bench.requests(), size_t(3));
        bench.answer(400, pending);
        QCOMPARE(bench.flow.state(), State::Waiting);
    }

    void aSystemThatIsWrongAboutItsNetworkDoesNotStopIt()
    {
        FlowFixture bench;
        bench.showCode();
        bench.setOnline(false);
        bench.advance(30s);
        QCOMPARE(bench.requests(), size_t(2));
        bench.answer(400, pending); // the response proves that there is a network
        bench.advance(5s);
        QCOMPARE(bench.requests(), size_t(3));
    }

    void awakeWithoutANetwork()
    {
        FlowFixture bench;
        bench.showCode();
        bench.transport.setOnline(false);
        bench.sleep(60s);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(3s); // Wi-Fi comes back
        bench.setOnline(true);
        bench.advance(0ms);
        QCOMPARE(bench.requests(), size_t(2));
    }

    void theBackOffEndsWhenTheNetworkIsBack()
    {
        FlowFixture bench;
        bench.showCode();
        bench.clock.setJitter(0.999);
        bench.advance(6s);
        for (int i = 0; i < 4; ++i) {
            bench.breakOff();
            bench.advance(120s);
        }
        bench.breakOff();
        const size_t sent = bench.requests();
        bench.advance(6s);
        QCOMPARE(bench.requests(), sent);
        bench.clock.setJitter(0);
        bench.setOnline(true);
        bench.advance(0ms);
        QCOMPARE(bench.requests(), sent + 1);
    }

    void retryAfterCountsOnEveryNetwork()
    {
        FlowFixture bench;
        bench.showCode();
        bench.advance(5s);
        HttpResponse busy = ScriptedTransport::json(429, {});
        busy.retryAfter = 120s;
        bench.answer(std::move(busy));
        bench.advance(60s);
        bench.setOnline(true);
        bench.advance(60s - 1ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
    }

    void everyBoxHasMomentsOfItsOwn()
    {
        FlowFixture bench;
        bench.clock.setJitter(0.5);
        bench.showCode();
        bench.advance(5249ms);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.breakOff();
        bench.advance(14999ms); // 10 s of back-off, and half of that as jitter
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
    }

    /*!
        If the device's clock runs at double speed, polls are too frequent until slow_down has
        doubled the interval.
    */
    void aFastClockFindsItsPace()
    {
        FlowFixture bench;
        bench.showCode(600, 60);
        auto polled = bench.clock.now();
        size_t sent = bench.requests();
        int slowed = 0;
        while (bench.flow.isActive() && bench.flow.state() != State::SignedIn) {
            bench.advance(1s);
            if (bench.requests() == sent)
                continue;
            sent = bench.requests();
            const bool tooFast =
                bench.clock.now() - std::exchange(polled, bench.clock.now()) < 120s;
            slowed += tooFast ? 1 : 0;
            bench.answer(tooFast ? 400 : 200, tooFast ? "{'error':'slow_down'}" : tokens);
        }
        QCOMPARE(bench.flow.state(), State::SignedIn);
        QVERIFY(slowed > 2 && slowed < 6);
    }

    void theNetworkIsBackBeforeTheCode()
    {
        FlowFixture bench;
        bench.flow.start();
        bench.settle();
        for (const auto wait : {1s, 2s, 4s, 8s, 16s, 30s, 30s}) {
            bench.breakOff(TransportError::HostNotFound);
            bench.advance(wait);
        }
        bench.breakOff(TransportError::HostNotFound);
        const size_t sent = bench.requests();
        bench.setOnline(false);
        bench.advance(0ms);
        QCOMPARE(bench.requests(), sent);
        bench.setOnline(true);
        bench.advance(0ms);
        QCOMPARE(bench.requests(), sent + 1);
        QCOMPARE(bench.transport.inFlight(), 1);
        // The name server of the new network may not be ready yet.
        bench.breakOff(TransportError::HostNotFound);
        bench.advance(1s);
        QCOMPARE(bench.requests(), sent + 2);
    }

    void aBusyServerIsSparedOnEveryNetwork()
    {
        FlowFixture bench;
        bench.flow.start();
        bench.settle();
        HttpResponse busy = ScriptedTransport::json(503, {});
        busy.retryAfter = 120s;
        bench.answer(std::move(busy));
        bench.advance(60s);
        bench.setOnline(true);
        bench.advance(60s - 1ms);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(2));
        QCOMPARE(bench.transport.inFlight(), 1);
    }

    void aFleetAsksForCodesSpreadOut()
    {
        FlowFixture bench;
        bench.clock.setJitter(0.5);
        bench.flow.start();
        bench.settle();
        bench.breakOff();
        bench.advance(1249ms);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(2));
    }

    void aBusyServerMayAskForPatienceBeforeTheCode()
    {
        FlowFixture bench;
        bench.flow.start();
        bench.settle();
        HttpResponse busy = ScriptedTransport::json(429, {});
        busy.retryAfter = 30s;
        bench.answer(std::move(busy));
        QCOMPARE(bench.flow.state(), State::Offline);
        bench.advance(29s);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1s);
        QCOMPARE(bench.requests(), size_t(2));
        HttpResponse gone = ScriptedTransport::json(503, {});
        gone.retryAfter = 86400s;
        bench.answer(std::move(gone)); // a wait of a day is shortened to an hour
        QCOMPARE(bench.flow.state(), State::Offline);
        QCOMPARE(bench.flow.reason(), Reason::ServerBusy);
        bench.advance(3599s);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1s);
        QCOMPARE(bench.requests(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestPollingBadDays)
#include "tst_pollingbaddays.moc"
