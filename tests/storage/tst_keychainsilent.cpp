// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storecontract.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QTest>

#include <memory>

using namespace DeviceSignIn;

/*! A Secret Service that receives calls and never replies. */
class SilentService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        ++messages;
        message.setDelayedReply(true);
        return true;
    }

    int messages = 0;
};

/*! The keychain waits for a user to unlock it, and nobody does. */
class tst_KeychainSilent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void timesOut() const;
    void quietWithoutContext();

private:
    SilentService m_service;
};

void tst_KeychainSilent::initTestCase()
{
    auto bus = QDBusConnection::sessionBus();
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerVirtualObject(QStringLiteral("/"), &m_service, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.secrets")));
}

void tst_KeychainSilent::timesOut() const
{
    KeychainStore store(QStringLiteral("silent"), std::chrono::milliseconds(200));
    // The first job hangs and the others wait for it, but each call has its result in time.
    Results got;
    checkEveryCall(&store, QStringLiteral("timed out"), &got);
    QVERIFY(m_service.messages > 0);
}

void tst_KeychainSilent::quietWithoutContext()
{
    KeychainStore store(QStringLiteral("silent"), std::chrono::milliseconds(50));
    bool answered = false;
    auto context = std::make_unique<QObject>();
    store.read(QStringLiteral("a"), context.get(), [&](StoreResult) { answered = true; });
    context.reset();

    Results later;
    call(&store, {QStringLiteral("read a")}, &later);
    QTRY_COMPARE(inWords(later), QStringList(QStringLiteral("timed out")));
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_KeychainSilent)
#include "tst_keychainsilent.moc"
