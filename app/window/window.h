// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "speech/language.h"

namespace DeviceSignIn {

/*! Signs in on the full screen, or in a window. Needs a QGuiApplication. Returns the exit code. */
int runWindow(Options options, Language *language);

} // namespace DeviceSignIn
