// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "jose/storedkey.h"
#include "protocol/namedvalues.h"

#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! A successful token response (RFC 6749, section 5.1). It can be moved but not copied. */
struct TokenSet
{
    /*! The access token; never empty after a success. */
    Secret accessToken;
    /*! The refresh token; empty if the server issued none. */
    Secret refreshToken;
    /*! The id_token of OpenID Connect; empty if the server issued none. */
    Secret idToken;
    /*! The granted scopes, as the server wrote them; empty if they are the requested ones. */
    QString scope;
    /*! Bearer (RFC 6750) or DPoP (RFC 9449). */
    enum class Type { Bearer, DPoP };
    /*! How the access token is sent with a request. */
    Type type = Type::Bearer;
    /*! The key that the tokens are bound to (RFC 9449). Empty for Bearer tokens. */
    StoredKey dpopKey;
    /*! The nonce that the id_token must repeat; empty if none was sent. */
    Secret nonce;
    /*! The values that requests after the sign-in repeat: see valuesAfterSignIn(). */
    NamedValues values;
    /*!
        Further members of the response that Profile::extras names, such as Salesforce's
        instance_url.
    */
    QMap<QString, QString> extras;
    /*! The lifetime of the access token; none if the server named none. */
    std::optional<std::chrono::seconds> lifetime;
    /*! How a lifetime was understood that is no number of seconds, for the log; otherwise empty. */
    QString lifetimeRemark;
};

} // namespace DeviceSignIn
