// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "session/storedsession.h"

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    How long an access token is still good for, by two clocks: the one since boot, which no one can
    set, and the calendar, which goes on while the machine is off. Whichever says first that the
    token is dead is believed, since a refresh too many does no harm.
*/
class TokenLife
{
public:
    /*! Never ends. */
    TokenLife() = default;
    /*! From now on; draws the moment of its refresh. */
    TokenLife(const StoredSession &session, Clock *clock);

    bool isOver(const Clock &clock) const;
    /*! Whether it is over, or so nearly that nobody should be given the token any more. */
    bool wantsRefresh(const Clock &clock) const;

private:
    bool lastsFor(std::chrono::milliseconds time, const Clock &clock) const;

    /*! None where the server did not say. */
    std::optional<std::chrono::milliseconds> m_end;
    QDateTime m_issued;
    QDateTime m_expiry;
    /*! How long before the end it is to be refreshed. */
    std::chrono::milliseconds m_early{0};
};

} // namespace DeviceSignIn
