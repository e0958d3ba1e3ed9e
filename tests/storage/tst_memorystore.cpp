// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/memorystore.h"
#include "storecontract.h"
#include "support/settle.h"

#include <QTest>

#include <memory>

using namespace DeviceSignIn;

class tst_MemoryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contract_data() { addStoreContract(); }
    void contract();
    void locks();
    void locksMayOutliveTheStore();
    void answersLater();
    void reportsNothingWithoutHandle();
    void lockEndsWithTheProgram();
};

void tst_MemoryStore::contract()
{
    MemoryStore store;
    checkContract(&store);
}

void tst_MemoryStore::locks()
{
    MemoryStore store;
    checkLocks(&store, &store);
}

void tst_MemoryStore::locksMayOutliveTheStore()
{
    std::shared_ptr<StoreLock> held;
    auto store = std::make_unique<MemoryStore>();
    const PendingCall handle =
        store->lock(QStringLiteral("a"), [&](auto result) { held = std::move(result.lock); });
    QTRY_VERIFY(held);
    store.reset();
    held.reset();
}

void tst_MemoryStore::answersLater()
{
    MemoryStore store;
    checkReportsLater(&store);
}

void tst_MemoryStore::reportsNothingWithoutHandle()
{
    MemoryStore store;
    bool answered = false;
    PendingCall handle = store.read(QStringLiteral("a"), [&](StoreResult) { answered = true; });
    handle = {};
    settle();
    QVERIFY(!answered);
}

void tst_MemoryStore::lockEndsWithTheProgram()
{
    QVERIFY(!MemoryStore().isPersistent());
}

QTEST_GUILESS_MAIN(tst_MemoryStore)
#include "tst_memorystore.moc"
