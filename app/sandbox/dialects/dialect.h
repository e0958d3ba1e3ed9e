// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/oautherror.h"
#include "sandbox/http/parameters.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace DeviceSignIn {

/*! The kinds of OAuth requests that a client sends. */
enum class RequestKind {
    DeviceAuthorization, //!< RFC 8628, section 3.1
    Poll,                //!< the device access token request (RFC 8628, section 3.4)
    Refresh,             //!< RFC 6749, section 6
    Revocation,          //!< RFC 7009
};

/*! Which requests have to contain a client secret. */
enum class SecretRule {
    IfConfigured, //!< all, if the sandbox's options contain a secret
    ForTokens,    //!< all but the device authorization request; if no secret is configured, any is
                  //!< accepted
};

/*! When a token response contains a refresh token. */
enum class RefreshRule {
    Always,
    ForOfflineAccess, //!< with the scope offline_access
    IfConfigured,     //!< if the sandbox's options require it
    Never,
};

/*! When a token response contains an ID token. */
enum class IdTokenRule {
    ForOpenId, //!< with the scope openid
    Always,
    Never,
};

/*! The error code and the status by which a dialect reports an error. */
struct DialectError
{
    QByteArray code;
    int status = 400;
};

/*! Errors of a dialect, by the code of the RFC or of SandboxErrorCode. */
using ErrorTable = QHash<QByteArray, DialectError>;

/*! The data from which a dialect creates an error response. */
struct ErrorReport
{
    RequestKind requestKind = RequestKind::Poll;
    /*! The code of the RFC or of SandboxErrorCode. */
    QByteArray standardCode;
    /*! The code and the status from the dialect's ErrorTable. */
    QByteArray code;
    QByteArray description;
    int status = 400;
    /*! The new polling interval if the error is slow_down; 0 otherwise. */
    std::chrono::seconds interval{0};
};

/*! The paths of a dialect's OAuth endpoints. They can contain variables; see Router. */
struct DialectPaths
{
    QString deviceAuthorization;
    QString token;
    /*! The path for refresh requests; empty if it is the path of the token endpoint. */
    QString refresh;
    /*!
        The paths for revocation; the server's metadata contains the first one. Empty if the dialect
        has none.
    */
    QStringList revocation;
};

/*! The paths of OpenID Connect. They may contain variables; see Router. */
struct OpenIdPaths
{
    /*! The path of the issuer, with which the path of the metadata begins. */
    QString issuer;
    QString userinfo;
    QString keys;
    /*! The path of the issuer in ID tokens, if it differs from \c issuer. */
    QString tokenIssuer = {};
    /*! Further claims of every ID token. */
    QJsonObject claims = {};
};

/*! The names and requirements of a dialect for the parameters of one kind of request. */
struct ParameterRules
{
    /*! Names that differ from the RFC: from the RFC's name to the dialect's. */
    QHash<QByteArray, QByteArray> names;
    /*! Parameters that must be present, with the RFC's names. */
    QByteArrayList required;
    /*! Parameters that must have exactly this value, with the dialect's names. */
    QHash<QByteArray, QByteArray> fixed;
};

/*!
    A rate limit of \c count device authorization requests per \c period. A count of 0 means that
    there is no limit.
*/
struct CodeLimit
{
    int count = 0;
    std::chrono::seconds period{0};
};

struct PairingRequest;

/*! One endpoint that only this dialect has. */
struct PairingRoute
{
    /*! What the endpoint is for. Tests arm faults for the endpoint of that kind. */
    enum class Kind { Register, Begin, Poll, Exchange, Refresh, Person, SignOut };

    QByteArray method;
    /*! The path of the endpoint, which may contain variables; see Router. */
    QString path;
    Kind kind = Kind::Poll;
    std::function<Response(const PairingRequest &)> handler;
};

/*!
    The implementation of RFC 8628 by one provider: all differences of its requests and responses
    from the RFC. The default values are those of the RFC.

    The dialects are written from the providers' documentation and from the behavior of other
    authors' clients. They are never derived from this project's own client, so that the client and
    the sandbox can reveal each other's mistakes.
*/
struct Dialect
{
    QString name;
    /*! Empty if the provider has another kind of pairing. */
    DialectPaths paths;
    /*!
        The endpoints of another kind of pairing, or those beside OAuth, such as who the person is.
    */
    QList<PairingRoute> routes;
    /*! Further paths of the page on which a person enters the code. */
    QStringList personPaths;
    /*! Empty if the provider does not implement OpenID Connect. */
    std::optional<OpenIdPaths> openId;
    /*! The initial values of the variables in the paths. */
    QHash<QString, QString> pathVariables;

    // Requests
    BodyFormat body = BodyFormat::Form;
    /*! The grant_type of a poll; empty if polls have an endpoint of their own and no grant_type. */
    QByteArray deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
    ParameterRules deviceRequest;
    ParameterRules poll;
    ParameterRules revocation;
    SecretRule secret = SecretRule::IfConfigured;
    /*!
        The parameter that contains both the client id and the client secret, separated by '|';
        empty if they are two parameters.
    */
    QByteArray credentials;
    /*! Whether a poll contains the client id. */
    bool clientInPoll = true;
    /*! Whether a revocation request contains the client id. */
    bool clientInRevocation = true;
    char scopeSeparator = ' ';

    /*! Whether the provider supports DPoP (RFC 9449). */
    bool dpop = false;

    // Codes
    std::chrono::seconds codeLifetime{600};
    std::chrono::seconds interval{5};
    /*! The pattern of user codes; see UserCodeFormat. */
    QString userCodePattern = QStringLiteral("LLLL-LLLL");
    CodeLimit codeLimit;
    /*! Whether a poll that comes too soon gets slow_down even after the person has decided. */
    bool slowDownAfterDecision = false;
    /*!
        Whether only the first poll for an expired code gets expired_token. Later polls then get the
        error for an unknown code.
    */
    bool reportsExpiryOnce = false;

    // Responses
    /*!
        Members of the device authorization response whose names differ: from the RFC's to the
        dialect's. A member whose name is empty here is left out.
    */
    QHash<QString, QString> codeNames;
    /*! Whether the device authorization response writes numbers as strings. */
    bool codeNumbersAsText = false;
    /*! Whether responses are forms unless the Accept header contains application/json. */
    bool formResponsesByDefault = false;
    QString tokenType = QStringLiteral("Bearer");
    /*! Whether the token response contains expires_in. */
    bool tokenExpiry = true;
    /*! Whether the token response has the granted scopes as an array, or as a separated text. @{ */
    bool grantedScopesAsArray = false;
    char grantedScopeSeparator = ' ';
    /*! @} */
    RefreshRule refresh = RefreshRule::Always;
    /*! Whether access tokens expire. */
    bool accessTokensExpire = true;
    /*! Whether each refresh replaces the refresh token. */
    bool rotation = true;
    IdTokenRule idToken = IdTokenRule::ForOpenId;
    /*! Changes the device authorization response before its members are renamed; may be null. */
    std::function<void(QJsonObject *codes)> adjustCodeResponse;
    /*! Changes the token response last; may be null. \a origin is that of the server. */
    std::function<void(QJsonObject *tokens, const QString &origin)> adjustTokenResponse;

    // Errors
    ErrorTable errors;
    /*! Errors of the device authorization endpoint that differ from \c errors. */
    ErrorTable deviceErrors;
    /*!
        The status of all errors of the device authorization endpoint; if 0, the tables define it.
    */
    int deviceErrorStatus = 0;
    /*! The status of all other errors; if 0, the tables define it. */
    int tokenErrorStatus = 0;
    /*! Whether the revocation of an unknown token is an error. */
    bool rejectsUnknownRevocation = false;
    /*! Creates an error response; if null, the response is that of RFC 6749, section 5.2. */
    std::function<Response(const ErrorReport &error)> writeError;

    /*! Whether one endpoint serves device authorization requests and polls. */
    bool hasOneEndpoint() const { return paths.deviceAuthorization == paths.token; }
};

} // namespace DeviceSignIn
