// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "providersfile.h"

#include "credentials.h"
#include "optiontable.h"
#include "protocol/failure.h"
#include "serveroptions.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! In bytes: much more than a list has from which a person can choose. */
constexpr qint64 largestProvidersFile = 256 * 1024;
constexpr qsizetype mostProviders = 30;

/*! Returns the members of \a entry as a command line. Each member except "name" is an option. */
QStringList argumentsFor(const QJsonObject &entry)
{
    QStringList arguments(QStringLiteral("device-signin"));
    for (auto member = entry.begin(); member != entry.end(); ++member) {
        if (member.key() == u"name")
            continue;
        const QString option = u"--" + member.key();
        const QJsonArray values =
            member->isArray() ? member->toArray() : QJsonArray{member.value()};
        for (const auto &value : values) {
            if (value.isBool() && value.toBool())
                arguments.append(option);
            else
                arguments.append(option + u'=' + value.toString());
        }
    }
    return arguments;
}

QString titleOf(const Options &provider)
{
    if (provider.client.profile.name != u"generic")
        return provider.client.profile.title;
    return QUrl(provider.client.issuer).host();
}

/*! Returns the host name that the page shows for a provider. */
QString hostOf(const ClientData &client)
{
    const QUrl &address =
        isDiscovered(client) ? QUrl(client.issuer) : client.endpoints.tokenEndpoint;
    return address.host();
}

bool isKnown(const QString &member)
{
    if (member == u"name")
        return true;
    const auto names = providerOptionNames();
    return std::any_of(names.begin(), names.end(),
                       [&](const char *option) { return member == QLatin1String(option); });
}

/*! Returns the problem with \a entry; empty if there is none. */
QString readEntry(const QJsonObject &entry, const Profiles &profiles, Options *provider)
{
    const QStringList members = entry.keys();
    for (const QString &member : members) {
        if (!isKnown(member))
            return QStringLiteral("\"%1\" is not known here").arg(member);
    }
    CommandLine line(optionsOf(deviceSignInProgram().groups), argumentsFor(entry));
    line.checkPresence();
    if (line.error().isEmpty())
        readServerOptions(&line, profiles, provider);
    if (!line.error().isEmpty())
        return line.error();
    provider->name = oneLine(entry.value(QLatin1String("name")).toString(titleOf(*provider)), 64);
    provider->detail = hostOf(provider->client);
    if (provider->name.isEmpty())
        return QStringLiteral("\"name\" is missing");
    return readCredentials(provider);
}

QString readEntries(const QJsonArray &entries, const Profiles &profiles, Options *options)
{
    if (entries.isEmpty() || entries.size() > mostProviders)
        return QStringLiteral("\"providers\" is a list of 1 to %1 objects.").arg(mostProviders);
    for (const auto &entry : entries) {
        Options provider;
        const QString problem = readEntry(entry.toObject(), profiles, &provider);
        if (!problem.isEmpty())
            return QStringLiteral("provider %1: %2")
                .arg(options->providers.size() + 1)
                .arg(problem);
        options->providers.push_back(std::move(provider));
    }
    return {};
}

} // namespace

QString readProvidersFile(const Profiles &profiles, Options *options)
{
    QFile file(options->providersFile);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestProvidersFile)
        return QStringLiteral("The file of --providers can't be read.");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    const QString problem =
        error.error != QJsonParseError::NoError
            ? QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset)
            : readEntries(document.object().value(QLatin1String("providers")).toArray(), profiles,
                          options);
    if (problem.isEmpty())
        return {};
    return oneLine(QFileInfo(file).fileName() + QStringLiteral(": ") + problem);
}

QString readDemoProviders(const Profiles &profiles, Options *options)
{
    for (const QString &name : std::as_const(options->demoProviders)) {
        Options provider;
        provider.demo = true;
        provider.lan = options->lan;
        CommandLine line(optionsOf(deviceSignInProgram().groups),
                         {QStringLiteral("device-signin"), QStringLiteral("--provider"), name});
        line.checkPresence();
        readServerOptions(&line, profiles, &provider);
        if (!line.error().isEmpty())
            return line.error();
        provider.name = provider.client.profile.title;
        options->providers.push_back(std::move(provider));
    }
    return {};
}

} // namespace DeviceSignIn
