// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/assertiongate.h"

#include <QJsonArray>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr char assertionType[] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
// An assertion that is good for longer could be stolen and used for as long.
constexpr qint64 longestLife = 3600;

OAuthError wrongAssertion(const char *description)
{
    return {"invalid_client", description, 401};
}

bool isFor(const QJsonValue &audience, const QStringList &audiences)
{
    if (!audience.isArray())
        return audiences.contains(audience.toString());
    const QJsonArray several = audience.toArray();
    return std::any_of(several.begin(), several.end(),
                       [&](const QJsonValue &one) { return audiences.contains(one.toString()); });
}

} // namespace

AssertionGate::AssertionGate(CheckingKey key, QString clientId)
    : m_key(std::move(key))
    , m_clientId(std::move(clientId))
{}

std::variant<QString, OAuthError> AssertionGate::check(const Parameters &parameters,
                                                       const QStringList &audiences,
                                                       const Moment &moment)
{
    if (parameters.bytes("client_assertion_type") != assertionType)
        return wrongAssertion("The client has to authenticate with private_key_jwt");
    const auto assertion = readSignedJwt(parameters.bytes("client_assertion"));
    if (!assertion || !m_key.verifies(*assertion))
        return wrongAssertion("The client_assertion is not signed by the client");

    const QJsonObject &claims = assertion->claims;
    const QString id = claims.value(u"sub").toString();
    const bool isOther = parameters.has("client_id") && parameters.text("client_id") != id;
    if (id.isEmpty() || claims.value(u"iss") != id || isOther
        || (!m_clientId.isEmpty() && id != m_clientId))
        return wrongAssertion("The client_assertion is another client's");
    if (!isFor(claims.value(u"aud"), audiences))
        return wrongAssertion("The client_assertion is for another server");
    const qint64 left = claims.value(u"exp").toInteger() - moment.utc.toSecsSinceEpoch();
    if (left <= 0 || left > longestLife)
        return wrongAssertion("The client_assertion has expired, or lives for too long");
    const QByteArray name = claims.value(u"jti").toString().toUtf8();
    if (name.isEmpty()
        || !m_assertions.admits(name, moment.elapsed,
                                moment.elapsed + std::chrono::seconds(longestLife)))
        return wrongAssertion("The client_assertion has no jti, or one that has been used");
    return id;
}

} // namespace DeviceSignIn
