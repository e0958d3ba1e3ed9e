// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "window/rotatedpage.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;

class TestRotatedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turns_data();
    void turns();
    void part();
    void sizeIsSetOnce();
};

void TestRotatedPage::turns_data()
{
    QTest::addColumn<int>("degrees");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QPointF>("upperLeft");
    QTest::newRow("not") << 0 << QSizeF(1920, 1080) << QPointF(0, 0);
    QTest::newRow("to the right") << 90 << QSizeF(1080, 1920) << QPointF(1920, 0);
    QTest::newRow("upside down") << 180 << QSizeF(1920, 1080) << QPointF(1920, 1080);
    QTest::newRow("to the left") << 270 << QSizeF(1080, 1920) << QPointF(0, 1080);
}

void TestRotatedPage::turns()
{
    QFETCH(const int, degrees);
    RotatedPage rotatedPage(degrees);
    auto *page = new QQuickItem;
    rotatedPage.setPage(page);
    rotatedPage.setSize({1920, 1080});
    QTEST(page->size(), "size");
    QTEST(page->mapToItem(&rotatedPage, QPointF()).toPoint().toPointF(), "upperLeft");
    // The page follows a changed mode.
    rotatedPage.setSize({1280, 720});
    QCOMPARE(page->size(), turned({1280, 720}, degrees));
}

void TestRotatedPage::part()
{
    RotatedPage rotatedPage(90);
    rotatedPage.setSize({3840, 1080});
    auto *page = new QQuickItem;
    rotatedPage.setPage(page);
    rotatedPage.setPart({1920, 0, 1920, 1080});
    QCOMPARE(page->size(), QSizeF(1080, 1920));
    QCOMPARE(page->mapRectToItem(&rotatedPage, page->boundingRect()).toRect(),
             QRect(1920, 0, 1920, 1080));
    rotatedPage.setPart({});
    QCOMPARE(page->size(), QSizeF(1080, 3840));
}

// A page that has its final size already is not resized: all texts would be laid out twice.
void TestRotatedPage::sizeIsSetOnce()
{
    RotatedPage rotatedPage(0);
    auto *page = new QQuickItem;
    page->setSize({1920, 1080});
    const QSignalSpy widths(page, &QQuickItem::widthChanged);
    rotatedPage.setPage(page);
    rotatedPage.setSize({1920, 1080});
    QVERIFY(widths.isEmpty());
}

QTEST_MAIN(TestRotatedPage)
#include "tst_rotatedpage.moc"
