// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    The object that is the whole body; none if the answer is cut off, or anything else. JSON, or a
    form where the type says so: GitHub answers that way.
*/
std::optional<QJsonObject> readObject(const HttpResponse &answer);

/*!
    Whether the answer means to be JSON, by its type or its first character. Tells a broken answer
    of the server from a web page that a portal or a proxy put in its place.
*/
bool claimsJson(const HttpResponse &answer);

/*! What stands at \a path, such as \c error.error_subcode; undefined where there is nothing. */
QJsonValue valueAt(const QJsonObject &object, const QString &path);

/*! The first of the members \a names that is there; undefined where none is. */
QJsonValue firstOf(const QJsonObject &object, const QStringList &names);

/*! A span of at least one second: a number or a number in a string, rounded up; none for all else.
 */
std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value);

} // namespace DeviceSignIn
