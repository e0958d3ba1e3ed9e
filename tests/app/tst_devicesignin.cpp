// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "program.h"
#include "support/json.h"
#include "support/scriptedserver.h"
#include "support/silentbus.h"
#include "support/testauthority.h"
#include "testserver.h"
#include "text/hiddencharacters.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>

using namespace DeviceSignIn;

/*! The whole program as a process, with the sandbox: arguments, output and exit codes. */
class TestDeviceSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsage_data();
    void wrongUsage();
    void information();
    void librariesInTheCurrentFolder();
    void launcherLoadsNoQt();
    void librariesForWindows();
    void librariesOfTheSandbox();
    void missingSandbox_data();
    void missingSandbox();
    void approved();
    void denied();
    void inWords();
    void demo();
    void withoutDisplay();
    void onThePage();
    void stopped_data();
    void stopped();
    void outlivesItsTerminal();
    void unread_data();
    void unread();
    void readerGoes();
    void unwritten_data();
    void unwritten();
    void noServer();
    void problemOnThePage();
    void wrongIdentity_data();
    void wrongIdentity();
    void withoutKeychain();
    void silentBus_data();
    void silentBus();
    void authoritiesAreReadQuietly_data();
    void authoritiesAreReadQuietly();
    void secretsStaySecret_data();
    void secretsStaySecret();
    void logsAreHarmless();

private:
    static QByteArray loadedWithCode(Program *program);

    TestServer m_server;
    Phone m_phone;
};

namespace {

QUrl completeUri(const QJsonObject &codeEvent)
{
    return QUrl::fromEncoded(codeEvent["verification_uri_complete"].toString().toUtf8());
}

} // namespace

void TestDeviceSignIn::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nowhere") << QStringList();
    QTest::newRow("unknown option") << QStringList{"--demo", "--shiny"};
    QTest::newRow("unknown command") << QStringList{"--demo", "sign-in"};
    QTest::newRow("line breaks") << QStringList{"--demo", "a\nb\nc"};
    QTest::newRow("plain http") << QStringList{"terminal", "--issuer", "http://id.example.com",
                                               "--client-id", "tv"};
    QTest::newRow("no secret file")
        << QStringList{"--issuer", "https://id.example.com", "--client-id",
                       "tv",       "--client-secret-file",   "/nonexistent"};
    // None of these is a regular file. Some could be read, or waited for, without an end.
    for (const char *file : {"/dev/zero", "/dev/null", "/dev/stdin", "/proc/self/fd/1", "/"}) {
        QTest::addRow("secret in %s", file)
            << QStringList{"terminal",    "--issuer", "https://id.example.com",
                           "--client-id", "tv",       "--client-secret-file",
                           file};
        QTest::addRow("key in %s", file) << QStringList{
            "terminal",     "--issuer", "https://id.example.com", "--client-id", "tv",
            "--client-key", file};
        QTest::addRow("options in %s", file) << QStringList{"terminal", "--options", file};
        QTest::addRow("authorities in %s", file)
            << QStringList{"terminal",  "--issuer", "https://id.example.com", "--client-id", "tv",
                           "--ca-file", file};
    }
    QTest::newRow("keys without a display") << QStringList{"keys"};
    QTest::newRow("token from memory") << QStringList{"token", "--demo", "--store", "memory"};
}

void TestDeviceSignIn::wrongUsage()
{
    QFETCH(QStringList, arguments);
    Program program(arguments);
    QCOMPARE(program.waitForEnd(), 2);
    QCOMPARE(program.out(), QByteArray());
    QCOMPARE(program.err().count('\n'), 1);
    QVERIFY(program.err().startsWith("device-signin: "));
    QVERIFY(program.err().endsWith('\n'));
}

void TestDeviceSignIn::information()
{
    Program version({"--version"});
    QCOMPARE(version.waitForEnd(), 0);
    QVERIFY(version.out().startsWith("device-signin "));
    Program help({"terminal", "--help"});
    QCOMPARE(help.waitForEnd(), 0);
    QVERIFY(help.out().contains("--device-endpoint"));
    QCOMPARE(help.err(), QByteArray());
}

void TestDeviceSignIn::librariesInTheCurrentFolder()
{
    // The dynamic linker would refuse this empty file and the program would not start.
    QTemporaryDir folder;
    QFile planted(folder.filePath("libQt6Core.so.6"));
    QVERIFY(planted.open(QIODevice::WriteOnly));

    Program program({"--version"}, Program::defaultEnvironment(), folder.path());
    QCOMPARE(program.waitForEnd(), 0);
    QCOMPARE(program.err(), QByteArray());
}

void TestDeviceSignIn::launcherLoadsNoQt()
{
    // The dynamic linker prints the libraries that it would load, and does not start the program
    // (ld.so(8)).
    auto environment = Program::defaultEnvironment();
    environment.insert("LD_TRACE_LOADED_OBJECTS", "1");
    Program program({}, environment);
    QCOMPARE(program.waitForEnd(), 0);
    QVERIFY2(program.out().contains("libc.so"), program.out());
    QVERIFY2(!program.out().contains("libQt6"), program.out());
}

/*! Returns the files that \a program has loaded once it shows a code. */
QByteArray TestDeviceSignIn::loadedWithCode(Program *program)
{
    if (program->waitForEvent("code").isEmpty())
        return {};
    QFile maps(QStringLiteral("/proc/%1/maps").arg(program->id()));
    return maps.open(QIODevice::ReadOnly) ? maps.readAll() : QByteArray();
}

void TestDeviceSignIn::librariesForWindows()
{
    Program program(m_server.arguments()
                    + QStringList{"terminal", "--store", "memory", "--events"});
    const QByteArray loaded = loadedWithCode(&program);
    QVERIFY(loaded.contains("libQt6Network"));
    for (const char *library : {"libQt6Gui", "libQt6Qml", "libQt6Quick", "libQt6HttpServer"})
        QVERIFY2(!loaded.contains(library), library);
}

void TestDeviceSignIn::librariesOfTheSandbox()
{
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    const QStringList arguments{"--store", "memory", "--events"};
    Program page(m_server.arguments() + arguments, environment);
    const QByteArray loaded = loadedWithCode(&page);
    QVERIFY(loaded.contains("libQt6Quick"));
    for (const char *library : {"libQt6HttpServer", "libQt6WebSockets", "/sandbox.so"})
        QVERIFY2(!loaded.contains(library), library);

    Program demo(arguments + QStringList{"--demo"}, environment);
    QVERIFY(loadedWithCode(&demo).contains("/sandbox.so"));
}

void TestDeviceSignIn::missingSandbox_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("sign-in") << QStringList{"terminal", "--demo", "--store", "memory"};
    QTest::newRow("doctor") << QStringList{"doctor", "--demo", "--store", "memory"};
    QTest::newRow("profile") << QStringList{"provider-check",
                                            ":/devicesignin/providers/twitch.json"};
}

void TestDeviceSignIn::missingSandbox()
{
    QTemporaryDir folder;
    const QString program = folder.filePath("device-signin");
    QVERIFY(QFile::copy(WINDOW_PROGRAM, program));
    QFETCH(QStringList, arguments);
    QProcess process;
    process.setProcessEnvironment(Program::defaultEnvironment());
    process.start(program, arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray error = process.readAllStandardError();
    QCOMPARE(error.count('\n'), 1);
    QVERIFY2(error.endsWith("The sandbox is not installed: there is no "
                            + folder.filePath("sandbox.so").toUtf8() + ".\n"),
             error);
}

void TestDeviceSignIn::approved()
{
    Program program(m_server.arguments()
                    + QStringList{"terminal", "--store", "memory", "--events", "--print-token"});
    const QJsonObject code = program.waitForEvent("code");
    QVERIFY2(!code.isEmpty(), program.out() + program.err());
    QVERIFY(m_phone.approve(completeUri(code)));

    QCOMPARE(program.waitForEnd(), 0);
    const auto events = program.events();
    QStringList names;
    for (const QJsonObject &event : events)
        names.append(event["event"].toString() + ' ' + event["state"].toString());
    QCOMPARE(names, QStringList({"state connecting", "code ", "state waiting", "state signed-in",
                                 "signed-in ", "token "}));
    QCOMPARE(events[4]["account"].toString(), QString("Demo Person"));
    QVERIFY(events[4]["scope"].toString().contains("openid"));
    QVERIFY(m_server.accepts(events[5]["access_token"].toString()));
    QVERIFY(!events[5]["refresh_token"].toString().isEmpty());
    QCOMPARE(program.err(), QByteArray());
}

void TestDeviceSignIn::denied()
{
    Program program(m_server.arguments()
                    + QStringList{"terminal", "--store", "memory", "--events", "--print-token"});
    QVERIFY(m_phone.deny(completeUri(program.waitForEvent("code"))));
    QCOMPARE(program.waitForEnd(), 1);
    QCOMPARE(program.events().last()["error"].toString(), QString("access_denied"));
    QVERIFY(!program.out().contains("token"));
}

void TestDeviceSignIn::inWords()
{
    Program program(m_server.arguments() + QStringList{"terminal", "--store", "memory"});
    QVERIFY(program.waitForText("Waiting for you to approve"));
    const QString out = QString::fromUtf8(program.out());
    const QString address = out.section("or open  ", 1).section('\n', 0, 0);
    const QString code = out.section("\n         ", 1).section('\n', 0, 0);
    QVERIFY(out.contains(QString::fromUtf8("█")));
    QVERIFY(m_phone.approve(QUrl(address + "?user_code=" + code)));

    QCOMPARE(program.waitForEnd(), 0);
    QVERIFY(program.out().contains("\nSigned in as Demo Person.\n"));
    QVERIFY(program.out().contains("ends with this program"));
    QVERIFY(!program.out().contains('{'));
    QVERIFY(!program.out().contains('\x1b')); // no colors, since standard output is no terminal
    QCOMPARE(program.err(), QByteArray());
}

void TestDeviceSignIn::demo()
{
    Program program({"terminal", "--demo", "--store", "memory", "--events", "--print-token"});
    QVERIFY(m_phone.approve(completeUri(program.waitForEvent("code"))));
    QCOMPARE(program.waitForEnd(), 0);
    QVERIFY(!program.events().last()["access_token"].toString().isEmpty());
    for (const QJsonObject &event : program.events())
        QVERIFY(!event.isEmpty());
    QVERIFY(program.err().contains("http://127.0.0.1:"));
    QVERIFY(program.err().contains("/device"));
}

void TestDeviceSignIn::withoutDisplay()
{
    Program program(m_server.arguments() + QStringList{"--store", "memory", "--events"});
    QVERIFY(m_phone.approve(completeUri(program.waitForEvent("code"))));
    QCOMPARE(program.waitForEnd(), 0);
    QCOMPARE(program.err(),
             QByteArray("device-signin: There is no display here: signing in in the terminal.\n"));
}

void TestDeviceSignIn::onThePage()
{
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    Program program(m_server.arguments() + QStringList{"--store", "memory", "--events"},
                    environment);
    QVERIFY(m_phone.approve(completeUri(program.waitForEvent("code"))));
    QCOMPARE(program.waitForEvent("signed-in")["account"].toString(), QString("Demo Person"));
    // The welcome page stays open until it is closed.
    program.send(SIGTERM);
    QCOMPARE(program.waitForEnd(), 0);
    QVERIFY2(!program.err().contains("qrc:"), program.err()); // no errors in QML
}

void TestDeviceSignIn::stopped_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << "" << SIGINT;
    QTest::newRow("terminated") << "" << SIGTERM;
    QTest::newRow("hung up") << "" << SIGHUP;
    QTest::newRow("Ctrl-\\") << "" << SIGQUIT;
    QTest::newRow("on the page") << "offscreen" << SIGTERM;
    QTest::newRow("hung up on the page") << "offscreen" << SIGHUP;
    QTest::newRow("Ctrl-\\ on the page") << "offscreen" << SIGQUIT;
}

void TestDeviceSignIn::stopped()
{
    QFETCH(QString, platform);
    QFETCH(int, signal);
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", platform); // if empty, there is no display
    Program program(m_server.arguments() + QStringList{"--store", "memory", "--events"},
                    environment);
    QVERIFY(!program.waitForEvent("code").isEmpty());
    program.send(signal);
    QCOMPARE(program.waitForEnd(), 1);
    QCOMPARE(program.events().last()["state"].toString(), QString("canceled"));
}

/*! The program does as nohup(1) wants: see StopSignals. */
void TestDeviceSignIn::outlivesItsTerminal()
{
    const auto before = std::signal(SIGHUP, SIG_IGN);
    Program program(m_server.arguments() + QStringList{"--store", "memory", "--events"});
    std::signal(SIGHUP, before);
    const QJsonObject code = program.waitForEvent("code");
    program.send(SIGHUP);
    QVERIFY(m_phone.approve(completeUri(code)));
    QCOMPARE(program.waitForEnd(), 0);
}

namespace {

constexpr char unreadError[] = "device-signin: Standard output can't be written: its reader has "
                               "gone, or its disk is full.\n";

/*! Runs a line of a shell, in which $@ is the program with \a arguments. */
void startInShell(QProcess *shell, const QString &line, const QStringList &arguments)
{
    shell->setProcessEnvironment(Program::defaultEnvironment());
    shell->start("sh", QStringList{"-c", line, "sh", DEVICE_SIGNIN} + arguments);
}

/*! Waits until \a shell has ended. The server of the test runs meanwhile. */
bool hasEnded(const QProcess &shell)
{
    constexpr int timeout = 30000;
    return QTest::qWaitFor([&] { return shell.state() == QProcess::NotRunning; }, timeout);
}

} // namespace

void TestDeviceSignIn::unread_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QStringList>("more");
    for (const char *output : {"| head -n 1", "> /dev/full", ">&-"}) {
        QTest::addRow("in words %s", output) << QString(output) << QStringList();
        QTest::addRow("events %s", output) << QString(output) << QStringList("--events");
    }
}

/*! A sign-in whose code nobody can see has to end, and to say why. */
void TestDeviceSignIn::unread()
{
    QFETCH(QString, output);
    QFETCH(QStringList, more);
    QProcess shell;
    startInShell(&shell, "{ \"$@\"; echo \"exit code $?\" >&2; } " + output,
                 m_server.arguments() + QStringList{"terminal", "--store", "memory"} + more);
    QVERIFY(hasEnded(shell));
    QCOMPARE(shell.readAllStandardError(), QByteArray(unreadError) + "exit code 1\n");
}

/*! Nothing is printed while a person is waited for, and the program ends nevertheless. */
void TestDeviceSignIn::readerGoes()
{
    QProcess shell;
    startInShell(&shell,
                 "{ \"$@\"; echo \"exit code $?\" >&2; } | grep --max-count 1 '\"waiting\"'",
                 m_server.arguments() + QStringList{"terminal", "--store", "memory", "--events"});
    QVERIFY(hasEnded(shell));
    QVERIFY(shell.readAllStandardOutput().contains("waiting"));
    QCOMPARE(shell.readAllStandardError(), QByteArray(unreadError) + "exit code 1\n");
}

void TestDeviceSignIn::unwritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList("--help");
    QTest::newRow("providers") << QStringList("providers");
}

/*! A script would take the missing output for an empty one. */
void TestDeviceSignIn::unwritten()
{
    QFETCH(QStringList, arguments);
    QProcess shell;
    startInShell(&shell, "exec \"$@\" > /dev/full", arguments);
    QVERIFY(hasEnded(shell));
    QCOMPARE(shell.exitCode(), 1);
    QCOMPARE(shell.readAllStandardError(), QByteArray(unreadError));
}

void TestDeviceSignIn::noServer()
{
    ScriptedServer other;
    other.answer(404, "<html>Not here</html>", "text/html");
    const QString url = other.url("/").toString();
    Program program({"terminal", "--events", "--store", "memory", "--client-id", "tv",
                     "--device-endpoint", url, "--token-endpoint", url});
    QCOMPARE(program.waitForEnd(), 1);
    QCOMPARE(program.events().last()["error"].toString(), QString("not_oauth"));
}

/*!
    A problem is also written to standard error, once, for an operator who does not see the screen.
*/
void TestDeviceSignIn::problemOnThePage()
{
    ScriptedServer gone;
    const QString issuer = gone.url("").toString();
    gone.switchOff();
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    Program program({"--issuer", issuer, "--client-id", "tv", "--store", "memory", "--events"},
                    environment);
    QTRY_COMPARE(program.events().count(
                     QJsonObject{{"event", "state"}, {"state", "retrying"}, {"reason", "network"}}),
                 1);
    QTRY_VERIFY(program.err().contains("device-signin: The sign-in server can't be reached."));
    program.send(SIGTERM);
    QCOMPARE(program.waitForEnd(), 1);
    QCOMPARE(program.err().count("can't be reached"), 1);
}

void TestDeviceSignIn::wrongIdentity_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("lastWords");
    QTest::newRow("words") << QStringList{}
                           << QByteArray("\nThe sign-in server's word on who signed in can't be "
                                         "trusted.\n  id_token: not a signed token (RFC 7515)\n");
    QTest::newRow("events") << QStringList{"--events"}
                            << QByteArray("\n{\"event\":\"error\",\"error\":\"wrong_identity\","
                                          "\"description\":\"id_token: not a signed token "
                                          "(RFC 7515)\"}\n");
}

void TestDeviceSignIn::wrongIdentity()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, lastWords);
    ScriptedServer server;
    const QByteArray issuer = server.url("").toEncoded();
    server.answer(200, json("{'issuer':'" + issuer + "','device_authorization_endpoint':'" + issuer
                            + "/device','token_endpoint':'" + issuer + "/token','jwks_uri':'"
                            + issuer + "/keys'}"));
    server.answer(200, json("{'device_code':'d','user_code':'WDJB-MJHT','verification_uri':"
                            "'https://a.example/device','expires_in':600,'interval':1}"));
    server.answer(200, json("{'access_token':'a','token_type':'Bearer','id_token':'forged'}"));

    Program program(QStringList{"terminal", "--store", "memory", "--client-id", "tv", "--issuer",
                                QString::fromUtf8(issuer)}
                    + arguments);
    QCOMPARE(program.waitForEnd(), 1);
    QVERIFY2(program.out().endsWith(lastWords), program.out());
    QCOMPARE(server.requests().size(), 3); // no other code was requested
    QCOMPARE(program.err(), QByteArray());
}

void TestDeviceSignIn::withoutKeychain()
{
    // Without a keychain, the commands must not say that nobody is signed in.
    for (const char *command : {"token", "sign-out", "accounts"}) {
        Program program(m_server.arguments() + QStringList{command});
        QCOMPARE(program.waitForEnd(), 1);
        QCOMPARE(program.out(), QByteArray());
        QVERIFY(program.err().startsWith("device-signin: There is no keychain here, or "));
        QCOMPARE(program.err().count('\n'), 1);
    }

    Program program(m_server.arguments() + QStringList{"terminal", "--events"});
    QVERIFY(m_phone.approve(completeUri(program.waitForEvent("code"))));
    QCOMPARE(program.waitForEnd(), 0);
}

void TestDeviceSignIn::silentBus_data()
{
    const QByteArray unanswered = "device-signin: The keychain does not answer.";
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("page") << QStringList{"--events"}
                          << "device-signin: The D-Bus session bus doesn't respond: going on "
                             "without it.\n"
                                 + unanswered + '\n';
    QTest::newRow("terminal") << QStringList{"terminal", "--events"} << unanswered + '\n';
    QTest::newRow("token") << QStringList{"token"} << unanswered + '\n';
    QTest::newRow("sign-out") << QStringList{"sign-out"}
                              << unanswered + " The sign-in may still be in it.\n";
}

/*!
    Nothing waits for half a minute for a session bus that accepts connections and never responds.
*/
void TestDeviceSignIn::silentBus()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, lines);
    const SilentBus bus;
    auto environment = Program::defaultEnvironment();
    environment.insert("DBUS_SESSION_BUS_ADDRESS", bus.address());
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    const bool signsIn = arguments.contains("--events");
    Program program(m_server.arguments() + arguments, environment);
    if (signsIn) {
        QVERIFY(m_phone.approve(completeUri(program.waitForEvent("code"))));
        QCOMPARE(program.waitForEvent("signed-in")["store_error"].toString(), "keychain_timeout");
        // The page stays open. The terminal does not.
        if (!arguments.contains("terminal"))
            program.send(SIGTERM);
    }
    QCOMPARE(program.waitForEnd(), signsIn ? 0 : 1);
    QCOMPARE(program.err(), lines);
}

void TestDeviceSignIn::authoritiesAreReadQuietly_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("exitCode");
    const QByteArray refused = "device-signin: The file with the authorities can't be read, or "
                               "holds no PEM certificate.\n";
    const QByteArray good = TestAuthority().certificate().toPem();
    const QByteArray broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    QTest::newRow("a certificate") << good << QByteArray() << 1;
    QTest::newRow("a broken one before it") << broken + good << QByteArray() << 1;
    QTest::newRow("a broken one") << broken << refused << 2;
    QTest::newRow("no text") << QByteArray("\0\xff", 2) << refused << 2;
    QTest::newRow("nothing") << QByteArray() << refused << 2;
}

/*! No message of Qt's own about the file gets onto standard error. */
void TestDeviceSignIn::authoritiesAreReadQuietly()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, words);
    QFETCH(int, exitCode);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(content);
    file.close();
    Program program({"accounts", "--store", "file:" + file.fileName() + ".store", "--issuer",
                     "https://id.example", "--client-id", "tv", "--ca-file", file.fileName()});
    QCOMPARE(program.waitForEnd(), exitCode);
    if (exitCode == 2)
        QCOMPARE(program.err(), words);
    else
        QVERIFY2(!program.err().contains("qt."), program.err());
    QDir(file.fileName() + ".store").removeRecursively();
}

void TestDeviceSignIn::secretsStaySecret_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("lastAnswer");
    QTest::addColumn<int>("exitCode");
    const QByteArray tokens = "{'access_token':'secret-access','refresh_token':'secret-refresh',"
                              "'token_type':'Bearer','expires_in':3600}";
    const QByteArray echo = "{'error':'invalid_request','error_description':"
                            "'no such code: secret-device-code'}";
    const QByteArray garbage = "{'access_token':'secret-access','token_type':'Mac'}";
    QTest::newRow("words") << QStringList{} << tokens << 0;
    QTest::newRow("events") << QStringList{"--events"} << tokens << 0;
    QTest::newRow("echo in words") << QStringList{} << echo << 1;
    QTest::newRow("echo in events") << QStringList{"--events"} << echo << 1;
    QTest::newRow("unusable in words") << QStringList{} << garbage << 1;
    QTest::newRow("unusable in events") << QStringList{"--events"} << garbage << 1;
}

void TestDeviceSignIn::secretsStaySecret()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, lastAnswer);
    QFETCH(int, exitCode);
    QTemporaryFile secretFile;
    QVERIFY(secretFile.open());
    secretFile.write("secret-client\n");
    secretFile.close();
    ScriptedServer server;
    server.answer(200, json("{'device_code':'secret-device-code','user_code':'WDJB-MJHT',"
                            "'verification_uri':'https://a.example/device',"
                            "'expires_in':600,'interval':1}"));
    server.answer(exitCode == 0 || !lastAnswer.contains("error") ? 200 : 400, json(lastAnswer));

    auto environment = Program::defaultEnvironment();
    environment.insert("QT_LOGGING_RULES",
                       "*.debug=true"); // Qt's own messages must not contain secrets either
    // A server on this machine is not reached through it.
    environment.insert("ALL_PROXY", "http://ada:secret-proxy@127.0.0.1:1");
    Program program(QStringList{"terminal", "--store", "memory", "--client-id", "tv", "--header",
                                "X-Api-Key=secret-header", "--client-secret-file",
                                secretFile.fileName(), "--device-endpoint",
                                server.url("/device").toString(), "--token-endpoint",
                                server.url("/token").toString()}
                        + arguments,
                    environment);
    QCOMPARE(program.waitForEnd(), exitCode);
    QVERIFY(server.requests().size() >= 2);
    for (const QByteArray &request : server.requests())
        QVERIFY(request.toLower().contains("x-api-key: secret-header\r\n"));
    QVERIFY(program.out().contains("WDJB-MJHT"));
    QVERIFY2(!program.out().contains("secret"), program.out());
    QVERIFY2(!program.err().contains("secret"), program.err());
}

/*! The server chooses addresses that are logged. */
void TestDeviceSignIn::logsAreHarmless()
{
    ScriptedServer server;
    const QByteArray issuer = server.url("").toEncoded();
    server.answer(200, json("{'issuer':'" + issuer + "','device_authorization_endpoint':'" + issuer
                            + "/device%1B[2J%C2%9B2J%E2%80%A8%E2%80%AE%E3%85%A4','token_endpoint':'"
                            + issuer + "/token'}"));
    server.answer(400, json("{'error':'invalid_client'}"));
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_LOGGING_RULES", "*.debug=true");
    environment.insert("QT_MESSAGE_PATTERN", "%{message}");
    Program program({"terminal", "--store", "memory", "--client-id", "tv", "--issuer",
                     QString::fromUtf8(issuer)},
                    environment);
    QCOMPARE(program.waitForEnd(), 1);
    const QString logged = QString::fromUtf8(program.err());
    QVERIFY(logged.contains("responds with HTTP status 400"));
    QVERIFY2(!hasHiddenCharacters(QString(logged).remove('\n')), program.err());
}

QTEST_GUILESS_MAIN(TestDeviceSignIn)
#include "tst_devicesignin.moc"
