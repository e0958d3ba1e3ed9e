// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/linebreaks.h"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

bool isSpace(QChar character)
{
    // The second one is the zero-width space.
    return character == u' ' || character == QChar(0x200B);
}

QString withoutSpacesBehind(const QString &word)
{
    qsizetype length = word.size();
    while (length > 0 && isSpace(word[length - 1]))
        --length;
    return word.left(length);
}

bool hasRightToLeftLetters(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    });
}

} // namespace

QStringList splitParagraph(const QString &paragraph)
{
    static const QRegularExpression part = [] {
        const QString ideograph = QStringLiteral(
            R"([\x{2E80}-\x{2FFF}\x{3005}-\x{3007}\x{3041}-\x{30FF}\x{31F0}-\x{9FFF})"
            R"(\x{F900}-\x{FAFF}])");
        const QString opening = QStringLiteral("[「『（【《〈“]*");
        // Small kana and the marks of a long vowel and of repetition.
        const QString kana = QStringLiteral(
            R"(ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー\x{31F0}-\x{31FF}ゝゞヽヾ)");
        const QString closing = QStringLiteral("[、。，．！？：；）」』】》〉”…・々.,!?:;)%") + kana
                                + QLatin1String("]*");
        const QString spaces = QStringLiteral(R"([ \x{200B}]*)");
        const QString word =
            QStringLiteral(R"((?:-\x{2060}|(?!%1)[^ \x{200B}-])+-*|-+)").arg(ideograph);
        return QRegularExpression(QLatin1String("(?:") + opening + ideograph + closing + u'|' + word
                                  + QLatin1String("|.)") + spaces);
    }();
    QStringList words;
    for (QRegularExpressionMatchIterator found = part.globalMatch(paragraph); found.hasNext();)
        words.append(found.next().captured());
    return words;
}

QList<TextPart> measureParts(const QStringList &words, const QFont &font)
{
    const QFontMetricsF metrics(font);
    // Where words of both directions meet, a space can have another width, which depends on them.
    const bool isMeasuredWhole = std::any_of(words.begin(), words.end(), hasRightToLeftLetters);
    QList<TextPart> parts;
    // The words since the last space, or all of them. Between some letters there is less space, so
    // they are measured together.
    QString run;
    double runStart = 0;
    double begin = 0;
    for (const QString &word : words) {
        const QString bare = withoutSpacesBehind(word);
        const double end = runStart + metrics.horizontalAdvance(run + bare);
        parts.append({begin, end});
        run += word;
        begin = bare.size() == word.size() ? end : runStart + metrics.horizontalAdvance(run);
        if (word.endsWith(u' ') && !isMeasuredWhole) {
            run.clear();
            runStart = begin;
        }
    }
    return parts;
}

int countLines(const QList<TextPart> &parts, double room)
{
    int count = 1;
    double lineStart = 0;
    for (const TextPart &part : parts) {
        if (part.start > lineStart && part.end - lineStart > room) {
            ++count;
            lineStart = part.start;
        }
    }
    return count;
}

bool areWhole(const QList<TextPart> &parts, double room)
{
    return std::all_of(parts.begin(), parts.end(),
                       [room](const TextPart &part) { return part.width() <= room; });
}

double narrowestWidth(const QList<TextPart> &parts, double total, double room)
{
    const int count = countLines(parts, room);
    // A word that is wider than the line is broken, so that the lines can't be counted.
    double least = total / count;
    for (const TextPart &part : parts)
        least = std::max(least, part.width());
    if (least >= room)
        return room;
    double enough = room;
    while (enough - least > 1) {
        const double middle = (least + enough) / 2;
        if (countLines(parts, middle) > count)
            least = middle;
        else
            enough = middle;
    }
    return enough;
}

bool areWordsUnknown(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        return (letter >= QChar(0x0E00) && letter <= QChar(0x0EFF))
               || (letter >= QChar(0x1000) && letter <= QChar(0x109F))
               || (letter >= QChar(0x1780) && letter <= QChar(0x17FF));
    });
}

} // namespace DeviceSignIn
