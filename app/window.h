// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"

namespace DeviceSignIn {

/*! Signs in on the full screen, or in a window. Needs a QGuiApplication. Returns the exit code. */
int runWindow(Options options);

/*!
    Has the page drawn by the processor, unless the user has chosen otherwise: a page that stands
    still is there sooner than a GPU is ready, in a third of the memory. To be called before the
    first window.
*/
void preferSoftwareRenderer();

} // namespace DeviceSignIn
