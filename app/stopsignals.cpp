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

// A signal handler has no object, and may do hardly more than write to a pipe.
int ends[2] = {-1, -1};

void handle(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = write(ends[1], &byte, 1);
}

int openPipe()
{
    if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
        qFatal("No pipe can be had from the system");
    return ends[0];
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
    , m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &StopSignals::read);
    setHandler(handle);
}

StopSignals::~StopSignals()
{
    setHandler(SIG_DFL);
    m_notifier.setEnabled(false);
    close(ends[0]);
    close(ends[1]);
}

void StopSignals::read()
{
    char byte = 0;
    if (::read(ends[0], &byte, 1) == 1)
        Q_EMIT stop();
}

int execUntilStopped()
{
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &stopSignals,
                     [] { QCoreApplication::exit(ExitCode::notSignedIn); });
    return QCoreApplication::exec();
}

} // namespace DeviceSignIn
