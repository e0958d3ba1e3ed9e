// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/idtoken.h"

#include "jose/crypto.h"
#include "jose/jws.h"
#include "protocol/texttemplate.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace DeviceSignIn {

namespace {

/*! In characters; required by OpenID Connect Core 1.0, section 2. */
constexpr qsizetype longestSubject = 255;
constexpr qsizetype longestName = 64;

Failure wrongIdentity(const char *detail)
{
    return {Reason::WrongIdentity, {}, QLatin1String(detail)};
}

QString claimText(const QJsonObject &claims, QLatin1String name)
{
    return claims.value(name).toString();
}

/*!
    Returns \a issuer with the values of the claims in its placeholders. Only letters, digits, - and
    _ are allowed in the value of a claim, because a slash or a dot could turn one address into
    another. The result is empty if a claim is missing or has another character.
*/
QString expectedIssuer(const QString &issuer, const QJsonObject &claims)
{
    const auto lookup = [&](const QString &name) -> std::optional<QString> {
        static const QRegularExpression plainWord(QStringLiteral("\\A[A-Za-z0-9_-]{1,64}\\z"));
        const QString claim = claimOf(name);
        if (claim.isEmpty())
            return placeholder(name);
        const QString value = claims.value(claim).toString();
        return plainWord.match(value).hasMatch() ? std::optional(value) : std::nullopt;
    };
    return fillTemplate(issuer, lookup).value_or(QString());
}

Failure checkIssuerClaim(const QJsonObject &claims, const IdTokenRules &rules)
{
    const QString issuer = expectedIssuer(rules.issuer, claims);
    if (issuer.isEmpty() || claimText(claims, QLatin1String("iss")) != issuer)
        return wrongIdentity("The id_token is from another issuer");
    return {};
}

/*! Checks the audience (OpenID Connect Core 1.0, section 3.1.3.7, rules 3 to 5). */
Failure checkAudience(const QJsonObject &claims, const QString &clientId)
{
    const QJsonValue audience = claims.value(QLatin1String("aud"));
    const QJsonValue party = claims.value(QLatin1String("azp"));
    const bool isOurs = audience.isArray() ? audience.toArray().contains(clientId)
                                           : audience.isString() && audience == clientId;
    if (clientId.isEmpty() || !isOurs)
        return wrongIdentity("The id_token is for another client");
    if (party.isUndefined() && audience.toArray().size() > 1)
        return wrongIdentity("The id_token is for several clients and does not say for which");
    if (!party.isUndefined() && party != clientId)
        return wrongIdentity("The id_token was issued to another client");
    return {};
}

/*! Checks the times (section 3.1.3.7, rules 9 and 10) and \c nbf (RFC 7519, section 4.1.5). */
Failure checkTimes(const QJsonObject &claims, const IdTokenRules &rules)
{
    const auto expiry = claims.value(QLatin1String("exp"));
    const auto issued = claims.value(QLatin1String("iat"));
    const auto start = claims.value(QLatin1String("nbf"));
    const auto now = double(rules.now.toSecsSinceEpoch());
    const auto skew = double(rules.skew.count());
    if (!expiry.isDouble() || !issued.isDouble() || !(start.isUndefined() || start.isDouble()))
        return wrongIdentity("The id_token does not say how long it holds");
    if (now >= expiry.toDouble() + skew)
        return wrongIdentity("The id_token has expired");
    if (std::max(issued.toDouble(), start.toDouble(issued.toDouble())) > now + skew)
        return wrongIdentity("The id_token is from the future");
    return {};
}

/*! Checks the nonce (section 3.1.3.7, rule 11, and section 12.2 for a refresh). */
Failure checkNonce(const QJsonObject &claims, const IdTokenRules &rules)
{
    const QJsonValue nonce = claims.value(QLatin1String("nonce"));
    const bool isFine = nonce.isUndefined() ? rules.nonce.isEmpty() || rules.nonceMayBeMissing
                                            : nonce.isString() && nonce == rules.nonce;
    return isFine ? Failure() : wrongIdentity("The id_token is from another sign-in");
}

Failure checkSubject(const QJsonObject &claims, const QString &expected)
{
    const QString subject = claimText(claims, QLatin1String("sub"));
    if (subject.isEmpty() || subject.size() > longestSubject)
        return wrongIdentity("The id_token does not say who signed in");
    if (!expected.isEmpty() && subject != expected)
        return wrongIdentity("The id_token is about another person");
    return {};
}

/*!
    Checks \c at_hash (section 3.1.3.6). For EdDSA the hash is SHA-512, which Ed25519 itself uses.
*/
Failure checkAccessTokenHash(const QJsonObject &claims, const Secret &accessToken,
                             JwsAlgorithm algorithm)
{
    const QJsonValue expected = claims.value(QLatin1String("at_hash"));
    if (expected.isUndefined() || accessToken.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(
        accessToken.reveal(),
        algorithm == JwsAlgorithm::EdDSA ? QCryptographicHash::Sha512 : QCryptographicHash::Sha256);
    if (expected.toString().toUtf8() != base64Url(hash.left(hash.size() / 2)))
        return wrongIdentity("The id_token belongs to another access token");
    return {};
}

bool isPresent(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull()
           && !(value.isString() && value.toString().isEmpty());
}

Failure checkRequiredClaims(const QJsonObject &claims, const QStringList &required)
{
    const bool hasAll = std::all_of(required.begin(), required.end(), [&](const QString &name) {
        return isPresent(claims.value(name));
    });
    return hasAll ? Failure() : wrongIdentity("The id_token lacks a claim that is required");
}

Failure checkClaims(const QJsonObject &claims, const IdTokenRules &rules, JwsAlgorithm algorithm)
{
    for (const Failure &failure :
         {checkIssuerClaim(claims, rules), checkAudience(claims, rules.clientId),
          checkTimes(claims, rules), checkNonce(claims, rules), checkSubject(claims, rules.subject),
          checkRequiredClaims(claims, rules.requiredClaims),
          checkAccessTokenHash(claims, rules.accessToken, algorithm)}) {
        if (failure)
            return failure;
    }
    return {};
}

/*! The result if the signature is not valid; none if it is. */
std::optional<IdTokenResult> checkSignature(const Jws &jws, const KeySet &keys,
                                            JwsAlgorithm algorithm)
{
    const QString keyId = jws.header.value(QLatin1String("kid")).toString();
    const auto candidates = keys.candidates(keyId, algorithm);
    if (std::any_of(candidates.begin(), candidates.end(), [&](const PublicKey &key) {
            return key.verify(algorithm, jws.signingInput, jws.signature);
        }))
        return std::nullopt;
    // A token that names no key may be signed with a key that has not been fetched yet.
    if (candidates.empty() || keyId.isEmpty())
        return UnknownKey{};
    return wrongIdentity("The id_token's signature is wrong");
}

} // namespace

IdTokenResult checkIdToken(const Secret &idToken, const KeySet &keys, const IdTokenRules &rules)
{
    const auto jws = readJws(idToken.reveal());
    if (!jws)
        return wrongIdentity("The id_token can't be read");
    const auto algorithm = algorithmByName(claimText(jws->header, QLatin1String("alg")));
    if (!algorithm)
        return wrongIdentity("The id_token is signed in a way that is not accepted");
    if (auto result = checkSignature(*jws, keys, *algorithm))
        return std::move(*result);

    const auto document = QJsonDocument::fromJson(jws->payload);
    if (!document.isObject())
        return wrongIdentity("The id_token can't be read");
    if (Failure failure = checkClaims(document.object(), rules, *algorithm))
        return failure;
    return document.object();
}

QString personName(const QJsonObject &claims, const Secrets &secrets)
{
    for (const char *name : {"name", "preferred_username", "email"}) {
        const QString claim = claimText(claims, QLatin1String(name));
        QString value = oneLine(claim, longestName);
        if (!value.isEmpty() && !containsSecret(claim, secrets, shortestShownSecret))
            return value;
    }
    return {};
}

} // namespace DeviceSignIn
