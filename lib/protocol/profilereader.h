// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/profile.h"

#include <variant>

namespace DeviceSignIn {

/*! Where in a profile something is wrong, and what. One line. */
struct ProfileError
{
    QString line;
};

/*!
    Reads a profile from its JSON file; \c resources/providers/profile.schema.json describes the
    form. Strict: an unknown member is an error, since it is a misspelt one more often than not.
*/
std::variant<Profile, ProfileError> readProfile(const QByteArray &json);

/*! The names between braces in \a text, such as \c tenant in \c{https://{tenant}.example}. */
QStringList placeholders(const QString &text);

} // namespace DeviceSignIn
