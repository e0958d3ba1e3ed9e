// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "screen.h"

#include "systemwishes.h"
#include "themefile.h"

#include <QDBusConnection>
#include <QQuickItem>
#include <QQuickView>
#include <QScreen>

namespace DeviceSignIn {

namespace {

constexpr QSize windowSize(1280, 720);

void heed(const SystemWishes &wishes, bool themeIsChosen, QQuickView *view)
{
    if (wishes.reduceMotion)
        view->rootObject()->setProperty("reduceMotion", true);
    if (!wishes.highContrast || themeIsChosen)
        return;
    Theme *theme = loadTheme(QStringLiteral("contrast")).theme.release();
    theme->setParent(view);
    view->rootObject()->setProperty("theme", QVariant::fromValue(theme));
}

/*! No frame waits for the system's answer, nor for the connection to its bus. */
void askAfterFirstFrame(QQuickView *view, bool themeIsChosen)
{
    QObject::connect(
        view, &QQuickView::frameSwapped, view,
        [=] {
            askForWishes(QDBusConnection::sessionBus(), view,
                         [=](const SystemWishes &wishes) { heed(wishes, themeIsChosen, view); });
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
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

bool showPage(QQuickView *view, const QString &name, QVariantMap properties, Theme *theme,
              Language *language, const Options &options)
{
    // Where no window manager runs, as on many a kiosk, nobody else makes the window that large.
    const QRect place = options.windowed ? QRect({}, windowSize) : view->screen()->geometry();
    // From the first moment on: or all text is laid out twice.
    properties.insert(QStringLiteral("width"), place.width());
    properties.insert(QStringLiteral("height"), place.height());
    properties.insert(QStringLiteral("brandName"), options.brand);
    properties.insert(QStringLiteral("deviceName"), options.deviceName);
    properties.insert(QStringLiteral("theme"), QVariant::fromValue(theme));
    properties.insert(QStringLiteral("textScale"), options.textScale);
    properties.insert(QStringLiteral("reduceMotion"), options.reduceMotion);
    language->setFamilies({theme->family, theme->codeFamily});
    language->translate(view->engine());
    view->setTitle(options.brand);
    // For the moment before the page is there.
    view->setColor(theme->glowOuter);
    view->setResizeMode(QQuickView::SizeRootObjectToView);
    view->setInitialProperties(properties);
    view->setSource(
        QUrl(QStringLiteral("qrc:/qt-project.org/imports/DeviceSignIn/%1.qml").arg(name)));
    if (!view->rootObject())
        return false;
    QObject::connect(view->rootObject(), SIGNAL(closeRequested()), view, SLOT(close()));
    view->rootObject()->forceActiveFocus();
    askAfterFirstFrame(view, options.themeIsChosen);
    if (options.windowed) {
        view->resize(place.size());
        view->show();
    } else {
        view->setGeometry(place);
        view->showFullScreen();
    }
    return true;
}

} // namespace DeviceSignIn
