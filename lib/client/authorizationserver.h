// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/clientdata.h"
#include "protocol/namedvalues.h"
#include "protocol/pendingcall.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>
#include <variant>

namespace DeviceSignIn {

class AuthorizationServerPrivate;
class Clock;
class Secret;
class StoredKey;
class Transport;
struct CallFailure;
struct DeviceAuthorization;
struct Identity;
struct PersonName;
struct IssuedCode;
struct Proofs;
struct DeviceClient;
struct ServerContact;
struct TokenResult;
struct TokenSet;
enum class RevocationResult;

/*!
    The authorization server that an operator chose, as seen by one client.

    A SignInFactory creates one for all its sign-ins; DeviceFlow and Session make the calls below.
    Each call looks up the server's addresses, by discovery when they are needed for the first time
    (RFC 8414); authenticates the client (RFC 6749, section 2.3; RFC 7523); proves possession of the
    key that tokens are bound to (DPoP, RFC 9449); and reads the response. A request with a proof is
    sent a second time if the server requires another nonce or its Date header shows that the time
    in the proof was wrong.

    Each call that has a result returns a handle: see PendingCall. Results arrive on the thread of
    the caller, and errors are part of the result. The object must outlive its handles.
*/
class DEVICESIGNIN_PRIVATE_EXPORT AuthorizationServer : public QObject
{
    Q_OBJECT

public:
    /*! The server's addresses, or why they are not known. */
    using Lookup = std::variant<ServerMetadata, CallFailure>;
    /*! A client that was registered for this device, or why there is none. */
    using RegistrationResult = std::variant<DeviceClient, CallFailure>;
    /*! A user code and device code, or why the server issued none. */
    using CodeResult = std::variant<IssuedCode, CallFailure>;
    /*! The person who has signed in, or why the tokens must not be used. */
    using IdentityResult = std::variant<Identity, Failure>;
    /*! The name of the person, which may be empty, or why the tokens must not be used. */
    using NameResult = std::variant<PersonName, Failure>;
    /*! The value of a DPoP header, or why there is none. */
    using ProofResult = std::variant<QByteArray, Failure>;

    /*! \a transport and \a clock are not owned; they must outlive this object. */
    AuthorizationServer(ClientData config, Transport *transport, Clock *clock,
                        QObject *parent = nullptr);
    ~AuthorizationServer() override;

    /*! The configuration that was given to the constructor. */
    const ClientData &config() const;

    /*!
        Looks up the server's addresses. They are kept after a success; after a failure the next
        call looks them up again. Callers at the same time share one lookup. The result is
        Reason::UnverifiedIdentity if the server signs id_tokens only in ways that can't be checked;
        then requestCode() fails too.
    */
    PendingCall resolve(std::function<void(const Lookup &)> done);

    /*!
        Sends a request that changes nothing to the address that a sign-in contacts first, and
        reports what an operator may have to repair: the network, the certificate or this machine's
        clock.
    */
    PendingCall contact(std::function<void(const ServerContact &)> done);

    /*!
        Registers a client for this device, at a provider whose profile says so (RFC 7591, section
        3). \a deviceValues are the values that this device has already.
    */
    PendingCall registerClient(const NamedValues &deviceValues,
                               std::function<void(RegistrationResult)> done);

    /*!
        Requests a user code to show to the person, and its device code (RFC 8628, section 3.1). \a
        deviceValues are values that the provider requires of this device: its identifier, and the
        client that it has registered.
    */
    PendingCall requestCode(std::function<void(CodeResult)> done, NamedValues deviceValues = {});

    /*!
        Sends one poll, which finds out whether the person has approved (RFC 8628, section 3.4). At
        a provider where an exchange follows the approval, it is sent at once. The tokens come with
        the key that they are bound to and with the nonce that their id_token must repeat. If the
        server's metadata says that it binds tokens to a key and the tokens are not bound to the one
        in \a proofs, they are revoked and the result is Reason::InvalidResponse. \a authorization
        and \a proofs are those of requestCode().

        Destroying the handle keeps \a done from being called, but does not stop a request that was
        sent: its response is awaited, and tokens in it are revoked. See whenDiscarded().
    */
    PendingCall poll(const DeviceAuthorization &authorization, const Proofs &proofs,
                     std::function<void(TokenResult)> done);

    /*!
        Requests new tokens with a refresh token (RFC 6749, section 6). \a dpopKey is the key that
        the tokens are bound to; it is empty for Bearer tokens. \a tokenValues are TokenSet::values.
    */
    PendingCall refresh(const Secret &refreshToken, const StoredKey &dpopKey,
                        std::function<void(TokenResult)> done, const NamedValues &tokenValues = {});

    /*!
        Revokes tokens at the server (RFC 7009): first the refresh token, which makes most servers
        end the access token too, then the access token. One of the two may be empty. \a tokenValues
        are TokenSet::values. After 5 seconds the result is RevocationResult::Failed.
    */
    PendingCall revoke(const Secret &refreshToken, const Secret &accessToken,
                       std::function<void(RevocationResult)> done,
                       const NamedValues &tokenValues = {});
    /*!
        Revokes tokens as revoke() does, but reports no result. There is no handle, because the
        caller is about to be destroyed or to take other tokens, and the revocation must go on.
    */
    void discard(const Secret &refreshToken, const Secret &accessToken,
                 const NamedValues &tokenValues);
    /*!
        Keeps whenDiscarded() from reporting until the returned pointer is destroyed, which must not
        outlive this object: when the new tokens of a refresh are stored, which could be lost
        otherwise, or a sign-out has ended.
    */
    std::shared_ptr<const void> delayEnd();
    /*!
        Calls \a done as soon as no tokens of discard() are being revoked, no response to a poll
        whose handle was destroyed is awaited, and no pointer of delayEnd() exists. A program waits
        for that before it ends.
    */
    PendingCall whenDiscarded(std::function<void()> done);

    /*!
        Finds out who has signed in from the id_token of \a tokens (OpenID Connect Core 1.0, section
        3.1.3.7). Issuer, audience, times and nonce are always checked. The server's keys are
        fetched and kept; they are fetched again if the id_token was signed with a key that is not
        among them (section 10.1.1), and at growing intervals if they can't be fetched, for a minute
        at most. If the server publishes no keys, the signature is not checked: the token came over
        TLS.

        The identity is empty if there is no id_token. The result is Reason::WrongIdentity if the
        id_token is forged or not meant for this client, and Reason::UnverifiedIdentity if it can't
        be verified with the keys of the server. In both cases none of the tokens may be used.
    */
    PendingCall identify(const TokenSet &tokens, std::function<void(IdentityResult)> done);

    /*!
        Whether identify() will need the keys of \a server, which resolve() has returned: id_tokens
        are requested, and the server does not sign them with the client's secret alone.
    */
    bool needsKeys(const ServerMetadata &server) const;
    /*!
        Fetches the keys of \a server once and as identify() does, but does not keep them. The
        result is Reason::UnverifiedIdentity if identify() could verify no id_token with them, and
        otherwise Reason::None. The keys must be needed: see needsKeys().
    */
    PendingCall checkKeys(const ServerMetadata &server, std::function<void(const Failure &)> done);

    /*!
        Requests the name to greet the person with from the userinfo endpoint (OpenID Connect Core
        1.0, section 5.3). The name is empty if the server has no such endpoint, does not send a
        name, or can't be reached. Only the access token of \a tokens, its key and its values are
        used.

        \a subject is that of identify(). If it is not empty and the response is about another
        person, the result is Reason::WrongIdentity, and none of the tokens may be used (section
        5.3.2). If the response does not say about whom it is, the name is empty.
    */
    PendingCall userinfo(const TokenSet &tokens, const QString &subject,
                         std::function<void(const NameResult &)> done);

    /*! An application's own request to a server that checks proofs (RFC 9449, section 7). */
    struct OwnRequest
    {
        /*! The HTTP method, such as GET. */
        QByteArray method;
        QUrl url;
        /*! The last DPoP-Nonce of the server that receives the request; empty if there is none. */
        QByteArray nonce;
    };

    /*!
        Makes the value of the DPoP header for \a request with \a accessToken. \a dpopKey is the
        key that the token is bound to. The result is Reason::KeyUnusable if the key can't be used.
    */
    PendingCall prove(const OwnRequest &request, const Secret &accessToken,
                      const StoredKey &dpopKey, std::function<void(const ProofResult &)> done);

    /*!
        The current time and date of the server (UTC), computed from the Date header of its last
        response. Before the first response it is this machine's time, which may be wrong by years.
        If the system clock is set after the response, that has no effect.
        A Date header is ignored if it is before 2026 or after 2045, or differs by more than ten
        years from a time of this machine that is not.
    */
    QDateTime serverTime() const;

private:
    std::unique_ptr<AuthorizationServerPrivate> d;
};

} // namespace DeviceSignIn
