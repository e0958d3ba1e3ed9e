// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/textlines.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace DeviceSignIn {

namespace {

/*!
    The largest number of texts whose measures are kept. All pages together have fewer, even in
    several text sizes.
*/
constexpr qsizetype mostKept = 2000;

constexpr QChar wordJoiner(0x2060);

/*! A place inside of an address where a line may end: see addressInLines() in Bidi.qml. */
constexpr QChar mayBreak(0x200B);

/*!
    The height of a line in FittingText, as a multiple of the font size. It is not measured, because
    it depends on the size that is looked for.
*/
constexpr double lineFactor = 1.22;

/*! A part of a paragraph that has one font, without mark-up. */
struct Run
{
    QString text;
    QFont font;
    bool isBold = false;
};

// Every page measures its texts when it is created. Regular expressions would bring their library
// into memory for that, which nothing else on a first page needs.

/*! \a text without what stands between angle brackets. */
QString withoutTags(const QString &text)
{
    QString result;
    qsizetype end = 0;
    for (qsizetype begin = text.indexOf(u'<'); begin >= 0; begin = text.indexOf(u'<', end)) {
        const qsizetype close = text.indexOf(u'>', begin);
        if (close < 0)
            break;
        result += QStringView(text).mid(end, begin - end);
        end = close + 1;
    }
    return result + QStringView(text).mid(end);
}

QString withoutMarkUp(const QString &text)
{
    return withoutTags(text)
        .replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QStringList paragraphsOf(const QString &text, bool hasMarkUp)
{
    return text.split(hasMarkUp ? QStringLiteral("<br>") : QStringLiteral("\n"));
}

QList<Run> runsOf(const QString &paragraph, bool hasMarkUp, const QFont &font)
{
    if (!hasMarkUp)
        return {{paragraph, font}};
    QFont bold;
    bold.setFamily(font.family());
    // Text on a page that has no size yet has none either.
    if (font.pixelSize() > 0)
        bold.setPixelSize(font.pixelSize());
    bold.setWeight(QFont::Bold);
    QList<Run> runs;
    const QStringList pieces = QString(paragraph)
                                   .replace(QLatin1String("</b>"), QLatin1String("<b>"))
                                   .split(QLatin1String("<b>"));
    for (const QString &text : pieces) {
        const bool isBold = runs.size() % 2 == 1;
        runs.append({withoutMarkUp(text), isBold ? bold : font, isBold});
    }
    return runs;
}

bool isIdeograph(QChar letter)
{
    return (letter >= QChar(0x2E80) && letter <= QChar(0x9FFF))
           || (letter >= QChar(0xF900) && letter <= QChar(0xFAFF));
}

/*! Whether a word may end with the letter \a last and another one begin with \a next. */
bool separatesWords(QChar last, QChar next)
{
    return last == u' ' || last == mayBreak || isIdeograph(last) || isIdeograph(next);
}

/*! Where the parts of \a runs begin and end. A word may begin in a run and end in the next. */
QList<TextPart> partsOfRuns(const QList<Run> &runs)
{
    QList<TextPart> parts;
    double begin = 0;
    QChar last = u' ';
    for (const Run &run : runs) {
        if (run.text.isEmpty())
            continue;
        const QList<TextPart> own = measureParts(splitParagraph(run.text), run.font);
        for (qsizetype i = 0; i < own.size(); ++i) {
            const double end = begin + own[i].end;
            if (i == 0 && !parts.isEmpty() && !separatesWords(last, run.text.front()))
                parts.back().end = end;
            else
                parts.append({begin + own[i].start, end});
        }
        begin += QFontMetricsF(run.font).horizontalAdvance(run.text);
        last = run.text.back();
    }
    return parts;
}

/*!
    The width of a line for \a text, in pixels. Letters that are joined or stacked can be a little
    wider than measured.
*/
double roomInLine(const QString &text, double width)
{
    const bool mayBeWider = std::any_of(text.begin(), text.end(), [](QChar letter) {
        return letter >= QChar(0x0590) && letter <= QChar(0x0DFF);
    });
    return mayBeWider ? width * 0.98 : width;
}

/*!
    Returns whether each paragraph of \a text certainly fits into a line of \a room pixels. It adds
    the widths of single letters, which is much faster than shaping the text. If it returns false,
    the text has to be measured.
*/
bool certainlyFits(const QString &text, bool hasMarkUp, const QFont &font, double room)
{
    // Kerning widens texts by far less in alphabets whose letters are not joined.
    constexpr double kerningAllowance = 1.05;
    const auto isSimple = [](QChar letter) {
        return letter < QChar(0x0300) || (letter >= QChar(0x0370) && letter < QChar(0x0483))
               || (letter >= QChar(0x2010) && letter <= QChar(0x2026)) || letter == mayBreak;
    };
    if (font.letterSpacing() > 0 || font.wordSpacing() > 0
        || !std::all_of(text.begin(), text.end(), isSimple)) {
        return false;
    }
    const QStringList paragraphs = paragraphsOf(text, hasMarkUp);
    return std::all_of(paragraphs.begin(), paragraphs.end(), [&](const QString &paragraph) {
        double width = 0;
        for (const Run &run : runsOf(paragraph, hasMarkUp, font)) {
            const QFontMetricsF metrics(run.font);
            for (const QChar letter : run.text)
                width += metrics.horizontalAdvance(letter);
        }
        return width * kerningAllowance <= room;
    });
}

/*! Whether \a letter may stand in a word that a hyphen divides, which the hyphen may, too. */
bool isInHyphenatedWord(QChar letter)
{
    return !letter.isSpace() && letter != mayBreak && letter != QChar(0xFEFF)
           && !isIdeograph(letter) && letter != u'<' && letter != u'>';
}

/*! \a word with a word joiner behind each hyphen that is followed by a letter. */
QString joinedBeforeLetters(QString word)
{
    for (qsizetype i = word.size() - 2; i >= 0; --i) {
        if (word[i] == u'-' && word[i + 1] != u'-' && word[i + 1] != wordJoiner)
            word.insert(i + 1, wordJoiner);
    }
    return word;
}

/*! \a words with a word joiner behind each hyphen but the last character. */
QString joinedAtHyphens(QString words)
{
    for (qsizetype i = words.size() - 2; i >= 0; --i) {
        if (words[i] == u'-')
            words.insert(i + 1, wordJoiner);
    }
    return words;
}

} // namespace

TextLines::TextLines(QObject *parent)
    : QObject(parent)
{
    // A font that is loaded later may have letters that were measured in another one.
    connect(qGuiApp, &QGuiApplication::fontDatabaseChanged, this, &TextLines::forget);
}

QList<TextLines::Paragraph> &TextLines::measured(const QString &text, bool hasMarkUp,
                                                 const QFont &font)
{
    // A deduced type would hold a QStringBuilder, which refers to a character that is gone by then.
    const std::pair<QFont, QString> key(font, (hasMarkUp ? u'<' : u' ') + text);
    const auto known = m_measured.find(key);
    if (known != m_measured.end())
        return *known;
    if (m_measured.size() >= mostKept)
        m_measured.clear();
    QList<Paragraph> paragraphs;
    const QStringList pieces = paragraphsOf(text, hasMarkUp);
    for (const QString &one : pieces) {
        Paragraph paragraph{one};
        const QList<Run> runs = runsOf(one, hasMarkUp, font);
        for (const Run &run : runs) {
            const double width = QFontMetricsF(run.font).horizontalAdvance(run.text);
            paragraph.width += width;
            if (run.isBold)
                paragraph.widestBold = std::max(paragraph.widestBold, width);
        }
        paragraphs.append(paragraph);
    }
    return *m_measured.insert(key, paragraphs);
}

QList<TextPart> TextLines::partsOf(const QString &text, const QFont &font)
{
    Paragraph &paragraph = measured(text, false, font).first();
    if (paragraph.parts.isEmpty())
        paragraph.parts = measureParts(splitParagraph(paragraph.text), font);
    return paragraph.parts;
}

double TextLines::widthOf(const QString &paragraph, const QFont &font)
{
    return measured(paragraph, false, font).first().width;
}

QString TextLines::withWholeAddresses(const QString &text, const QFont &font, double room)
{
    // In a text with mark-up an address has another font, in which it is wider.
    if (!text.contains(mayBreak) || text.contains(u'<'))
        return text;
    const auto isInWord = [](QChar letter) { return !letter.isSpace() && !isIdeograph(letter); };
    QString result;
    qsizetype end = 0;
    while (end < text.size()) {
        const qsizetype begin = end;
        const bool isWord = isInWord(text[end]);
        while (end < text.size() && isInWord(text[end]) == isWord)
            ++end;
        QString piece = text.mid(begin, end - begin);
        if (isWord && piece.contains(mayBreak) && widthOf(piece, font) <= room)
            piece.remove(mayBreak);
        result += piece;
    }
    return result;
}

QString TextLines::joined(const QString &words, const QFont &font, double room)
{
    QString text = withWholeAddresses(words, font, room);
    if (!text.contains(u'-'))
        return text;
    QString result;
    qsizetype end = 0;
    while (end < text.size()) {
        const bool isWord = isInHyphenatedWord(text[end]);
        const qsizetype begin = end;
        while (end < text.size() && isInHyphenatedWord(text[end]) == isWord)
            ++end;
        const QString piece = text.mid(begin, end - begin);
        // A hyphen at either end of a word does not divide it.
        const qsizetype hyphen = isWord ? piece.indexOf(u'-', 1) : -1;
        const bool isDivided = hyphen >= 0 && hyphen < piece.size() - 1;
        if (!isDivided) {
            result += piece;
            continue;
        }
        // A line may end behind a slash of an address that has no room in it.
        QStringList parts = widthOf(piece, font) <= room ? QStringList(piece) : piece.split(u'/');
        for (QString &part : parts) {
            if (widthOf(part, font) <= room)
                part = joinedBeforeLetters(part);
        }
        result += parts.join(u'/');
    }
    return result;
}

QString TextLines::divided(const QString &text, const QFont &font, double width)
{
    const QString lineEnd = QStringLiteral("<br>");
    QStringList paragraphs = text.split(lineEnd);
    if (width <= 0 || paragraphs.size() < 2 || DeviceSignIn::areWordsUnknown(text))
        return text;
    const double room = roomInLine(text, width);
    for (QString &paragraph : paragraphs) {
        const bool hasMarkUp = paragraph.contains(u'<') || paragraph.contains(u'&');
        if (hasMarkUp || certainlyFits(paragraph, false, font, room)
            || widthOf(paragraph, font) <= room) {
            continue;
        }
        const QStringList words = splitParagraph(paragraph);
        const QList<TextPart> parts = measureParts(words, font);
        const double line = narrowestWidth(parts, widthOf(paragraph, font), room);
        QStringList lines(QString{});
        double lineStart = 0;
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (parts[i].start > lineStart && parts[i].end - lineStart > line) {
                lines.append(QString());
                lineStart = parts[i].start;
            }
            lines.back() += words[i];
        }
        for (QString &one : lines)
            one = one.trimmed();
        paragraph = lines.join(lineEnd);
    }
    return paragraphs.join(lineEnd);
}

QList<double> TextLines::widthsOf(const QString &text, bool hasMarkUp, const QFont &font)
{
    QList<double> widths;
    for (const Paragraph &paragraph : measured(text, hasMarkUp, font))
        widths.append(paragraph.width);
    return widths;
}

double TextLines::surplus(const QString &text, bool hasMarkUp, const QFont &font, double width)
{
    if (width <= 0)
        return 0;
    const double room = roomInLine(text, width);
    if (certainlyFits(text, hasMarkUp, font, room))
        return 0;
    const bool wordsAreUnknown = areWordsUnknown(text);
    bool isOneLine = true;
    double widest = 0;
    for (Paragraph &paragraph : measured(text, hasMarkUp, font)) {
        double wanted = paragraph.width;
        if (paragraph.width > room) {
            isOneLine = false;
            if (paragraph.parts.isEmpty() && !wordsAreUnknown)
                paragraph.parts = partsOfRuns(runsOf(paragraph.text, hasMarkUp, font));
            wanted = wordsAreUnknown
                         ? std::max(paragraph.width / std::ceil(paragraph.width / width)
                                        + 5 * font.pixelSize(),
                                    paragraph.widestBold)
                         : narrowestWidth(paragraph.parts, paragraph.width, room) * width / room;
        }
        widest = std::max(widest, wanted);
    }
    return isOneLine ? 0 : std::max(0.0, std::floor(width - widest - 2));
}

bool TextLines::fitsOneLine(const QString &text, bool hasMarkUp, const QFont &font, double width)
{
    if (width <= 0)
        return true;
    const double room = roomInLine(text, width);
    if (certainlyFits(text, hasMarkUp, font, room))
        return true;
    const QList<Paragraph> &paragraphs = measured(text, hasMarkUp, font);
    return std::all_of(paragraphs.begin(), paragraphs.end(),
                       [room](const Paragraph &paragraph) { return paragraph.width <= room; });
}

int TextLines::countLines(const QString &paragraph, const QFont &font, double room)
{
    return DeviceSignIn::countLines(partsOf(paragraph, font), room);
}

bool TextLines::areWordsUnknown(const QString &text) const
{
    return DeviceSignIn::areWordsUnknown(text);
}

bool TextLines::fits(const QString &paragraph, const QFont &font, double room, int lines)
{
    const QList<TextPart> parts = partsOf(paragraph, font);
    return areWhole(parts, room) && DeviceSignIn::countLines(parts, room) <= lines;
}

FittedText TextLines::fit(const QString &words, const QString &family, int weight, double largest,
                          double least, double width, double room, int mostLines)
{
    QFont font;
    font.setFamily(family);
    font.setWeight(QFont::Weight(weight));
    font.setPixelSize(std::max(1, qRound(largest)));
    const QString joined = joinedAtHyphens(words);
    const auto linesFor = [=](double size, int most) {
        const double fitting = size > 0 ? room / (size * lineFactor) : most;
        return std::max(1, int(std::clamp(fitting, 1.0, double(most))));
    };
    const auto countAt = [=](const QList<TextPart> &parts, double size) {
        return DeviceSignIn::countLines(parts, width * largest / size);
    };
    const auto fitsIn = [=](const QList<TextPart> &parts, double size, int most) {
        return areWhole(parts, width * largest / size) && size * lineFactor <= room
               && countAt(parts, size) <= linesFor(size, most);
    };
    const auto sizeFor = [=](const QList<TextPart> &parts, int most) {
        double size = qRound(largest);
        while (size > least && !fitsIn(parts, size, most))
            --size;
        return size;
    };
    // The text and its size in so many lines at most.
    const auto fittedIn = [&](int most) {
        FittedText fitted{words, sizeFor(partsOf(words, font), most)};
        if (joined != words) {
            const QList<TextPart> parts = partsOf(joined, font);
            const double size = sizeFor(parts, most);
            if (size >= fitted.size * 0.8 && fitsIn(parts, size, most))
                fitted = {joined, size};
        }
        fitted.lines = linesFor(fitted.size, most);
        return fitted;
    };
    constexpr int usualLines = 2;
    FittedText fitted = fittedIn(mostLines);
    if (mostLines <= usualLines || countAt(partsOf(fitted.text, font), fitted.size) <= usualLines)
        return fitted;
    const FittedText lower = fittedIn(usualLines);
    return lower.size >= fitted.size * 0.8
                   && fitsIn(partsOf(lower.text, font), lower.size, usualLines)
               ? lower
               : fitted;
}

} // namespace DeviceSignIn
