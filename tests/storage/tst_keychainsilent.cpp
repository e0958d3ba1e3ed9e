// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storecontract.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <utility>

using namespace DeviceSignIn;

/*! A Secret Service that receives calls and does not reply, until it refuses all of them. */
class SilentService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        ++messages;
        message.setDelayedReply(true);
        if (refuses)
            refuse(message, bus);
        else
            m_open.append(message);
        return true;
    }

    void refuseFromNow()
    {
        refuses = true;
        for (const QDBusMessage &message : std::exchange(m_open, {}))
            refuse(message, QDBusConnection::sessionBus());
    }

    int messages = 0;
    bool refuses = false;

private:
    static void refuse(const QDBusMessage &message, const QDBusConnection &bus)
    {
        bus.send(message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("No")));
    }

    QList<QDBusMessage> m_open;
};

/*! A keychain that does not respond, for example because it waits to be unlocked. */
class tst_KeychainSilent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void repeatedReadAsksOnce();
    void timesOut() const;
    void reportsNothingWithoutHandle();

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

/*!
    Reads that timed out must not stay queued, because each could later open a prompt for the
    password.
*/
void tst_KeychainSilent::repeatedReadAsksOnce()
{
    KeychainStore impatient(QStringLiteral("often"), std::chrono::milliseconds(50));
    for (int i = 0; i < 5; ++i) {
        Results got;
        call(&impatient, {QStringLiteral("read a")}, &got);
        QTRY_COMPARE(inWords(got), QStringList(QStringLiteral("timed out")));
    }

    // A read of this store is queued after the others, and does not time out.
    KeychainStore patient(QStringLiteral("often"), std::chrono::hours(1));
    const auto messagesFor = [&](auto begin) {
        const int before = m_service.messages;
        Results got;
        call(&patient, {QStringLiteral("read b")}, &got);
        begin();
        return QTest::qWaitFor([&] { return got.results.size() == 1; }, 60'000)
                   ? m_service.messages - before
                   : -1;
    };
    const int withThose = messagesFor([this] { m_service.refuseFromNow(); });
    const int alone = messagesFor([] {});
    m_service.refuses = false;
    QVERIFY(alone > 0);
    // Only the first of the reads that timed out may still send messages; the other four were
    // dropped.
    QVERIFY2(withThose - alone < 4, qPrintable(QString::number(withThose)));
}

void tst_KeychainSilent::timesOut() const
{
    KeychainStore store(QStringLiteral("silent"), std::chrono::milliseconds(200));
    // The first call gets no reply and the others are queued after it, but each reports and logs
    // its timeout.
    QLoggingCategory::setFilterRules(QStringLiteral("devicesignin.storage.debug=true"));
    for (const char *call : {"read", "write", "remove"}) {
        const QString line = QStringLiteral("^%1 fails: .*TimedOut The keychain did not respond$")
                                 .arg(QLatin1String(call));
        QTest::ignoreMessage(QtDebugMsg, QRegularExpression(line));
    }
    Results got;
    checkEveryCall(&store, QStringLiteral("timed out"), &got);
    QLoggingCategory::setFilterRules({});
    QVERIFY(m_service.messages > 0);
}

void tst_KeychainSilent::reportsNothingWithoutHandle()
{
    KeychainStore store(QStringLiteral("silent"), std::chrono::milliseconds(50));
    bool answered = false;
    PendingCall handle = store.read(QStringLiteral("a"), [&](StoreResult) { answered = true; });
    handle = {};

    Results later;
    call(&store, {QStringLiteral("read a")}, &later);
    QTRY_COMPARE(inWords(later), QStringList(QStringLiteral("timed out")));
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_KeychainSilent)
#include "tst_keychainsilent.moc"
