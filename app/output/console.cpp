// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "console.h"

#include "text/hiddencharacters.h"
#include "wordwrap.h"

#include <QStringList>

#include <cstdlib>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

namespace DeviceSignIn {

namespace {

/*! Returns whether \a stream is the one that JOURNAL_STREAM names (systemd.exec(5)). */
bool isJournal(std::FILE *stream)
{
    struct stat about = {};
    return fstat(fileno(stream), &about) == 0
           && qEnvironmentVariable("JOURNAL_STREAM")
                  == QStringLiteral("%1:%2").arg(about.st_dev).arg(about.st_ino);
}

/*!
    Returns whether \a message is Qt's warning that the locale does not use UTF-8, which it prints
    when the application object is created. setlocale() can't prevent it, because Qt reads the
    environment anew, and warns also of a locale that is not installed.
*/
bool isLocaleWarning(const QString &message)
{
    return message.startsWith(QLatin1String("Detected locale \""))
           && message.contains(QLatin1String("Qt depends on a UTF-8 locale"));
}

/*!
    Returns whether \a message is Qt's warning that it has chosen a folder because XDG_RUNTIME_DIR
    is not set, as is usual for a service of the system.
*/
bool isRuntimeFolderWarning(const QString &message)
{
    return message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set"));
}

} // namespace

bool printLine(std::FILE *stream, const QByteArray &line)
{
    // One call for the whole line, because the stream may have no buffer.
    const QByteArray whole = line + '\n';
    const bool isWritten =
        std::fwrite(whole.constData(), 1, size_t(whole.size()), stream) == size_t(whole.size());
    return std::fflush(stream) == 0 && isWritten;
}

bool printLine(std::FILE *stream, const QString &line)
{
    const QStringList lines = wrapWords(escapeHiddenCharacters(line), terminalSize(stream).columns);
    return printLine(stream, lines.join(u'\n').toUtf8());
}

void printText(std::FILE *stream, const QString &text)
{
    const auto lines = text.split(u'\n');
    for (const QString &line : lines)
        printLine(stream, line);
}

TerminalSize terminalSize(std::FILE *stream)
{
    winsize size = {};
    if (!isatty(fileno(stream)) || ioctl(fileno(stream), TIOCGWINSZ, &size) != 0)
        return {};
    return {size.ws_col, size.ws_row};
}

bool isUnattended(std::FILE *stream)
{
    struct stat about = {};
    struct stat nothing = {};
    const bool isNothing = fstat(fileno(stream), &about) == 0 && stat("/dev/null", &nothing) == 0
                           && S_ISCHR(about.st_mode) && about.st_rdev == nothing.st_rdev;
    return isNothing || isJournal(stream);
}

void printError(const QString &line)
{
    const QString head =
        isJournal(stderr) ? QStringLiteral(SD_WARNING) : QStringLiteral("device-signin: ");
    printLine(stderr, QString(head + line));
}

void printOutputError()
{
    printError(QStringLiteral(
        "Standard output can't be written: its reader has gone, or its disk is full."));
}

int exitCodeAfterOutput(int code)
{
    if (code != EXIT_SUCCESS || std::ferror(stdout) == 0)
        return code;
    printOutputError();
    return EXIT_FAILURE;
}

void installLogFilter()
{
    static QtMessageHandler write = nullptr;
    const auto filter = [](QtMsgType type, const QMessageLogContext &context,
                           const QString &message) {
        if (isLocaleWarning(message) || isRuntimeFolderWarning(message))
            return;
        QStringList lines = message.split(u'\n');
        for (QString &line : lines)
            line = escapeHiddenCharacters(line);
        write(type, context, lines.join(QStringLiteral("\n    ")));
    };
    write = qInstallMessageHandler(filter);
}

} // namespace DeviceSignIn
