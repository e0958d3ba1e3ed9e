// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>

namespace DeviceSignIn {

/*!
    A part of a text at whose end a line may end, such as a word: where it begins and ends if the
    text stands in one line, in pixels, without the spaces behind it.
*/
struct TextPart
{
    double start;
    double end;

    double width() const { return end - start; }
};

/*!
    Splits \a paragraph where a line may end: behind words with their spaces, behind hyphens that no
    word joiner follows, and, in scripts that write no spaces, behind each character with what can't
    begin a line: the punctuation that belongs to it, small kana and the mark of a long vowel.
*/
QStringList splitParagraph(const QString &paragraph);

/*! The parts of a paragraph that splitParagraph() has split into \a words, in \a font. */
QList<TextPart> measureParts(const QStringList &words, const QFont &font);

/*! Returns how many lines of \a room pixels the \a parts of a paragraph take. */
int countLines(const QList<TextPart> &parts, double room);

/*! Whether each of \a parts fits into a line of \a room pixels. A wider one would be broken. */
bool areWhole(const QList<TextPart> &parts, double room);

/*!
    Returns the least width in which the \a parts of a paragraph have no more lines than in \a room,
    in pixels. The width of the paragraph in one line is \a total.
*/
double narrowestWidth(const QList<TextPart> &parts, double total, double room);

/*!
    Whether \a text has letters of Thai, Lao, Burmese or Khmer, which write no spaces between words.
*/
bool areWordsUnknown(const QString &text);

} // namespace DeviceSignIn
