// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "stopsignals.h"

#include "exitcode.h"

#include <QCoreApplication>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace DeviceSignIn {

namespace {

// A signal handler is a plain function, and POSIX allows it little more than writing to a pipe. The
// first descriptor is the reading end.
int pipeEnds[2] = {-1, -1};

void writeToPipe(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
}

// SIGHUP comes when the terminal or the connection of a remote shell is closed, SIGQUIT from the
// keyboard and from some service managers.
constexpr int handledSignals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

void setHandler(void (*handler)(int))
{
    for (const int number : handledSignals) {
        struct sigaction action = {};
        sigaction(number, nullptr, &action);
        // nohup(1) starts a program with SIGHUP ignored so that it outlives the terminal.
        if (number == SIGHUP && action.sa_handler == SIG_IGN)
            continue;
        action = {};
        action.sa_handler = handler;
        // When a terminal is closed, SIGHUP comes twice: from the shell and from the kernel. Any
        // other signal that comes twice is from somebody who does not want to wait.
        action.sa_flags = number == SIGHUP ? SA_RESTART : int(SA_RESTART | SA_RESETHAND);
        sigaction(number, &action, nullptr);
    }
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
    , m_notifier(QSocketNotifier::Read)
{
    // Without a pipe, the signals keep their default action and end the program at once.
    if (pipe2(pipeEnds, O_NONBLOCK | O_CLOEXEC) != 0)
        return;
    m_notifier.setSocket(pipeEnds[0]);
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &StopSignals::readPipe);
    setHandler(writeToPipe);
}

StopSignals::~StopSignals()
{
    setHandler(SIG_DFL);
    m_notifier.setEnabled(false);
    close(pipeEnds[0]);
    close(pipeEnds[1]);
}

void StopSignals::readPipe()
{
    char byte = 0;
    if (::read(pipeEnds[0], &byte, 1) == 1)
        Q_EMIT stopRequested();
}

int execUntilStopped(const std::function<void()> &finish)
{
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &stopSignals,
                     [] { QCoreApplication::exit(ExitCode::notSignedIn); });
    const int exitCode = QCoreApplication::exec();
    stopSignals.disconnect();
    if (finish)
        finish();
    return exitCode;
}

} // namespace DeviceSignIn
