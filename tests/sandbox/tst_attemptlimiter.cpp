// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/attemptlimiter.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestAttemptLimiter : public QObject
{
    Q_OBJECT

    static constexpr auto start = 1000000ms;
    const QHostAddress guesser{"192.0.2.1"};
    const QHostAddress neighbour{"192.0.2.2"};

private Q_SLOTS:
    void delaysGrow()
    {
        AttemptLimiter limiter;
        auto now = std::chrono::milliseconds(start);
        QList<qint64> waits;
        for (int i = 0; i < 14; ++i) {
            limiter.addWrong(guesser, now);
            waits.append(limiter.waitFor(guesser, now).count());
        }
        QCOMPARE(waits, (QList<qint64>{0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300}));
        QCOMPARE(limiter.waitFor(guesser, now + 299500ms), 1s);
        QCOMPARE(limiter.waitFor(guesser, now + 300s), 0s);
        QCOMPARE(limiter.waitFor(neighbour, now), 0s);
    }

    void guessingOnIsSlow()
    {
        // Whoever tries again as soon as it may gets about one guess a minute.
        AttemptLimiter limiter;
        auto now = std::chrono::milliseconds(start);
        int guesses = 0;
        for (; now < start + 24h; now += 1s) {
            if (limiter.waitFor(guesser, now) > 0s)
                continue;
            limiter.addWrong(guesser, now);
            ++guesses;
        }
        QVERIFY2(guesses < 24 * 60 + 20, qPrintable(QString::number(guesses)));
    }

    void mistakesAreForgiven()
    {
        AttemptLimiter limiter;
        for (int i = 0; i < 5; ++i)
            limiter.addWrong(guesser, start);
        limiter.addWrong(guesser, start + 5min);
        QCOMPARE(limiter.waitFor(guesser, start + 5min), 0s);
        for (int i = 0; i < 4; ++i)
            limiter.addWrong(guesser, start + 5min);
        QCOMPARE(limiter.waitFor(guesser, start + 5min), 0s);
        limiter.addWrong(guesser, start + 5min);
        QCOMPARE(limiter.waitFor(guesser, start + 5min), 2s);
    }

    void manyAddressesTogether()
    {
        AttemptLimiter limiter;
        auto now = std::chrono::milliseconds(start);
        quint32 address = QHostAddress("10.0.0.0").toIPv4Address();
        for (int i = 0; i < 100; ++i)
            limiter.addWrong(QHostAddress(address++), now);
        QCOMPARE(limiter.waitFor(neighbour, now), 0s);
        limiter.addWrong(QHostAddress(address++), now);
        QCOMPARE(limiter.waitFor(neighbour, now), 2s);
        limiter.addWrong(QHostAddress(address++), now);
        QCOMPARE(limiter.waitFor(neighbour, now), 4s);
        // Never so long that the honest are locked out.
        for (int i = 0; i < 100; ++i)
            limiter.addWrong(QHostAddress(address++), now);
        QCOMPARE(limiter.waitFor(neighbour, now), 30s);
    }

    void sameNeighbourhood_data()
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
    void sameNeighbourhood()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        AttemptLimiter limiter;
        for (int i = 0; i < 8; ++i)
            limiter.addWrong(QHostAddress(one), start);
        QTEST(limiter.waitFor(QHostAddress(other), start) > 0s, "same");
    }

    void memoryIsBounded()
    {
        AttemptLimiter limiter;
        for (int i = 0; i < 10; ++i)
            limiter.addWrong(guesser, start);
        quint32 address = QHostAddress("10.0.0.0").toIPv4Address();
        for (int i = 0; i < 5000; ++i)
            limiter.addWrong(QHostAddress(address++), start);
        QVERIFY(limiter.addressCount() <= 1024);
        // The worst of them is not the one that is forgotten.
        QCOMPARE(limiter.waitFor(guesser, start), 32s);
    }
};

QTEST_GUILESS_MAIN(TestAttemptLimiter)
#include "tst_attemptlimiter.moc"
