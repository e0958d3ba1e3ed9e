// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "quickapp.h"

#include "catalog.h"
#include "mediaoptions.h"
#include "pointerhiding.h"
#include "posterprovider.h"
#include "posterstore.h"

#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QScreen>

namespace MediaDemo {

int runQuickApp(const MediaOptions &options)
{
    MediaService service(options.service);
    PosterStore posters(service.network());
    Catalog catalog(&service);
    QQuickView view;
    // Without a window manager, as on many kiosks, showFullScreen() does not resize the window.
    const QRect place = options.isWindowed ? QRect(0, 0, 1280, 720) : view.screen()->geometry();
    view.engine()->addImageProvider(QStringLiteral("posters"), new PosterProvider(&posters));
    view.setInitialProperties({{QStringLiteral("catalog"), QVariant::fromValue(&catalog)},
                               {QStringLiteral("issuer"), options.issuer},
                               {QStringLiteral("clientId"), options.clientId},
                               {QStringLiteral("keepsTokens"), options.keepsTokens},
                               {QStringLiteral("deviceName"), options.deviceName},
                               // With the final size from the start, posters are painted only once.
                               {QStringLiteral("width"), place.width()},
                               {QStringLiteral("height"), place.height()}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setTitle(QStringLiteral("Lantern"));
    const PointerHiding pointerHiding(&view);
    view.setColor(QColor(0x0E131D));
    view.setSource(QUrl(QStringLiteral("qrc:/qt-project.org/imports/MediaDemo/qml/MediaPage.qml")));
    if (!view.rootObject())
        return 1;
    QObject::connect(view.rootObject(), SIGNAL(closeRequested()), &view, SLOT(close()));
    view.setGeometry(place);
    if (options.isWindowed)
        view.show();
    else
        view.showFullScreen();
    return QGuiApplication::exec();
}

} // namespace MediaDemo
