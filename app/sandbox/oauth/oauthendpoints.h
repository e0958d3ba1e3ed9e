// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialectreader.h"
#include "sandbox/dialects/dialectwriter.h"
#include "sandbox/http/requesttime.h"
#include "sandbox/http/serveraddress.h"
#include "sandbox/oauth/clientassertionverifier.h"
#include "sandbox/oauth/dpopverifier.h"
#include "sandbox/oauth/protectedresource.h"
#include "sandbox/oauth/tokenresponsebuilder.h"
#include "sandbox/tables/attacksigns.h"
#include "sandbox/tables/devicegrants.h"
#include "sandbox/tables/issuedtokens.h"
#include "sandbox/tables/ratelimit.h"

#include <QObject>

namespace DeviceSignIn {

/*! The OAuth endpoints of the sandbox. Their requests and responses are those of a dialect. */
class OAuthEndpoints : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        RegisteredClient client;
        Account account;
        std::chrono::seconds codeLifetime{600};
        std::chrono::seconds interval{5};
        std::chrono::seconds tokenLifetime{3600};
        bool requirePkce = false;
        DpopVerifier::Settings dpop;
        /*!
            The key with which clients authenticate by private_key_jwt; empty if they do not use
            this method.
        */
        std::optional<VerificationKey> clientKey;
    };

    /*!
        \a dialect, \a grants, \a signs and \a signer are not owned, and must outlive this object.
    */
    OAuthEndpoints(Settings settings, const Dialect *dialect, DeviceGrants *grants,
                   AttackSigns *signs, IssuedTokens::Policy tokens, const Signer *signer,
                   QObject *parent = nullptr);

    /*! Sets the URLs that responses contain. It must be called before the first request. */
    void setServerAddress(const ServerAddress &address) { m_serverAddress = address; }

    /*! Handles a device authorization request (RFC 8628, section 3.1). */
    Response deviceAuthorization(const Request &request, const RequestTime &time);
    /*!
        Handles a request to the token endpoint (RFC 6749, section 3.2). If the dialect has one
        endpoint for both, the request may also be a device authorization request.
    */
    Response token(const Request &request, const RequestTime &time);
    /*!
        Handles a poll (RFC 8628, section 3.4) in a dialect that has a separate endpoint for polls.
    */
    Response poll(const Request &request, const RequestTime &time);
    /*! Handles a revocation request (RFC 7009, section 2.1). */
    Response revoke(const Request &request, const RequestTime &time);
    /*! Handles a userinfo request (OpenID Connect Core 1.0, section 5.3). */
    Response userinfo(const Request &request, const RequestTime &time);
    /*!
        Returns the response of \a handler if the request may access a protected resource, and an
        error response otherwise. See ProtectedResource.
    */
    Response protect(const Request &request, const RequestTime &time,
                     const ProtectedResource::Handler &handler);
    /*! Returns the response that reports \a error in the dialect. */
    Response reject(RequestKind kind, const OAuthError &error, const Request &request) const;

    /*! The tokens that were issued, for dialects with endpoints of their own. */
    IssuedTokens *tokens() { return &m_tokens; }

    /*! Makes all access tokens invalid. */
    void expireAccessTokens() { m_tokens.expireAccessTokens(); }
    /*! Makes all nonces for DPoP proofs invalid. */
    void changeDpopNonce() { m_dpop.changeNonce(); }
    /*! Ends all sign-ins. */
    void endSignIns() { m_tokens.clear(); }
    /*! Ends the sign-in with the id \a signIn, if there is one. */
    void endSignIn(const QByteArray &signIn) { m_tokens.end(signIn); }

Q_SIGNALS:
    void codeIssued(const QString &userCode);
    void tokensIssued(const QString &userCode);
    /*!
        A device code was sent again after its use. \a count is how often a code of the same grant
        was used again so far.
    */
    void codeRepeated(const QString &userCode, int count);

private:
    /*! A request whose client is authenticated, with parameters that have the RFC's names. */
    struct AuthenticatedRequest
    {
        const Request &request;
        QString clientId;
        Parameters parameters;
        /*! The thumbprint of the key in the client's proof (RFC 9449); may be empty. */
        QByteArray keyThumbprint;
    };
    using Result = std::variant<Response, OAuthError>;

    Response handle(RequestKind kind, const Request &request, const RequestTime &time);
    Response respond(RequestKind kind, const Request &request, Parameters parameters,
                     const RequestTime &time);
    Result process(RequestKind kind, const Request &request, Parameters parameters,
                   const RequestTime &time);
    Result dispatch(RequestKind kind, const AuthenticatedRequest &request, const RequestTime &time);
    Result issueCodes(const AuthenticatedRequest &request, const RequestTime &time);
    OAuthError refuseCodes(std::chrono::seconds wait);
    Result redeemDeviceCode(const AuthenticatedRequest &request, const RequestTime &time);
    Result refresh(const AuthenticatedRequest &request, const RequestTime &time);
    Result revokeToken(const AuthenticatedRequest &request);

    std::variant<QString, OAuthError> authenticate(RequestKind kind, const Request &request,
                                                   const Parameters &parameters,
                                                   const RequestTime &time);
    std::variant<QByteArray, OAuthError> verifyProof(RequestKind kind, const Request &request,
                                                     const RequestTime &time);
    KeyBinding keyBinding(const QByteArray &keyThumbprint) const;
    Response codeResponse(const IssuedCodes &codes, const Request &request) const;
    Response tokenResponse(const NewTokens &tokens, const AuthenticatedRequest &request,
                           const RequestTime &time, const QByteArray &nonce) const;
    QString urlOf(const Request &request) const { return m_serverAddress.origin + request.path; }
    QString issuer(const Request &request) const;

    Settings m_settings;
    ServerAddress m_serverAddress;
    const Dialect *m_dialect;
    DialectReader m_reader;
    DialectWriter m_writer;
    RateLimit m_codeLimit;
    DpopVerifier m_dpop;
    std::optional<ClientAssertionVerifier> m_assertions;
    DeviceGrants *m_grants;
    AttackSigns *m_signs;
    IssuedTokens m_tokens;
    ProtectedResource m_protectedResource;
    TokenResponseBuilder m_tokenResponse;
};

} // namespace DeviceSignIn
