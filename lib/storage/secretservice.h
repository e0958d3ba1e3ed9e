// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*!
    Queries the Secret Service whether its default collection is locked and passes the result to \a
    done: later, and not at all if \a context is destroyed before. The result is false if there is
    no such service. The only time limit is that of D-Bus.
*/
void askWhetherLocked(QObject *context, std::function<void(bool)> done);

} // namespace DeviceSignIn
