// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/idtokenclaims.h"

#include "jose/crypto.h"
#include "protocol/json.h"
#include "protocol/profile.h"
#include "text/texttemplate.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace DeviceSignIn {

namespace {

/*! The longest \c sub, in characters (OpenID Connect Core 1.0, section 2). */
constexpr qsizetype longestSubject = 255;

/*!
    Whether a claim that a token need not have is missing. Some servers write null or an empty text
    instead of leaving it out.
*/
bool isLeftOut(const QJsonValue &claim)
{
    return isMissing(claim) || claim == QString();
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
        return wrongIdentity(QStringLiteral("iss is %1, not the issuer").arg(quotedText(claim)));
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
    Returns a time in seconds since 1970 (RFC 7519, section 2, NumericDate); none for any other
    value. Some servers write the number as a text.
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

} // namespace

Failure wrongIdentity(const QString &detail)
{
    return {Reason::WrongIdentity, {}, QStringLiteral("id_token: ") + detail};
}

Failure wrongIdentity(const char *detail)
{
    return wrongIdentity(QString::fromLatin1(detail));
}

QString claimText(const QJsonObject &claims, QLatin1String name)
{
    return claims.value(name).toString();
}

QString quotedText(const QString &text, qsizetype maximum)
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

} // namespace DeviceSignIn
