// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/shownhost.h"

#include <QStringList>

#include <optional>

namespace DeviceSignIn {

namespace {

/*!
    The small letters of Greek and Cyrillic that resemble no Latin letter and no digit. They tell a
    name that only looks Latin, such as аррӏе, from a name in its own language. Unicode has a table
    of all characters that resemble each other (Technical Standard #39), and ICU functions for it;
    but many builds of Qt for devices come without ICU, and two scripts need no more than this.
    Scripts that are not in the page's own font are shown in ASCII.
*/
bool isDistinctive(QChar letter)
{
    static const QString greek = QStringLiteral("δζθλμξπςσφψ");
    static const QString cyrillic = QStringLiteral("вджлмнтфцщъыэюяѐђєїљњћџґ");
    return greek.contains(letter) || cyrillic.contains(letter);
}

/*!
    Whether \a letter is one that European languages add to ASCII, and resembles no letter of ASCII
    so much that its mark is easily missed: the letters of Latin-1 and Latin Extended-A without ı,
    ĸ, ŀ, ŉ and ſ.
*/
bool isEuropeanLatin(QChar letter)
{
    static const QString misleading = QStringLiteral("\u0131\u0138\u0140\u0149\u017F");
    return letter >= QChar(0xDF) && letter <= QChar(0x17F) && letter.isLetter()
           && !misleading.contains(letter);
}

/*! Whether no part of the name \a host, in small letters, could be taken for other letters. */
bool isUnmistakable(const QString &host)
{
    std::optional<QChar::Script> script;
    const auto labels = host.split(u'.');
    for (const QString &label : labels) {
        bool hasLetter = false;
        bool hasDistinctiveLetter = false;
        for (const QChar character : label) {
            if (!character.isLetter()) {
                // A digit or a hyphen. Whatever else is allowed in a name might look like a slash.
                if (character.unicode() >= 0x80)
                    return false;
                continue;
            }
            hasLetter = true;
            hasDistinctiveLetter = hasDistinctiveLetter || isDistinctive(character);
            if (script.value_or(character.script()) != character.script())
                return false;
            script = character.script();
            if (*script == QChar::Script_Latin && character.unicode() >= 0x80
                && !isEuropeanLatin(character))
                return false;
        }
        const bool needsDistinctiveLetter = hasLetter && script != QChar::Script_Latin;
        if (needsDistinctiveLetter && !hasDistinctiveLetter)
            return false;
    }
    return true;
}

} // namespace

QString asciiHost(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded);
    // The dot after a whole name of the DNS changes nothing (RFC 1034, section 3.1).
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

QString shownHost(const QUrl &url)
{
    const QString ascii = asciiHost(url);
    // QUrl by itself would keep the letters of every name below one of the top-level domains in
    // QUrl::idnWhitelist(), аррӏе.com for example.
    const QString name = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return !name.isEmpty() && isUnmistakable(name) ? name : ascii;
}

} // namespace DeviceSignIn
