// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signin.h"
#include "window/pagewindow.h"

#include <QAccessible>
#include <QQmlEngine>
#include <QScreen>
#include <QSignalSpy>
#include <QtTest>

using namespace DeviceSignIn;

class TestPageWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void screenReaderBeforeThePage();
    void fitsOnTheScreen();
    void completesThePage();
    void pointerAtRest();
};

/*!
    Where a screen reader is found before the page is loaded, the type with the names for it is
    known at once. Qt would look for it at the next change of the window's size, and never again.
*/
void TestPageWindow::screenReaderBeforeThePage()
{
    const auto isKnown = [] { return qmlTypeId("QtQuick", 2, 15, "Accessible") != -1; };
    Options options;
    options.windowed = true;
    Language language;
    PageWindow window(&options, &language);
    const QSignalSpy loaded(&window, &PageWindow::loaded);
    // A page that exists would register the type when the engine's thread has loaded it.
    window.open(QStringLiteral("NoSuchPage"), {});
    QVERIFY(!isKnown());

    QAccessible::setActive(true);
    QVERIFY(isKnown());
    QCOMPARE(loaded.size(), 0);
}

/*!
    A window is no larger than the screen: without a window manager, the rest of it would be out of
    sight.
*/
void TestPageWindow::fitsOnTheScreen()
{
    Options options;
    options.windowed = true;
    Language language;
    PageWindow window(&options, &language);
    window.open(QStringLiteral("NoSuchPage"), {});
    const QSize room = window.window()->screen()->availableSize();
    QVERIFY2(room.width() < 1280, "This screen does not show whether a window is too large.");
    QCOMPARE(window.window()->size(), QSize(1280, 720).boundedTo(room));
}

/*! The page is created after the first frame, and gets its last parts when it is on the screen. */
void TestPageWindow::completesThePage()
{
    Options options;
    Language language;
    PageWindow window(&options, &language);
    QQuickItem *page = nullptr;
    bool isCompleteAtFirst = true;
    connect(&window, &PageWindow::loaded, this, [&](QQuickItem *loaded) {
        page = loaded;
        isCompleteAtFirst = loaded->property("complete").toBool();
    });
    window.openSignIn(QStringLiteral("SignInPage"),
                      {{QStringLiteral("provider"), QVariant::fromValue<SignInHost *>(nullptr)}});
    QTRY_VERIFY(page);
    QVERIFY(!isCompleteAtFirst);
    QTRY_VERIFY(page->property("complete").toBool());
}

/*! A pointer in the middle of the screen would stay there where no mouse moves it away. */
void TestPageWindow::pointerAtRest()
{
    Options options;
    Language language;
    PageWindow window(&options, &language);
    window.open(QStringLiteral("impl/KeysPage"), {});
    QTRY_COMPARE(window.window()->cursor().shape(), Qt::BlankCursor);
}

QTEST_MAIN(TestPageWindow)

#include "tst_pagewindow.moc"
