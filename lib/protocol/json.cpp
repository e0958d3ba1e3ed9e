// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/json.h"

#include <QJsonDocument>

#include <cmath>

namespace DeviceSignIn {

std::optional<QJsonObject> readObject(const HttpAnswer &answer)
{
    if (answer.error != TransportError::None)
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(answer.body.reveal());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool claimsJson(const HttpAnswer &answer)
{
    return answer.contentType.toLower().contains("json")
           || answer.body.reveal().trimmed().startsWith('{');
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
