// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "protocol/failure.h"
#include "protocol/keyset.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <variant>

namespace DeviceSignIn {

/*! What an id_token must say to be believed (OpenID Connect Core 1.0, section 3.1.3.7). */
struct IdTokenRules
{
    /*!
        Exactly as the server writes it. \c {claim:tid} in it stands for the value of that claim:
        some servers have an issuer for each of their customers, and learn late who signs in.
    */
    QString issuer;
    QString clientId;
    /*! As it was sent with the request; empty where none was. */
    QString nonce;
    /*! After a refresh, which may leave the nonce out (section 12.2). */
    bool nonceMayBeMissing = false;
    /*! After a refresh: the \c sub of the person who signed in. Empty: whoever it is. */
    QString subject;
    /*! Further claims that must be there and not be empty. */
    QStringList requiredClaims;
    /*! The token that came with it, for \c at_hash (section 3.1.3.6); empty: not checked. */
    Secret accessToken;
    QDateTime now;
    /*! How far this clock may be off. */
    std::chrono::seconds skew{300};
};

/*!
    None of the keys is the one that signed. The server may have changed its keys: read them again,
    once, and check again.
*/
struct UnknownKey
{};

/*! The claims of a token that holds, or why it does not: Reason::WrongIdentity. */
using IdTokenAnswer = std::variant<QJsonObject, UnknownKey, Failure>;

IdTokenAnswer checkIdToken(const Secret &idToken, const KeySet &keys, const IdTokenRules &rules);

/*!
    The name to greet a person with: name, preferred_username or email, as one line of at most 64
    characters; empty where there is none.
*/
QString personName(const QJsonObject &claims);

} // namespace DeviceSignIn
