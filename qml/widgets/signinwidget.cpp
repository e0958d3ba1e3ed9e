// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "widgets/signinwidget.h"

#include "look/themefile.h"
#include "signin/signinhost.h"
#include "speech/language.h"
#include "widgets/pageview.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QVBoxLayout>

namespace DeviceSignIn {

class SignInWidgetPrivate
{
    /*! A host, as SignInPage wants one, of a sign-in that the application owns. */
    class BorrowedSignIn : public SignInHost
    {
    public:
        explicit BorrowedSignIn(SignIn *signIn) { setSignIn({std::shared_ptr<SignIn>(), signIn}); }
    };

public:
    SignInWidgetPrivate(SignIn *signIn, QWidget *widget)
        : host(signIn)
        , view(widget)
    {}

    void load();
    QVariant get(const char *property) const { return page->property(property); }

    BorrowedSignIn host;
    QString themeName = QStringLiteral("dark");
    std::unique_ptr<Theme> theme = loadTheme(themeName).theme;
    // Last, and so gone first: the page looks at all of the above.
    PageView view;
    QQuickItem *page = nullptr;
};

void SignInWidgetPrivate::load()
{
    const QUrl url(QStringLiteral("qrc:/qt-project.org/imports/DeviceSignIn/SignInPage.qml"));
    auto *component = new QQmlComponent(view.engine(), url, &view);
    QObject *made = component->createWithInitialProperties(
        {{QStringLiteral("provider"), QVariant::fromValue<SignInHost *>(&host)},
         {QStringLiteral("theme"), QVariant::fromValue(theme.get())},
         // The window around it is none that is ever shown.
         {QStringLiteral("seen"), false}});
    if (!made)
        qFatal("%s", qPrintable(component->errorString()));
    view.setResizeMode(QQuickWidget::SizeRootObjectToView);
    view.setClearColor(theme->glowOuter);
    // Without an address: in another window Qt would make another page from there, and forget this one.
    view.setContent({}, component, made);
    page = view.rootObject();
}

SignInWidget::SignInWidget(SignIn *signIn, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<SignInWidgetPrivate>(signIn, this))
{
    d->load();
    connect(d->page, SIGNAL(signedIn()), this, SIGNAL(signedIn()));
    connect(d->page, SIGNAL(closeRequested()), this, SIGNAL(closeRequested()));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(&d->view);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    d->view.setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(&d->view);
}

SignInWidget::~SignInWidget() = default;

QString SignInWidget::brandName() const
{
    return d->get("brandName").toString();
}

void SignInWidget::setBrandName(const QString &name)
{
    d->page->setProperty("brandName", name);
}

QString SignInWidget::deviceName() const
{
    return d->get("deviceName").toString();
}

void SignInWidget::setDeviceName(const QString &name)
{
    d->page->setProperty("deviceName", name);
}

QString SignInWidget::theme() const
{
    return d->themeName;
}

QString SignInWidget::setTheme(const QString &nameOrFile)
{
    LoadedTheme loaded = loadTheme(nameOrFile);
    d->page->setProperty("theme", QVariant::fromValue(loaded.theme.get()));
    d->view.setClearColor(loaded.theme->glowOuter);
    d->theme = std::move(loaded.theme);
    d->themeName = nameOrFile;
    return loaded.problem;
}

qreal SignInWidget::textScale() const
{
    return d->get("textScale").toReal();
}

void SignInWidget::setTextScale(qreal scale)
{
    d->page->setProperty("textScale", qBound(1.0, scale, 1.5));
}

bool SignInWidget::reduceMotion() const
{
    return d->get("reduceMotion").toBool();
}

void SignInWidget::setReduceMotion(bool reduce)
{
    d->page->setProperty("reduceMotion", reduce);
}

bool SignInWidget::countdown() const
{
    return d->get("countdown").toBool();
}

void SignInWidget::setCountdown(bool shown)
{
    d->page->setProperty("countdown", shown);
}

bool SignInWidget::canGoBack() const
{
    return d->get("canGoBack").toBool();
}

void SignInWidget::setCanGoBack(bool can)
{
    d->page->setProperty("canGoBack", can);
}

void SignInWidget::setLanguage(Language *language)
{
    if (language)
        language->translate(d->view.engine());
    d->page->setProperty("language", QVariant::fromValue(language));
}

QSize SignInWidget::sizeHint() const
{
    return {960, 540};
}

void SignInWidget::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->page->setProperty("seen", true);
}

void SignInWidget::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->page->setProperty("seen", false);
}

/*! Below this the code could not be read across a room. */
QSize SignInWidget::minimumSizeHint() const
{
    return {480, 270};
}

} // namespace DeviceSignIn
