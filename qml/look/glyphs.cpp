// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/glyphs.h"

#include "look/scriptfonts.h"

#include <QFont>
#include <QGlyphRun>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr QChar enclosingKeycap(0x20E3);
constexpr QChar emojiSelector(0xFE0F);

/*! Whether a font need not have a glyph for \a character, because it shows nothing by itself. */
bool showsNothing(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // among them the joiners of emoji
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        // Variation selectors.
        return (character >= 0xFE00 && character <= 0xFE0F)
               || (character >= 0xE0100 && character <= 0xE01EF);
    }
}

/*! Whether every font that ships as the pages' own has the characters of \a text. */
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar character) { return character >= u' ' && character <= u'~'; });
}

/*!
    Whether \a character, of one or several code points, is a symbol such as an emoji. The first
    code point decides: what follows a symbol only changes its look, as a variation selector (which
    is a mark), a color of the skin or a tag does.
*/
bool isSymbol(const QString &character)
{
    const auto points = character.toUcs4();
    return points.isEmpty()
           || (!QChar::isLetterOrNumber(points.first()) && !QChar::isMark(points.first()));
}

/*! Splits a text into what people take for characters (Unicode Standard Annex #29). */
QStringList characters(const QString &text)
{
    QStringList all;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = 0; (to = finder.toNextBoundary()) > 0; from = to)
        all.append(text.mid(from, to - from));
    return all;
}

/*!
    Returns \a text without the symbols that can't be drawn; empty if another character can't be
    drawn.
*/
QString withoutMissingSymbols(const QString &text, const QString &family)
{
    QString drawn;
    const QStringList all = characters(text);
    for (const QString &character : all) {
        // A digit in a frame (an emoji of a key) can be replaced by the digit alone.
        const QString unframed = QString(character).remove(enclosingKeycap).remove(emojiSelector);
        if (canDraw(character, family))
            drawn += character;
        else if (unframed != character && canDraw(unframed, family))
            drawn += unframed;
        else if (!isSymbol(character))
            return {};
    }
    return drawn.simplified();
}

} // namespace

bool canDraw(const QString &text, const QString &family)
{
    QString visible;
    const auto points = text.toUcs4();
    for (const char32_t point : points) {
        if (!showsNothing(point))
            visible += QChar::fromUcs4(point);
    }
    QTextLayout layout(visible, QFont(family));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    // The glyph of a character that no font has is always the first one.
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return std::none_of(runs.begin(), runs.end(),
                        [](const QGlyphRun &run) { return run.glyphIndexes().contains(0); });
}

QString drawableText(const QString &text, const QString &family)
{
    if (isPlain(text) || canDraw(text, family))
        return text;
    loadAllScriptFonts(family);
    return canDraw(text, family) ? text : withoutMissingSymbols(text, family);
}

QString Glyphs::drawable(const QString &text, const QString &family) const
{
    return drawableText(text, family);
}

QString Glyphs::initial(const QString &text) const
{
    const QStringList all = characters(text);
    return all.isEmpty() ? QString() : all.first().toUpper();
}

} // namespace DeviceSignIn
