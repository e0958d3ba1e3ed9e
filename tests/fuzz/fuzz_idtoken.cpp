// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "jose/crypto.h"
#include "jose/jws.h"
#include "protocol/idtoken.h"

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
    rules.now = QDateTime::fromSecsSinceEpoch(1'767'268'800, QTimeZone::utc());
    return rules;
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
    CHECK(claims.value(QLatin1String("exp")).toDouble()
          > double(rules.now.toSecsSinceEpoch() - 300));
    CHECK(isOneLine(personName(claims), 64));
}

} // namespace

/*!
    An input that begins with { is taken as claims and signed. Any other input is taken as a
    complete, forged token.
*/
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const KeySet keys = keySet();
    const IdTokenRules rules = fuzzRules();
    const QByteArray input = inputFrom(data, size);
    const bool isOurs = input.startsWith('{');
    const auto answer = checkIdToken(isOurs ? sign(input) : Secret(input), keys, rules);
    if (const auto *claims = std::get_if<QJsonObject>(&answer)) {
        CHECK(isOurs);
        checkTrusted(*claims, rules);
    } else if (const auto *failure = std::get_if<Failure>(&answer)) {
        CHECK(failure->reason == Reason::WrongIdentity);
        CHECK(isOneLine(failure->detail, 200));
    } else {
        CHECK(!isOurs);
    }
    return 0;
}
