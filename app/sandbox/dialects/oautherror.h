// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"

#include <chrono>

namespace DeviceSignIn {

/*!
    Errors for which some dialects have several codes, but the RFCs only one, which is given after
    each.
*/
namespace SandboxErrorCode {
inline constexpr char unknownCode[] = "unknown_code";    //!< invalid_grant
inline constexpr char usedCode[] = "used_code";          //!< invalid_grant
inline constexpr char tooManyCodes[] = "too_many_codes"; //!< temporarily_unavailable
inline constexpr char timeout[] = "timeout";             //!< temporarily_unavailable
} // namespace SandboxErrorCode

/*! An error of an OAuth request, before it is translated into a dialect. */
struct OAuthError
{
    /*! A code of RFC 6749, section 5.2, of an RFC that extends it, or of SandboxErrorCode. */
    const char *code = "";
    /*! A text for developers: ASCII without quotation marks (RFC 6749, section 5.2). */
    const char *description = "";
    int status = 400;
    /*! The value of the header WWW-Authenticate, or null. */
    const char *challenge = nullptr;
    /*! The new polling interval if the code is slow_down; otherwise 0. */
    std::chrono::seconds interval{0};
    /*! The value of the header Retry-After; 0 to send no such header. */
    std::chrono::seconds retryAfter{0};
};

/*! Returns an error response with this code, description and status (RFC 6749, section 5.2). */
Response oauthErrorResponse(const QByteArray &code, const QByteArray &description, int status);
/*! Returns the response to \a error with the body and the headers that the RFCs define. */
Response oauthErrorResponse(const OAuthError &error);
/*! Adds the headers of \a error, which are the same in all dialects. */
void addErrorHeaders(const OAuthError &error, Response *response);

} // namespace DeviceSignIn
