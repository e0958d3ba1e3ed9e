// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/texttemplate.h"

#include <QTest>

using namespace DeviceSignIn;

class TestTextTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fills_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("no placeholder") << "https://a.example"
                                        << "https://a.example";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("in the middle") << "https://{tenant}.example/"
                                       << "https://acme.example/";
        QTest::newRow("at both ends") << "{tenant}/{tenant}"
                                      << "acme/acme";
        QTest::newRow("an empty value") << "a{empty}b"
                                        << "ab";
        QTest::newRow("a value with braces stays a text") << "{tricky}"
                                                          << "{tenant}";
        QTest::newRow("a value that completes a placeholder") << "{{open}tenant}"
                                                              << "{{tenant}";
        QTest::newRow("braces that do not match") << "}{tenant}{"
                                                  << "}acme{";
    }
    void fills()
    {
        QFETCH(QString, text);
        const QMap<QString, QString> values = {
            {"tenant", "acme"}, {"empty", ""}, {"tricky", "{tenant}"}, {"open", "{"}};
        const auto filled = fillTemplate(text, [&](const QString &name) { return values[name]; });
        QTEST(filled.value(), "filled");
    }

    void aMissingValueLeavesNothing()
    {
        const auto lookup = [](const QString &name) -> std::optional<QString> {
            return name == u"known" ? std::optional<QString>("value") : std::nullopt;
        };
        QVERIFY(!fillTemplate("{known}/{unknown}", lookup));
        QCOMPARE(fillTemplate("{known}", lookup), std::optional<QString>("value"));
    }

    void aPlaceholderCanStay()
    {
        QCOMPARE(fillTemplate("a {name} b", placeholder), std::optional<QString>("a {name} b"));
    }

    void names()
    {
        QCOMPARE(placeholders("https://{tenant}.example/{realm}/{tenant}"),
                 QStringList({"tenant", "realm", "tenant"}));
        QCOMPARE(placeholders("{}"), QStringList(""));
        QCOMPARE(placeholders("} {"), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestTextTemplate)
#include "tst_texttemplate.moc"
