// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sharedwindow.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "exitcode.h"
#include "keymapfiles.h"
#include "language.h"
#include "screen.h"
#include "signin/household.h"
#include "stopsignals.h"
#include "themefile.h"
#include "wiring.h"

#include <QGuiApplication>
#include <QQuickView>

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
    const LoadedTheme look = loadTheme(options.theme);
    if (!look.problem.isEmpty())
        complain(look.problem);
    QQuickView view;
    const QVariantMap properties = {
        {QStringLiteral("household"), QVariant::fromValue(&household)},
        {QStringLiteral("language"), QVariant::fromValue(language)},
        {QStringLiteral("countdown"), options.countdown},
        {QStringLiteral("speak"), options.speak},
        {QStringLiteral("keyMap"), QVariant::fromValue(loadKeyMap(options.keysFile))}};
    if (!showPage(&view, QStringLiteral("HouseholdPage"), properties, look.theme.get(), language,
                  options))
        return ExitCode::notSignedIn;
    QCoreApplication::exec();
    SignIn *signIn = household.signIn();
    if (!signIn)
        return ExitCode::notSignedIn;
    signIn->flow()->cancel();
    return signIn->session()->state() == Session::State::SignedIn ? ExitCode::signedIn
                                                                  : ExitCode::notSignedIn;
}

} // namespace DeviceSignIn
