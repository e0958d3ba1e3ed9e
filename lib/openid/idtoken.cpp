// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/idtoken.h"

#include "jose/crypto.h"
#include "jose/jws.h"
#include "protocol/json.h"
#include "protocol/texttemplate.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>

namespace DeviceSignIn {

namespace {

/*! In characters; required by OpenID Connect Core 1.0, section 2. */
constexpr qsizetype longestSubject = 255;
constexpr qsizetype longestName = 64;

/*! In characters; a longer text from a token is cut off in a detail. */
constexpr qsizetype longestQuote = 100;
/*! In characters; the names of all registered algorithms are shorter. */
constexpr qsizetype longestAlgorithm = 40;

Failure wrongIdentity(const QString &detail)
{
    return {Reason::WrongIdentity, {}, QStringLiteral("id_token: ") + detail};
}

Failure wrongIdentity(const char *detail)
{
    return wrongIdentity(QString::fromLatin1(detail));
}

Failure unverifiedIdentity(const QString &detail)
{
    return {Reason::UnverifiedIdentity, {}, QStringLiteral("id_token: ") + detail};
}

/*!
    Returns \a text from a token in quotation marks, for one line of a screen or a log. All characters
    that are not printable ASCII are escaped, because a text in another script can change the order in
    which the line is read.
*/
QString quoted(const QString &text, qsizetype maximum = longestQuote)
{
    QString escaped;
    const QString line = oneLine(text.left(maximum + 1), maximum + 1);
    for (const QChar c : line) {
        if (c == u'"' || c == u'\\')
            escaped += QString(u'\\') + c;
        else if (c >= u' ' && c <= u'~')
            escaped += c;
        else
            escaped += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    return u'"' + oneLine(escaped, maximum) + u'"';
}

/*! Whether \a character is of a script that every machine can show: see personAddress(). */
bool isShownEverywhere(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Common: // digits, punctuation and emoji
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    default:
        return false;
    }
}

/*!
    Whether a claim that a token need not have is missing. Some servers write null or an empty text
    instead of leaving it out.
*/
bool isLeftOut(const QJsonValue &claim)
{
    return isMissing(claim) || claim == QString();
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
    const QString claim = claimText(claims, QLatin1String("iss"));
    if (claim.isEmpty())
        return wrongIdentity("iss is missing");
    if (rules.issuerIsUnknown)
        return {};
    if (rules.issuer.isEmpty())
        return wrongIdentity("there is no issuer to compare iss with");
    const QString issuer = expectedIssuer(rules.issuer, claims);
    if (issuer.isEmpty() || claim != issuer)
        return wrongIdentity(QStringLiteral("iss is %1, not the issuer").arg(quoted(claim)));
    return {};
}

/*!
    Checks the audience (OpenID Connect Core 1.0 with errata set 2, section 3.1.3.7, rules 3 to 5).
    Other audiences beside this client are accepted, and \c azp may be missing.
*/
Failure checkAudience(const QJsonObject &claims, const QString &clientId)
{
    const QJsonValue audience = claims.value(QLatin1String("aud"));
    const QJsonValue party = claims.value(QLatin1String("azp"));
    const bool isOurs = audience.isArray() ? audience.toArray().contains(clientId)
                                           : audience.isString() && audience == clientId;
    if (clientId.isEmpty() || !isOurs)
        return wrongIdentity("aud does not hold the client id");
    if (!isLeftOut(party) && party != clientId)
        return wrongIdentity("azp is not the client id");
    return {};
}

/*!
    Returns a time in seconds since 1970 (RFC 7519, section 2, NumericDate); none for any other value.
    Some servers write the number as a text.
*/
std::optional<double> readNumericDate(const QJsonValue &value)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,15}(\\.[0-9]{1,9})?\\z"));
    if (value.isDouble())
        return value.toDouble();
    if (digits.match(value.toString()).hasMatch())
        return value.toString().toDouble();
    return std::nullopt;
}

/*! Checks a claim with a time that must have come, and that may be missing. */
Failure checkBegin(const QJsonObject &claims, const char *name, double latest)
{
    const QJsonValue value = claims.value(QLatin1String(name));
    if (isLeftOut(value))
        return {};
    const auto begin = readNumericDate(value);
    if (!begin)
        return wrongIdentity(QStringLiteral("%1 is not a time").arg(QLatin1String(name)));
    if (*begin > latest)
        return wrongIdentity(QStringLiteral("%1 is in the future").arg(QLatin1String(name)));
    return {};
}

/*!
    Checks the times (section 3.1.3.7, rules 9 and 10) and \c nbf (RFC 7519, section 4.1.5). A token
    without \c iat is accepted: its lifetime is limited by \c exp, and a token of an earlier sign-in
    is refused by its nonce.
*/
Failure checkTimes(const QJsonObject &claims, const IdTokenRules &rules)
{
    const auto expiry = readNumericDate(claims.value(QLatin1String("exp")));
    const auto now = double(rules.now.toSecsSinceEpoch());
    const auto skew = double(rules.skew.count());
    if (!expiry)
        return wrongIdentity("exp is not a time");
    if (now >= *expiry + skew)
        return wrongIdentity("exp is in the past");
    if (Failure failure = checkBegin(claims, "iat", now + skew))
        return failure;
    return checkBegin(claims, "nbf", now + skew);
}

/*! Checks the nonce (section 3.1.3.7, rule 11, and section 12.2 for a refresh). */
Failure checkNonce(const QJsonObject &claims, const IdTokenRules &rules)
{
    const QJsonValue nonce = claims.value(QLatin1String("nonce"));
    const bool isFine = isLeftOut(nonce) ? rules.nonce.isEmpty() || rules.nonceMayBeMissing
                                         : nonce.isString() && nonce == rules.nonce;
    return isFine ? Failure() : wrongIdentity("nonce is not that of this sign-in");
}

Failure checkSubject(const QJsonObject &claims, const QString &expected)
{
    const QString subject = claimText(claims, QLatin1String("sub"));
    if (subject.isEmpty())
        return wrongIdentity("sub is missing");
    if (subject.size() > longestSubject)
        return wrongIdentity("sub is too long");
    if (!expected.isEmpty() && subject != expected)
        return wrongIdentity("sub is another person");
    return {};
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

/*! Checks \c at_hash (section 3.1.3.6) with \a algorithm; it is not checked if that is none. */
Failure checkAccessTokenHash(const QJsonObject &claims, const Secret &accessToken,
                             std::optional<QCryptographicHash::Algorithm> algorithm)
{
    const QJsonValue expected = claims.value(QLatin1String("at_hash"));
    // A server need not send it with tokens from the token endpoint (section 3.1.3.6).
    if (isLeftOut(expected) || accessToken.isEmpty() || !algorithm)
        return {};
    const QByteArray hash = QCryptographicHash::hash(accessToken.reveal(), *algorithm);
    if (expected.toString().toUtf8() != base64Url(hash.left(hash.size() / 2)))
        return wrongIdentity("at_hash is not that of the access token");
    return {};
}

Failure checkRequiredClaims(const QJsonObject &claims, const QStringList &required)
{
    for (const QString &name : required) {
        const QJsonValue value = claims.value(name);
        if (isMissing(value) || (value.isString() && value.toString().isEmpty()))
            return wrongIdentity(QStringLiteral("%1 is missing").arg(name));
    }
    return {};
}

Failure checkClaims(const QJsonObject &claims, const IdTokenRules &rules,
                    std::optional<QCryptographicHash::Algorithm> hash)
{
    for (const Failure &failure :
         {checkIssuerClaim(claims, rules), checkAudience(claims, rules.clientId),
          checkTimes(claims, rules), checkNonce(claims, rules), checkSubject(claims, rules.subject),
          checkRequiredClaims(claims, rules.requiredClaims),
          checkAccessTokenHash(claims, rules.accessToken, hash)}) {
        if (failure)
            return failure;
    }
    return {};
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
    return plainWord.match(name).hasMatch() ? name : quoted(name, longestAlgorithm);
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
                .arg(quoted(keyId)));
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
    // With the first of them in the order of their names, the shortest secret will do.
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
    // A server could list one again and again.
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

QString personAddress(const QJsonObject &claims, const Secrets &secrets)
{
    const QString name = personName(claims, secrets);
    const auto points = name.toUcs4();
    if (std::all_of(points.begin(), points.end(), isShownEverywhere))
        return {};
    for (const char *member : {"email", "preferred_username"}) {
        QString value = claimText(claims, QLatin1String(member));
        const bool isPlain = std::all_of(value.begin(), value.end(), [](QChar character) {
            return character > u' ' && character <= u'~';
        });
        if (!value.isEmpty() && value.size() <= longestName && isPlain
            && !containsSecret(value, secrets, shortestShownSecret))
            return value;
    }
    return {};
}

} // namespace DeviceSignIn
