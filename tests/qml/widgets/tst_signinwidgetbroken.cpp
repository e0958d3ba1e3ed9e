// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/pagefixture.h"
#include "widgets/signinwidget.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTest>

using namespace DeviceSignIn;

/*! Tests SignInWidget in a program that finds a damaged module QtQuick: see CMakeLists.txt. */
class TestSignInWidgetBroken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheProblem()
    {
        PageFixture fixture;
        fixture.openMenu({"Aurora"});
        fixture.menu()->choose(0);
        fixture.settle();
        const int sentBefore = fixture.sent();
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression("^The sign-in page can't be loaded: "));
        SignInWidget page(fixture.menu()->signIn());
        QVERIFY2(page.problem().contains("SignInPage.qml"), qPrintable(page.problem()));
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const auto *label = page.findChild<QLabel *>();
        QVERIFY(label && label->isVisible());
        QCOMPARE(label->text(), page.problem());

        page.setBrandName("Aurora");
        QCOMPARE(page.brandName(), QString());
        QCOMPARE(page.setTheme("light"), QString());
        QVERIFY(!page.setTheme("/nowhere.json").isEmpty());
        fixture.settle();
        QCOMPARE(fixture.sent(), sentBefore);
    }
};

QTEST_MAIN(TestSignInWidgetBroken)
#include "tst_signinwidgetbroken.moc"
