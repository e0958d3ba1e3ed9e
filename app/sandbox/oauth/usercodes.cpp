// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/usercodes.h"

#include <QRandomGenerator>

#include <algorithm>

namespace DeviceSignIn {

namespace {

// Far more than a code with spaces between all letters needs.
constexpr qsizetype longestEntry = 64;

/*! What can stand in the place of \a sign; empty for a sign that stands for itself. */
QStringView alphabet(QChar sign)
{
    switch (sign.unicode()) {
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

bool isFiller(QChar character)
{
    return character.isSpace() || character.category() == QChar::Punctuation_Dash;
}

/*! What counts of what was typed. */
QString withoutFillers(const QString &typed)
{
    QString letters;
    for (const QChar character : typed) {
        if (!isFiller(character))
            letters += character.toUpper();
    }
    return letters;
}

} // namespace

UserCodes::UserCodes(QString form)
    : m_form(std::move(form))
{}

QString UserCodes::create() const
{
    QString code;
    for (const QChar sign : m_form) {
        const QStringView letters = alphabet(sign);
        code +=
            letters.isEmpty() ? sign : letters[QRandomGenerator::system()->bounded(letters.size())];
    }
    return code;
}

QString UserCodes::read(const QString &typed) const
{
    if (typed.size() > longestEntry)
        return {};

    const QString letters = withoutFillers(typed);
    qsizetype next = 0;
    QString code;
    for (const QChar sign : m_form) {
        const QStringView allowed = alphabet(sign);
        if (allowed.isEmpty()) {
            code += sign;
            continue;
        }
        if (next == letters.size() || !allowed.contains(letters[next]))
            return {};
        code += letters[next++];
    }
    return next == letters.size() ? code : QString();
}

} // namespace DeviceSignIn
