// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "wordwrap.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

/*! Returns whether \a letter takes two columns: most of those of UAX #11, East Asian Width. */
bool isWide(char32_t letter)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    constexpr Range wide[] = {{0x1100, 0x115f},   {0x2e80, 0xa4cf},  {0xa960, 0xa97f},
                              {0xac00, 0xd7a3},   {0xf900, 0xfaff},  {0xfe30, 0xfe6f},
                              {0xff00, 0xff60},   {0xffe0, 0xffe6},  {0x1f300, 0x1f64f},
                              {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};
    return std::any_of(std::begin(wide), std::end(wide), [letter](const Range &range) {
        return letter >= range.first && letter <= range.last;
    });
}

/*! Returns the column in which the text of \a line begins, behind its label if it has one. */
int indentationOf(const QString &line, int columns)
{
    // A label is one word with at least two spaces behind it.
    static const QRegularExpression label(QStringLiteral("\\A *[^ ]+  +"));
    static const QRegularExpression space(QStringLiteral("\\A *"));
    const int behindLabel = columnsOf(label.match(line).captured());
    const bool isUsable = behindLabel > 0 && behindLabel <= columns / 2;
    return isUsable ? behindLabel : columnsOf(space.match(line).captured());
}

} // namespace

int columnsOf(const QString &text)
{
    static const QRegularExpression color(QStringLiteral("\u001b\\[[0-9;]*m"));
    int columns = 0;
    const auto letters = QString(text).remove(color).toUcs4();
    for (const char32_t letter : letters) {
        if (!QChar::isMark(letter))
            columns += isWide(letter) ? 2 : 1;
    }
    return columns;
}

QStringList wrapWords(const QString &line, int columns)
{
    if (columns <= 0 || columnsOf(line) <= columns)
        return {line};
    const int indentation = indentationOf(line, columns);
    static const QRegularExpression spacesAndWord(QStringLiteral("( *)([^ ]+)"));
    QStringList lines;
    QString current;
    for (auto words = spacesAndWord.globalMatch(line); words.hasNext();) {
        const auto match = words.next();
        const QString word = match.captured(2);
        if (current.isEmpty() || columnsOf(current + match.captured()) <= columns) {
            current += match.captured();
            continue;
        }
        lines.append(current);
        // A long word, such as an address, has less space in front if that keeps it whole.
        const int room = std::clamp(columns - columnsOf(word), 0, indentation);
        current = QString(room, u' ') + word;
    }
    return lines + QStringList(current);
}

} // namespace DeviceSignIn
