// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "output/wordwrap.h"

#include <QTest>

using namespace DeviceSignIn;

class TestWordWrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void columns_data();
    void columns();
};

void TestWordWrap::lines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const char *line, int columns, const QStringList &lines) {
        QTest::newRow(name) << QString(line) << columns << lines;
    };
    row("no limit", "one two", 0, {"one two"});
    row("empty", "", 5, {""});
    row("just fits", "one two", 7, {"one two"});
    row("broken at the space", "one two", 6, {"one", "two"});
    row("several", "a bc d ef g", 4, {"a bc", "d ef", "g"});
    row("indented", "  one two three", 9, {"  one two", "  three"});
    row("behind a number", "  1  one two", 10, {"  1  one", "     two"});
    row("behind a word", "wrong  display: not there", 16, {"wrong  display:", "       not there"});
    row("too long a label", "somewhere  one two", 15, {"somewhere  one", "two"});
    row("an address that fits behind no label", "  1  Open  https://a.example", 18,
        {"  1  Open", " https://a.example"});
    row("an address that never fits", "go https://a.example now", 10,
        {"go", "https://a.example", "now"});
    row("letters of two columns", "你好 你好", 7, {"你好", "你好"});
    row("colors", "\x1b[1mone\x1b[0m two", 7, {"\x1b[1mone\x1b[0m two"});
}

void TestWordWrap::lines()
{
    QFETCH(QString, line);
    QFETCH(int, columns);
    QTEST(wrapWords(line, columns), "lines");
}

void TestWordWrap::columns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("ASCII") << "WDJB-MJHT" << 9;
    QTest::newRow("blocks") << "█▀▄ " << 4;
    QTest::newRow("Cyrillic") << "ЖДЛФ" << 4;
    QTest::newRow("Han") << "郑璇" << 4;
    QTest::newRow("Hangul") << "김" << 2;
    QTest::newRow("a combining mark") << "e\u0301" << 1;
    QTest::newRow("outside of the first plane") << "😀" << 2;
    QTest::newRow("colors") << "\x1b[38;5;231;48;5;16mab\x1b[0m" << 2;
}

void TestWordWrap::columns()
{
    QFETCH(QString, text);
    QTEST(columnsOf(text), "columns");
}

QTEST_APPLESS_MAIN(TestWordWrap)
#include "tst_wordwrap.moc"
