// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <variant>

class QScreen;

namespace DeviceSignIn {

/*!
    Returns the screen that the option --screen calls \a name, which is its name or its number from
    1 on, or a sentence that says which screens there are instead.
*/
std::variant<QScreen *, QString> findScreen(const QString &name);

} // namespace DeviceSignIn
