// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/pagefixture.h"
#include "widgets/signinwidget.h"

#include <QOpenGLContext>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTest>
#include <QVBoxLayout>

using namespace DeviceSignIn;

/*!
    Moves a page from window to window with OpenGL, where QQuickWidget creates a new scene graph
    each time.
*/
class TestSignInWidgetMoved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Without a GPU, Mesa renders by software.
        QVERIFY(QOpenGLContext().create());
        QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    }

    void staysTheSame()
    {
        PageFixture fixture;
        fixture.openMenu({"Aurora"});
        fixture.menu()->choose(0);
        auto *page = new SignInWidget(fixture.menu()->signIn());
        const auto *view = page->findChild<QQuickWidget *>();
        const QQuickItem *root = view->rootObject();
        page->setBrandName("Aurora");

        QWidget first;
        QWidget second;
        for (QWidget *window : {&first, &second}) {
            (new QVBoxLayout(window))->addWidget(page);
            window->resize(1280, 540);
            window->show();
            QVERIFY(QTest::qWaitForWindowExposed(window));
            QCOMPARE(view->rootObject(), root);
            QCOMPARE(page->brandName(), "Aurora");
        }
    }
};

QTEST_MAIN(TestSignInWidgetMoved)
#include "tst_signinwidgetmoved.moc"
