// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/http.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

QDateTime parseHttpDate(const QByteArray &value)
{
    // The format differs from RFC 2822, which Qt reads, only in the zone: GMT instead of a number.
    QByteArray date = value.trimmed();
    date.replace("GMT", "+0000");
    return QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date).toUTC();
}

std::optional<seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber)
        return number >= 0 ? std::optional(seconds(number)) : std::nullopt;

    const QDateTime moment = parseHttpDate(text);
    if (!moment.isValid())
        return std::nullopt;
    return seconds(std::max<qint64>(0, now.secsTo(moment)));
}

} // namespace DeviceSignIn
