// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace DeviceSignIn {

class SessionBusProbe;

/*!
    Keeps Qt from waiting for a session's bus that does not respond, which would take half a minute
    before anything is shown: Qt's platforms and screen readers connect to the bus as soon as there
    is an application or a window. Create this object before the QGuiApplication, and destroy it
    after that.

    While it exists, the environment names no bus then. Qt keeps that for as long as the program
    runs: there is no screen reader, and the desktop's preferences are not known. The keychain is
    tried again, because it gets a connection of its own then, unless that is KWallet: see
    secretservice.cpp.
*/
class SessionBusGuard
{
public:
    /*!
        Waits for the response to \a probe for at most 1.5 seconds, and otherwise writes a line to
        standard error. A bus that works has responded before.
    */
    explicit SessionBusGuard(SessionBusProbe *probe);
    ~SessionBusGuard();
    SessionBusGuard(const SessionBusGuard &) = delete;
    SessionBusGuard &operator=(const SessionBusGuard &) = delete;

private:
    /*! The address of a bus that does not respond; empty if it does. */
    QByteArray m_address;
};

} // namespace DeviceSignIn
