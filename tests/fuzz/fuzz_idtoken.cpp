// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "jose/crypto.h"
#include "jose/jws.h"
#include "openid/idtoken.h"
#include "openid/personname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace DeviceSignIn;

namespace {

const SigningKey &signingKey()
{
    static const SigningKey key = SigningKey::generate();
    return key;
}

KeySet keySet()
{
    return KeySet({PublicKey::fromJwk(signingKey().publicJwk()).value()});
}

IdTokenRules fuzzRules()
{
    IdTokenRules rules;
    rules.issuer = QStringLiteral("https://{claim:tid}.example");
    rules.clientId = QStringLiteral("tv");
    rules.accessToken = Secret("token");
    rules.macAlgorithms = QStringList{"HS256"};
    rules.macSecret = Secret(QByteArray(32, 's'));
    rules.now = QDateTime::fromSecsSinceEpoch(1'767'268'800, QTimeZone::utc());
    return rules;
}

/*! Returns a token with \a claims that is signed with the client's secret (HS256). */
Secret signWithSecret(const QByteArray &claims, const IdTokenRules &rules)
{
    const QByteArray message = base64Url("{\"alg\":\"HS256\"}") + '.' + base64Url(claims);
    return Secret(message + '.' + base64Url(hmacSha256(rules.macSecret.reveal(), message)));
}

/*! Returns a token with \a claims that is signed with the trusted key. */
Secret sign(const QByteArray &claims)
{
    const QByteArray message = base64Url("{\"alg\":\"ES256\"}") + '.' + base64Url(claims);
    return Secret(message + '.' + base64Url(signingKey().sign(message)));
}

void checkTrusted(const QJsonObject &claims, const IdTokenRules &rules)
{
    const QString issuer = claims.value(QLatin1String("iss")).toString();
    const auto audience = claims.value(QLatin1String("aud"));
    CHECK(issuer
          == QLatin1String("https://") + claims.value(QLatin1String("tid")).toString()
                 + QLatin1String(".example"));
    CHECK(!issuer.mid(8).contains(u'/'));
    CHECK(audience == rules.clientId || audience.toArray().contains(rules.clientId));
    CHECK(!claims.value(QLatin1String("sub")).toString().isEmpty());
    // The time may be a text.
    CHECK(claims.value(QLatin1String("exp")).toVariant().toDouble()
          > double(rules.now.toSecsSinceEpoch() - 300));
    CHECK(isOneLine(personName(claims), 64));
}

} // namespace

/*!
    An input that begins with { is taken as claims and signed, twice: with a key and with the
    client's secret. Any other input is taken as a complete, forged token.
*/
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const KeySet keys = keySet();
    const IdTokenRules rules = fuzzRules();
    const QByteArray input = inputFrom(data, size);
    const bool isOurs = input.startsWith('{');
    if (isOurs) {
        // How a token is signed makes no difference for its claims.
        const auto byKey = checkIdToken(sign(input), keys, rules);
        const auto bySecret = checkIdToken(signWithSecret(input, rules), KeySet(), rules);
        CHECK(byKey.index() == bySecret.index());
        const auto withoutKeys = checkIdTokenClaims(sign(input), rules);
        CHECK(std::holds_alternative<QJsonObject>(byKey)
              == std::holds_alternative<QJsonObject>(withoutKeys));
    }
    const auto answer = checkIdToken(isOurs ? sign(input) : Secret(input), keys, rules);
    if (const auto *claims = std::get_if<QJsonObject>(&answer)) {
        CHECK(isOurs);
        checkTrusted(*claims, rules);
    } else if (const auto *failure = std::get_if<Failure>(&answer)) {
        CHECK(failure->reason == Reason::WrongIdentity
              || failure->reason == Reason::UnverifiedIdentity);
        CHECK(failure->detail.startsWith(QLatin1String("id_token: ")));
        CHECK(isOneLine(failure->detail, 200));
        for (const QChar c : failure->detail)
            CHECK((c >= u' ' && c <= u'~') || c == QChar(0x2026));
    } else {
        CHECK(!isOurs);
    }
    return 0;
}
