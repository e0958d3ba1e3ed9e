// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace DeviceSignIn {

/*! A challenge of a header Proxy-Authenticate (RFC 9110, section 11.6.1). */
struct AuthenticationChallenge
{
    /*! The authentication scheme, as the proxy has written it. */
    QByteArray scheme;
    /*! The parameters without their quotes, by their names in lower case. */
    QHash<QByteArray, QByteArray> parameters;

    /*! Whether the scheme is \a name, compared without regard to case. */
    bool hasScheme(const char *name) const;
};

/*!
    The challenges in the headers Proxy-Authenticate of \a head, the head of an HTTP response. Each
    header is a list of challenges, each of which may have a list of parameters.
*/
DEVICESIGNIN_PRIVATE_EXPORT QList<AuthenticationChallenge> proxyChallenges(const QByteArray &head);

/*! A user name and a password for a proxy. */
struct ProxyCredentials
{
    QString user;
    QString password;
};

/*! The value of the header Proxy-Authorization with the scheme Basic (RFC 7617). */
QByteArray basicAuthorization(const ProxyCredentials &credentials);

/*!
    Whether digestAuthorization() can respond to \a challenge: the scheme is Digest, the algorithm
    MD5 or SHA-256, and the quality of protection "auth" or none.
*/
bool isUsableDigest(const AuthenticationChallenge &challenge);

/*!
    The value of the header Proxy-Authorization that responds to \a challenge, for which
    isUsableDigest() is true, in the first request with its nonce (RFC 7616, section 3.4). The
    request has the method \a method and the target \a target. \a clientNonce is a random value.
*/
DEVICESIGNIN_PRIVATE_EXPORT QByteArray digestAuthorization(const AuthenticationChallenge &challenge,
                                                           const ProxyCredentials &credentials,
                                                           const QByteArray &method,
                                                           const QByteArray &target,
                                                           const QByteArray &clientNonce);

} // namespace DeviceSignIn
