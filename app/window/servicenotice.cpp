// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "servicenotice.h"

#include <QQuickWindow>

#include <chrono>
#include <systemd/sd-daemon.h>

namespace DeviceSignIn {

using std::chrono::microseconds;

namespace {

/*! Sends \a state to the service manager; does nothing if there is none. */
void notifyManager(const char *state)
{
    // sd_notify() would find that out too, and the library's code would be read for it.
    if (!qEnvironmentVariableIsEmpty("NOTIFY_SOCKET"))
        sd_notify(0, state);
}

/*!
    Returns the time within which the service manager expects the next watchdog message; zero
    without a watchdog. sd_watchdog_enabled() can't be used, because it works only in the service's
    main process, which is the compositor.
*/
microseconds watchdogPeriod()
{
    return microseconds(qEnvironmentVariable("WATCHDOG_USEC").toLongLong());
}

} // namespace

ServiceNotice::ServiceNotice(QQuickWindow *window)
    : m_window(window)
{
    connect(window, &QQuickWindow::frameSwapped, this, &ServiceNotice::notifyReady,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    window->update();
}

void ServiceNotice::notifyReady()
{
    notifyManager("READY=1");
    if (watchdogPeriod() <= microseconds::zero())
        return;
    connect(m_window, &QQuickWindow::frameSwapped, this, [this] {
        if (m_isFrameRequested)
            notifyAlive();
    });
    connect(&m_timer, &QTimer::timeout, this, &ServiceNotice::requestFrame);
    // The messages are sent twice within that time, as sd_watchdog_enabled(3) recommends.
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(watchdogPeriod() / 2));
    requestFrame();
}

void ServiceNotice::requestFrame()
{
    m_isFrameRequested = true;
    if (m_window->isExposed())
        m_window->update();
    else
        notifyAlive();
}

void ServiceNotice::notifyAlive()
{
    m_isFrameRequested = false;
    notifyManager("WATCHDOG=1");
}

} // namespace DeviceSignIn
