// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/oautherror.h"
#include "sandbox/http/requesttime.h"
#include "sandbox/oauth/dpopmode.h"
#include "sandbox/oauth/verificationkey.h"
#include "sandbox/tables/replaycache.h"

#include <variant>

namespace DeviceSignIn {

/*! Verifies DPoP proofs (RFC 9449, section 4.3). */
class DpopVerifier
{
public:
    struct Settings
    {
        DpopMode mode = DpopMode::Optional;
        /*! Whether proofs must contain a nonce from the server (section 8). */
        bool nonce = false;
    };

    explicit DpopVerifier(Settings settings);

    /*!
        Verifies the proof of a request to the token endpoint, whose URL is \a url. Returns the
        thumbprint of the key; it is empty if there is no proof and none is required.
    */
    std::variant<QByteArray, OAuthError>
    verifyTokenRequest(const Request &request, const QString &url, const RequestTime &time);
    /*!
        Verifies the proof of a request to a protected resource with the access token \a accessToken
        (section 7). Returns the thumbprint of the key.
    */
    std::variant<QByteArray, OAuthError> verifyResourceRequest(const Request &request,
                                                               const QString &url,
                                                               const Secret &accessToken,
                                                               const RequestTime &time);

    /*! Adds the header DPoP-Nonce if proofs must contain a nonce. */
    void addNonceHeader(const RequestTime &time, Response *response) const;
    /*! Makes all earlier nonces invalid. */
    void changeNonce();

private:
    struct Expected;
    std::variant<QByteArray, OAuthError> verify(const Request &request, const Expected &expected,
                                                const RequestTime &time);
    bool hasValidNonce(const QJsonObject &claims, const RequestTime &time) const;
    QByteArray nonceOfPeriod(qint64 number) const;

    Settings m_settings;
    ReplayCache m_usedProofs;
    Secret m_nonceKey;
};

} // namespace DeviceSignIn
