// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace DeviceSignIn {

// A template is a text with placeholders, such as https://{tenant}.example. A placeholder is a name
// between braces; the name holds no brace.

/*!
    The value for the placeholder \a name; none if there is no value, which makes the whole template
    unfillable. placeholder(name) leaves the place as it is.
*/
using PlaceholderLookup = std::function<std::optional<QString>(const QString &name)>;

/*!
    \a text with the value of \a lookup in the place of each placeholder; none if a value is missing.

    The text is read in a single pass: braces in a value are never taken for a placeholder.
*/
std::optional<QString> fillTemplate(const QString &text, const PlaceholderLookup &lookup);

/*! The names of the placeholders in \a text, in their order. */
QStringList placeholders(const QString &text);

/*! The placeholder for \a name, with its braces. */
QString placeholder(const QString &name);

/*!
    The claim of an id_token that the placeholder \a name stands for: \c tid for \c{claim:tid}.
    Empty for every other name.
*/
QString claimOf(const QString &name);

} // namespace DeviceSignIn
