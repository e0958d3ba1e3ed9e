// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/idtoken.h"

#include "jose/crypto.h"
#include "jose/jws.h"
#include "openid/idtokenclaims.h"
#include "openid/personname.h"
#include "protocol/json.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>

namespace DeviceSignIn {

namespace {

/*!
    The longest name of an algorithm that is shown, in characters. All registered names are shorter.
*/
constexpr qsizetype longestAlgorithm = 40;

Failure unverifiedIdentity(const QString &detail)
{
    return {Reason::UnverifiedIdentity, {}, QStringLiteral("id_token: ") + detail};
}

/*! The hash of \c at_hash (section 3.1.3.6). For EdDSA it is SHA-512, which Ed25519 itself uses. */
QCryptographicHash::Algorithm hashOf(JwsAlgorithm algorithm)
{
    switch (algorithm) {
    case JwsAlgorithm::RS256:
    case JwsAlgorithm::PS256:
    case JwsAlgorithm::ES256:
        break;
    case JwsAlgorithm::RS384:
    case JwsAlgorithm::PS384:
    case JwsAlgorithm::ES384:
        return QCryptographicHash::Sha384;
    case JwsAlgorithm::RS512:
    case JwsAlgorithm::PS512:
    case JwsAlgorithm::ES512:
    case JwsAlgorithm::EdDSA:
        return QCryptographicHash::Sha512;
    }
    return QCryptographicHash::Sha256;
}

/*! The shortest key for \a hash, in bytes: as long as the hash (RFC 7518, section 3.2). */
qsizetype shortestMacKey(QCryptographicHash::Algorithm hash)
{
    return QCryptographicHash::hashLength(hash);
}

/*! Why a client with \a secret can't check the HMAC algorithm \a name; empty if it can. */
QString macProblem(const QString &name, const Secret &secret)
{
    const qsizetype shortest = shortestMacKey(macHashByName(name).value());
    return secret.reveal().size() >= shortest
               ? QString()
               : QStringLiteral("%1, which needs a client secret of at least %2 bytes")
                     .arg(name)
                     .arg(shortest);
}

/*! A token that was read. Nothing in it has been verified. */
struct ReadIdToken
{
    Jws jws;
    QJsonObject claims;
    /*! The name of the algorithm in the header; empty if there is none. */
    QString algorithmName;
    /*! The algorithm; none if it is not supported, and for HMAC. */
    std::optional<JwsAlgorithm> algorithm;

    bool hasMac() const { return macHashByName(algorithmName).has_value(); }
    /*! The hash of \c at_hash; none for an unknown algorithm. */
    std::optional<QCryptographicHash::Algorithm> hash() const
    {
        return algorithm ? hashOf(*algorithm) : macHashByName(algorithmName);
    }
};

std::variant<ReadIdToken, Failure> readIdToken(const Secret &idToken)
{
    QString problem;
    auto jws = readJws(idToken.reveal(), &problem);
    if (!jws)
        return wrongIdentity(problem);
    const auto claims = readUniqueMembers(jws->payload);
    if (!claims)
        return wrongIdentity("its claims name a member twice, or are not JSON");
    const QString name = claimText(jws->header, QLatin1String("alg"));
    return ReadIdToken{std::move(*jws), *claims, name, algorithmByName(name)};
}

/*! Returns the name of an algorithm for one line: in quotation marks if it is not a plain word. */
QString shownAlgorithm(const QString &name)
{
    static const QRegularExpression plainWord(QStringLiteral("\\A[A-Za-z0-9-]{1,20}\\z"));
    return plainWord.match(name).hasMatch() ? name : quotedText(name, longestAlgorithm);
}

/*! Why the algorithm in the header of \a token is not accepted; none if it is. */
Failure checkAlgorithm(const ReadIdToken &token, const IdTokenRules &rules)
{
    const QString &name = token.algorithmName;
    // RFC 7518, section 3.6: anybody can make a token that is not signed.
    if (name.isEmpty() || name.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0)
        return wrongIdentity("not signed");
    if (token.hasMac() && !rules.macAlgorithms.contains(name))
        return wrongIdentity(
            QStringLiteral("signed with %1, which the server does not list").arg(name));
    if (token.hasMac()) {
        const QString problem = macProblem(name, rules.macSecret);
        return problem.isEmpty() ? Failure() : unverifiedIdentity(u"signed with " + problem);
    }
    if (!token.algorithm)
        return unverifiedIdentity(
            QStringLiteral("signed with %1, which is not supported").arg(shownAlgorithm(name)));
    return {};
}

/*! The failure if the signature is not by one of \a keys; none if it is. */
Failure checkSignature(const ReadIdToken &token, const KeySet &keys)
{
    const QString keyId = claimText(token.jws.header, QLatin1String("kid"));
    const auto candidates = keys.candidates(keyId, *token.algorithm);
    if (std::any_of(candidates.begin(), candidates.end(), [&](const PublicKey &key) {
            return key.verify(*token.algorithm, token.jws.signingInput, token.jws.signature);
        }))
        return {};
    if (keys.keys().empty())
        return unverifiedIdentity(QStringLiteral("the server publishes no key that can be used"));
    if (keyId.isEmpty())
        return unverifiedIdentity(
            QStringLiteral("signed with a key that the server does not publish"));
    if (candidates.empty())
        return unverifiedIdentity(
            QStringLiteral("signed with the key %1, which the server does not publish")
                .arg(quotedText(keyId)));
    return wrongIdentity("the signature is wrong");
}

bool isByMac(const ReadIdToken &token, const Secret &secret)
{
    const QByteArray code = QMessageAuthenticationCode::hash(
        token.jws.signingInput, secret.reveal(), macHashByName(token.algorithmName).value());
    return !secret.isEmpty() && equalInConstantTime(code, token.jws.signature);
}

QStringList listedAlgorithms(const ClientData &config, const ServerMetadata &server)
{
    return server.idTokenAlgorithms + config.profile.idTokenAlgorithms;
}

/*! The HMAC algorithms among \a names. */
QStringList macsIn(const QStringList &names)
{
    QStringList macs;
    std::copy_if(names.begin(), names.end(), std::back_inserter(macs),
                 [](const QString &name) { return macHashByName(name).has_value(); });
    return macs;
}

} // namespace

void setMacSecret(const ClientData &config, const ServerMetadata &server, IdTokenRules *rules)
{
    rules->macSecret = Secret();
    rules->macAlgorithms = macsIn(listedAlgorithms(config, server));
    const bool isUsable = std::any_of(
        rules->macAlgorithms.begin(), rules->macAlgorithms.end(),
        [&](const QString &name) { return macProblem(name, config.clientSecret).isEmpty(); });
    if (isUsable)
        rules->macSecret = config.clientSecret.clone();
}

Failure checkIdTokenAlgorithms(const ClientData &config, const ServerMetadata &server)
{
    const QStringList listed = listedAlgorithms(config, server);
    const auto canBeChecked = [&](const QString &name) {
        return algorithmByName(name)
               || (macHashByName(name) && macProblem(name, config.clientSecret).isEmpty());
    };
    if (!config.scopes.contains(QLatin1String("openid")) || server.keysEndpoint.isEmpty()
        || listed.isEmpty() || std::any_of(listed.begin(), listed.end(), canBeChecked))
        return {};
    // The first one in the order of their names needs the shortest secret.
    QStringList macs = macsIn(listed);
    macs.sort();
    if (!macs.isEmpty())
        return unverifiedIdentity(u"the server signs with "
                                  + macProblem(macs.first(), config.clientSecret));
    QStringList shown;
    for (const QString &name : listed.mid(0, 4))
        shown.append(shownAlgorithm(name));
    return unverifiedIdentity(QStringLiteral("the server signs with %1, which is not supported")
                                  .arg(shown.join(QLatin1String(", "))));
}

bool needsKeys(const ClientData &config, const ServerMetadata &server)
{
    const QStringList listed = listedAlgorithms(config, server);
    const auto isByKey = [](const QString &name) { return algorithmByName(name).has_value(); };
    return config.scopes.contains(QLatin1String("openid")) && !server.keysEndpoint.isEmpty()
           && (listed.isEmpty() || std::any_of(listed.begin(), listed.end(), isByKey));
}

Failure checkKeys(const KeySet &keys, const ClientData &config, const ServerMetadata &server)
{
    if (keys.keys().empty())
        return unverifiedIdentity(QStringLiteral("the server publishes no key that can be used"));
    QStringList algorithms;
    for (const QString &name : listedAlgorithms(config, server)) {
        const auto algorithm = algorithmByName(name);
        if (algorithm && !keys.candidates({}, *algorithm).empty())
            return {};
        if (algorithm)
            algorithms.append(algorithmName(*algorithm));
    }
    // A server could list one many times.
    algorithms.removeDuplicates();
    if (algorithms.isEmpty())
        return {};
    return unverifiedIdentity(
        QStringLiteral("the server publishes no key for %1, with which it says that it signs")
            .arg(algorithms.join(QLatin1String(", "))));
}

IdTokenResult checkIdToken(const Secret &idToken, const KeySet &keys, const IdTokenRules &rules)
{
    const auto read = readIdToken(idToken);
    if (const auto *failure = std::get_if<Failure>(&read))
        return *failure;
    const auto &token = std::get<ReadIdToken>(read);
    if (Failure failure = checkAlgorithm(token, rules))
        return failure;
    if (Failure failure = checkClaims(token.claims, rules, token.hash()))
        return failure;
    if (token.hasMac()) {
        if (isByMac(token, rules.macSecret))
            return token.claims;
        return wrongIdentity("the signature is wrong");
    }
    if (Failure failure = checkSignature(token, keys))
        return UnverifiedSignature{std::move(failure)};
    return token.claims;
}

std::variant<QJsonObject, Failure> checkIdTokenClaims(const Secret &idToken,
                                                      const IdTokenRules &rules)
{
    const auto read = readIdToken(idToken);
    if (const auto *failure = std::get_if<Failure>(&read))
        return *failure;
    const auto &token = std::get<ReadIdToken>(read);
    if (Failure failure = checkClaims(token.claims, rules, token.hash()))
        return failure;
    return token.claims;
}

} // namespace DeviceSignIn
