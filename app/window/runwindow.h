// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "speech/language.h"

namespace DeviceSignIn {

/*!
    Signs in on the full screen or in a window. As \a options say, the page is for one account, for
    the people who share the television, for the visitors of a kiosk, or for a choice of providers.
    Needs a QGuiApplication. \a language is not owned. Returns the exit code.
*/
int runWindow(Options options, Language *language);

} // namespace DeviceSignIn
