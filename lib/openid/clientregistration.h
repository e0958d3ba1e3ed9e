// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientrequest.h"
#include "protocol/failure.h"

#include <QDateTime>

#include <variant>

namespace DeviceSignIn {

/*! A client that was registered for this device. */
struct DeviceClient
{
    /*!
        Its \c client_id, and its \c client_secret if it has one; and what else the profile names:
        Profile::registrationValues.
    */
    NamedValues values;
    /*! When the registration expires, by the server's clock; invalid if it never does. */
    QDateTime expiry;
};

/*!
    The request to register a client for this device (RFC 7591, section 3.1). \a deviceValues are
    the values that the device has already.
*/
HttpRequest registrationRequest(const ClientData &config, const ServerMetadata &server,
                                const NamedValues &deviceValues);

/*! Reads the response to registrationRequest() (RFC 7591, section 3.2). */
std::variant<DeviceClient, Failure> readRegistration(const HttpResponse &response,
                                                     const Profile &profile);

} // namespace DeviceSignIn
