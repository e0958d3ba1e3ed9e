// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include <QTest>

using namespace DeviceSignIn;

/*! A real keychain whose service has no keyring yet: see with-keyring.sh. */
class TestNewKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doctorTellsIt();
};

void TestNewKeychain::doctorTellsIt()
{
    auto environment = Program::defaultEnvironment();
    environment.insert("DBUS_SESSION_BUS_ADDRESS",
                       qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    Program program({"doctor", "--issuer", "https://127.0.0.1:1", "--client-id", "tv"},
                    environment);
    QVERIFY(program.waitForEnd() != 0);
    QVERIFY2(program.out().contains("store: The keychain's service runs, but has no keyring yet"),
             program.out().constData());
}

QTEST_GUILESS_MAIN(TestNewKeychain)
#include "tst_newkeychain.moc"
