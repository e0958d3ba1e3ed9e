// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/exchange.h"

#include <QJsonObject>

namespace DeviceSignIn {

/*! An error of RFC 6749, section 5.2, or of one of the RFCs that add to it. */
struct OAuthError
{
    const char *code = "";
    /*! For developers; ASCII without quotation marks, as the RFC wants it. */
    const char *description = "";
    int status = 400;
    /*! The value of WWW-Authenticate, or null. */
    const char *challenge = nullptr;
};

Response jsonResponse(const QJsonObject &object, int status = 200);
Response errorResponse(const OAuthError &error);

} // namespace DeviceSignIn
