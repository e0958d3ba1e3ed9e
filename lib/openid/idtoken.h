// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "openid/keyset.h"
#include "protocol/clientdata.h"
#include "protocol/failure.h"
#include "text/secretsearch.h"

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
    /*!
        Whether any issuer is accepted, because the operator has configured the server's addresses
        without its name.
    */
    bool issuerIsUnknown = false;
    /*! The client id, which must be an audience of the token. */
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
    /*!
        The HMAC algorithms with which the server may sign: those of HS256, HS384 and HS512 that it
        lists (RFC 7518, section 3.2).
    */
    QStringList macAlgorithms;
    /*!
        The client's secret if it is long enough for one of macAlgorithms; otherwise empty. A public
        key never takes its place.
    */
    Secret macSecret;
    /*! The time by the server's clock. */
    QDateTime now;
    /*! The tolerated difference between the clocks. */
    std::chrono::seconds skew{300};
};

/*!
    The result for a token whose claims are right, and whose signature is by none of the given keys.
    They may be outdated.
*/
struct UnverifiedSignature
{
    /*!
        The failure if the keys are not outdated: Reason::WrongIdentity if the token names one of
        them, and Reason::UnverifiedIdentity if it names a key that the server does not publish, or
        does not publish yet.
    */
    Failure failure;
};

/*!
    The claims of a valid token, UnverifiedSignature, or a failure that does not depend on the keys:
    Reason::WrongIdentity, or Reason::UnverifiedIdentity for an algorithm that is not supported. The
    detail of a failure is one line that names the claim or the algorithm, without its secrets.
*/
using IdTokenResult = std::variant<QJsonObject, UnverifiedSignature, Failure>;

/*! Checks the claims of \a idToken against \a rules, and its signature with \a keys. */
IdTokenResult checkIdToken(const Secret &idToken, const KeySet &keys, const IdTokenRules &rules);

/*!
    Checks all that needs no key: the form of \a idToken, and its claims against \a rules. The
    result is the claims, or a failure with Reason::WrongIdentity.
*/
std::variant<QJsonObject, Failure> checkIdTokenClaims(const Secret &idToken,
                                                      const IdTokenRules &rules);

/*!
    Sets the members of \a rules for HMAC: the algorithms that the metadata of \a server or the
    provider's profile lists (\c id_token_signing_alg_values_supported), and the secret of
    \a config. It has to be as long as the hash, which is 32, 48 or 64 bytes (RFC 7518, section
    3.2).
*/
void setMacSecret(const ClientData &config, const ServerMetadata &server, IdTokenRules *rules);

/*!
    Returns why no id_token of \a server will be verified, so that a sign-in must not begin:
    Reason::UnverifiedIdentity if the server publishes keys, and lists only algorithms that this
    library or this client can't check. Reason::None if there is no obstacle, or if \a config does
    not request an id_token.
*/
Failure checkIdTokenAlgorithms(const ClientData &config, const ServerMetadata &server);

/*!
    Whether the keys of \a server are needed for the id_tokens that \a config requests: the server
    publishes keys, and does not list HMAC alone, which is checked with the client's secret.
*/
bool needsKeys(const ClientData &config, const ServerMetadata &server);

/*!
    Returns why \a keys can verify no id_token of \a server: none of them fits an algorithm that the
    server or the profile of \a config lists. Any key will do if none is listed. Reason::None if
    there is no obstacle, otherwise Reason::UnverifiedIdentity.
*/
Failure checkKeys(const KeySet &keys, const ClientData &config, const ServerMetadata &server);

} // namespace DeviceSignIn
