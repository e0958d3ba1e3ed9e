// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace DeviceSignIn {

/*!
    How a response is sent over the TCP connection. Every kind except \c Normal imitates a fault of
    the network or of a server, for tests of clients.
*/
struct Transmission
{
    enum class Kind {
        Normal,
        Delayed,    //!< is sent after \c time
        NoResponse, //!< sends no bytes and leaves the connection open
        Reset,      //!< resets the connection (RFC 9293, section 3.5.2)
        Truncated,  //!< sends the first \c bytes of the body and closes the connection
        Drip,       //!< sends one byte of the body per \c time
        Filler,     //!< sends \c bytes spaces as the body, without a Content-Length
    };

    Kind kind = Kind::Normal;
    std::chrono::milliseconds time{0};
    qint64 bytes = 0;
};

} // namespace DeviceSignIn
