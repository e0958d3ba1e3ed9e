// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/signingkey.h"

#include <QDateTime>

namespace DeviceSignIn {

/*! The value of \c client_assertion_type (RFC 7523, section 2.2). */
inline constexpr char clientAssertionType[] =
    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/*! The claims of a client assertion about the client (OpenID Connect Core 1.0, section 9). */
struct AssertedClient
{
    QString clientId;
    /*!
        The server's issuer or the address of its token endpoint: servers differ in what they
        accept.
    */
    QString audience;
    /*! The \c kid of the key at the server; empty if the server has only one key of this client. */
    QString keyId;
};

/*!
    Creates the value of \c client_assertion for the method private_key_jwt, signed with \a key. It
    may be used for one request, and is valid for one minute after \a now (RFC 7523, section 3).
*/
Secret clientAssertion(const AssertedClient &client, const SigningKey &key, const QDateTime &now);

} // namespace DeviceSignIn
