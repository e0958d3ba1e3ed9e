// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Names on a machine without any fonts of its own: CTest sets FONTCONFIG_FILE to
// tests/support/nofonts.conf.

#include "look/glyphs.h"
#include "look/shippedfonts.h"
#include "look/theme.h"
#include "speech/language.h"
#include "support/files.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringEncoder>
#include <QTest>

#include <utility>

using namespace DeviceSignIn;
using namespace Qt::StringLiterals;

namespace {
const QString sans = QStringLiteral("DeviceSignIn Sans");
/*! A name without upper and lower case, as long as that of the pages' own font. */
const QString chinese = QStringLiteral("一二三四五六七八九十一二三四五六七");

/*! The pages' own font with a Chinese name. */
QByteArray renamedFont()
{
    // The names in a font file are UTF-16, with the higher byte first.
    const auto inFile = [](const QString &name) {
        QStringEncoder encode(QStringConverter::Utf16BE);
        return QByteArray(encode(name));
    };
    QByteArray font = readFile(shippedFontPath("DeviceSignInSans-Regular.otf"));
    return font.replace(inFile(sans), inFile(chinese));
}
} // namespace

class TestGlyphs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Theme theme; // loads the pages' own fonts
        // No font that ships has Georgian letters.
        QVERIFY2(!canDraw(u"ნ"_s, sans), "the fonts of the system are used");
    }

    void drawable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto unchanged = [](const char *tag, const QString &name) {
            QTest::newRow(tag) << name << name;
        };
        const auto row = [](const char *tag, const QString &name, const QString &expected) {
            QTest::newRow(tag) << name << expected;
        };
        unchanged("nothing", {});
        unchanged("ASCII", "Ada Lovelace");
        unchanged("Polish", u"Łukasz Żółć"_s);
        unchanged("Vietnamese", u"Nguyễn Thị Ánh"_s);
        unchanged("an accent of its own", u"Ame\u0301lie"_s);
        unchanged("Greek", u"Ελένη"_s);
        unchanged("Ukrainian", u"Олена Їжакевич"_s);
        unchanged("Arabic", u"شيرين"_s);
        unchanged("Persian, with a joiner", u"گل\u200Cچهره پژمان"_s);
        unchanged("Urdu", u"ٹیپو"_s);
        unchanged("Hebrew", u"נועה"_s);
        unchanged("Hebrew, with points", u"מֹשֶׁה"_s);
        unchanged("Hindi", u"प्रिया शर्मा"_s);
        unchanged("Thai", u"สมชาย ใจดี"_s);
        unchanged("Japanese syllables", u"さくら ハナコ"_s);
        row("Chinese, simplified", u"郑璇"_s, {});
        row("Chinese, traditional", u"龔鑫"_s, {});
        row("Japanese", u"渡邉 蘭子"_s, {});
        row("Korean", u"최쫑뷁"_s, {});
        row("Georgian", u"ნინო"_s, {});
        row("Tamil", u"கமலா"_s, {});
        row("letters of which one is missing", u"Ada 郑"_s, {});
        row("an emoji behind the name", u"Ada 🚀"_s, "Ada");
        row("a family", u"👨\u200D👩\u200D👧 TV"_s, "TV");
        row("a color of the skin", u"👩🏽\u200D🚀 TV"_s, "TV");
        row("a flag", u"TV 🇩🇪"_s, "TV");
        row("a key", u"TV 1\uFE0F\u20E3"_s, "TV 1");
        row("a heart", u"Anna ❤\uFE0F"_s, "Anna");
        row("an airplane", u"Anna ✈\uFE0F"_s, "Anna");
        row("a heart on fire", u"Anna ❤\uFE0F\u200D🔥"_s, "Anna");
        row("a rainbow flag", u"Küche 🏳\uFE0F\u200D🌈"_s, u"Küche"_s);
        row("a color of the skin on a symbol", u"Anna ✌🏽"_s, "Anna");
        row("a key without a digit", u"TV ☃\u20E3"_s, "TV");
        row("the flag of England",
            u"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F Pub"_s, "Pub");
        row("nothing but a heart", u"❤\uFE0F"_s, {});
        row("a letter and a heart", u"郑 ❤\uFE0F"_s, {});
        row("nothing but an emoji", u"🚀"_s, {});
        row("a star between words", u"Ada ⯨ Lovelace"_s, "Ada Lovelace");
    }
    void drawable()
    {
        QFETCH(QString, name);
        const Language language("en");
        QTEST(drawableText(name, sans), "expected");
    }

    /*! What ships is used in every language, also after another one has been chosen. */
    void everyLanguage()
    {
        const QString name = u"प्रिया"_s;
        Language language("en");
        QVERIFY(!canDraw(name, sans));
        QCOMPARE(drawableText(name, sans), name);
        for (const QString &tag : language.tags()) {
            language.setTag(tag);
            QVERIFY2(canDraw(name, sans), qPrintable(tag));
        }
    }

    void withoutLanguage()
    {
        const QString name = u"สมชาย"_s;
        QCOMPARE(drawableText(name, sans), name);
        // Drawing without a Language does not change what a Language does later.
        const Language language("ar");
        QVERIFY(canDraw(name + u"شيرين"_s, sans));
    }

    /*! A brand's font may lack letters that the pages' own font has. */
    void brandFont()
    {
        const int font =
            QFontDatabase::addApplicationFont(shippedFontPath("DeviceSignInHebrew-Regular.ttf"));
        const QString brand = QFontDatabase::applicationFontFamilies(font).value(0);
        QCOMPARE(brand, "DeviceSignIn Hebrew");
        Language language("en");
        language.setFamilies({brand});
        QVERIFY(canDraw(u"Łukasz Олена נועה"_s, brand));
        QFontDatabase::removeApplicationFont(font);
    }

    void everyTextGetsANewFont_data()
    {
        QTest::addColumn<QString>("family");
        QTest::newRow("Latin") << sans;
        QTest::newRow("Chinese") << chinese;
        QTest::newRow("with its maker") << chinese + u" [中]"_s;
        QTest::newRow("digits and then letters") << u"7字體 Sans"_s;
        QTest::newRow("of no font") << u"字體"_s;
    }

    /*!
        Whenever letters come from other fonts, the family of a theme has another name, and that
        stands for the same font. Otherwise a text would go on with the fonts of before.
    */
    void everyTextGetsANewFont()
    {
        QFETCH(const QString, family);
        const int font = QFontDatabase::addApplicationFontFromData(renamedFont());
        QVERIFY(QFontDatabase::hasFamily(chinese));
        const bool hasFont = QFontDatabase::hasFamily(family);
        Theme theme;
        theme.setFamily(family);
        Language language("en");
        language.setFamilies({family});
        const QString latin = QFontInfo(QFont(theme.usedFamily())).family();
        for (const auto &[tag, word] : {std::pair(u"he"_s, u"אבג"_s),
                                        {u"en"_s, u"abc"_s},
                                        {u"ko"_s, u"로그인"_s},
                                        {u"ar"_s, u"شيرين"_s},
                                        {u"en"_s, u"Łukasz"_s}}) {
            const QString before = theme.usedFamily();
            language.setTag(tag);
            QVERIFY2(theme.usedFamily() != before, qPrintable(tag + u' ' + before));
            QVERIFY2(canDraw(word, theme.usedFamily()), qPrintable(theme.usedFamily()));
            if (hasFont)
                QCOMPARE(QFontInfo(QFont(theme.usedFamily())).family(), latin);
        }
        QFontDatabase::removeApplicationFont(font);
    }

    void initial_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("a small letter") << "ada"
                                        << "A";
        QTest::newRow("an accent of its own") << u"e\u0301mile"_s << u"E\u0301"_s;
        QTest::newRow("Hindi") << u"हिना"_s << u"हि"_s;
        QTest::newRow("a family") << u"👨\u200D👩\u200D👧 TV"_s << u"👨\u200D👩\u200D👧"_s;
        QTest::newRow("a flag") << u"🇩🇪 TV"_s << u"🇩🇪"_s;
        QTest::newRow("a color of the skin") << u"👩🏽 TV"_s << u"👩🏽"_s;
    }
    void initial()
    {
        QFETCH(QString, name);
        QTEST(Glyphs().initial(name), "expected");
    }
};

QTEST_MAIN(TestGlyphs)
#include "tst_glyphs.moc"
