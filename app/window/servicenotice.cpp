// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "servicenotice.h"

#include <QQuickWindow>

#include <chrono>
#include <systemd/sd-daemon.h>

namespace DeviceSignIn {

using std::chrono::microseconds;

namespace {

/*! Nobody is told where there is no such manager. */
void tell(const char *state)
{
    sd_notify(0, state);
}

/*!
    How long the service manager waits for a sign of life; zero if it has no watchdog. sd_watchdog_enabled() would say so, but
    only to the service's main process, which is the compositor.
*/
microseconds watchdogPeriod()
{
    return microseconds(qEnvironmentVariable("WATCHDOG_USEC").toLongLong());
}

} // namespace

ServiceNotice::ServiceNotice(QQuickWindow *window)
    : m_window(window)
{
    connect(window, &QQuickWindow::frameSwapped, this, &ServiceNotice::begin,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    window->update();
}

void ServiceNotice::begin()
{
    tell("READY=1");
    if (watchdogPeriod() <= microseconds::zero())
        return;
    connect(m_window, &QQuickWindow::frameSwapped, this, [this] {
        if (m_isAsked)
            report();
    });
    connect(&m_timer, &QTimer::timeout, this, &ServiceNotice::ask);
    // Twice in that time, as sd_watchdog_enabled(3) recommends.
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(watchdogPeriod() / 2));
    ask();
}

void ServiceNotice::ask()
{
    m_isAsked = true;
    if (m_window->isExposed())
        m_window->update();
    else
        report();
}

void ServiceNotice::report()
{
    m_isAsked = false;
    tell("WATCHDOG=1");
}

} // namespace DeviceSignIn
