// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/replaycache.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestReplayCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatedIds()
    {
        ReplayCache cache(10ms);
        QVERIFY(cache.insert("a", 0ms));
        QVERIFY(!cache.insert("a", 9ms));
        QVERIFY(cache.insert("b", 9ms));
        QVERIFY(cache.insert("a", 10ms));
        QVERIFY(!cache.insert("b", 10ms));
    }

    void memoryIsBounded()
    {
        ReplayCache cache(1h);
        for (int i = 0; i < 2 * ReplayCache::maximum; ++i)
            QVERIFY(cache.insert(QByteArray::number(i), 0ms));
        QCOMPARE(cache.count(), ReplayCache::maximum);
        // The newest ids are still known.
        QVERIFY(!cache.insert(QByteArray::number(2 * ReplayCache::maximum - 1), 0ms));
        QVERIFY(cache.insert("new", 1h));
        QCOMPARE(cache.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReplayCache)
#include "tst_replaycache.moc"
