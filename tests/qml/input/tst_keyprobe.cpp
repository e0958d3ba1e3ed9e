// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keyprobe.h"
#include "support/manualclock.h"

#include <QKeyEvent>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestKeyProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void reports_data();
    void reports();
    void byTheFile();
    void oncePerPress();
    void heldBackLeaves_data();
    void heldBackLeaves();
    void releasedBackStays();
    void otherKeysStay();
    void lostFocus();
    void interruptedByControlC();

private:
    void send(QEvent::Type type, int key, quint32 scanCode = 0, bool repeated = false,
              Qt::KeyboardModifiers modifiers = {});

    ManualClock m_clock;
    std::unique_ptr<QQuickWindow> m_window;
    KeyProbe *m_probe = nullptr;
    std::unique_ptr<QSignalSpy> m_pressed;
    std::unique_ptr<QSignalSpy> m_closed;
    quint64 m_time = 1;
};

void TestKeyProbe::init()
{
    m_window = std::make_unique<QQuickWindow>();
    m_probe = new KeyProbe(&m_clock, m_window->contentItem());
    m_pressed = std::make_unique<QSignalSpy>(m_probe, &KeyProbe::pressed);
    m_closed = std::make_unique<QSignalSpy>(m_probe, &KeyProbe::closeRequested);
    m_window->show();
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_probe->forceActiveFocus();
}

void TestKeyProbe::cleanup()
{
    m_window.reset();
}

void TestKeyProbe::send(QEvent::Type type, int key, quint32 scanCode, bool repeated,
                        Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(type, key, modifiers, scanCode, 0, 0, QString(), repeated);
    event.setTimestamp(m_time);
    QCoreApplication::sendEvent(m_window.get(), &event);
    QVERIFY(event.isAccepted());
}

void TestKeyProbe::reports_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<quint32>("scanCode");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("entry");
    const auto row = [](const char *tag, int key, quint32 scanCode, const QString &name,
                        const QString &meaning, const QString &entry) {
        QTest::newRow(tag) << key << scanCode << name << meaning << entry;
    };
    row("with a name", Qt::Key_Return, 36, "Return", "ok", R"({ "keys": { "Return": "ok" } })");
    row("without", 0, 361, "", "ok", R"({ "scan_codes": { "361": "ok" } })");
    row("a color", Qt::Key_unknown, 407, "", "green", R"({ "scan_codes": { "407": "green" } })");
    row("without a meaning", Qt::Key_F1, 67, "F1", "none", R"({ "keys": { "F1": "ok" } })");
    row("without anything", 0, 500, "", "none", R"({ "scan_codes": { "500": "ok" } })");
}

void TestKeyProbe::reports()
{
    QFETCH(int, key);
    QFETCH(quint32, scanCode);
    send(QEvent::KeyPress, key, scanCode);
    send(QEvent::KeyRelease, key, scanCode);
    QCOMPARE(m_pressed->count(), 1);
    const auto report = m_pressed->first().first().value<KeyReport>();
    QCOMPARE(report.key, key);
    QCOMPARE(report.scanCode, scanCode);
    QTEST(report.name(), "name");
    QTEST(report.meaningWord(), "meaning");
    QTEST(report.entry(), "entry");
}

void TestKeyProbe::byTheFile()
{
    KeyMap map;
    map.setName(Qt::Key_F1, RemoteKey::Home);
    QVERIFY(m_probe->setProperty("keyMap", QVariant::fromValue(map)));
    send(QEvent::KeyPress, Qt::Key_F1, 67);
    QCOMPARE(m_pressed->first().first().value<KeyReport>().meaning, RemoteKey::Home);
}

void TestKeyProbe::oncePerPress()
{
    send(QEvent::KeyPress, Qt::Key_Up);
    send(QEvent::KeyPress, Qt::Key_Up, 0, true);
    send(QEvent::KeyRelease, Qt::Key_Up, 0, true);
    send(QEvent::KeyPress, Qt::Key_Up, 0, true);
    QCOMPARE(m_pressed->count(), 1);
}

void TestKeyProbe::heldBackLeaves_data()
{
    QTest::addColumn<bool>("known"); // whether Qt has seen that it is a repeat
    QTest::newRow("X11") << false;
    QTest::newRow("Wayland") << true;
}

void TestKeyProbe::heldBackLeaves()
{
    QFETCH(bool, known);
    send(QEvent::KeyPress, Qt::Key_Back);
    ++m_time;
    QVERIFY(m_probe->isLeaving());
    m_clock.advance(1s);
    send(QEvent::KeyRelease, Qt::Key_Back, 0, known);
    send(QEvent::KeyPress, Qt::Key_Back, 0, known);
    QCOMPARE(m_pressed->count(), 1);
    m_clock.advance(999ms);
    QCOMPARE(m_closed->count(), 0);
    m_clock.advance(1ms);
    QCOMPARE(m_closed->count(), 1);
}

void TestKeyProbe::releasedBackStays()
{
    send(QEvent::KeyPress, Qt::Key_Back);
    m_clock.advance(1999ms);
    send(QEvent::KeyRelease, Qt::Key_Back);
    QVERIFY(!m_probe->isLeaving());
    m_clock.advance(1h);
    QCOMPARE(m_closed->count(), 0);
}

void TestKeyProbe::otherKeysStay()
{
    for (const int key : {Qt::Key_Return, Qt::Key_HomePage, Qt::Key_F1}) {
        send(QEvent::KeyPress, key);
        m_clock.advance(1min);
    }
    QCOMPARE(m_closed->count(), 0);
}

void TestKeyProbe::lostFocus()
{
    send(QEvent::KeyPress, Qt::Key_Back);
    m_probe->setFocus(false);
    m_clock.advance(1h);
    QCOMPARE(m_closed->count(), 0);
}

void TestKeyProbe::interruptedByControlC()
{
    send(QEvent::KeyPress, Qt::Key_C, 54, false, Qt::ControlModifier);
    QCOMPARE(m_closed->count(), 1);
}

QTEST_MAIN(TestKeyProbe)
#include "tst_keyprobe.moc"
