// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storecontract.h"

#include <QTest>

#include <memory>

using namespace DeviceSignIn;

/*! A real keyring that is unlocked; see with-keyring.sh. */
class tst_KeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contract_data() { addStoreContract(); }
    void contract();
    void locks();
    void keepsEveryByte();
    void servicesApart();
    void outlivesTheStore();
    void reportsNothingWithoutHandle();
};

void tst_KeychainStore::contract()
{
    // Each row has a service of its own in the keyring.
    KeychainStore store(QString::fromUtf8(QTest::currentDataTag()));
    checkContract(&store);
}

void tst_KeychainStore::locks()
{
    const QString service = QStringLiteral("locks");
    KeychainStore one(service);
    KeychainStore other(service);
    checkLocks(&one, &other);
}

void tst_KeychainStore::keepsEveryByte()
{
    QByteArray bytes;
    for (int i = 0; i < 16 * 1024; ++i)
        bytes.append(char(i % 256));
    KeychainStore store(QStringLiteral("every byte"));
    Results got;
    got.calls.push_back(store.write(QStringLiteral("a"), Secret(bytes), got.next()));
    got.calls.push_back(store.read(QStringLiteral("a"), got.next()));
    QTRY_COMPARE(got.results.size(), size_t(2));
    QVERIFY(got.results[0].status == StoreResult::Status::Done);
    QVERIFY(got.results[1].value.reveal() == bytes);
}

void tst_KeychainStore::servicesApart()
{
    KeychainStore one(QStringLiteral("one"));
    KeychainStore other(QStringLiteral("other"));
    Results got;
    call(&one, {QStringLiteral("write a one")}, &got);
    call(&other, {QStringLiteral("read a")}, &got);
    QTRY_COMPARE(inWords(got), QStringList({QStringLiteral("done"), QStringLiteral("not found")}));
}

void tst_KeychainStore::outlivesTheStore()
{
    const QString service = QStringLiteral("lasting");
    Results got;
    auto store = std::make_unique<KeychainStore>(service);
    QVERIFY(store->isPersistent());
    call(store.get(), {QStringLiteral("write a one")}, &got);
    store.reset(); // the call is still carried out and its result reported
    QTRY_COMPARE(got.results.size(), size_t(1));

    KeychainStore next(service);
    call(&next, {QStringLiteral("read a")}, &got);
    QTRY_COMPARE(inWords(got), QStringList({QStringLiteral("done"), QStringLiteral("done one")}));
}

void tst_KeychainStore::reportsNothingWithoutHandle()
{
    KeychainStore store(QStringLiteral("quiet"));
    bool answered = false;
    PendingCall handle =
        store.write(QStringLiteral("a"), Secret("one"), [&](StoreResult) { answered = true; });
    handle = {};

    // Calls are carried out one after the other, so when this one has ended, the first has ended
    // too.
    Results got;
    call(&store, {QStringLiteral("read a")}, &got);
    QTRY_COMPARE(inWords(got), QStringList(QStringLiteral("done one")));
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_KeychainStore)
#include "tst_keychainstore.moc"
