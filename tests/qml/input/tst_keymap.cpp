// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keymap.h"

#include <QTest>

using namespace DeviceSignIn;

class TestKeyMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words();
    void standard_data();
    void standard();
    void optionWins();
    void scanCodeBeforeName();
    void takenAway();
    void filesAddUp();
};

void TestKeyMap::words()
{
    QSet<QLatin1String> seen;
    for (int i = 0; i < int(std::size(remoteKeyWords)); ++i) {
        QCOMPARE(int(remoteKeyWords[i].key), i); // wordFor() relies on it
        seen.insert(wordFor(RemoteKey(i)));
    }
    QCOMPARE(seen.size(), qsizetype(RemoteKey::Blue) + 1);
}

void TestKeyMap::standard_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<quint32>("scanCode");
    QTest::addColumn<RemoteKey>("meaning");
    const auto named = [](const char *name, int key, RemoteKey meaning) {
        QTest::newRow(name) << key << quint32(0) << meaning;
    };
    // As Wayland, X11 and libinput number them: the kernel's code and 8.
    const auto numbered = [](const char *name, quint32 scanCode, RemoteKey meaning) {
        QTest::newRow(name) << 0 << scanCode << meaning;
        QTest::newRow(qPrintable(name + QString(", unknown to Qt")))
            << int(Qt::Key_unknown) << scanCode << meaning;
    };
    named("up", Qt::Key_Up, RemoteKey::Up);
    named("down", Qt::Key_Down, RemoteKey::Down);
    named("left", Qt::Key_Left, RemoteKey::Left);
    named("right", Qt::Key_Right, RemoteKey::Right);

    named("Return", Qt::Key_Return, RemoteKey::Ok);
    named("Enter", Qt::Key_Enter, RemoteKey::Ok);
    named("Select", Qt::Key_Select, RemoteKey::Ok);
    named("Space", Qt::Key_Space, RemoteKey::Ok);
    numbered("KEY_OK", 360, RemoteKey::Ok);
    numbered("KEY_SELECT", 361, RemoteKey::Ok);

    named("Back", Qt::Key_Back, RemoteKey::Back);
    named("Escape", Qt::Key_Escape, RemoteKey::Back);
    named("KEY_EXIT by XKB", Qt::Key_Close, RemoteKey::Back);
    named("KEY_EXIT by evdev", Qt::Key_Exit, RemoteKey::Back);
    named("Backspace", Qt::Key_Backspace, RemoteKey::Back);

    named("KEY_MENU", Qt::Key_MenuKB, RemoteKey::Menu);
    named("menu of a keyboard", Qt::Key_Menu, RemoteKey::Menu);
    named("Help", Qt::Key_Help, RemoteKey::Menu);
    named("KEY_INFO by evdev", Qt::Key_Info, RemoteKey::Menu);
    numbered("KEY_INFO", 366, RemoteKey::Menu);
    numbered("KEY_CONTEXT_MENU", 446, RemoteKey::Menu);
    numbered("KEY_ROOT_MENU", 626, RemoteKey::Menu);
    numbered("KEY_MEDIA_TOP_MENU", 627, RemoteKey::Menu);
    named("KEY_HOMEPAGE", Qt::Key_HomePage, RemoteKey::Home);

    named("play", Qt::Key_MediaPlay, RemoteKey::Play);
    named("pause", Qt::Key_MediaPause, RemoteKey::Play);
    named("play and pause", Qt::Key_MediaTogglePlayPause, RemoteKey::Play);
    named("play of a phone", Qt::Key_Play, RemoteKey::Play);

    named("Red", Qt::Key_Red, RemoteKey::Red);
    named("Green", Qt::Key_Green, RemoteKey::Green);
    named("Yellow", Qt::Key_Yellow, RemoteKey::Yellow);
    named("Blue", Qt::Key_Blue, RemoteKey::Blue);
    numbered("KEY_RED", 406, RemoteKey::Red);
    numbered("KEY_GREEN", 407, RemoteKey::Green);
    numbered("KEY_YELLOW", 408, RemoteKey::Yellow);
    numbered("KEY_BLUE", 409, RemoteKey::Blue);

    numbered("BTN_SOUTH", 312, RemoteKey::Ok);
    numbered("BTN_EAST", 313, RemoteKey::Back);
    numbered("BTN_START", 323, RemoteKey::Menu);
    numbered("BTN_MODE", 324, RemoteKey::Home);
    numbered("BTN_DPAD_UP", 552, RemoteKey::Up);
    numbered("BTN_DPAD_DOWN", 553, RemoteKey::Down);
    numbered("BTN_DPAD_LEFT", 554, RemoteKey::Left);
    numbered("BTN_DPAD_RIGHT", 555, RemoteKey::Right);
    numbered("BTN_TRIGGER", 296, RemoteKey::Ok);
    numbered("BTN_THUMB", 297, RemoteKey::Back);
    numbered("BTN_BASE4", 305, RemoteKey::Menu);

    named("a letter", Qt::Key_A, RemoteKey::None);
    named("Tab", Qt::Key_Tab, RemoteKey::None);
    named("Home of a keyboard", Qt::Key_Home, RemoteKey::None);
    numbered("KEY_RESERVED", 8, RemoteKey::None);
    numbered("no code at all", 0, RemoteKey::None);
    numbered("KEY_CLEAR", 363, RemoteKey::None);
    numbered("the kernel's own KEY_OK", 352, RemoteKey::None);
    QTest::newRow("a name before a number") << int(Qt::Key_Left) << 360U << RemoteKey::Left;
}

void TestKeyMap::standard()
{
    QFETCH(int, key);
    QFETCH(quint32, scanCode);
    QTEST(KeyMap().keyFor(key, scanCode), "meaning");
}

void TestKeyMap::optionWins()
{
    KeyMap map;
    map.setName(Qt::Key_F1, RemoteKey::Menu);
    map.setName(Qt::Key_Space, RemoteKey::Play);
    map.setScanCode(406, RemoteKey::Home);
    QCOMPARE(map.size(), 3);
    QCOMPARE(map.keyFor(Qt::Key_F1, 67), RemoteKey::Menu);
    QCOMPARE(map.keyFor(Qt::Key_Space, 65), RemoteKey::Play);
    QCOMPARE(map.keyFor(0, 406), RemoteKey::Home);
    QCOMPARE(map.keyFor(Qt::Key_Return, 36), RemoteKey::Ok);
}

void TestKeyMap::scanCodeBeforeName()
{
    KeyMap map;
    map.setName(Qt::Key_Return, RemoteKey::Play);
    map.setScanCode(36, RemoteKey::Menu);
    QCOMPARE(map.keyFor(Qt::Key_Return, 36), RemoteKey::Menu);
    QCOMPARE(map.keyFor(Qt::Key_Return, 104), RemoteKey::Play);
}

void TestKeyMap::takenAway()
{
    KeyMap map;
    map.setName(Qt::Key_Space, RemoteKey::None);
    map.setScanCode(360, RemoteKey::None);
    QCOMPARE(map.keyFor(Qt::Key_Space, 65), RemoteKey::None);
    QCOMPARE(map.keyFor(0, 360), RemoteKey::None);
}

void TestKeyMap::filesAddUp()
{
    KeyMap system;
    system.setName(Qt::Key_F1, RemoteKey::Menu);
    system.setName(Qt::Key_F2, RemoteKey::Home);
    system.setScanCode(500, RemoteKey::Red);
    KeyMap own;
    own.setName(Qt::Key_F1, RemoteKey::Play);
    own.setScanCode(500, RemoteKey::Blue);
    system.add(own);
    QCOMPARE(system.keyFor(Qt::Key_F1, 0), RemoteKey::Play);
    QCOMPARE(system.keyFor(Qt::Key_F2, 0), RemoteKey::Home);
    QCOMPARE(system.keyFor(0, 500), RemoteKey::Blue);
}

QTEST_APPLESS_MAIN(TestKeyMap)
#include "tst_keymap.moc"
