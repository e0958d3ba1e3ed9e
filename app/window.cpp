// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "window.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "exitcode.h"
#include "keymapfiles.h"
#include "screen.h"
#include "stopsignals.h"
#include "themefile.h"
#include "wiring.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickView>

namespace DeviceSignIn {

namespace {

/*! Loads the page and shows it; false if the page can't be loaded, which Qt then has told. */
bool show(QQuickView *view, SignIn *signIn, Theme *theme, Language *language,
          const Options &options)
{
    return showPage(view, QStringLiteral("SignInPage"),
                    {{QStringLiteral("signIn"), QVariant::fromValue(signIn)},
                     {QStringLiteral("language"), QVariant::fromValue(language)},
                     {QStringLiteral("keyMap"), QVariant::fromValue(loadKeyMap(options.keysFile))},
                     {QStringLiteral("countdown"), options.countdown}},
                    theme, language, options);
}

/*! A voice takes its time to get ready, for which no frame waits. */
void speakAfterFirstFrame(QQuickView *view)
{
    QObject::connect(
        view, &QQuickView::frameSwapped, view,
        [view] { view->rootObject()->setProperty("speak", true); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

} // namespace

int runWindow(Options options, Language *language)
{
    std::unique_ptr<Demo> demo;
    if (options.demo && !(demo = startDemo(&options)))
        return ExitCode::notSignedIn;
    Wiring wiring(std::move(options.client), options.store, options.authorities);
    const auto created = wiring.createSignIn(options.account);
    SignIn &signIn = *created;
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
            if (options.speak)
                speakAfterFirstFrame(&view);
            if (!show(&view, &signIn, look.theme.get(), language, options))
                QCoreApplication::exit(ExitCode::notSignedIn);
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    signIn.flow()->cancel();
    return signIn.session()->state() == Session::State::SignedIn ? ExitCode::signedIn
                                                                 : ExitCode::notSignedIn;
}

} // namespace DeviceSignIn
