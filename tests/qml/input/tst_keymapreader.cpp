// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keymapreader.h"

#include <QTest>

using namespace DeviceSignIn;

class TestKeyMapReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeFile();
    void everyMeaning();
    void emptyObject();
    void errors_data();
    void errors();
    void tooManyKeys();
    void keyNames();
};

void TestKeyMapReader::completeFile()
{
    const auto read = readKeyMap(R"({
        "keys": { "F1": "menu", "Space": "play", "Back": "none" },
        "scan_codes": { "362": "ok", "775": "blue" }
    })");
    const auto *map = std::get_if<KeyMap>(&read);
    QVERIFY(map);
    QCOMPARE(map->size(), 5);
    QCOMPARE(map->keyFor(Qt::Key_F1, 67), RemoteKey::Menu);
    QCOMPARE(map->keyFor(Qt::Key_Space, 65), RemoteKey::Play);
    QCOMPARE(map->keyFor(Qt::Key_Back, 166), RemoteKey::None);
    QCOMPARE(map->keyFor(0, 362), RemoteKey::Ok);
    QCOMPARE(map->keyFor(0, 775), RemoteKey::Blue);
    QCOMPARE(map->keyFor(0, 361), RemoteKey::Ok);
}

void TestKeyMapReader::everyMeaning()
{
    for (const RemoteKeyWord &one : remoteKeyWords) {
        const auto read = readKeyMap(QByteArray(R"({"keys": {"X": ")") + one.word + R"("}})");
        QVERIFY(std::holds_alternative<KeyMap>(read));
        QCOMPARE(std::get<KeyMap>(read).keyFor(Qt::Key_X, 0), one.key);
    }
}

void TestKeyMapReader::emptyObject()
{
    const auto read = readKeyMap("{}");
    QVERIFY(std::holds_alternative<KeyMap>(read));
    QCOMPARE(std::get<KeyMap>(read).size(), 0);
}

void TestKeyMapReader::errors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *json, const char *error) {
        QTest::newRow(name) << QByteArray(json) << QString(error);
    };
    row("empty", "", "line 1: illegal value");
    row("broken", "{\n\"keys\": {\n\"F1\" \"ok\"}}", "line 3: missing name separator");
    row("a list", "[]", "line 1: must be an object");
    row("unknown member", R"({"key": {}})", "key is unknown here");
    row("no object", R"({"keys": ["F1"]})", "keys must be an object");
    row("unknown meaning", R"({"keys": {"F1": "okay"}})",
        "keys.F1 must be one of none, up, down, left, right, ok, back, menu, home, play, red, "
        "green, yellow, blue");
    row("meaning of another type", R"({"scan_codes": {"360": 1}})",
        "scan_codes.360 must be a text");
    row("unknown key", R"({"keys": {"Okay": "ok"}})", "keys.Okay is no name of a key in Qt");
    row("in another letter case", R"({"keys": {"escape": "back"}})",
        "keys.escape is no name of a key in Qt");
    row("with Qt's prefix", R"({"keys": {"Key_F1": "ok"}})",
        "keys.Key_F1 is no name of a key in Qt");
    row("Qt::Key_unknown", R"({"keys": {"unknown": "ok"}})",
        "keys.unknown is no name of a key in Qt");
    row("no key", R"({"keys": {"": "ok"}})", "keys. is no name of a key in Qt");
    row("scan code 0", R"({"scan_codes": {"0": "ok"}})",
        "scan_codes.0 is no scan code from 1 to 775");
    row("scan code too large", R"({"scan_codes": {"776": "ok"}})",
        "scan_codes.776 is no scan code from 1 to 775");
    row("scan code of letters", R"({"scan_codes": {"KEY_OK": "ok"}})",
        "scan_codes.KEY_OK is no scan code from 1 to 775");
    row("negative scan code", R"({"scan_codes": {"-1": "ok"}})",
        "scan_codes.-1 is no scan code from 1 to 775");
    QTest::newRow("too large") << QByteArray(64 * 1024 + 1, ' ') << "larger than 65536 bytes";
}

void TestKeyMapReader::errors()
{
    QFETCH(QByteArray, json);
    const auto read = readKeyMap(json);
    const auto *error = std::get_if<KeyMapError>(&read);
    QVERIFY(error);
    QTEST(error->line, "error");
}

void TestKeyMapReader::tooManyKeys()
{
    const auto codes = [](int count) {
        QByteArrayList entries;
        for (int code = 1; code <= count; ++code)
            entries.append('"' + QByteArray::number(code) + R"(": "ok")");
        return readKeyMap(R"({"scan_codes": {)" + entries.join(',') + "}}");
    };
    QVERIFY(std::holds_alternative<KeyMap>(codes(500)));
    const auto read = codes(501);
    QVERIFY(std::holds_alternative<KeyMapError>(read));
    QCOMPARE(std::get<KeyMapError>(read).line, QString("more than 500 keys"));
}

void TestKeyMapReader::keyNames()
{
    QCOMPARE(keyName(Qt::Key_Return), QString("Return"));
    QCOMPARE(keyName(Qt::Key_MediaTogglePlayPause), QString("MediaTogglePlayPause"));
    QCOMPARE(keyName(0), QString());
    QCOMPARE(keyName(Qt::Key_unknown), QString());
    QCOMPARE(keyName(0x00c4), QString("Adiaeresis"));
    QCOMPARE(keyName(0x0416), QString()); // a letter that Qt has no name for
}

QTEST_APPLESS_MAIN(TestKeyMapReader)
#include "tst_keymapreader.moc"
