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
    The object in the body of \a response; none if the body is incomplete or is no object. The body is
    JSON, or form-encoded if its type says so, as at GitHub.
*/
std::optional<QJsonObject> readObject(const HttpResponse &response);

/*!
    Whether the body of \a response claims to be JSON or a form, by its type or its first character.
    This tells a broken response of the server from a web page of a captive portal or a proxy.
*/
bool claimsJson(const HttpResponse &response);

/*! The value at \a path, such as \c error.error_subcode; undefined if there is none. */
QJsonValue valueAt(const QJsonObject &object, const QString &path);

/*! The text \a value, or a number as a text: some servers send codes as numbers. */
QString textOrNumber(const QJsonValue &value);

/*! The value of the first of the members \a names that is present; undefined if none is. */
QJsonValue firstOf(const QJsonObject &object, const QStringList &names);

/*!
    A duration in seconds, from a number or from a text that is a number. It is rounded up and at least
    1; none for any other value.
*/
std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value);

} // namespace DeviceSignIn
