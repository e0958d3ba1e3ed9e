// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/refreshbackoff.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

class TestRefreshBackOff : public QObject
{
    Q_OBJECT

    static milliseconds waitOf(const RefreshBackOff &backOff)
    {
        milliseconds wait(0);
        while (backOff.holds(wait))
            wait += 100ms;
        return wait;
    }

private Q_SLOTS:
    void growsAndIsBounded()
    {
        RefreshBackOff backOff;
        QVERIFY(!backOff.holds(0ms));
        QList<int> waits;
        for (int i = 0; i < 40; ++i) {
            backOff.failed({Reason::Unreachable, {}, {}}, {}, 0ms, 0);
            waits.append(int(waitOf(backOff) / 1s));
        }
        QCOMPARE(waits.mid(0, 7), (QList<int>{2, 4, 8, 16, 32, 60, 60}));
        QCOMPARE(waits.last(), 60);
        QCOMPARE(backOff.failure().reason, Reason::Unreachable);
        backOff.succeeded();
        QVERIFY(!backOff.holds(0ms));
        backOff.failed({}, {}, 0ms, 0);
        QCOMPARE(waitOf(backOff), 2s);
    }

    void spreadsUpwardsOnly()
    {
        RefreshBackOff backOff;
        backOff.failed({}, {}, 0ms, 0.5);
        QCOMPARE(waitOf(backOff), 2500ms);
    }

    void heedsTheServer_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("wait");
        QTest::newRow("less than our own") << 1 << 2;
        QTest::newRow("more") << 90 << 90;
        QTest::newRow("absurdly much") << 86400 << 3600;
    }
    void heedsTheServer()
    {
        QFETCH(int, asked);
        QFETCH(int, wait);
        RefreshBackOff backOff;
        backOff.failed({}, seconds(asked), 0ms, 0);
        QCOMPARE(waitOf(backOff), seconds(wait));
    }
};

QTEST_APPLESS_MAIN(TestRefreshBackOff)
#include "tst_refreshbackoff.moc"
