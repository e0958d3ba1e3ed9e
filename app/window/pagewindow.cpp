// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pagewindow.h"

#include "accessibilityobserver.h"
#include "desktoppreferences.h"
#include "framedamage.h"
#include "gamepads.h"
#include "keymapfiles.h"
#include "look/themefile.h"
#include "output/console.h"
#include "pagefonts.h"
#include "process/exitcode.h"
#include "rotatedpage.h"
#include "screenchoice.h"
#include "servicenotice.h"

#include <QDBusConnection>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QScreen>

#include <algorithm>
#include <chrono>

// Every page imports this module, because Qt Quick does. Where its library is not linked, the
// thread that loads the types loads it, and waits for the thread of the page then, which is
// painting.
extern void qml_register_types_QtQml_WorkerScript();

namespace DeviceSignIn {

namespace {

[[maybe_unused]] void (*volatile needsWorkerScript)() = qml_register_types_QtQml_WorkerScript;

/*! The size of a window that does not fill the screen, if there is room for it. */
constexpr QSize windowSize(1280, 720);

/*!
    How long the page waits for a response: less than the time of a frame, so that nobody sees a
    difference.
*/
constexpr std::chrono::milliseconds longestWait(12);

/*!
    How many times the window returns to the screen that the options name, from the start and from
    each change of the screens on. A window manager may want another one, and wins in the end.
*/
constexpr int returnsToScreen = 5;

bool isOnX11()
{
    return QGuiApplication::platformName() == QLatin1String("xcb");
}

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
    , m_screenName(options->screen)
    , m_remainingReturns(returnsToScreen)
{
    m_responseLimit.setSingleShot(true);
    connect(&m_responseLimit, &QTimer::timeout, this, &PageWindow::createIfReady);
}

PageWindow::~PageWindow() = default;

void PageWindow::open(const QString &name, QVariantMap properties)
{
    if (!m_component)
        loadTypes(name);
    LoadedTheme look = loadTheme(m_options->theme);
    if (!look.problem.isEmpty())
        printError(look.problem);
    m_theme = std::move(look.theme);
    m_language->setFamilies({m_theme->family, m_theme->codeFamily});
    m_language->translate(m_view.engine());
    chooseScreen();
    // In a kiosk there is often no window manager that would resize the window to the full screen,
    // or keep it from being larger than that.
    const QScreen *screen = m_view.screen();
    const QRect place = m_options->windowed
                            ? QRect({}, windowSize.boundedTo(screen->availableSize()))
                            : screen->geometry();
    const QSizeF size = turned(place.size(), m_options->rotation);
    setDefaultFont(*m_theme, size);
    properties.insert(
        {{QStringLiteral("keyMap"), QVariant::fromValue(loadKeyMap(m_options->keysFile))},
         {QStringLiteral("brandName"), m_options->brand},
         {QStringLiteral("deviceName"), m_options->deviceName},
         {QStringLiteral("theme"), QVariant::fromValue(m_theme.get())},
         {QStringLiteral("textScale"), m_options->textScale},
         {QStringLiteral("reduceMotion"), m_options->reduceMotion},
         {QStringLiteral("overscan"), m_options->overscan},
         // The page gets its final size at the start, so that text is laid out only once.
         {QStringLiteral("width"), size.width()},
         {QStringLiteral("height"), size.height()}});
    m_properties = std::move(properties);
    m_accessibilityObserver = std::make_unique<AccessibilityObserver>(m_view.engine());
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.setTitle(m_options->brand);
    m_view.setColor(m_theme->glowOuter);
    afterNextFrame([this] {
        m_hasFirstFrame = true;
        m_responseLimit.start(longestWait);
        createIfReady();
    });
    if (m_options->windowed) {
        m_view.resize(place.size());
        m_view.show();
    } else {
        m_view.setGeometry(place);
        m_view.showFullScreen();
        followScreen();
    }
    // The fonts are loaded while the X server opens the window, which takes it some time.
    loadFonts(usualFonts(*m_theme, size, *m_options));
}

void PageWindow::openSignIn(const QString &name, QVariantMap properties)
{
    properties.insert({{QStringLiteral("language"), QVariant::fromValue(m_language)},
                       {QStringLiteral("countdown"), m_options->countdown},
                       {QStringLiteral("complete"), false}});
    connect(this, &PageWindow::loaded, this, [this](QQuickItem *page) {
        afterNextFrame([page] { page->setProperty("complete", true); });
    });
    // A speech engine takes long to start, so it is started after the page is shown.
    if (m_options->speak) {
        connect(this, &PageWindow::loaded, this, [this](QQuickItem *page) {
            afterNextFrame([page] { page->setProperty("speak", true); });
        });
    }
    open(name, properties);
}

void PageWindow::loadTypes(const QString &name)
{
    const QUrl source(QStringLiteral("qrc:/qt-project.org/imports/DeviceSignIn/%1.qml").arg(name));
    m_component = new QQmlComponent(m_view.engine(), source, QQmlComponent::Asynchronous, &m_view);
    connect(m_component, &QQmlComponent::statusChanged, this, &PageWindow::createIfReady);
}

/*!
    Loads the first of \a fonts, and the others later. The page would load each when it first
    measures a text with it, and this thread has nothing else to do until the types of the page are
    loaded. The engine's thread waits for this one now and then, so that it must not be kept waiting
    for all fonts.
*/
void PageWindow::loadFonts(QList<QFont> fonts)
{
    if (m_rotatedPage || fonts.isEmpty())
        return;
    (void)QFontMetricsF(fonts.takeFirst()).horizontalAdvance(QLatin1Char('a'));
    QTimer::singleShot(0, this, [this, fonts] { loadFonts(fonts); });
}

void PageWindow::createIfReady()
{
    const bool awaits = m_responseLimit.isActive() && m_awaitsResponse && m_awaitsResponse();
    if (!m_hasFirstFrame || m_isCreating || m_component->isLoading() || awaits)
        return;
    m_isCreating = true;
    // Responses that have arrived meanwhile are handled first. The page is then created with what
    // it will show, instead of being changed before it is drawn.
    QMetaObject::invokeMethod(this, &PageWindow::create, Qt::QueuedConnection);
}

void PageWindow::create()
{
    QObject *created = m_component->createWithInitialProperties(m_properties);
    auto *page = qobject_cast<QQuickItem *>(created);
    if (!page) {
        delete created;
        for (const QQmlError &error : m_component->errors())
            qWarning().noquote() << error.toString();
        QCoreApplication::exit(ExitCode::notSignedIn);
        return;
    }
    m_rotatedPage = new RotatedPage(m_options->rotation);
    m_rotatedPage->setPage(page);
    m_view.setContent(m_component->url(), m_component, m_rotatedPage);
    choosePart();
    connect(page, SIGNAL(closeRequested()), &m_view, SLOT(close()));
    page->forceActiveFocus();
    // FrameDamage and ServiceNotice add items to the window, which must not happen before the types
    // of Qt Quick are registered: see AccessibilityObserver.
    if (!m_notice)
        new FrameDamage(&m_view);
    m_notice = std::make_unique<ServiceNotice>(&m_view);
    afterNextFrame([this] {
        // The window opens below the pointer, which X11 has without a mouse, too. The page gets no
        // event of a pointer at rest. It shows one that moves: see PointerHider. X11 looks for this
        // shape in many folders, so that the page would come later if it were set before.
        m_view.setCursor(Qt::BlankCursor);
        watchPreferences();
        new Gamepads(&m_view);
    });
    Q_EMIT loaded(page);
    // Qt would wait some milliseconds for more changes.
    QCoreApplication::postEvent(&m_view, new QEvent(QEvent::UpdateRequest));
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
    QQuickItem *page = m_rotatedPage->page();
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

/*!
    Moves the window to the screen that the options name. If there is none, writes an error, and the
    window stays.
*/
void PageWindow::chooseScreen()
{
    if (m_screenName.isEmpty())
        return;
    const auto found = findScreen(m_screenName);
    if (const auto *problem = std::get_if<QString>(&found)) {
        printError(*problem);
        return;
    }
    auto *screen = std::get<QScreen *>(found);
    m_view.setScreen(screen);
    if (!screen->name().isEmpty())
        m_screenName = screen->name();
}

/*! Returns the screen that the options name; null if they name none, or it does not exist. */
QScreen *PageWindow::namedScreen() const
{
    if (m_screenName.isEmpty())
        return nullptr;
    const auto found = findScreen(m_screenName);
    const auto *screen = std::get_if<QScreen *>(&found);
    return screen ? *screen : nullptr;
}

/*!
    Fills the screen again when that gets another size, or another one takes its place, as when a
    cable is plugged in again. The window returns to the screen that the options name when that
    comes back.
*/
void PageWindow::followScreen()
{
    const auto fillChanged = [this] {
        m_remainingReturns = returnsToScreen;
        fillScreen();
    };
    const auto follow = [this, fillChanged](QScreen *screen) {
        connect(screen, &QScreen::geometryChanged, this, fillChanged);
    };
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens)
        follow(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, follow);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, fillChanged);
    connect(&m_view, &QWindow::screenChanged, this, &PageWindow::fillScreen);
    connect(&m_view, &QWindow::widthChanged, this, &PageWindow::choosePart);
    connect(&m_view, &QWindow::heightChanged, this, &PageWindow::choosePart);
}

/*!
    Gives the window the place and size of its screen. On X11 only a window manager would do so
    otherwise. A Wayland compositor decides itself on which of its outputs a window is.

    If the options name another screen, the window goes there, unless it has returned too often.
    While screens come and go, the window gets several places in a short time, and Qt learns from
    the X server about each of them later. It then takes a place that the window has left for a move
    to the screen there.
*/
void PageWindow::fillScreen()
{
    if (isOnX11()) {
        QScreen *named = namedScreen();
        if (named && named != m_view.screen() && m_remainingReturns > 0) {
            --m_remainingReturns;
            m_view.setScreen(named); // which calls this function again
            return;
        }
        m_view.setGeometry(m_view.screen()->geometry());
    }
    choosePart();
}

/*!
    Some compositors, such as cage, give a window all screens together. The page is then shown on
    one of them, instead of the words on one and the QR code on another.
*/
void PageWindow::choosePart()
{
    if (!m_rotatedPage)
        return;
    // A window on several Wayland outputs is on any one of them for Qt.
    const QScreen *named = namedScreen();
    const QScreen *screen = named ? named : m_view.screen();
    const QRect all = screen->virtualGeometry();
    const bool covers = !m_options->windowed && QGuiApplication::screens().size() > 1
                        && m_view.size() == all.size();
    const QRect part = screen->geometry().translated(-all.topLeft());
    m_rotatedPage->setPart(covers && part.size() != all.size() ? QRectF(part) : QRectF());
}

void PageWindow::afterNextFrame(const std::function<void()> &action)
{
    connect(&m_view, &QQuickView::frameSwapped, this, action,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

} // namespace DeviceSignIn
