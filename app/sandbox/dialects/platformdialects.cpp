// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectlist.h"
#include "sandbox/dialects/pairingroutes.h"
#include "sandbox/http/responses.h"

#include <QJsonArray>

namespace DeviceSignIn {

namespace {

/*! Adds the new polling interval to slow_down, as GitHub does. */
Response githubError(const ErrorReport &error)
{
    Response response = oauthErrorResponse(error.code, error.description, error.status);
    if (error.interval.count() == 0)
        return response;
    return jsonResponse(
        {
            {QStringLiteral("error"), QString::fromLatin1(error.code)},
            {QStringLiteral("error_description"), QString::fromLatin1(error.description)},
            {QStringLiteral("interval"), qint64(error.interval.count())},
        },
        error.status);
}

void adjustGithubTokenResponse(QJsonObject *tokens, const QString &)
{
    // Only the tokens of a GitHub App with expiring tokens expire, and only those can be refreshed.
    if (tokens->contains(QStringLiteral("refresh_token")))
        tokens->insert(QStringLiteral("refresh_token_expires_in"), 15897600);
    else
        tokens->remove(QStringLiteral("expires_in"));
}

Dialect github()
{
    Dialect dialect;
    dialect.name = QStringLiteral("github");
    dialect.paths = {
        QStringLiteral("/login/device/code"), QStringLiteral("/login/oauth/access_token"), {}, {}};
    dialect.codeLifetime = std::chrono::seconds(900);
    dialect.codeNames = {{QStringLiteral("verification_uri_complete"), {}}};
    dialect.formResponsesByDefault = true;
    dialect.tokenType = QStringLiteral("bearer");
    dialect.grantedScopeSeparator = ',';
    dialect.refresh = RefreshRule::IfConfigured;
    dialect.idToken = IdTokenRule::Never;
    dialect.errors = {
        {SandboxErrorCode::unknownCode, {"incorrect_device_code"}},
        {SandboxErrorCode::usedCode, {"incorrect_device_code"}},
        {"invalid_client", {"incorrect_client_credentials"}},
        {"invalid_grant", {"bad_refresh_token"}},
    };
    dialect.deviceErrors = {{"invalid_client", {"Not Found", 404}}};
    dialect.tokenErrorStatus = 200;
    dialect.writeError = githubError;
    dialect.adjustTokenResponse = adjustGithubTokenResponse;
    return dialect;
}

Dialect google()
{
    Dialect dialect;
    dialect.name = QStringLiteral("google");
    dialect.paths = {QStringLiteral("/device/code"),
                     QStringLiteral("/token"),
                     {},
                     {QStringLiteral("/revoke"), QStringLiteral("/o/oauth2/revoke")}};
    dialect.openId = {QString(), QStringLiteral("/v1/userinfo"),
                      QStringLiteral("/oauth2/v3/certs")};
    dialect.deviceRequest.required = {"scope"};
    dialect.secret = SecretRule::ForTokens;
    dialect.clientInRevocation = false;
    dialect.codeLifetime = std::chrono::seconds(1800);
    dialect.codeNames = {{QStringLiteral("verification_uri"), QStringLiteral("verification_url")},
                         {QStringLiteral("verification_uri_complete"), {}}};
    dialect.rotation = false;
    dialect.errors = {
        {"authorization_pending", {"authorization_pending", 428}},
        {"slow_down", {"slow_down", 403}},
        {"access_denied", {"access_denied", 403}},
        {"expired_token", {"invalid_grant"}},
    };
    dialect.rejectsUnknownRevocation = true;
    return dialect;
}

/*!
    Creates an error response as Microsoft Entra does, with its numeric code beside the code of
    OAuth.
*/
Response microsoftError(const ErrorReport &error)
{
    const bool isPending = error.standardCode == "authorization_pending";
    return jsonResponse(
        {
            {QStringLiteral("error"), QString::fromLatin1(error.code)},
            {QStringLiteral("error_description"),
             QString(u"AADSTS70000: " + QString::fromLatin1(error.description))},
            {QStringLiteral("error_codes"), QJsonArray{isPending ? 70016 : 70000}},
        },
        error.status);
}

void adjustMicrosoftCodeResponse(QJsonObject *codes)
{
    codes->insert(QStringLiteral("message"),
                  QStringLiteral("To sign in, use a web browser to open the page %1 and enter "
                                 "the code %2 to authenticate.")
                      .arg(codes->value(u"verification_uri").toString(),
                           codes->value(u"user_code").toString()));
}

Dialect microsoft()
{
    // A client of the tenant "common" finds the person's directory in the ID token. This is the
    // directory of personal accounts.
    const QString directory = QStringLiteral("9188040d-6c67-4c5b-b112-36a304b66dad");
    Dialect dialect;
    dialect.name = QStringLiteral("microsoft");
    dialect.paths = {QStringLiteral("/{tenant}/oauth2/v2.0/devicecode"),
                     QStringLiteral("/{tenant}/oauth2/v2.0/token"),
                     {},
                     {}};
    dialect.openId = {QStringLiteral("/{tenant}/v2.0"),
                      QStringLiteral("/oidc/userinfo"),
                      QStringLiteral("/{tenant}/discovery/v2.0/keys"),
                      QString(u'/' + directory + u"/v2.0"),
                      {{QStringLiteral("tid"), directory}}};
    dialect.pathVariables = {{QStringLiteral("tenant"), QStringLiteral("common")}};
    dialect.deviceRequest.required = {"scope"};
    dialect.codeLifetime = std::chrono::seconds(900);
    dialect.userCodePattern = QStringLiteral("XXXXXXXX");
    dialect.codeNames = {{QStringLiteral("verification_uri_complete"), {}}};
    dialect.codeNumbersAsText = true;
    dialect.adjustCodeResponse = adjustMicrosoftCodeResponse;
    dialect.refresh = RefreshRule::ForOfflineAccess;
    dialect.errors = {
        {"access_denied", {"authorization_declined"}},
        {SandboxErrorCode::unknownCode, {"bad_verification_code"}},
        {SandboxErrorCode::usedCode, {"invalid_grant"}},
    };
    dialect.deviceErrorStatus = 200;
    dialect.writeError = microsoftError;
    return dialect;
}

/*! Returns the profile for the scope of that name. */
Response amazonUser(const PairingRequest &request)
{
    if (!request.pairings.isValid(request.bearer(), request.time))
        return jsonResponse(
            {{QStringLiteral("error"), QStringLiteral("invalid_token")},
             {QStringLiteral("error_description"), QStringLiteral("The token is not valid")},
             {QStringLiteral("request_id"),
              QStringLiteral("bef0c2f8-e292-4l96-8c95-8833fbd559df")}},
            400);
    const Account &account = request.pairings.settings().account;
    return jsonResponse({{QStringLiteral("user_id"), QStringLiteral("amzn1.account.K2LI23KL2LK2")},
                         {QStringLiteral("name"), account.name},
                         {QStringLiteral("email"), account.email}});
}

Dialect amazon()
{
    Dialect dialect;
    dialect.name = QStringLiteral("amazon");
    dialect.paths = {
        QStringLiteral("/auth/o2/create/codepair"), QStringLiteral("/auth/o2/token"), {}, {}};
    dialect.routes = {
        {"GET", QStringLiteral("/user/profile"), PairingRoute::Kind::Person, amazonUser}};
    dialect.deviceGrant = "device_code";
    dialect.deviceRequest.required = {"scope"};
    dialect.deviceRequest.fixed = {{"response_type", "device_code"}};
    dialect.poll.required = {"user_code"};
    dialect.clientInPoll = false;
    dialect.interval = std::chrono::seconds(30);
    dialect.userCodePattern = QStringLiteral("XXXXX");
    dialect.codeNames = {{QStringLiteral("verification_uri_complete"), {}}};
    dialect.tokenType = QStringLiteral("bearer");
    dialect.rotation = false;
    dialect.idToken = IdTokenRule::Never;
    dialect.errors = {
        {"expired_token", {"invalid_code_pair"}},
        {SandboxErrorCode::unknownCode, {"invalid_code_pair"}},
        {SandboxErrorCode::usedCode, {"invalid_code_pair"}},
    };
    return dialect;
}

void adjustSalesforceTokenResponse(QJsonObject *tokens, const QString &origin)
{
    tokens->insert(QStringLiteral("instance_url"), origin);
    tokens->insert(QStringLiteral("id"), QString(origin + u"/id/00D/005"));
}

Dialect salesforce()
{
    Dialect dialect;
    dialect.name = QStringLiteral("salesforce");
    dialect.paths = {QStringLiteral("/services/oauth2/token"),
                     QStringLiteral("/services/oauth2/token"),
                     {},
                     {QStringLiteral("/services/oauth2/revoke")}};
    dialect.openId = {QString(), QStringLiteral("/services/oauth2/userinfo"),
                      QStringLiteral("/id/keys")};
    dialect.deviceGrant = "device";
    dialect.deviceRequest.fixed = {{"response_type", "device_code"}};
    dialect.poll.names = {{"device_code", "code"}};
    dialect.clientInRevocation = false;
    dialect.userCodePattern = QStringLiteral("XXXXXXXX");
    dialect.codeNames = {{QStringLiteral("verification_uri_complete"), {}},
                         {QStringLiteral("expires_in"), {}}};
    dialect.tokenExpiry = false;
    dialect.rotation = false;
    dialect.adjustTokenResponse = adjustSalesforceTokenResponse;
    return dialect;
}

} // namespace

QList<Dialect> platformDialects()
{
    return {github(), google(), microsoft(), amazon(), salesforce()};
}

} // namespace DeviceSignIn
