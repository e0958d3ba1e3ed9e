// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/connectionwatch.h"

namespace DeviceSignIn {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// The alarm's clock continues while the machine is suspended, so a check that was due then follows
// right after it.
constexpr seconds betweenChecks(1);
/*! A shorter suspension breaks no connection, and may be an error of measurement. */
constexpr seconds shortestSleep(1);

} // namespace

ConnectionWatch::ConnectionWatch(const Transport *transport, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_nextCheck(clock->createAlarm())
{
    connect(m_nextCheck.get(), &Alarm::rang, this, &ConnectionWatch::check);
    connect(transport, &Transport::networkChanged, this, [this] {
        if (m_watching)
            Q_EMIT connectionsLost();
    });
}

void ConnectionWatch::start()
{
    m_watching = true;
    m_suspended = m_clock->suspended();
    m_nextCheck->setFor(m_clock->now() + betweenChecks);
}

void ConnectionWatch::stop()
{
    m_watching = false;
    m_nextCheck->stop();
}

bool ConnectionWatch::checkForSuspend()
{
    const milliseconds before = std::exchange(m_suspended, m_clock->suspended());
    const bool slept = m_suspended - before >= shortestSleep;
    if (slept && m_watching)
        Q_EMIT connectionsLost();
    return slept;
}

void ConnectionWatch::check()
{
    m_nextCheck->setFor(m_clock->now() + betweenChecks);
    checkForSuspend();
}

} // namespace DeviceSignIn
