// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "program.h"
#include "testserver.h"

#include <QTest>

using namespace DeviceSignIn;

/*!
    Sign-ins that last from one start of the program to the next, with a real keychain: see
    with-keyring.sh.
*/
class TestKeychainSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lifeOfASignIn();
    void accountsApart();
    void withoutAFolderForLocks();

private:
    QProcessEnvironment withKeychain() const;
    Program run(const QStringList &arguments);
    void signIn(const QStringList &arguments = {});

    TestServer m_server;
    Phone m_phone;
};

QProcessEnvironment TestKeychainSignIn::withKeychain() const
{
    auto environment = Program::defaultEnvironment();
    environment.insert("DBUS_SESSION_BUS_ADDRESS",
                       qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    return environment;
}

Program TestKeychainSignIn::run(const QStringList &arguments)
{
    return Program(m_server.arguments() + arguments, withKeychain());
}

void TestKeychainSignIn::signIn(const QStringList &arguments)
{
    Program program = run(QStringList{"terminal", "--events"} + arguments);
    const QJsonObject code = program.waitForEvent("code");
    QVERIFY(m_phone.approve(QUrl(code["verification_uri_complete"].toString())));
    QCOMPARE(program.waitForEnd(), 0);
}

void TestKeychainSignIn::lifeOfASignIn()
{
    Program before = run({"token"});
    QCOMPARE(before.waitForEnd(), 1);
    QCOMPARE(before.out(), QByteArray());
    QCOMPARE(before.err(), QByteArray("device-signin: Nobody is signed in.\n"));

    signIn();

    Program token = run({"token"});
    QCOMPARE(token.waitForEnd(), 0);
    QCOMPARE(token.out().count('\n'), 1);
    QCOMPARE(token.err(), QByteArray());
    const QString accessToken = QString::fromUtf8(token.out().trimmed());
    QVERIFY(m_server.accepts(accessToken));

    Program again = run({"terminal"});
    QCOMPARE(again.waitForEnd(), 0);
    QCOMPARE(again.out(), QByteArray("Already signed in as Demo Person.\n"));

    Program events = run({"terminal", "--events"});
    QCOMPARE(events.waitForEnd(), 0);
    QCOMPARE(events.events().size(), 2); // the state and the sign-in, without a code
    QCOMPARE(events.events().last()["account"].toString(), QString("Demo Person"));

    Program signOut = run({"sign-out"});
    QCOMPARE(signOut.waitForEnd(), 0);
    QCOMPARE(signOut.out(), QByteArray("Signed out.\n"));
    QVERIFY(!m_server.accepts(accessToken)); // it was revoked

    Program after = run({"token"});
    QCOMPARE(after.waitForEnd(), 1);
    Program twice = run({"sign-out"});
    QCOMPARE(twice.waitForEnd(), 0);
    QCOMPARE(twice.out(), QByteArray("Nobody was signed in.\n"));
}

void TestKeychainSignIn::accountsApart()
{
    signIn({"--account", "ada"});
    Program ada = run({"token", "--account", "ada"});
    QCOMPARE(ada.waitForEnd(), 0);
    Program other = run({"token", "--account", "bob"});
    QCOMPARE(other.waitForEnd(), 1);
    QCOMPARE(other.err(), QByteArray("device-signin: Nobody is signed in.\n"));

    signIn({"--account", "bob"});
    Program both = run({"accounts"});
    QCOMPARE(both.waitForEnd(), 0);
    QCOMPARE(both.out(), QByteArray("ada: Demo Person\nbob: Demo Person\n"));
    for (const char *name : {"ada", "bob"}) {
        Program signOut = run({"sign-out", "--account", name});
        QCOMPARE(signOut.waitForEnd(), 0);
    }
    Program nobody = run({"accounts"});
    QCOMPARE(nobody.waitForEnd(), 1);
    QCOMPARE(nobody.out(), QByteArray());
    QCOMPARE(nobody.err(), QByteArray("device-signin: Nobody is signed in.\n"));
}

/*!
    Two programs without a lock could use one refresh token. A sign-in that is new, and its entry in
    the list of accounts, are stored without one.
*/
void TestKeychainSignIn::withoutAFolderForLocks()
{
    auto environment = withKeychain();
    environment.insert("XDG_RUNTIME_DIR", "/dev/null");
    environment.insert("XDG_CACHE_HOME", "/dev/null/cache");
    environment.insert("TMPDIR", "/dev/null");
    const auto runWithoutLocks = [&](const QStringList &arguments) {
        return Program(m_server.arguments() + arguments, environment);
    };
    Program program = runWithoutLocks({"terminal", "--events"});
    const QJsonObject code = program.waitForEvent("code");
    QVERIFY(m_phone.approve(QUrl(code["verification_uri_complete"].toString())));
    QCOMPARE(program.waitForEnd(), 0);
    Program accounts = run({"accounts"});
    QCOMPARE(accounts.waitForEnd(), 0);
    QCOMPARE(accounts.out(), QByteArray("default: Demo Person\n"));

    const int before = m_server.tokenRequests();
    Program refused = runWithoutLocks({"token", "--refused"});
    QCOMPARE(refused.waitForEnd(), 1);
    QCOMPARE(refused.out(), QByteArray());
    QVERIFY2(refused.err().contains("No lock can be made that keeps two programs from renewing one "
                                    "sign-in at once. So this sign-in was not renewed."),
             refused.err());
    QCOMPARE(m_server.tokenRequests(), before);

    Program renewed = run({"token", "--refused"});
    QCOMPARE(renewed.waitForEnd(), 0);
    QVERIFY(m_server.accepts(QString::fromUtf8(renewed.out().trimmed())));
    Program signOut = run({"sign-out"});
    QCOMPARE(signOut.waitForEnd(), 0);
}

QTEST_GUILESS_MAIN(TestKeychainSignIn)
#include "tst_keychainsignin.moc"
