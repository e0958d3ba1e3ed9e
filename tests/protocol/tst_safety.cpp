// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/failure.h"
#include "protocol/safety.h"

#include <QRegularExpression>
#include <QTest>

using namespace DeviceSignIn;
using namespace Qt::StringLiterals;

class TestSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpoints_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << "https://a.example/token" << true;
        QTest::newRow("https with a query") << "https://a.example/token?tenant=1" << true;
        QTest::newRow("http on 127.0.0.1") << "http://127.0.0.1:8080/token" << true;
        QTest::newRow("http on all of 127/8") << "http://127.9.9.9/token" << true;
        QTest::newRow("http on ::1") << "http://[::1]:8080/token" << true;
        QTest::newRow("http on localhost") << "http://localhost/token" << true;
        QTest::newRow("http elsewhere") << "http://a.example/token" << false;
        QTest::newRow("http on a home network") << "http://192.168.0.2/token" << false;
        QTest::newRow("a name that begins like loopback") << "http://127.0.0.1.a.example/" << false;
        QTest::newRow("a name that ends like loopback") << "http://localhost.a.example/" << false;
        QTest::newRow("user info") << "https://a.example@b.example/" << false;
        QTest::newRow("a fragment") << "https://a.example/#token" << false;
        QTest::newRow("no host") << "https:///token" << false;
        QTest::newRow("another scheme") << "ftp://a.example/" << false;
        QTest::newRow("a file") << "file:///etc/passwd" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void endpoints()
    {
        QFETCH(QString, url);
        QTEST(isSafeEndpoint(QUrl(url, QUrl::StrictMode)), "safe");
    }

    /*! Plain http is possible only at a server at home that the operator has named. */
    void endpointsAtHome_data()
    {
        QTest::addColumn<QUrl>("home");
        QTest::addColumn<bool>("safe");
        const auto row = [](const char *url, const char *home, bool safe) {
            QTest::addRow("%s, named %s", url, home) << QUrl(QString::fromLatin1(home)) << safe;
        };
        row("http://192.168.1.20:8096/a", "http://192.168.1.20:8096", true);
        row("http://10.0.0.1/a", "http://10.0.0.1", true);
        row("http://10.0.0.1:80/a", "http://10.0.0.1/media", true);
        row("http://172.20.0.1/a", "http://172.20.0.1:80", true);
        row("http://169.254.7.7/a", "http://169.254.7.7", true);
        row("http://[fd12:3456::1]:8096/a", "http://[fd12:3456::1]:8096", true);
        row("http://[fe80::1]/a", "http://[fe80::1]", true);
        row("http://box.local:8096/a", "http://box.local:8096", true);
        row("http://192.168.1.20:8096/a", "", false);
        row("http://192.168.1.20:8097/a", "http://192.168.1.20:8096", false);
        row("http://192.168.1.20/a", "http://192.168.1.20:8096", false);
        row("http://192.168.1.20:443/a", "http://192.168.1.20", false);
        row("http://192.168.1.21/a", "http://192.168.1.20", false);
        row("http://172.32.0.1/a", "http://172.32.0.1", false);
        row("http://93.184.216.34/a", "http://93.184.216.34", false);
        row("http://[2001:db8::1]/a", "http://[2001:db8::1]", false);
        row("http://media.example/a", "http://media.example", false);
        row("http://192.168.1.20.example/a", "http://192.168.1.20.example", false);
        row("http://local/a", "http://local", false);
        row("http://user@192.168.1.20/a", "http://192.168.1.20", false);
        row("ftp://192.168.1.20/a", "http://192.168.1.20", false);
        row("https://media.example/a", "", true);
    }
    void endpointsAtHome()
    {
        QFETCH(QUrl, home);
        const QString url = QString::fromLatin1(QTest::currentDataTag()).section(", named", 0, 0);
        QTEST(isSafeEndpoint(QUrl(url, QUrl::StrictMode), home), "safe");
    }

    void verificationUris_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << "https://a.example/device" << true;
        QTest::newRow("with the code") << "https://a.example/device?user_code=AB-CD" << true;
        QTest::newRow("a fragment, as single-page apps have")
            << "https://a.example/#/device" << true;
        QTest::newRow("http on loopback") << "http://127.0.0.1:1/device" << true;
        QTest::newRow("http on the host that the operator named") << "http://tv.lan/device" << true;
        QTest::newRow("http elsewhere") << "http://a.example/device" << false;
        QTest::newRow("user info") << "https://a.example@b.example/device" << false;
        QTest::newRow("a backslash") << "https://a.example\\@b.example/" << false;
        QTest::newRow("a line break") << "https://a.example/\ndevice" << false;
        QTest::newRow("a tabulator") << "https://a.exam\tple/" << false;
        QTest::newRow("a right-to-left override")
            << QStringLiteral(u"https://a.example/\u202Eecived") << false;
        QTest::newRow("a right-to-left isolate")
            << QStringLiteral(u"https://a.example/\u2067x") << false;
        QTest::newRow("a zero-width joiner")
            << QStringLiteral(u"https://a.exam\u200Dple/") << false;
        QTest::newRow("a script") << "javascript:alert(1)" << false;
        QTest::newRow("data") << "data:text/html,hello" << false;
        QTest::newRow("no scheme") << "a.example/device" << false;
        QTest::newRow("512 characters")
            << QString("https://a.example/" + QString(494, u'a')) << true;
        QTest::newRow("513 characters")
            << QString("https://a.example/" + QString(495, u'a')) << false;
        QTest::newRow("nothing") << "" << false;
    }
    void verificationUris()
    {
        QFETCH(QString, uri);
        QTEST(isSafeVerificationUri(uri, QStringLiteral("tv.lan")), "safe");
    }

    void userCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("safe");
        QTest::newRow("RFC 8628") << "WDJB-MJHT" << true;
        QTest::newRow("digits") << "0042042" << true;
        QTest::newRow("lower case") << "wdjb-mjht" << true;
        QTest::newRow("a space inside") << "420 420" << true;
        QTest::newRow("Cyrillic") << QStringLiteral(u"ЖДЛФ") << true;
        // The rows about scripts match the table in docs/providers.md.
        QTest::newRow("Arabic digits") << QStringLiteral(u"٠١٢٣-٤٥٦٧") << true;
        QTest::newRow("Persian digits") << QStringLiteral(u"۰۱۲۳-۴۵۶۷") << true;
        QTest::newRow("Thai digits") << QStringLiteral(u"๐๑๒๓-๔๕๖๗") << true;
        QTest::newRow("Devanagari digits") << QStringLiteral(u"०१२३-४५६७") << true;
        QTest::newRow("Thai consonants") << QStringLiteral(u"กขคง-จฉชซ") << true;
        QTest::newRow("Thai letters with marks") << QStringLiteral(u"กี่คู") << false;
        QTest::newRow("Arabic letters") << QStringLiteral(u"شيري-نوعا") << false;
        QTest::newRow("64 characters") << QString(64, u'W') << true;
        QTest::newRow("65 characters") << QString(65, u'W') << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("a space at the end") << "WDJB " << false;
        QTest::newRow("a line break") << "WDJB\nMJHT" << false;
        QTest::newRow("an escape") << "WD\x1b[2JJB" << false;
        QTest::newRow("a right-to-left override") << QStringLiteral(u"WD\u202EJB") << false;
        QTest::newRow("a right-to-left mark") << QStringLiteral(u"WD\u200FJB") << false;
        QTest::newRow("Hebrew letters") << QStringLiteral(u"\u05D0\u05D1\u05D2") << false;
        QTest::newRow("a zero-width space") << QStringLiteral(u"WD\u200BJB") << false;
        QTest::newRow("a soft hyphen") << QStringLiteral(u"WD\u00ADJB") << false;
        QTest::newRow("a combining mark") << QStringLiteral(u"WD\u0301JB") << false;
        QTest::newRow("a non-breaking space") << QStringLiteral(u"WD\u00A0JB") << false;
    }
    void userCodes()
    {
        QFETCH(QString, code);
        QTEST(isSafeUserCode(code), "safe");
    }

    void hosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::newRow("ASCII") << "https://A.Example./x"
                               << "a.example";
        QTest::newRow("Punycode of accents")
            << "https://xn--mnchen-3ya.de/" << QStringLiteral(u"münchen.de");
        QTest::newRow("Punycode of a name that looks Latin") << "https://xn--80ak6aa92e.com/"
                                                             << "xn--80ak6aa92e.com";
        QTest::newRow("Punycode of an escape") << "https://xn--a-ecp.com/"
                                               << "xn--a-ecp.com";
        QTest::newRow("IPv4") << "https://192.168.1.1:8443/"
                              << "192.168.1.1";
        QTest::newRow("IPv6") << "https://[2001:db8::1]/"
                              << "2001:db8::1";
    }
    void hosts()
    {
        QFETCH(QString, url);
        QTEST(shownHost(QUrl(url, QUrl::StrictMode)), "host");
    }

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
        QVERIFY(!isSafeVerificationUri("https://a.example/" + text));
        QVERIFY(!isSafeVerificationUri("https://a" + text + ".example/"));
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

QTEST_APPLESS_MAIN(TestSafety)
#include "tst_safety.moc"
