// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/personname.h"

#include "protocol/failure.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! The longest name of a person, in characters. */
constexpr qsizetype longestName = 64;

/*!
    Whether every machine can show \a character, or shows the rest of a name without it, as it does
    for an emoji: see personAddress().
*/
bool isShownEverywhere(char32_t character)
{
    // Letters and digits of no script are mathematical ones, such as 𝓐, apart from those below
    // these.
    constexpr char32_t firstMark = 0x300;
    switch (QChar::script(character)) {
    case QChar::Script_Common:
        return character < firstMark || !QChar::isLetterOrNumber(character);
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    default:
        return false;
    }
}

bool isLetterOrDigit(char32_t character)
{
    return QChar::isLetterOrNumber(character);
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
    // Of a name without a letter or a digit, such as an emoji, nothing may be left to be shown.
    if (name.isEmpty()
        || (std::all_of(points.begin(), points.end(), isShownEverywhere)
            && std::any_of(points.begin(), points.end(), isLetterOrDigit)))
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
