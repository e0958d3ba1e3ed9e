// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "qmlform.h"

#include "mediaoptions.h"
#include "posterprovider.h"
#include "posterstore.h"
#include "programme.h"

#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QScreen>

namespace DeviceSignIn {

int runQmlForm(const MediaOptions &options)
{
    MediaService service(options.service);
    PosterStore posters(service.network());
    Programme programme(&service);
    QQuickView view;
    // Where no window manager runs, as on many a kiosk, nobody else makes the window that large.
    const QRect place = options.windowed ? QRect(0, 0, 1280, 720) : view.screen()->geometry();
    view.engine()->addImageProvider(QStringLiteral("posters"), new PosterProvider(&posters));
    view.setInitialProperties(
        {{QStringLiteral("programme"), QVariant::fromValue(&programme)},
         {QStringLiteral("issuer"), options.issuer},
         {QStringLiteral("clientId"), options.clientId},
         {QStringLiteral("keepsTokens"), options.store == StoreKind::Keychain},
         {QStringLiteral("deviceName"), options.deviceName},
         // From the first moment on: or posters are painted twice.
         {QStringLiteral("width"), place.width()},
         {QStringLiteral("height"), place.height()}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setTitle(QStringLiteral("Lantern"));
    view.setColor(QColor(0x0E131D));
    view.setSource(QUrl(QStringLiteral("qrc:/qt-project.org/imports/MediaDemo/qml/MediaPage.qml")));
    if (!view.rootObject())
        return 1;
    QObject::connect(view.rootObject(), SIGNAL(closeRequested()), &view, SLOT(close()));
    view.setGeometry(place);
    if (options.windowed)
        view.show();
    else
        view.showFullScreen();
    return QGuiApplication::exec();
}

} // namespace DeviceSignIn
