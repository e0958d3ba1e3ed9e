// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

#include <QString>

namespace DeviceSignIn {

/*!
    Returns the path of the file that holds the tag of the language that was chosen on the screen:
    device-signin/language in the user's configuration folder.
*/
QString languageFilePath();

/*!
    Returns the tag in the file at \a path; empty if there is no file or that language is not
    available.
*/
QString readLanguageFile(const QString &path);

/*! Writes \a tag to the file at \a path. Returns false on failure. */
bool writeLanguageFile(const QString &path, const QString &tag);

/*!
    Returns the tag of the language to start with: that of \a options, or else the one that was
    chosen on the screen, or else the system's. Empty if that language is not available.
*/
QString startLanguage(const Options &options);

} // namespace DeviceSignIn
