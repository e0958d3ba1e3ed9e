// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "widgets/signinwidget.h"

#include "log/pagelog.h"
#include "look/themefile.h"
#include "signin/signin.h"
#include "widgets/pageview.h"

#include <QLabel>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QVBoxLayout>

namespace DeviceSignIn {

class SignInWidgetPrivate
{
    /*! The SignInHost that SignInPage needs, for a sign-in that the application owns. */
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

    /*! Creates the page. Sets \c problem if that is not possible. */
    void load();
    QVariant get(const char *property) const
    {
        return page ? page->property(property) : QVariant();
    }
    // Not const, because it changes what the page shows or does.
    // NOLINTNEXTLINE(readability-make-member-function-const)
    void set(const char *property, const QVariant &value)
    {
        if (page)
            page->setProperty(property, value);
    }

    BorrowedSignIn host;
    QString themeName = QStringLiteral("dark");
    std::unique_ptr<Theme> theme = loadTheme(themeName).theme;
    // Declared after everything that the page refers to, so that it is destroyed first.
    PageView view;
    /*! The SignInPage in the view; null if there is a problem. */
    QQuickItem *page = nullptr;
    QString problem;
};

void SignInWidgetPrivate::load()
{
    const QUrl url(QStringLiteral("qrc:/qt-project.org/imports/DeviceSignIn/SignInPage.qml"));
    auto *component = new QQmlComponent(view.engine(), url, &view);
    QObject *created = nullptr;
    if (component->isReady()) {
        created = component->createWithInitialProperties(
            {{QStringLiteral("provider"), QVariant::fromValue<SignInHost *>(&host)},
             {QStringLiteral("theme"), QVariant::fromValue(theme.get())},
             // The page can't tell by itself: the window of a QQuickWidget is never shown.
             {QStringLiteral("seen"), false}});
    }
    if (!created) {
        problem = component->errorString().trimmed();
        qCWarning(pageLog, "The sign-in page can't be loaded: %s", qPrintable(problem));
        return;
    }
    view.setResizeMode(QQuickWidget::SizeRootObjectToView);
    view.setClearColor(theme->glowOuter);
    // If there were a URL, QQuickWidget would load a new page when it is moved to another window.
    view.setContent({}, component, created);
    page = view.rootObject();
}

SignInWidget::SignInWidget(SignIn *signIn, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<SignInWidgetPrivate>(signIn, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    d->load();
    if (!d->page) {
        d->view.hide();
        auto *label = new QLabel(d->problem);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
        return;
    }
    connect(d->page, SIGNAL(signedIn()), this, SIGNAL(signedIn()));
    connect(d->page, SIGNAL(closeRequested()), this, SIGNAL(closeRequested()));
    layout->addWidget(&d->view);
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
    d->set("brandName", name);
}

QString SignInWidget::deviceName() const
{
    return d->get("deviceName").toString();
}

void SignInWidget::setDeviceName(const QString &name)
{
    d->set("deviceName", name);
}

QString SignInWidget::theme() const
{
    return d->themeName;
}

QString SignInWidget::setTheme(const QString &nameOrFile)
{
    LoadedTheme loaded = loadTheme(nameOrFile);
    d->set("theme", QVariant::fromValue(loaded.theme.get()));
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
    d->set("textScale", qBound(1.0, scale, 1.5));
}

bool SignInWidget::reduceMotion() const
{
    return d->get("reduceMotion").toBool();
}

void SignInWidget::setReduceMotion(bool reduce)
{
    d->set("reduceMotion", reduce);
}

bool SignInWidget::countdown() const
{
    return d->get("countdown").toBool();
}

void SignInWidget::setCountdown(bool shown)
{
    d->set("countdown", shown);
}

bool SignInWidget::canGoBack() const
{
    return d->get("canGoBack").toBool();
}

void SignInWidget::setCanGoBack(bool can)
{
    d->set("canGoBack", can);
}

qreal SignInWidget::overscan() const
{
    return d->get("overscan").toReal();
}

void SignInWidget::setOverscan(qreal part)
{
    d->set("overscan", qBound(0.05, part, 0.15));
}

qreal SignInWidget::density() const
{
    return d->get("density").toReal();
}

void SignInWidget::setDensity(qreal pixelsPerMillimeter)
{
    d->set("density", pixelsPerMillimeter);
}

Language *SignInWidget::language() const
{
    return d->get("language").value<Language *>();
}

void SignInWidget::setLanguage(Language *language)
{
    if (language)
        language->translate(d->view.engine());
    d->set("language", QVariant::fromValue(language));
}

bool SignInWidget::speak() const
{
    return d->get("speak").toBool();
}

void SignInWidget::setSpeak(bool speak)
{
    d->set("speak", speak);
}

QObject *SignInWidget::speaker() const
{
    return d->get("speaker").value<QObject *>();
}

void SignInWidget::setSpeaker(QObject *speaker)
{
    d->set("speaker", QVariant::fromValue(speaker));
}

bool SignInWidget::tabStops() const
{
    return d->get("tabStops").toBool();
}

void SignInWidget::setTabStops(bool stops)
{
    d->set("tabStops", stops);
}

QString SignInWidget::problem() const
{
    return d->problem;
}

QSize SignInWidget::sizeHint() const
{
    return {960, 540};
}

void SignInWidget::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->set("seen", true);
}

void SignInWidget::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->set("seen", false);
}

QSize SignInWidget::minimumSizeHint() const
{
    return {480, 270};
}

} // namespace DeviceSignIn
