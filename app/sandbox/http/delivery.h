// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace DeviceSignIn {

/*! How an answer goes onto the wire; all but the first way are faults, for tests of clients. */
struct Delivery
{
    enum class Kind {
        Whole,
        Late,      //!< after \c time
        Never,     //!< the connection stays, and stays silent
        Reset,     //!< the connection is reset (RFC 9293, section 3.5.2)
        Truncated, //!< \c bytes of the body, then the end of the connection
        Drip,      //!< the body byte by byte, one each \c time
        Endless,   //!< \c bytes of blanks in place of the body, whose length is not told
    };

    Kind kind = Kind::Whole;
    std::chrono::milliseconds time{0};
    qint64 bytes = 0;
};

} // namespace DeviceSignIn
