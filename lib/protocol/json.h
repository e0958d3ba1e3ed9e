// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! The JSON object that is the whole body; none if the answer is cut off, or anything else. */
std::optional<QJsonObject> readObject(const HttpAnswer &answer);

/*!
    Whether the answer means to be JSON, by its type or its first character. Tells a broken answer
    of the server from a web page that a portal or a proxy put in its place.
*/
bool claimsJson(const HttpAnswer &answer);

/*! A span of at least one second: a number or a number in a string, rounded up; none for all else.
 */
std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value);

} // namespace DeviceSignIn
