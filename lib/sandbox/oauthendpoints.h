// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/account.h"
#include "sandbox/clientcheck.h"
#include "sandbox/devicegrants.h"
#include "sandbox/issuedtokens.h"
#include "sandbox/signer.h"
#include "sandbox/site.h"

#include <QDateTime>
#include <QObject>

namespace DeviceSignIn {

/*! When a request came: by the sandbox's clock, and by the calendar. */
struct Moment
{
    std::chrono::milliseconds elapsed{0};
    QDateTime utc;
};

/*! The half of the sandbox that devices talk to. */
class OAuthEndpoints : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        ClientPolicy client;
        Account account;
        std::chrono::seconds codeLifetime{600};
        std::chrono::seconds interval{5};
        std::chrono::seconds tokenLifetime{3600};
    };

    /*! \a grants and \a signer are not owned, and must live longer. */
    OAuthEndpoints(Settings settings, DeviceGrants *grants, IssuedTokens::Policy tokens,
                   const Signer *signer, QObject *parent = nullptr);

    void setSite(const Site &site) { m_site = site; }

    /*! RFC 8628, sections 3.1 and 3.2. */
    Response deviceAuthorization(const Request &request, const Moment &moment);
    /*! RFC 6749, section 3.2. */
    Response token(const Request &request, const Moment &moment);
    /*! RFC 7009. */
    Response revoke(const Request &request);
    /*! OpenID Connect Core 1.0, section 5.3. */
    Response userinfo(const Request &request, const Moment &moment) const;

Q_SIGNALS:
    void codeIssued(const QString &userCode);
    void tokensIssued(const QString &userCode);

private:
    /*! A request of a client that is known, and its parameters. */
    struct ClientCall
    {
        QString clientId;
        Parameters parameters;
    };

    std::variant<ClientCall, OAuthError> readCall(const Request &request) const;
    Response redeemDeviceCode(const ClientCall &call, const Moment &moment);
    Response refresh(const ClientCall &call, const Moment &moment);
    Response codesResponse(const IssuedCodes &codes) const;
    Response tokensResponse(const NewTokens &tokens, const Moment &moment) const;
    QByteArray idToken(const SignedInDevice &device, const Moment &moment) const;

    Settings m_settings;
    Site m_site;
    DeviceGrants *m_grants;
    IssuedTokens m_tokens;
    const Signer *m_signer;
};

} // namespace DeviceSignIn
