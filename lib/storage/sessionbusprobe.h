// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QByteArray>

#include <chrono>

namespace DeviceSignIn {

/*!
    Finds out whether the session's D-Bus bus responds, and waits no longer than it is told. Qt
    connects by libdbus, which waits for half a minute without an event loop if a bus accepts the
    connection and then sends nothing, so nothing of Qt may use the bus before it has responded to a
    probe.

    The probe opens a connection of its own and sends the first line of the authentication (D-Bus
    Specification, "Authentication Protocol"). It tries the sockets of this machine only: a bus with
    another address, such as \c autolaunch:, counts as one that responds. So does a bus that has
    responded to any probe of this process, which is not tried again.
*/
class DEVICESIGNIN_PRIVATE_EXPORT SessionBusProbe
{
public:
    enum class State {
        Waiting,    //!< the bus has sent nothing yet
        Responding, //!< Qt may connect to the bus
        Absent,     //!< there is no bus, or it has closed the connection
    };

    SessionBusProbe() = default;
    ~SessionBusProbe();
    SessionBusProbe(const SessionBusProbe &) = delete;
    SessionBusProbe &operator=(const SessionBusProbe &) = delete;

    /*!
        Returns the state. In the state Waiting it waits for the bus before, until \a limit after
        the line was sent. It tries the bus first if that was absent, or was not tried yet.
    */
    State state(std::chrono::milliseconds limit = {});
    /*! How much is left of \a limit, which begins when the line was sent; not negative. */
    std::chrono::milliseconds timeLeft(std::chrono::milliseconds limit) const;
    /*!
        A descriptor that becomes readable when the state is not Waiting any more; -1 if there is
        none. The caller closes it.
    */
    int duplicateSocket() const;

    /*!
        The address of the bus, in the form of the environment variable DBUS_SESSION_BUS_ADDRESS.
        Empty if only libdbus can find it.
    */
    static QByteArray address();

private:
    void begin();
    void connectTo(const QByteArray &address);
    void end(State state);

    int m_socket = -1;
    State m_state = State::Absent;
    std::chrono::steady_clock::time_point m_begin;
};

} // namespace DeviceSignIn
