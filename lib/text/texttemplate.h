// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace DeviceSignIn {

// A template is a text with placeholders, such as https://{tenant}.example. A placeholder is a name
// in braces; the name contains no brace.

/*!
    Returns the value for the placeholder \a name. If the result is none, the whole template can't
    be filled. To keep a placeholder, return placeholder(name).
*/
using PlaceholderLookup = std::function<std::optional<QString>(const QString &name)>;

/*!
    Returns \a text with each placeholder replaced by its value from \a lookup; none if a value is
    missing.

    The text is read in a single pass, so braces in a value are not treated as a placeholder.
*/
std::optional<QString> fillTemplate(const QString &text, const PlaceholderLookup &lookup);

/*! The names of the placeholders in \a text, in the order of their appearance. */
QStringList placeholders(const QString &text);

/*! The placeholder for \a name, with its braces. */
QString placeholder(const QString &name);

} // namespace DeviceSignIn
