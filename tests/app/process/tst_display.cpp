// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "process/display.h"

#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace DeviceSignIn;

class TestDisplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnAccount_data();
    void withoutAnAccount();
    void wayland();
    void x11_data();
    void x11();
};

void TestDisplay::withoutAnAccount_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing") << QStringList() << false;
    QTest::newRow("empty") << QStringList{"DISPLAY=", "WAYLAND_DISPLAY="} << false;
    // No X server has such a large display number.
    QTest::newRow("dead X") << QStringList{"DISPLAY=:64999"} << false;
    QTest::newRow("dead X, screen 0") << QStringList{"DISPLAY=:64999.0"} << false;
    QTest::newRow("dead X, named") << QStringList{"DISPLAY=unix:64999"} << false;
    QTest::newRow("no number") << QStringList{"DISPLAY=nothing"} << false;
    QTest::newRow("X elsewhere") << QStringList{"DISPLAY=example.com:0"} << true;
    QTest::newRow("dead Wayland") << QStringList{"WAYLAND_DISPLAY=/nonexistent/wayland-0"} << false;
    QTest::newRow("Wayland nowhere") << QStringList{"WAYLAND_DISPLAY=wayland-0"} << false;
    QTest::newRow("chosen platform") << QStringList{"QT_QPA_PLATFORM=eglfs"} << true;
    QTest::newRow("chosen, dead X") << QStringList{"QT_QPA_PLATFORM=vnc", "DISPLAY=:64999"} << true;
}

void TestDisplay::withoutAnAccount()
{
    QFETCH(QStringList, variables);
    QFETCH(bool, expected);
    QProcessEnvironment environment;
    for (const QString &variable : variables)
        environment.insert(variable.section('=', 0, 0), variable.section('=', 1));
    QCOMPARE(hasDisplay(environment), expected);
}

void TestDisplay::wayland()
{
    const QTemporaryDir runtime;
    QProcessEnvironment environment;
    environment.insert("XDG_RUNTIME_DIR", runtime.path());
    environment.insert("WAYLAND_DISPLAY", "wayland-7");
    QVERIFY(!hasDisplay(environment));

    QLocalServer compositor;
    QVERIFY(compositor.listen(runtime.filePath("wayland-7")));
    QVERIFY(hasDisplay(environment));

    environment.remove("XDG_RUNTIME_DIR");
    environment.insert("WAYLAND_DISPLAY", runtime.filePath("wayland-7"));
    QVERIFY(hasDisplay(environment));
}

void TestDisplay::x11_data()
{
    QTest::addColumn<QLocalServer::SocketOption>("kind");
    QTest::newRow("in the file system") << QLocalServer::NoOptions;
    QTest::newRow("abstract") << QLocalServer::AbstractNamespaceOption;
}

void TestDisplay::x11()
{
    QFETCH(QLocalServer::SocketOption, kind);
    // X servers of all users share the folder.
    if (::mkdir("/tmp/.X11-unix", 01777) == 0)
        QCOMPARE(::chmod("/tmp/.X11-unix", 01777), 0);
    const QString display = QStringLiteral(":%1").arg(50000 + getpid() % 10000);
    QProcessEnvironment environment;
    environment.insert("DISPLAY", display + ".0");
    QVERIFY(!hasDisplay(environment));

    QLocalServer server;
    server.setSocketOptions(kind);
    QVERIFY(server.listen("/tmp/.X11-unix/X" + display.mid(1)));
    QVERIFY(hasDisplay(environment));
}

QTEST_GUILESS_MAIN(TestDisplay)
#include "tst_display.moc"
