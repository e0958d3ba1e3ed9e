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

/*! A Secret Service that hears everything and never says a word. */
class SilentService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        ++heard;
        message.setDelayedReply(true);
        return true;
    }

    int heard = 0;
};

/*! As when an unlock prompt stands on a screen that nobody looks at. */
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
    Answers got;
    // The first job hangs, the others wait behind it: each caller hears of it all the same.
    call(&store,
         {QStringLiteral("read a"), QStringLiteral("write a one"), QStringLiteral("remove a")},
         &got);
    const QString timedOut = QStringLiteral("timed out");
    QTRY_COMPARE(inWords(got), QStringList({timedOut, timedOut, timedOut}));
    QVERIFY(m_service.heard > 0); // it was there, and had been asked
}

void tst_KeychainSilent::quietWithoutContext()
{
    KeychainStore store(QStringLiteral("silent"), std::chrono::milliseconds(50));
    bool answered = false;
    auto context = std::make_unique<QObject>();
    store.read(QStringLiteral("a"), context.get(), [&](StoreResult) { answered = true; });
    context.reset();

    Answers later;
    call(&store, {QStringLiteral("read a")}, &later);
    QTRY_COMPARE(inWords(later), QStringList(QStringLiteral("timed out")));
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_KeychainSilent)
#include "tst_keychainsilent.moc"
