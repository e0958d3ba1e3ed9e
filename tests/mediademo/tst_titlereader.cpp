// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/json.h"
#include "titlereader.h"

#include <QTest>

using namespace MediaDemo;
using DeviceSignIn::json;

static const QUrl address("http://films.example:8080/api/titles");

class TestTitleReader : public QObject
{
    Q_OBJECT

    /*!
        Returns a valid title, in the notation of json(). If \a member is not empty, that member has
        \a value instead, so that a test can make one member invalid or add one.
    */
    static QByteArray titleWith(const QByteArray &member = {}, const QByteArray &value = {})
    {
        QMap<QByteArray, QByteArray> members{{"id", "'fox'"},
                                             {"name", "'Winter Fox'"},
                                             {"genre", "'Nature'"},
                                             {"about", "'One fox.'"},
                                             {"year", "2024"},
                                             {"minutes", "94"},
                                             {"poster", "'/api/posters/fox.svg'"}};
        if (!member.isEmpty())
            members[member] = value;
        QByteArrayList parts;
        for (auto one = members.begin(); one != members.end(); ++one)
            parts.append("'" + one.key() + "':" + *one);
        return "{" + parts.join(',') + "}";
    }
    static QByteArray times(int count, const QByteArray &text)
    {
        return QByteArrayList(count, text).join(',');
    }
    static std::optional<QList<Title>> titles(const QByteArray &list)
    {
        return readTitles(json("{'titles':[" + list + "]}"), address);
    }

private Q_SLOTS:
    void aTitle()
    {
        const auto read = titles(titleWith());
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        const Title expected{"fox",
                             "Winter Fox",
                             "Nature",
                             "One fox.",
                             2024,
                             94,
                             QUrl("http://films.example:8080/api/posters/fox.svg")};
        QVERIFY(read->first() == expected);
    }

    void anUnusableResponse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<html><body>Welcome</body></html>");
        QTest::newRow("cut off") << json("{'rows':[{'name':'New'");
        QTest::newRow("an array") << json("[]");
        QTest::newRow("another object") << json("{'error':'x'}");
        QTest::newRow("no array") << json("{'rows':'many','titles':{}}");
        QTest::newRow("nested without end") << QByteArray(100'000, '[');
    }
    void anUnusableResponse()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readShelves(text, address));
        QVERIFY(!readTitles(text, address));
    }

    // An unusable title does not affect the others.
    void aTitleThatIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::newRow("no object") << QByteArray("'fox'");
        QTest::newRow("no id") << titleWith("id", "''");
        QTest::newRow("no name") << titleWith("name", "null");
        QTest::newRow("a name of spaces") << titleWith("name", "'  '");
        QTest::newRow("a number for a name") << titleWith("name", "5");
        QTest::newRow("no year") << titleWith("year", "0");
        QTest::newRow("a text for a year") << titleWith("year", "'2024'");
        QTest::newRow("negative minutes") << titleWith("minutes", "-1");
        QTest::newRow("endless minutes") << titleWith("minutes", "1e300");
        QTest::newRow("a poster elsewhere") << titleWith("poster", "'http://evil.example/x.svg'");
        QTest::newRow("on another port") << titleWith("poster", "'http://films.example/x.svg'");
        QTest::newRow("by another scheme") << titleWith("poster", "'file:///etc/passwd'");
        QTest::newRow("at no address") << titleWith("poster", "'http://['");
    }
    void aTitleThatIsLeftOut()
    {
        QFETCH(QByteArray, title);
        const auto read = titles(title + ',' + titleWith());
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first().name, "Winter Fox");
    }

    void textsFitOneLine()
    {
        const auto read = titles(titleWith("name", "'Winter\\nFox \\u202Eevil'") + ','
                                 + titleWith("about", "'" + QByteArray(100'000, 'a') + "'"));
        QVERIFY(read && read->size() == 2);
        QVERIFY(!read->at(0).name.contains(u'\n'));
        QVERIFY(!read->at(0).name.contains(QChar(0x202E)));
        QVERIFY(read->at(1).about.size() <= 300);
    }

    void neverTooMany()
    {
        QCOMPARE(titles(times(1000, titleWith()))->size(), 60);
        const QByteArray shelf = "{'name':'New','titles':[" + titleWith() + "]}";
        const auto shelves = readShelves(json("{'rows':[" + times(1000, shelf) + "]}"), address);
        QCOMPARE(shelves->size(), 20);
    }

    void shelves()
    {
        const auto read = readShelves(json("{'rows':[{'name':'New','titles':[" + titleWith() + ','
                                           + titleWith("id", "'owl'")
                                           + "]},{'name':'Empty','titles':[]},{'name':'Wrong'}]}"),
                                      address);
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first().name, "New");
        QCOMPARE(read->first().titles.at(1).id, "owl");
    }
};

QTEST_GUILESS_MAIN(TestTitleReader)
#include "tst_titlereader.moc"
