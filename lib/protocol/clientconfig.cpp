// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/clientconfig.h"

#include "protocol/safety.h"

#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

Failure notConfigured(const QString &detail)
{
    return {Reason::NotConfigured, {}, detail};
}

bool isOptional(const QUrl &url)
{
    return url.isEmpty() || isSafeEndpoint(url);
}

Failure checkEndpoints(const ServerMetadata &server)
{
    if (!isSafeEndpoint(server.deviceAuthorizationEndpoint))
        return notConfigured(QStringLiteral(
            "The device endpoint must be an https address (http only for loopback)"));
    if (!isSafeEndpoint(server.tokenEndpoint))
        return notConfigured(
            QStringLiteral("The token endpoint must be an https address (http only for loopback)"));
    const bool allFit = isOptional(server.refreshEndpoint) && isOptional(server.revocationEndpoint)
                        && isOptional(server.userinfoEndpoint) && isOptional(server.keysEndpoint);
    if (!allFit)
        return notConfigured(
            QStringLiteral("Every endpoint must be an https address (http only for loopback)"));
    return {};
}

/*! A setting becomes a part of an address: a name or a number, never a way out of its place. */
bool isFitForAddress(const QString &value)
{
    static const QRegularExpression fit(QStringLiteral("^[A-Za-z0-9._~-]+(:[0-9]{1,5})?$"));
    return value.isEmpty() || fit.match(value).hasMatch();
}

/*! Addresses of a profile, made ready for one operator. */
class AddressBook
{
public:
    AddressBook(const QMap<QString, QString> &settings, const QUrl &server)
        : m_settings(settings)
        , m_server(server.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
                       .toString(QUrl::StripTrailingSlash))
    {}

    QString text(QString address) const
    {
        for (auto setting = m_settings.begin(); setting != m_settings.end(); ++setting)
            address.replace(u'{' + setting.key() + u'}', setting.value());
        static const QRegularExpression origin(QStringLiteral("^https?://[^/]+"));
        if (!m_server.isEmpty())
            address.replace(origin, m_server);
        return address;
    }

    QUrl url(const QString &address) const { return QUrl(text(address), QUrl::StrictMode); }

private:
    QMap<QString, QString> m_settings;
    QString m_server;
};

Failure checkSettings(const Profile &profile, const QMap<QString, QString> &settings)
{
    for (const ProfileSetting &setting : profile.settings) {
        if (setting.isMissing(settings.value(setting.name)))
            return notConfigured(QStringLiteral("%1 needs the setting %2: %3")
                                     .arg(profile.title, setting.name, setting.about));
    }
    for (auto given = settings.begin(); given != settings.end(); ++given) {
        const auto isGiven = [&](const ProfileSetting &known) { return known.name == given.key(); };
        if (std::none_of(profile.settings.begin(), profile.settings.end(), isGiven))
            return notConfigured(QStringLiteral("%1 has no setting %2")
                                     .arg(profile.title, oneLine(given.key(), 40)));
    }
    return {};
}

/*! Only settings that stand in an address are held to what an address can bear. */
Failure checkAddresses(const Profile &profile, const QMap<QString, QString> &settings)
{
    const auto &endpoints = profile.endpoints;
    const QString all = profile.issuer + endpoints.deviceAuthorization + endpoints.token
                        + endpoints.refresh + endpoints.revocation + endpoints.userinfo
                        + endpoints.keys;
    for (auto given = settings.begin(); given != settings.end(); ++given) {
        if (all.contains(u'{' + given.key() + u'}') && !isFitForAddress(given.value()))
            return notConfigured(
                QStringLiteral("The setting %1 can't be a part of an address").arg(given.key()));
    }
    return {};
}

Failure checkIssuer(const QString &issuer)
{
    const QUrl url(issuer, QUrl::StrictMode);
    // An issuer has neither query nor fragment (RFC 8414, section 2).
    if (!isSafeEndpoint(url) || url.hasQuery())
        return notConfigured(
            QStringLiteral("The issuer must be an https address (http only for loopback)"));
    return {};
}

} // namespace

Failure checkWithoutSecret(const ClientConfig &config)
{
    if (config.clientId.isEmpty())
        return notConfigured(QStringLiteral("A client id is missing"));
    if (hasHiddenCharacters(config.clientId) || hasHiddenCharacters(config.scopes.join(u' ')))
        return notConfigured(
            QStringLiteral("The client id or a scope holds a character that can't be seen"));
    return isDiscovered(config) ? checkIssuer(config.issuer) : checkEndpoints(config.endpoints);
}

Failure checkConfig(const ClientConfig &config)
{
    if (config.profile.needsSecret && config.clientSecret.isEmpty())
        return notConfigured(QStringLiteral("%1 needs a client secret").arg(config.profile.title));
    return checkWithoutSecret(config);
}

bool isDiscovered(const ClientConfig &config)
{
    return config.endpoints.tokenEndpoint.isEmpty() && !config.issuer.isEmpty();
}

std::variant<ClientConfig, Failure>
configFor(const Profile &profile, const QMap<QString, QString> &settings, const QUrl &server)
{
    ClientConfig config;
    for (const ProfileSetting &setting : profile.settings)
        config.settings.insert(setting.name, setting.preset);
    config.settings.insert(settings);
    if (const Failure failure = checkSettings(profile, config.settings))
        return failure;
    if (const Failure failure = checkAddresses(profile, config.settings))
        return failure;

    const AddressBook book(config.settings, server);
    const auto &endpoints = profile.endpoints;
    config.profile = profile;
    config.issuer = book.text(profile.issuer);
    config.endpoints.issuer = config.issuer;
    config.endpoints.deviceAuthorizationEndpoint = book.url(endpoints.deviceAuthorization);
    config.endpoints.tokenEndpoint = book.url(endpoints.token);
    config.endpoints.refreshEndpoint = book.url(endpoints.refresh);
    config.endpoints.revocationEndpoint = book.url(endpoints.revocation);
    config.endpoints.userinfoEndpoint = book.url(endpoints.userinfo);
    config.endpoints.keysEndpoint = book.url(endpoints.keys);
    config.endpoints.offersPkce = profile.pkce == ProofPolicy::Always;
    config.endpoints.offersDpop = profile.dpop == ProofPolicy::Always;
    return config;
}

} // namespace DeviceSignIn
