// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "doctorcommand.h"

namespace DeviceSignIn {

/*!
    Checks the display and, if the application object is a QGuiApplication, what is drawn on it, the
    screen that an option names, the fonts, the names that the page shows and the remote control.
*/
void checkScreen(const Options &options, FindingPrinter *printer);

} // namespace DeviceSignIn
