// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "output/console.h"
#include "support/errorfile.h"

#include <QTest>

#include <memory>
#include <poll.h>
#include <pty.h>
#include <unistd.h>

using namespace DeviceSignIn;

namespace {

/*!
    Returns what the terminal whose other end is \a reader shows, at least \a size bytes unless it
    shows nothing new for five seconds. A terminal may hand over its lines one by one.
*/
QByteArray readTerminal(int reader, qsizetype size)
{
    QByteArray shown;
    pollfd readable = {reader, POLLIN, 0};
    while (shown.size() < size && poll(&readable, 1, 5000) == 1) {
        char part[100];
        const ssize_t count = read(reader, part, sizeof(part));
        if (count <= 0)
            break;
        shown.append(part, count);
    }
    return shown;
}

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("JOURNAL_STREAM"); }
    void onATerminal();
    void inTheJournal();
    void besidesTheJournal();
    void unread();
    void severalLines();
    void wrapsInATerminal();
    void logs();
    void environmentWarnings();
};

void TestConsole::onATerminal()
{
    const ErrorFile file;
    printError("No network.");
    QCOMPARE(file.content(), QByteArray("device-signin: No network.\n"));
}

void TestConsole::inTheJournal()
{
    const ErrorFile file;
    qputenv("JOURNAL_STREAM", file.name());
    printError("No network.");
    QCOMPARE(file.content(), QByteArray("<4>No network.\n"));
}

/*! JOURNAL_STREAM may name another stream than the standard error of this process. */
void TestConsole::besidesTheJournal()
{
    const ErrorFile file;
    qputenv("JOURNAL_STREAM", file.name() + '0');
    printError("No network.");
    QCOMPARE(file.content(), QByteArray("device-signin: No network.\n"));
}

void TestConsole::unread()
{
    const ErrorFile file;
    QVERIFY(!isUnattended(stderr));
    qputenv("JOURNAL_STREAM", file.name());
    QVERIFY(isUnattended(stderr));
    std::FILE *nothing = std::fopen("/dev/null", "w");
    QVERIFY(isUnattended(nothing));
    std::fclose(nothing);
    std::FILE *zeros = std::fopen("/dev/zero", "r");
    QVERIFY(!isUnattended(zeros));
    std::fclose(zeros);
}

void TestConsole::severalLines()
{
    const ErrorFile file;
    printText(stderr, QStringLiteral("one\n\ntwo\x1b[2J"));
    QCOMPARE(file.content(), QByteArray("one\n\ntwo\\u001b[2J\n"));
}

/*! Lines are wrapped only in a terminal. A program that reads a pipe gets each line whole. */
void TestConsole::wrapsInATerminal()
{
    int reader = -1;
    int terminal = -1;
    winsize size = {};
    size.ws_col = 10;
    size.ws_row = 24;
    QVERIFY2(openpty(&reader, &terminal, nullptr, nullptr, &size) == 0,
             "There are no pseudo-terminals: /dev/pts is not mounted");
    std::FILE *stream = fdopen(terminal, "w");
    QCOMPARE(terminalSize(stream).rows, 24);
    QVERIFY(printLine(stream, QStringLiteral("ok  it is all well")));
    const QByteArray expected = "ok  it is\r\n    all\r\n    well\r\n";
    QCOMPARE(readTerminal(reader, expected.size()), expected);
    std::fclose(stream);
    close(reader);

    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::tmpfile(), &std::fclose);
    QCOMPARE(terminalSize(file.get()).columns, 0);
}

/*! Messages of Qt contain names that a device or a server has chosen. */
void TestConsole::logs()
{
    const ErrorFile file;
    qputenv("QT_LOGGING_TO_CONSOLE", "1");
    qSetMessagePattern(QStringLiteral("%{message}"));
    const auto before = qInstallMessageHandler(nullptr);
    installLogFilter();
    qWarning("a remote called %s", "\x1b]0;owned\x07\xc2\x9b"
                                   "2J\xe2\x80\xa8\n<0>kernel: x");
    qInstallMessageHandler(before);
    QCOMPARE(file.content(), QByteArray("a remote called \\u001b]0;owned\\u0007\\u009b2J\\u2028\n"
                                        "    <0>kernel: x\n"));
}

/*! The words of Qt 6.8 and 6.11 for both outcomes. */
void TestConsole::environmentWarnings()
{
    const ErrorFile file;
    qputenv("QT_LOGGING_TO_CONSOLE", "1");
    qSetMessagePattern(QStringLiteral("%{message}"));
    const auto before = qInstallMessageHandler(nullptr);
    installLogFilter();
    for (const char *outcome :
         {"has switched to \"C.UTF-8\" instead", "has failed to switch to one"}) {
        qWarning("Detected locale \"C\" with character encoding \"ANSI_X3.4-1968\", which is not "
                 "UTF-8.\n"
                 "Qt depends on a UTF-8 locale, and %s.\n"
                 "If this causes problems, reconfigure your locale. See the locale(1) manual\n"
                 "for more information.",
                 outcome);
    }
    qWarning("QStandardPaths: XDG_RUNTIME_DIR not set, defaulting to '/tmp/runtime-root'");
    qWarning("Detected locale \"C\"");
    qInstallMessageHandler(before);
    QCOMPARE(file.content(), QByteArray("Detected locale \"C\"\n"));
}

QTEST_APPLESS_MAIN(TestConsole)
#include "tst_console.moc"
