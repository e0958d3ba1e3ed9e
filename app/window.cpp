// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "window.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "exitcode.h"
#include "keymapfiles.h"
#include "stopsignals.h"
#include "themefile.h"
#include "wiring.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickView>
#include <QScreen>

namespace DeviceSignIn {

namespace {

constexpr QSize windowSize(1280, 720);

/*! Loads the page and shows it; false if the page can't be loaded, which Qt then has told. */
bool show(QQuickView *view, SignIn *signIn, Theme *theme, const Options &options)
{
    const auto keyMap = QVariant::fromValue(loadKeyMap(options.keysFile));
    view->setTitle(options.brand);
    // For the moment before the page is there.
    view->setColor(theme->glowOuter);
    view->setResizeMode(QQuickView::SizeRootObjectToView);
    view->setInitialProperties({{QStringLiteral("signIn"), QVariant::fromValue(signIn)},
                                {QStringLiteral("keyMap"), keyMap},
                                {QStringLiteral("brandName"), options.brand},
                                {QStringLiteral("deviceName"), options.deviceName},
                                {QStringLiteral("theme"), QVariant::fromValue(theme)},
                                {QStringLiteral("reduceMotion"), options.reduceMotion}});
    view->setSource(
        QUrl(QStringLiteral("qrc:/qt-project.org/imports/DeviceSignIn/SignInPage.qml")));
    if (!view->rootObject())
        return false;
    QObject::connect(view->rootObject(), SIGNAL(closeRequested()), view, SLOT(close()));
    view->rootObject()->forceActiveFocus();
    if (options.windowed) {
        view->resize(windowSize);
        view->show();
    } else {
        // Where no window manager runs, as on many a kiosk, nobody else makes the window that large.
        view->setGeometry(view->screen()->geometry());
        view->showFullScreen();
    }
    return true;
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

int runWindow(Options options)
{
    std::unique_ptr<Demo> demo;
    if (options.demo && !(demo = startDemo(&options)))
        return ExitCode::notSignedIn;
    Wiring wiring(std::move(options.client), options.store, options.account, options.authorities);
    SignIn &signIn = *wiring.signIn();
    std::unique_ptr<Events> events;
    if (options.events) {
        events = std::make_unique<Events>(&signIn,
                                          [](const QByteArray &line) { printLine(stdout, line); });
    }
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &signIn, [&] {
        // Nobody has given up: the program, started again, goes on with the same code.
        signIn.flow()->suspend();
        QCoreApplication::quit();
    });

    signIn.begin();
    const LoadedTheme look = loadTheme(options.theme);
    if (!look.problem.isEmpty())
        complain(look.problem);
    QQuickView view;
    // Not before begin()'s first step has been taken: while the page loads, the request is under way.
    QMetaObject::invokeMethod(
        &view,
        [&] {
            if (!show(&view, &signIn, look.theme.get(), options))
                QCoreApplication::exit(ExitCode::notSignedIn);
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    signIn.flow()->cancel();
    return signIn.session()->state() == Session::State::SignedIn ? ExitCode::signedIn
                                                                 : ExitCode::notSignedIn;
}

} // namespace DeviceSignIn
