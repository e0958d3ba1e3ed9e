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

/*! What an error code, or a bare HTTP status, means to this client. */
enum class ErrorMeaning {
    Pending,       //!< nobody has decided yet
    SlowDown,      //!< likewise, and the client asks too often
    Denied,        //!< the person said no
    Expired,       //!< nobody decided in time
    Busy,          //!< the server can't answer now; ask again later
    CodeRefused,   //!< the code or token is unknown, used or over
    ClientRefused, //!< the server does not know the client, or not its secret
    ScopeRefused,  //!< the client may not ask for that
    NoDeviceGrant, //!< the server does not offer the device flow, or not to this client
    Refused,       //!< any other no
};

/*! Error codes with their meanings. Upper and lower case are the same. */
using ErrorMapping = QMap<QString, ErrorMeaning>;

/*! Something that a provider wants to know of each operator: a tenant, a realm, a domain. */
struct ProfileSetting
{
    /*! As it is written in templates and after --set. */
    QString name;
    /*! What to put there, in a few words. */
    QString about;
    /*! What it is where the operator says nothing. */
    QString preset;
    /*! Whether it may stay empty; a parameter that is made of it is left out then. */
    bool optional = false;

    /*! Whether \a value leaves the operator something to say. */
    bool isMissing(const QString &value) const { return value.isEmpty() && !optional; }
};

/*! A name and a template for its value; in the order in which they are sent. */
using ParameterTemplates = std::vector<std::pair<QString, QString>>;

/*! How much of a proof goes along. */
enum class ProofPolicy {
    Never,
    IfOffered, //!< where the server's metadata names it
    Always,
};

/*!
    How one provider departs from RFC 8628, and where it is found. As it stands after
    `Profile()` it departs in nothing; \c resources/providers/ holds one file for each provider,
    and readProfile() reads them.

    Templates hold `{name}` for a setting or for what a request is about: \c client_id,
    \c client_secret, \c scope, \c device_code, \c user_code, \c refresh_token, \c token and
    \c token_type_hint. A parameter with a part that is empty is left out.
*/
struct Profile
{
    DEVICESIGNIN_EXPORT Profile();

    /*! A word: letters, digits, - and _. */
    QString name;
    /*! As the provider calls itself. */
    QString title;
    /*! Where and as what to register a client, for the operator. */
    QString registration;
    /*! What the provider wants to know of each operator. */
    std::vector<ProfileSetting> settings;

    /*!
        The issuer of id_tokens. Without endpoints they are found there by discovery.
        `{claim:NAME}` stands for a claim of the id_token itself.
    */
    QString issuer;
    /*! Templates of addresses; empty where the provider has none. */
    struct Endpoints
    {
        /*! Where a code is asked for, and where the polls go. @{ */
        QString deviceAuthorization;
        QString token;
        /*! @} */
        /*! Where it is not the token endpoint. */
        QString refresh;
        /*! As in ServerMetadata. @{ */
        QString revocation;
        QString userinfo;
        /*! @} */
        /*! The JSON Web Key Set (RFC 7517, section 5). */
        QString keys;
    };
    /*! Where the provider is found; empty where that is discovered. */
    Endpoints endpoints;

    /*! How the client proves who it is (RFC 6749, section 2.3.1). */
    enum class Authentication {
        Discovered, //!< as the server's metadata says; in the body where there is none
        None,
        Post,
        Basic,
    };
    /*! How this provider wants it. */
    Authentication authentication = Authentication::Discovered;
    /*! Whether there is no sign-in without a client secret. */
    bool needsSecret = false;

    /*! What stands between two scopes. */
    QString scopeSeparator = QStringLiteral(" ");
    /*! In a JSON body: an array instead of one string. */
    bool scopeAsArray = false;
    /*! What to ask for where the operator names nothing. */
    QStringList defaultScopes;

    /*! What request bodies are written in. */
    enum class Encoding { Form, Json };
    /*! What this provider reads. */
    Encoding encoding = Encoding::Form;
    /*! Of the request for a code (RFC 8628, section 3.1). */
    ParameterTemplates deviceRequest;
    /*! Of a poll (RFC 8628, section 3.4). */
    ParameterTemplates tokenRequest;
    /*! Of a refresh (RFC 6749, section 6). */
    ParameterTemplates refreshRequest;
    /*! Of a revocation (RFC 7009, section 2.1). */
    ParameterTemplates revocationRequest;

    /*! The names that members of the answers go by; the first that is there counts. */
    struct Fields
    {
        /*! The member of RFC 8628, section 3.2, that is meant. @{ */
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
    /*! What this provider calls them. */
    Fields fields;
    /*! Where the error code stands: paths into the answer, such as \c error.error_subcode. */
    QStringList errorAt = {QStringLiteral("error")};
    /*! In answers to the device authorization request and to polls. Stand above the RFC's own. */
    ErrorMapping errors;
    /*! In answers to a refresh. */
    ErrorMapping refreshErrors;
    /*! What a status means in the answer to a poll, where the body has no error code. */
    QMap<int, ErrorMeaning> statuses;
    /*! What a success without a token means; it is an error where this is empty. */
    std::optional<ErrorMeaning> noToken;
    /*! Whether the answer may leave \c token_type out; it is Bearer then. */
    bool tokenTypeOptional = false;
    /*! Members of the token answer that the app is to know, besides the tokens. Never secret. */
    QStringList extras;

    /*! Where the server does not say. RFC 8628, section 3.2: 5 seconds. */
    std::chrono::seconds defaultInterval{5};
    /*! Likewise, of the code. */
    std::chrono::seconds defaultLifetime{600};
    /*! How long a code and an address can get, in characters; longer ones are not shown. */
    int longestUserCode = 64;
    /*! Likewise. */
    int longestUri = 512;

    /*! PKCE with the device flow, method S256. */
    ProofPolicy pkce = ProofPolicy::IfOffered;
    /*! A nonce that comes back in the id_token (OpenID Connect Core 1.0, section 3.1.2.1). */
    bool nonce = false;
    /*! Tokens that are bound to a key (RFC 9449). */
    ProofPolicy dpop = ProofPolicy::IfOffered;

    /*! Where a person ends a sign-in by hand, for providers that can't revoke one; may be empty. */
    QString signOutPage;
};

/*! Whether the profile says where the provider is found; else the operator has to. */
DEVICESIGNIN_EXPORT bool hasAddresses(const Profile &profile);

} // namespace DeviceSignIn
