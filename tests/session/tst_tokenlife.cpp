// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/tokenlife.h"
#include "support/manualclock.h"

#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestTokenLife : public QObject
{
    Q_OBJECT

    static StoredSession lasting(std::chrono::seconds lifetime, const ManualClock &clock)
    {
        TokenSet tokens;
        tokens.lifetime = lifetime;
        return newSignIn(std::move(tokens), clock.utc());
    }

private Q_SLOTS:
    void refreshIsDue_data()
    {
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<int>("due");
        QTest::newRow("an hour") << 3600 << 0.0 << 3540;
        QTest::newRow("an hour, half spread") << 3600 << 0.5 << 3390;
        QTest::newRow("a day, widest spread") << 86400 << 0.9 << 86070;
        QTest::newRow("ten minutes, half spread") << 600 << 0.5 << 510;
        QTest::newRow("a minute") << 60 << 0.0 << 30;
        QTest::newRow("ten seconds") << 10 << 0.0 << 5;
    }
    void refreshIsDue()
    {
        QFETCH(int, lifetime);
        QFETCH(double, jitter);
        QFETCH(int, due);
        ManualClock clock;
        clock.setJitter(jitter);
        const TokenLife life(lasting(std::chrono::seconds(lifetime), clock), &clock);
        clock.advance(std::chrono::seconds(due) - 1s);
        QVERIFY(!life.wantsRefresh(clock));
        clock.advance(1s);
        QVERIFY(life.wantsRefresh(clock));
        QVERIFY(!life.isOver(clock));
        clock.advance(std::chrono::seconds(lifetime - due) - 1ms);
        QVERIFY(!life.isOver(clock));
        clock.advance(1ms);
        QVERIFY(life.isOver(clock));
    }

    void doesNotEndIn2038()
    {
        // The tokens live from 2037 to 2068, and come from the store when they have lived for three
        // years.
        constexpr std::chrono::seconds lifetime(999'999'999);
        ManualClock clock;
        clock.setUtc(QDateTime(QDate(2037, 6, 1), QTime(12, 0), QTimeZone::utc()));
        StoredSession session = lasting(lifetime, clock);
        session.accessToken = Secret("token");
        const auto stored = fromStore(serialize(session));
        QVERIFY(stored);
        clock.leap(3 * 365 * 24h);
        const TokenLife life(*stored, &clock);
        QVERIFY(!life.isOver(clock));
        QVERIFY(!life.wantsRefresh(clock));
        clock.leap(lifetime - 3 * 365 * 24h - 1s);
        QVERIFY(!life.isOver(clock));
        clock.leap(1s);
        QVERIFY(life.isOver(clock));
    }

    void withoutALifetimeItNeverEnds()
    {
        ManualClock clock;
        const TokenLife life(newSignIn({}, clock.utc()), &clock);
        clock.advance(24h * 3650);
        QVERIFY(!life.wantsRefresh(clock));
        QVERIFY(!life.isOver(clock));
        QVERIFY(!TokenLife().isOver(clock));
    }

    void assumedLifetimes_data()
    {
        QTest::addColumn<int>("told");  // by the server, earlier, in s; 0 if it never was
        QTest::addColumn<int>("usual"); // by the profile, in s; 0 if it says nothing
        QTest::addColumn<int>("due");
        QTest::newRow("the last that was told") << 7200 << 600 << 7140;
        QTest::newRow("the profile's") << 0 << 600 << 540;
        QTest::newRow("an hour") << 0 << 0 << 3540;
    }
    /*!
        A server that does not tell how long the token lives may tell nothing else when it is over.
    */
    void assumedLifetimes()
    {
        QFETCH(int, told);
        QFETCH(int, usual);
        QFETCH(int, due);
        ManualClock clock;
        TokenSet tokens;
        tokens.refreshToken = Secret("r");
        StoredSession session = newSignIn(std::move(tokens), clock.utc());
        if (told > 0)
            session.lifetime = std::chrono::seconds(told);
        const TokenLife life(session, &clock,
                             usual > 0 ? std::optional(std::chrono::seconds(usual)) : std::nullopt);
        clock.advance(std::chrono::seconds(due) - 1s);
        QVERIFY(!life.wantsRefresh(clock));
        clock.advance(1s);
        QVERIFY(life.wantsRefresh(clock));
        QVERIFY(!life.mayBeOver(clock));
        clock.advance(60s);
        QVERIFY(life.mayBeOver(clock));
        QVERIFY(!life.isOver(clock)); // nobody knows
    }

    void eitherClockCanExpireTheToken_data()
    {
        QTest::addColumn<int>("passed"); // the age of the token, in s
        QTest::addColumn<int>("set");    // the change of the system clock after that, in s
        QTest::addColumn<bool>("over");
        QTest::newRow("as it should be") << 1800 << 0 << false;
        QTest::newRow("corrected a little") << 0 << -30 << false;
        QTest::newRow("had been years behind") << 10 << 3 * 365 * 86400 << true;
        QTest::newRow("had been years ahead") << 10 << -3 * 365 * 86400 << true;
        QTest::newRow("set back, boot clock tells") << 3600 << -1800 << true;
        QTest::newRow("set ahead, clock tells") << 1800 << 1800 << true;
    }
    void eitherClockCanExpireTheToken()
    {
        QFETCH(int, passed);
        QFETCH(int, set);
        QFETCH(bool, over);
        ManualClock clock;
        const TokenLife life(lasting(1h, clock), &clock);
        clock.advance(std::chrono::seconds(passed));
        clock.setUtc(clock.utc().addSecs(set));
        QCOMPARE(life.isOver(clock), over);
    }

    void afterARestart_data()
    {
        QTest::addColumn<int>("off"); // the time that has passed by the system clock, in s
        QTest::addColumn<bool>("over");
        QTest::newRow("at once") << 0 << false;
        QTest::newRow("in time") << 3599 << false;
        QTest::newRow("too late") << 3600 << true;
        QTest::newRow("the system clock was lost") << -86400 << true;
    }
    void afterARestart()
    {
        QFETCH(int, off);
        QFETCH(bool, over);
        ManualClock clock;
        const StoredSession session = lasting(1h, clock);
        clock.setUtc(clock.utc().addSecs(off));
        QCOMPARE(TokenLife(session, &clock).isOver(clock), over);
    }

    void firstVersionHasOnlyAnExpiry()
    {
        ManualClock clock;
        StoredSession session = lasting(1h, clock);
        session.issued = QDateTime();
        const TokenLife life(session, &clock);
        clock.advance(3599s);
        QVERIFY(!life.isOver(clock));
        clock.advance(1s);
        QVERIFY(life.isOver(clock));
    }
};

QTEST_APPLESS_MAIN(TestTokenLife)
#include "tst_tokenlife.moc"
