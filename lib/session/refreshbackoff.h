// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    How long to leave a server alone that did not refresh a token: an app that asks again and again
    while the network is away is told so at once. Grows with each failure, and ends with the first
    success.
*/
class RefreshBackOff
{
public:
    /*! \a jitter, in [0, 1), spreads the moment; \a retryAfter is what the server asked for. */
    void failed(const Failure &failure, std::optional<std::chrono::seconds> retryAfter,
                std::chrono::milliseconds now, double jitter);
    void succeeded() { *this = RefreshBackOff(); }
    /*! Forgets what a network may have been the cause of, but spares a server that is busy. */
    void networkIsBack();

    bool holds(std::chrono::milliseconds now) const { return now < m_until; }
    /*! Why the last attempt failed. */
    const Failure &failure() const { return m_failure; }

private:
    Failure m_failure;
    int m_count = 0;
    std::chrono::milliseconds m_until{0};
};

} // namespace DeviceSignIn
