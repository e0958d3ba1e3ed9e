// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/personname.h"

#include "jose/crypto.h"
#include "protocol/failure.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! The longest name of a person, in characters. */
constexpr qsizetype longestName = 64;

} // namespace

QString personName(const QJsonObject &claims, const Secrets &secrets)
{
    for (const char *name : {"name", "preferred_username", "email"}) {
        const QString claim = claims.value(QLatin1String(name)).toString();
        QString value = oneLine(claim, longestName);
        if (!value.isEmpty() && !containsSecret(claim, secrets, shortestShownSecret))
            return value;
    }
    return {};
}

QString personAddress(const QJsonObject &claims, const Secrets &secrets)
{
    const QString name = personName(claims, secrets);
    if (name.isEmpty())
        return {};
    for (const char *member : {"email", "preferred_username"}) {
        QString value = claims.value(QLatin1String(member)).toString();
        const bool isPlain = std::all_of(value.begin(), value.end(), [](QChar character) {
            return character > u' ' && character <= u'~';
        });
        if (!value.isEmpty() && value != name && value.size() <= longestName && isPlain
            && !containsSecret(value, secrets, shortestShownSecret))
            return value;
    }
    return {};
}

QString personId(const QString &issuer, const QString &subject)
{
    if (subject.isEmpty())
        return {};
    // No issuer has a line break, so that no two pairs have the same text.
    const QString text = issuer + u'\n' + subject;
    return QString::fromLatin1(base64Url(sha256(text.toUtf8())));
}

} // namespace DeviceSignIn
