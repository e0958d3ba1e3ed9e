// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/exchange.h"

#include <QJsonObject>

#include <chrono>

namespace DeviceSignIn {

/*! Things that go wrong and that the RFCs have one word for, but some dialects several. */
namespace ErrorKind {
inline constexpr char unknownCode[] = "unknown_code";    //!< invalid_grant
inline constexpr char usedCode[] = "used_code";          //!< invalid_grant
inline constexpr char tooManyCodes[] = "too_many_codes"; //!< temporarily_unavailable
inline constexpr char timeout[] = "timeout";             //!< temporarily_unavailable
} // namespace ErrorKind

/*! An error of RFC 6749, section 5.2, or of one of the RFCs that add to it, or an ErrorKind. */
struct OAuthError
{
    const char *code = "";
    /*! For developers; ASCII without quotation marks, as the RFC wants it. */
    const char *description = "";
    int status = 400;
    /*! The value of WWW-Authenticate, or null. */
    const char *challenge = nullptr;
    /*! The interval from now on, where the client has been too fast. */
    std::chrono::seconds interval{0};
    /*! After what time it may go better; 0: not said. */
    std::chrono::seconds retryAfter{0};
};

Response jsonResponse(const QJsonObject &object, int status = 200);
/*! RFC 6749, section 5.2. */
Response oauthErrorBody(const QByteArray &code, const QByteArray &description, int status);
/*! \a error in the RFC's own words. */
Response errorResponse(const OAuthError &error);
/*! Adds the headers that an error of any dialect has. */
void addErrorHeaders(const OAuthError &error, Response *response);

} // namespace DeviceSignIn
