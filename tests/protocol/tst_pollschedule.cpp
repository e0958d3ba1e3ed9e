// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/pollschedule.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using std::chrono::seconds;

class TestPollSchedule : public QObject
{
    Q_OBJECT

    static PollSchedule schedule(seconds lifetime = 600s, seconds interval = 5s)
    {
        return PollSchedule(0ms, 0ms, lifetime, interval);
    }

private Q_SLOTS:
    void firstPollAfterOneInterval()
    {
        const PollSchedule schedule(1000ms, 1700ms, 600s, 5s);
        QCOMPARE(*schedule.nextPoll(), 6700ms);
        QCOMPARE(schedule.expiry(), 601000ms);
    }

    void theIntervalCountsFromTheAnswer()
    {
        auto schedule = TestPollSchedule::schedule();
        schedule.pending(8300ms);
        QCOMPARE(*schedule.nextPoll(), 13300ms);
    }

    void slowDown_data()
    {
        QTest::addColumn<int>("proposed"); // 0: none
        QTest::addColumn<int>("interval");
        QTest::newRow("five seconds more") << 0 << 10;
        QTest::newRow("a larger one is taken") << 30 << 30;
        QTest::newRow("the same as ours") << 10 << 10;
        QTest::newRow("a smaller one never") << 1 << 10;
        QTest::newRow("not even one above the old") << 7 << 10;
    }
    void slowDown()
    {
        QFETCH(int, proposed);
        QFETCH(int, interval);
        auto schedule = TestPollSchedule::schedule();
        schedule.slowDown(5s, proposed ? std::optional(seconds(proposed)) : std::nullopt, {});
        QCOMPARE(*schedule.nextPoll(), 5s + seconds(interval));
        schedule.pending(100s);
        QCOMPARE(*schedule.nextPoll(), 100s + seconds(interval)); // for all later polls
        schedule.slowDown(200s, {}, {});
        QCOMPARE(schedule.interval(), seconds(interval + 5));
    }

    void backsOffApartFromTheInterval()
    {
        auto schedule = TestPollSchedule::schedule();
        const int delays[] = {10, 20, 40, 60, 60, 60};
        auto now = 5000ms;
        for (const int delay : delays) {
            schedule.noAnswer(now, {});
            QCOMPARE(*schedule.nextPoll() - now, seconds(delay));
            now = *schedule.nextPoll();
        }
        QCOMPARE(schedule.interval(), 5s);
        schedule.pending(now);
        QCOMPARE(*schedule.nextPoll() - now, 5s);
        schedule.noAnswer(now, {}); // forgotten: begins anew
        QCOMPARE(*schedule.nextPoll() - now, 10s);
    }

    void neverBacksOffBelowTheInterval()
    {
        auto schedule = TestPollSchedule::schedule(3600s, 90s);
        schedule.noAnswer(90s, {});
        QCOMPARE(*schedule.nextPoll(), 180s);
    }

    void honoursRetryAfter()
    {
        auto schedule = TestPollSchedule::schedule();
        schedule.noAnswer(5s, 100s);
        QCOMPARE(*schedule.nextPoll(), 105s);
        schedule.noAnswer(105s, 1s); // less than the back-off: the back-off counts
        QCOMPARE(*schedule.nextPoll(), 125s);
        schedule.slowDown(125s, {}, 70s);
        QCOMPARE(*schedule.nextPoll(), 195s);
    }

    void theLastPollComesJustBeforeTheEnd()
    {
        auto schedule = TestPollSchedule::schedule(20s);
        schedule.pending(5s);
        QCOMPARE(*schedule.nextPoll(), 10s);
        schedule.pending(10s);
        QCOMPARE(*schedule.nextPoll(), 19s); // 15 s would leave less than an interval to the last
        schedule.pending(19s);
        QVERIFY(!schedule.nextPoll());
    }

    void aLongWaitEndsInTheLastPoll_data()
    {
        QTest::addColumn<int>("retryAfter");
        QTest::newRow("beyond the end") << 4000;
        QTest::newRow("absurd") << 2'000'000'000;
    }
    void aLongWaitEndsInTheLastPoll()
    {
        QFETCH(int, retryAfter);
        auto schedule = TestPollSchedule::schedule();
        schedule.noAnswer(5s, seconds(retryAfter));
        QCOMPARE(*schedule.nextPoll(), 599s);
        schedule.noAnswer(599s, {});
        QVERIFY(!schedule.nextPoll());
    }

    void aShortCodeIsAskedForOnce()
    {
        auto schedule = TestPollSchedule::schedule(3s);
        QCOMPARE(*schedule.nextPoll(), 2700ms);
        schedule.pending(2700ms);
        QVERIFY(!schedule.nextPoll());
    }

    void afterASleepThereIsOneMorePoll()
    {
        auto schedule = TestPollSchedule::schedule(20s);
        QCOMPARE(*schedule.nextPoll(), 5s); // due since long when the box wakes an hour later
        schedule.pending(3600s);
        QVERIFY(!schedule.nextPoll());
    }
};

QTEST_APPLESS_MAIN(TestPollSchedule)
#include "tst_pollschedule.moc"
