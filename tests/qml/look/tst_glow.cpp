// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/glow.h"

#include <QQuickWindow>
#include <QSGSimpleRectNode>
#include <QTest>

using namespace DeviceSignIn;

namespace {

/*! An item of one color. */
class Tile : public QQuickItem
{
public:
    explicit Tile(QQuickItem *parent)
        : QQuickItem(parent)
    {
        setFlag(ItemHasContents);
    }

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override
    {
        auto *rectangle = node ? static_cast<QSGSimpleRectNode *>(node) : new QSGSimpleRectNode;
        rectangle->setColor(Qt::red);
        rectangle->setRect(boundingRect());
        return rectangle;
    }
};

} // namespace

/*! On a screen of 1.5 pixels for each unit, where some rows of dots begin between two units. */
class TestGlow : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        qputenv("QT_SCALE_FACTOR", "1.5");
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    }

private:
    const QColor m_inner{"#1a2a44"};
    const QColor m_outer{"#0a0c10"};
    QQuickWindow m_window;
    Glow *m_glow = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        m_window.setColor(Qt::green);
        m_window.resize(1280, 720);
        m_glow = new Glow(m_window.contentItem());
        m_glow->setProperty("inner", m_inner);
        m_glow->setProperty("middle", QColor("#121a2c"));
        m_glow->setProperty("outer", m_outer);
        m_glow->setProperty("reach", QSizeF(0.5, 0.5));
        m_window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
        QCOMPARE(m_window.effectiveDevicePixelRatio(), 1.5);
    }
    void init() { m_glow->setSize(m_window.size()); }

    void isBrightestInItsCenter()
    {
        const QImage picture = m_window.grabWindow();
        QCOMPARE(picture.size(), QSize(1920, 1080));
        QCOMPARE(picture.pixelColor(0, 0), m_outer);
        QCOMPARE(picture.pixelColor(picture.width() - 1, picture.height() - 1), m_outer);
        const QColor center = picture.pixelColor(picture.width() / 2, picture.height() / 2);
        QVERIFY2(qAbs(center.blue() - m_inner.blue()) <= 1, qPrintable(center.name()));
    }

    /*! Otherwise traces of an item would stay where it was. */
    void paintsPartsLikeTheWhole_data()
    {
        QTest::addColumn<QRectF>("place");
        for (int y = 180; y < 188; ++y)
            QTest::addRow("at whole units, %d", y) << QRectF(200 + y % 3, y, 60, 40);
        QTest::newRow("between units") << QRectF(101.4, 33.3, 77.7, 99.9);
        QTest::newRow("over an edge") << QRectF(-20, 700, 100, 100);
    }
    void paintsPartsLikeTheWhole()
    {
        QFETCH(const QRectF, place);
        const QImage before = m_window.grabWindow();
        Tile tile(m_window.contentItem());
        tile.setPosition(place.topLeft());
        tile.setSize(place.size());
        // The region that is painted anew is no rectangle.
        Tile other(m_window.contentItem());
        other.setPosition(place.center());
        other.setSize(place.size());
        QVERIFY(m_window.grabWindow() != before);
        tile.setVisible(false);
        other.setVisible(false);
        QVERIFY(m_window.grabWindow() == before);
    }

    /*! Its size is no multiple of a dot, and a dot must not reach over its edge. */
    void staysInItsBounds()
    {
        m_glow->setSize(QSizeF(102, 398));
        const QImage picture = m_window.grabWindow();
        QVERIFY(picture.pixelColor(152, 596) != QColor(Qt::green));
        for (int y = 0; y < picture.height(); ++y)
            QCOMPARE(picture.pixelColor(153, y), QColor(Qt::green));
        for (int x = 0; x < picture.width(); ++x)
            QCOMPARE(picture.pixelColor(x, 597), QColor(Qt::green));
    }
};

QTEST_MAIN(TestGlow)
#include "tst_glow.moc"
