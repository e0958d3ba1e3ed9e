// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jsonline.h"

#include "text/hiddencharacters.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

QByteArray jsonLine(const char *event, std::initializer_list<JsonMember> members)
{
    QByteArray text = QByteArray(R"({"event":")") + event + '"';
    for (const auto &[name, value] : members) {
        if (value.isUndefined())
            continue;
        // QJsonDocument writes only whole objects. Their braces are removed here.
        const QByteArray member =
            QJsonDocument(QJsonObject{{QLatin1String(name), value}}).toJson(QJsonDocument::Compact);
        text += ',' + member.sliced(1, member.size() - 2);
    }
    // QJsonDocument escapes the control characters of ASCII only. A terminal obeys others, too.
    return escapeHiddenCharacters(QString::fromUtf8(text + '}')).toUtf8();
}

QJsonValue unlessEmpty(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

} // namespace DeviceSignIn
