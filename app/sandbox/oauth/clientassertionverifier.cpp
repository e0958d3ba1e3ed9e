// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/clientassertionverifier.h"

#include <QJsonArray>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr char assertionType[] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
// The longest lifetime of an assertion, in seconds. It limits how long a stolen one can be used.
constexpr qint64 longestLifetime = 3600;

OAuthError invalidAssertion(const char *description)
{
    return {"invalid_client", description, 401};
}

/*! Whether the claim "aud", a text or an array of texts, contains one of \a audiences. */
bool hasAudience(const QJsonValue &audience, const QStringList &audiences)
{
    if (!audience.isArray())
        return audiences.contains(audience.toString());
    const QJsonArray values = audience.toArray();
    return std::any_of(values.begin(), values.end(), [&](const QJsonValue &value) {
        return audiences.contains(value.toString());
    });
}

} // namespace

ClientAssertionVerifier::ClientAssertionVerifier(VerificationKey key, QString clientId)
    : m_key(std::move(key))
    , m_clientId(std::move(clientId))
    , m_usedAssertions(std::chrono::seconds(longestLifetime))
{}

std::variant<QString, OAuthError> ClientAssertionVerifier::verify(const Parameters &parameters,
                                                                  const QStringList &audiences,
                                                                  const RequestTime &time)
{
    if (parameters.bytes("client_assertion_type") != assertionType)
        return invalidAssertion("The client has to authenticate with private_key_jwt");
    const auto assertion = parseSignedJwt(parameters.bytes("client_assertion"));
    if (!assertion || !m_key.verifies(*assertion))
        return invalidAssertion("The client_assertion is not signed by the client");

    const QJsonObject &claims = assertion->claims;
    const QString id = claims.value(u"sub").toString();
    const bool isContradicted = parameters.has("client_id") && parameters.text("client_id") != id;
    if (id.isEmpty() || claims.value(u"iss") != id || isContradicted
        || (!m_clientId.isEmpty() && id != m_clientId))
        return invalidAssertion("The client_assertion is another client's");
    if (!hasAudience(claims.value(u"aud"), audiences))
        return invalidAssertion("The client_assertion is for another server");
    const qint64 remaining = claims.value(u"exp").toInteger() - time.utc.toSecsSinceEpoch();
    if (remaining <= 0 || remaining > longestLifetime)
        return invalidAssertion("The client_assertion has expired, or lives for too long");
    const QByteArray jti = claims.value(u"jti").toString().toUtf8();
    if (jti.isEmpty() || !m_usedAssertions.insert(jti, time.elapsed))
        return invalidAssertion("The client_assertion has no jti, or one that has been used");
    return id;
}

} // namespace DeviceSignIn
