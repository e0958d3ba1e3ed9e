// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/clientrequest.h"

namespace DeviceSignIn {

/*!
    Returns what is wrong with the additional parameters, headers and User-Agent of \a config, or
    with the User-Agent of its profile; a Failure with Reason::None if nothing is. A parameter must
    not be one that the protocol or the profile sends, and a header none that the profile sends or
    that belongs to HTTP or to the authentication of the client. Neither may contain characters by
    which it would become two, or be given twice for the same request, except the parameter
    \c resource.
*/
Failure checkAdditional(const ClientData &config);

/*! The requests to which an operator can add parameters. */
enum class AdditionalTarget {
    DeviceRequest,
    TokenRequest, //!< polls and refreshes
};

/*! The parameters of \a config for requests of the kind \a target. None of them is secret. */
Values additionalParameters(const ClientData &config, AdditionalTarget target);

/*! Adds the headers of \a config to \a request. Their values count as secrets. */
DEVICESIGNIN_PRIVATE_EXPORT void addAdditionalHeaders(const ClientData &config,
                                                      HttpRequest *request);

} // namespace DeviceSignIn
