// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/json.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <cmath>

namespace DeviceSignIn {

namespace {

bool isForm(const HttpResponse &answer)
{
    return answer.contentType.toLower().startsWith("application/x-www-form-urlencoded");
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

std::optional<QJsonObject> readObject(const HttpResponse &answer)
{
    if (answer.error != TransportError::None)
        return std::nullopt;
    if (isForm(answer))
        return readForm(answer.body.reveal());
    const auto document = QJsonDocument::fromJson(answer.body.reveal());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool claimsJson(const HttpResponse &answer)
{
    return isForm(answer) || answer.contentType.toLower().contains("json")
           || answer.body.reveal().trimmed().startsWith('{');
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    const auto names = path.split(u'.');
    for (const QString &name : names)
        value = value.toObject().value(name);
    return value;
}

QJsonValue firstOf(const QJsonObject &object, const QStringList &names)
{
    for (const QString &name : names) {
        QJsonValue value = object.value(name);
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue::Undefined;
}

std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double number =
        value.isString() ? value.toString().trimmed().toDouble(&isNumber) : value.toDouble();
    // A century is beyond any sane span, and keeps the conversion defined.
    constexpr double century = 100.0 * 366 * 24 * 3600;
    if (!isNumber || !(number > 0))
        return std::nullopt;
    return std::chrono::seconds(qint64(std::ceil(std::min(number, century))));
}

} // namespace DeviceSignIn
