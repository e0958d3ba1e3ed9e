// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pollanswers.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

/*!
    The code stays on the screen during network failures, unexpected responses and suspends of the
    machine.
*/
class TestPollFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenConnectionIsRetried_data()
    {
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("refused") << TransportError::Unreachable << Reason::Unreachable;
        QTest::newRow("DNS") << TransportError::HostNotFound << Reason::HostNotFound;
        QTest::newRow("time-out") << TransportError::TimedOut << Reason::TimedOut;
    }
    void brokenConnectionIsRetried()
    {
        QFETCH(TransportError, error);
        FlowFixture fixture;
        fixture.showCodeAndPoll(3600);
        auto wait = 10s;
        for (int i = 0; i < 8; ++i) { // any number of failures is tolerated
            const size_t sent = fixture.requests();
            fixture.breakOff(error);
            QCOMPARE(fixture.flow.state(), State::Retrying);
            QTEST(fixture.flow.reason(), "reason");
            QCOMPARE(fixture.flow.userCode(), QString("WDJB-MJHT"));
            fixture.advance(wait - 1ms);
            QCOMPARE(fixture.requests(), sent);
            fixture.advance(1ms);
            QCOMPARE(fixture.requests(), sent + 1);
            wait = std::min(wait * 2, 60s);
        }
        fixture.answer(400, pending);
        QCOMPARE(fixture.flow.state(), State::Waiting);
        QCOMPARE(fixture.flow.reason(), Reason::None);
        const size_t sent = fixture.requests();
        fixture.advance(5s); // the back-off is reset; the interval has not changed
        QCOMPARE(fixture.requests(), sent + 1);
    }

    void retryAfterIsHonored()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(429, "", 120s);
        QCOMPARE(fixture.flow.state(), State::Retrying);
        QCOMPARE(fixture.flow.reason(), Reason::ServerBusy);
        fixture.advance(120s - 1ms);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(3));
    }

    /*!
        A vendor's word for busy, with a status that would otherwise be a refusal, counts as 429
        does.
    */
    void aBusyWordIsHonored()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(403, "{'error_code':'rate_limit_exceeded'}", 120s);
        QCOMPARE(fixture.flow.state(), State::Retrying);
        QCOMPARE(fixture.flow.reason(), Reason::ServerBusy);
        QCOMPARE(fixture.flow.errorCode(), QString("rate_limit_exceeded"));
        fixture.advance(120s - 1ms);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(3));
    }

    void unexpectedResponseIsRetried_data()
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
    void unexpectedResponseIsRetried()
    {
        QFETCH(int, status);
        QFETCH(TransportError, error);
        FlowFixture fixture;
        fixture.showCodeAndPoll(3600);
        const auto respondUnexpectedly = [&] {
            fixture.answer(status ? ScriptedTransport::html(status)
                                  : ScriptedTransport::broken(error));
        };
        for (int i = 0; i < 8; ++i) {
            const size_t sent = fixture.requests();
            respondUnexpectedly();
            QCOMPARE(fixture.flow.state(), State::Retrying);
            QTEST(fixture.flow.reason(), "reason");
            QCOMPARE(fixture.flow.userCode(), QString("WDJB-MJHT"));
            fixture.advance(60s); // the longest back-off
            QCOMPARE(fixture.requests(), sent + 1);
        }
        fixture.answer(400, pending);
        QCOMPARE(fixture.flow.state(), State::Waiting);
        QCOMPARE(fixture.flow.reason(), Reason::None);
        fixture.advance(5s);
        fixture.answer(200, tokens);
        QCOMPARE(fixture.flow.state(), State::SignedIn);
    }

    void codeExpiresWhileRetrying_data()
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
    void codeExpiresWhileRetrying()
    {
        QFETCH(int, status);
        QFETCH(TransportError, error);
        FlowFixture fixture;
        fixture.showCode(60);
        const auto fail = [&] {
            fixture.answer(status ? ScriptedTransport::html(status)
                                  : ScriptedTransport::broken(error));
        };
        QSignalSpy codes(&fixture.flow, &DeviceFlow::codeChanged);
        for (int second = 0; second < 60; ++second) {
            QVERIFY(fixture.flow.hasCode());
            fixture.advance(1s);
            if (fixture.transport.inFlight() > 0)
                fail();
        }
        QCOMPARE(fixture.flow.state(), State::Retrying);
        QTEST(fixture.flow.reason(), "reason");
        QVERIFY(!fixture.flow.hasCode());
        QCOMPARE(fixture.flow.remainingSeconds(), 0);
        QCOMPARE(codes.count(), 1);

        const size_t sent = fixture.requests();
        for (int second = 0; second < 3600; ++second) {
            QVERIFY(fixture.transport.inFlight() <= 1);
            if (fixture.transport.inFlight() == 1) {
                QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/device"));
                fail();
            }
            fixture.advance(1s);
        }
        QCOMPARE(fixture.flow.state(), State::Retrying);
        QVERIFY(fixture.requests() > sent + 100);
        QVERIFY(fixture.requests() < sent + 130);

        while (fixture.transport.inFlight() == 0)
            fixture.advance(1s);
        fixture.giveCode();
        QCOMPARE(fixture.flow.state(), State::Waiting);
        QCOMPARE(fixture.flow.userCode(), QString("WDJB-MJHT"));
        fixture.advance(5s);
        fixture.answer(200, tokens);
        QCOMPARE(fixture.flow.state(), State::SignedIn);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void expiredCodeIsRemoved()
    {
        FlowFixture fixture;
        fixture.showCode(20);
        for (int second = 0; second < 20; ++second) {
            fixture.advance(1s);
            if (fixture.transport.inFlight() > 0)
                fixture.breakOff();
        }
        QCOMPARE(fixture.flow.state(), State::Retrying);
        QVERIFY(!fixture.flow.hasCode());
        std::optional<StoreResult::Status> status;
        const PendingCall reading = fixture.environment->store.read(
            "default/pending", [&](const StoreResult &result) { status = result.status; });
        fixture.settle();
        QCOMPARE(status, StoreResult::Status::NotFound);
        // The expired code is not stored for the next start of the program.
        fixture.flow.suspend();
        QCOMPARE(fixture.flow.state(), State::Canceled);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void retryAfterHoldsAfterTheCodeExpired()
    {
        FlowFixture fixture;
        fixture.showCode(60);
        fixture.advance(54s);
        while (fixture.transport.inFlight() > 0 && fixture.flow.hasCode())
            fixture.answer(400, pending);
        fixture.advance(5s); // the last poll
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.answer(503, "", 300s);
        const size_t sent = fixture.requests();
        fixture.advance(300s - 1ms);
        QCOMPARE(fixture.flow.state(), State::Retrying);
        QVERIFY(!fixture.flow.hasCode());
        QCOMPARE(fixture.requests(), sent);
        fixture.advance(1s);
        QCOMPARE(fixture.requests(), sent + 1);
    }

    /*!
        Failures such as a wrong certificate are unlikely to be corrected soon, so the flow fails
        when the code expires.
    */
    void finalReasonIsReportedAtTheExpiry_data()
    {
        QTest::addColumn<int>("status"); // 0: the transport fails
        QTest::addColumn<Reason>("reason");
        QTest::newRow("certificate") << 0 << Reason::Tls;
        QTest::newRow("redirect") << 302 << Reason::Redirected;
        QTest::newRow("not found") << 404 << Reason::NotOAuth;
    }
    void finalReasonIsReportedAtTheExpiry()
    {
        QFETCH(int, status);
        FlowFixture fixture;
        fixture.showCode(60);
        while (fixture.flow.isActive()) {
            fixture.advance(1s);
            if (fixture.transport.inFlight() > 0)
                fixture.answer(status ? ScriptedTransport::html(status)
                                      : ScriptedTransport::broken(TransportError::Tls));
        }
        QCOMPARE(fixture.flow.state(), State::Failed);
        QTEST(fixture.flow.reason(), "reason");
        QVERIFY(!fixture.clock.nextAlarm());
        fixture.advance(24h);
        QVERIFY(!fixture.flow.isActive());
    }

    void unexpectedResponseIsForgottenAfterAGoodOne()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll(60);
        fixture.breakOff(TransportError::Tls);
        fixture.advance(10s);
        while (fixture.flow.isActive()) {
            if (fixture.transport.inFlight() > 0)
                fixture.answer(400, pending);
            fixture.advance(1s);
        }
        QCOMPARE(fixture.flow.state(), State::Expired);
    }

    void sleepPastTheExpiryAllowsOnePoll()
    {
        FlowFixture fixture;
        fixture.showCode(600);
        fixture.sleep(8h);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.answer(400, pending);
        fixture.advance(0ms);
        QCOMPARE(fixture.flow.state(), State::Expired);
        QCOMPARE(fixture.requests(), size_t(2));
    }

    void sleepIsFollowedByOnePollAtOnce()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(400, pending);
        fixture.sleep(60s);
        QCOMPARE(fixture.requests(), size_t(3));
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.advance(4s);
        QCOMPARE(fixture.requests(), size_t(3));
        fixture.answer(400, pending);
        fixture.advance(5s);
        QCOMPARE(fixture.requests(), size_t(4));
    }

    void pollIsRepeatedAfterASleep()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll(); // a poll is under way; its connection breaks unnoticed
        fixture.sleep(60s);
        QCOMPARE(fixture.requests(), size_t(3));
        QCOMPARE(fixture.transport.inFlight(), 1); // there are never two polls at a time
        fixture.answer(200, tokens);
        QCOMPARE(fixture.flow.state(), State::SignedIn);
    }

    void neverSoonerThanTheIntervalAfterAPoll()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.sleep(2s); // two seconds after that poll
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(2999ms);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(3));
        QCOMPARE(fixture.transport.inFlight(), 1);
    }

    void responseWhileRetryingCounts()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.setOnline(true); // another network; the poll may have reached the server
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.answer(200, tokens); // the server issues tokens only once
        QCOMPARE(fixture.flow.state(), State::SignedIn);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void nothingIsSentWithoutANetwork()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(400, pending);
        fixture.setOnline(false);
        QCOMPARE(fixture.flow.state(), State::Retrying);
        QCOMPARE(fixture.flow.reason(), Reason::Unreachable);
        QVERIFY(fixture.flow.hasCode());
        fixture.advance(25s);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), size_t(3));
        fixture.answer(400, pending);
        QCOMPARE(fixture.flow.state(), State::Waiting);
    }

    void wrongNetworkStateDoesNotStopPolling()
    {
        FlowFixture fixture;
        fixture.showCode();
        fixture.setOnline(false);
        fixture.advance(30s);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.answer(400, pending); // the response proves that there is a network
        fixture.advance(5s);
        QCOMPARE(fixture.requests(), size_t(3));
    }

    void wakesWithoutANetwork()
    {
        FlowFixture fixture;
        fixture.showCode();
        fixture.transport.setOnline(false);
        fixture.sleep(60s);
        QCOMPARE(fixture.requests(), size_t(1));
        fixture.advance(3s); // Wi-Fi comes back
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), size_t(2));
    }

    void theBackOffEndsWhenTheNetworkIsBack()
    {
        FlowFixture fixture;
        fixture.showCode();
        fixture.clock.setJitter(0.999);
        fixture.advance(6s);
        for (int i = 0; i < 4; ++i) {
            fixture.breakOff();
            fixture.advance(120s);
        }
        fixture.breakOff();
        const size_t sent = fixture.requests();
        fixture.advance(6s);
        QCOMPARE(fixture.requests(), sent);
        fixture.clock.setJitter(0);
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), sent + 1);
    }

    void retryAfterCountsOnEveryNetwork()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(429, "", 120s);
        fixture.advance(60s);
        fixture.setOnline(true);
        fixture.advance(60s - 1ms);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(3));
    }

    void pollsHaveJitter()
    {
        FlowFixture fixture;
        fixture.clock.setJitter(0.5);
        fixture.showCode();
        fixture.advance(5249ms);
        QCOMPARE(fixture.requests(), size_t(1));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.breakOff();
        fixture.advance(14999ms); // 10 s of back-off, and half of that as jitter
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(3));
    }

    /*!
        If the device's clock runs at double speed, polls are too frequent until slow_down has
        doubled the interval.
    */
    void slowDownAdaptsToAFastClock()
    {
        FlowFixture fixture;
        fixture.showCode(600, 60);
        auto polled = fixture.clock.now();
        size_t sent = fixture.requests();
        int slowed = 0;
        while (fixture.flow.isActive() && fixture.flow.state() != State::SignedIn) {
            fixture.advance(1s);
            if (fixture.requests() == sent)
                continue;
            sent = fixture.requests();
            const bool tooFast =
                fixture.clock.now() - std::exchange(polled, fixture.clock.now()) < 120s;
            slowed += tooFast ? 1 : 0;
            fixture.answer(tooFast ? 400 : 200, tooFast ? "{'error':'slow_down'}" : tokens);
        }
        QCOMPARE(fixture.flow.state(), State::SignedIn);
        QVERIFY(slowed > 2 && slowed < 6);
    }
};

QTEST_GUILESS_MAIN(TestPollFailures)
#include "tst_pollfailures.moc"
