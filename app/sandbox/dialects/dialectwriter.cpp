// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectwriter.h"

#include "sandbox/http/responses.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace DeviceSignIn {

namespace {

/*! The codes of the RFCs for the errors of SandboxErrorCode. */
const ErrorTable &standardErrors()
{
    static const ErrorTable errors{
        {SandboxErrorCode::unknownCode, {"invalid_grant"}},
        {SandboxErrorCode::usedCode, {"invalid_grant"}},
        {SandboxErrorCode::tooManyCodes, {"temporarily_unavailable", 503}},
        {SandboxErrorCode::timeout, {"temporarily_unavailable", 503}},
    };
    return errors;
}

/*! Renames the members of \a object, and removes those whose new name is empty. */
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

} // namespace

Response DialectWriter::codeResponse(QJsonObject codes, const Request &request) const
{
    if (m_dialect->adjustCodeResponse)
        m_dialect->adjustCodeResponse(&codes);
    codes = renamed(codes, m_dialect->codeNames);
    if (m_dialect->codeNumbersAsText)
        codes = withNumbersAsText(codes);
    return inAcceptedFormat(jsonResponse(codes), request);
}

Response DialectWriter::tokenResponse(QJsonObject tokens, const QStringList &scopes,
                                      const QString &origin, const Request &request) const
{
    if (m_dialect->grantedScopesAsArray)
        tokens.insert(QStringLiteral("scope"), QJsonArray::fromStringList(scopes));
    else
        tokens.insert(QStringLiteral("scope"),
                      scopes.join(QLatin1Char(m_dialect->grantedScopeSeparator)));
    if (!m_dialect->tokenExpiry)
        tokens.remove(QStringLiteral("expires_in"));
    if (m_dialect->adjustTokenResponse)
        m_dialect->adjustTokenResponse(&tokens, origin);
    return inAcceptedFormat(jsonResponse(tokens), request);
}

Response DialectWriter::errorResponse(RequestKind kind, const OAuthError &error,
                                      const Request &request) const
{
    const auto [code, status] = dialectError(kind, error);
    const ErrorReport report{kind, error.code, code, error.description, status, error.interval};
    Response response = m_dialect->writeError
                            ? m_dialect->writeError(report)
                            : oauthErrorResponse(report.code, report.description, report.status);
    addErrorHeaders(error, &response);
    return inAcceptedFormat(std::move(response), request);
}

/*!
    Converts the JSON of \a response to a form if the dialect does this for the request's Accept
    header.
*/
Response DialectWriter::inAcceptedFormat(Response response, const Request &request) const
{
    const bool acceptsJson = request.accept.toLower().contains("application/json");
    if (!m_dialect->formResponsesByDefault || acceptsJson)
        return response;
    const QJsonObject object = QJsonDocument::fromJson(response.body.reveal()).object();
    response.body = Secret(toForm(object));
    response.contentType = "application/x-www-form-urlencoded; charset=utf-8";
    return response;
}

DialectError DialectWriter::dialectError(RequestKind kind, const OAuthError &error) const
{
    const bool isDevice = kind == RequestKind::DeviceAuthorization;
    DialectError result{error.code, error.status};
    // A later table overrides an earlier one.
    for (const ErrorTable *table :
         {&standardErrors(), &m_dialect->errors, isDevice ? &m_dialect->deviceErrors : nullptr}) {
        if (table && table->contains(error.code))
            result = table->value(error.code);
    }
    const int status = isDevice ? m_dialect->deviceErrorStatus : m_dialect->tokenErrorStatus;
    if (status != 0)
        result.status = status;
    return result;
}

} // namespace DeviceSignIn
