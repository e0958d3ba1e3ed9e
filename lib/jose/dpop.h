// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/signingkey.h"

#include <QDateTime>
#include <QUrl>

namespace DeviceSignIn {

/*! The request that a DPoP proof is made for. */
struct ProvenRequest
{
    /*! The HTTP method, such as GET. */
    QByteArray method;
    QUrl url;
    /*! The time of sending by the server's clock, as far as that is known. */
    QDateTime time;
    /*! The last DPoP-Nonce of this server (RFC 9449, section 8); empty if it sent none. */
    QByteArray nonce;
};

/*!
    The value of a DPoP header: it proves that the sender of \a request holds \a key (RFC 9449,
    section 4.2). An \a accessToken is included by its hash, which binds it to this proof
    (section 7).
*/
QByteArray dpopProof(const ProvenRequest &request, const SigningKey &key,
                     const Secret &accessToken = Secret());

} // namespace DeviceSignIn
