// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "language.h"
#include "options/options.h"

namespace DeviceSignIn {

/*! Signs in on the full screen, or in a window. Needs a QGuiApplication. Returns the exit code. */
int runWindow(Options options, Language *language);

} // namespace DeviceSignIn
