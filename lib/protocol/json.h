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
    Reads the body of \a response as an object; none if the body is incomplete or not an object. The
    body is JSON, or a form if that is its Content-Type, as with GitHub.
*/
std::optional<QJsonObject> readObject(const HttpResponse &response);

/*!
    Whether the body of \a response is meant to be JSON or a form, by its Content-Type or its first
    character. This distinguishes a broken response of the server from a web page of a captive
    portal or a proxy.
*/
bool claimsJson(const HttpResponse &response);

/*! The value at \a path, such as \c error.error_subcode; undefined if there is none. */
QJsonValue valueAt(const QJsonObject &object, const QString &path);

/*! Whether a member has no value. Some servers write null instead of leaving a member out. */
bool isMissing(const QJsonValue &value);

/*!
    Returns the text in \a value, or its whole number as a text, because some servers send codes as
    numbers; empty for any other value.
*/
QString textOrNumber(const QJsonValue &value);

/*! The value of the first of the members \a names that is present; undefined if none is. */
QJsonValue firstOf(const QJsonObject &object, const QStringList &names);

/*!
    Reads a duration in seconds from a number, or from a text that contains a number. It is rounded
    up to whole seconds, and limited to a century. The result is none for any other value and for
    numbers of 0 or less.
*/
std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value);

} // namespace DeviceSignIn
