// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/pointerhider.h"
#include "support/manualclock.h"

#include <QQuickWindow>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! Tests PointerHider in the left half of a window. */
class TestPointerHider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void atRestFromTheStart();
    void atRestBeforeThePage();
    void shownWhileMoved();
    void restingIsNotMoving();
    void anotherMove();
    void besideIt();
    void touch();
    void inAnotherWindow();
    void letsPressesThrough();

private:
    void moveTo(int x, int y) { QTest::mouseMove(m_window.get(), QPoint(x, y)); }
    bool isHidden() const { return m_window->cursor().shape() == Qt::BlankCursor; }

    ManualClock m_clock;
    std::unique_ptr<QQuickWindow> m_window;
    PointerHider *m_hider = nullptr;
};

void TestPointerHider::init()
{
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(400, 200);
    m_hider = new PointerHider(&m_clock, m_window->contentItem());
    m_hider->setSize(QSizeF(200, 200));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestPointerHider::cleanup()
{
    m_window.reset();
}

void TestPointerHider::atRestFromTheStart()
{
    QEnterEvent enter(QPointF(50, 50), QPointF(50, 50), QPointF(50, 50));
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(isHidden());
}

// The program hides the pointer before there is a page. From then on the page decides.
void TestPointerHider::atRestBeforeThePage()
{
    m_window->setCursor(Qt::BlankCursor);
    moveTo(52, 50);
    QVERIFY(isHidden());
    moveTo(53, 50);
    QVERIFY(!isHidden());
    m_clock.advance(3s);
    QVERIFY(isHidden());
}

void TestPointerHider::shownWhileMoved()
{
    moveTo(50, 50);
    QVERIFY(isHidden());
    moveTo(51, 50);
    QVERIFY(!isHidden());
    m_clock.advance(2999ms);
    QVERIFY(!isHidden());
    m_clock.advance(1ms);
    QVERIFY(isHidden());
    moveTo(60, 50);
    QVERIFY(!isHidden());
}

void TestPointerHider::restingIsNotMoving()
{
    moveTo(50, 50);
    moveTo(50, 50);
    QVERIFY(isHidden());
}

void TestPointerHider::anotherMove()
{
    moveTo(50, 50);
    moveTo(60, 50);
    m_clock.advance(2s);
    moveTo(70, 50);
    m_clock.advance(2s);
    QVERIFY(!isHidden());
    m_clock.advance(1s);
    QVERIFY(isHidden());
}

// Outside the item the pointer stays visible.
void TestPointerHider::besideIt()
{
    moveTo(300, 50);
    moveTo(310, 50);
    m_clock.advance(1min);
    QVERIFY(!isHidden());
}

void TestPointerHider::touch()
{
    moveTo(50, 50);
    moveTo(60, 50);
    QVERIFY(!isHidden());
    std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    QTest::touchEvent(m_window.get(), screen.get()).press(0, QPoint(20, 20), m_window.get());
    QVERIFY(isHidden());
    QTest::touchEvent(m_window.get(), screen.get()).move(0, QPoint(90, 20), m_window.get());
    QTest::touchEvent(m_window.get(), screen.get()).release(0, QPoint(90, 20), m_window.get());
    QVERIFY(isHidden());
}

void TestPointerHider::inAnotherWindow()
{
    QQuickWindow other;
    other.resize(200, 200);
    m_hider->setParentItem(other.contentItem());
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    QTest::mouseMove(&other, QPoint(50, 50));
    QTest::mouseMove(&other, QPoint(60, 50));
    QCOMPARE(other.cursor().shape(), Qt::ArrowCursor);
    m_clock.advance(3s);
    QCOMPARE(other.cursor().shape(), Qt::BlankCursor);
    m_hider->setParentItem(nullptr);
    delete m_hider;
}

void TestPointerHider::letsPressesThrough()
{
    struct Pressed : QQuickItem
    {
        Pressed() { setAcceptedMouseButtons(Qt::LeftButton); }
        void mousePressEvent(QMouseEvent *) override { pressed = true; }
        bool pressed = false;
    };
    Pressed below;
    below.setParentItem(m_window->contentItem());
    below.setSize(m_hider->size());
    below.stackBefore(m_hider);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(50, 50));
    QVERIFY(below.pressed);
    below.setParentItem(nullptr);
}

QTEST_MAIN(TestPointerHider)
#include "tst_pointerhider.moc"
