// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/jsonreader.h"

#include "protocol/failure.h"

#include <QJsonDocument>

namespace DeviceSignIn {

QString readJson(const QByteArray &text, const std::function<void(JsonNode root)> &readRoot)
{
    if (text.size() > largestJsonFile)
        return QStringLiteral("larger than %1 bytes").arg(largestJsonFile);
    QJsonParseError parsing;
    const auto document = QJsonDocument::fromJson(text, &parsing);
    if (parsing.error != QJsonParseError::NoError) {
        const auto line = text.left(parsing.offset).count('\n') + 1;
        return QStringLiteral("line %1: %2").arg(line).arg(parsing.errorString());
    }
    if (!document.isObject())
        return QStringLiteral("line 1: must be an object");
    QString error;
    readRoot({document.object(), {}, &error});
    return oneLine(error);
}

} // namespace DeviceSignIn
