// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "widgetsapp.h"

#include "catalog.h"
#include "mediaoptions.h"
#include "posterstore.h"
#include "widgets/mediawindow.h"

#include <QApplication>
#include <QQuickWindow>
#include <QScreen>
#include <QStackedWidget>

#include <DeviceSignIn/signinfactory.h>
#include <DeviceSignIn/signinwidget.h>

namespace MediaDemo {

using DeviceSignIn::SignInFactory;
using DeviceSignIn::SignInWidget;
using DeviceSignIn::TokenStore;

namespace {

SignInFactory createFactory(const MediaOptions &options)
{
    DeviceSignIn::ClientConfig client;
    client.setIssuer(options.issuer);
    client.setClientId(options.clientId);
    client.setScopes(
        {QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("offline_access")});
    // Without a store of its own, a factory uses the keychain.
    return SignInFactory(client, options.keepsTokens ? nullptr : TokenStore::inMemory());
}

/*! Shows the sign-in page when it is requested, and \a wall again afterwards. */
void connectPages(QStackedWidget *pages, MediaWindow *wall, SignInWidget *page)
{
    const auto showWall = [pages, wall, page] {
        if (pages->currentWidget() != page)
            return;
        pages->setCurrentWidget(wall);
        wall->endSignIn();
    };
    QObject::connect(page, &SignInWidget::signedIn, wall, showWall);
    QObject::connect(page, &SignInWidget::closeRequested, wall, showWall);
    QObject::connect(wall, &MediaWindow::signInRequested, page, [pages, page] {
        pages->setCurrentWidget(page);
        page->setFocus();
    });
}

} // namespace

int runWidgetsApp(const MediaOptions &options)
{
    // QWidgets are painted without a graphics processor, so the sign-in page is too.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    const auto theme = readTheme();
    if (!theme)
        return 1;
    MediaService service(options.service);
    PosterStore posters(service.network());
    Catalog catalog(&service);
    const SignInFactory factory = createFactory(options);
    const auto signIn = factory.createSignIn(QStringLiteral("default"));
    signIn->session()->restore();
    catalog.setSession(signIn->session());
    catalog.loadHome();

    QStackedWidget window;
    auto *wall = new MediaWindow(*theme, &catalog, &posters, signIn->session());
    auto *page = new SignInWidget(signIn.get());
    page->setBrandName(QStringLiteral("Lantern"));
    page->setDeviceName(options.deviceName);
    window.addWidget(wall);
    window.addWidget(page);
    connectPages(&window, wall, page);
    QObject::connect(wall, &MediaWindow::closeRequested, &window, &QWidget::close);

    window.setWindowTitle(QStringLiteral("Lantern"));
    // Without a window manager, as on many kiosks, showFullScreen() does not resize the window.
    window.setGeometry(options.isWindowed ? QRect(0, 0, 1280, 720) : window.screen()->geometry());
    if (options.isWindowed)
        window.show();
    else
        window.showFullScreen();
    return QApplication::exec();
}

} // namespace MediaDemo
