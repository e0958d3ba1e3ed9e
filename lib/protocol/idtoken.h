// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "protocol/failure.h"
#include "protocol/keyset.h"
#include "protocol/secretsearch.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <variant>

namespace DeviceSignIn {

/*! The rules that an id_token is checked against (OpenID Connect Core 1.0, section 3.1.3.7). */
struct IdTokenRules
{
    /*!
        The issuer, exactly as the server writes it. \c {claim:tid} in it stands for the value of
        the claim \c tid: some servers have one issuer for each customer, which is known only after
        the sign-in.
    */
    QString issuer;
    QString clientId;
    /*! The nonce that was sent with the request; empty if none was. */
    QString nonce;
    /*! Whether the token may have no nonce, as after a refresh (section 12.2). */
    bool nonceMayBeMissing = false;
    /*! The \c sub that is expected, as after a refresh; empty to accept any. */
    QString subject;
    /*! Names of further claims that must be present and not empty. */
    QStringList requiredClaims;
    /*!
        The access token of the same response, for the check of \c at_hash (section 3.1.3.6); empty
        to skip this check.
    */
    Secret accessToken;
    /*! The time by the server's clock. */
    QDateTime now;
    /*! The tolerated difference between the clocks. */
    std::chrono::seconds skew{300};
};

/*!
    The result for a token that was signed with none of the given keys. The server may have new
    keys, so they should be fetched once more for another check.
*/
struct UnknownKey
{};

/*!
    The claims of a valid token, UnknownKey, or a failure with Reason::WrongIdentity that says why
    it is not valid.
*/
using IdTokenResult = std::variant<QJsonObject, UnknownKey, Failure>;

/*! Checks the signature of \a idToken with \a keys, and its claims against \a rules. */
IdTokenResult checkIdToken(const Secret &idToken, const KeySet &keys, const IdTokenRules &rules);

/*!
    The name to show for a person, from the claims \c name, \c preferred_username or \c email: one
    line of at most 64 characters; empty if there is none. A claim that repeats one of \a secrets is
    not used.
*/
QString personName(const QJsonObject &claims, const Secrets &secrets = {});

} // namespace DeviceSignIn
