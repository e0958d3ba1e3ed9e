// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/remotekeys.h"
#include "support/manualclock.h"

#include <QKeyEvent>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*!
    Tests RemoteKeys as the only item in a window. The signals that are emitted are listed in
    m_emitted.
*/
class TestRemoteKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyKey_data();
    void everyKey();
    void withoutListener();
    void passedOn();
    void withModifier();
    void withShift();
    void fromTheFile();
    void heldArrow();
    void heldArrow_data();
    void heldOk_data();
    void heldOk();
    void anotherArrow();
    void lostFocus();
    void releaseOfAnotherKey();
    void pressedTwice();
    void heldArrowThatArrivesTwice();
    void twoPathsAndTheReleaseOfOne();

private:
    bool send(QEvent::Type type, int key, quint32 scanCode = 0, bool repeated = false,
              Qt::KeyboardModifiers modifiers = {});
    void press(int key)
    {
        ++m_time;
        send(QEvent::KeyPress, key);
    }
    void release(int key)
    {
        ++m_time;
        send(QEvent::KeyRelease, key);
    }
    void repeatBySystem(int key, const QString &system);
    template <typename Signal>
    void record(Signal signal, const char *word)
    {
        connect(m_keys, signal, this, [this, word] { m_emitted.append(word); });
    }

    ManualClock m_clock;
    std::unique_ptr<QQuickWindow> m_window;
    RemoteKeys *m_keys = nullptr;
    QStringList m_emitted;
    quint64 m_time = 1;
};

void TestRemoteKeys::init()
{
    m_emitted.clear();
    m_window = std::make_unique<QQuickWindow>();
    m_keys = new RemoteKeys(&m_clock, m_window->contentItem());
    record(&RemoteKeys::upPressed, "up");
    record(&RemoteKeys::downPressed, "down");
    record(&RemoteKeys::leftPressed, "left");
    record(&RemoteKeys::rightPressed, "right");
    record(&RemoteKeys::okPressed, "ok");
    record(&RemoteKeys::backPressed, "back");
    record(&RemoteKeys::menuPressed, "menu");
    record(&RemoteKeys::homePressed, "home");
    record(&RemoteKeys::playPressed, "play");
    record(&RemoteKeys::redPressed, "red");
    record(&RemoteKeys::greenPressed, "green");
    record(&RemoteKeys::yellowPressed, "yellow");
    record(&RemoteKeys::bluePressed, "blue");
    m_window->show();
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_keys->forceActiveFocus();
}

void TestRemoteKeys::cleanup()
{
    m_window.reset();
}

/*! Sends a key event to the window. Returns whether it was accepted. */
bool TestRemoteKeys::send(QEvent::Type type, int key, quint32 scanCode, bool repeated,
                          Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(type, key, modifiers, scanCode, 0, 0, QString(), repeated);
    event.setTimestamp(m_time);
    QCoreApplication::sendEvent(m_window.get(), &event);
    return event.isAccepted();
}

void TestRemoteKeys::repeatBySystem(int key, const QString &system)
{
    for (int i = 0; i < 5; ++i) {
        // The events of Qt on X11 if release and press of a repeat arrive separately.
        const bool known = system != "X11";
        if (system != "eglfs")
            send(QEvent::KeyRelease, key, 0, known);
        send(QEvent::KeyPress, key, 0, known);
        ++m_time;
    }
}

void TestRemoteKeys::everyKey_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<quint32>("scanCode");
    const auto row = [](const char *word, int key, quint32 scanCode = 0) {
        QTest::newRow(word) << key << scanCode;
    };
    row("up", Qt::Key_Up);
    row("down", Qt::Key_Down);
    row("left", Qt::Key_Left);
    row("right", Qt::Key_Right);
    row("ok", 0, 360);
    row("back", Qt::Key_Close);
    row("menu", Qt::Key_MenuKB);
    row("home", Qt::Key_HomePage);
    row("play", Qt::Key_MediaPlay);
    row("red", 0, 406);
    row("green", 0, 407);
    row("yellow", 0, 408);
    row("blue", 0, 409);
}

void TestRemoteKeys::everyKey()
{
    QFETCH(int, key);
    QFETCH(quint32, scanCode);
    QVERIFY(send(QEvent::KeyPress, key, scanCode));
    QVERIFY(send(QEvent::KeyRelease, key, scanCode));
    QCOMPARE(m_emitted, QStringList(QTest::currentDataTag()));
}

// A key whose signal is not connected is left to the system, which matters most for Home.
void TestRemoteKeys::withoutListener()
{
    disconnect(m_keys, &RemoteKeys::homePressed, this, nullptr);
    QVERIFY(!send(QEvent::KeyPress, Qt::Key_HomePage));
    QVERIFY(!send(QEvent::KeyRelease, Qt::Key_HomePage));
    QVERIFY(!send(QEvent::KeyPress, Qt::Key_A));
    QCOMPARE(m_emitted, QStringList());
}

void TestRemoteKeys::passedOn()
{
    connect(m_keys, &RemoteKeys::leftPressed, m_keys, &RemoteKeys::passOn);
    QVERIFY(!send(QEvent::KeyPress, Qt::Key_Left));
    QVERIFY(send(QEvent::KeyPress, Qt::Key_Right));
    m_keys->setProperty("modal", true);
    QVERIFY(send(QEvent::KeyPress, Qt::Key_Left));
    QCOMPARE(m_emitted, QStringList({"left", "right", "left"}));
}

void TestRemoteKeys::withModifier()
{
    QVERIFY(!send(QEvent::KeyPress, Qt::Key_Left, 0, false, Qt::AltModifier));
    QVERIFY(send(QEvent::KeyPress, Qt::Key_Enter, 0, false, Qt::KeypadModifier));
    QCOMPARE(m_emitted, QStringList("ok"));
}

// Shift may be locked.
void TestRemoteKeys::withShift()
{
    for (const int key : {Qt::Key_Left, Qt::Key_Space, Qt::Key_Escape}) {
        m_time += 200;
        QVERIFY(send(QEvent::KeyPress, key, 0, false, Qt::ShiftModifier));
    }
    QVERIFY(!send(QEvent::KeyPress, Qt::Key_Left, 0, false, Qt::ShiftModifier | Qt::AltModifier));
    QCOMPARE(m_emitted, QStringList({"left", "ok", "back"}));
}

void TestRemoteKeys::fromTheFile()
{
    KeyMap map;
    map.setName(Qt::Key_F5, RemoteKey::Ok);
    map.setName(Qt::Key_Space, RemoteKey::None);
    QVERIFY(m_keys->setProperty("keyMap", QVariant::fromValue(map)));
    QVERIFY(send(QEvent::KeyPress, Qt::Key_F5));
    QVERIFY(!send(QEvent::KeyPress, Qt::Key_Space));
    QCOMPARE(m_emitted, QStringList("ok"));
}

void TestRemoteKeys::heldArrow_data()
{
    QTest::addColumn<QString>("system");
    for (const char *system : {"X11", "Wayland", "eglfs"})
        QTest::newRow(system) << QString(system);
}

void TestRemoteKeys::heldArrow()
{
    QFETCH(QString, system);
    press(Qt::Key_Right);
    QCOMPARE(m_emitted.size(), 1);
    m_clock.advance(640ms);
    repeatBySystem(Qt::Key_Right, system);
    QCOMPARE(m_emitted.size(), 1);
    m_clock.advance(10ms);
    QCOMPARE(m_emitted.size(), 2);
    repeatBySystem(Qt::Key_Right, system);
    m_clock.advance(120ms);
    QCOMPARE(m_emitted.size(), 4);
    release(Qt::Key_Right);
    m_clock.advance(1h);
    QCOMPARE(m_emitted, QStringList({"right", "right", "right", "right"}));
}

void TestRemoteKeys::heldOk_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("system");
    for (const int key : {Qt::Key_Return, Qt::Key_Back, Qt::Key_MenuKB, Qt::Key_MediaPlay}) {
        for (const QString system : {"X11", "Wayland", "eglfs"})
            QTest::addRow("%x on %s", unsigned(key), qPrintable(system)) << key << system;
    }
}

void TestRemoteKeys::heldOk()
{
    QFETCH(int, key);
    QFETCH(QString, system);
    press(key);
    m_clock.advance(5s);
    repeatBySystem(key, system);
    m_clock.advance(5s);
    release(key);
    QCOMPARE(m_emitted.size(), 1);
}

void TestRemoteKeys::anotherArrow()
{
    press(Qt::Key_Right);
    m_clock.advance(600ms);
    press(Qt::Key_Left);
    release(Qt::Key_Right);
    m_clock.advance(649ms);
    QCOMPARE(m_emitted, QStringList({"right", "left"}));
    m_clock.advance(1ms);
    QCOMPARE(m_emitted, QStringList({"right", "left", "left"}));
    press(Qt::Key_Return); // ends the repeats
    m_clock.advance(1h);
    QCOMPARE(m_emitted, QStringList({"right", "left", "left", "ok"}));
}

void TestRemoteKeys::lostFocus()
{
    press(Qt::Key_Right);
    m_keys->setFocus(false);
    m_clock.advance(1h);
    QCOMPARE(m_emitted, QStringList("right"));
}

void TestRemoteKeys::releaseOfAnotherKey()
{
    press(Qt::Key_Right);
    release(Qt::Key_A);
    m_clock.advance(650ms);
    QCOMPARE(m_emitted, QStringList({"right", "right"}));
}

// By hand it takes at least 150 ms from one press to the next.
void TestRemoteKeys::pressedTwice()
{
    for (int i = 0; i < 2; ++i) {
        m_time += 150;
        press(Qt::Key_Return);
        release(Qt::Key_Return);
    }
    QCOMPARE(m_emitted, QStringList({"ok", "ok"}));
}

// One press that arrives by CEC, which releases the key at once, and by infrared, where it is held.
void TestRemoteKeys::heldArrowThatArrivesTwice()
{
    press(Qt::Key_Right);
    release(Qt::Key_Right);
    m_time += 60;
    m_clock.advance(60ms);
    press(Qt::Key_Right);
    QCOMPARE(m_emitted.size(), 1);
    m_clock.advance(590ms);
    QCOMPARE(m_emitted.size(), 2);
    m_clock.advance(60ms);
    QCOMPARE(m_emitted.size(), 3);
    release(Qt::Key_Right);
    m_clock.advance(1h);
    QCOMPARE(m_emitted.size(), 3);
}

// The release by either way ends the repeats.
void TestRemoteKeys::twoPathsAndTheReleaseOfOne()
{
    press(Qt::Key_Right);
    m_time += 60;
    press(Qt::Key_Right);
    release(Qt::Key_Right);
    m_clock.advance(1h);
    QCOMPARE(m_emitted, QStringList("right"));
}

QTEST_MAIN(TestRemoteKeys)
#include "tst_remotekeys.moc"
