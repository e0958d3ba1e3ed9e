// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/keyset.h"

#include "protocol/json.h"
#include "protocol/transportfailure.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

constexpr qsizetype maximumKeys = 64;

/*! Why \a response has no keys, in a few words. */
QString problemOf(const HttpResponse &response)
{
    switch (response.error) {
    case TransportError::HostNotFound:
        return QStringLiteral("the server's name is unknown");
    case TransportError::Unreachable:
        return QStringLiteral("no connection");
    case TransportError::TimedOut:
        return QStringLiteral("no response in time");
    case TransportError::Tls:
        return QStringLiteral("the certificate is not trusted");
    case TransportError::WrongClock:
        return QStringLiteral("the certificate is not valid on this machine's date");
    case TransportError::CaptivePortal:
        return QStringLiteral("the network requires a sign-in of its own");
    case TransportError::TooLarge:
        return QStringLiteral("the response is too large");
    case TransportError::DecompressionFailed:
        return QStringLiteral("the response is compressed, and broken or far too large");
    case TransportError::ProxyUnreachable:
        return QStringLiteral("the proxy can't be reached");
    case TransportError::ProxyRefused:
        return QStringLiteral("the proxy refuses");
    case TransportError::None:
        break;
    }
    if (response.status >= 300 && response.status < 400)
        return QStringLiteral("a redirect, HTTP %1").arg(response.status);
    if (!isSuccess(response.status))
        return QStringLiteral("HTTP %1").arg(response.status);
    if (isTruncated(response))
        return QStringLiteral("the response broke off");
    if (response.contentType.toLower().startsWith("text/html"))
        return QStringLiteral("a web page");
    return QStringLiteral("not JSON");
}

} // namespace

KeySet::KeySet(std::vector<PublicKey> keys)
    : m_keys(std::move(keys))
{}

std::vector<PublicKey> KeySet::candidates(const QString &keyId, JwsAlgorithm algorithm) const
{
    std::vector<PublicKey> fitting;
    std::copy_if(m_keys.begin(), m_keys.end(), std::back_inserter(fitting),
                 [&](const PublicKey &key) {
                     return key.algorithms().contains(algorithm)
                            && (keyId.isEmpty() || key.keyId() == keyId);
                 });
    return fitting;
}

std::variant<KeySet, Failure> readKeySet(const HttpResponse &response)
{
    const auto document = isSuccess(response.status) ? readObject(response) : std::nullopt;
    if (!document) {
        Failure failure = transportFailure(response);
        failure.detail = problemOf(response);
        return failure;
    }
    const auto entries = document->value(QLatin1String("keys"));
    if (!entries.isArray())
        return Failure{Reason::InvalidResponse, {}, QStringLiteral("no list of keys")};

    std::vector<PublicKey> keys;
    const auto jwks = entries.toArray();
    for (qsizetype i = 0; i < std::min(maximumKeys, jwks.size()); ++i) {
        if (auto key = PublicKey::fromJwk(jwks.at(i).toObject()))
            keys.push_back(std::move(*key));
    }
    return KeySet(std::move(keys));
}

} // namespace DeviceSignIn
