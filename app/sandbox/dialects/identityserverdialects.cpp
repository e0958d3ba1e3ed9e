// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectlist.h"

namespace DeviceSignIn {

namespace {

Dialect auth0()
{
    Dialect dialect;
    dialect.name = QStringLiteral("auth0");
    dialect.paths = {QStringLiteral("/oauth/device/code"),
                     QStringLiteral("/oauth/token"),
                     {},
                     {QStringLiteral("/oauth/revoke")}};
    dialect.openId = {QStringLiteral("/"), QStringLiteral("/userinfo"),
                      QStringLiteral("/.well-known/jwks.json")};
    dialect.codeLifetime = std::chrono::seconds(900);
    dialect.reportsExpiryOnce = true;
    dialect.dpop = true;
    dialect.refresh = RefreshRule::ForOfflineAccess;
    dialect.errors = {
        {"authorization_pending", {"authorization_pending", 403}},
        {"slow_down", {"slow_down", 429}},
        {"access_denied", {"access_denied", 403}},
        {"expired_token", {"expired_token", 403}},
        {SandboxErrorCode::unknownCode, {"invalid_grant", 403}},
        {SandboxErrorCode::usedCode, {"invalid_grant", 403}},
        {"invalid_grant", {"invalid_grant", 403}},
    };
    return dialect;
}

Dialect okta()
{
    Dialect dialect;
    dialect.name = QStringLiteral("okta");
    dialect.paths = {QStringLiteral("/oauth2/{server}/v1/device/authorize"),
                     QStringLiteral("/oauth2/{server}/v1/token"),
                     {},
                     {QStringLiteral("/oauth2/{server}/v1/revoke")}};
    dialect.openId = {QStringLiteral("/oauth2/{server}"),
                      QStringLiteral("/oauth2/{server}/v1/userinfo"),
                      QStringLiteral("/oauth2/{server}/v1/keys")};
    dialect.pathVariables = {{QStringLiteral("server"), QStringLiteral("default")}};
    dialect.dpop = true;
    dialect.userCodePattern = QStringLiteral("LLLLLLLL");
    dialect.refresh = RefreshRule::ForOfflineAccess;
    return dialect;
}

Dialect keycloak()
{
    const QString below = QStringLiteral("/realms/{realm}/protocol/openid-connect");
    Dialect dialect;
    dialect.name = QStringLiteral("keycloak");
    dialect.paths = {below + u"/auth/device", below + u"/token", {}, {below + u"/revoke"}};
    dialect.openId = {QStringLiteral("/realms/{realm}"), below + u"/userinfo", below + u"/certs"};
    dialect.pathVariables = {{QStringLiteral("realm"), QStringLiteral("master")}};
    dialect.slowDownAfterDecision = true;
    dialect.dpop = true;
    return dialect;
}

Dialect zitadel()
{
    Dialect dialect;
    dialect.name = QStringLiteral("zitadel");
    dialect.paths = {QStringLiteral("/oauth/v2/device_authorization"),
                     QStringLiteral("/oauth/v2/token"),
                     {},
                     {QStringLiteral("/oauth/v2/revoke")}};
    dialect.openId = {QString(), QStringLiteral("/oidc/v1/userinfo"),
                      QStringLiteral("/oauth/v2/keys")};
    dialect.codeLifetime = std::chrono::seconds(300);
    dialect.refresh = RefreshRule::ForOfflineAccess;
    // Zitadel reports an unknown device code as access_denied, and a timeout of its own database as
    // slow_down.
    dialect.errors = {
        {SandboxErrorCode::unknownCode, {"access_denied"}},
        {SandboxErrorCode::usedCode, {"access_denied"}},
        {SandboxErrorCode::timeout, {"slow_down"}},
    };
    return dialect;
}

Dialect authentik()
{
    Dialect dialect;
    dialect.name = QStringLiteral("authentik");
    dialect.paths = {QStringLiteral("/application/o/device/"),
                     QStringLiteral("/application/o/token/"),
                     {},
                     {QStringLiteral("/application/o/revoke/")}};
    dialect.openId = {QStringLiteral("/application/o/{application}/"),
                      QStringLiteral("/application/o/userinfo/"),
                      QStringLiteral("/application/o/{application}/jwks/")};
    dialect.pathVariables = {{QStringLiteral("application"), QStringLiteral("device-signin")}};
    dialect.userCodePattern = QStringLiteral("999999999");
    dialect.codeLimit = {20, std::chrono::hours(1)};
    dialect.refresh = RefreshRule::ForOfflineAccess;
    dialect.deviceErrors = {{SandboxErrorCode::tooManyCodes, {"slow_down", 429}}};
    return dialect;
}

Dialect gitlab()
{
    Dialect dialect;
    dialect.name = QStringLiteral("gitlab");
    dialect.paths = {QStringLiteral("/oauth/authorize_device"),
                     QStringLiteral("/oauth/token"),
                     {},
                     {QStringLiteral("/oauth/revoke")}};
    dialect.openId = {QString(), QStringLiteral("/oauth/userinfo"),
                      QStringLiteral("/oauth/discovery/keys")};
    dialect.codeLifetime = std::chrono::seconds(300);
    dialect.userCodePattern = QStringLiteral("XXXXXXXX");
    return dialect;
}

Dialect faable()
{
    Dialect dialect;
    dialect.name = QStringLiteral("faable");
    dialect.paths = {QStringLiteral("/oauth/device/code"), QStringLiteral("/oauth/token"), {}, {}};
    dialect.body = BodyFormat::Json;
    dialect.userCodePattern = QStringLiteral("LLLL-9999");
    dialect.refresh = RefreshRule::ForOfflineAccess;
    dialect.idToken = IdTokenRule::Always;
    return dialect;
}

} // namespace

QList<Dialect> identityServerDialects()
{
    return {auth0(), okta(), keycloak(), zitadel(), authentik(), gitlab(), faable()};
}

} // namespace DeviceSignIn
