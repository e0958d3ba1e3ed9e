// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*! The path in the program's resources of \a file, one of the files in resources/fonts. */
QString shippedFontPath(const QString &file);

/*! Loads such a font until the program ends. The data stays in the resource and is not copied. */
void addShippedFont(const QString &file);

} // namespace DeviceSignIn
