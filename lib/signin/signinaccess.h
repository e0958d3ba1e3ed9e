// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/pendingcall.h"
#include "signin/signin.h"

#include <functional>

namespace DeviceSignIn {

// Functions for a SignIn that only the pages and programs of this project need.

/*! The clock of \a signIn, which is not owned by it. The pages measure their own times with it. */
DEVICESIGNIN_PRIVATE_EXPORT Clock *clockOf(const SignIn &signIn);

/*!
    Suspends \a signIn because the program is about to end, and calls \a done when no tokens can be
    lost any more: a sign-out has ended, and new tokens are stored. New tokens whose owner is not
    identified within 3 seconds are revoked instead. That takes at most 10 seconds in all, unless
    the store is slow. \a signIn is not owned and must outlive the handle.
*/
DEVICESIGNIN_PRIVATE_EXPORT PendingCall finishSignIn(SignIn *signIn, std::function<void()> done);

} // namespace DeviceSignIn
