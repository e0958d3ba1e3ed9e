// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/clientrequest.h"

#include "jose/clientassertion.h"
#include "protocol/texttemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

namespace {

const QString scopeTemplate = QStringLiteral("{scope}");

/*! The value of each placeholder that a parameter's template may have. */
QMap<QString, QString> placeholderValues(const Values &values, const ClientData &config)
{
    QMap<QString, QString> dictionary = config.settings;
    for (const auto &[name, value] : values)
        dictionary.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    dictionary.insert(QStringLiteral("client_id"), config.clientId);
    dictionary.insert(QStringLiteral("client_secret"),
                      QString::fromUtf8(config.clientSecret.reveal()));
    dictionary.insert(QStringLiteral("scope"), config.scopes.join(config.profile.scopeSeparator));
    return dictionary;
}

/*! Fills the template \a text; empty if one of its placeholders has no value. */
QString parameterValue(const QString &text, const QMap<QString, QString> &dictionary)
{
    const auto lookup = [&](const QString &name) -> std::optional<QString> {
        const QString value = dictionary.value(name);
        return value.isEmpty() ? std::nullopt : std::optional(value);
    };
    return fillTemplate(text, lookup).value_or(QString());
}

Secret encodeForm(const Values &values)
{
    QByteArray body;
    for (const auto &[name, value] : values) {
        if (!body.isEmpty())
            body += '&';
        // Only letters, digits and -._~ stay unescaped: a server would read a '+' in a secret as a
        // space.
        body += QUrl::toPercentEncoding(QString::fromUtf8(name)) + '='
                + QUrl::toPercentEncoding(QString::fromUtf8(value));
    }
    return Secret(std::move(body));
}

Secret encodeJson(const Values &values, const QString &arrayName, const QStringList &array)
{
    QJsonObject object;
    for (const auto &[name, value] : values) {
        const QString key = QString::fromUtf8(name);
        const QJsonValue text = QString::fromUtf8(value);
        const QJsonValue before = object.value(key);
        // Several values of one name, which a form simply repeats, are a list in JSON.
        if (before.isUndefined()) {
            object.insert(key, text);
        } else {
            QJsonArray list = before.isArray() ? before.toArray() : QJsonArray{before};
            list.append(text);
            object.insert(key, list);
        }
    }
    if (!arrayName.isEmpty() && !array.isEmpty())
        object.insert(arrayName, QJsonArray::fromStringList(array));
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/*! The name of the parameter that is sent as an array of scopes; empty if there is none. */
QString scopeArrayName(const ParameterTemplates &templates, const Profile &profile)
{
    for (const auto &[name, value] : templates) {
        if (profile.scopeAsArray && value == scopeTemplate)
            return name;
    }
    return {};
}

bool usesBasic(const Profile &profile, const ServerMetadata &server)
{
    if (profile.authentication != Profile::Authentication::Discovered)
        return profile.authentication == Profile::Authentication::Basic;
    return server.tokenAuthMethods.contains(QLatin1String("client_secret_basic"));
}

/*! Whether the value of the parameter \a name is no secret. */
bool isPublic(const QByteArray &name)
{
    static const QList<QByteArray> names{
        "client_assertion_type", "code_challenge", "code_challenge_method", "nonce",
        "token_type_hint",       "user_code",
    };
    return names.contains(name);
}

/*! Adds the secrets in \a values to \a secrets. */
void addSecrets(const Values &values, std::vector<Secret> *secrets)
{
    for (const auto &[name, value] : values) {
        if (!isPublic(name) && !value.isEmpty())
            secrets->push_back(Secret(value).clone());
    }
}

Secret basicAuthorization(const ClientData &config)
{
    // The id and the secret are form-encoded before they are joined (RFC 6749, section 2.3.1).
    const QByteArray pair =
        QUrl::toPercentEncoding(config.clientId) + ':'
        + QUrl::toPercentEncoding(QString::fromUtf8(config.clientSecret.reveal()));
    return Secret("Basic " + pair.toBase64());
}

} // namespace

void append(Values *values, Values more)
{
    std::move(more.begin(), more.end(), std::back_inserter(*values));
}

Values clientProof(const ClientData &config, const ServerMetadata &server, const QDateTime &now)
{
    if (!config.clientKey)
        return {};
    // Most servers accept both the issuer and the token endpoint. The drafts that update RFC 7523
    // require the issuer.
    const QString audience =
        server.issuer.isEmpty() ? server.tokenEndpoint.toString(QUrl::FullyEncoded) : server.issuer;
    const Secret assertion =
        clientAssertion({config.clientId, audience, config.clientKeyId}, *config.clientKey, now);
    if (assertion.isEmpty())
        return {};
    return {{"client_assertion_type", clientAssertionType},
            {"client_assertion", assertion.reveal()}};
}

HttpRequest clientRequest(const QUrl &url, const ParameterTemplates &templates,
                          const Values &values, const ClientData &config,
                          const ServerMetadata &server, const Values &further, const Values &open)
{
    const Profile &profile = config.profile;
    const auto dictionary = placeholderValues(values, config);
    Values parameters;
    for (const auto &[name, value] : templates) {
        const QString filled = parameterValue(value, dictionary);
        if (!filled.isEmpty())
            parameters.emplace_back(name.toUtf8(), filled.toUtf8());
    }
    parameters.insert(parameters.end(), further.begin(), further.end());
    parameters.insert(parameters.end(), open.begin(), open.end());

    HttpRequest request;
    request.url = url;
    const bool authenticates = profile.authentication != Profile::Authentication::None;
    if (authenticates && !config.clientSecret.isEmpty()) {
        if (usesBasic(profile, server))
            request.authorization = basicAuthorization(config);
        else
            parameters.emplace_back("client_secret", config.clientSecret.reveal());
    }
    if (profile.encoding == Profile::Encoding::Json) {
        request.contentType = "application/json";
        request.body = encodeJson(parameters, scopeArrayName(templates, profile), config.scopes);
    } else {
        request.contentType = "application/x-www-form-urlencoded";
        request.body = encodeForm(parameters);
    }
    addSecrets(values, &request.secrets);
    addSecrets(further, &request.secrets);
    if (!config.clientSecret.isEmpty())
        request.secrets.push_back(config.clientSecret.clone());
    return request;
}

} // namespace DeviceSignIn
