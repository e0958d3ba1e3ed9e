// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace DeviceSignIn {

class SignIn;

/*!
    The application's event loop, for a page at which somebody signs in. A stop signal ends it, and the
    program, started again, goes on with the same code; when the page is closed, what is under way is
    cancelled. Returns the exit code.

    \a current is asked for the sign-in at the end; it may be null.
*/
int execSignIn(const std::function<SignIn *()> &current);

} // namespace DeviceSignIn
