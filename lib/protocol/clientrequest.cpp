// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/clientrequest.h"

#include "jose/clientassertion.h"
#include "text/texttemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

namespace {

const QString scopeTemplate = QStringLiteral("{scope}");

/*! The values of placeholders, by their names. */
using Dictionary = QMap<QString, QString>;

/*! The value of each placeholder that a request's templates may have. */
Dictionary placeholderValues(const Values &values, const ClientData &config)
{
    Dictionary dictionary = config.settings;
    dictionary.insert(QStringLiteral("client_id"), config.clientId);
    dictionary.insert(QStringLiteral("client_secret"),
                      QString::fromUtf8(config.clientSecret.reveal()));
    dictionary.insert(QStringLiteral("scope"), config.scopes.join(config.profile.scopeSeparator));
    for (const auto &[name, value] : values)
        dictionary.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return dictionary;
}

/*! Fills the template \a text; empty if one of its placeholders has no value. */
QString parameterValue(const QString &text, const Dictionary &dictionary)
{
    const auto lookup = [&](const QString &name) -> std::optional<QString> {
        const QString value = dictionary.value(name);
        return value.isEmpty() ? std::nullopt : std::optional(value);
    };
    return fillTemplate(text, lookup).value_or(QString());
}

/*! Encodes \a values as a form, or as the query of an address. */
QByteArray encodeForm(const Values &values)
{
    QByteArray form;
    for (const auto &[name, value] : values) {
        if (!form.isEmpty())
            form += '&';
        // Only letters, digits and -._~ stay unescaped: a server would read a '+' in a secret as a
        // space.
        form += QUrl::toPercentEncoding(QString::fromUtf8(name)) + '='
                + QUrl::toPercentEncoding(QString::fromUtf8(value));
    }
    return form;
}

QByteArray encodeJson(const Values &values,
                      const std::vector<std::pair<QString, QStringList>> &lists)
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
    for (const auto &[name, list] : lists) {
        if (!list.isEmpty())
            object.insert(name, QJsonArray::fromStringList(list));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/*!
    The lists of \a request, with the scopes if the provider's profile has them as a list in JSON.
*/
std::vector<std::pair<QString, QStringList>>
listsOf(const RequestTemplate &request, const Dictionary &dictionary, const ClientData &config)
{
    std::vector<std::pair<QString, QStringList>> lists;
    for (const auto &[name, templates] : request.lists) {
        QStringList filled;
        for (const QString &one : templates)
            filled.append(parameterValue(one, dictionary));
        filled.removeAll(QString());
        lists.emplace_back(name, filled);
    }
    if (request.encoding != RequestTemplate::Encoding::Json || !config.profile.scopeAsArray)
        return lists;
    for (const auto &[name, value] : request.parameters) {
        if (value == scopeTemplate)
            lists.emplace_back(name, config.scopes);
    }
    return lists;
}

/*!
    Puts \a parameters and the lists of \a request into the body or the address of \a made, by the
    encoding of \a request.
*/
void setParameters(HttpRequest *made, const RequestTemplate &request, Values parameters,
                   const std::vector<std::pair<QString, QStringList>> &lists)
{
    if (request.encoding == RequestTemplate::Encoding::Json) {
        made->contentType = "application/json";
        made->body = Secret(encodeJson(parameters, lists));
        return;
    }
    for (const auto &[name, list] : lists) {
        for (const QString &one : list)
            parameters.emplace_back(name.toUtf8(), one.toUtf8());
    }
    if (request.encoding == RequestTemplate::Encoding::Form) {
        made->contentType = "application/x-www-form-urlencoded";
        made->body = Secret(encodeForm(parameters));
    } else if (!parameters.empty()) {
        // The address may have a query of its own.
        QString query = made->url.query(QUrl::FullyEncoded);
        if (!query.isEmpty())
            query += u'&';
        made->url.setQuery(query + QString::fromLatin1(encodeForm(parameters)));
    }
}

/*! Appends the path of \a request to \a url. The result is empty if a value is missing. */
QUrl urlWithPath(const QUrl &url, const RequestTemplate &request, const Dictionary &dictionary)
{
    if (request.path.isEmpty())
        return url;
    const auto path = fillTemplate(request.path, [&](const QString &name) {
        const QString value = dictionary.value(name);
        // A value may come from a server. It must stay one part of the path.
        const bool isPart = !value.isEmpty() && value != u"." && value != u"..";
        return isPart ? std::optional(QString::fromLatin1(QUrl::toPercentEncoding(value)))
                      : std::nullopt;
    });
    return path ? QUrl(url.toString(QUrl::FullyEncoded) + *path, QUrl::StrictMode) : QUrl();
}

/*! Percent-encodes what a header's value can't contain, and what would end a quoted text in it. */
QByteArray headerText(const QString &value)
{
    QByteArray text;
    for (const char c : value.toUtf8()) {
        if (c < ' ' || c > '~' || c == '"' || c == '\\')
            text += '%' + QByteArray(1, c).toHex().toUpper();
        else
            text += c;
    }
    return text;
}

/*! Returns the value of a header; empty if a value in \a text is missing. */
Secret headerValue(const QString &text, const Dictionary &dictionary)
{
    const auto filled = fillTemplate(text, [&](const QString &name) {
        const QString value = dictionary.value(name);
        return value.isEmpty() ? std::nullopt
                               : std::optional(QString::fromLatin1(headerText(value)));
    });
    return Secret(filled.value_or(QString()).toLatin1());
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
        "client_assertion_type",
        "code_challenge",
        "code_challenge_method",
        "nonce",
        "token_type_hint",
        "user_code",
        "client_id",
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

Secret basicAuthorization(const Dictionary &dictionary)
{
    // The id and the secret are form-encoded before they are joined (RFC 6749, section 2.3.1).
    const QByteArray pair =
        QUrl::toPercentEncoding(dictionary.value(QStringLiteral("client_id"))) + ':'
        + QUrl::toPercentEncoding(dictionary.value(QStringLiteral("client_secret")));
    return Secret("Basic " + pair.toBase64());
}

enum class ClientAuthentication { No, Yes };

/*! Parameters that follow those of the templates. */
struct AddedParameters
{
    const Values &further;
    /*! Parameters that are not secret. */
    const Values &open;
};

HttpRequest makeRequest(const QUrl &url, const RequestTemplate &request, const Values &values,
                        const ClientData &config, const ServerMetadata &server,
                        const AddedParameters &added, ClientAuthentication authentication)
{
    const Profile &profile = config.profile;
    const Dictionary dictionary = placeholderValues(values, config);
    const auto lists = listsOf(request, dictionary, config);
    Values parameters;
    for (const auto &[name, value] : request.parameters) {
        const QString filled = parameterValue(value, dictionary);
        if (!filled.isEmpty())
            parameters.emplace_back(name.toUtf8(), filled.toUtf8());
    }
    parameters.insert(parameters.end(), added.further.begin(), added.further.end());
    parameters.insert(parameters.end(), added.open.begin(), added.open.end());

    HttpRequest made;
    made.method = request.method;
    made.url = urlWithPath(url, request, dictionary);
    made.loggedUrl = url;
    const QByteArray secret = dictionary.value(QStringLiteral("client_secret")).toUtf8();
    const bool authenticates = authentication == ClientAuthentication::Yes
                               && profile.authentication != Profile::Authentication::None;
    if (authenticates && !secret.isEmpty()) {
        if (usesBasic(profile, server))
            made.authorization = basicAuthorization(dictionary);
        else
            parameters.emplace_back("client_secret", secret);
    }
    setParameters(&made, request, std::move(parameters), lists);
    for (const auto &[name, value] : request.headers)
        setHeader(&made, name.toLatin1(), headerValue(value, dictionary));
    addSecrets(values, &made.secrets);
    addSecrets(added.further, &made.secrets);
    if (!config.clientSecret.isEmpty())
        made.secrets.push_back(config.clientSecret.clone());
    return made;
}

} // namespace

void append(Values *values, Values more)
{
    std::move(more.begin(), more.end(), std::back_inserter(*values));
}

void append(Values *values, const NamedValues &more)
{
    for (const auto &[name, value] : more.all())
        values->emplace_back(name.toLatin1(), value.reveal());
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

HttpRequest clientRequest(const QUrl &url, const RequestTemplate &request, const Values &values,
                          const ClientData &config, const ServerMetadata &server,
                          const Values &further, const Values &open)
{
    return makeRequest(url, request, values, config, server, {further, open},
                       ClientAuthentication::Yes);
}

HttpRequest anonymousRequest(const QUrl &url, const RequestTemplate &request, const Values &values,
                             const ClientData &config)
{
    return makeRequest(url, request, values, config, {}, {{}, {}}, ClientAuthentication::No);
}

void setHeader(HttpRequest *request, const QByteArray &name, Secret value)
{
    if (value.isEmpty())
        return;
    if (name.compare("Authorization", Qt::CaseInsensitive) == 0) {
        request->authorization = std::move(value);
        return;
    }
    std::erase_if(request->headers, [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    request->headers.emplace_back(name, std::move(value));
}

} // namespace DeviceSignIn
