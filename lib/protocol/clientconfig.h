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

/*! The addresses of an authorization server, given by hand or found by discovery (RFC 8414). */
struct ServerMetadata
{
    /*! The server's own name; empty where its addresses were given by hand. */
    QString issuer;
    /*! RFC 8628, section 3.1: where a code is asked for. */
    QUrl deviceAuthorizationEndpoint;
    /*! RFC 6749, section 3.2: where polls go. */
    QUrl tokenEndpoint;
    /*! Where tokens are refreshed, if that is not the token endpoint. */
    QUrl refreshEndpoint;
    /*! Invalid where the server has none; likewise the next one. */
    QUrl revocationEndpoint;
    /*! OpenID Connect Core 1.0, section 5.3: who has signed in. Invalid where there is none. */
    QUrl userinfoEndpoint;
    /*! jwks_uri: the keys that id_tokens are signed with. */
    QUrl keysEndpoint;
    /*! token_endpoint_auth_methods_supported; empty where unknown. */
    QStringList tokenAuthMethods;
    /*! Whether code_challenge_methods_supported names S256 (RFC 8414, section 2). */
    bool offersPkce = false;
    /*! Whether dpop_signing_alg_values_supported names ES256 (RFC 9449, section 5.1). */
    bool offersDpop = false;
};

/*! Who asks, whom, and for what. All of it comes from the operator, none of it from the network. */
struct ClientConfig
{
    /*! Exactly as the server writes it: it is compared character by character (RFC 8414,
     * section 3.3). */
    QString issuer;
    /*! Known beforehand: then nothing is discovered. The first two are enough. */
    ServerMetadata endpoints;
    /*! Public; the server knows the app by it (RFC 6749, section 2.2). */
    QString clientId;
    /*! Empty for a public client, as most apps on televisions are. */
    Secret clientSecret;
    /*! Instead of a secret: the client proves itself with a signature (private_key_jwt). */
    std::optional<SigningKey> clientKey;
    /*! The name by which the server knows that key; empty where it knows but one. */
    QString clientKeyId;
    /*! What is asked for (RFC 6749, section 3.3); empty: what the server gives anyway. */
    QStringList scopes;
    /*!
        A host besides loopback whose verification address may be plain http. For the sandbox on a
        home network (\c --lan); empty otherwise.
    */
    QString plainHttpHost;
    /*! How the provider speaks; its addresses are those above. */
    Profile profile;
    /*! What the profile wants to know, by name. */
    QMap<QString, QString> settings;
};

/*!
    The configuration for a client of the provider of \a profile, still without its id and scopes.

    \a settings answers the profile's settings; presets fill in what it leaves out. \a server, if it
    is not empty, takes the place of scheme, host and port in every address: for a provider that one
    runs oneself, or the sandbox. The failure says in one line what is missing or wrong.
*/
DEVICESIGNIN_EXPORT std::variant<ClientConfig, Failure>
configFor(const Profile &profile, const QMap<QString, QString> &settings, const QUrl &server = {});

/*! Whether the addresses have to be found by discovery first. */
DEVICESIGNIN_EXPORT bool isDiscovered(const ClientConfig &config);

/*! What keeps this configuration from being used, in one line; Reason::None when nothing does. */
DEVICESIGNIN_EXPORT Failure checkConfig(const ClientConfig &config);
/*! The same before the client's secret is there. */
DEVICESIGNIN_EXPORT Failure checkWithoutSecret(const ClientConfig &config);

} // namespace DeviceSignIn
