// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientrequest.h"

#include <QString>

#include <chrono>
#include <variant>

namespace DeviceSignIn {

/*! A device authorization response (RFC 8628, section 3.2) that was checked. */
struct DeviceAuthorization
{
    Secret deviceCode;
    /*! Exactly as the server sent it, and safe to show; see isSafeUserCode(). */
    QString userCode;
    /*! Exactly as the server sent it, and safe to show; see isSafeVerificationUri(). */
    QString verificationUri;
    /*! The same with the user code in it; empty if the server sent none. */
    QString verificationUriComplete;
    /*! Until the codes expire, counted from the request; at most one day. */
    std::chrono::seconds lifetime{0};
    /*! Between two polls, at the beginning; at most five minutes. */
    std::chrono::seconds interval{0};
};

/*!
    The device authorization request (RFC 8628, section 3.1). \a proofs are further parameters, such as
    a code challenge and a client assertion.
*/
HttpRequest deviceAuthorizationRequest(const ClientConfig &config, const ServerMetadata &server,
                                       const Values &proofs = {});

/*! Reads the response to deviceAuthorizationRequest(). */
std::variant<DeviceAuthorization, Failure> readDeviceAuthorization(const HttpResponse &response,
                                                                   const ClientConfig &config);

} // namespace DeviceSignIn
