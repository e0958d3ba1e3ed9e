// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/sandboxsettings.h"

#include "protocol/failure.h"
#include "sandbox/dialects/dialectlist.h"

#include <algorithm>

namespace DeviceSignIn {

Dialect dialectFor(const SandboxOptions &options)
{
    Dialect dialect = findDialect(options.dialect).value_or(Dialect());
    dialect.codeLifetime = options.codeLifetime.value_or(dialect.codeLifetime);
    dialect.interval = options.interval.value_or(dialect.interval);
    const bool byDefault = dialect.refresh != RefreshRule::IfConfigured;
    if (!options.refreshTokens.value_or(byDefault))
        dialect.refresh = RefreshRule::Never;
    return dialect;
}

DpopMode dpopModeFor(const SandboxOptions &options, const Dialect &dialect)
{
    return options.dpop.value_or(dialect.dpop ? DpopMode::Optional : DpopMode::Off);
}

DeviceGrants::Settings grantSettingsFor(const SandboxOptions &options, const Dialect &dialect)
{
    DeviceGrants::Settings settings;
    settings.lifetime = dialect.codeLifetime;
    settings.interval = dialect.interval;
    settings.maximum = options.maximumCodes;
    settings.maximumPerNetwork = std::max(1, options.maximumCodes / 10);
    settings.userCodeFormat = UserCodeFormat(dialect.userCodePattern);
    settings.slowDownAfterDecision = dialect.slowDownAfterDecision;
    settings.reportsExpiryOnce = dialect.reportsExpiryOnce;
    return settings;
}

IssuedTokens::Policy tokenPolicyFor(const SandboxOptions &options, const Dialect &dialect)
{
    IssuedTokens::Policy policy;
    // In a dialect whose access tokens do not expire, they live as long as a sign-in.
    policy.accessLifetime =
        dialect.accessTokensExpire ? options.tokenLifetime : options.refreshLifetime;
    policy.refreshLifetime = options.refreshLifetime;
    policy.refreshTokens = dialect.refresh != RefreshRule::Never;
    policy.rotation = options.rotation.value_or(dialect.rotation);
    policy.grace = options.rotationGrace;
    return policy;
}

OAuthEndpoints::Settings endpointSettingsFor(const SandboxOptions &options, const Dialect &dialect)
{
    OAuthEndpoints::Settings settings;
    settings.client = {options.clientId, options.clientSecret.clone()};
    settings.account = {options.accountName, options.accountEmail};
    settings.codeLifetime = dialect.codeLifetime;
    settings.interval = dialect.interval;
    settings.tokenLifetime = options.tokenLifetime;
    settings.requirePkce = options.requirePkce;
    settings.dpop = {dpopModeFor(options, dialect), options.dpopNonce};
    settings.clientKey = VerificationKey::fromJwkOrPem(options.clientKey);
    return settings;
}

Pairings::Settings pairingSettingsFor(const SandboxOptions &options, const Dialect &dialect)
{
    return {{options.accountName, options.accountEmail},
            dialect.codeLifetime,
            dialect.interval,
            options.tokenLifetime};
}

PhonePage::Names pageNamesFor(const SandboxOptions &options, const Dialect &dialect)
{
    const QString brand = oneLine(options.brand);
    return {brand.isEmpty() ? QStringLiteral("DeviceSignIn") : brand, oneLine(options.appName),
            oneLine(options.deviceName), oneLine(options.accountEmail),
            UserCodeFormat(dialect.userCodePattern)};
}

} // namespace DeviceSignIn
