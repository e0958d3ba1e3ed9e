// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/tables/tokencodec.h"

#include <QHash>
#include <QHostAddress>
#include <QStringList>

#include <chrono>
#include <variant>

namespace DeviceSignIn {

/*! The permissions that a person has given to a client. */
struct GrantedAccess
{
    QString clientId;
    QStringList scopes;
    /*! The network of the device; see sourceNetwork(). */
    QHostAddress source = {};
};

/*!
    The thumbprints of the keys to which tokens are bound (RFC 9449); empty if a token is not bound.
*/
struct KeyBinding
{
    QByteArray access = {};
    QByteArray refresh = {};
};

/*! Tokens that have just been issued. */
struct NewTokens
{
    Secret access;
    /*! Empty if no refresh token is issued, or if the client keeps its present one. */
    Secret refresh;
    GrantedAccess granted;
    /*! The id of the sign-in to which the tokens belong; see IssuedTokens::end(). */
    QByteArray signIn;
};

/*!
    The sign-ins and their tokens. It has no clock; the current time is an argument.

    With rotation, each refresh replaces the refresh token. If a replaced token is used again, both
    the client and a thief may have it, and the server can't distinguish them; it therefore ends the
    whole sign-in (RFC 9700, section 4.14.2). During a grace period, which many servers have, the
    token that was replaced last is still accepted.
*/
class IssuedTokens
{
public:
    using Time = std::chrono::milliseconds;

    struct Policy
    {
        std::chrono::seconds accessLifetime{3600};
        std::chrono::seconds refreshLifetime{std::chrono::hours(24 * 30)};
        bool refreshTokens = true;
        /*!
            The largest number of sign-ins. Beyond it, a sign-in ends: the oldest one of the network
            that has the most, so that a flood ends only its own.
        */
        int maximum = 1000;
        /*!
            Whether each refresh replaces the refresh token. Otherwise the client keeps the first
            one.
        */
        bool rotation = true;
        /*!
            How long a replaced token is still accepted, for clients that did not receive the
            response.
        */
        std::chrono::seconds grace{0};
    };

    enum class RefreshError {
        InvalidGrant,
        InvalidScope,
        WrongKey, //!< the refresh token is bound to another key than that of the proof
    };

    explicit IssuedTokens(Policy policy);

    /*! Starts a sign-in and issues its first tokens. */
    NewTokens issue(const GrantedAccess &granted, Time now, const KeyBinding &binding = {});

    /*!
        Issues new tokens for a refresh token (RFC 6749, section 6). \a scopes must be among the
        granted ones, or empty for all of them. \a binding.access is the thumbprint of the key in
        the client's proof.
    */
    std::variant<NewTokens, RefreshError> refresh(const Secret &refreshToken,
                                                  const QString &clientId,
                                                  const QStringList &scopes, Time now,
                                                  const KeyBinding &binding = {});

    /*! Returns the permissions of an access token; null if it is unknown, expired or revoked. */
    const GrantedAccess *find(const Secret &accessToken, Time now) const;

    /*!
        Returns the thumbprint of the key to which an access token is bound; empty if it is not
        bound.
    */
    QByteArray boundKey(const Secret &accessToken) const;

    /*!
        Ends the sign-in of an access or refresh token (RFC 7009, section 2.1). Returns false if the
        token belongs to another client, and true if it is unknown.
    */
    bool revoke(const Secret &token, const QString &clientId);
    /*! Ends the sign-in of an access or refresh token of any client. */
    void revoke(const Secret &token);

    /*! Ends the sign-in with the id \a signIn, if there is one. */
    void end(const QByteArray &signIn) { m_families.remove(signIn); }

    /*! Whether \a token is an access or refresh token of a sign-in that has not ended. */
    bool isKnown(const Secret &token) const;

    /*! Makes all access tokens invalid. The sign-ins continue. */
    void expireAccessTokens();
    /*! Ends all sign-ins. */
    void clear();

    qsizetype count() const { return m_families.size(); }

private:
    /*! A sign-in, to which all tokens belong that were issued since its approval. */
    struct Family
    {
        GrantedAccess granted;
        /*! The number of rotations so far. */
        quint64 generation = 0;
        /*! The time until which the previous refresh token is accepted. */
        Time graceEnd{0};
        Time begin{0};
        Time expiry{0};
    };

    static bool isInGrace(const TokenContent &token, const Family &family, Time now);
    NewTokens makeTokens(const QByteArray &id, const Family &family, Time now,
                         const KeyBinding &binding) const;
    std::optional<TokenContent> decode(const Secret &token) const;
    void limitMemory(Time now);

    Policy m_policy;
    // Each codec has its own key. A codec with a new key makes all earlier tokens of its kind
    // invalid.
    TokenCodec m_accessTokenCodec;
    TokenCodec m_refreshTokenCodec;
    QHash<QByteArray, Family> m_families;
};

} // namespace DeviceSignIn
