// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/stage.h"
#include "widgets/signinwidget.h"

#include <QOpenGLContext>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTest>
#include <QVBoxLayout>

using namespace DeviceSignIn;

/*! A page that is moved from window to window, drawn as on a GPU: Qt then makes a new scene for it each time. */
class TestSignInWidgetMoved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // By the processor, where there is no GPU: Mesa comes with the X server.
        QVERIFY(QOpenGLContext().create());
        QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    }

    void staysTheSame()
    {
        Stage stage;
        stage.openMenu({"Aurora"});
        stage.menu()->choose(0);
        auto *page = new SignInWidget(stage.menu()->signIn());
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
