// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/oauth/sealedtoken.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <variant>

namespace DeviceSignIn {

/*! One person's consent, for as long as it lives: what a device may do. */
struct SignedInDevice
{
    QString clientId;
    QStringList scopes;
};

/*! The thumbprints of the keys that new tokens are bound to (RFC 9449); empty: to none. */
struct KeyBinding
{
    QByteArray access = {};
    QByteArray refresh = {};
};

/*! Tokens that have just been made for one of them. */
struct NewTokens
{
    Secret access;
    /*! Empty where there is none, or none but the one that the client has. */
    Secret refresh;
    SignedInDevice device;
};

/*!
    The sign-ins and their tokens. Pure: time is an argument.

    Each refresh gives a new refresh token and ends the one before. When an ended one comes back it
    has two owners, and nobody can tell which is the thief: the whole sign-in ends (RFC 9700,
    section 4.14.2). Unless there is a time of grace, as many servers have one: then the one before
    the newest may come back, and gets what the newest would get.
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
        /*! Beyond it the oldest sign-in ends. */
        int maximum = 1000;
        /*! Whether each refresh replaces the refresh token; otherwise it stays good, and alone. */
        bool rotation = true;
        /*! How long the refresh token before the newest stays good, for who has lost the answer. */
        std::chrono::seconds grace{0};
    };

    enum class Refusal {
        InvalidGrant,
        InvalidScope,
        WrongKey, //!< the refresh token is bound to another key than the one shown
    };

    explicit IssuedTokens(Policy policy);

    NewTokens issue(const SignedInDevice &device, Time now, const KeyBinding &binding = {});

    /*!
        RFC 6749, section 6. \a scopes may be empty, or some of those that were granted. The
        access key of \a binding is the one that the client has shown to hold.
    */
    std::variant<NewTokens, Refusal> refresh(const Secret &refreshToken, const QString &clientId,
                                             const QStringList &scopes, Time now,
                                             const KeyBinding &binding = {});

    /*! Whose access token that is; none where it is not good, or not any more. */
    const SignedInDevice *find(const Secret &accessToken, Time now) const;

    /*! The thumbprint of the key that an access token is bound to; empty where to none. */
    QByteArray keyOf(const Secret &accessToken) const;

    /*!
        Ends the sign-in that either kind of token belongs to (RFC 7009, section 2.1). False where
       the token is another client's; true also where it is nobody's.
    */
    bool revoke(const Secret &token, const QString &clientId);

    /*! Whether \a token, of either kind, is one of a sign-in that has not ended. */
    bool knows(const Secret &token) const;
    /*! The same as revoke(), for whoever shows the token. */
    void revoke(const Secret &token);

    /*! No access token is good from now on; the sign-ins stay. */
    void expireAccessTokens();
    /*! Ends all sign-ins. */
    void clear();

    qsizetype count() const { return m_families.size(); }

private:
    struct Family
    {
        SignedInDevice device;
        quint64 generation = 0;
        /*! Until when a refresh token of the generation before is good. */
        Time graceEnd{0};
        Time begin{0};
        Time expiry{0};
    };

    static bool isInGrace(const TokenContent &token, const Family &family, Time now);
    NewTokens makeTokens(const QByteArray &id, const Family &family, Time now,
                         const KeyBinding &binding) const;
    void makeRoom(Time now);

    Policy m_policy;
    std::optional<TokenContent> open(const Secret &token) const;

    // Apart, so that all access tokens can end at once: they open with no new seal.
    TokenSeal m_accessSeal;
    TokenSeal m_refreshSeal;
    QHash<QByteArray, Family> m_families;
};

} // namespace DeviceSignIn
