// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/failure.h"
#include "protocol/usercode.h"
#include "text/hiddencharacters.h"
#include "text/shownaddress.h"

#include <QRegularExpression>
#include <QTest>

using namespace DeviceSignIn;
using namespace Qt::StringLiterals;

class TestHiddenCharacters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*! QString::fromUcs4() would drop a byte order mark. */
    static QString textOf(char32_t character)
    {
        return QStringView(QChar::fromUcs4(character)).toString();
    }

    void invisible_data()
    {
        QTest::addColumn<char32_t>("character");
        const auto row = [](const char *what, char32_t character) {
            QTest::newRow(what) << character;
        };
        row("an escape", 0x1B);
        row("delete", 0x7F);
        row("a C1 control", 0x9B);
        row("a soft hyphen", 0xAD);
        row("a combining grapheme joiner", 0x34F);
        row("an Arabic letter mark", 0x61C);
        row("a Hangul choseong filler", 0x115F);
        row("a Hangul jungseong filler", 0x1160);
        row("a Khmer inherent AQ", 0x17B4);
        row("a Khmer inherent AA", 0x17B5);
        row("a Mongolian variation selector", 0x180B);
        row("a Mongolian vowel separator", 0x180E);
        row("a zero-width space", 0x200B);
        row("a zero-width non-joiner", 0x200C);
        row("a zero-width joiner", 0x200D);
        row("a right-to-left mark", 0x200F);
        row("a line separator", 0x2028);
        row("a paragraph separator", 0x2029);
        row("a right-to-left override", 0x202E);
        row("a word joiner", 0x2060);
        row("an invisible separator", 0x2063);
        row("a right-to-left isolate", 0x2067);
        row("a blank Braille pattern", 0x2800);
        row("a Hangul filler", 0x3164);
        row("a variation selector", 0xFE00);
        row("the variation selector of emoji", 0xFE0F);
        row("a byte order mark", 0xFEFF);
        row("a halfwidth Hangul filler", 0xFFA0);
        row("an interlinear annotation anchor", 0xFFF9);
        row("a musical symbol without a head", 0x1D159);
        row("a musical symbol that begins a beam", 0x1D173);
        row("a language tag", 0xE0001);
        row("a tag", 0xE0041);
        row("a further variation selector", 0xE0101);
        row("a character for private use", 0xE000);
    }
    /*! A character that shows nothing is refused in codes, addresses and names alike. */
    void invisible()
    {
        QFETCH(char32_t, character);
        const QString text = textOf(character);
        QVERIFY(!isSafeUserCode("WD" + text + "JB"));
        QVERIFY(!isSafeToShow("https://a.example/" + text));
        QVERIFY(!isSafeToShow("https://a" + text + ".example/"));
        QVERIFY(hasHiddenCharacters("A" + text + "da"));
        QCOMPARE(withoutHiddenCharacters("A" + text + "da"), QString("A da"));
        QCOMPARE(oneLine(text + text), QString());
    }

    /*! PCRE has Unicode's own list of the characters that are invisible by themselves. */
    void everythingThatUnicodeIgnores()
    {
        const QRegularExpression ignorable(QStringLiteral("\\p{Default_Ignorable_Code_Point}"));
        QVERIFY2(ignorable.isValid(), "This PCRE does not know the property (10.40 and later do)");
        for (char32_t character = 0; character <= QChar::LastValidCodePoint; ++character) {
            if (QChar::isSurrogate(character))
                continue;
            const QString text = textOf(character);
            if (ignorable.match(text).hasMatch())
                QVERIFY2(hasHiddenCharacters(text), qPrintable(QString::number(character, 16)));
        }
    }

    /*! Whatever is cut off, nothing invisible is left. */
    void emojiAtTheEndOfALine()
    {
        const QString emoji =
            u"👨\u200D👩\u200D👧"_s.repeated(4)
            + u"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"_s.repeated(2);
        for (qsizetype maximum = 2; maximum < emoji.size(); ++maximum) {
            const QString line = oneLine(emoji, maximum);
            QVERIFY(line.size() <= maximum);
            QVERIFY2(!hasHiddenCharacters(line), qPrintable(QString::number(maximum)));
            QVERIFY(!line.contains(QChar::ReplacementCharacter));
            QCOMPARE(QString::fromUtf8(line.toUtf8()), line);
        }
    }

    void emoji_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *what, const QString &text, const QString &kept) {
            QTest::newRow(what) << text << kept;
        };
        const auto same = [](const char *what, const QString &text) {
            QTest::newRow(what) << text << text;
        };
        same("a family", u"TV 👨\u200D👩\u200D👧"_s);
        same("a heart", u"TV ❤\uFE0F"_s);
        same("a heart on fire", u"❤\uFE0F\u200D🔥 TV"_s);
        same("a person with a color of the skin", u"👩🏽\u200D🚀"_s);
        same("a rainbow flag", u"🏳\uFE0F\u200D🌈"_s);
        same("a key", u"1\uFE0F\u20E3 TV"_s);
        same("the flag of England",
             u"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F Pub"_s);
        same("a Persian name with a non-joiner", u"گل\u200Cچهره"_s);
        same("a non-joiner behind a mark", u"گلِ\u200Cچهره"_s);
        same("a Sinhalese name with a joiner", u"ශ්\u200Dරී"_s);
        same("a non-joiner behind a virama", u"क्\u200Cष"_s);
        row("a non-joiner behind a letter that joins nothing", u"دا\u200Cرا"_s, u"دا را"_s);
        row("a non-joiner at the end of a word", u"گل\u200C"_s, u"گل "_s);
        row("a joiner between Arabic letters", u"گل\u200Dچهره"_s, u"گل چهره"_s);
        row("a non-joiner between letters", u"A\u200Cda"_s, "A da");
        row("two non-joiners", u"گل\u200C\u200Cچهره"_s, u"گل  چهره"_s);
        row("a joiner between letters", u"A\u200Dda"_s, "A da");
        row("a joiner at the end", u"👨\u200D"_s, u"👨 "_s);
        row("a joiner before a letter", u"👨\u200Dx"_s, u"👨 x"_s);
        row("two joiners", u"👨\u200D\u200D👩"_s, u"👨  👩"_s);
        row("a selector after a letter", u"a\uFE0F"_s, "a ");
        row("two selectors", u"❤\uFE0F\uFE0F"_s, u"❤\uFE0F "_s);
        row("a flag without its last tag", u"🏴\U000E0067\U000E0062\U000E0065"_s, u"🏴   "_s);
        row("a flag without tags before the last one", u"🏴\U000E007F"_s, u"🏴 "_s);
        row("tags after another emoji", u"👨\U000E0067\U000E0062\U000E0065\U000E007F"_s, u"👨    "_s);
        row("tags after the end of a flag",
            u"🏴\U000E0067\U000E0062\U000E0065\U000E007F\U000E0067"_s,
            u"🏴\U000E0067\U000E0062\U000E0065\U000E007F "_s);
        row("a sentence in tags", u"🏴"_s + u"\U000E0067"_s.repeated(7) + u"\U000E007F"_s,
            u"🏴        "_s);
        row("a tag that is no letter", u"🏴\U000E0067\U000E0062\U000E0020\U000E007F"_s,
            u"🏴    "_s);
        row("a selector at the beginning", u"\uFE0FTV"_s, " TV");
    }
    /*! An emoji of several characters in the name of a device or of a person is no error. */
    void emoji()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QCOMPARE(hasHiddenCharacters(text), text != kept);
        QCOMPARE(withoutHiddenCharacters(text), kept);
    }
};

QTEST_APPLESS_MAIN(TestHiddenCharacters)
#include "tst_hiddencharacters.moc"
