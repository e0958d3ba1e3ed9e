// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"

#include <QDateTime>
#include <QJsonObject>

namespace DeviceSignIn {

/*! Returns a response with a body of plain text. */
Response plainResponse(int status, const char *text);

/*! Returns a response whose body is \a object as JSON. */
Response jsonResponse(const QJsonObject &object, int status = 200);

/*!
    Adds the headers that every response of the sandbox has. \a utc is the time in the header Date.
*/
void addCommonHeaders(Response *response, const QDateTime &utc);

} // namespace DeviceSignIn
