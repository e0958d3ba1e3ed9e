// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/dpopgate.h"

#include "jose/crypto.h"

#include <QUrl>

namespace DeviceSignIn {

using namespace std::chrono_literals;

namespace {

// How old a proof can be, and how far ahead the client's clock (RFC 9449, section 11.1).
constexpr auto longestAge = 60s;
constexpr auto nonceLife = 5min;

OAuthError wrongProof(const char *description)
{
    return {"invalid_dpop_proof", description};
}

/*! RFC 9449, section 4.3: the address without query and fragment, however it is spelled. */
bool isSameAddress(const QString &claimed, const QString &ours)
{
    const auto bare = [](const QString &url) {
        return QUrl(url).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment
                                  | QUrl::NormalizePathSegments);
    };
    return bare(claimed) == bare(ours);
}

QByteArray text(const QJsonObject &claims, QLatin1String name)
{
    return claims.value(name).toString().toUtf8();
}

} // namespace

struct DpopGate::Expected
{
    QString url;
    /*! Of the access token that comes along; empty at the token endpoint. */
    QByteArray tokenHash;
};

DpopGate::DpopGate(Settings settings)
    : m_settings(settings)
{
    changeNonce();
}

std::variant<QByteArray, OAuthError> DpopGate::checkToken(const Request &request,
                                                          const QString &url, const Moment &moment)
{
    if (isOff() || (request.dpop.isEmpty() && m_settings.mode == DpopMode::ProofPolicy))
        return QByteArray();
    return check(request, {url, {}}, moment);
}

std::variant<QByteArray, OAuthError> DpopGate::checkResource(const Request &request,
                                                             const QString &url,
                                                             const Secret &accessToken,
                                                             const Moment &moment)
{
    auto checked = check(request, {url, base64Url(sha256(accessToken.reveal()))}, moment);
    if (auto *error = std::get_if<OAuthError>(&checked)) {
        error->status = 401;
        error->challenge = qstrcmp(error->code, "use_dpop_nonce") == 0
                               ? R"(DPoP error="use_dpop_nonce", algs="ES256")"
                               : R"(DPoP error="invalid_dpop_proof", algs="ES256")";
    }
    return checked;
}

std::variant<QByteArray, OAuthError> DpopGate::check(const Request &request,
                                                     const Expected &expected, const Moment &moment)
{
    // Two headers are joined by a comma on their way here, and then it is no proof.
    const auto proof = readSignedJwt(request.dpop);
    if (!proof)
        return wrongProof("There is no proof, or it is no JWT");
    const QJsonObject jwk = proof->header.value(u"jwk").toObject();
    const auto key = CheckingKey::fromJwk(jwk);
    if (proof->header.value(u"typ").toString() != u"dpop+jwt"
        || proof->header.value(u"alg").toString() != u"ES256")
        return wrongProof("Its typ has to be dpop+jwt and its alg ES256");
    if (!key || !key->verifies(*proof))
        return wrongProof("Its key is not good, or has not signed it");

    const QJsonObject &claims = proof->claims;
    if (text(claims, QLatin1String("htm")) != request.method
        || !isSameAddress(claims.value(u"htu").toString(), expected.url))
        return wrongProof("It is for another request");
    if (text(claims, QLatin1String("ath")) != expected.tokenHash)
        return wrongProof("It is for another access token");
    const std::chrono::seconds age(moment.utc.toSecsSinceEpoch()
                                   - claims.value(u"iat").toInteger());
    if (std::chrono::abs(age) > longestAge)
        return wrongProof("It is too old, or from the future");
    if (!hasRightNonce(claims, moment))
        return OAuthError{"use_dpop_nonce", "It needs the nonce of the header DPoP-Nonce"};
    const QByteArray name = text(claims, QLatin1String("jti"));
    if (name.isEmpty() || !m_proofs.admits(name, moment.elapsed, moment.elapsed + 2 * longestAge))
        return wrongProof("It has no jti, or one that has been used");
    return keyThumbprint(jwk);
}

bool DpopGate::hasRightNonce(const QJsonObject &claims, const Moment &moment) const
{
    if (!m_settings.nonce)
        return true;
    // The one before is good for a while longer: it may be under way.
    const qint64 number = moment.elapsed / nonceLife;
    const QByteArray shown = text(claims, QLatin1String("nonce"));
    return shown == nonceNumber(number) || shown == nonceNumber(number - 1);
}

QByteArray DpopGate::nonce(const Moment &moment) const
{
    return m_settings.nonce ? nonceNumber(moment.elapsed / nonceLife) : QByteArray();
}

QByteArray DpopGate::nonceNumber(qint64 number) const
{
    return base64Url(authenticationCode(m_nonceKey.reveal(), QByteArray::number(number)));
}

void DpopGate::changeNonce()
{
    m_nonceKey = Secret(randomBytes(32));
}

} // namespace DeviceSignIn
