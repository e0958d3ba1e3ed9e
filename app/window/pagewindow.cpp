// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pagewindow.h"

#include "desktoppreferences.h"
#include "framedamage.h"
#include "keymapfiles.h"
#include "look/themefile.h"
#include "output/console.h"
#include "process/exitcode.h"
#include "servicenotice.h"

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

PageWindow::PageWindow(const Options *options, Language *language)
    : m_options(options)
    , m_language(language)
{}

PageWindow::~PageWindow() = default;

void PageWindow::open(const QString &name, QVariantMap properties)
{
    LoadedTheme look = loadTheme(m_options->theme);
    if (!look.problem.isEmpty())
        complain(look.problem);
    m_theme = std::move(look.theme);
    m_language->setFamilies({m_theme->family, m_theme->codeFamily});
    m_language->translate(m_view.engine());
    // Without this, text that is measured before its font is set makes Qt load the system's font
    // too.
    QGuiApplication::setFont(QFont(m_theme->family));

    // In a kiosk there is often no window manager that would resize the window to the full screen.
    const QRect place = m_options->windowed ? QRect({}, windowSize) : m_view.screen()->geometry();
    properties.insert(
        {{QStringLiteral("keyMap"), QVariant::fromValue(loadKeyMap(m_options->keysFile))},
         {QStringLiteral("brandName"), m_options->brand},
         {QStringLiteral("deviceName"), m_options->deviceName},
         {QStringLiteral("theme"), QVariant::fromValue(m_theme.get())},
         {QStringLiteral("textScale"), m_options->textScale},
         {QStringLiteral("reduceMotion"), m_options->reduceMotion},
         // The page gets its final size at the start, so that text is laid out only once.
         {QStringLiteral("width"), place.width()},
         {QStringLiteral("height"), place.height()}});
    m_view.setInitialProperties(properties);
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.setTitle(m_options->brand);
    m_view.setColor(m_theme->glowOuter);
    afterNextFrame([this, name] { load(name); });
    if (m_options->windowed) {
        m_view.resize(place.size());
        m_view.show();
    } else {
        m_view.setGeometry(place);
        m_view.showFullScreen();
    }
}

void PageWindow::openSignIn(const QString &name, QVariantMap properties)
{
    properties.insert({{QStringLiteral("language"), QVariant::fromValue(m_language)},
                       {QStringLiteral("countdown"), m_options->countdown}});
    // A speech engine takes long to start, so it is started after the page is shown.
    if (m_options->speak) {
        connect(this, &PageWindow::loaded, this, [this](QQuickItem *page) {
            afterNextFrame([page] { page->setProperty("speak", true); });
        });
    }
    open(name, properties);
}

void PageWindow::load(const QString &name)
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
    // The item is created after the page: if a screen reader queries an item before any QML is
    // loaded, Qt concludes that items have no accessible names, and keeps that result.
    if (!m_notice)
        new FrameDamage(&m_view);
    m_notice = std::make_unique<ServiceNotice>(&m_view);
    afterNextFrame([this] { watchPreferences(); });
    Q_EMIT loaded(page);
}

// Called after the page is shown, because the connection to the bus and the portal's reply take
// time.
void PageWindow::watchPreferences()
{
    auto *watcher = new DesktopPreferencesWatcher(QDBusConnection::sessionBus(), this);
    connect(watcher, &DesktopPreferencesWatcher::changed, this, &PageWindow::applyPreferences);
    watcher->start();
}

// The options of the command line take precedence over the desktop's preferences.
void PageWindow::applyPreferences(const DesktopPreferences &preferences)
{
    QQuickItem *page = m_view.rootObject();
    page->setProperty("reduceMotion", m_options->reduceMotion || preferences.reduceMotion);
    page->setProperty("textScale", std::max(m_options->textScale, preferences.textScale));
    if (m_options->themeIsChosen)
        return;
    // The previous theme is kept until the page has the new one.
    const std::unique_ptr<Theme> previous = std::move(m_desktopTheme);
    if (preferences.highContrast || preferences.light) {
        m_desktopTheme = loadTheme(preferences.highContrast ? QStringLiteral("contrast")
                                                            : QStringLiteral("light"))
                             .theme;
    }
    Theme *theme = m_desktopTheme ? m_desktopTheme.get() : m_theme.get();
    page->setProperty("theme", QVariant::fromValue(theme));
    m_view.setColor(theme->glowOuter);
}

void PageWindow::afterNextFrame(const std::function<void()> &action)
{
    connect(&m_view, &QQuickView::frameSwapped, this, action,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

} // namespace DeviceSignIn
