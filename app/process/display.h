// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcessEnvironment>

namespace DeviceSignIn {

/*!
    Returns whether a window can be opened in \a environment. Call it before creating a
    QGuiApplication, which ends the program if there is no display.

    If QT_QPA_PLATFORM selects a platform, or DISPLAY an X server on another machine, the result is
    true without a test. Otherwise a Wayland or X11 display has to accept a connection at its usual
    socket. If Qt could not open the display in an earlier start of this process, the result is
    false: see DisplayFallback.
*/
bool hasDisplay(const QProcessEnvironment &environment);

} // namespace DeviceSignIn
