// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

class Language;

/*!
    Asks at which of several providers to sign in, and signs in there. Needs a QGuiApplication. Returns the
    exit code.
*/
int runProviders(Options options, Language *language);

} // namespace DeviceSignIn
