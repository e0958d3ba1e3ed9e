// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/dpopkeys.h"
#include "jose/export.h"
#include "jose/secret.h"
#include "jose/signingkey.h"
#include "protocol/failure.h"
#include "protocol/profile.h"

#include <QMap>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace DeviceSignIn {

/*!
    The addresses and abilities of an authorization server, from the operator's configuration or
    from discovery (RFC 8414).
*/
struct ServerMetadata
{
    /*! The server's issuer identifier; empty if the addresses were configured without one. */
    QString issuer;
    /*! Receives the device authorization request (RFC 8628, section 3.1). */
    QUrl deviceAuthorizationEndpoint;
    /*! Receives polls (RFC 6749, section 3.2). */
    QUrl tokenEndpoint;
    /*! Registers clients (RFC 7591, section 3); empty if the client is registered otherwise. */
    QUrl registrationEndpoint;
    /*! Exchanges an approved code for tokens; empty if polls yield the tokens themselves. */
    QUrl exchangeEndpoint;
    /*! Receives refreshes; empty if that is the token endpoint. */
    QUrl refreshEndpoint;
    /*! Receives revocations (RFC 7009, section 2); empty if the server has none. */
    QUrl revocationEndpoint;
    /*! The userinfo endpoint (OpenID Connect Core 1.0, section 5.3); empty if there is none. */
    QUrl userinfoEndpoint;
    /*! \c jwks_uri: the keys that id_tokens are signed with; empty if there is none. */
    QUrl keysEndpoint;
    /*! \c token_endpoint_auth_methods_supported; empty if unknown. */
    QStringList tokenAuthMethods;
    /*!
        \c id_token_signing_alg_values_supported (OpenID Connect Discovery 1.0, section 3); empty if
        unknown.
    */
    QStringList idTokenAlgorithms;
    /*! Whether \c code_challenge_methods_supported contains S256 (RFC 8414, section 2). */
    bool offersPkce = false;
    /*! Whether \c dpop_signing_alg_values_supported contains ES256 (RFC 9449, section 5.1). */
    bool offersDpop = false;
    /*! \c dpop_signing_alg_values_supported; empty if unknown. */
    QStringList dpopAlgorithms;
    /*! \c token_endpoint_auth_signing_alg_values_supported; empty if unknown. */
    QStringList tokenAuthAlgorithms;
};

/*! A parameter that an operator adds to requests. It is public: it may be an address or a name. */
struct AdditionalParameter
{
    QString name;
    QString value;
    /*! Whether it is sent with the device authorization request (RFC 8628, section 3.1). */
    bool inDeviceRequest = true;
    /*! Whether it is sent with polls and refreshes. */
    bool inTokenRequest = false;
};

/*! A header that an operator adds to every request to the server. */
struct AdditionalHeader
{
    QString name;
    /*! The value, which may be a secret, such as the key of a gateway. */
    Secret value;
};

/*!
    A client, its server and its requests, as the library works with them. All members come from the
    operator and none from the network. Applications describe their client with a ClientConfig, from
    which this is made. It can be moved but not copied, because it contains secrets.
*/
struct ClientData
{
    /*!
        The server's issuer identifier, exactly as the server writes it: it is compared character by
        character (RFC 8414, section 3.3).
    */
    QString issuer;
    /*!
        Addresses that are configured. With both the device authorization and the token endpoint
        nothing is discovered. Otherwise they complete those that are discovered from the issuer,
        and replace them: some servers leave the device authorization endpoint out of their
        metadata.
    */
    ServerMetadata endpoints;
    /*! The identifier of the client at the server (RFC 6749, section 2.2). It is not secret. */
    QString clientId;
    /*!
        The client secret; empty for a public client (RFC 6749, section 2.1), as most apps on TVs
        are.
    */
    Secret clientSecret;
    /*! The key of a client that authenticates with private_key_jwt instead of a secret. */
    std::optional<SigningKey> clientKey;
    /*!
        The \c kid of that key at the server; empty if the server has only one key of this client.
    */
    QString clientKeyId;
    /*! The keys that tokens are bound to, if the server supports that (RFC 9449). Never null. */
    std::shared_ptr<const DpopKeys> dpopKeys = std::make_shared<const DpopKeys>();
    /*! The scopes to request (RFC 6749, section 3.3); empty for the server's default. */
    QStringList scopes;
    /*!
        Parameters beside those of the protocol and the profile; see checkAdditional(). Only
        \c resource may occur several times in a request (RFC 8707, section 2).
    */
    std::vector<AdditionalParameter> parameters;
    /*! Headers beside those that this library sends; see checkAdditional(). */
    std::vector<AdditionalHeader> headers;
    /*! The User-Agent header; empty for the name and version of the application. */
    QString userAgent;
    /*!
        A host besides loopback whose verification address may use http: that of the sandbox in a
        home network (\c --lan). Empty to allow loopback only.
    */
    QString plainHttpHost;
    /*!
        The address of a server at home that the operator has named with http://, so that requests
        to it are not protected; usually empty. Only its host and port count. See isSafeEndpoint().
    */
    QUrl homeServer;
    /*! The provider's deviations from the RFCs. Its addresses are in \c endpoints. */
    Profile profile;
    /*! The values of the profile's settings, by name. */
    QMap<QString, QString> settings;
    /*!
        Why the configuration can't be used, if that was found out while it was read; in one line.
        Usually empty: see checkConfig().
    */
    QString problem;
    /*! Why a key of the client can't be opened, in one line; usually empty. */
    QString keyProblem;
};

/*!
    Creates the configuration for a client of the provider that \a profile describes. The caller
    still has to set the client's id, scopes and secret.

    \a settings contains the values of the profile's settings; a missing value is replaced by its
    preset. If \a server is not empty, its scheme, host and port replace those of every address, for
    the sandbox or for a provider that runs elsewhere. On an error, the failure's detail says in one
    line which setting is missing or wrong.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<ClientData, Failure>
configFor(const Profile &profile, const QMap<QString, QString> &settings, const QUrl &server = {});

/*! Whether addresses that are not configured have to be discovered from the issuer. */
DEVICESIGNIN_PRIVATE_EXPORT bool isDiscovered(const ClientData &config);

/*!
    Returns why \a config can't be used, with one line of detail; a Failure with Reason::None if it
    can.
*/
DEVICESIGNIN_PRIVATE_EXPORT Failure checkConfig(const ClientData &config);
/*! Returns what checkConfig() returns, but accepts a client secret that is still missing. */
DEVICESIGNIN_PRIVATE_EXPORT Failure checkWithoutSecret(const ClientData &config);

} // namespace DeviceSignIn
