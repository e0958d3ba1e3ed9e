// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "program.h"
#include "support/silentbus.h"
#include "testserver.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

/*! The whole program, as a process, where QT_QPA_PLATFORM names a platform that can't start. */
class TestDisplayFallback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terminalInstead_data();
    void terminalInstead();
    void nobodyCanChoose_data();
    void nobodyCanChoose();
    void doctor();
    void crash_data();
    void crash();
    void compositorGoes_data();
    void compositorGoes();
    void nobodyReads_data();
    void nobodyReads();
    void silentBus();
    void notTheReason();
    void warningsOfAWorkingPlatform();

private:
    TestServer m_server;
    Phone m_phone;
};

namespace {

QProcessEnvironment environmentFor(const QString &platform)
{
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", platform);
    // No X server has such a large display number.
    environment.insert("DISPLAY", ":64999");
    environment.insert("WAYLAND_DISPLAY", "/nonexistent/wayland-0");
    return environment;
}

const QByteArray inTheTerminal =
    "device-signin: There is no display here: signing in in the terminal.\n";

} // namespace

void TestDisplayFallback::terminalInstead_data()
{
    QTest::addColumn<QString>("platform");
    QTest::newRow("X without a server") << "xcb";
    QTest::newRow("Wayland without a compositor") << "wayland";
    QTest::newRow("one of two") << "wayland;xcb";
    QTest::newRow("a name that Qt does not know") << "nonsense";
    QTest::newRow("a line break") << "non\nsense";
    QTest::newRow("one that shows only Vulkan") << "vkkhrdisplay";
}

/*! One line says why, one says what follows, and a person can sign in. */
void TestDisplayFallback::terminalInstead()
{
    QFETCH(QString, platform);
    Program program(m_server.arguments() + QStringList{"--store", "memory", "--events"},
                    environmentFor(platform));
    const auto address =
        program.waitForEvent("code")["verification_uri_complete"].toString().toUtf8();
    QVERIFY2(!address.isEmpty(), program.err());
    QVERIFY(m_phone.approve(QUrl::fromEncoded(address)));
    QCOMPARE(program.waitForEnd(), 0);
    QVERIFY2(program.err().startsWith("device-signin: QT_QPA_PLATFORM '"), program.err());
    QVERIFY2(program.err().contains("' doesn't work here: "), program.err());
    QVERIFY2(program.err().endsWith('\n' + inTheTerminal), program.err());
    QVERIFY2(program.err().count('\n') == 2, program.err());
}

void TestDisplayFallback::nobodyCanChoose_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("kiosk") << QStringList{"--demo", "--kiosk"};
    QTest::newRow("shared") << QStringList{"--demo", "--shared", "--store", "memory"};
    QTest::newRow("keys") << QStringList{"keys"};
}

void TestDisplayFallback::nobodyCanChoose()
{
    QFETCH(QStringList, arguments);
    Program program(arguments, environmentFor("xcb"));
    QCOMPARE(program.waitForEnd(), 2);
    QVERIFY2(program.err().startsWith("device-signin: QT_QPA_PLATFORM 'xcb' doesn't work here: "),
             program.err());
    QVERIFY2(program.err().contains("\ndevice-signin: There is no display here, and without one "),
             program.err());
    QVERIFY2(program.err().count('\n') == 2, program.err());
}

void TestDisplayFallback::doctor()
{
    Program program({"doctor", "--demo", "--store", "memory", "--json"}, environmentFor("xcb"));
    QCOMPARE(program.waitForEnd(), 1);
    const QJsonObject display = program.events().value(0);
    QCOMPARE(display["subject"].toString(), "display");
    QCOMPARE(display["ok"].toBool(true), false);
    QVERIFY2(program.out().contains("QT_QPA_PLATFORM 'xcb' doesn't work here: "), program.out());
}

void TestDisplayFallback::crash_data()
{
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("a driver that crashes") << false << QByteArray("it crashes");
    QTest::newRow("a library that ends the program") << true << QByteArray("it ends the program");
}

/*! Both have the same effect as Qt's own end of the program. */
void TestDisplayFallback::crash()
{
    QFETCH(bool, ends);
    QFETCH(QByteArray, reason);
    auto environment = environmentFor("offscreen");
    environment.insert("LD_PRELOAD", CRASHING_PLATFORM);
    if (ends)
        environment.insert("PLATFORM_ENDS", "1");
    // The library comes before that of a sanitizer.
    environment.insert("ASAN_OPTIONS", "verify_asan_link_order=0");
    Program program(m_server.arguments() + QStringList{"--store", "memory", "--events"},
                    environment);
    QVERIFY2(!program.waitForEvent("code").isEmpty(), program.err());
    QCOMPARE(program.err(), "device-signin: QT_QPA_PLATFORM 'offscreen' doesn't work here: "
                                + reason + '\n' + inTheTerminal);
}

void TestDisplayFallback::compositorGoes_data()
{
    QTest::addColumn<bool>("reads");
    QTest::newRow("at once") << false;
    QTest::newRow("when it is asked for something") << true;
}

/*! Qt's Wayland platform ends the program when the compositor closes the connection. */
void TestDisplayFallback::compositorGoes()
{
    QFETCH(bool, reads);
    const QTemporaryDir folder;
    QLocalServer compositor;
    QVERIFY(compositor.listen(folder.filePath("wayland-0")));
    connect(&compositor, &QLocalServer::newConnection, this, [&] {
        QLocalSocket *client = compositor.nextPendingConnection();
        if (reads)
            connect(client, &QLocalSocket::readyRead, client, &QLocalSocket::abort);
        else
            client->abort();
    });
    auto environment = environmentFor("wayland");
    environment.insert("WAYLAND_DISPLAY", compositor.fullServerName());
    Program program(m_server.arguments() + QStringList{"--store", "memory", "--events"},
                    environment);
    QVERIFY2(!program.waitForEvent("code").isEmpty(), program.err());
    // Qt 6.11 does without a message about the connection if the compositor goes early.
    const QRegularExpression why("^device-signin: QT_QPA_PLATFORM 'wayland' doesn't work here: "
                                 "(The Wayland connection |Loading shell integration failed)");
    QVERIFY2(why.match(program.err()).hasMatch(), program.err());
    QVERIFY2(program.err().endsWith('\n' + inTheTerminal), program.err());
    QVERIFY2(program.err().count('\n') == 2, program.err());
}

void TestDisplayFallback::nobodyReads_data()
{
    QTest::addColumn<QString>("platform");
    QTest::newRow("no display") << "";
    QTest::newRow("one that does not work") << "xcb";
}

/*! A service has no terminal: a code would be shown to nobody, and would be in the journal. */
void TestDisplayFallback::nobodyReads()
{
    QFETCH(QString, platform);
    QProcess process;
    process.setProcessEnvironment(environmentFor(platform));
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(DEVICE_SIGNIN, m_server.arguments() + QStringList{"--store", "memory"});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    const QByteArray lines = process.readAllStandardError();
    QVERIFY2(lines.endsWith("device-signin: There is no display here, and without a terminal "
                            "nobody can see the code.\n"),
             lines);
    QVERIFY2(lines.count('\n') == (platform.isEmpty() ? 1 : 2), lines);
}

/*!
    A bus that does not respond is kept from Qt, but not from the program without a window: the bus
    may respond later.
*/
void TestDisplayFallback::silentBus()
{
    const SilentBus bus;
    auto environment = environmentFor("nonsense");
    environment.insert("DBUS_SESSION_BUS_ADDRESS", bus.address());
    Program program(m_server.arguments() + QStringList{"--events"}, environment);
    const auto address =
        program.waitForEvent("code")["verification_uri_complete"].toString().toUtf8();
    QVERIFY2(!address.isEmpty(), program.err());
    QVERIFY(m_phone.approve(QUrl::fromEncoded(address)));
    QCOMPARE(program.waitForEvent("signed-in")["store_error"].toString(), "keychain_timeout");
    QCOMPARE(program.waitForEnd(), 0);
}

/*! What Qt warns of before it opens a display is not why that fails. */
void TestDisplayFallback::notTheReason()
{
    auto environment = environmentFor("linuxfb:fb=/nonexistent/fb0");
    environment.remove("XDG_RUNTIME_DIR");
    environment.insert("LC_ALL", "C");
    Program program({"keys"}, environment);
    QCOMPARE(program.waitForEnd(), 2);
    QVERIFY2(program.err().startsWith("device-signin: QT_QPA_PLATFORM 'linuxfb:fb="),
             program.err());
    QVERIFY2(!program.err().contains("XDG_RUNTIME_DIR"), program.err());
    QVERIFY2(!program.err().contains("locale"), program.err());
    QVERIFY2(program.err().contains("framebuffer"), program.err());
}

/*! What Qt warns of while a display is opened is written as usual if it can be opened. */
void TestDisplayFallback::warningsOfAWorkingPlatform()
{
    Program program({"--demo", "--store", "memory", "--events"},
                    environmentFor("nonsense;offscreen"));
    QVERIFY2(!program.waitForEvent("code").isEmpty(), program.err());
    QVERIFY2(program.err().contains("Could not find the Qt platform plugin \"nonsense\""),
             program.err());
    QVERIFY2(!program.err().contains("device-signin: "), program.err());
}

QTEST_GUILESS_MAIN(TestDisplayFallback)
#include "tst_displayfallback.moc"
