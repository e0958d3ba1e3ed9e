// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storecontract.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace DeviceSignIn;

/*! A Secret Service whose keyring is locked. */
class LockedService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const bool isQueried = message.member() == QStringLiteral("ReadAlias");
        return bus.send(message.createReply(
            isQueried ? QVariant::fromValue(QDBusObjectPath(QStringLiteral("/keyring")))
                      : QVariant::fromValue(QDBusVariant(true))));
    }
};

/*! A session bus that accepts connections and sends nothing, until it goes on. */
class tst_KeychainSilentBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTriedAgain();
    void cleanupTestCase();

private:
    QProcess m_bus;
    QString m_address;
};

void tst_KeychainSilentBus::initTestCase()
{
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--config-file=" EMPTY_BUS), QStringLiteral("--nofork"),
                 QStringLiteral("--print-address=1")});
    QTRY_VERIFY(m_bus.canReadLine());
    m_address = QString::fromLatin1(m_bus.readLine().trimmed());
    QCOMPARE(kill(pid_t(m_bus.processId()), SIGSTOP), 0);
    // As the program does where the bus does not respond: see SessionBusGuard.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    QVERIFY(!QDBusConnection::sessionBus().isConnected());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLatin1());
}

void tst_KeychainSilentBus::isTriedAgain()
{
    // The store's own timeout is longer than the test's.
    KeychainStore store(QStringLiteral("silent"), std::chrono::hours(1));
    Results silent;
    checkEveryCall(&store, QStringLiteral("timed out"), &silent);

    QCOMPARE(kill(pid_t(m_bus.processId()), SIGCONT), 0);
    auto bus = QDBusConnection::connectToBus(m_address, QStringLiteral("service"));
    LockedService service;
    QVERIFY(bus.registerVirtualObject(QStringLiteral("/"), &service, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.secrets")));
    const auto read = [&store] {
        Results got;
        call(&store, {QStringLiteral("read a")}, &got);
        return QTest::qWaitFor([&] { return got.results.size() == 1; }, 60'000) ? inWords(got)
                                                                                : QStringList();
    };
    QTRY_COMPARE(read(), QStringList(QStringLiteral("locked")));
}

void tst_KeychainSilentBus::cleanupTestCase()
{
    m_bus.kill();
    m_bus.waitForFinished();
}

QTEST_GUILESS_MAIN(tst_KeychainSilentBus)
#include "tst_keychainsilentbus.moc"
