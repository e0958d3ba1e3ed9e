// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/exchange.h"
#include "sandbox/oauth/oautherror.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace DeviceSignIn {

/*! What a device wants of the server. */
enum class Purpose {
    DeviceAuthorization, //!< RFC 8628, section 3.1
    Poll,                //!< RFC 8628, section 3.4
    Refresh,             //!< RFC 6749, section 6
    Revocation,          //!< RFC 7009
};

enum class BodyFormat {
    FormOrJson,
    Form,
    Json,
};

/*! Which requests have to show a client secret. */
enum class SecretRule {
    IfConfigured, //!< each one, where the sandbox's options name a secret
    ForTokens,    //!< all but the device authorization request; any secret that is not empty
};

/*! To whom refresh tokens are given. */
enum class RefreshRule {
    Always,
    ForOfflineAccess, //!< only with the scope offline_access
    IfConfigured,     //!< only where the sandbox's options ask for it
    Never,
};

/*! Which token responses hold an id_token. */
enum class IdTokenRule {
    ForOpenId, //!< with the scope openid
    Always,
    Never,
};

/*! Which error stands where, and with what status. */
struct ErrorWords
{
    QByteArray code;
    int status = 400;
};

/*! By the code of the RFC, or by one of those of oautherror.h that no RFC has. */
using ErrorTable = QHash<QByteArray, ErrorWords>;

/*! An error as it is about to be written. */
struct ErrorAnswer
{
    Purpose purpose = Purpose::Poll;
    /*! The sandbox's own word for it, before the dialect's. */
    QByteArray kind;
    QByteArray code;
    QByteArray description;
    int status = 400;
    /*! From now on, where the client has been too fast. */
    std::chrono::seconds interval{0};
};

/*! The paths below the origin. "{name}" stands for any one segment, or for the rest of it. */
struct DialectPaths
{
    QString deviceAuthorization;
    QString token;
    /*! Where it is not the token endpoint. */
    QString refresh;
    /*! The first one is named in the metadata; none where there is no revocation. */
    QStringList revocation;
};

/*! OpenID Connect's paths, for providers that have it. */
struct OpenIdPaths
{
    /*! Behind the origin; the metadata stands below it. */
    QString issuer;
    QString userinfo;
    QString keys;
    /*! Behind the origin, where id_tokens name another issuer than the one that was asked. */
    QString tokenIssuer = {};
    /*! What all id_tokens say besides. */
    QJsonObject claims = {};
};

/*! How parameters are called in one kind of request. */
struct RequestWords
{
    /*! The RFC's name to the dialect's. */
    QHash<QByteArray, QByteArray> names;
    /*! What has to be there, by the RFC's names. */
    QByteArrayList required;
    /*! What has to have this very value, by the dialect's names. */
    QHash<QByteArray, QByteArray> fixed;
};

/*! At most \c count codes within \c time; a count of 0 means any number. */
struct CodeLimit
{
    int count = 0;
    std::chrono::seconds time{0};
};

/*!
    How one provider speaks RFC 8628: all that its requests and answers have differently. The
    defaults are the RFC's own.

    Written from what the providers' documentation says and from what clients of theirs do, never
    from what our own client expects.
*/
struct Dialect
{
    QString name;
    DialectPaths paths;
    std::optional<OpenIdPaths> openId;
    /*! What stands for a "{name}" in a path before a request has named it. */
    QHash<QString, QString> pathVariables;

    // Requests
    BodyFormat body = BodyFormat::Form;
    /*! Empty where the path says it all. */
    QByteArray deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
    RequestWords deviceRequest;
    RequestWords poll;
    SecretRule secret = SecretRule::IfConfigured;
    /*! The parameter that holds the client's id, a '|' and its secret; empty: two parameters. */
    QByteArray credentials;
    bool clientInPoll = true;
    bool clientInRevocation = true;
    char scopeSeparator = ' ';

    /*! Whether tokens can be bound to a key (RFC 9449). */
    bool dpop = false;

    // Codes
    std::chrono::seconds codeLifetime{600};
    std::chrono::seconds interval{5};
    /*! See UserCodes. */
    QString userCodeForm = QStringLiteral("LLLL-LLLL");
    CodeLimit codeLimit;
    /*! Whether a poll that comes too soon hears so whatever the person has decided. */
    bool speedFirst = false;
    /*! Whether an expired code is expired_token only to the first poll, and unknown from then on. */
    bool expiryToldOnce = false;

    // Answers
    /*! Names in the device authorization response; an empty one is left out. */
    QHash<QString, QString> codeNames;
    /*! Whether the numbers in it are written as strings. */
    bool codeNumbersAsText = false;
    /*! Whether answers are forms for whoever does not ask for JSON. */
    bool formUnlessJson = false;
    QString tokenType = QStringLiteral("Bearer");
    bool tokenExpiry = true;
    bool grantedScopesAsArray = false;
    char grantedScopeSeparator = ' ';
    RefreshRule refresh = RefreshRule::Always;
    /*! Whether each refresh replaces the refresh token. */
    bool rotation = true;
    IdTokenRule idToken = IdTokenRule::ForOpenId;
    /*! The last touches to a response of device authorization, and of the token endpoint. */
    std::function<void(QJsonObject *codes)> finishCodes;
    std::function<void(QJsonObject *tokens, const QString &origin)> finishTokens;

    // Errors
    ErrorTable errors;
    /*! Those of the device authorization endpoint, where they are others. */
    ErrorTable deviceErrors;
    /*! Instead of all others; 0 where the tables say it. */
    int deviceErrorStatus = 0;
    int tokenErrorStatus = 0;
    /*! Whether a token that nobody knows can't be revoked. */
    bool unknownRevocationFails = false;
    /*! Writes the body, in place of RFC 6749's. */
    std::function<Response(const ErrorAnswer &error)> writeError;

    bool hasOneEndpoint() const { return paths.deviceAuthorization == paths.token; }
};

/*! None where there is no dialect of that name. */
std::optional<Dialect> findDialect(const QString &name);

} // namespace DeviceSignIn
