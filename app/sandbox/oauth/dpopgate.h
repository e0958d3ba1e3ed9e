// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/moment.h"
#include "sandbox/oauth/checkingkey.h"
#include "sandbox/oauth/oautherror.h"
#include "sandbox/oauth/replayguard.h"
#include "sandbox/sandbox.h"

#include <variant>

namespace DeviceSignIn {

/*! Checks the proofs that a client holds a key (DPoP, RFC 9449, section 4.3). */
class DpopGate
{
public:
    struct Settings
    {
        DpopMode mode = DpopMode::ProofPolicy;
        /*! Whether proofs have to hold a nonce of ours (section 8). */
        bool nonce = false;
    };

    explicit DpopGate(Settings settings);

    /*!
        The thumbprint of the key that the request to the token endpoint at \a url proves to hold;
        empty where it shows none and need not.
    */
    std::variant<QByteArray, OAuthError> checkToken(const Request &request, const QString &url,
                                                    const Moment &moment);
    /*! The same for a request with an access token that is bound to a key (section 7). */
    std::variant<QByteArray, OAuthError> checkResource(const Request &request, const QString &url,
                                                       const Secret &accessToken,
                                                       const Moment &moment);

    bool isOff() const { return m_settings.mode == DpopMode::Off; }
    /*! What proofs have to hold now; empty where nothing. */
    QByteArray nonce(const Moment &moment) const;
    /*! From now on proofs need another nonce. */
    void changeNonce();

private:
    struct Expected;
    std::variant<QByteArray, OAuthError> check(const Request &request, const Expected &expected,
                                               const Moment &moment);
    bool hasRightNonce(const QJsonObject &claims, const Moment &moment) const;
    QByteArray nonceNumber(qint64 number) const;

    Settings m_settings;
    ReplayGuard m_proofs;
    Secret m_nonceKey;
};

} // namespace DeviceSignIn
