// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/signingkey.h"

#include <QDateTime>
#include <QUrl>

namespace DeviceSignIn {

/*! The request that a DPoP proof goes with. */
struct ProvenRequest
{
    /*! GET, POST … */
    QByteArray method;
    QUrl url;
    /*! When it is sent, by the server's calendar where that is known. */
    QDateTime time;
    /*! The last DPoP-Nonce of this server (RFC 9449, section 8), or empty. */
    QByteArray nonce;
};

/*!
    The value of a DPoP header: the proof that whoever sends \a request holds \a key (RFC 9449,
    section 4.2). With an \a accessToken it also binds the two together (section 7).
*/
QByteArray dpopProof(const ProvenRequest &request, const SigningKey &key,
                     const Secret &accessToken = Secret());

} // namespace DeviceSignIn
