// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "displayfallback.h"

#include "protocol/failure.h"

#include <QList>

#include <array>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace DeviceSignIn {

namespace {

constexpr const char *displayProblemVariable = "DEVICE_SIGNIN_DISPLAY_PROBLEM";

/*! A message of Qt that has not been written yet. */
struct HeldMessage
{
    QtMsgType type;
    const char *category;
    QString text;
};

/*! The data of the message handler and the signal handler, which have no argument for it. */
struct DisplayRestart
{
    /*! Whether a DisplayFallback exists. */
    bool isActive = false;
    char **arguments = nullptr;
    std::array<char, PATH_MAX> program = {};
    QtMessageHandler write = nullptr;
    QList<HeldMessage> held;
    // The environment of the new start: the one of this start, and the problem. Made in advance,
    // because a signal handler must not allocate memory.
    std::string problemVariable;
    std::vector<char *> environment;
};
DisplayRestart displayRestart;

constexpr int displayCrashSignals[] = {SIGABRT, SIGSEGV, SIGBUS};

/*! Returns the platform that was chosen, for a person who has to correct it. */
QString chosenPlatform()
{
    const QString chosen = qEnvironmentVariable("QT_QPA_PLATFORM");
    return chosen.isEmpty() ? QStringLiteral("Qt's display")
                            : QStringLiteral("QT_QPA_PLATFORM '%1'").arg(oneLine(chosen, 40));
}

QString displayProblemLine(const QString &detail)
{
    return QStringLiteral("%1 doesn't work here: %2").arg(chosenPlatform(), oneLine(detail));
}

/*! Whether \a message is about something that does not prevent Qt from opening a display. */
bool isHarmless(const QString &message)
{
    return message.startsWith(u"QStandardPaths: ") || message.startsWith(u"Detected locale ")
           || message.contains(u"is a deprecated shell extension");
}

/*! Whether Qt ends the program after \a message, because the display's server has gone. */
bool isEndOfConnection(const QString &message)
{
    return message.startsWith(u"The Wayland connection ")
           || message.startsWith(u"The X11 connection broke");
}

/*! Returns the first message about the display; \a otherwise if there is none. */
QString firstReason(const QString &otherwise)
{
    for (const HeldMessage &message : displayRestart.held) {
        if (!isHarmless(message.text))
            return message.text;
    }
    return otherwise;
}

/*! Makes the new start of the program find \a problem by displayProblem(). */
void setProblemVariable(const QString &problem)
{
    const QByteArray variable = QByteArray(displayProblemVariable) + '=' + problem.toUtf8();
    displayRestart.problemVariable = variable.toStdString();
    displayRestart.environment.rbegin()[1] = displayRestart.problemVariable.data();
}

/*! Replaces this process by a new start of the program. Returns only on failure. */
void startAgain()
{
    execve(displayRestart.program.data(), displayRestart.arguments,
           displayRestart.environment.data());
}

/*! Calls startAgain() because of \a problem. */
void startWithoutDisplay(const QString &problem)
{
    setProblemVariable(problem);
    startAgain();
}

void handleDisplayMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg) {
        // The last message of a plugin is the reason. The last message of Qt itself lists all
        // platforms, and the first one is the reason why the chosen platform can't be used.
        const bool isList = message.startsWith(u"This application failed to start");
        startWithoutDisplay(displayProblemLine(isList ? firstReason(message) : message));
    } else if (isEndOfConnection(message)) {
        startWithoutDisplay(displayProblemLine(message));
    } else if (type != QtDebugMsg) {
        displayRestart.held.append({type, context.category, message});
        return;
    }
    displayRestart.write(type, context, message);
}

/*! Xlib calls exit() where the X server goes, and writes why to standard error itself. */
void handleDisplayExit()
{
    if (displayRestart.isActive)
        startWithoutDisplay(displayProblemLine(QStringLiteral("it ends the program")));
}

void handleDisplayCrash(int signal)
{
    startAgain();
    std::signal(signal, SIG_DFL);
    raise(signal);
}

void setDisplayCrashHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    // Otherwise the new start of the program would inherit the signal as a blocked one.
    action.sa_flags = SA_NODEFER;
    for (const int signal : displayCrashSignals)
        sigaction(signal, &action, nullptr);
}

} // namespace

DisplayFallback::DisplayFallback(char *argv[])
{
    displayRestart.isActive = true;
    displayRestart.arguments = argv;
    // If /proc/self/exe itself were started, the new process would have the name "exe".
    const auto size = readlink("/proc/self/exe", displayRestart.program.data(),
                               displayRestart.program.size() - 1);
    displayRestart.program[size < 0 ? 0 : size_t(size)] = '\0';
    for (char **inherited = environ; *inherited; ++inherited)
        displayRestart.environment.push_back(*inherited);
    displayRestart.environment.insert(displayRestart.environment.end(), {nullptr, nullptr});
    setProblemVariable(displayProblemLine(QStringLiteral("it crashes")));
    displayRestart.write = qInstallMessageHandler(handleDisplayMessage);
    setDisplayCrashHandler(handleDisplayCrash);
    std::atexit(handleDisplayExit);
}

DisplayFallback::~DisplayFallback()
{
    displayRestart.isActive = false;
    setDisplayCrashHandler(SIG_DFL);
    qInstallMessageHandler(displayRestart.write);
    const auto held = std::exchange(displayRestart.held, {});
    for (const HeldMessage &message : held)
        displayRestart.write(
            message.type, QMessageLogContext(nullptr, 0, nullptr, message.category), message.text);
    displayRestart.environment.clear();
}

void DisplayFallback::giveUp(const QString &detail)
{
    startWithoutDisplay(displayProblemLine(firstReason(detail)));
}

QString displayProblem(const QProcessEnvironment &environment)
{
    return oneLine(environment.value(QLatin1String(displayProblemVariable)));
}

} // namespace DeviceSignIn
