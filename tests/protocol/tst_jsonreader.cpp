// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/jsonreader.h"
#include "support/json.h"

#include <QTest>

using namespace DeviceSignIn;

namespace {

struct Sample
{
    QString text;
    QStringList list;
    bool flag = false;
    int number = 0;
    int word = 0;
};

Sample readSample(JsonNode root)
{
    Sample sample;
    root.read("text", &sample.text);
    root.read("list", &sample.list);
    root.read("flag", &sample.flag);
    root.read("number", &sample.number, 9);
    root.read("word", &sample.word, {{"one", 1}, {"two", 2}});
    root.child("inner").close();
    root.close();
    return sample;
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads()
    {
        const auto read = readJson(
            json("{'text':'t','list':['a','b'],'flag':true,'number':9,'word':'two','inner':{}}"),
            readSample);
        const auto &sample = std::get<Sample>(read);
        QCOMPARE(sample.text, "t");
        QCOMPARE(sample.list, QStringList({"a", "b"}));
        QVERIFY(sample.flag);
        QCOMPARE(sample.number, 9);
        QCOMPARE(sample.word, 2);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("line");
        QTest::newRow("a list") << QByteArray("[]") << "line 1: must be an object";
        QTest::newRow("too large")
            << QByteArray(largestJsonFile + 1, ' ') << "larger than 65536 bytes";
        QTest::newRow("an unknown member") << json("{'texts':''}") << "texts is unknown here";
        QTest::newRow("a path") << json("{'inner':{'x':1}}") << "inner.x is unknown here";
        QTest::newRow("no text") << json("{'text':1}") << "text must be a text";
        QTest::newRow("too long") << json("{'text':'" + QByteArray(1001, 'x') + "'}")
                                  << "text is too long, or holds a character that can't be seen";
        QTest::newRow("no list") << json("{'list':'a'}") << "list must be a list";
        QTest::newRow("no flag") << json("{'flag':1}") << "flag must be true or false";
        QTest::newRow("a number too small")
            << json("{'number':0}") << "number must be a whole number from 1 to 9";
        QTest::newRow("no number")
            << json("{'number':'4'}") << "number must be a whole number from 1 to 9";
        QTest::newRow("a number too large")
            << json("{'number':10}") << "number must be a whole number from 1 to 9";
        QTest::newRow("another word") << json("{'word':'three'}") << "word must be one of one, two";
        QTest::newRow("the first of two") << json("{'text':1,'flag':1}") << "text must be a text";
    }
    void refuses()
    {
        QFETCH(QByteArray, file);
        const auto read = readJson(file, readSample);
        QVERIFY(std::holds_alternative<JsonFileError>(read));
        QTEST(std::get<JsonFileError>(read).line, "line");
    }

    void refusesMembersThatAreWrittenTwice_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("line");
        const QString twice = " is written twice; remove one of the two";
        QTest::newRow("at the root")
            << json("{'text':'a',\n'flag':true,\n'text':'b'}") << "line 3: text" + twice;
        QTest::newRow("with the same value")
            << json("{'text':'a','text':'a'}") << "line 1: text" + twice;
        QTest::newRow("in an object")
            << json("{'inner':{'x':1,\n'y':[{}],'x':2}}") << "line 2: inner.x" + twice;
        QTest::newRow("in an object of a list")
            << json("{'list':['a',{'x':1,'x':2}]}") << "line 1: list.x" + twice;
        QTest::newRow("an object twice")
            << json("{'inner':{'x':1},'inner':{'y':1}}") << "line 1: inner" + twice;
        QTest::newRow("with an escape")
            << json("{'text':'a','t\\u0065xt':'b'}") << "line 1: text" + twice;
        QTest::newRow("after a text with quotes and braces")
            << json("{'text':'\\'}{,:\\\\',\n'text':'b'}") << "line 2: text" + twice;
        QTest::newRow("with a line break in its name")
            << json("{'a\\nb':1,'a\\nb':2}") << "line 1: a b" + twice;
    }
    void refusesMembersThatAreWrittenTwice()
    {
        QFETCH(QByteArray, file);
        const auto read = readJson(file, readSample);
        QVERIFY(std::holds_alternative<JsonFileError>(read));
        QTEST(std::get<JsonFileError>(read).line, "line");
    }

    /*! Two objects may each have a member of the same name. */
    void acceptsTheSameNameInSeveralObjects()
    {
        const QByteArray file =
            json("{'a':{'x':'a','y':{'x':1}},'b':{'x':'x'},'x':[{'x':1},{'x':1}],'y':'x'}");
        QCOMPARE(readJson(file, [](const JsonNode &) {}), QString());
    }

    void namesTheLine()
    {
        const QString error = readJson("{\n\n]", [](const JsonNode &) {});
        QVERIFY2(error.startsWith("line 3: "), qPrintable(error));
    }
};

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
