// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientrequest.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>

namespace DeviceSignIn {

/*! A device authorization response (RFC 8628, section 3.2) that was checked. */
struct DeviceAuthorization
{
    /*! Empty if the provider has none: see Profile::Fields. */
    Secret deviceCode;
    /*! Exactly as the server sent it, and safe to show; see isSafeUserCode(). */
    QString userCode;
    /*! The address to open, as people should see it; see shownAddress(). */
    QString verificationUri;
    /*!
        The verification address that contains the user code, in the same form; empty if the server
        sent none with the scheme, host and port of verificationUri.
    */
    QString verificationUriComplete;
    /*! The lifetime of both codes, counted from the request; at most one day. */
    std::chrono::seconds lifetime{0};
    /*! The initial interval between two polls; at most five minutes. */
    std::chrono::seconds interval{0};
    /*!
        What was left out of the response or read in another way than it was sent, in one line each,
        for the log. They repeat no text of the server.
    */
    QStringList remarks;
    /*! The values that polls repeat: those of the request, and those that the response contains. */
    NamedValues values;
};

/*!
    The device authorization request (RFC 8628, section 3.1). \a deviceValues are the values that
    this device has already; \a proofs are further parameters, such as a code challenge and a client
    assertion.
*/
HttpRequest deviceAuthorizationRequest(const ClientData &config, const ServerMetadata &server,
                                       const NamedValues &deviceValues = {},
                                       const Values &proofs = {});

/*!
    Checks whether the code and the address of \a authorization are safe to show, and changes the
    addresses to what people should see. An address without a scheme gets https. The complete
    address may be relative; it is left out if it can't be shown or leads to another server. The
    failure says what is not safe; its reason is Reason::None if all is.
*/
Failure makeShowable(DeviceAuthorization *authorization, const ClientData &config);

/*!
    Reads the response to deviceAuthorizationRequest(). The failure says why there is no usable
    code.
*/
std::variant<DeviceAuthorization, Failure> readDeviceAuthorization(const HttpResponse &response,
                                                                   const ClientData &config);

} // namespace DeviceSignIn
