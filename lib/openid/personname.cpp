// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/personname.h"

#include "protocol/failure.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! The longest name of a person, in characters. */
constexpr qsizetype longestName = 64;

/*! Whether \a character is of a script that every machine can show: see personAddress(). */
bool isShownEverywhere(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Common: // digits, punctuation and emoji
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    default:
        return false;
    }
}

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
    const auto points = name.toUcs4();
    if (std::all_of(points.begin(), points.end(), isShownEverywhere))
        return {};
    for (const char *member : {"email", "preferred_username"}) {
        QString value = claims.value(QLatin1String(member)).toString();
        const bool isPlain = std::all_of(value.begin(), value.end(), [](QChar character) {
            return character > u' ' && character <= u'~';
        });
        if (!value.isEmpty() && value.size() <= longestName && isPlain
            && !containsSecret(value, secrets, shortestShownSecret))
            return value;
    }
    return {};
}

} // namespace DeviceSignIn
