// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include <QTest>

using namespace DeviceSignIn;

/*! The commands with a real keychain that stays locked: see with-keyring.sh. */
class TestLockedKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReported_data();
    void isReported();
};

void TestLockedKeychain::isReported_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("token") << QByteArray("The keychain is locked.");
    QTest::newRow("accounts") << QByteArray("The keychain is locked.");
    QTest::newRow("sign-out") << QByteArray(
        "The keychain is locked. The sign-in may still be in it.");
}

void TestLockedKeychain::isReported()
{
    QFETCH(QByteArray, line);
    auto environment = Program::defaultEnvironment();
    environment.insert("DBUS_SESSION_BUS_ADDRESS",
                       qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    Program program(
        {QTest::currentDataTag(), "--issuer", "https://127.0.0.1:1", "--client-id", "tv"},
        environment);
    QCOMPARE(program.waitForEnd(), 1);
    QCOMPARE(program.out(), QByteArray());
    QCOMPARE(program.err(), "device-signin: " + line + '\n');
}

QTEST_GUILESS_MAIN(TestLockedKeychain)
#include "tst_lockedkeychain.moc"
