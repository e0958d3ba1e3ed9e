// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/clientconfig.h"

#include "profiles/profiles.h"
#include "signin/clientconfig_p.h"

#include <utility>

namespace DeviceSignIn {

namespace {

/*! Sets \a name to \a value in \a map, or removes it if the value is empty. */
void setOrRemove(QMap<QString, QString> *map, const QString &name, const QString &value)
{
    if (value.isEmpty())
        map->remove(name);
    else
        map->insert(name, value);
}

std::shared_ptr<const Secret> sharedUnlessEmpty(Secret secret)
{
    return secret.isEmpty() ? nullptr : std::make_shared<const Secret>(std::move(secret));
}

/*! Finds the profile that \a config names. Returns the problem; empty if there is none. */
QString findProfile(const ClientConfigPrivate &config, Profile *profile)
{
    if (!config.profileFile.isEmpty()) {
        auto read = readProfileFile(config.profileFile);
        if (const auto *error = std::get_if<ProfileError>(&read))
            return config.profileFile + QStringLiteral(": ") + error->line;
        *profile = std::move(std::get<Profile>(read));
        return {};
    }
    const Profiles profiles;
    const Profile *found = profiles.find(config.profile);
    if (!found)
        return QStringLiteral("There is no profile '%1'").arg(oneLine(config.profile, 40));
    *profile = *found;
    return {};
}

} // namespace

// ---------------------------------------------------------------------------- reading

/*! Sets the profile and the addresses in \a data. Returns the problem; empty if there is none. */
QString ClientConfigPrivate::readServer(ClientData *data) const
{
    Profile found;
    QString problem = findProfile(*this, &found);
    if (!problem.isEmpty())
        return problem;
    if (hasAddresses(found)) {
        auto made = configFor(found, settings, server);
        if (const auto *failure = std::get_if<Failure>(&made))
            return failure->detail;
        *data = std::move(std::get<ClientData>(made));
        return {};
    }
    data->profile = std::move(found);
    if (issuer.isEmpty() && endpoints.tokenEndpoint.isEmpty())
        return QStringLiteral("The server is not known: set a profile, an issuer or endpoints");
    data->issuer = issuer;
    data->endpoints = endpoints;
    return {};
}

/*! Adds the additional parameters and headers of the application to \a data. */
void ClientConfigPrivate::addAdditional(ClientData *data) const
{
    if (!audience.isEmpty())
        data->parameters.push_back({QStringLiteral("audience"), audience});
    for (const QString &resource : resources)
        data->parameters.push_back({QStringLiteral("resource"), resource, true, true});
    if (!acrValues.isEmpty())
        data->parameters.push_back({QStringLiteral("acr_values"), acrValues});
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter)
        data->parameters.push_back({parameter.key(), parameter.value()});
    for (auto parameter = tokenParameters.begin(); parameter != tokenParameters.end(); ++parameter)
        data->parameters.push_back({parameter.key(), parameter.value(), false, true});
    for (auto header = headers.begin(); header != headers.end(); ++header)
        data->headers.push_back({header.key(), header.value()->clone()});
    data->userAgent = userAgent;
}

/*! Sets secret, key and authorities in \a client. Returns the problem; empty if there is none. */
QString ClientConfigPrivate::readCredentials(CompleteClient *client) const
{
    if (clientSecret)
        client->data.clientSecret = clientSecret->clone();
    if (clientKey && files.key.isEmpty()) {
        client->data.clientKey = SigningKey::fromPem(*clientKey);
        if (!client->data.clientKey)
            return QStringLiteral("The client's key is no RSA, P-256 or Ed25519 key in PEM form "
                                  "without a passphrase.");
    }
    QList<QSslCertificate> read;
    QString problem = readClientFiles(files, &client->data, &read);
    client->authorities = authorities + read;
    if (problem.isEmpty())
        client->data.keyProblem = openClientKeys(files, &client->data);
    return problem;
}

CompleteClient ClientConfigPrivate::complete(const ClientConfig &config)
{
    const ClientConfigPrivate &d = *config.d;
    CompleteClient client;
    QString problem = d.readServer(&client.data);
    client.data.clientId = d.clientId;
    client.data.clientKeyId = d.clientKeyId;
    d.addAdditional(&client.data);
    client.data.scopes = d.scopes.isEmpty() ? client.data.profile.defaultScopes : d.scopes;
    if (problem.isEmpty())
        problem = d.readCredentials(&client);
    client.data.problem = problem;
    return client;
}

CompleteClient completeClient(const ClientConfig &config)
{
    return ClientConfigPrivate::complete(config);
}

// ---------------------------------------------------------------------------- ClientConfig

ClientConfig::ClientConfig()
    : d(new ClientConfigPrivate)
{}

ClientConfig::~ClientConfig() = default;
ClientConfig::ClientConfig(const ClientConfig &other) = default;
ClientConfig &ClientConfig::operator=(const ClientConfig &other) = default;
ClientConfig::ClientConfig(ClientConfig &&other) noexcept = default;
ClientConfig &ClientConfig::operator=(ClientConfig &&other) noexcept = default;

QStringList ClientConfig::profileNames()
{
    return Profiles().all().keys();
}

QString ClientConfig::profile() const
{
    return d->profile;
}

void ClientConfig::setProfile(const QString &name)
{
    d->profile = name;
    d->profileFile.clear();
}

QString ClientConfig::profileFile() const
{
    return d->profileFile;
}

void ClientConfig::setProfileFile(const QString &path)
{
    d->profileFile = path;
}

QMap<QString, QString> ClientConfig::profileSettings() const
{
    return d->settings;
}

void ClientConfig::setProfileSetting(const QString &name, const QString &value)
{
    d->settings.insert(name, value);
}

QUrl ClientConfig::server() const
{
    return d->server;
}

void ClientConfig::setServer(const QUrl &server)
{
    d->server = server;
}

QString ClientConfig::issuer() const
{
    return d->issuer;
}

void ClientConfig::setIssuer(const QString &issuer)
{
    d->issuer = issuer;
}

QUrl ClientConfig::deviceAuthorizationEndpoint() const
{
    return d->endpoints.deviceAuthorizationEndpoint;
}

void ClientConfig::setDeviceAuthorizationEndpoint(const QUrl &endpoint)
{
    d->endpoints.deviceAuthorizationEndpoint = endpoint;
}

QUrl ClientConfig::tokenEndpoint() const
{
    return d->endpoints.tokenEndpoint;
}

void ClientConfig::setTokenEndpoint(const QUrl &endpoint)
{
    d->endpoints.tokenEndpoint = endpoint;
}

QUrl ClientConfig::revocationEndpoint() const
{
    return d->endpoints.revocationEndpoint;
}

void ClientConfig::setRevocationEndpoint(const QUrl &endpoint)
{
    d->endpoints.revocationEndpoint = endpoint;
}

QUrl ClientConfig::userinfoEndpoint() const
{
    return d->endpoints.userinfoEndpoint;
}

void ClientConfig::setUserinfoEndpoint(const QUrl &endpoint)
{
    d->endpoints.userinfoEndpoint = endpoint;
}

QUrl ClientConfig::keysEndpoint() const
{
    return d->endpoints.keysEndpoint;
}

void ClientConfig::setKeysEndpoint(const QUrl &endpoint)
{
    d->endpoints.keysEndpoint = endpoint;
}

QString ClientConfig::clientId() const
{
    return d->clientId;
}

void ClientConfig::setClientId(const QString &id)
{
    d->clientId = id;
}

void ClientConfig::setClientSecret(Secret secret)
{
    d->clientSecret = sharedUnlessEmpty(std::move(secret));
}

void ClientConfig::setClientSecretFile(const QString &path)
{
    d->files.secret = path;
}

void ClientConfig::setClientKey(Secret pem)
{
    d->clientKey = sharedUnlessEmpty(std::move(pem));
}

void ClientConfig::setClientKeyFile(const QString &path)
{
    d->files.key = path;
}

void ClientConfig::setClientKeyUri(const QString &uri)
{
    d->files.key = uri;
}

QString ClientConfig::dpopKey() const
{
    return d->files.dpopKey;
}

void ClientConfig::setDpopKey(const QString &where)
{
    d->files.dpopKey = where;
}

QString ClientConfig::keyProvider() const
{
    return d->files.keyProvider;
}

void ClientConfig::setKeyProvider(const QString &name)
{
    d->files.keyProvider = name;
}

void ClientConfig::setKeyPinFile(const QString &path)
{
    d->files.keyPin = path;
}

QString ClientConfig::clientKeyId() const
{
    return d->clientKeyId;
}

void ClientConfig::setClientKeyId(const QString &id)
{
    d->clientKeyId = id;
}

QStringList ClientConfig::scopes() const
{
    return d->scopes;
}

void ClientConfig::setScopes(const QStringList &scopes)
{
    d->scopes = scopes;
}

QString ClientConfig::audience() const
{
    return d->audience;
}

void ClientConfig::setAudience(const QString &audience)
{
    d->audience = audience;
}

QStringList ClientConfig::resources() const
{
    return d->resources;
}

void ClientConfig::setResources(const QStringList &resources)
{
    d->resources = resources;
}

QString ClientConfig::acrValues() const
{
    return d->acrValues;
}

void ClientConfig::setAcrValues(const QString &values)
{
    d->acrValues = values;
}

QMap<QString, QString> ClientConfig::parameters() const
{
    return d->parameters;
}

void ClientConfig::setParameter(const QString &name, const QString &value)
{
    setOrRemove(&d->parameters, name, value);
}

QMap<QString, QString> ClientConfig::tokenParameters() const
{
    return d->tokenParameters;
}

void ClientConfig::setTokenParameter(const QString &name, const QString &value)
{
    setOrRemove(&d->tokenParameters, name, value);
}

void ClientConfig::setHeader(const QString &name, Secret value)
{
    if (value.isEmpty())
        d->headers.remove(name);
    else
        d->headers.insert(name, std::make_shared<const Secret>(std::move(value)));
}

QString ClientConfig::userAgent() const
{
    return d->userAgent;
}

void ClientConfig::setUserAgent(const QString &agent)
{
    d->userAgent = agent;
}

QList<QSslCertificate> ClientConfig::authorities() const
{
    return d->authorities;
}

void ClientConfig::setAuthorities(const QList<QSslCertificate> &authorities)
{
    d->authorities = authorities;
}

void ClientConfig::setAuthoritiesFile(const QString &path)
{
    d->files.authorities = path;
}

QString ClientConfig::problem() const
{
    return checkConfig(completeClient(*this).data).detail;
}

} // namespace DeviceSignIn
