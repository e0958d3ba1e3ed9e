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
    Carries out the part of SignInFactory::finish() that concerns \a signIn, and calls \a done when
    a sign-out has ended and new tokens are stored or revoked. \a signIn is not owned and must
    outlive the handle.
*/
DEVICESIGNIN_PRIVATE_EXPORT PendingCall finishSignIn(SignIn *signIn, std::function<void()> done);

} // namespace DeviceSignIn
