// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcessEnvironment>

namespace DeviceSignIn {

/*!
    Whether a window could be opened. To be asked before there is a QGuiApplication, which ends the
    program where it finds no display.

    A platform that was chosen with QT_QPA_PLATFORM is believed; a display has to answer.
*/
bool hasDisplay(const QProcessEnvironment &environment);

} // namespace DeviceSignIn
