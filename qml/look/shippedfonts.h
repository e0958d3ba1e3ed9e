// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QString>

namespace DeviceSignIn {

/*! The path in the program's resources of \a file, one of the files in resources/fonts. */
QString shippedFontPath(const QString &file);

/*!
    Loads the fonts in which pages are written, unless an earlier call has done so. They stay loaded
    until the program ends. It may be called in any thread, and then blocks the calls in others
    until the fonts are there.
*/
DEVICESIGNIN_PRIVATE_EXPORT void loadShippedFonts();

} // namespace DeviceSignIn
