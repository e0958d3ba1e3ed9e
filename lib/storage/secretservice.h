// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*!
    Asks the Secret Service whether its default collection is locked, and tells \a answer: later,
    unless \a context is gone by then. Not locked where there is no such service. The wait is as
    long as the service's silence.
*/
void askWhetherLocked(QObject *context, std::function<void(bool)> answer);

} // namespace DeviceSignIn
