// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/dpop.h"

#include "jose/crypto.h"
#include "jose/jws.h"

namespace DeviceSignIn {

namespace {

/*!
    \a url without query and fragment (RFC 9449, section 4.2), in its normalized form. A server has
    to normalize it before it compares (section 4.3), but some servers do not.
*/
QString httpUri(QUrl url)
{
    url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    const int defaultPort = url.scheme() == QLatin1String("https") ? 443 : 80;
    if (url.port() == defaultPort)
        url.setPort(-1);
    return QString::fromLatin1(url.toEncoded());
}

} // namespace

QByteArray dpopProof(const ProvenRequest &request, const SigningKey &key, const Secret &accessToken)
{
    const QJsonObject header{
        {QLatin1String("typ"), QLatin1String("dpop+jwt")},
        {QLatin1String("jwk"), key.publicJwk()},
    };
    QJsonObject claims{
        // The id is random and thus unique, so that a server can detect a proof that is sent twice.
        {QLatin1String("jti"), QString::fromLatin1(base64Url(randomBytes(16)))},
        {QLatin1String("htm"), QString::fromLatin1(request.method)},
        {QLatin1String("htu"), httpUri(request.url)},
        {QLatin1String("iat"), request.time.toSecsSinceEpoch()},
    };
    if (!request.nonce.isEmpty())
        claims.insert(QLatin1String("nonce"), QString::fromLatin1(request.nonce));
    if (!accessToken.isEmpty())
        claims.insert(QLatin1String("ath"),
                      QString::fromLatin1(base64Url(sha256(accessToken.reveal()))));
    return signJws(header, claims, key);
}

} // namespace DeviceSignIn
