// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

namespace DeviceSignIn {

class Language;

/*!
    Signs in, one after the other, whoever comes to the screen, until a signal ends it. Needs a
    QGuiApplication. Returns the exit code.
*/
int runKiosk(Options options, Language *language);

} // namespace DeviceSignIn
