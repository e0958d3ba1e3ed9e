// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "speech/language.h"

namespace DeviceSignIn {

/*!
    Signs in on the full screen or in a window: one account, the people who share the television, the
    visitors of a kiosk, or at one of several providers, as \a options say. Needs a QGuiApplication.
    \a language is not owned. Returns the exit code.
*/
int runWindow(Options options, Language *language);

} // namespace DeviceSignIn
