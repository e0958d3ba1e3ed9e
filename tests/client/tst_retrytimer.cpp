// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/retrytimer.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

/*! A timer on a clock that the test moves, and how often an attempt was due. */
struct RetryFixture
{
    ManualClock clock;
    RetryTimer retry{BackOff(2s, 60s), &clock};
    QSignalSpy due{&retry, &RetryTimer::due};

    /*! Lets \a time pass, and returns how often an attempt became due in it. */
    int dueIn(std::chrono::milliseconds time)
    {
        due.clear();
        clock.advance(time);
        return int(due.count());
    }
};

} // namespace

class TestRetryTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsLongerAfterEachFailure()
    {
        RetryFixture fixture;
        QVERIFY(!fixture.retry.isWaiting());
        for (const auto wait : {2s, 4s, 8s}) {
            fixture.retry.retryLater();
            QVERIFY(fixture.retry.isWaiting());
            QVERIFY(fixture.retry.isTooEarly());
            QCOMPARE(fixture.dueIn(wait - 1ms), 0);
            QCOMPARE(fixture.dueIn(1ms), 1);
            QVERIFY(!fixture.retry.isWaiting());
            QVERIFY(!fixture.retry.isTooEarly());
        }
        QCOMPARE(fixture.dueIn(24h), 0);
    }

    void waitsAsLongAsTheServerRequires()
    {
        RetryFixture fixture;
        fixture.retry.retryLater({Reason::ServerBusy, {}, {}}, 90s);
        QCOMPARE(fixture.dueIn(90s - 1ms), 0);
        QCOMPARE(fixture.dueIn(1ms), 1);
        QCOMPARE(fixture.retry.failure().reason, Reason::ServerBusy);
    }

    void aWaitIsNoFailure()
    {
        RetryFixture fixture;
        fixture.retry.waitFor(30s);
        QVERIFY(fixture.retry.isWaiting());
        QVERIFY(!fixture.retry.isTooEarly());
        QCOMPARE(fixture.dueIn(30s), 1);
        fixture.retry.retryLater();
        QCOMPARE(fixture.dueIn(2s), 1);
    }

    void stopKeepsTheFailures()
    {
        RetryFixture fixture;
        fixture.retry.retryLater({Reason::Unreachable, {}, {}});
        fixture.retry.stop();
        QVERIFY(!fixture.retry.isWaiting());
        QCOMPARE(fixture.dueIn(24h), 0);
        QCOMPARE(fixture.retry.failure().reason, Reason::Unreachable);
        fixture.retry.retryLater();
        QCOMPARE(fixture.dueIn(2s), 0);
        QCOMPARE(fixture.dueIn(2s), 1);
    }

    void resetForgetsTheFailures()
    {
        RetryFixture fixture;
        fixture.retry.retryLater({Reason::Unreachable, {}, {}});
        fixture.retry.reset();
        QVERIFY(!fixture.retry.isWaiting());
        QVERIFY(!fixture.retry.failure());
        QCOMPARE(fixture.dueIn(24h), 0);
        fixture.retry.retryLater();
        QCOMPARE(fixture.dueIn(2s), 1);
    }

    void anotherNetworkEndsTheWait()
    {
        RetryFixture fixture;
        for (int i = 0; i < 4; ++i)
            fixture.retry.retryLater({Reason::Unreachable, {}, {}});
        fixture.retry.networkIsBack();
        QVERIFY(fixture.due.isEmpty());
        QCOMPARE(fixture.dueIn(0ms), 1);
        fixture.retry.retryLater();
        QCOMPARE(fixture.dueIn(2s), 1);
    }

    void aBusyServerIsBusyOnEveryNetwork()
    {
        RetryFixture fixture;
        fixture.retry.retryLater({Reason::ServerBusy, {}, {}}, 90s);
        fixture.retry.networkIsBack();
        QCOMPARE(fixture.dueIn(90s - 1ms), 0);
        QCOMPARE(fixture.dueIn(1ms), 1);
        fixture.retry.networkIsBack();
        QCOMPARE(fixture.dueIn(24h), 0);
    }

    /*! An attempt may fail at once, while the timer's signal is still being emitted. */
    void theReceiverMayWaitAgainAtOnce()
    {
        ManualClock clock;
        auto retry = std::make_unique<RetryTimer>(BackOff(2s, 60s), &clock);
        connect(retry.get(), &RetryTimer::due, this, [&] { retry->retryLater(); });
        retry->retryLater();
        clock.advance(2s);
        QVERIFY(retry->isWaiting());
        retry.reset();
        QVERIFY(!clock.nextAlarm());
    }
};

QTEST_GUILESS_MAIN(TestRetryTimer)
#include "tst_retrytimer.moc"
