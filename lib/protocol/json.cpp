// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/json.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <cmath>

namespace DeviceSignIn {

namespace {

bool isForm(const HttpResponse &response)
{
    return response.contentType.toLower().startsWith("application/x-www-form-urlencoded");
}

QJsonObject readForm(QByteArray body)
{
    QJsonObject object;
    const QUrlQuery query(QString::fromUtf8(body.replace('+', "%20")));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        object.insert(name, value);
    return object;
}

} // namespace

std::optional<QJsonObject> readObject(const HttpResponse &response)
{
    if (response.error != TransportError::None)
        return std::nullopt;
    if (isForm(response))
        return readForm(response.body.reveal());
    const auto document = QJsonDocument::fromJson(response.body.reveal());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool claimsJson(const HttpResponse &response)
{
    return isForm(response) || response.contentType.toLower().contains("json")
           || response.body.reveal().trimmed().startsWith('{');
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    const auto names = path.split(u'.');
    for (const QString &name : names)
        value = value.toObject().value(name);
    return value;
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

QString textOrNumber(const QJsonValue &value)
{
    // Two different defaults tell a whole number from another one.
    const bool isWhole = value.toInteger(0) == value.toInteger(1);
    if (value.isDouble())
        return isWhole ? QString::number(value.toInteger()) : QString();
    return value.toString();
}

QJsonValue firstOf(const QJsonObject &object, const QStringList &names)
{
    for (const QString &name : names) {
        QJsonValue value = object.value(name);
        if (!isMissing(value))
            return value;
    }
    return QJsonValue::Undefined;
}

std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double number =
        value.isString() ? value.toString().trimmed().toDouble(&isNumber) : value.toDouble();
    // The value is limited to a century, because a larger one might not fit into an integer.
    constexpr double century = 100.0 * 366 * 24 * 3600;
    if (!isNumber || !(number > 0))
        return std::nullopt;
    return std::chrono::seconds(qint64(std::ceil(std::min(number, century))));
}

} // namespace DeviceSignIn
