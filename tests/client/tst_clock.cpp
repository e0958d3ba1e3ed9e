// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/clock.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <ctime>
#include <limits>
#include <set>
#include <sys/resource.h>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOnAfterWeeks()
    {
        // On a processor of 32 bits the milliseconds of 25 days are more than fit into an integer of the C library.
        timespec time = {};
        time.tv_sec = 30 * 24 * 3600;
        time.tv_nsec = 999'999'999;
        QCOMPARE(toMilliseconds(time), 2'592'000'999ms);
        time.tv_sec = std::numeric_limits<qint32>::max();
        QCOMPARE(toMilliseconds(time), 2'147'483'647'999ms);
    }

    void doesNotEndIn2038()
    {
        timespec time = {};
        // Without the compiler's complaint where the seconds are an integer of 32 bits, and the test fails.
        const qint64 year2100 = 4'102'444'800;
        time.tv_sec = time_t(year2100);
        QCOMPARE(toMilliseconds(time), 4'102'444'800'000ms);
    }

    void isTheBootTime()
    {
        timespec time = {};
        clock_gettime(CLOCK_BOOTTIME, &time);
        const auto now = SystemClock().now();
        QVERIFY(now >= std::chrono::seconds(time.tv_sec));
        QVERIFY(now <= std::chrono::seconds(time.tv_sec + 60));
    }

    void knowsHowLongTheMachineSlept()
    {
        // A test can't suspend the machine. It can only check that the value does not grow while
        // the machine is awake.
        const SystemClock clock;
        const auto before = clock.suspended();
        QTest::qWait(20);
        QVERIFY(before > -1s);
        QVERIFY(std::chrono::abs(clock.suspended() - before) < 1s);
    }

    void jitterIsSpread()
    {
        SystemClock clock;
        std::set<double> seen;
        for (int i = 0; i < 100; ++i) {
            const double jitter = clock.jitter();
            QVERIFY(jitter >= 0 && jitter < 1);
            seen.insert(jitter);
        }
        QVERIFY(seen.size() > 90);
    }

    void ringsOnceAndNotBefore()
    {
        SystemClock clock;
        const auto alarm = clock.createAlarm();
        QSignalSpy rang(alarm.get(), &Alarm::rang);
        const auto due = clock.now() + 30ms;
        alarm->setFor(due);
        QVERIFY(rang.isEmpty());
        QVERIFY(rang.wait());
        QVERIFY(clock.now() >= due);
        QVERIFY(!rang.wait(60));
    }

    void alarmInThePastRingsSoon()
    {
        SystemClock clock;
        const auto alarm = clock.createAlarm();
        QSignalSpy rang(alarm.get(), &Alarm::rang);
        alarm->setFor(0ms);
        QVERIFY2(rang.isEmpty(), "never from within setFor()");
        QVERIFY(rang.wait());
    }

    void canBeMovedAndStopped()
    {
        SystemClock clock;
        const auto alarm = clock.createAlarm();
        QSignalSpy rang(alarm.get(), &Alarm::rang);
        alarm->setFor(clock.now() + 10ms);
        alarm->setFor(clock.now() + 1h);
        QVERIFY(!rang.wait(50));
        alarm->setFor(0ms);
        alarm->stop();
        QVERIFY(!rang.wait(50));
        alarm->setFor(0ms);
        QVERIFY(rang.wait());
    }

    void ringsWithoutATimerOfTheSystem()
    {
        SystemClock clock;
        std::unique_ptr<Alarm> alarm;
        {
            // No descriptor is left for a timerfd.
            rlimit before = {};
            QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
            const rlimit none = {0, before.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
            const auto restore = qScopeGuard([&] { setrlimit(RLIMIT_NOFILE, &before); });
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression("^The system gives no timer "));
            alarm = clock.createAlarm();
        }
        QVERIFY(alarm);
        QSignalSpy rang(alarm.get(), &Alarm::rang);
        const auto due = clock.now() + 30ms;
        alarm->setFor(due);
        QVERIFY(rang.isEmpty());
        QVERIFY(rang.wait());
        QVERIFY(clock.now() >= due);
        QVERIFY(!rang.wait(60));
        alarm->setFor(0ms);
        QVERIFY2(rang.size() == 1, "never from within setFor()");
        alarm->stop();
        QVERIFY(!rang.wait(50));
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
