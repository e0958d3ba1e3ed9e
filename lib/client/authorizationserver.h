// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/clientconfig.h"
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
class Transport;
struct CallFailure;
struct DeviceAuthorization;
struct Identity;
struct IssuedCode;
struct Proofs;
struct ServerContact;
struct TokenAnswer;
struct TokenSet;
enum class RevocationResult;

/*!
    The authorization server that an operator chose, as one client sees it.

    An application creates one and hands it to SignIn; the calls below are made by DeviceFlow and
    Session. Each call finds the server's addresses, by discovery the first time they are needed
    (RFC 8414); authenticates the client (RFC 6749, section 2.3; RFC 7523); proves possession of the
    key that tokens are bound to (DPoP, RFC 9449), a second time if the server asks for another nonce
    or tells that the time in the proof was wrong; and reads the response.

    Each call returns a handle: see PendingCall. The object must outlive its handles.
*/
class DEVICESIGNIN_EXPORT AuthorizationServer : public QObject
{
    Q_OBJECT

public:
    /*! The server's addresses, or why they are not known. */
    using Lookup = std::variant<ServerMetadata, CallFailure>;
    /*! A code, or why there is none. */
    using CodeAnswer = std::variant<IssuedCode, CallFailure>;
    /*! Who has signed in, or why the tokens must not be used. */
    using IdentityAnswer = std::variant<Identity, Failure>;

    /*! \a transport and \a clock are not owned; they must outlive this object. */
    AuthorizationServer(ClientConfig config, Transport *transport, Clock *clock,
                        QObject *parent = nullptr);
    ~AuthorizationServer() override;

    /*! The configuration that was given to the constructor. */
    const ClientConfig &config() const;

    /*!
        Finds the server's addresses. They are kept; a failure is not, so the next call asks again.
        Callers at the same time share one lookup.
    */
    PendingCall resolve(std::function<void(const Lookup &)> done);

    /*! Asks the address that a sign-in asks first, and tells what a person would have to repair. */
    PendingCall contact(std::function<void(const ServerContact &)> done);

    /*! Asks for a code to show to the person (RFC 8628, section 3.1). */
    PendingCall requestCode(std::function<void(CodeAnswer)> done);

    /*!
        Asks once whether the person has approved (RFC 8628, section 3.4). The tokens come with the
        key that they are bound to and the nonce that their id_token must repeat. \a authorization
        and \a proofs are those of requestCode(), and must live until \a done is called or the
        handle is destroyed.
    */
    PendingCall poll(const DeviceAuthorization &authorization, const Proofs &proofs,
                     std::function<void(TokenAnswer)> done);

    /*!
        Asks for new tokens (RFC 6749, section 6). \a dpopKey is the key that the tokens are bound
        to, in PEM; it is empty for Bearer tokens.
    */
    PendingCall refresh(const Secret &refreshToken, const Secret &dpopKey,
                        std::function<void(TokenAnswer)> done);

    /*!
        Tells the server that tokens are not used any more (RFC 7009): first the refresh token, with
        which most servers end the access token too, then the access token. \a refreshToken may be
        empty.
    */
    PendingCall revoke(const Secret &refreshToken, const Secret &accessToken,
                       std::function<void(RevocationResult)> done);

    /*!
        Finds out who has signed in by the id_token of \a tokens (OpenID Connect Core 1.0,
        section 3.1.3.7). The server's keys are fetched and kept; they are fetched again if the
        id_token was signed with another one (section 10.1.1).

        The identity is empty if there is no id_token, or none that can be checked: the server names
        no keys, or they cannot be fetched now. The answer is Reason::WrongIdentity if the id_token
        is forged or not meant for this client. Then none of the tokens may be used.
    */
    PendingCall identify(const TokenSet &tokens, std::function<void(IdentityAnswer)> done);

    /*!
        Asks the userinfo endpoint for the name to greet the person with (OpenID Connect Core 1.0,
        section 5.3); empty if none is to be had. Of \a tokens the access token is used, and its key.
    */
    PendingCall userinfo(const TokenSet &tokens, std::function<void(const QString &name)> done);

    /*!
        The time by the server's calendar, as far as it is known from the Date header of its
        responses; otherwise by this machine's, which may be wrong by years.
    */
    QDateTime serverTime() const;

private:
    std::unique_ptr<AuthorizationServerPrivate> d;
};

} // namespace DeviceSignIn
