// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/remotekeys.h"
#include "support/settle.h"
#include "window/gamepads.h"

#include <QDir>
#include <QKeyEvent>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace DeviceSignIn;

namespace {

/*! One end of a pipe or named pipe, into which a test writes what the kernel would. */
class Device
{
public:
    explicit Device(int descriptor)
        : m_descriptor(descriptor)
    {}
    ~Device() { unplug(); }
    Q_DISABLE_COPY_MOVE(Device)

    void unplug()
    {
        if (m_descriptor >= 0)
            close(std::exchange(m_descriptor, -1));
    }

    /*! Sends one event, followed by the report that the events so far belong together. */
    void send(quint16 type, quint16 code, int value, quint64 time = 0)
    {
        write(type, code, value, time);
        write(EV_SYN, SYN_REPORT, 0, time);
    }

    void write(quint16 type, quint16 code, int value, quint64 time = 0)
    {
        input_event event{};
        event.input_event_sec = decltype(event.input_event_sec)(time / 1000);
        event.input_event_usec = decltype(event.input_event_usec)(time % 1000 * 1000);
        event.type = type;
        event.code = code;
        event.value = value;
        QCOMPARE(::write(m_descriptor, &event, sizeof event), ssize_t(sizeof event));
    }

private:
    int m_descriptor;
};

/*! The range of a stick, as many gamepads report it. */
constexpr AxisRange stickRange = {-32768, 32767};
/*! The range of the axes of a simple gamepad, whose cross comes as a stick. */
constexpr AxisRange byteRange = {0, 255};

/*! What sysfs says about the keys of a device, on a machine of this word size. */
QByteArray capabilities(const QList<uint> &keys)
{
    constexpr uint bits = sizeof(long) * 8;
    QList<ulong> words(KEY_CNT / bits, 0);
    for (const uint key : keys)
        words[words.size() - 1 - key / bits] |= 1UL << key % bits;
    QByteArray text;
    for (const ulong word : words)
        text += QByteArray::number(qulonglong(word), 16) + ' ';
    return text + '\n';
}

/*! Counts the key presses that a window gets, also those that do not reach the page in it. */
class PressCounter : public QObject
{
public:
    explicit PressCounter(QWindow *window) { window->installEventFilter(this); }

    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress)
            ++m_count;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

/*!
    Tests Gamepad and Gamepads with pipes in place of the kernel's devices. The events have the
    kernel's form, but no real device has made them.
*/
class TestGamepad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void buttons();
    void crossOfAxes();
    void crossFromOneSideToTheOther();
    void stick_data();
    void stick();
    void tremblingStick();
    void stickPointsInOneDirection();
    void stickWithoutRange();
    void lostEvents();
    void otherKeysAreLeftToTheCompositor();
    void unplugged();
    void keysInSysfs();
    void plugAndUnplug();
    void oneThatIsThere();
    void noKeyboardIsOpened();
    void onePressByPadAndKeyboard();
    void anotherWindowHasTheFocus();

private:
    void make(const AxisRange &range = stickRange);
    QStringList changes(int count);
    void addDevice(const QString &name, const QByteArray &keys);
    std::unique_ptr<Device> connectTo(const QString &name);
    void showPage();

    std::unique_ptr<Device> m_device;
    std::unique_ptr<Gamepad> m_gamepad;
    QStringList m_changes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QQuickWindow> m_window;
    QStringList m_keys;
};

void TestGamepad::init()
{
    m_changes.clear();
    m_keys.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir("dev"));
}

void TestGamepad::cleanup()
{
    m_gamepad.reset();
    m_device.reset();
    m_window.reset();
}

void TestGamepad::make(const AxisRange &range)
{
    std::array<int, 2> ends{};
    QCOMPARE(pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK), 0);
    m_device = std::make_unique<Device>(ends[1]);
    m_gamepad = std::make_unique<Gamepad>(ends[0], range, range);
    connect(m_gamepad.get(), &Gamepad::keyChanged, this, [this](quint32 code, bool isPressed) {
        const QHash<quint32, QString> names = {{BTN_DPAD_UP, "up"},     {BTN_DPAD_DOWN, "down"},
                                               {BTN_DPAD_LEFT, "left"}, {BTN_DPAD_RIGHT, "right"},
                                               {BTN_SOUTH, "south"},    {BTN_EAST, "east"}};
        m_changes.append((isPressed ? "+" : "-") + names.value(code, QString::number(code)));
    });
}

/*! Waits until so many keys have changed, and returns and forgets the changes. */
QStringList TestGamepad::changes(int count)
{
    (void)QTest::qWaitFor([&] { return m_changes.size() >= count; });
    return std::exchange(m_changes, {});
}

void TestGamepad::buttons()
{
    make();
    QSignalSpy spy(m_gamepad.get(), &Gamepad::keyChanged);
    m_device->send(EV_KEY, BTN_SOUTH, 1, 5'000'123);
    m_device->send(EV_KEY, BTN_SOUTH, 2);
    m_device->send(EV_KEY, BTN_SOUTH, 0);
    m_device->send(EV_KEY, BTN_EAST, 1);
    m_device->send(EV_KEY, BTN_DPAD_LEFT, 1);
    m_device->send(EV_KEY, BTN_TRIGGER, 1);
    QCOMPARE(changes(5), QStringList({"+south", "-south", "+east", "+left", "+288"}));
    QCOMPARE(spy.first().at(2).toULongLong(), 5'000'123ULL);
}

void TestGamepad::crossOfAxes()
{
    make();
    m_device->send(EV_ABS, ABS_HAT0X, -1);
    m_device->send(EV_ABS, ABS_HAT0X, 0);
    m_device->send(EV_ABS, ABS_HAT0X, 1);
    m_device->send(EV_ABS, ABS_HAT0Y, -1);
    m_device->send(EV_ABS, ABS_HAT0X, 0);
    m_device->send(EV_ABS, ABS_HAT0Y, 0);
    m_device->send(EV_ABS, ABS_HAT0Y, 1);
    QCOMPARE(changes(7),
             QStringList({"+left", "-left", "+right", "+up", "-right", "-up", "+down"}));
}

void TestGamepad::crossFromOneSideToTheOther()
{
    make();
    m_device->send(EV_ABS, ABS_HAT0X, -1);
    m_device->send(EV_ABS, ABS_HAT0X, 1);
    QCOMPARE(changes(3), QStringList({"+left", "-left", "+right"}));
}

void TestGamepad::stick_data()
{
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("middle");
    QTest::addColumn<int>("most");
    QTest::newRow("a stick") << -32768 << 0 << 32767;
    QTest::newRow("a cross as a stick") << 0 << 127 << 255;
}

void TestGamepad::stick()
{
    QFETCH(int, least);
    QFETCH(int, middle);
    QFETCH(int, most);
    make({least, most});
    for (const quint16 axis : {ABS_X, ABS_Y})
        m_device->send(EV_ABS, axis, middle);
    for (const quint16 axis : {ABS_X, ABS_Y}) {
        for (const int value : {least, middle, most, middle})
            m_device->send(EV_ABS, axis, value);
    }
    QCOMPARE(changes(8),
             QStringList({"+left", "-left", "+right", "-right", "+up", "-up", "+down", "-down"}));
}

void TestGamepad::tremblingStick()
{
    make();
    for (const int value : {15000, 19000, 20000, 17000, 20500, 14000, 20000, 12000, 15000, 19000})
        m_device->send(EV_ABS, ABS_X, value);
    m_device->send(EV_ABS, ABS_X, -32768);
    QCOMPARE(changes(3), QStringList({"+right", "-right", "+left"}));
}

void TestGamepad::stickPointsInOneDirection()
{
    make();
    m_device->write(EV_ABS, ABS_X, 25000);
    m_device->send(EV_ABS, ABS_Y, 24000);
    m_device->write(EV_ABS, ABS_X, 24000);
    m_device->send(EV_ABS, ABS_Y, 25000);
    m_device->write(EV_ABS, ABS_X, 20000);
    m_device->send(EV_ABS, ABS_Y, 30000);
    m_device->write(EV_ABS, ABS_X, 0);
    m_device->send(EV_ABS, ABS_Y, 0);
    QCOMPARE(changes(4), QStringList({"+right", "-right", "+down", "-down"}));
}

void TestGamepad::stickWithoutRange()
{
    make({});
    m_device->send(EV_ABS, ABS_X, 30000);
    m_device->send(EV_KEY, BTN_EAST, 1);
    QCOMPARE(changes(1), QStringList("+east"));
}

// If the program was too slow to read, the kernel drops events, and those up to the next report
// mean nothing.
void TestGamepad::lostEvents()
{
    make();
    m_device->send(EV_KEY, BTN_SOUTH, 1);
    m_device->send(EV_ABS, ABS_Y, 32767);
    m_device->write(EV_SYN, SYN_DROPPED, 0);
    m_device->write(EV_KEY, BTN_EAST, 1);
    m_device->write(EV_SYN, SYN_REPORT, 0);
    QStringList seen = changes(4);
    seen.sort();
    QCOMPARE(seen, QStringList({"+down", "+south", "-down", "-south"}));
    m_device->send(EV_KEY, BTN_EAST, 1);
    QCOMPARE(changes(1), QStringList("+east"));
}

void TestGamepad::otherKeysAreLeftToTheCompositor()
{
    make();
    m_device->send(EV_KEY, KEY_ENTER, 1);
    m_device->send(EV_KEY, KEY_OK, 1);
    m_device->send(EV_KEY, BTN_LEFT, 1);
    m_device->send(EV_KEY, BTN_EAST, 1);
    QCOMPARE(changes(1), QStringList("+east"));
}

void TestGamepad::unplugged()
{
    make(byteRange);
    QSignalSpy lost(m_gamepad.get(), &Gamepad::lost);
    m_device->send(EV_KEY, BTN_SOUTH, 1);
    m_device->send(EV_ABS, ABS_X, 255);
    m_device->unplug();
    QVERIFY(lost.wait());
    m_changes.sort();
    QCOMPARE(m_changes, QStringList({"+right", "+south", "-right", "-south"}));
}

void TestGamepad::keysInSysfs()
{
    QVERIFY(listsKey(capabilities({BTN_SOUTH}), BTN_SOUTH));
    QVERIFY(!listsKey(capabilities({BTN_SOUTH}), BTN_TRIGGER));
    QVERIFY(listsKey(capabilities({KEY_ENTER, BTN_TRIGGER}), BTN_TRIGGER));
    QVERIFY(!listsKey(capabilities({KEY_ENTER}), BTN_SOUTH));
    QVERIFY(!listsKey("", BTN_SOUTH));
    if (sizeof(long) != 8)
        return;
    // The files of an Xbox 360 controller and of a keyboard.
    QVERIFY(listsKey("7cdb000000000000 0 0 0 0\n", BTN_SOUTH));
    QVERIFY(!listsKey("402000007 ff803078f800d001 feffffdfffefffff fffffffffffffffe\n", BTN_SOUTH));
}

/*! Adds a device below the folders that stand for /dev/input and /sys/class/input. */
void TestGamepad::addDevice(const QString &name, const QByteArray &keys)
{
    const QString folder = m_folder->filePath("sys/" + name + "/device/capabilities");
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + "/key");
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(keys) == keys.size());
    file.close();
    QCOMPARE(mkfifo(QFile::encodeName(m_folder->filePath("dev/" + name)).constData(), 0600), 0);
}

/*! Opens a device for writing; null if nobody reads it. */
std::unique_ptr<Device> TestGamepad::connectTo(const QString &name)
{
    const QByteArray path = QFile::encodeName(m_folder->filePath("dev/" + name));
    const int descriptor = open(path.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    return descriptor < 0 ? nullptr : std::make_unique<Device>(descriptor);
}

/*!
    Shows a page in a window, with a reader of gamepads. The meanings of the keys that it gets are
    in m_keys.
*/
void TestGamepad::showPage()
{
    m_window = std::make_unique<QQuickWindow>();
    auto *page = new RemoteKeys(m_window->contentItem());
    connect(page, &RemoteKeys::okPressed, this, [this] { m_keys.append("ok"); });
    connect(page, &RemoteKeys::backPressed, this, [this] { m_keys.append("back"); });
    connect(page, &RemoteKeys::leftPressed, this, [this] { m_keys.append("left"); });
    m_window->show();
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    page->forceActiveFocus();
    new Gamepads(m_window.get(), m_folder->filePath("dev"), m_folder->filePath("sys"));
}

void TestGamepad::plugAndUnplug()
{
    showPage();
    auto *gamepads = m_window->findChild<Gamepads *>();
    QCOMPARE(gamepads->count(), 0);
    for (int i = 0; i < 2; ++i) {
        addDevice("event3", capabilities({BTN_SOUTH, BTN_EAST}));
        QTRY_COMPARE(gamepads->count(), 1);
        const std::unique_ptr<Device> device = connectTo("event3");
        QVERIFY(device);
        device->send(EV_KEY, BTN_SOUTH, 1, 1000 * i + 1000);
        device->send(EV_KEY, BTN_SOUTH, 0, 1000 * i + 1200);
        device->send(EV_KEY, BTN_EAST, 1, 1000 * i + 1400);
        device->send(EV_ABS, ABS_HAT0X, -1, 1000 * i + 1600);
        QTRY_COMPARE(m_keys, QStringList({"ok", "back", "left"}));
        m_keys.clear();
        QVERIFY(QFile::remove(m_folder->filePath("dev/event3")));
        device->unplug();
        QTRY_COMPARE(gamepads->count(), 0);
    }
}

void TestGamepad::oneThatIsThere()
{
    addDevice("event0", capabilities({BTN_TRIGGER, BTN_THUMB}));
    showPage();
    const std::unique_ptr<Device> device = connectTo("event0");
    QVERIFY(device);
    device->send(EV_KEY, BTN_TRIGGER, 1);
    device->send(EV_KEY, BTN_THUMB, 1);
    QTRY_COMPARE(m_keys, QStringList({"ok", "back"}));
}

void TestGamepad::noKeyboardIsOpened()
{
    addDevice("event0", capabilities({KEY_ENTER, KEY_ESC, KEY_A}));
    addDevice("event1", capabilities({BTN_SOUTH}));
    showPage();
    QVERIFY(!connectTo("event0"));
    QVERIFY(connectTo("event1"));
}

// A mapper, or the gamepad itself, may send the keys of a keyboard as well.
void TestGamepad::onePressByPadAndKeyboard()
{
    addDevice("event0", capabilities({BTN_SOUTH}));
    showPage();
    const std::unique_ptr<Device> device = connectTo("event0");
    device->send(EV_KEY, BTN_SOUTH, 1, 5000);
    QTRY_COMPARE(m_keys, QStringList("ok"));
    const auto pressReturn = [&](quint64 time) {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, 36, 0, 0);
        event.setTimestamp(time);
        QCoreApplication::sendEvent(m_window.get(), &event);
    };
    pressReturn(5040);
    QCOMPARE(m_keys, QStringList("ok"));
    pressReturn(5200);
    QCOMPARE(m_keys, QStringList({"ok", "ok"}));
}

void TestGamepad::anotherWindowHasTheFocus()
{
    addDevice("event0", capabilities({BTN_SOUTH, BTN_EAST}));
    showPage();
    QWindow other;
    other.show();
    other.requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    const std::unique_ptr<Device> device = connectTo("event0");
    const PressCounter presses(m_window.get());
    device->send(EV_KEY, BTN_SOUTH, 1, 1000);
    device->send(EV_KEY, BTN_SOUTH, 0, 1100);
    settle();
    QCOMPARE(presses.count(), 0);
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    device->send(EV_KEY, BTN_EAST, 1, 2000);
    QTRY_COMPARE(m_keys, QStringList("back"));
    QCOMPARE(presses.count(), 1);
}

QTEST_MAIN(TestGamepad)
#include "tst_gamepad.moc"
