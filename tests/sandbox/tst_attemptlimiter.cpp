// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/attemptlimiter.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestAttemptLimiter : public QObject
{
    Q_OBJECT

    static constexpr auto start = 1000000ms;
    const QHostAddress attacker{"192.0.2.1"};
    const QHostAddress otherAddress{"192.0.2.2"};

private Q_SLOTS:
    void waitIsDoubled()
    {
        AttemptLimiter limiter;
        auto now = std::chrono::milliseconds(start);
        QList<qint64> waits;
        for (int i = 0; i < 14; ++i) {
            limiter.addFailure(attacker, now);
            waits.append(limiter.timeToWait(attacker, now).count());
        }
        QCOMPARE(waits, (QList<qint64>{0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300}));
        QCOMPARE(limiter.timeToWait(attacker, now + 299500ms), 1s);
        QCOMPARE(limiter.timeToWait(attacker, now + 300s), 0s);
        QCOMPARE(limiter.timeToWait(otherAddress, now), 0s);
    }

    void continuedGuessingIsSlow()
    {
        // An attacker who tries again after each wait gets about one attempt a minute.
        AttemptLimiter limiter;
        auto now = std::chrono::milliseconds(start);
        int guesses = 0;
        for (; now < start + 24h; now += 1s) {
            if (limiter.timeToWait(attacker, now) > 0s)
                continue;
            limiter.addFailure(attacker, now);
            ++guesses;
        }
        QVERIFY2(guesses < 24 * 60 + 20, qPrintable(QString::number(guesses)));
    }

    void failuresDecay()
    {
        AttemptLimiter limiter;
        for (int i = 0; i < 5; ++i)
            limiter.addFailure(attacker, start);
        limiter.addFailure(attacker, start + 5min);
        QCOMPARE(limiter.timeToWait(attacker, start + 5min), 0s);
        for (int i = 0; i < 4; ++i)
            limiter.addFailure(attacker, start + 5min);
        QCOMPARE(limiter.timeToWait(attacker, start + 5min), 0s);
        limiter.addFailure(attacker, start + 5min);
        QCOMPARE(limiter.timeToWait(attacker, start + 5min), 2s);
    }

    /*! Lets many addresses enter one wrong code each. */
    static void flood(AttemptLimiter &limiter, std::chrono::milliseconds now, int codes)
    {
        quint32 address = QHostAddress("10.0.0.0").toIPv4Address();
        for (int i = 0; i < codes; ++i)
            limiter.addFailure(QHostAddress(address++), now);
    }

    void aFloodDelaysNobodyElse()
    {
        AttemptLimiter limiter;
        flood(limiter, start, 5000);
        QCOMPARE(limiter.timeToWait(otherAddress, start), 0s);
    }

    void duringAFloodTheWaitsBeginEarlier()
    {
        AttemptLimiter limiter;
        flood(limiter, start, 100);
        limiter.addFailure(otherAddress, start);
        QCOMPARE(limiter.timeToWait(otherAddress, start), 0s);
        limiter.addFailure(otherAddress, start);
        QCOMPARE(limiter.timeToWait(otherAddress, start), 2s);
    }

    void aFloodIsOverAfterSixMinutes()
    {
        AttemptLimiter limiter;
        flood(limiter, start, 100000);
        for (int i = 0; i < 5; ++i)
            limiter.addFailure(otherAddress, start + 6min);
        QCOMPARE(limiter.timeToWait(otherAddress, start + 6min), 0s);
    }

    void limitForASite()
    {
        AttemptLimiter limiter;
        for (int i = 0; i < 101; ++i)
            limiter.addFailure(QHostAddress(QString("2001:db8:1:%1::1").arg(i, 0, 16)), start);
        QCOMPARE(limiter.timeToWait(QHostAddress("2001:db8:1:ffff::1"), start), 2s);
        QCOMPARE(limiter.timeToWait(QHostAddress("2001:db8:2::1"), start), 0s);
    }

    void countedTogether_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("IPv4 in IPv6") << "192.0.2.1"
                                      << "::ffff:192.0.2.1" << true;
        QTest::newRow("two IPv4") << "192.0.2.1"
                                  << "192.0.2.2" << false;
        QTest::newRow("one /64") << "2001:db8:1:2::1"
                                 << "2001:db8:1:2:ffff::9" << true;
        QTest::newRow("two /64") << "2001:db8:1:2::1"
                                 << "2001:db8:1:3::1" << false;
    }
    void countedTogether()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        AttemptLimiter limiter;
        for (int i = 0; i < 8; ++i)
            limiter.addFailure(QHostAddress(one), start);
        QTEST(limiter.timeToWait(QHostAddress(other), start) > 0s, "same");
    }

    void memoryIsBounded()
    {
        AttemptLimiter limiter;
        for (int i = 0; i < 10; ++i)
            limiter.addFailure(attacker, start);
        flood(limiter, start, 20000);
        QVERIFY(limiter.networkCount() <= AttemptLimiter::maximumNetworks);
        QCOMPARE(limiter.siteCount(), 0);
        // The limiter still remembers the address with the longest wait.
        QCOMPARE(limiter.timeToWait(attacker, start), 32s);
    }

    void memoryOfSitesIsBounded()
    {
        AttemptLimiter limiter;
        for (int i = 0; i < 20000; ++i)
            limiter.addFailure(QHostAddress(QString("2001:db8:%1::1").arg(i, 0, 16)), start);
        QVERIFY(limiter.networkCount() <= AttemptLimiter::maximumNetworks);
        QVERIFY(limiter.siteCount() <= AttemptLimiter::maximumNetworks);
    }
};

QTEST_GUILESS_MAIN(TestAttemptLimiter)
#include "tst_attemptlimiter.moc"
