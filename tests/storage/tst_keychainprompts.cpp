// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storage/secretservice.h"
#include "storage/sessionbusprobe.h"
#include "storecontract.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QTest>

#include <chrono>

using namespace DeviceSignIn;

/*! A Secret Service that tells about its default keyring and can let a person unlock it. */
class ServiceWithPrompt : public QDBusVirtualObject
{
    Q_OBJECT

public:
    static inline const QString keyringPath =
        QStringLiteral("/org/freedesktop/secrets/collection/login");
    static inline const QString promptPath = QStringLiteral("/org/freedesktop/secrets/prompt/p1");

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QString method = message.member();
        methods.append(method);
        if (method == QStringLiteral("ReadAlias"))
            reply(message, bus, QVariant::fromValue(pathOf(hasKeyring, keyringPath)));
        else if (method == QStringLiteral("Get"))
            reply(message, bus, QVariant::fromValue(QDBusVariant(isLocked)));
        else if (method == QStringLiteral("Unlock"))
            bus.send(message.createReply({QVariant::fromValue(QList<QDBusObjectPath>()),
                                          QVariant::fromValue(pathOf(isLocked, promptPath))}));
        else if (method == QStringLiteral("Prompt"))
            answerPrompt(message, bus);
        else if (method != QStringLiteral("Dismiss"))
            return false;
        return true;
    }

    bool hasKeyring = true;
    bool isLocked = true;
    /*! What the person does at the window for the password. */
    enum class Person { Absent, GivesUp, KnowsThePassword } person = Person::Absent;
    /*! The methods that were called, in their order. */
    QStringList methods;

private:
    static QDBusObjectPath pathOf(bool exists, const QString &path)
    {
        return QDBusObjectPath(exists ? path : QStringLiteral("/"));
    }

    static void reply(const QDBusMessage &message, const QDBusConnection &bus,
                      const QVariant &value)
    {
        bus.send(message.createReply(value));
    }

    void answerPrompt(const QDBusMessage &message, const QDBusConnection &bus)
    {
        bus.send(message.createReply());
        if (person == Person::Absent)
            return;
        isLocked = person != Person::KnowsThePassword;
        auto completed =
            QDBusMessage::createSignal(promptPath, QStringLiteral("org.freedesktop.Secret.Prompt"),
                                       QStringLiteral("Completed"));
        completed << isLocked << QVariant::fromValue(QDBusVariant(QString()));
        bus.send(completed);
    }
};

/*!
    The windows of a keychain's service: it opens none to make a keyring, and one to unlock it only
    when somebody has asked for that.
*/
class tst_KeychainPrompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void withoutAsking_data();
    void withoutAsking();
    void unlock_data();
    void unlock();
    void windowIsClosedWithItsHandle();
    void windowIsClosedWhenNobodyAnswers();
    void kwalletIsNotJudgedByTheSecretService();

private:
    ServiceWithPrompt m_service;
};

using Person = ServiceWithPrompt::Person;

void tst_KeychainPrompts::initTestCase()
{
    auto bus = QDBusConnection::sessionBus();
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerVirtualObject(QStringLiteral("/"), &m_service, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.secrets")));
}

void tst_KeychainPrompts::init()
{
    qunsetenv("XDG_CURRENT_DESKTOP");
    qunsetenv("KDE_FULL_SESSION");
    m_service.hasKeyring = true;
    m_service.isLocked = true;
    m_service.person = Person::Absent;
    m_service.methods.clear();
}

void tst_KeychainPrompts::withoutAsking_data()
{
    QTest::addColumn<bool>("hasKeyring");
    QTest::addColumn<QStringList>("results");
    QTest::newRow("no keyring") << false
                                << QStringList{
                                       QStringLiteral("unavailable"), QStringLiteral("unavailable"),
                                       QStringLiteral("unavailable"), QStringLiteral("done")};
    const QString locked = QStringLiteral("locked");
    QTest::newRow("locked") << true << QStringList{locked, locked, locked, locked};
}

/*! The kinds of calls that a page makes by itself. */
void tst_KeychainPrompts::withoutAsking()
{
    QFETCH(const bool, hasKeyring);
    QFETCH(const QStringList, results);
    m_service.hasKeyring = hasKeyring;
    KeychainStore store(QStringLiteral("box"), std::chrono::hours(1));
    Results got;
    call(&store,
         {QStringLiteral("read a"), QStringLiteral("write a one"), QStringLiteral("reserve a 10"),
          QStringLiteral("remove a")},
         &got);
    QTRY_COMPARE(inWords(got), results);
    // Neither QtKeychain was asked for anything, nor was a window opened.
    m_service.methods.removeAll(QStringLiteral("ReadAlias"));
    m_service.methods.removeAll(QStringLiteral("Get"));
    QCOMPARE(m_service.methods, QStringList());
}

void tst_KeychainPrompts::unlock_data()
{
    QTest::addColumn<bool>("hasKeyring");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<ServiceWithPrompt::Person>("person");
    QTest::addColumn<bool>("opensWindow");
    QTest::addColumn<TokenStore::Status>("status");
    using Status = TokenStore::Status;
    QTest::newRow("password") << true << true << Person::KnowsThePassword << true << Status::Done;
    QTest::newRow("given up") << true << true << Person::GivesUp << true << Status::Locked;
    QTest::newRow("open") << true << false << Person::Absent << false << Status::Done;
    QTest::newRow("no keyring") << false << false << Person::Absent << false << Status::Unavailable;
}

void tst_KeychainPrompts::unlock()
{
    QFETCH(const bool, hasKeyring);
    QFETCH(const bool, isLocked);
    QFETCH(const ServiceWithPrompt::Person, person);
    QFETCH(const bool, opensWindow);
    QFETCH(const TokenStore::Status, status);
    m_service.hasKeyring = hasKeyring;
    m_service.isLocked = isLocked;
    m_service.person = person;
    KeychainStore store(QStringLiteral("box"), std::chrono::hours(1));
    Results got;
    got.calls.push_back(store.unlock(got.next()));
    QTRY_COMPARE(got.results.size(), size_t(1));
    QCOMPARE(got.results.front().status, status);
    QCOMPARE(m_service.methods.count(QStringLiteral("Prompt")), opensWindow ? 1 : 0);
    QVERIFY(!m_service.methods.contains(QStringLiteral("CreateCollection")));
}

void tst_KeychainPrompts::windowIsClosedWithItsHandle()
{
    KeychainStore store(QStringLiteral("box"), std::chrono::hours(1));
    PendingCall handle = store.unlock([](const StoreResult &) {});
    QTRY_VERIFY(m_service.methods.contains(QStringLiteral("Prompt")));
    QVERIFY(!m_service.methods.contains(QStringLiteral("Dismiss")));
    handle = {};
    QTRY_VERIFY(m_service.methods.contains(QStringLiteral("Dismiss")));
}

void tst_KeychainPrompts::windowIsClosedWhenNobodyAnswers()
{
    std::optional<Keyring> keyring;
    const PendingCall handle =
        unlockKeyring(std::make_shared<SessionBusProbe>(), std::chrono::milliseconds(300),
                      [&](Keyring result) { keyring = result; });
    QTRY_VERIFY(keyring.has_value());
    QVERIFY(*keyring == Keyring::Locked);
    QTRY_VERIFY(m_service.methods.contains(QStringLiteral("Dismiss")));
}

void tst_KeychainPrompts::kwalletIsNotJudgedByTheSecretService()
{
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    m_service.hasKeyring = false;
    std::optional<Keyring> keyring;
    const PendingCall handle =
        askForKeyring(std::make_shared<SessionBusProbe>(), std::chrono::hours(1),
                      [&](Keyring result) { keyring = result; });
    QTRY_VERIFY(keyring.has_value());
    QVERIFY(*keyring == Keyring::Unknown);
    QCOMPARE(m_service.methods, QStringList());
}

QTEST_GUILESS_MAIN(tst_KeychainPrompts)
#include "tst_keychainprompts.moc"
