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
    /*!
        Whether the value is the whole address of a server, such as \c{https://media.example.org}.
    */
    bool isAddress = false;

    /*! Whether \a value is empty although it must not be. */
    bool isMissing(const QString &value) const { return value.isEmpty() && !optional; }
};

/*!
    The names of parameters and the templates of their values, in the order in which they are sent.
    A name may occur several times.
*/
using ParameterTemplates = std::vector<std::pair<QString, QString>>;

/*!
    One request to the provider, as data: how it is sent, and the templates of what is sent. Its
    address is in Profile::Endpoints.
*/
struct RequestTemplate
{
    /*! Where the parameters are. */
    enum class Encoding {
        Form,  //!< in the body, as a form
        Json,  //!< in the body, as a JSON object
        Query, //!< in the address; the request has no body
    };

    RequestTemplate() = default;
    /*! Creates a POST with \a parameters_ in a form, as the RFCs define their requests. */
    explicit RequestTemplate(ParameterTemplates parameters_)
        : parameters(std::move(parameters_))
    {}

    QByteArray method = "POST";
    Encoding encoding = Encoding::Form;
    /*! A template that is appended to the address, such as \c{{device_code}}; usually empty. */
    QString path = {};
    /*! Headers beside those that every request has. */
    ParameterTemplates headers = {};
    ParameterTemplates parameters = {};
    /*! Parameters whose value is a list: an array in JSON, otherwise repeated parameters. */
    std::vector<std::pair<QString, QStringList>> lists = {};
};

/*! The names of the placeholders in \a request. */
DEVICESIGNIN_PRIVATE_EXPORT QStringList placeholders(const RequestTemplate &request);

/*!
    Names of values that a response contains for later requests, with the paths of the members that
    may hold each of them. The first path that leads to a value is used.
*/
using ValuePaths = QMap<QString, QStringList>;

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
    client_id, \c client_secret, \c scope, \c device_id, \c device_code, \c user_code, \c
    access_token, \c refresh_token, \c token and \c token_type_hint, and for the values that earlier
    responses contained. A parameter or header is left out if one of its values is empty.

    Pairing goes in steps, of which a provider may leave out all but two: the client is registered
    for this device, a code is requested, polls ask whether the person has approved, and what the
    last poll has yielded is exchanged for tokens.
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
        /*!
            Registers the client for this device (RFC 7591, section 3), or yields other values that
            this device needs before it can request codes. They are kept until they expire.
        */
        QString registration;
        /*! Exchanges what an approved poll has yielded for tokens. */
        QString exchange;
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

    /*! Where the client's identifier comes from. */
    enum class ClientId {
        Configured, //!< the operator has registered the client
        None,       //!< the provider knows no clients
        Registered, //!< each device registers a client of its own: see Endpoints::registration
    };
    /*! Where this provider's clients get their identifier. */
    ClientId clientId = ClientId::Configured;
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

    /*! The registration of the client (RFC 7591, section 3.1). */
    RequestTemplate registrationRequest;
    /*! The device authorization request (RFC 8628, section 3.1). */
    RequestTemplate deviceRequest;
    /*! A poll (RFC 8628, section 3.4). */
    RequestTemplate tokenRequest;
    /*! The request that follows a poll that was approved; see Endpoints::exchange. */
    RequestTemplate exchangeRequest;
    /*! A refresh (RFC 6749, section 6). */
    RequestTemplate refreshRequest;
    /*!
        A revocation (RFC 7009, section 2.1). If it uses the placeholder \c token, it is sent once
        for each token, and otherwise once.
    */
    RequestTemplate revocationRequest;
    /*!
        The request for the claims about the person (OpenID Connect Core 1.0, section 5.3). The
        header with the access token is added: see tokenHeader.
    */
    RequestTemplate userinfoRequest;
    /*!
        The name and the template of the header in which requests carry the access token; both are
        empty for the Authorization header of RFC 6750 or RFC 9449.
    */
    std::pair<QString, QString> tokenHeader;

    /*! The members of the response to the registration (RFC 7591, section 3.2.1). */
    struct ClientFields
    {
        QStringList clientId = {QStringLiteral("client_id")};
        QStringList clientSecret = {QStringLiteral("client_secret")};
        /*! In seconds since 1970, or a date in ISO 8601; 0 if the client never expires. */
        QStringList expiry = {QStringLiteral("client_secret_expires_at")};
    };
    /*! The paths that this provider uses. */
    ClientFields clientFields;
    /*! The User-Agent header; empty for the one of the operator or the application. */
    QString userAgent;

    /*!
        The paths of the members of the device authorization response. The first one that is present
        is used. If there is no path for a device code, polls have none.
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
    /*! The paths that this provider uses. */
    Fields fields;
    /*!
        The address for the person if the response contains none: a template with settings and \c
        {{user_code}}; empty if the response always contains one. @{
    */
    QString verificationUri;
    QString verificationUriComplete;
    /*! @} */

    /*! The paths of the members of a token response. The first one that is present is used. */
    struct TokenFields
    {
        /*! The names of the members that RFC 6749, section 5.1, and OpenID Connect define. @{ */
        QStringList accessToken = {QStringLiteral("access_token")};
        QStringList refreshToken = {QStringLiteral("refresh_token")};
        QStringList idToken = {QStringLiteral("id_token")};
        QStringList tokenType = {QStringLiteral("token_type")};
        QStringList scope = {QStringLiteral("scope")};
        QStringList expiresIn = {QStringLiteral("expires_in")};
        /*! @} */
    };
    /*! The paths that this provider uses. */
    TokenFields tokenFields;

    /*!
        The paths of the members that say who the person is; empty for the claims of OpenID Connect.
    */
    struct PersonFields
    {
        QStringList name;
        QStringList subject;
    };
    /*! The paths that this provider uses. */
    PersonFields personFields;

    /*!
        The values for later requests in the responses to the registration, the code request, polls
        and the exchange. @{
    */
    ValuePaths registrationValues;
    ValuePaths deviceValues;
    ValuePaths tokenValues;
    ValuePaths exchangeValues;
    /*! @} */
    /*!
        The path of a member of a poll's response that is true, or not empty, when the person has
        approved. If it is empty, the access token is that member.
    */
    QString doneAt;
    /*! The meanings of members of a poll's response that are true or not empty, by their paths. */
    QMap<QString, ErrorMeaning> flags;
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
    /*!
        The meanings of HTTP statuses in responses to a poll, or to the exchange, whose body has no
        error code.
    */
    QMap<int, ErrorMeaning> statuses;
    /*!
        The meanings of HTTP statuses in responses to the device authorization request whose body
        has no error code.
    */
    QMap<int, ErrorMeaning> deviceStatuses;
    /*! The meaning of a success without a token. If there is none, such a response is invalid. */
    std::optional<ErrorMeaning> noToken;
    /*!
        The names of further members of a token response that are passed to the application. They
        must not be secret.
    */
    QStringList extras;

    /*!
        The algorithms with which the provider signs id_tokens, in addition to those that its
        metadata lists. HS256, HS384 and HS512 are accepted only if one of the two lists them.
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

/*! All requests of \a profile, to be changed or read. @{ */
DEVICESIGNIN_PRIVATE_EXPORT std::vector<RequestTemplate *> requestsOf(Profile *profile);
DEVICESIGNIN_PRIVATE_EXPORT std::vector<const RequestTemplate *> requestsOf(const Profile &profile);
/*! @} */

/*! Whether a request of \a profile uses the value \c device_id, which each device makes itself. */
DEVICESIGNIN_PRIVATE_EXPORT bool usesDeviceId(const Profile &profile);

/*!
    The names of the values that requests after the sign-in use: refreshes, revocations, userinfo
    and those of applications.
*/
DEVICESIGNIN_PRIVATE_EXPORT QStringList valuesAfterSignIn(const Profile &profile);

/*!
    Returns the claim of an id_token that the placeholder \a name stands for, such as \c tid for
    \c{claim:tid}; empty for any other name.
*/
QString claimOf(const QString &name);

} // namespace DeviceSignIn
