// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! The meaning of an error code, or of an HTTP status without a code, for this client. */
enum class ErrorMeaning {
    Pending,       //!< the person has not decided yet
    SlowDown,      //!< the person has not decided yet, and the client polls too often
    Denied,        //!< the person denied the sign-in
    Expired,       //!< the person did not decide in time
    Busy,          //!< the server can't respond now; try again later
    CodeRefused,   //!< the code or token is unknown, used or expired
    ClientRefused, //!< the server has no such client or refuses its secret
    ScopeRefused,  //!< the client may not request these scopes
    NoDeviceGrant, //!< the server does not offer the device flow to this client
    Refused,       //!< any other error
};

/*! The meanings of error codes. The keys are in lower case; a code matches in any case. */
using ErrorMapping = QMap<QString, ErrorMeaning>;

/*! A value that each operator has to configure for a provider, such as a tenant or a domain. */
struct ProfileSetting
{
    /*! The name, as it is written in templates and after \c --set. */
    QString name;
    /*! A description of the value, in a few words. */
    QString about;
    /*! The value that is used if the operator configures none; may be empty. */
    QString preset;
    /*! Whether the value may be empty. Parameters with this value are then left out. */
    bool optional = false;

    /*! Whether \a value is empty although it must not be. */
    bool isMissing(const QString &value) const { return value.isEmpty() && !optional; }
};

/*!
    The names of parameters and the templates of their values, in the order in which they are sent. A
    name may occur several times.
*/
using ParameterTemplates = std::vector<std::pair<QString, QString>>;

/*! When a proof is sent to the server. */
enum class ProofPolicy {
    Never,
    IfOffered, //!< if the server's metadata says that the server supports it
    Always,
};

/*!
    The addresses of a provider and its deviations from RFC 8628. A default-constructed profile has
    no deviations. Each file in \c resources/providers/ describes one provider; see Profiles.

    Templates have placeholders such as `{name}` for a setting, or for a value of the request: \c
    client_id, \c client_secret, \c scope, \c device_code, \c user_code, \c refresh_token, \c token
    and \c token_type_hint. A parameter is left out if one of its values is empty.
*/
struct Profile
{
    DEVICESIGNIN_PRIVATE_EXPORT Profile();

    /*! The name by which the profile is found: letters, digits, - and _. */
    QString name;
    /*! The provider's own name for itself, for people to read. */
    QString title;
    /*! One line that tells the operator where to register a client, and of which kind. */
    QString registration;
    /*! The values that each operator has to configure. */
    std::vector<ProfileSetting> settings;

    /*!
        The template of the issuer of id_tokens. If there are no endpoints, the addresses are
        discovered from the issuer. `{claim:NAME}` stands for a claim of the id_token itself.
    */
    QString issuer;
    /*! Templates of addresses; empty if the provider has no such endpoint. */
    struct Endpoints
    {
        /*! See ServerMetadata. @{ */
        QString deviceAuthorization;
        QString token;
        /*! @} */
        /*! The address for refreshes if it is not the token endpoint. */
        QString refresh;
        /*! See ServerMetadata. @{ */
        QString revocation;
        QString userinfo;
        /*! @} */
        /*! The JSON Web Key Set (RFC 7517, section 5). */
        QString keys;
    };
    /*! The addresses of the provider; empty if they are discovered. */
    Endpoints endpoints;

    /*! How the client authenticates with its secret (RFC 6749, section 2.3.1). */
    enum class Authentication {
        Discovered, //!< as the server's metadata says; in the body without metadata
        None,       //!< without the secret
        Post,       //!< in the body
        Basic,      //!< in the Authorization header
    };
    /*! The method that this provider requires. */
    Authentication authentication = Authentication::Discovered;
    /*! Whether a sign-in needs a client secret. */
    bool needsSecret = false;

    /*! The separator between two scopes. */
    QString scopeSeparator = QStringLiteral(" ");
    /*! Whether the scopes are an array instead of one text in a JSON body. */
    bool scopeAsArray = false;
    /*! The scopes that are requested if the operator configures none. */
    QStringList defaultScopes;

    /*! The format of request bodies. */
    enum class Encoding { Form, Json };
    /*! The format of request bodies for this provider. */
    Encoding encoding = Encoding::Form;
    /*! The parameters of the device authorization request (RFC 8628, section 3.1). */
    ParameterTemplates deviceRequest;
    /*! The parameters of a poll (RFC 8628, section 3.4). */
    ParameterTemplates tokenRequest;
    /*! The parameters of a refresh (RFC 6749, section 6). */
    ParameterTemplates refreshRequest;
    /*! The parameters of a revocation (RFC 7009, section 2.1). */
    ParameterTemplates revocationRequest;
    /*! Headers that every request to the provider has. The values are templates. */
    ParameterTemplates headers;
    /*! The User-Agent header; empty for the one of the operator or the application. */
    QString userAgent;

    /*!
        The names of the members of the device authorization response. The first name that is
        present is used.
    */
    struct Fields
    {
        /*! The names of the members that RFC 8628, section 3.2, defines. @{ */
        QStringList deviceCode = {QStringLiteral("device_code")};
        QStringList userCode = {QStringLiteral("user_code")};
        QStringList verificationUri = {QStringLiteral("verification_uri"),
                                       QStringLiteral("verification_url")};
        QStringList verificationUriComplete = {QStringLiteral("verification_uri_complete"),
                                               QStringLiteral("verification_url_complete")};
        QStringList expiresIn = {QStringLiteral("expires_in")};
        QStringList interval = {QStringLiteral("interval")};
        /*! @} */
    };
    /*! The names that this provider uses. */
    Fields fields;
    /*! The paths of members that may hold the error code, such as \c error.error_subcode. */
    QStringList errorAt = {QStringLiteral("error")};
    /*!
        The meanings of error codes in responses to the device authorization request and to polls.
        They override the meanings of the RFCs.
    */
    ErrorMapping errors;
    /*!
        The meanings of error codes in responses to a refresh. They override the meanings of the
        RFCs.
    */
    ErrorMapping refreshErrors;
    /*! The meanings of HTTP statuses in responses to a poll whose body has no error code. */
    QMap<int, ErrorMeaning> statuses;
    /*! The meaning of a success without a token. If there is none, such a response is invalid. */
    std::optional<ErrorMeaning> noToken;
    /*! Whether a token response may have no \c token_type, which then counts as Bearer. */
    bool tokenTypeOptional = false;
    /*!
        The names of further members of a token response that are passed to the application. They
        must not be secret.
    */
    QStringList extras;

    /*!
        The algorithms with which the provider signs id_tokens, in addition to those that its metadata
        lists. HS256 is accepted only if one of the two lists it.
    */
    QStringList idTokenAlgorithms;

    /*! How long an access token lives if the server never says so (\c expires_in). */
    std::optional<std::chrono::seconds> tokenLifetime;

    /*! The poll interval if the server sends none; 5 seconds by RFC 8628, section 3.2. */
    std::chrono::seconds defaultInterval{5};
    /*! The lifetime of a code if the server sends none. */
    std::chrono::seconds defaultLifetime{600};
    /*! The longest user code in characters; a longer one is refused. */
    int longestUserCode = 64;
    /*! The longest verification address in characters; a longer one is refused. */
    int longestUri = 512;

    /*! Whether PKCE is used, with the method S256 (RFC 7636). */
    ProofPolicy pkce = ProofPolicy::IfOffered;
    /*!
        Whether a nonce is sent, which the id_token repeats (OpenID Connect Core 1.0, section
        3.1.2.1).
    */
    bool nonce = false;
    /*! Whether tokens are bound to a key (RFC 9449). */
    ProofPolicy dpop = ProofPolicy::IfOffered;

    /*!
        The page on which a person can end a sign-in by hand if the provider can't revoke it; may be
        empty.
    */
    QString signOutPage;
};

/*!
    Whether \a profile contains the provider's addresses. Otherwise the operator has to configure
    them.
*/
DEVICESIGNIN_PRIVATE_EXPORT bool hasAddresses(const Profile &profile);

} // namespace DeviceSignIn
