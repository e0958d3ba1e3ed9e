// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "kioskwindow.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "exitcode.h"
#include "jsonline.h"
#include "problemlog.h"
#include "screen.h"
#include "signin/signinfactory.h"
#include "stopsignals.h"

#include <QGuiApplication>

namespace DeviceSignIn {

namespace {

void print(const QByteArray &line)
{
    printLine(stdout, line);
}

void tellEvents(Kiosk *kiosk)
{
    followSignIns(kiosk, print);
    QObject::connect(kiosk, &Kiosk::signInChanged, kiosk, [kiosk] {
        if (!kiosk->signIn())
            print(jsonLine("state", {{"state", QStringLiteral("welcome")}}));
    });
}

/*! Whoever is signed in is signed out before. */
void quitAfterVisit(Kiosk *kiosk)
{
    // quit() asks the windows, and this one never agrees.
    const auto quit = [] { QCoreApplication::exit(ExitCode::signedIn); };
    QObject::connect(kiosk, &Kiosk::signInChanged, kiosk, quit);
    if (kiosk->signIn())
        kiosk->endVisit();
    else
        quit();
}

} // namespace

int runKiosk(Options options, Language *language)
{
    std::unique_ptr<Demo> demo;
    if (options.demo && !(demo = startDemo(&options)))
        return ExitCode::notSignedIn;
    SignInFactory factory(std::move(options.client), options.store, options.authorities);
    Kiosk kiosk([&] { return factory.createVisit(); }, options.signOutAfter, factory.clock());
    if (options.events)
        tellEvents(&kiosk);
    logProblems(&kiosk);
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &kiosk, [&] { quitAfterVisit(&kiosk); });

    Screen screen(&options, language);
    screen.openSignIn(QStringLiteral("KioskPage"),
                      {{QStringLiteral("kiosk"), QVariant::fromValue(&kiosk)}});
    return QCoreApplication::exec();
}

} // namespace DeviceSignIn
