// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/contrast.h"
#include "look/themefile.h"
#include "look/themereader.h"
#include "support/files.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaProperty>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

namespace {

const QString resources = QStringLiteral(DEVICESIGNIN_RESOURCES);

QJsonObject read(const QString &path)
{
    return QJsonDocument::fromJson(readFile(path)).object();
}

QByteArray picture(const QColor &color, const QSize &size = {16, 9})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QTemporaryDir folder;
    const QString path = folder.filePath("picture.png");
    return image.save(path) ? readFile(path) : QByteArray();
}

/*! The names of all properties that a file can set. */
QStringList properties()
{
    const QMetaObject &type = Theme::staticMetaObject;
    QStringList names;
    for (int i = type.propertyOffset(); i < type.propertyCount(); ++i) {
        if (!type.property(i).isConstant())
            names.append(type.property(i).name());
    }
    names.sort();
    return names;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaNamesEveryProperty()
    {
        QStringList named =
            read(resources + "/themes/theme.schema.json")["properties"].toObject().keys();
        named.removeOne("$schema");
        named.removeOne("base");
        named.sort();
        QCOMPARE(named, properties());
    }

    // tests/e2e/themes.test.mjs checks the schema with the same cases.
    void reader_data()
    {
        QTest::addColumn<QJsonObject>("file");
        QTest::addColumn<bool>("good");
        const QJsonObject cases = read(QStringLiteral(DEVICESIGNIN_THEME_CASES));
        const auto rows = [&](const char *group, bool good) {
            const QJsonObject files = cases[group].toObject();
            for (auto it = files.begin(); it != files.end(); ++it)
                QTest::newRow(qPrintable(it.key())) << it.value().toObject() << good;
        };
        rows("accepted", true);
        rows("refused", false);
    }

    void reader()
    {
        QFETCH(QJsonObject, file);
        QFETCH(bool, good);
        const auto read = readTheme(QJsonDocument(file).toJson());
        const auto *error = std::get_if<ThemeError>(&read);
        QVERIFY2(!error == good, error ? qPrintable(error->line) : "");
        if (error)
            QVERIFY(!error->line.isEmpty() && !error->line.contains('\n'));
    }

    void problems_data();
    void problems()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, problem);
        QFETCH(QColor, ground);
        QTemporaryDir folder;
        writeFile(folder.filePath("theme.json"), file);
        writeFile(folder.filePath("text.png"), "no picture");
        writeFile(folder.filePath("white.png"), picture(Qt::white));
        writeFile(folder.filePath("wide.png"), picture(Qt::black, {4097, 1}));
        const LoadedTheme loaded = loadTheme(folder.filePath("theme.json"));
        QVERIFY2(loaded.problem.startsWith(folder.filePath("theme.json: ") + problem),
                 qPrintable(loaded.problem));
        QCOMPARE(loaded.theme->glowOuter, ground);
        // No value of the broken file is used.
        QCOMPARE(loaded.theme->titleSize, 72);
        QVERIFY(loaded.theme->background.isEmpty());
    }

    void missingFile()
    {
        const LoadedTheme loaded = loadTheme("/nowhere/theme.json");
        QVERIFY(loaded.problem.startsWith("/nowhere/theme.json: "));
        QVERIFY(loaded.theme);
    }

    // A built-in theme whose file is missing looks like the dark theme, and there is a problem.
    void missingShippedTheme()
    {
        struct BrokenTheme : Theme
        {
            BrokenTheme() { applyShippedFile("missing"); }
        };
        const QString path(":/devicesignin/themes/missing.json: ");
        const QRegularExpression warning('^' + QRegularExpression::escape(path));
        QTest::ignoreMessage(QtWarningMsg, warning);
        const BrokenTheme theme;
        QVERIFY2(theme.problem().startsWith(path), qPrintable(theme.problem()));
        QCOMPARE(theme.glowOuter, Theme().glowOuter);
    }

    void veilKeepsTextReadable()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath("white.png"), picture(Qt::white));
        writeFile(folder.filePath("theme.json"),
                  R"({"background":"white.png","backgroundVeil":0.95})");
        const LoadedTheme loaded = loadTheme(folder.filePath("theme.json"));
        QCOMPARE(loaded.problem, QString());
        QCOMPARE(loaded.theme->background, QUrl::fromLocalFile(folder.filePath("white.png")));
    }

    void shipped_data()
    {
        QTest::addColumn<QString>("theme");
        for (const QString &name : themeNames())
            QTest::newRow(qPrintable(name)) << name;
        QTest::newRow("example") << resources + "/themes/example/aurora.json";
        for (const char *name : {"light", "contrast"})
            QTest::addRow("%s.json", name) << resources + "/themes/" + name + ".json";
    }

    void shipped()
    {
        QFETCH(QString, theme);
        const LoadedTheme loaded = loadTheme(theme);
        QCOMPARE(loaded.problem, QString());
        QCOMPARE(contrastProblem(*loaded.theme, {}), QString());
        QCOMPARE(loaded.theme->tileColor, QColor(Qt::white));
    }

    // The contrast theme must exceed the required contrast for every text.
    void contrastThemeGoesFurther()
    {
        const ContrastTheme theme;
        for (const QColor &color : {theme.titleColor, theme.textColor, theme.brandColor,
                                    theme.quietColor, theme.strongColor, theme.warnColor})
            QVERIFY(contrastRatio(color, theme.glowInner) >= 12);
        QVERIFY(contrastRatio(theme.actionBorderColor, theme.glowInner) >= 7);
    }

    void ratios_data()
    {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("ratio");
        QTest::newRow("most") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("none") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
        // A common example for the contrast computation of WCAG.
        QTest::newRow("gray") << QColor(0x767676) << QColor(Qt::white) << 4.54;
        QTest::newRow("blue") << QColor(Qt::white) << QColor(Qt::blue) << 8.59;
    }

    void ratios()
    {
        QFETCH(QColor, one);
        QFETCH(QColor, other);
        QFETCH(double, ratio);
        QVERIFY(qAbs(contrastRatio(one, other) - ratio) < 0.005);
        QCOMPARE(contrastRatio(other, one), contrastRatio(one, other));
    }
};

void TestTheme::problems_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QColor>("ground"); // of the theme that is shown
    const auto row = [](const char *name, const QByteArray &file, const char *problem,
                        const QColor &ground = 0x0E131D) {
        QTest::newRow(name) << file << QString(problem) << ground;
    };
    const QColor light = LightTheme().glowOuter;
    row("nothing", "", "line 1: illegal value");
    row("a list", "[]", "line 1: must be an object");
    row("broken", "{\n\"titleColor\": \"#FFFFFF\",\n}", "line 3: ");
    row("too large", "{" + QByteArray(70000, ' ') + "}", "larger than 65536 bytes");
    row("misspelled", R"({"titelColor":"#FFFFFF"})", "titelColor is unknown here");
    row("a constant", R"({"tileColor":"#000000"})", "tileColor is unknown here");
    row("no color", R"({"titleColor":"red"})", "titleColor must be a color");
    row("in front of its base", R"({"base":"light","titleSize":7})",
        "titleSize must be a number from 56 to 72", light);
    row("unknown base", R"({"base":"dim"})", "base must be one of dark, light, contrast");
    row("outside", R"({"logo":"../logo.png"})", "logo must be a file in the theme's folder");
    row("no file", R"({"logo":"missing.png"})", "logo names a file that can't be read");
    row("no picture", R"({"background":"text.png"})", "background is no PNG or JPEG picture");
    row("too many pixels", R"({"background":"wide.png"})",
        "background has a side of more than 4096 pixels");
    row("no font", R"({"fontFiles":["text.png"]})", "fontFiles names something that is no font");
    row("gray on gray", R"({"textColor":"#5A6270"})",
        "textColor on the background has a contrast of 2.");
    row("code", R"({"strongColor":"#96A3B9"})",
        "strongColor on the background has a contrast of 5.6:1, and needs 7:1");
    row("light on a light base", R"({"base":"light","titleColor":"#EBEEF3"})",
        "titleColor on the background has a contrast of 1", light);
    row("action", R"({"actionTextColor":"#444444"})", "actionTextColor on actionColor has");
    row("focus", R"({"focusColor":"#2C3A57"})", "focusColor on ");
    row("sign", R"({"badColor":"#39292E"})", "badColor on badDiscColor has a contrast of 1:1");
    row("white behind white", R"({"background":"white.png","backgroundVeil":0.2})",
        "strongColor on the background has a contrast of 1.");
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
