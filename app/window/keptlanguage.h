// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

#include <QString>

namespace DeviceSignIn {

/*!
    The file in which the language stands that was chosen on the screen, as its tag:
    device-signin/language in the user's folder for configuration.
*/
QString keptLanguagePath();

/*! Empty where there is none, or none that ships. */
QString readKeptLanguage(const QString &path);

/*! False if it can't be written. */
bool keepLanguage(const QString &path, const QString &tag);

/*! What \a options ask for, else what was chosen on the screen, else what the system speaks. */
QString startLanguage(const Options &options);

} // namespace DeviceSignIn
