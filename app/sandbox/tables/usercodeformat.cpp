// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/usercodeformat.h"

#include <QRandomGenerator>

#include <algorithm>

namespace DeviceSignIn {

namespace {

// The longest text that a person may enter, in characters: enough for a code with a space after
// each character.
constexpr qsizetype longestEntry = 64;

/*!
    Returns the characters for which a character of a pattern stands; empty if it stands for itself.
*/
QStringView alphabet(QChar patternCharacter)
{
    switch (patternCharacter.unicode()) {
    case u'L':
        return u"BCDFGHJKLMNPQRSTVWXZ";
    case u'X':
        return u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    case u'H':
        return u"0123456789ABCDEF";
    case u'9':
        return u"0123456789";
    default:
        return {};
    }
}

/*! Whether \a character is ignored in a code that a person has entered. */
bool isSeparator(QChar character)
{
    return character.isSpace() || character.category() == QChar::Punctuation_Dash;
}

/*! Removes the characters that are ignored, and converts the others to upper case. */
QString normalized(const QString &entered)
{
    QString letters;
    for (const QChar character : entered) {
        if (!isSeparator(character))
            letters += character.toUpper();
    }
    return letters;
}

} // namespace

UserCodeFormat::UserCodeFormat(QString pattern)
    : m_pattern(std::move(pattern))
{}

QString UserCodeFormat::create() const
{
    QString code;
    for (const QChar patternCharacter : m_pattern) {
        const QStringView letters = alphabet(patternCharacter);
        code += letters.isEmpty() ? patternCharacter
                                  : letters[QRandomGenerator::system()->bounded(letters.size())];
    }
    return code;
}

QString UserCodeFormat::parse(const QString &entered) const
{
    if (entered.size() > longestEntry)
        return {};

    const QString letters = normalized(entered);
    qsizetype next = 0;
    QString code;
    for (const QChar patternCharacter : m_pattern) {
        const QStringView allowed = alphabet(patternCharacter);
        if (allowed.isEmpty()) {
            code += patternCharacter;
            continue;
        }
        if (next == letters.size() || !allowed.contains(letters[next]))
            return {};
        code += letters[next++];
    }
    return next == letters.size() ? code : QString();
}

} // namespace DeviceSignIn
