// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/clock.h"
#include "support/settle.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <ctime>
#include <fstream>
#include <limits>
#include <linux/sched.h>
#include <sched.h>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

    static constexpr int noNamespace = 77;

    /*! Calls \a function in a child process, and returns its result, from 0 to 255. */
    template <typename Function>
    static int resultInChild(Function function)
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(function());
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
    }

    /*!
        Waits until another alarm has rung for \a time, so that every alarm that was due before has
        rung, too. Real time passes here, because the timers of the kernel are what is tested.
    */
    static bool waitForAlarm(SystemClock &clock, std::chrono::milliseconds time)
    {
        const auto alarm = clock.createAlarm();
        QSignalSpy rang(alarm.get(), &Alarm::rang);
        alarm->setFor(time);
        const bool hasRung = rang.wait();
        settle();
        return hasRung;
    }

    static void checkRingsOnce(SystemClock &clock, Alarm *alarm)
    {
        QSignalSpy rang(alarm, &Alarm::rang);
        const auto due = clock.now() + 30ms;
        alarm->setFor(due);
        QVERIFY(rang.isEmpty());
        QVERIFY(rang.wait());
        QVERIFY(clock.now() >= due);
        // An interval like the first one passes without a second ring.
        QVERIFY(waitForAlarm(clock, due + 60ms));
        QCOMPARE(rang.size(), 1);
    }

private Q_SLOTS:
    void countsOnAfterWeeks()
    {
        // On a processor of 32 bits the milliseconds of 25 days are more than fit into an integer
        // of the C library.
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
        // The cast keeps the compiler from refusing this where time_t has 32 bits. The test fails
        // there.
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

    void suspendedIsTheDifferenceOfTheClocks()
    {
        const auto read = [](clockid_t clock) {
            timespec time = {};
            clock_gettime(clock, &time);
            return toMilliseconds(time);
        };
        const auto running = read(CLOCK_MONOTONIC);
        const auto expected = read(CLOCK_BOOTTIME) - running;
        QVERIFY(std::chrono::abs(SystemClock().suspended() - expected) < 1s);
    }

    /*!
        A machine that was never suspended has a difference of 0, which proves nothing. So this test
        reads it in a time namespace whose CLOCK_BOOTTIME is a day ahead, as if the machine had been
        suspended for a day.
    */
    void suspendedForADay()
    {
        const int result = resultInChild([] {
            if (unshare(CLONE_NEWUSER | CLONE_NEWTIME) != 0)
                return noNamespace;
            std::ofstream("/proc/self/timens_offsets") << "boottime 86400 0" << std::flush;
            // The namespace begins with the next child.
            return resultInChild([] { return SystemClock().suspended() >= 24h ? 0 : 1; });
        });
        if (result == noNamespace)
            QSKIP("A time namespace can't be created here");
        QCOMPARE(result, 0);
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
        checkRingsOnce(clock, alarm.get());
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
        const auto due = clock.now() + 10ms;
        alarm->setFor(due);
        alarm->setFor(clock.now() + 1h);
        QVERIFY(waitForAlarm(clock, due + 1ms));
        QVERIFY(rang.isEmpty());
        alarm->setFor(0ms);
        alarm->stop();
        QVERIFY(waitForAlarm(clock, 0ms));
        QVERIFY(rang.isEmpty());
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
        checkRingsOnce(clock, alarm.get());
        QSignalSpy rang(alarm.get(), &Alarm::rang);
        alarm->setFor(0ms);
        QVERIFY2(rang.isEmpty(), "never from within setFor()");
        alarm->stop();
        QVERIFY(waitForAlarm(clock, 0ms));
        QVERIFY2(rang.isEmpty(), "not after stop()");
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
