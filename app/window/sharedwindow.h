// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

class Language;

/*!
    Asks who it is of those who share the television, and signs them in. Needs a QGuiApplication. Returns
    the exit code.
*/
int runShared(Options options, Language *language);

} // namespace DeviceSignIn
