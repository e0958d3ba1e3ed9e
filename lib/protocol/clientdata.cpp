// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/clientdata.h"

#include "protocol/additionalparameters.h"
#include "text/endpoint.h"
#include "text/hiddencharacters.h"
#include "text/texttemplate.h"

#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

Failure notConfigured(const QString &detail)
{
    return {Reason::NotConfigured, {}, detail};
}

bool isAbsentOrSafe(const QUrl &url, const QUrl &homeServer)
{
    return url.isEmpty() || isSafeEndpoint(url, homeServer);
}

/*! Checks the addresses that may be missing, or that complete discovered ones. */
Failure checkAdditionalEndpoints(const ServerMetadata &server, const QUrl &homeServer)
{
    for (const QUrl &endpoint :
         {server.registrationEndpoint, server.deviceAuthorizationEndpoint, server.tokenEndpoint,
          server.exchangeEndpoint, server.refreshEndpoint, server.revocationEndpoint,
          server.userinfoEndpoint, server.keysEndpoint}) {
        if (!isAbsentOrSafe(endpoint, homeServer))
            return notConfigured(
                QStringLiteral("Every endpoint must be an https address (http only for loopback)"));
    }
    return {};
}

Failure checkEndpoints(const ServerMetadata &server, const QUrl &homeServer)
{
    if (!isSafeEndpoint(server.deviceAuthorizationEndpoint, homeServer))
        return notConfigured(QStringLiteral(
            "The device endpoint must be an https address (http only for loopback)"));
    if (!isSafeEndpoint(server.tokenEndpoint, homeServer))
        return notConfigured(
            QStringLiteral("The token endpoint must be an https address (http only for loopback)"));
    return checkAdditionalEndpoints(server, homeServer);
}

/*!
    Whether \a value is safe as a part of an address: a name, or a host with its port. It has no
    character that ends the part of the address in which it is inserted.
*/
bool isFitForAddress(const QString &value)
{
    static const QRegularExpression fit(QStringLiteral("^[A-Za-z0-9._~-]+(:[0-9]{1,5})?$"));
    return value.isEmpty() || fit.match(value).hasMatch();
}

/*! Fills the address templates of a profile with the settings of one operator. */
class AddressTemplates
{
public:
    AddressTemplates(const QMap<QString, QString> &settings, const QUrl &server)
        : m_settings(settings)
        , m_server(server.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
                       .toString(QUrl::StripTrailingSlash))
    {}

    QString text(const QString &text) const
    {
        // {claim:NAME} is not replaced here, because its value comes from the id_token.
        QString address = fillTemplate(text, [this](const QString &name) {
                              return m_settings.value(name, placeholder(name));
                          }).value_or(QString());
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
        const auto hasName = [&](const ProfileSetting &known) { return known.name == given.key(); };
        if (std::none_of(profile.settings.begin(), profile.settings.end(), hasName))
            return notConfigured(QStringLiteral("%1 has no setting %2")
                                     .arg(profile.title, oneLine(given.key(), 40)));
    }
    return {};
}

/*! Whether \a value is the address of a server, to which paths can be appended. */
bool isServerAddress(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    return isSafeEndpoint(url, url) && !url.hasQuery();
}

/*!
    Returns \a address if it is one of a server at home that is contacted without TLS; otherwise
    empty.
*/
QUrl plainHomeServer(const QUrl &address)
{
    const bool isPlain = address.scheme() == u"http" && !isLoopback(address);
    return isPlain && isHomeHost(address.host()) ? address : QUrl();
}

/*! Returns the server at home that the operator has named, in \a server or in a setting. */
QUrl homeServerIn(const Profile &profile, const QMap<QString, QString> &settings,
                  const QUrl &server)
{
    if (!server.isEmpty())
        return plainHomeServer(server);
    for (const ProfileSetting &setting : profile.settings) {
        QUrl home =
            setting.isAddress ? plainHomeServer(QUrl(settings.value(setting.name))) : QUrl();
        if (!home.isEmpty())
            return home;
    }
    return {};
}

/*! Checks the settings that are inserted into addresses. Other settings may have any value. */
Failure checkAddressSettings(const Profile &profile, const QMap<QString, QString> &settings)
{
    const auto &endpoints = profile.endpoints;
    const QStringList inAddresses =
        placeholders(profile.issuer + endpoints.registration + endpoints.deviceAuthorization
                     + endpoints.token + endpoints.exchange + endpoints.refresh
                     + endpoints.revocation + endpoints.userinfo + endpoints.keys);
    for (const ProfileSetting &setting : profile.settings) {
        if (setting.isAddress && !isServerAddress(settings.value(setting.name)))
            return notConfigured(
                QStringLiteral("The setting %1 must be an https address (http only for loopback, "
                               "and for an address at home)")
                    .arg(setting.name));
    }
    for (auto given = settings.begin(); given != settings.end(); ++given) {
        const bool isAddress =
            std::any_of(profile.settings.begin(), profile.settings.end(), [&](const auto &setting) {
                return setting.isAddress && setting.name == given.key();
            });
        if (!isAddress && inAddresses.contains(given.key()) && !isFitForAddress(given.value()))
            return notConfigured(
                QStringLiteral("The setting %1 can't be a part of an address").arg(given.key()));
    }
    return {};
}

Failure checkIssuerAddress(const QString &issuer)
{
    const QUrl url(issuer, QUrl::StrictMode);
    // An issuer has neither query nor fragment (RFC 8414, section 2).
    if (!isSafeEndpoint(url) || url.hasQuery())
        return notConfigured(
            QStringLiteral("The issuer must be an https address (http only for loopback)"));
    return {};
}

} // namespace

Failure checkWithoutSecret(const ClientData &config)
{
    if (config.clientId.isEmpty() && config.profile.clientId == Profile::ClientId::Configured)
        return notConfigured(QStringLiteral("A client id is missing"));
    if (hasHiddenCharacters(config.clientId) || hasHiddenCharacters(config.scopes.join(u' ')))
        return notConfigured(
            QStringLiteral("The client id or a scope holds a character that can't be seen"));
    if (Failure failure = checkAdditional(config))
        return failure;
    if (!isDiscovered(config))
        return checkEndpoints(config.endpoints, config.homeServer);
    const Failure failure = checkIssuerAddress(config.issuer);
    return failure ? failure : checkAdditionalEndpoints(config.endpoints, config.homeServer);
}

Failure checkConfig(const ClientData &config)
{
    if (!config.problem.isEmpty())
        return notConfigured(config.problem);
    if (!config.keyProblem.isEmpty())
        return {Reason::KeyUnusable, {}, config.keyProblem};
    if (config.profile.needsSecret && config.clientSecret.isEmpty())
        return notConfigured(QStringLiteral("%1 needs a client secret").arg(config.profile.title));
    return checkWithoutSecret(config);
}

bool isDiscovered(const ClientData &config)
{
    const bool isComplete = !config.endpoints.deviceAuthorizationEndpoint.isEmpty()
                            && !config.endpoints.tokenEndpoint.isEmpty();
    return !isComplete && !config.issuer.isEmpty();
}

std::variant<ClientData, Failure>
configFor(const Profile &profile, const QMap<QString, QString> &settings, const QUrl &server)
{
    ClientData config;
    for (const ProfileSetting &setting : profile.settings)
        config.settings.insert(setting.name, setting.preset);
    config.settings.insert(settings);
    if (const Failure failure = checkSettings(profile, config.settings))
        return failure;
    if (const Failure failure = checkAddressSettings(profile, config.settings))
        return failure;

    // Paths are appended to the address of a server.
    for (const ProfileSetting &setting : profile.settings) {
        QString &value = config.settings[setting.name];
        while (setting.isAddress && value.endsWith(u'/'))
            value.chop(1);
    }
    const AddressTemplates addresses(config.settings, server);
    const auto &endpoints = profile.endpoints;
    config.profile = profile;
    config.homeServer = homeServerIn(profile, config.settings, server);
    config.plainHttpHost = config.homeServer.host();
    config.profile.verificationUri = addresses.text(profile.verificationUri);
    config.profile.verificationUriComplete = addresses.text(profile.verificationUriComplete);
    config.issuer = addresses.text(profile.issuer);
    config.endpoints.issuer = config.issuer;
    config.endpoints.deviceAuthorizationEndpoint = addresses.url(endpoints.deviceAuthorization);
    config.endpoints.tokenEndpoint = addresses.url(endpoints.token);
    config.endpoints.registrationEndpoint = addresses.url(endpoints.registration);
    config.endpoints.exchangeEndpoint = addresses.url(endpoints.exchange);
    config.endpoints.refreshEndpoint = addresses.url(endpoints.refresh);
    config.endpoints.revocationEndpoint = addresses.url(endpoints.revocation);
    config.endpoints.userinfoEndpoint = addresses.url(endpoints.userinfo);
    config.endpoints.keysEndpoint = addresses.url(endpoints.keys);
    config.endpoints.offersPkce = profile.pkce == ProofPolicy::Always;
    config.endpoints.offersDpop = profile.dpop == ProofPolicy::Always;
    return config;
}

} // namespace DeviceSignIn
