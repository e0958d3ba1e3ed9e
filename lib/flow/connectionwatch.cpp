// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/connectionwatch.h"

namespace DeviceSignIn {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// The alarm's clock continues while the machine is suspended, so a check that was due then follows
// right after it.
constexpr seconds betweenLooks(1);
/*! A shorter suspension breaks no connection, and may be an error of measurement. */
constexpr seconds shortestSleep(1);

} // namespace

ConnectionWatch::ConnectionWatch(const Transport *transport, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_nextLook(clock->createAlarm())
{
    connect(m_nextLook.get(), &Alarm::rang, this, &ConnectionWatch::look);
    connect(transport, &Transport::networkChanged, this, [this] {
        if (m_watching)
            Q_EMIT renewed();
    });
}

void ConnectionWatch::start()
{
    m_watching = true;
    m_suspended = m_clock->suspended();
    m_nextLook->setFor(m_clock->now() + betweenLooks);
}

void ConnectionWatch::stop()
{
    m_watching = false;
    m_nextLook->stop();
}

bool ConnectionWatch::machineSlept()
{
    const milliseconds before = std::exchange(m_suspended, m_clock->suspended());
    const bool slept = m_suspended - before >= shortestSleep;
    if (slept && m_watching)
        Q_EMIT renewed();
    return slept;
}

void ConnectionWatch::look()
{
    m_nextLook->setFor(m_clock->now() + betweenLooks);
    machineSlept();
}

} // namespace DeviceSignIn
