// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace DeviceSignIn {

namespace {

/*! What the RFCs call the things that some dialects tell apart. */
const ErrorTable &commonWords()
{
    static const ErrorTable words{
        {ErrorKind::unknownCode, {"invalid_grant"}},
        {ErrorKind::usedCode, {"invalid_grant"}},
        {ErrorKind::tooManyCodes, {"temporarily_unavailable", 503}},
        {ErrorKind::timeout, {"temporarily_unavailable", 503}},
    };
    return words;
}

QJsonObject renamed(const QJsonObject &object, const QHash<QString, QString> &names)
{
    QJsonObject result;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = names.value(member.key(), member.key());
        if (!name.isEmpty())
            result.insert(name, member.value());
    }
    return result;
}

QJsonObject withNumbersAsText(QJsonObject object)
{
    for (QJsonValueRef value : object) {
        if (value.isDouble())
            value = QString::number(value.toInteger());
    }
    return object;
}

QByteArray toForm(const QJsonObject &object)
{
    QByteArrayList fields;
    for (auto member = object.begin(); member != object.end(); ++member)
        fields.append(QUrl::toPercentEncoding(member.key()) + '='
                      + QUrl::toPercentEncoding(member.value().toVariant().toString()));
    return fields.join('&');
}

bool asksForJson(const Request &request)
{
    return request.accept.toLower().contains("application/json");
}

void turnIntoForm(Response *response)
{
    const QJsonObject object = QJsonDocument::fromJson(response->body.reveal()).object();
    response->body = Secret(toForm(object));
    response->contentType = "application/x-www-form-urlencoded; charset=utf-8";
}

} // namespace

Response DialectWriter::codes(QJsonObject codes, const Request &request) const
{
    if (m_dialect->finishCodes)
        m_dialect->finishCodes(&codes);
    codes = renamed(codes, m_dialect->codeNames);
    return success(m_dialect->codeNumbersAsText ? withNumbersAsText(codes) : codes, request);
}

Response DialectWriter::tokens(QJsonObject tokens, const QStringList &scopes, const QString &origin,
                               const Request &request) const
{
    if (m_dialect->grantedScopesAsArray)
        tokens.insert(QStringLiteral("scope"), QJsonArray::fromStringList(scopes));
    else
        tokens.insert(QStringLiteral("scope"),
                      scopes.join(QLatin1Char(m_dialect->grantedScopeSeparator)));
    if (!m_dialect->tokenExpiry)
        tokens.remove(QStringLiteral("expires_in"));
    if (m_dialect->finishTokens)
        m_dialect->finishTokens(&tokens, origin);
    return success(tokens, request);
}

Response DialectWriter::error(Purpose purpose, const OAuthError &error,
                              const Request &request) const
{
    const auto [code, status] = words(purpose, error);
    const ErrorAnswer answer{purpose, error.code, code, error.description, status, error.interval};
    Response response = m_dialect->writeError
                            ? m_dialect->writeError(answer)
                            : oauthErrorBody(answer.code, answer.description, answer.status);
    addErrorHeaders(error, &response);
    if (m_dialect->formUnlessJson && !asksForJson(request))
        turnIntoForm(&response);
    return response;
}

Response DialectWriter::success(const QJsonObject &object, const Request &request) const
{
    Response response = jsonResponse(object);
    if (m_dialect->formUnlessJson && !asksForJson(request))
        turnIntoForm(&response);
    return response;
}

ErrorWords DialectWriter::words(Purpose purpose, const OAuthError &error) const
{
    const bool isDevice = purpose == Purpose::DeviceAuthorization;
    ErrorWords words{error.code, error.status};
    for (const ErrorTable *table :
         {&commonWords(), &m_dialect->errors, isDevice ? &m_dialect->deviceErrors : nullptr}) {
        if (table && table->contains(error.code))
            words = table->value(error.code);
    }
    const int status = isDevice ? m_dialect->deviceErrorStatus : m_dialect->tokenErrorStatus;
    if (status != 0)
        words.status = status;
    return words;
}

} // namespace DeviceSignIn
