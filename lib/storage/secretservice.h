// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*!
    Asks the Secret Service whether its default collection is locked and passes the result to \a done:
    later, and not at all if \a context is destroyed before. The result is false if there is no such
    service. There is no time limit but that of D-Bus.
*/
void askWhetherLocked(QObject *context, std::function<void(bool)> done);

} // namespace DeviceSignIn
