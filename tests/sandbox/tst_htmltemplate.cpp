// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/htmltemplate.h"

#include <QTest>

using namespace DeviceSignIn;

class TestHtmlTemplate : public QObject
{
    Q_OBJECT

    static QString fill(const QString &text, const HtmlTemplate::Values &values)
    {
        return HtmlTemplate(text).fill(values);
    }

private Q_SLOTS:
    void texts()
    {
        QCOMPARE(fill("<p>{{a}} and {{b}}</p>", {{{"a", "one"}, {"b", "two"}}, {}}),
                 "<p>one and two</p>");
        QCOMPARE(fill("{{missing}}", {}), "");
        QCOMPARE(fill("a{{! b }}c", {{{"! b ", "d"}}, {}}), "ac");
    }

    void lists()
    {
        const HtmlTemplate::Values values{{{"a", "!"}}, {{"l", {"x", "y"}}, {"none", {}}}};
        QCOMPARE(fill("<ul>{{#l}}<li>{{.}}{{a}}</li>{{/l}}</ul>{{#none}}never{{/none}}.", values),
                 "<ul><li>x!</li><li>y!</li></ul>.");
    }

    void valuesAreEscaped()
    {
        const QString hostile = "<script>\"&";
        QCOMPARE(fill("{{a}}{{#l}}{{.}}{{/l}}", {{{"a", hostile}}, {{"l", {hostile}}}}),
                 "&lt;script&gt;&quot;&amp;&lt;script&gt;&quot;&amp;");
    }

    void valuesAreNotSearchedForPlaceholders()
    {
        QCOMPARE(fill("{{a}}{{#l}}{{.}}{{/l}}",
                      {{{"a", "{{b}}"}, {"b", "no"}}, {{"l", {"{{b}}{{/l}}"}}}}),
                 "{{b}}{{b}}{{/l}}");
    }
};

QTEST_GUILESS_MAIN(TestHtmlTemplate)
#include "tst_htmltemplate.moc"
