// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "widgetsform.h"

#include "mediaoptions.h"
#include "posterstore.h"
#include "signin/signinfactory.h"
#include "widgets/mediawindow.h"
#include "widgets/signinwidget.h"

#include <QApplication>
#include <QQuickWindow>
#include <QScreen>
#include <QStackedWidget>

namespace DeviceSignIn {

namespace {

SignInFactory createFactory(const MediaOptions &options)
{
    ClientConfig client;
    client.issuer = options.issuer;
    client.clientId = options.clientId;
    client.scopes = {QStringLiteral("openid"), QStringLiteral("profile"),
                     QStringLiteral("offline_access")};
    StoreChoice store;
    store.kind = options.store;
    return SignInFactory(std::move(client), store);
}

/*! Lets the wall and the sign-in page take turns. */
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

int runWidgetsForm(const MediaOptions &options)
{
    // The sign-in page is drawn as everything else here is: by the processor.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    MediaService service(options.service);
    PosterStore posters(service.network());
    Programme programme(&service);
    const SignInFactory factory = createFactory(options);
    const auto signIn = factory.createSignIn(QStringLiteral("default"));
    signIn->session()->restore();
    programme.setSession(signIn->session());
    programme.loadHome();

    QStackedWidget window;
    auto *wall = new MediaWindow(&programme, &posters, signIn->session());
    auto *page = new SignInWidget(signIn.get());
    page->setBrandName(QStringLiteral("Lantern"));
    page->setDeviceName(options.deviceName);
    window.addWidget(wall);
    window.addWidget(page);
    connectPages(&window, wall, page);
    QObject::connect(wall, &MediaWindow::closeRequested, &window, &QWidget::close);

    window.setWindowTitle(QStringLiteral("Lantern"));
    // Where no window manager runs, as on many a kiosk, nobody else makes the window that large.
    window.setGeometry(options.windowed ? QRect(0, 0, 1280, 720) : window.screen()->geometry());
    if (options.windowed)
        window.show();
    else
        window.showFullScreen();
    return QApplication::exec();
}

} // namespace DeviceSignIn
