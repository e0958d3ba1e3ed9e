// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "session/sessionstore.h"

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    The remaining validity of an access token, by two clocks: the clock since boot, which can't be
    set, and the system clock, which continues while the machine is off. The token counts as expired
    as soon as it has expired by either clock, because an unnecessary refresh does no harm.
*/
class TokenLife
{
public:
    /*! The life of a token that never expires. */
    TokenLife() = default;
    /*!
        The life of the access token of \a session, counted from now. Chooses a random time for its
        refresh.

        If the server has not sent the token's lifetime, and there is a refresh token, a lifetime is
        assumed: the last one that the server has sent, or else \a usual, or else an hour.
    */
    TokenLife(const StoredSession &session, Clock *clock,
              std::optional<std::chrono::seconds> usual = {});

    /*!
        Whether the token has expired. A token whose lifetime is only assumed never counts as
        expired.
    */
    bool isOver(const Clock &clock) const;
    /*! Whether the token has expired, or would have if its assumed lifetime is right. */
    bool mayBeOver(const Clock &clock) const;
    /*!
        Whether the token has expired or is about to expire, so that it should be refreshed before
        it is used.
    */
    bool wantsRefresh(const Clock &clock) const;

private:
    bool lastsFor(std::chrono::milliseconds time, const Clock &clock) const;

    /*! When the token expires, by Clock::now(); none if its lifetime is not known. */
    std::optional<std::chrono::milliseconds> m_end;
    QDateTime m_issued;
    QDateTime m_expiry;
    bool m_isAssumed = false;
    /*! How long before its expiry the token should be refreshed. */
    std::chrono::milliseconds m_early{0};
};

} // namespace DeviceSignIn
