// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/usercodes.h"

#include <QRandomGenerator>

namespace DeviceSignIn {

namespace {

constexpr QStringView letters = u"BCDFGHJKLMNPQRSTVWXZ";
constexpr qsizetype half = 4;
// Far more than a code with spaces between all letters needs.
constexpr qsizetype longestEntry = 64;

bool isFiller(QChar character)
{
    return character.isSpace() || character.category() == QChar::Punctuation_Dash;
}

QString joinHalves(const QString &code)
{
    return code.first(half) % u'-' % code.last(half);
}

} // namespace

QString createUserCode()
{
    QString code;
    while (code.size() < 2 * half)
        code += letters[QRandomGenerator::system()->bounded(letters.size())];
    return joinHalves(code);
}

QString readUserCode(const QString &typed)
{
    if (typed.size() > longestEntry)
        return {};

    QString code;
    for (const QChar character : typed) {
        if (isFiller(character))
            continue;
        const QChar letter = character.toUpper();
        if (!letters.contains(letter))
            return {};
        code += letter;
    }
    return code.size() == 2 * half ? joinHalves(code) : QString();
}

} // namespace DeviceSignIn
