// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"
#include "jose/signingkey.h"
#include "protocol/failure.h"
#include "protocol/profile.h"

#include <QMap>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <variant>

namespace DeviceSignIn {

/*!
    The addresses and abilities of an authorization server, from the operator's configuration or from
    discovery (RFC 8414).
*/
struct ServerMetadata
{
    /*! The server's issuer identifier; empty if the addresses were configured without one. */
    QString issuer;
    /*! Receives the device authorization request (RFC 8628, section 3.1). */
    QUrl deviceAuthorizationEndpoint;
    /*! Receives polls (RFC 6749, section 3.2). */
    QUrl tokenEndpoint;
    /*! Receives refreshes; empty if that is the token endpoint. */
    QUrl refreshEndpoint;
    /*! Receives revocations (RFC 7009, section 2); empty if the server has none. */
    QUrl revocationEndpoint;
    /*! Tells who has signed in (OpenID Connect Core 1.0, section 5.3); empty if there is none. */
    QUrl userinfoEndpoint;
    /*! \c jwks_uri: the keys that id_tokens are signed with; empty if there is none. */
    QUrl keysEndpoint;
    /*! \c token_endpoint_auth_methods_supported; empty if unknown. */
    QStringList tokenAuthMethods;
    /*! Whether \c code_challenge_methods_supported contains S256 (RFC 8414, section 2). */
    bool offersPkce = false;
    /*! Whether \c dpop_signing_alg_values_supported contains ES256 (RFC 9449, section 5.1). */
    bool offersDpop = false;
};

/*!
    The client, its server and what it requests. All of it comes from the operator and none of it from
    the network. It can be moved but not copied, because it holds secrets.
*/
struct ClientConfig
{
    /*!
        The server's issuer identifier, exactly as the server writes it: it is compared character by
        character (RFC 8414, section 3.3).
    */
    QString issuer;
    /*! Addresses that are configured instead of discovered. The device and token endpoints suffice. */
    ServerMetadata endpoints;
    /*! The name by which the server knows the app (RFC 6749, section 2.2). It is no secret. */
    QString clientId;
    /*! Empty for a public client (RFC 6749, section 2.1), as most apps on TVs are. */
    Secret clientSecret;
    /*! The key of a client that authenticates with private_key_jwt instead of a secret. */
    std::optional<SigningKey> clientKey;
    /*! The \c kid by which the server knows that key; empty if it knows only one. */
    QString clientKeyId;
    /*! The scopes to request (RFC 6749, section 3.3); empty for the server's default. */
    QStringList scopes;
    /*!
        A host besides loopback whose verification address may use http: the sandbox on a home network
        (\c --lan). Empty otherwise.
    */
    QString plainHttpHost;
    /*! How the provider departs from the RFCs. Its addresses are those above. */
    Profile profile;
    /*! The values of the profile's settings, by name. */
    QMap<QString, QString> settings;
};

/*!
    The configuration for a client of the provider of \a profile. The client's id, its scopes and its
    secret are still to be set.

    \a settings has the values of the profile's settings; those that are missing get their presets.
    If \a server is not empty, its scheme, host and port replace those of every address: for the
    sandbox and for a provider that runs elsewhere. The detail of the failure says in one line what is
    missing or wrong.
*/
DEVICESIGNIN_EXPORT std::variant<ClientConfig, Failure>
configFor(const Profile &profile, const QMap<QString, QString> &settings, const QUrl &server = {});

/*! Whether the addresses are unknown and have to be discovered by the issuer. */
DEVICESIGNIN_EXPORT bool isDiscovered(const ClientConfig &config);

/*!
    What makes \a config unusable, with one line of detail; a Failure with Reason::None if nothing does.
*/
DEVICESIGNIN_EXPORT Failure checkConfig(const ClientConfig &config);
/*! The same, but the client's secret may still be missing. */
DEVICESIGNIN_EXPORT Failure checkWithoutSecret(const ClientConfig &config);

} // namespace DeviceSignIn
