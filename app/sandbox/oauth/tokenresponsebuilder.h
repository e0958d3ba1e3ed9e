// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"
#include "sandbox/oauth/signer.h"
#include "sandbox/tables/account.h"
#include "sandbox/tables/issuedtokens.h"

#include <QDateTime>

namespace DeviceSignIn {

/*! Builds token responses (RFC 6749, section 5.1), with the ID token of OpenID Connect. */
class TokenResponseBuilder
{
public:
    /*! The data of the token request on which the response depends. */
    struct Context
    {
        /*! The server's origin and issuer, as in the client's requests. @{ */
        QString origin;
        QString issuer;
        /*! @} */
        QDateTime utc;
        /*! The nonce for the ID token; may be empty. */
        QByteArray nonce;
        /*! Whether the access token is bound to a key (RFC 9449). */
        bool isBound = false;
    };

    /*! \a dialect and \a signer are not owned, and must outlive the builder. */
    TokenResponseBuilder(Account account, std::chrono::seconds tokenLifetime,
                         const Dialect *dialect, const Signer *signer);

    /*! Returns the members of the response except the scopes, which DialectWriter adds. */
    QJsonObject build(const NewTokens &tokens, const Context &context) const;

private:
    bool includesRefreshToken(const QStringList &scopes) const;
    bool includesIdToken(const QStringList &scopes) const;
    QByteArray idToken(const GrantedAccess &granted, const Context &context) const;

    Account m_account;
    std::chrono::seconds m_tokenLifetime;
    const Dialect *m_dialect;
    const Signer *m_signer;
};

} // namespace DeviceSignIn
