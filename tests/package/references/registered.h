// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>

/*! Changes the environment when the object in which it is defined has been linked and is loaded. */
struct Registered
{
    explicit Registered(const char *name) { setenv(name, "1", 1); }
};
