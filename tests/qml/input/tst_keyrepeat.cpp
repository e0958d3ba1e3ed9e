// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keyrepeat.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestKeyRepeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pace();
    void stopped();
    void resumed();
    void startedAnew();
    void busyBox();

private:
    ManualClock m_clock;
};

void TestKeyRepeat::pace()
{
    KeyRepeat repeat(&m_clock);
    const QSignalSpy repeated(&repeat, &KeyRepeat::repeated);
    repeat.start();
    m_clock.advance(649ms);
    QCOMPARE(repeated.count(), 0);
    m_clock.advance(1ms);
    QCOMPARE(repeated.count(), 1);
    m_clock.advance(59ms);
    QCOMPARE(repeated.count(), 1);
    m_clock.advance(1ms);
    QCOMPARE(repeated.count(), 2);
    m_clock.advance(600ms);
    QCOMPARE(repeated.count(), 12);
}

void TestKeyRepeat::stopped()
{
    KeyRepeat repeat(&m_clock);
    const QSignalSpy repeated(&repeat, &KeyRepeat::repeated);
    repeat.start();
    m_clock.advance(700ms);
    repeat.stop();
    m_clock.advance(1h);
    QCOMPARE(repeated.count(), 1);
}

void TestKeyRepeat::resumed()
{
    KeyRepeat repeat(&m_clock);
    const QSignalSpy repeated(&repeat, &KeyRepeat::repeated);
    repeat.start();
    m_clock.advance(640ms);
    repeat.stop();
    repeat.resume();
    m_clock.advance(10ms);
    QCOMPARE(repeated.count(), 1);
    m_clock.advance(60ms);
    QCOMPARE(repeated.count(), 2);
}

void TestKeyRepeat::startedAnew()
{
    KeyRepeat repeat(&m_clock);
    const QSignalSpy repeated(&repeat, &KeyRepeat::repeated);
    repeat.start();
    m_clock.advance(600ms);
    repeat.start();
    m_clock.advance(649ms);
    QCOMPARE(repeated.count(), 0);
    m_clock.advance(1ms);
    QCOMPARE(repeated.count(), 1);
}

// After a delay of two seconds the missed repeats do not follow all at once.
void TestKeyRepeat::busyBox()
{
    KeyRepeat repeat(&m_clock);
    const QSignalSpy repeated(&repeat, &KeyRepeat::repeated);
    repeat.start();
    m_clock.leap(2s);
    QCOMPARE(repeated.count(), 1);
    m_clock.advance(60ms);
    QCOMPARE(repeated.count(), 2);
}

QTEST_GUILESS_MAIN(TestKeyRepeat)
#include "tst_keyrepeat.moc"
