// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/keyset.h"

#include "protocol/json.h"
#include "protocol/tokens.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

constexpr qsizetype maximumKeys = 64;

} // namespace

KeySet::KeySet(std::vector<PublicKey> keys)
    : m_keys(std::move(keys))
{}

std::vector<PublicKey> KeySet::candidates(const QString &keyId, JwsAlgorithm algorithm) const
{
    std::vector<PublicKey> fitting;
    std::copy_if(
        m_keys.begin(), m_keys.end(), std::back_inserter(fitting), [&](const PublicKey &key) {
            return key.algorithm() == algorithm && (keyId.isEmpty() || key.keyId() == keyId);
        });
    return fitting;
}

std::variant<KeySet, Failure> readKeySet(const HttpResponse &response)
{
    const auto document = isSuccess(response.status) ? readObject(response) : std::nullopt;
    if (!document)
        return transportFailure(response);
    const auto entries = document->value(QLatin1String("keys"));
    if (!entries.isArray())
        return Failure{Reason::InvalidResponse, {}, QStringLiteral("The answer holds no keys")};

    std::vector<PublicKey> keys;
    const auto jwks = entries.toArray();
    for (qsizetype i = 0; i < std::min(maximumKeys, jwks.size()); ++i) {
        if (auto key = PublicKey::fromJwk(jwks.at(i).toObject()))
            keys.push_back(std::move(*key));
    }
    return KeySet(std::move(keys));
}

} // namespace DeviceSignIn
