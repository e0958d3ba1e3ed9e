// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "screen.h"

#include "console.h"
#include "exitcode.h"
#include "framedamage.h"
#include "keymapfiles.h"
#include "look/themefile.h"
#include "servicenotice.h"
#include "window/desktoppreferences.h"

#include <QDBusConnection>
#include <QFont>
#include <QGuiApplication>
#include <QQuickItem>
#include <QScreen>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr QSize windowSize(1280, 720);

} // namespace

void preferSoftwareRenderer()
{
    for (const char *choice : {"QT_QUICK_BACKEND", "QMLSCENE_DEVICE", "QSG_RHI_BACKEND"}) {
        if (qEnvironmentVariableIsSet(choice))
            return;
    }
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

Screen::Screen(const Options *options, Language *language)
    : m_options(options)
    , m_language(language)
{}

Screen::~Screen() = default;

void Screen::open(const QString &name, QVariantMap properties)
{
    LoadedTheme look = loadTheme(m_options->theme);
    if (!look.problem.isEmpty())
        complain(look.problem);
    m_theme = std::move(look.theme);
    m_language->setFamilies({m_theme->family, m_theme->codeFamily});
    m_language->translate(m_view.engine());
    // Else a text that is measured before it has been told its font loads the system's.
    QGuiApplication::setFont(QFont(m_theme->family));

    // Where no window manager runs, as on many a kiosk, nobody else makes the window that large.
    const QRect place = m_options->windowed ? QRect({}, windowSize) : m_view.screen()->geometry();
    properties.insert(
        {{QStringLiteral("keyMap"), QVariant::fromValue(loadKeyMap(m_options->keysFile))},
         {QStringLiteral("brandName"), m_options->brand},
         {QStringLiteral("deviceName"), m_options->deviceName},
         {QStringLiteral("theme"), QVariant::fromValue(m_theme.get())},
         {QStringLiteral("textScale"), m_options->textScale},
         {QStringLiteral("reduceMotion"), m_options->reduceMotion},
         // From the first moment on: or all text is laid out twice.
         {QStringLiteral("width"), place.width()},
         {QStringLiteral("height"), place.height()}});
    m_view.setInitialProperties(properties);
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.setTitle(m_options->brand);
    m_view.setColor(m_theme->glowOuter);
    onNextFrame([this, name] { load(name); });
    if (m_options->windowed) {
        m_view.resize(place.size());
        m_view.show();
    } else {
        m_view.setGeometry(place);
        m_view.showFullScreen();
    }
}

void Screen::openSignIn(const QString &name, QVariantMap properties)
{
    properties.insert({{QStringLiteral("language"), QVariant::fromValue(m_language)},
                       {QStringLiteral("countdown"), m_options->countdown}});
    // A voice takes its time to get ready, for which the page does not wait.
    if (m_options->speak) {
        connect(this, &Screen::loaded, this, [this](QQuickItem *page) {
            onNextFrame([page] { page->setProperty("speak", true); });
        });
    }
    open(name, properties);
}

void Screen::load(const QString &name)
{
    m_view.setSource(
        QUrl(QStringLiteral("qrc:/qt-project.org/imports/DeviceSignIn/%1.qml").arg(name)));
    QQuickItem *page = m_view.rootObject();
    if (!page) {
        QCoreApplication::exit(ExitCode::notSignedIn);
        return;
    }
    connect(page, SIGNAL(closeRequested()), &m_view, SLOT(close()));
    page->forceActiveFocus();
    // Not before the page: a screen reader that finds an item while no QML has been loaded makes Qt believe
    // that items have no names, for good.
    if (!m_notice)
        new FrameDamage(&m_view);
    m_notice = std::make_unique<ServiceNotice>(&m_view);
    onNextFrame([this] { watchPreferences(); });
    Q_EMIT loaded(page);
}

/*! Not before the page is there: the system's answer, and the connection to its bus, take their time. */
void Screen::watchPreferences()
{
    auto *watch = new DesktopPreferencesWatcher(QDBusConnection::sessionBus(), this);
    connect(watch, &DesktopPreferencesWatcher::changed, this, &Screen::grant);
    watch->start();
}

/*! What the options say comes first. */
void Screen::grant(const DesktopPreferences &wishes)
{
    QQuickItem *page = m_view.rootObject();
    page->setProperty("reduceMotion", m_options->reduceMotion || wishes.reduceMotion);
    page->setProperty("textScale", std::max(m_options->textScale, wishes.textScale));
    if (m_options->themeIsChosen)
        return;
    std::unique_ptr<Theme> before = std::move(m_systemTheme);
    if (wishes.highContrast || wishes.light) {
        m_systemTheme =
            loadTheme(wishes.highContrast ? QStringLiteral("contrast") : QStringLiteral("light"))
                .theme;
    }
    Theme *theme = m_systemTheme ? m_systemTheme.get() : m_theme.get();
    page->setProperty("theme", QVariant::fromValue(theme));
    m_view.setColor(theme->glowOuter);
}

void Screen::onNextFrame(const std::function<void()> &act)
{
    connect(&m_view, &QQuickView::frameSwapped, this, act,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

} // namespace DeviceSignIn
