// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "providersfile.h"

#include "credentials.h"
#include "optiontable.h"
#include "protocol/failure.h"
#include "serveroptions.h"
#include "storage/jsonfile.h"

#include <QFileInfo>
#include <QJsonArray>

namespace DeviceSignIn {

namespace {

constexpr qsizetype mostProviders = 30;

/*! Takes the texts of the member \a name out of \a entry: a text, or a list of texts. */
QStringList takeTexts(JsonNode *entry, const char *name)
{
    const QString member = QLatin1String(name);
    const QJsonValue value = entry->take(member);
    const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
    QStringList texts;
    for (const auto &item : items)
        texts.append(entry->readText(member, item));
    return texts;
}

/*! Takes the options of a provider out of \a entry, and returns them as a command line. */
QStringList takeArguments(JsonNode *entry)
{
    QStringList arguments(QStringLiteral("device-signin"));
    const QStringList members = entry->names();
    const auto options = providerOptions();
    for (const OptionDescription *option : options) {
        const QString name = QLatin1String(option->name);
        if (!members.contains(name))
            continue;
        if (option->value) {
            const QStringList texts = takeTexts(entry, option->name);
            for (const QString &text : texts)
                arguments.append(u"--" + name + u'=' + text);
        } else {
            bool isGiven = false;
            entry->read(option->name, &isGiven);
            if (isGiven)
                arguments.append(u"--" + name);
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

/*! Returns the problem with \a object; empty if there is none. */
QString readEntry(const QJsonObject &object, const Profiles &profiles, Options *provider)
{
    QString problem;
    JsonNode entry(object, {}, &problem);
    QString name;
    entry.read("name", &name);
    const QStringList arguments = takeArguments(&entry);
    entry.close();
    if (!problem.isEmpty())
        return problem;
    CommandLine line(deviceSignInProgram(), arguments);
    line.checkValues();
    if (line.error().isEmpty())
        readServerOptions(&line, profiles, provider);
    if (!line.error().isEmpty())
        return line.error();
    provider->name = oneLine(object.contains(u"name") ? name : titleOf(*provider), 64);
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
        provider.files.keyProvider = options->files.keyProvider;
        provider.files.keyPin = options->files.keyPin;
        provider.client.dpopKeys = options->client.dpopKeys;
        provider.client.keyProblem = options->client.keyProblem;
        const QString problem = readEntry(entry.toObject(), profiles, &provider);
        if (!problem.isEmpty())
            return QStringLiteral("provider %1: %2")
                .arg(options->providers.size() + 1)
                .arg(problem);
        options->providers.push_back(std::move(provider));
    }
    return {};
}

/*! Returns the problem with \a text, the content of the file; empty if there is none. */
QString readProviders(const QByteArray &text, const Profiles &profiles, Options *options)
{
    QString entryProblem;
    const QString fileProblem = readJson(text, [&](JsonNode root) {
        const QJsonArray entries = root.take(QStringLiteral("providers")).toArray();
        root.close();
        entryProblem = readEntries(entries, profiles, options);
    });
    return fileProblem.isEmpty() ? entryProblem : fileProblem;
}

} // namespace

QString readProvidersFile(const Profiles &profiles, Options *options)
{
    const auto text = readJsonFile(options->providersFile);
    if (std::holds_alternative<JsonFileError>(text))
        return QStringLiteral("The file of --providers can't be read.");
    const QString problem = readProviders(std::get<QByteArray>(text), profiles, options);
    if (problem.isEmpty())
        return {};
    return oneLine(QFileInfo(options->providersFile).fileName() + QStringLiteral(": ") + problem);
}

QString readDemoProviders(const Profiles &profiles, Options *options)
{
    for (const QString &name : std::as_const(options->demoProviders)) {
        Options provider;
        provider.demo = true;
        provider.lan = options->lan;
        provider.client.dpopKeys = options->client.dpopKeys;
        provider.client.keyProblem = options->client.keyProblem;
        CommandLine line(deviceSignInProgram(),
                         {QStringLiteral("device-signin"), QStringLiteral("--demo"),
                          QStringLiteral("--provider"), name});
        line.checkValues();
        readServerOptions(&line, profiles, &provider);
        if (!line.error().isEmpty())
            return line.error();
        provider.name = provider.client.profile.title;
        options->providers.push_back(std::move(provider));
    }
    return {};
}

} // namespace DeviceSignIn
