// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/oauth/tokencodec.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <variant>

namespace DeviceSignIn {

/*! What a person has allowed a client to do. */
struct GrantedAccess
{
    QString clientId;
    QStringList scopes;
};

/*! The thumbprints of the keys to which tokens are bound (RFC 9449); empty: the token is not bound. */
struct KeyBinding
{
    QByteArray access = {};
    QByteArray refresh = {};
};

/*! Tokens that have just been issued. */
struct NewTokens
{
    Secret access;
    /*! Empty if there is none, or if the client keeps the one that it has. */
    Secret refresh;
    GrantedAccess granted;
};

/*!
    The sign-ins, and the tokens that belong to them. It has no clock; the current time is an argument.

    With rotation, each refresh replaces the refresh token. If a replaced token is used again, two
    parties have it, and the server cannot tell which of them is the thief; it therefore ends the whole
    sign-in (RFC 9700, section 4.14.2). During a grace period, as many servers have one, the token that
    was replaced last is still accepted.
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
        /*! The largest number of sign-ins; if there would be more, the oldest one ends. */
        int maximum = 1000;
        /*! Whether each refresh replaces the refresh token. Otherwise no new one is issued. */
        bool rotation = true;
        /*! How long a replaced token is still accepted, for clients that have lost a response. */
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
        Issues new tokens for a refresh token (RFC 6749, section 6). \a scopes must be among the granted
        ones, and may be empty. \a binding.access is the key that the client has proven to have.
    */
    std::variant<NewTokens, RefreshError> refresh(const Secret &refreshToken,
                                                  const QString &clientId,
                                                  const QStringList &scopes, Time now,
                                                  const KeyBinding &binding = {});

    /*! Returns what an access token allows; null if it is unknown, expired or revoked. */
    const GrantedAccess *find(const Secret &accessToken, Time now) const;

    /*! Returns the thumbprint of the key that an access token is bound to; empty if to none. */
    QByteArray boundKey(const Secret &accessToken) const;

    /*!
        Ends the sign-in that an access or refresh token belongs to (RFC 7009, section 2.1). Returns
        false if the token belongs to another client, and true if it is unknown.
    */
    bool revoke(const Secret &token, const QString &clientId);
    /*! Ends the sign-in that an access or refresh token belongs to, whatever its client is. */
    void revoke(const Secret &token);

    /*! Whether \a token is an access or refresh token of a sign-in that has not ended. */
    bool isKnown(const Secret &token) const;

    /*! Makes all access tokens invalid. The sign-ins continue. */
    void expireAccessTokens();
    /*! Ends all sign-ins. */
    void clear();

    qsizetype count() const { return m_families.size(); }

private:
    /*! A sign-in: the tokens that descend from one approval. */
    struct Family
    {
        GrantedAccess granted;
        /*! The number of rotations so far. */
        quint64 generation = 0;
        /*! The time until which the refresh token of the generation before is accepted. */
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
    // Each codec has a key of its own. A new one makes all tokens of its kind invalid.
    TokenCodec m_accessTokenCodec;
    TokenCodec m_refreshTokenCodec;
    QHash<QByteArray, Family> m_families;
};

} // namespace DeviceSignIn
