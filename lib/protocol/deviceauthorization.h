// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientrequest.h"

#include <QString>

#include <chrono>
#include <variant>

namespace DeviceSignIn {

/*! The device authorization response, RFC 8628, section 3.2, checked and made sane. */
struct DeviceAuthorization
{
    Secret deviceCode;
    /*! Exactly as the server sent it. */
    QString userCode;
    /*! Exactly as the server sent it, and fit to be shown. */
    QString verificationUri;
    /*! Likewise; empty where the server sent none. */
    QString verificationUriComplete;
    std::chrono::seconds lifetime{0};
    std::chrono::seconds interval{0};
};

/*! RFC 8628, section 3.1. \a proofs are further parameters, such as a code challenge. */
HttpRequest deviceAuthorizationRequest(const ClientConfig &config, const ServerMetadata &server,
                                       const Values &proofs = {});

/*! Reads the answer to it. */
std::variant<DeviceAuthorization, Failure> readDeviceAuthorization(const HttpResponse &answer,
                                                                   const ClientConfig &config);

} // namespace DeviceSignIn
