// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "demoserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace MediaDemo;
using namespace std::chrono_literals;

/*! Starts shell scripts in the place of the sandbox. */
class TestDemoServer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QStringList script(const QString &commands) { return {"-c", commands}; }

private Q_SLOTS:
    void theAddresses()
    {
        DemoServer server;
        QVERIFY(server.start("sh", script("echo 'For demos.'; echo 'Issuer      http://a:1';"
                                          "echo 'Phone page  http://a:1/device'; exec cat")));
        QCOMPARE(server.issuer(), "http://a:1");
        QCOMPARE(server.phonePage(), "http://a:1/device");
    }

    void aProgramThatEnds()
    {
        DemoServer server;
        QVERIFY(!server.start("sh", script("echo 'Issuer http://a:1'; exit 1")));
        QCOMPARE(server.errorString(), "sh has ended");
    }

    void aProgramThatPrintsNothing()
    {
        DemoServer server;
        QVERIFY(!server.start("sh", script("exec sleep 60"), 50ms));
        QCOMPARE(server.errorString(), "sh has not printed its addresses");
    }

    void aProgramThatIsMissing()
    {
        DemoServer server;
        QVERIFY(!server.start(m_folder.filePath("none"), {}));
        QVERIFY(!server.errorString().isEmpty());
        QVERIFY(!server.errorString().contains(u'\n'));
    }

    void whereTheSandboxIs()
    {
        QVERIFY(findSandbox(m_folder.filePath("none")).isEmpty());
        QVERIFY(!findSandbox("sh").isEmpty());

        const QByteArray path = qgetenv("PATH");
        const QString program = m_folder.filePath("device-signin-sandbox");
        QVERIFY(QFile::copy("/bin/sh", program));
        qputenv("PATH", QFile::encodeName(m_folder.path()));
        QCOMPARE(findSandbox({}), program);
        QVERIFY(QFile::remove(program));
        QVERIFY(findSandbox({}).isEmpty());
        qputenv("PATH", path);
    }
};

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
