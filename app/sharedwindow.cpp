// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sharedwindow.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "exitcode.h"
#include "language.h"
#include "screen.h"
#include "signin/household.h"
#include "stopsignals.h"
#include "wiring.h"

#include <QGuiApplication>

namespace DeviceSignIn {

int runShared(Options options, Language *language)
{
    std::unique_ptr<Demo> demo;
    if (options.demo && !(demo = startDemo(&options)))
        return ExitCode::notSignedIn;
    Wiring wiring(std::move(options.client), options.store, options.authorities);
    Household household([&](const QString &account) { return wiring.createSignIn(account); },
                        wiring.store());
    if (options.events)
        followSignIns(&household, [](const QByteArray &line) { printLine(stdout, line); });
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &household, [&] {
        // Nobody has given up: the program, started again, goes on with the same code.
        if (household.signIn())
            household.signIn()->flow()->suspend();
        QCoreApplication::quit();
    });

    household.read();
    Screen screen(&options, language);
    screen.openSignIn(QStringLiteral("HouseholdPage"),
                      {{QStringLiteral("household"), QVariant::fromValue(&household)}});
    QCoreApplication::exec();
    return endSignIn(household.signIn());
}

} // namespace DeviceSignIn
