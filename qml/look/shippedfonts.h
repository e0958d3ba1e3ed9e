// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*! Where one of the files in resources/fonts is in the program. */
QString shippedFontPath(const QString &file);

/*! Loads one of them for as long as the program runs. It is read where it lies: no copy. */
void addShippedFont(const QString &file);

} // namespace DeviceSignIn
