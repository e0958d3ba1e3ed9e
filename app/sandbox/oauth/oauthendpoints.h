// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialectreader.h"
#include "sandbox/dialects/dialectwriter.h"
#include "sandbox/http/ratelimit.h"
#include "sandbox/http/site.h"
#include "sandbox/moment.h"
#include "sandbox/oauth/account.h"
#include "sandbox/oauth/assertiongate.h"
#include "sandbox/oauth/devicegrants.h"
#include "sandbox/oauth/dpopgate.h"
#include "sandbox/oauth/issuedtokens.h"
#include "sandbox/oauth/signer.h"

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*! The half of the sandbox that devices talk to, in the words of a dialect. */
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
        bool requirePkce = false;
        DpopGate::Settings dpop;
        /*! Of clients that authenticate with it. */
        std::optional<CheckingKey> clientKey;
    };

    /*! \a dialect, \a grants and \a signer are not owned, and must live longer. */
    OAuthEndpoints(Settings settings, const Dialect *dialect, DeviceGrants *grants,
                   IssuedTokens::Policy tokens, const Signer *signer, QObject *parent = nullptr);

    void setSite(const Site &site) { m_site = site; }

    /*! RFC 8628, sections 3.1 and 3.2. */
    Response deviceAuthorization(const Request &request, const Moment &moment);
    /*! RFC 6749, section 3.2; with a dialect that has one endpoint for both, the other one too. */
    Response token(const Request &request, const Moment &moment);
    /*! Only RFC 8628, sections 3.4 and 3.5; for dialects that have an endpoint for it alone. */
    Response poll(const Request &request, const Moment &moment);
    /*! RFC 7009. */
    Response revoke(const Request &request, const Moment &moment);
    /*! OpenID Connect Core 1.0, section 5.3. */
    Response userinfo(const Request &request, const Moment &moment);
    /*!
        What \a serve says to whoever shows an access token that is good (RFC 6750, section 2.1), and
        where it is bound the proof that belongs to it (RFC 9449, section 7.1); else a refusal.
    */
    Response protect(const Request &request, const Moment &moment,
                     const std::function<Response(const SignedInDevice &device)> &serve);
    /*! \a error in the dialect's words. */
    Response refuse(Purpose purpose, const OAuthError &error, const Request &request) const;

    /*! No access token is good from now on. */
    void expireAccessTokens() { m_tokens.expireAccessTokens(); }
    /*! Proofs of possession need another nonce from now on. */
    void changeDpopNonce() { m_dpop.changeNonce(); }
    /*! Nobody is signed in any more. */
    void endSignIns() { m_tokens.clear(); }

Q_SIGNALS:
    void codeIssued(const QString &userCode);
    void tokensIssued(const QString &userCode);

private:
    /*! A request of a client that is known, and its parameters by the RFC's names. */
    struct ClientCall
    {
        const Request &request;
        QString clientId;
        Parameters parameters;
        /*! Of the key that the client has shown to hold; empty where none. */
        QByteArray keyThumbprint;
    };
    using Answer = std::variant<Response, OAuthError>;

    Answer begin(const ClientCall &call, const Moment &moment);
    Answer redeemDeviceCode(const ClientCall &call, const Moment &moment);
    Answer refresh(const ClientCall &call, const Moment &moment);
    Answer endSignIn(const ClientCall &call);
    Answer serve(Purpose purpose, const ClientCall &call, const Moment &moment);

    Answer serve(Purpose purpose, const Request &request, Parameters parameters,
                 const Moment &moment);
    Response answer(Purpose purpose, const Request &request, Parameters parameters,
                    const Moment &moment);
    std::variant<QString, OAuthError> client(Purpose purpose, const Request &request,
                                             const Parameters &parameters, const Moment &moment);
    std::variant<QByteArray, OAuthError> provenKey(Purpose purpose, const Request &request,
                                                   const Moment &moment);
    KeyBinding binding(const QByteArray &keyThumbprint) const;
    std::variant<SignedInDevice, Response> visitor(const Request &request, const Moment &moment);
    std::optional<OAuthError> checkPossession(const Request &request, const Secret &token,
                                              const Moment &moment);
    QString address(const Request &request) const { return m_site.origin + request.path; }
    QString issuer(const Request &request) const;
    void addNonce(const Moment &moment, Response *response) const;
    Response read(Purpose purpose, const Request &request, const Moment &moment);
    Response codesResponse(const IssuedCodes &codes, const Request &request) const;
    Response tokensResponse(const NewTokens &tokens, const ClientCall &call, const Moment &moment,
                            const QByteArray &nonce) const;
    bool givesRefreshToken(const QStringList &scopes) const;
    bool givesIdToken(const QStringList &scopes) const;
    void addDialectClaims(const Request &request, QJsonObject *claims) const;
    QByteArray idToken(const SignedInDevice &device, const Request &request, const Moment &moment,
                       const QByteArray &nonce) const;

    Settings m_settings;
    Site m_site;
    const Dialect *m_dialect;
    DialectReader m_reader;
    DialectWriter m_writer;
    RateLimit m_codeLimit;
    DpopGate m_dpop;
    std::optional<AssertionGate> m_assertions;
    DeviceGrants *m_grants;
    IssuedTokens m_tokens;
    const Signer *m_signer;
};

} // namespace DeviceSignIn
