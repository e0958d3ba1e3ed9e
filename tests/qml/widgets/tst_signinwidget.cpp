// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "speech/language.h"
#include "support/pagefixture.h"
#include "support/settle.h"
#include "widgets/signinwidget.h"

#include <QApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMetaMethod>
#include <QMetaProperty>
#include <QPushButton>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace DeviceSignIn;

/*! The application's window. It lists the keys that no widget in it has accepted. */
class Host : public QWidget
{
public:
    QList<int> keys;

protected:
    void keyPressEvent(QKeyEvent *event) override { keys.append(event->key()); }
};

/*! A translation of the application that replaces one text of the page. */
class OwnText : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isTitle =
            context == QByteArray("CodePane") && source == QByteArray("Sign in with your phone");
        return isTitle ? "Sign in to Aurora" : QString();
    }
};

/*! A voice that remembers what it should say. */
class Voice : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool speaking MEMBER speaking NOTIFY speakingChanged)

public:
    Q_INVOKABLE void speak(const QString &words) { said.append(words); }
    Q_INVOKABLE void stop() {}

    bool speaking = false;
    QStringList said;

Q_SIGNALS:
    void speakingChanged();
};

class TestSignInWidget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void drawn();
    void resized();
    void signsIn();
    void hiddenAndShownAgain();
    void tabs();
    void unusedKeys();
    void backAsksToBeClosed();
    void destroyed();
    void theme();
    void settings();
    void sameAsInQml();
    void ownText();
    void configuredBeforeItHasASize_data();
    void configuredBeforeItHasASize();
    void logged();
    void dialog();
    void dialogLeft();

private:
    SignIn *signIn() const { return m_fixture->menu()->signIn(); }
    QString focused() const;
    void press(int key) const { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }
    void verifySilent();

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<Host> m_host;
    QLineEdit *m_before = nullptr;
    SignInWidget *m_page = nullptr;
    QPushButton *m_after = nullptr;
};

void TestSignInWidget::initTestCase()
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

void TestSignInWidget::init()
{
    m_fixture = std::make_unique<PageFixture>();
    m_fixture->openMenu({"Aurora"});
    m_fixture->menu()->choose(0);
    m_host = std::make_unique<Host>();
    m_before = new QLineEdit;
    m_page = new SignInWidget(signIn());
    m_after = new QPushButton("After");
    auto *layout = new QHBoxLayout(m_host.get());
    layout->addWidget(m_before);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_after);
    m_host->resize(1280, 540);
    m_host->show();
    m_page->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
    m_fixture->settle();
    m_fixture->giveCode();
}

void TestSignInWidget::cleanup()
{
    m_host.reset();
    m_fixture.reset();
}

/*! The text of the button that has the focus, or the name of the widget. */
QString TestSignInWidget::focused() const
{
    const auto *view = qobject_cast<QQuickWidget *>(QApplication::focusWidget());
    if (!view)
        return QApplication::focusWidget() == m_before ? "before" : "after";
    const QQuickItem *item = view->quickWindow()->activeFocusItem();
    return item ? item->property("text").toString() : QString();
}

void TestSignInWidget::verifySilent()
{
    m_fixture->settle();
    const int before = m_fixture->sent();
    m_fixture->pass(120);
    QCOMPARE(m_fixture->sent(), before);
}

void TestSignInWidget::drawn()
{
    // The page fades in.
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            const QImage image = m_page->grab().toImage();
            int white = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    white += image.pixelColor(x, y).lightness() > 250;
            }
            // The tile with the QR code is white, and most of the rest is dark.
            return white > image.width() * image.height() / 20
                   && white < image.width() * image.height() / 2;
        }(),
        10000);
}

void TestSignInWidget::resized()
{
    const QQuickItem *page = m_page->findChild<QQuickWidget *>()->rootObject();
    const int before = m_page->width();
    m_host->resize(1900, 1000);
    QTRY_VERIFY(m_page->width() > before);
    QTRY_COMPARE(page->size().toSize(), m_page->size());
}

void TestSignInWidget::signsIn()
{
    QSignalSpy signIns(m_page, &SignInWidget::signedIn);
    QCOMPARE(focused(), "Help");
    m_fixture->approve();
    m_fixture->giveName("Alex Rivera");
    m_fixture->settle();
    QCOMPARE(signIns.size(), 1);
}

void TestSignInWidget::hiddenAndShownAgain()
{
    const QString code = signIn()->flow()->userCode();
    QVERIFY(!code.isEmpty());
    m_page->hide();
    QVERIFY(!signIn()->flow()->isActive());
    verifySilent();
    m_page->show();
    m_fixture->settle();
    QCOMPARE(signIn()->flow()->userCode(), code);
    m_host->hide();
    verifySilent();
}

void TestSignInWidget::tabs()
{
    m_before->setFocus();
    QStringList way;
    for (int i = 0; i < 6; ++i) {
        way.append(focused());
        press(Qt::Key_Tab);
    }
    QCOMPARE(way, QStringList({"before", "Help", "New code", "Not now", "after", "before"}));
    m_after->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focused(), "Not now");
}

void TestSignInWidget::unusedKeys()
{
    for (const int key : {Qt::Key_F5, Qt::Key_Right, Qt::Key_Left, Qt::Key_Left, Qt::Key_VolumeUp})
        press(key);
    QCOMPARE(m_host->keys, QList<int>({Qt::Key_F5, Qt::Key_Left, Qt::Key_VolumeUp}));
    QCOMPARE(focused(), "Help");
}

void TestSignInWidget::backAsksToBeClosed()
{
    QSignalSpy closes(m_page, &SignInWidget::closeRequested);
    press(Qt::Key_Escape);
    QCOMPARE(closes.size(), 1);
    verifySilent();
}

void TestSignInWidget::destroyed()
{
    delete m_page;
    QVERIFY(!signIn()->flow()->isActive());
    verifySilent();
}

void TestSignInWidget::theme()
{
    QCOMPARE(m_page->setTheme("light"), "");
    QCOMPARE(m_page->theme(), "light");
    QTRY_VERIFY(m_page->grab().toImage().pixelColor(5, 5).lightness() > 150);
    QVERIFY(!m_page->setTheme("/nowhere.json").isEmpty());
}

void TestSignInWidget::settings()
{
    m_page->setBrandName("Aurora");
    m_page->setDeviceName("Kitchen");
    m_page->setTextScale(3);
    m_page->setReduceMotion(true);
    m_page->setCountdown(false);
    m_page->setCanGoBack(false);
    QCOMPARE(m_page->brandName(), "Aurora");
    QCOMPARE(m_page->deviceName(), "Kitchen");
    QCOMPARE(m_page->textScale(), 1.5);
    QVERIFY(m_page->reduceMotion());
    QVERIFY(!m_page->countdown());
    QVERIFY(!m_page->canGoBack());

    m_page->setOverscan(1);
    QCOMPARE(m_page->overscan(), 0.15);
    QVERIFY(m_page->density() > 0);
    m_page->setDensity(5.25);
    QCOMPARE(m_page->density(), 5.25);
    Language language;
    m_page->setLanguage(&language);
    QCOMPARE(m_page->language(), &language);
    m_page->setLanguage(nullptr);
    QVERIFY(!m_page->language());
    QVERIFY(m_page->tabStops());
    m_page->setTabStops(false);
    QVERIFY(!m_page->tabStops());
    Voice voice;
    m_page->setSpeaker(&voice);
    QCOMPARE(m_page->speaker(), &voice);
    QVERIFY(!m_page->speak());
    m_page->setFocus(); // only the page with the focus is read
    m_page->setSpeak(true);
    QVERIFY(m_page->speak());
    QTRY_VERIFY(voice.said.join(u' ').contains("Sign in with your phone"));
    m_page->setSpeaker(nullptr);
}

// The documentation of the QML types lists what SignInPage promises.
void TestSignInWidget::sameAsInQml()
{
    QFile file(DEVICESIGNIN_DOCS "/qml.md");
    QVERIFY(file.open(QFile::ReadOnly));
    const QStringList sections = QString::fromUtf8(file.readAll()).split("\n## ");
    QStringList inQml;
    for (const QString &section : sections) {
        if (!section.startsWith("SignInPage\n") && !section.startsWith("All pages\n"))
            continue;
        static const QRegularExpression row("^\\| (`[^|]+`) \\|",
                                            QRegularExpression::MultilineOption);
        static const QRegularExpression name("`(\\w+)");
        for (const auto &cell : row.globalMatch(section)) {
            for (const auto &match : name.globalMatch(cell.captured(1)))
                inQml.append(match.captured(1));
        }
    }
    QVERIFY(inQml.contains("brandName"));
    // The constructor takes the sign-in, and a widget knows whether it can be seen. Its page is
    // complete from the start, because the app's window is shown before it.
    inQml.removeOne("provider");
    inQml.removeOne("seen");
    inQml.removeOne("complete");

    const QMetaObject &widget = SignInWidget::staticMetaObject;
    QStringList here;
    for (int i = widget.propertyOffset(); i < widget.propertyCount(); ++i)
        here.append(widget.property(i).name());
    for (int i = widget.methodOffset(); i < widget.methodCount(); ++i) {
        if (widget.method(i).methodType() == QMetaMethod::Signal)
            here.append(widget.method(i).name());
    }
    // In QML the provider has it.
    here.removeOne("problem");
    inQml.sort();
    here.sort();
    QCOMPARE(here, inQml);
}

// The category tells which pane is shown, and contains neither the code nor the name.
void TestSignInWidget::logged()
{
    static QStringList lines;
    lines.clear();
    const QString code = signIn()->flow()->userCode();
    QLoggingCategory::setFilterRules("devicesignin.page.debug=true");
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
    m_fixture->approve();
    m_fixture->giveName("Alex Rivera");
    m_fixture->settle();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    const QString all = lines.join(u'\n');
    QVERIFY2(all.endsWith("shows welcome"), qPrintable(all));
    QVERIFY2(!code.isEmpty() && !all.contains(code) && !all.contains("Alex"), qPrintable(all));
}

void TestSignInWidget::ownText()
{
    OwnText translator;
    QCoreApplication::installTranslator(&translator);
    const SignInWidget page(signIn());
    const auto titles = page.findChild<QQuickWidget *>()->rootObject()->findChildren<QObject *>();
    const auto says = [&](const QString &text) {
        return std::any_of(titles.begin(), titles.end(), [&](const QObject *item) {
            return item->property("text").toString() == text;
        });
    };
    QVERIFY(says("Sign in to Aurora"));
    QVERIFY(!says("Sign in with your phone"));
    QVERIFY(says("Help"));
}

void TestSignInWidget::configuredBeforeItHasASize_data()
{
    QTest::addColumn<QString>("tag");
    for (const char *tag : {"en", "de", "ar", "ja"})
        QTest::newRow(tag) << QString(tag);
}

/*! An app sets up the page before it puts it into a layout. */
void TestSignInWidget::configuredBeforeItHasASize()
{
    QFETCH(const QString, tag);
    QTest::failOnWarning(QRegularExpression(".*"));
    Language language(tag);
    SignInWidget page(signIn());
    page.setLanguage(&language);
    page.setTheme("light");
    page.setTextScale(1.5);
    page.setBrandName("Aurora");
    settle();
    page.resize(960, 540);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
}

void TestSignInWidget::dialog()
{
    m_host->hide();
    SignInDialog dialog(signIn());
    QSignalSpy ends(&dialog, &QDialog::finished);
    dialog.open();
    m_fixture->settle();
    m_fixture->approve();
    m_fixture->giveName("Alex Rivera");
    m_fixture->settle();
    QCOMPARE(ends.size(), 1);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestSignInWidget::dialogLeft()
{
    m_host->hide();
    SignInDialog dialog(signIn());
    QSignalSpy ends(&dialog, &QDialog::finished);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    m_fixture->settle();
    press(Qt::Key_Escape);
    QCOMPARE(ends.size(), 1);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    verifySilent();
}

QTEST_MAIN(TestSignInWidget)
#include "tst_signinwidget.moc"
