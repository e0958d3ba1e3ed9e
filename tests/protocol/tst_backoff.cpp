// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/backoff.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

class TestBackOff : public QObject
{
    Q_OBJECT

    static milliseconds waitOf(const BackOff &backOff)
    {
        milliseconds wait(0);
        while (backOff.holds(wait))
            wait += 100ms;
        return wait;
    }

private Q_SLOTS:
    void growsAndIsBounded()
    {
        BackOff backOff(2s, 60s);
        QVERIFY(!backOff.holds(0ms));
        QList<int> waits;
        for (int i = 0; i < 40; ++i) {
            backOff.failed({Reason::Unreachable, {}, {}}, {}, 0ms, 0);
            waits.append(int(waitOf(backOff) / 1s));
        }
        QCOMPARE(waits.mid(0, 7), (QList<int>{2, 4, 8, 16, 32, 60, 60}));
        QCOMPARE(waits.last(), 60);
        QCOMPARE(backOff.failure().reason, Reason::Unreachable);
        backOff.reset();
        QVERIFY(!backOff.holds(0ms));
        backOff.failed({}, {}, 0ms, 0);
        QCOMPARE(waitOf(backOff), 2s);
    }

    void spreadsUpwardsOnly()
    {
        BackOff backOff(2s, 60s);
        backOff.failed({}, {}, 0ms, 0.5);
        QCOMPARE(waitOf(backOff), 2500ms);
        // The jitter of a long Retry-After is at most half the longest back-off.
        backOff.failed({}, 3600s, 0ms, 0.5);
        QCOMPARE(waitOf(backOff), 3615s);
    }

    void otherLimits()
    {
        BackOff backOff(1s, 30s);
        QList<int> waits;
        for (int i = 0; i < 40; ++i) {
            backOff.failed({}, {}, 0ms, 0);
            waits.append(int(backOff.until() / 1s));
        }
        QCOMPARE(waits.mid(0, 7), (QList<int>{1, 2, 4, 8, 16, 30, 30}));
        QCOMPARE(waits.last(), 30);
    }

    void anotherNetworkHelps_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<bool>("helps");
        QTest::newRow("no way through") << Reason::Unreachable << true;
        QTest::newRow("portal") << Reason::CaptivePortal << true;
        QTest::newRow("busy") << Reason::ServerBusy << false;
    }
    void anotherNetworkHelps()
    {
        QFETCH(Reason, reason);
        BackOff backOff(2s, 60s);
        for (int i = 0; i < 3; ++i)
            backOff.failed({reason, {}, {}}, {}, 0ms, 0);
        QTEST(backOff.networkIsBack(), "helps");
        QTEST(!backOff.holds(0ms), "helps");
        backOff.failed({reason, {}, {}}, {}, 0ms, 0);
        QTEST(backOff.until() == 2s, "helps");
    }

    void respectsRetryAfter_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("wait");
        QTest::newRow("less than our own") << 1 << 2;
        QTest::newRow("more") << 90 << 90;
        QTest::newRow("absurdly much") << 86400 << 3600;
    }
    void respectsRetryAfter()
    {
        QFETCH(int, asked);
        QFETCH(int, wait);
        BackOff backOff(2s, 60s);
        backOff.failed({}, seconds(asked), 0ms, 0);
        QCOMPARE(waitOf(backOff), seconds(wait));
    }
};

QTEST_APPLESS_MAIN(TestBackOff)
#include "tst_backoff.moc"
