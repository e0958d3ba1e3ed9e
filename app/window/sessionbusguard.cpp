// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sessionbusguard.h"

#include "output/console.h"
#include "storage/sessionbusprobe.h"

#include <QDBusConnection>

#include <chrono>

namespace DeviceSignIn {

namespace {

constexpr const char *addressVariable = "DBUS_SESSION_BUS_ADDRESS";
/*! Enough for a bus that a slow box starts at boot. Only a bus that hangs costs so much. */
constexpr std::chrono::milliseconds busLimit(1500);

} // namespace

SessionBusGuard::SessionBusGuard(SessionBusProbe *probe)
{
    if (probe->state(busLimit) != SessionBusProbe::State::Waiting)
        return;
    printError(QStringLiteral("The D-Bus session bus doesn't respond: going on without it."));
    m_address = SessionBusProbe::address();
    qputenv(addressVariable, "disabled:");
}

SessionBusGuard::~SessionBusGuard()
{
    if (m_address.isEmpty())
        return;
    QDBusConnection::sessionBus(); // fails, and Qt does not try again
    // The variable is set, not removed, even if it was not set before: threads may be reading the
    // environment.
    qputenv(addressVariable, m_address);
}

} // namespace DeviceSignIn
