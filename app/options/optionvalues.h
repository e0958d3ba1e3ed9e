// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! Returns whether the whole of \a value matches the regular expression \a pattern. */
bool matchesWhole(const QString &value, const QString &pattern);

/*! Returns \a value as an address; an empty one if it is none. */
QUrl optionUrl(const QString &value);

/*! Returns whether \a value is an origin, which may end in a slash. */
bool isServerUrl(const QString &value);

} // namespace DeviceSignIn
