// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/hiddencharacters.h"

#include <QList>

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr char32_t emojiSelector = 0xFE0F;
constexpr char32_t enclosingKeycap = 0x20E3;
constexpr char32_t blackFlag = 0x1F3F4;
constexpr char32_t lastTag = 0xE007F;

struct CharacterRange
{
    char32_t first = 0;
    char32_t last = 0;
};

/*!
    Characters that show nothing although their category is that of a letter, a mark or a symbol.
    Qt has no function for this property (Default_Ignorable_Code_Point). ICU has one, but many
    builds of Qt for devices come without ICU; and the blank Braille pattern and the note without a
    head, which are invisible too, do not have the property. A test compares the table with PCRE's.
*/
constexpr CharacterRange invisibleCharacters[] = {
    {0x034F, 0x034F},   // combining grapheme joiner
    {0x115F, 0x1160},   // Hangul fillers
    {0x17B4, 0x17B5},   // Khmer inherent vowels
    {0x180B, 0x180F},   // Mongolian variation selectors and vowel separator
    {0x2800, 0x2800},   // blank Braille pattern
    {0x3164, 0x3164},   // Hangul filler
    {0xFE00, 0xFE0F},   // variation selectors
    {0xFFA0, 0xFFA0},   // halfwidth Hangul filler
    {0x1D159, 0x1D159}, // musical symbol null notehead
    {0xE0100, 0xE01EF}, // variation selectors
};

/*!
    Whether \a character may be an emoji or the color of its skin. Qt does not know which characters
    are emoji; all of them are symbols.
*/
bool isPictureLike(char32_t character)
{
    if (isHiddenCharacter(character) || character < 0x80)
        return false;
    switch (QChar::category(character)) {
    case QChar::Symbol_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Modifier:
        return true;
    default:
        return false;
    }
}

/*! Whether \a character is the tag of a small letter or of a digit. */
bool isTag(char32_t character)
{
    return (character >= 0xE0030 && character <= 0xE0039)
           || (character >= 0xE0061 && character <= 0xE007A);
}

/*!
    Whether the tag at \a at belongs to the flag of a part of a country: a black flag, the region
    and its part in three to six tags, and a last tag (Unicode Technical Standard #51). Other tags
    could hide a text.
*/
bool isPartOfFlag(const QList<uint> &characters, qsizetype at)
{
    constexpr qsizetype leastTags = 3;
    constexpr qsizetype mostTags = 6;
    qsizetype first = at;
    while (first > 0 && at - first <= mostTags && isTag(characters[first - 1]))
        --first;
    qsizetype last = at;
    while (last < characters.size() && last - at <= mostTags && isTag(characters[last]))
        ++last;
    const qsizetype tags = last - first;
    return first > 0 && characters[first - 1] == blackFlag && tags >= leastTags && tags <= mostTags
           && last < characters.size() && characters[last] == lastTag;
}

/*!
    Whether the hidden character at \a at is one that people can see: it joins two emoji to one,
    makes an emoji of the symbol or digit before it, or tells which flag it is (Unicode Technical
    Standard #51).
*/
bool isPartOfEmoji(const QList<uint> &characters, qsizetype at)
{
    if (at == 0)
        return false;
    const char32_t before = characters[at - 1];
    const char32_t after = at + 1 < characters.size() ? characters[at + 1] : 0;
    switch (characters[at]) {
    case zeroWidthJoiner:
        return (isPictureLike(before) || before == emojiSelector) && isPictureLike(after);
    case emojiSelector:
        return isPictureLike(before) || after == enclosingKeycap;
    default:
        return (isTag(characters[at]) || characters[at] == lastTag) && isPartOfFlag(characters, at);
    }
}

/*!
    Whether the letter at \a at joins the one on its other side, as in the Arabic script: to its
    right in memory if \a step is -1, to its left if it is 1. Marks are skipped by \a step.
*/
bool joinsNeighbor(const QList<uint> &characters, qsizetype at, int step)
{
    while (at >= 0 && at < characters.size()
           && QChar::joiningType(characters[at]) == QChar::Joining_Transparent)
        at += step;
    if (at < 0 || at >= characters.size())
        return false;
    const auto type = QChar::joiningType(characters[at]);
    return type == QChar::Joining_Dual
           || type == (step < 0 ? QChar::Joining_Left : QChar::Joining_Right);
}

/*!
    Whether the hidden character at \a at is one that changes how the letters beside it look, as in
    many names of Iran and India: behind a virama, or a non-joiner between two letters that would be
    joined (RFC 5892, appendix A.1 and A.2).
*/
bool shapesLetters(const QList<uint> &characters, qsizetype at)
{
    constexpr int virama = 9; // the combining class
    const bool isNonJoiner = characters[at] == zeroWidthNonJoiner;
    if (at == 0 || (!isNonJoiner && characters[at] != zeroWidthJoiner))
        return false;
    return QChar::combiningClass(characters[at - 1]) == virama
           || (isNonJoiner && joinsNeighbor(characters, at - 1, -1)
               && joinsNeighbor(characters, at + 1, 1));
}

bool isHiddenAt(const QList<uint> &characters, qsizetype at)
{
    return isHiddenCharacter(characters[at]) && !isPartOfEmoji(characters, at)
           && !shapesLetters(characters, at);
}

} // namespace

bool isHiddenCharacter(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional marks and overrides, zero-width characters
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return std::any_of(std::begin(invisibleCharacters), std::end(invisibleCharacters),
                           [&](const CharacterRange &range) {
                               return character >= range.first && character <= range.last;
                           });
    }
}

bool hasHiddenCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    for (qsizetype at = 0; at < characters.size(); ++at) {
        if (isHiddenAt(characters, at))
            return true;
    }
    return false;
}

QString withoutHiddenCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    auto cleaned = characters;
    for (qsizetype at = 0; at < characters.size(); ++at) {
        if (isHiddenAt(characters, at))
            cleaned[at] = U' ';
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(cleaned.constData()),
                             cleaned.size());
}

QString escapeHiddenCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    QString escaped;
    for (qsizetype at = 0; at < characters.size(); ++at) {
        const auto units = QChar::fromUcs4(characters[at]);
        if (!isHiddenAt(characters, at)) {
            escaped += units;
            continue;
        }
        for (const char16_t unit : units)
            escaped += QStringLiteral("\\u%1").arg(int(unit), 4, 16, QLatin1Char('0'));
    }
    return escaped;
}

} // namespace DeviceSignIn
