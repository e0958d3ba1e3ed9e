// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/dpopverifier.h"

#include "jose/crypto.h"

#include <QUrl>

namespace DeviceSignIn {

using namespace std::chrono_literals;

namespace {

// The largest difference between the time of a proof and the server's clock, in either direction
// (RFC 9449, section 11.1).
constexpr auto longestAge = 60s;
constexpr auto noncePeriod = 5min;

OAuthError invalidProof(const char *description)
{
    return {"invalid_dpop_proof", description};
}

/*! Compares normalized URLs without query and fragment (RFC 9449, section 4.3). */
bool isSameUrl(const QString &claimed, const QString &expected)
{
    const auto normalized = [](const QString &url) {
        return QUrl(url).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment
                                  | QUrl::NormalizePathSegments);
    };
    return normalized(claimed) == normalized(expected);
}

QByteArray claimBytes(const QJsonObject &claims, QLatin1String name)
{
    return claims.value(name).toString().toUtf8();
}

} // namespace

struct DpopVerifier::Expected
{
    QString url;
    /*! The value of the claim "ath"; empty for a token request, which has no access token. */
    QByteArray tokenHash;
};

DpopVerifier::DpopVerifier(Settings settings)
    : m_settings(settings)
    , m_usedProofs(2 * longestAge)
{
    changeNonce();
}

std::variant<QByteArray, OAuthError> DpopVerifier::verifyTokenRequest(const Request &request,
                                                                      const QString &url,
                                                                      const RequestTime &time)
{
    if (m_settings.mode == DpopMode::Off
        || (request.dpop.isEmpty() && m_settings.mode == DpopMode::Optional))
        return QByteArray();
    return verify(request, {url, {}}, time);
}

std::variant<QByteArray, OAuthError> DpopVerifier::verifyResourceRequest(const Request &request,
                                                                         const QString &url,
                                                                         const Secret &accessToken,
                                                                         const RequestTime &time)
{
    auto result = verify(request, {url, base64Url(sha256(accessToken.reveal()))}, time);
    if (auto *error = std::get_if<OAuthError>(&result)) {
        error->status = 401;
        error->challenge = qstrcmp(error->code, "use_dpop_nonce") == 0
                               ? R"(DPoP error="use_dpop_nonce", algs="ES256")"
                               : R"(DPoP error="invalid_dpop_proof", algs="ES256")";
    }
    return result;
}

std::variant<QByteArray, OAuthError>
DpopVerifier::verify(const Request &request, const Expected &expected, const RequestTime &time)
{
    // If there are several DPoP headers, Qt joins their values with commas, which can't be parsed.
    const auto proof = parseSignedJwt(request.dpop);
    if (!proof)
        return invalidProof("There is no proof, or it is no JWT");
    const QJsonObject jwk = proof->header.value(u"jwk").toObject();
    const auto key = VerificationKey::fromJwk(jwk);
    if (proof->header.value(u"typ").toString() != u"dpop+jwt"
        || proof->header.value(u"alg").toString() != u"ES256")
        return invalidProof("Its typ has to be dpop+jwt and its alg ES256");
    if (!key || !key->verifies(*proof))
        return invalidProof("Its key is not good, or has not signed it");

    const QJsonObject &claims = proof->claims;
    if (claimBytes(claims, QLatin1String("htm")) != request.method
        || !isSameUrl(claims.value(u"htu").toString(), expected.url))
        return invalidProof("It is for another request");
    if (claimBytes(claims, QLatin1String("ath")) != expected.tokenHash)
        return invalidProof("It is for another access token");
    const std::chrono::seconds age(time.utc.toSecsSinceEpoch() - claims.value(u"iat").toInteger());
    if (std::chrono::abs(age) > longestAge)
        return invalidProof("It is too old, or from the future");
    if (!hasValidNonce(claims, time))
        return OAuthError{"use_dpop_nonce", "It needs the nonce of the header DPoP-Nonce"};
    const QByteArray jti = claimBytes(claims, QLatin1String("jti"));
    if (jti.isEmpty() || !m_usedProofs.insert(jti, time.elapsed))
        return invalidProof("It has no jti, or one that has been used");
    return keyThumbprint(jwk);
}

bool DpopVerifier::hasValidNonce(const QJsonObject &claims, const RequestTime &time) const
{
    if (!m_settings.nonce)
        return true;
    // The nonce of the previous period is valid too, because a proof with it may still arrive.
    const qint64 period = time.elapsed / noncePeriod;
    const QByteArray nonce = claimBytes(claims, QLatin1String("nonce"));
    return nonce == nonceOfPeriod(period) || nonce == nonceOfPeriod(period - 1);
}

void DpopVerifier::addNonceHeader(const RequestTime &time, Response *response) const
{
    if (m_settings.nonce)
        response->headers.emplace_back("DPoP-Nonce", nonceOfPeriod(time.elapsed / noncePeriod));
}

QByteArray DpopVerifier::nonceOfPeriod(qint64 number) const
{
    return base64Url(hmacSha256(m_nonceKey.reveal(), QByteArray::number(number)));
}

void DpopVerifier::changeNonce()
{
    m_nonceKey = Secret(randomBytes(32));
}

} // namespace DeviceSignIn
