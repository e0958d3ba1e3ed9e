// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*! Loads one of the files in resources/fonts. Returns its number in QFontDatabase. */
int addShippedFont(const QString &file);

} // namespace DeviceSignIn
