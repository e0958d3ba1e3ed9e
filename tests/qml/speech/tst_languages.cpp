// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "speech/language.h"
#include "speech/languages.h"

#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;

namespace {

QString help()
{
    return QCoreApplication::translate("PageState", "Help");
}

QString minutesLeft(int count)
{
    return QCoreApplication::translate("StatusLine", "%Ln min left", "", count);
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lookUp_data();
    void lookUp();
    void everyNameOnce();
    void speaks();
    void chosen();
    void removedWhenDestroyed();
    void withoutTranslation();
    void plurals();
};

void TestLanguages::lookUp_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *wanted, const char *found) {
        QTest::newRow(wanted) << QString(wanted).split(' ', Qt::SkipEmptyParts) << found;
    };
    row("de", "de");
    row("de-AT", "de");
    row("de_CH.UTF-8", "de");
    row("de_DE@euro", "de");
    row("DE-at", "de");
    row("de-Latn-DE-x-old", "de");
    row("pt-BR", "pt-BR");
    row("pt", "pt-BR");
    row("pt-PT", "pt-BR");
    row("zh-Hans-CN", "zh");
    row("zh_CN.UTF-8", "zh");
    row("zh", "zh");
    row("zh-SG", "zh");
    row("zh-Hant", "zh-Hant");
    row("zh_TW.UTF-8", "zh-Hant");
    row("zh_HK.UTF-8", "zh-Hant");
    row("zh-Hant-MO", "zh-Hant");
    row("zh-MO", "zh-Hant");
    row("ZH-tw", "zh-Hant");
    row("zh-Hans-HK", "zh");
    row("yue_HK.UTF-8", "zh-Hant");
    row("yue-Hans-CN", "zh");
    row("iw", "he");
    row("iw_IL", "he");
    row("he-IL", "he");
    row("uk-UA", "uk");
    row("sv-SE de-DE", "de");
    row("sv-SE sv", "");
    row("den", "");
    row("d", "");
    row("C", "");
    row("", "");
    row("-", "");
}

void TestLanguages::lookUp()
{
    QFETCH(QStringList, wanted);
    QFETCH(QString, found);
    QCOMPARE(lookUpLanguage(wanted), found);
}

void TestLanguages::everyNameOnce()
{
    const QStringList tags = languageTags();
    QCOMPARE(tags.size(), 17);
    QCOMPARE(tags.first(), "en");
    QStringList names;
    for (const QString &tag : tags) {
        QCOMPARE(lookUpLanguage({tag}), tag);
        names.append(languageName(tag));
    }
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
    QCOMPARE(languageName("sv"), QString());
}

void TestLanguages::speaks()
{
    Language language("de");
    QCOMPARE(help(), "Hilfe");
    QCOMPARE(language.tag(), "de");
    QCOMPARE(language.name(), "Deutsch");
    QCOMPARE(QLocale().language(), QLocale::German);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);

    const QSignalSpy changed(&language, &Language::changed);
    language.choose("he");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(help(), "עזרה");
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);

    language.choose("en");
    QCOMPARE(help(), "Help");
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

// The choice is reported even if it changes nothing: an application may have stored another one.
void TestLanguages::chosen()
{
    Language language("sv");
    QCOMPARE(language.tag(), "en");
    const QSignalSpy chosen(&language, &Language::chosen);
    const QSignalSpy changed(&language, &Language::changed);
    language.choose("en");
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(changed.size(), 0);
    language.choose("sv");
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(language.tag(), "en");
}

void TestLanguages::removedWhenDestroyed()
{
    {
        const Language language("fr");
        QCOMPARE(help(), "Aide");
    }
    QCOMPARE(help(), "Help");
}

// A program whose resources lack the translations goes on in English, in every respect.
void TestLanguages::withoutTranslation()
{
    Q_CLEANUP_RESOURCE(devicesignin_translations);
    const auto restore = qScopeGuard([] { Q_INIT_RESOURCE(devicesignin_translations); });
    const QRegularExpression english("can't be loaded: the language is English$");
    QTest::ignoreMessage(QtWarningMsg, english);
    Language language("ar");
    QCOMPARE(language.tag(), "en");
    QCOMPARE(help(), "Help");
    QCOMPARE(QLocale().bcp47Name().section('-', 0, 0), "en"); // also in the locale C
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);

    const QSignalSpy changed(&language, &Language::changed);
    const QSignalSpy chosen(&language, &Language::chosen);
    QTest::ignoreMessage(QtWarningMsg, english);
    language.choose("de");
    QCOMPARE(language.tag(), "en");
    QCOMPARE(changed.size(), 0);
    QCOMPARE(chosen.size(), 0);
}

void TestLanguages::plurals()
{
    Language language("en");
    QCOMPARE(minutesLeft(1), "1 min left");
    QCOMPARE(minutesLeft(5), "5 min left");
    language.choose("ar");
    QCOMPARE(minutesLeft(1), "بقيت دقيقة واحدة");
    QCOMPARE(minutesLeft(2), "بقيت دقيقتان");
    // With Arabic-Indic digits, as Qt writes numbers in Arabic.
    QCOMPARE(minutesLeft(5), "بقيت ٥ دقائق");
    QCOMPARE(minutesLeft(15), "بقيت ١٥ دقيقة");
    language.choose("he");
    QCOMPARE(minutesLeft(1), "נותרה דקה אחת");
    QCOMPARE(minutesLeft(5), "נותרו 5 דקות");
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
