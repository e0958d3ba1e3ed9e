// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/textlines.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QSignalBlocker>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace DeviceSignIn;
using namespace Qt::StringLiterals;

namespace {

const QString resources = QStringLiteral(DEVICESIGNIN_RESOURCES);

QFont fontOf(const QString &family, int size, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setFamily(family);
    font.setPixelSize(size);
    font.setWeight(weight);
    return font;
}

/*! Fonts of which any two differ in one thing. */
QList<QFont> fonts()
{
    const QString family = "DeviceSignIn Sans";
    QFont spaced = fontOf(family, 28);
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, 3);
    return {fontOf(family, 28), fontOf(family, 36), fontOf(family, 28, QFont::Bold), spaced};
}

/*! The paragraphs of all translations in \a file, and a web address in place of each "%1". */
QStringList paragraphsIn(const QString &file)
{
    QStringList paragraphs;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader reader(&source);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement
            || (reader.name() != u"translation" && reader.name() != u"numerusform"))
            continue;
        QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
        text.replace("%1", QStringLiteral(u"accounts.\u200Bexample.\u200Bcom/device"))
            .replace("<br>", "\n");
        paragraphs += text.split('\n', Qt::SkipEmptyParts);
    }
    paragraphs.removeDuplicates();
    return paragraphs;
}

/*! The parts of a paragraph, each end of which is measured from the beginning of the paragraph. */
QList<TextPart> partsMeasuredWhole(const QStringList &words, const QFont &font)
{
    const QFontMetricsF metrics(font);
    QList<TextPart> parts;
    QString before;
    for (const QString &word : words) {
        QString bare = word;
        while (bare.endsWith(' ') || bare.endsWith(QChar(0x200B)))
            bare.chop(1);
        parts.append({metrics.horizontalAdvance(before), metrics.horizontalAdvance(before + bare)});
        before += word;
    }
    return parts;
}

} // namespace

class TestTextLines : public QObject
{
    Q_OBJECT

    TextLines m_lines;

private Q_SLOTS:
    void initTestCase()
    {
        const QDir folder(resources + "/fonts");
        const QStringList files = folder.entryList({"*.otf", "*.ttf"});
        QStringList families;
        for (const QString &file : files) {
            const int font = QFontDatabase::addApplicationFont(folder.filePath(file));
            families += QFontDatabase::applicationFontFamilies(font);
        }
        families.removeDuplicates();
        families.removeOne("DeviceSignIn Sans");
        QVERIFY(families.contains("DeviceSignIn JP"));
        QFont::insertSubstitutions("DeviceSignIn Sans", families);
    }

    void hyphens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("joined");
        const auto same = [](const char *name, const QString &text) {
            QTest::newRow(name) << text << text;
        };
        QTest::newRow("a word") << "a well-known word" << QStringLiteral("a well-\u2060known word");
        QTest::newRow("several") << "one-two-three" << QStringLiteral("one-\u2060two-\u2060three");
        QTest::newRow("two hyphens") << "one--two" << QStringLiteral("one--\u2060two");
        QTest::newRow("beside mark-up")
            << "<b>well-known</b>" << QStringLiteral("<b>well-\u2060known</b>");
        QTest::newRow("beside ideographs")
            << QStringLiteral("\u4E00a-b\u4E00") << QStringLiteral("\u4E00a-\u2060b\u4E00");
        QTest::newRow("hyphen before a word with one")
            << "-a-b" << QStringLiteral("-\u2060a-\u2060b");
        same("joined already", QStringLiteral("well-\u2060known"));
        same("hyphen before a word", "-well");
        same("hyphen behind a word", "well- known-");
        same("a dash", "well - known");
        QTest::newRow("a place for the end of a line")
            << QStringLiteral("well-\u200Bknown") << QStringLiteral("well-\u2060known");
        same("hyphen before mark-up", "<b>well-</b>known");
        same("a zero-width no-break space", QStringLiteral("well-\uFEFFknown"));
        const QString wide = QString("W").repeated(40) + QChar(0x200B);
        QTest::newRow("behind a wide part of an address")
            << wide + "well-known" << wide + QStringLiteral("well-\u2060known");
        same("between ideographs", QStringLiteral("\u4E00-\u4E00"));
        same("no hyphen", "known");
        same("wide", "W" + QString("-W").repeated(40));
    }

    void hyphens()
    {
        QFETCH(QString, text);
        QTEST(m_lines.joined(text, fonts().first(), 400), "joined");
    }

    void markUp_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a font") << "<font color=\"#fff\">a b</font>"
                                << "a b";
        QTest::newRow("no letters") << "a <i></i>b"
                                    << "a b";
        QTest::newRow("escaped") << "a &lt;b&gt; &amp;"
                                 << "a <b> &";
        QTest::newRow("escaped twice") << "a &amp;lt;"
                                       << "a &lt;";
        QTest::newRow("an opening bracket alone") << "a < b"
                                                  << "a < b";
        QTest::newRow("a closing bracket alone") << "a > b"
                                                 << "a > b";
    }

    /*! The width of a text is that of its letters without mark-up. */
    void markUp()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const QFont font = fonts().first();
        QCOMPARE(m_lines.widthsOf(text, true, font), m_lines.widthsOf(shown, false, font));
        QCOMPARE(m_lines.widthsOf(text, false, font),
                 QList<double>({QFontMetricsF(font).horizontalAdvance(text)}));
    }

    void translations_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(resources + "/translations");
        for (const QString &file : folder.entryList({"*.ts"}))
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }

    /*!
        What is measured in parts, and what is remembered of other fonts and widths, gives the same
        lines as a text that is measured whole.
    */
    void translations()
    {
        QFETCH(QString, file);
        for (const QString &paragraph : paragraphsIn(file)) {
            const QStringList words = splitParagraph(paragraph);
            for (const QFont &font : fonts()) {
                const QList<TextPart> whole = partsMeasuredWhole(words, font);
                const QList<TextPart> parts = measureParts(words, font);
                QCOMPARE(parts.size(), whole.size());
                for (qsizetype i = 0; i < whole.size(); ++i) {
                    const QByteArray where = (paragraph + ": " + words[i]).toUtf8();
                    QVERIFY2(qAbs(parts[i].start - whole[i].start) < 0.01, where);
                    QVERIFY2(qAbs(parts[i].end - whole[i].end) < 0.01, where);
                }
                const double needed = QFontMetricsF(font).horizontalAdvance(paragraph);
                QCOMPARE(m_lines.widthOf(paragraph, font), needed);
                // Also where it is decided without measuring the text.
                const QByteArray what = paragraph.toUtf8();
                QVERIFY2(!m_lines.fitsOneLine(paragraph, false, font, needed - 1), what);
                QVERIFY2(m_lines.fitsOneLine(paragraph, false, font, 1.1 * needed), what);
                TextLines other;
                for (const double width : {240.0, 480.0, 968.0}) {
                    const int count = countLines(whole, width);
                    QCOMPARE(m_lines.countLines(paragraph, font, width), count);
                    QCOMPARE(m_lines.fits(paragraph, font, width, count), areWhole(whole, width));
                    QCOMPARE(m_lines.surplus(paragraph, false, font, width),
                             other.surplus(paragraph, false, font, width));
                }
            }
        }
    }

    /*! While an item has no width, nothing is said to need several lines. */
    void noWidth()
    {
        QVERIFY(m_lines.fitsOneLine("A text", false, fonts().first(), 0));
        QVERIFY(!m_lines.fitsOneLine("A text", false, fonts().first(), 20));
    }

    void wordsThatFitAreWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("widest");
        QTest::addColumn<QString>("joined");
        const QString address = u"Remove Kim (kim\u200B@home\u200B.example)?"_s;
        QTest::newRow("an address that fits")
            << address << u"(kim@home.example)?"_s << u"Remove Kim (kim@home.example)?"_s;
        QTest::newRow("an address that does not fit")
            << address << u"(kim@home.exampl"_s << address;
        QTest::newRow("between ideographs")
            << u"移除kim\u200B@home\u200B.example嗎？"_s << u"kim@home.example"_s
            << u"移除kim@home.example嗎？"_s;
        // The bold letters of an address in a text with mark-up are wider.
        const QString markUp = u"Open <b>home\u200B.example</b>"_s;
        QTest::newRow("mark-up") << markUp << u"Open home.example, please"_s << markUp;
        QTest::newRow("a path that does not fit")
            << u"open a.example/settings/connected-devices"_s << u"a.example/settings/connected"_s
            << u"open a.example/settings/connected-\u2060devices"_s;
        QTest::newRow("a hyphen that is needed")
            << u"von Hohenstaufen-Wittelsbach"_s << u"Hohenstaufen-"_s
            << u"von Hohenstaufen-Wittelsbach"_s;
    }

    /*!
        A word for which a line has room is not divided, nor is one between slashes; those that are
        wider are.
    */
    void wordsThatFitAreWhole()
    {
        QFETCH(QString, text);
        QFETCH(QString, widest);
        QFETCH(QString, joined);
        const QFont font = fonts().first();
        const double room = std::ceil(m_lines.widthOf(widest, font)) + 1;
        QCOMPARE(m_lines.joined(text, font, room), joined);
    }

    // The second paragraph is wider than half of the first one, which needs two lines.
    void paragraphsAreBalancedByThemselves()
    {
        const QFont font = fontOf("DeviceSignIn Sans", 28);
        const QString address = u"<b>accounts.example.com/device</b>"_s;
        const QString scan = u"Scan it with the camera of your phone, or"_s;
        const double width = m_lines.widthOf(scan, font) - 10;
        QCOMPARE(m_lines.divided(scan + u"<br>"_s + address, font, width),
                 u"Scan it with the camera<br>of your phone, or<br>"_s + address);
        QCOMPARE(m_lines.divided(scan + u"<br>"_s + address, font, width + 20),
                 scan + u"<br>"_s + address);
        // Mark-up, a single paragraph and a text without a width are left alone.
        QCOMPARE(m_lines.divided(address + u"<br>a"_s, font, 50), address + u"<br>a"_s);
        QCOMPARE(m_lines.divided(scan, font, width), scan);
        QCOMPARE(m_lines.divided(scan + u"<br>a"_s, font, 0), scan + u"<br>a"_s);
    }

    void twoLinesRatherThanThree_data()
    {
        QTest::addColumn<double>("part");
        QTest::addColumn<int>("lines");
        QTest::newRow("letters that are little smaller") << 0.85 << 2;
        QTest::newRow("letters that are much smaller") << 0.75 << 3;
    }

    /*! A name has two lines if they need letters that are only a little smaller than in three. */
    void twoLinesRatherThanThree()
    {
        QFETCH(double, part);
        QFETCH(int, lines);
        const QString name = "Alexandra Hohen Staufen";
        const QString family = fonts().first().family();
        QFont font = fonts().first();
        font.setPixelSize(40);
        const double room = m_lines.widthOf("Hohen Staufen", font) * part;
        const FittedText fitted =
            m_lines.fit(name, family, font.weight(), 40, 20, room, 3 * 1.22 * 40, 3);
        font.setPixelSize(int(fitted.size));
        QCOMPARE(m_lines.countLines(fitted.text, font, room + 1), lines);
    }

    /*! A text is not measured again before another font is loaded or removed. */
    void remembersWidths()
    {
        const auto width = [](TextLines *lines) {
            return lines->widthOf("narrow", fontOf("DeviceSignIn Mono", 28));
        };
        const double known = width(&m_lines);
        {
            const QSignalBlocker unnoticed(qGuiApp);
            QFontDatabase::removeAllApplicationFonts();
        }
        TextLines other;
        QVERIFY(width(&other) != known);
        QCOMPARE(width(&m_lines), known);
        Q_EMIT qGuiApp->fontDatabaseChanged();
        QCOMPARE(width(&m_lines), width(&other));
    }
};

QTEST_MAIN(TestTextLines)
#include "tst_textlines.moc"
