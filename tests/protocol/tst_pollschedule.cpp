// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/pollschedule.h"

#include <QRandomGenerator>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using std::chrono::seconds;
using Time = PollSchedule::Time;

class TestPollSchedule : public QObject
{
    Q_OBJECT

    static PollSchedule schedule(seconds lifetime = 600s, seconds interval = 5s)
    {
        return PollSchedule(0ms, 0ms, lifetime, interval, 0);
    }

private Q_SLOTS:
    void firstPollAfterOneInterval()
    {
        const PollSchedule schedule(1000ms, 1700ms, 600s, 5s, 0);
        QCOMPARE(*schedule.nextPoll(), 6700ms);
        QCOMPARE(schedule.expiry(), 601000ms);
    }

    void theIntervalCountsFromTheAnswer()
    {
        auto schedule = TestPollSchedule::schedule();
        schedule.pending(8300ms, 0);
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
        schedule.slowDown(5s, proposed ? std::optional(seconds(proposed)) : std::nullopt, {}, 0);
        QCOMPARE(*schedule.nextPoll(), 5s + seconds(interval));
        schedule.pending(100s, 0);
        QCOMPARE(*schedule.nextPoll(), 100s + seconds(interval)); // for all later polls
        schedule.slowDown(200s, {}, {}, 0);
        QCOMPARE(schedule.interval(), seconds(interval + 5));
    }

    void backOffIsSeparateFromTheInterval()
    {
        auto schedule = TestPollSchedule::schedule();
        const int delays[] = {10, 20, 40, 60, 60, 60};
        auto now = 5000ms;
        for (const int delay : delays) {
            schedule.noResponse(now, {}, 0);
            QCOMPARE(*schedule.nextPoll() - now, seconds(delay));
            now = *schedule.nextPoll();
        }
        QCOMPARE(schedule.interval(), 5s);
        schedule.pending(now, 0);
        QCOMPARE(*schedule.nextPoll() - now, 5s);
        schedule.noResponse(now, {}, 0); // the back-off was reset
        QCOMPARE(*schedule.nextPoll() - now, 10s);
    }

    void neverBacksOffBelowTheInterval()
    {
        auto schedule = TestPollSchedule::schedule(3600s, 90s);
        schedule.noResponse(90s, {}, 0);
        QCOMPARE(*schedule.nextPoll(), 180s);
    }

    void honorsRetryAfter()
    {
        auto schedule = TestPollSchedule::schedule();
        schedule.noResponse(5s, 100s, 0);
        QCOMPARE(*schedule.nextPoll(), 105s);
        schedule.noResponse(105s, 1s, 0); // shorter than the back-off
        QCOMPARE(*schedule.nextPoll(), 125s);
        schedule.slowDown(125s, {}, 70s, 0);
        QCOMPARE(*schedule.nextPoll(), 195s);
    }

    void theLastPollComesJustBeforeTheEnd()
    {
        auto schedule = TestPollSchedule::schedule(20s);
        schedule.pending(5s, 0);
        QCOMPARE(*schedule.nextPoll(), 10s);
        schedule.pending(10s, 0);
        QCOMPARE(*schedule.nextPoll(), 19s); // 15 s is too close to the last poll
        schedule.pending(19s, 0);
        QVERIFY(!schedule.nextPoll());
    }

    void longBackOffEndsWithTheLastPoll_data()
    {
        QTest::addColumn<int>("retryAfter");
        QTest::newRow("beyond the end") << 4000;
        QTest::newRow("absurd") << 2'000'000'000;
    }
    void longBackOffEndsWithTheLastPoll()
    {
        QFETCH(int, retryAfter);
        auto schedule = TestPollSchedule::schedule();
        schedule.noResponse(5s, seconds(retryAfter), 0);
        QCOMPARE(*schedule.nextPoll(), 599s);
        schedule.noResponse(599s, {}, 0);
        QVERIFY(!schedule.nextPoll());
    }

    void aShortCodeIsAskedForOnce()
    {
        auto schedule = TestPollSchedule::schedule(3s);
        QCOMPARE(*schedule.nextPoll(), 2700ms);
        schedule.pending(2700ms, 0);
        QVERIFY(!schedule.nextPoll());
    }

    void afterASleepThereIsOneMorePoll()
    {
        auto schedule = TestPollSchedule::schedule(20s);
        QCOMPARE(*schedule.nextPoll(), 5s); // past when the device wakes up an hour later
        schedule.connectionsLost(3600s, {}, 0);
        QVERIFY(*schedule.nextPoll() <= 3600s);
        schedule.pending(3600s, 0);
        QVERIFY(!schedule.nextPoll());
    }

    void jitterDelaysAPollByLittle()
    {
        QCOMPARE(*PollSchedule(0ms, 0ms, 600s, 5s, 0.5).nextPoll(), 5250ms);
        QCOMPARE(*PollSchedule(0ms, 0ms, 900s, 100s, 0.999).nextPoll(), 101'998ms);
        auto schedule = TestPollSchedule::schedule();
        schedule.pending(10s, 0.5);
        QCOMPARE(*schedule.nextPoll(), 15'250ms);
        schedule.slowDown(20s, {}, {}, 0.5);
        QCOMPARE(*schedule.nextPoll(), 30'500ms);
        QCOMPARE(schedule.interval(), 10s);
    }

    void jitterSpreadsTheBackOff()
    {
        auto schedule = TestPollSchedule::schedule();
        schedule.noResponse(5s, {}, 0.5);
        QCOMPARE(*schedule.nextPoll(), 20s); // 10 s of back-off, and half of that as jitter
        schedule.noResponse(20s, {}, 0.25);
        QCOMPARE(*schedule.nextPoll(), 45s);
        schedule.noResponse(45s, 100s, 0.5); // jitter is added to Retry-After as well
        QCOMPARE(*schedule.nextPoll(), 165s);
    }

    void slowDownInARowStretchesUntilItStops()
    {
        auto schedule = TestPollSchedule::schedule(3600s);
        auto now = 5000ms;
        for (const int interval : {10, 15, 20, 30, 45, 67, 100}) {
            schedule.slowDown(now, {}, {}, 0);
            QCOMPARE(schedule.interval(), seconds(interval));
            now = *schedule.nextPoll();
        }
        schedule.pending(now, 0); // the interval does not change
        QCOMPARE(*schedule.nextPoll() - now, 100s);
        schedule.slowDown(now + 100s, {}, {},
                          0); // the first slow_down after another response adds 5 s again
        QCOMPARE(schedule.interval(), 105s);
    }

    void networkChangeResetsTheBackOff()
    {
        auto schedule = TestPollSchedule::schedule();
        for (const auto now : {5s, 15s, 35s})
            schedule.noResponse(now, {}, 0);
        QCOMPARE(*schedule.nextPoll(), 75s);
        schedule.connectionsLost(38s, 34s, 0);
        QCOMPARE(*schedule.nextPoll(), 40s); // one interval after the answer
        schedule.noResponse(40s, {}, 0);
        QCOMPARE(*schedule.nextPoll(), 50s); // the back-off was reset
        schedule.connectionsLost(49s, 40s, 0);
        QCOMPARE(*schedule.nextPoll(), 49s);
    }

    void networkChangeKeepsTheInterval()
    {
        auto schedule = TestPollSchedule::schedule();
        schedule.connectionsLost(6s, 5s, 0); // a poll was under way
        QCOMPARE(*schedule.nextPoll(), 10s);
        schedule.noResponse(10s, 30s, 0); // Retry-After also applies on another network
        schedule.connectionsLost(12s, 10s, 0);
        QCOMPARE(*schedule.nextPoll(), 40s);
        schedule.connectionsLost(598s, 597s, 0);
        QVERIFY(!schedule.nextPoll()); // too little time for another poll before the expiry
    }

    /*! Random sequences of responses never lead to polls that are too frequent for the server. */
    void anySequence_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 200; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void anySequence()
    {
        QFETCH(int, seed);
        QRandomGenerator random{quint32(seed)};
        const auto jitter = [&] { return random.generateDouble(); };
        const auto some = [&](int most) -> std::optional<seconds> {
            if (random.bounded(3) > 0)
                return std::nullopt;
            return seconds(random.bounded(most));
        };
        const seconds lifetime(random.bounded(60, 1800));
        const seconds interval(random.bounded(1, 30));
        PollSchedule schedule(0ms, 100ms, lifetime, interval, jitter());
        auto answered = 100ms;
        auto sent = -1ms;
        int polls = 0;
        while (schedule.nextPoll()) {
            const auto before = schedule.interval();
            const auto now = std::max(answered, *schedule.nextPoll());
            QVERIFY(now >= answered + schedule.interval());
            QVERIFY(now < schedule.expiry());
            sent = now;
            if (random.bounded(4) == 0) { // during a poll, which is then sent again
                schedule.connectionsLost(now + 500ms, sent, jitter());
                QVERIFY(!schedule.nextPoll() || *schedule.nextPoll() >= sent + before);
            }
            answered = now + std::chrono::milliseconds(random.bounded(3000));
            switch (random.bounded(4)) {
            case 0:
                schedule.slowDown(answered, some(60), some(60), jitter());
                QVERIFY(schedule.interval() >= before + 5s);
                break;
            case 1:
                schedule.noResponse(answered, some(300), jitter());
                break;
            default:
                schedule.pending(answered, jitter());
                break;
            }
            QVERIFY(schedule.interval() >= before);
            ++polls;
        }
        QVERIFY(polls > 0);
        // After the last response there was no time for another poll.
        QVERIFY(answered + 2 * Time(schedule.interval()) + 3s > schedule.expiry());
    }

    void absurdNumbersDoNotOverflow()
    {
        auto schedule = TestPollSchedule::schedule();
        constexpr auto absurd = seconds::max();
        schedule.noResponse(5s, absurd, 0.999);
        QCOMPARE(*schedule.nextPoll(), 599s);
        for (int i = 0; i < 1000; ++i)
            schedule.slowDown(10s, absurd, absurd, 0.999);
        QVERIFY(schedule.interval() > 24h);
        QVERIFY(!schedule.nextPoll());
    }
};

QTEST_APPLESS_MAIN(TestPollSchedule)
#include "tst_pollschedule.moc"
