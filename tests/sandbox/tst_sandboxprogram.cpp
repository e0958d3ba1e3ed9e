// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QTest>

/*! The program device-signin-sandbox: its command line, its output and its exit codes. */
class TestSandboxProgram : public QObject
{
    Q_OBJECT

    static QString program() { return QStringLiteral(SANDBOX_PROGRAM); }
    /*!
        Starts the program, ends it when it has printed the phone page, and returns the lines so
        far.
    */
    static QStringList startupOutput(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(), arguments);
        QByteArray output;
        while (!output.contains("Phone page") && process.waitForReadyRead(20000))
            output += process.readAllStandardOutput();
        process.kill();
        process.waitForFinished();
        return QString::fromUtf8(output).split('\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void startup()
    {
        const QStringList lines = startupOutput({"--port", "0"});
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].contains("not for production"));
        QVERIFY(
            QRegularExpression("^Issuer +http://127\\.0\\.0\\.1:\\d+$").match(lines[1]).hasMatch());
        QVERIFY(QRegularExpression("^Phone page +http://127\\.0\\.0\\.1:\\d+/device$")
                    .match(lines[2])
                    .hasMatch());
    }

    void networkWarning()
    {
        const QStringList lines =
            startupOutput({"--port", "0", "--lan", "--phone-host", "192.168.1.5"});
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].contains("Everybody on this network"));
        QVERIFY(lines[2].contains("http://127.0.0.1:"));
        QVERIFY(lines[3].contains("http://192.168.1.5:"));
    }

    void faultsWarning()
    {
        const QStringList lines = startupOutput({"--port", "0", "--faults"});
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].contains("faults"));
    }

    void dialect()
    {
        const QStringList lines =
            startupOutput({"--port", "0", "--dialect", "keycloak", "--no-refresh"});
        QCOMPARE(lines.value(1), "Dialect     keycloak");
        QVERIFY(lines.value(2).endsWith("/realms/master"));
    }

    void publicUrl()
    {
        const QStringList lines =
            startupOutput({"--port", "0", "--public-url", "https://tv.example"});
        QCOMPARE(lines.value(1), "Issuer      https://tv.example");
        QCOMPARE(lines.value(2), "Phone page  https://tv.example/device");
    }

    void usageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown option") << QStringList{"--bogus"} << "bogus";
        QTest::newRow("an unexpected argument") << QStringList{"start"} << "start";
        QTest::newRow("no value") << QStringList{"--port"} << "port";
        QTest::newRow("port") << QStringList{"--port", "65536"} << "--port";
        QTest::newRow("a port that is no number") << QStringList{"--port", "any"} << "--port";
        QTest::newRow("zero seconds") << QStringList{"--interval", "0"} << "--interval";
        QTest::newRow("negative seconds")
            << QStringList{"--code-lifetime", "-5"} << "--code-lifetime";
        QTest::newRow("too many seconds")
            << QStringList{"--token-lifetime", "99999999999999"} << "--token-lifetime";
        QTest::newRow("algorithm") << QStringList{"--algorithm", "none"} << "--algorithm";
        QTest::newRow("DPoP") << QStringList{"--dpop", "maybe"} << "--dpop";
        QTest::newRow("a contradiction")
            << QStringList{"--refresh", "--no-refresh"} << "--refresh contradicts --no-refresh";
        QTest::newRow("no key") << QStringList{"--client-key", "/nowhere"} << "--client-key";
        QTest::newRow("dialect") << QStringList{"--dialect", "klingon"}
                                 << "\"klingon\" is not among";
        QTest::newRow("address") << QStringList{"--address", "tv"} << "--address";
        QTest::newRow("another scheme")
            << QStringList{"--public-url", "ftp://tv.example"} << "--public-url";
        QTest::newRow("a path") << QStringList{"--public-url", "https://tv.example/x"}
                                << "--public-url";
        QTest::newRow("no secret")
            << QStringList{"--client-secret-file", "/nowhere"} << "--client-secret-file";
        QTest::newRow("an empty secret")
            << QStringList{"--client-secret-file", "/dev/null"} << "--client-secret-file";
    }
    void usageErrors()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        QProcess process;
        process.start(program(), arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        const QByteArray errorOutput = process.readAllStandardError();
        QCOMPARE(errorOutput.count('\n'), 1);
        QVERIFY2(errorOutput.startsWith("device-signin-sandbox: "), errorOutput.constData());
        QVERIFY2(errorOutput.contains(message.toUtf8()), errorOutput.constData());
    }

    void invalidKey()
    {
        QTemporaryFile key;
        QVERIFY(key.open());
        key.write("no key");
        key.close();
        QProcess process;
        process.start(program(), {"--port", "0", "--client-key", key.fileName()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("no public key"));
    }

    void portInUse()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString port = QString::number(other.serverPort());
        QProcess process;
        process.start(program(), {"--port", port});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardError(), "device-signin-sandbox: can't listen: Port "
                                                     + port.toLatin1()
                                                     + " is in use by another program\n");
    }

    void help()
    {
        QProcess process;
        process.start(program(), {"--help"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("not for production"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandboxprogram.moc"
