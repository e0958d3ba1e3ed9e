// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "session/storedsession.h"

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    How long an access token is still valid, by two clocks: the one since boot, which nobody can set,
    and the calendar, which goes on while the machine is off. The token counts as expired as soon as
    either clock says so, since an unneeded refresh does no harm.
*/
class TokenLife
{
public:
    /*! The life of a token that never expires. */
    TokenLife() = default;
    /*! The life of the access token of \a session, from now on. Draws the moment of its refresh. */
    TokenLife(const StoredSession &session, Clock *clock);

    /*! Whether the token has expired. */
    bool isOver(const Clock &clock) const;
    /*! Whether the token has expired or is about to, so that it should not be given out any more. */
    bool wantsRefresh(const Clock &clock) const;

private:
    bool lastsFor(std::chrono::milliseconds time, const Clock &clock) const;

    /*! When the token expires, by Clock::now(); none if the server did not say. */
    std::optional<std::chrono::milliseconds> m_end;
    QDateTime m_issued;
    QDateTime m_expiry;
    /*! How long before its end the token is to be refreshed. */
    std::chrono::milliseconds m_early{0};
};

} // namespace DeviceSignIn
