// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sharedwindow.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "execsignin.h"
#include "exitcode.h"
#include "problemlog.h"
#include "screen.h"
#include "signin/household.h"
#include "signin/signinfactory.h"
#include "speech/language.h"

#include <QGuiApplication>

namespace DeviceSignIn {

int runShared(Options options, Language *language)
{
    std::unique_ptr<Demo> demo;
    if (options.demo && !(demo = startDemo(&options)))
        return ExitCode::notSignedIn;
    SignInFactory factory(std::move(options.client), options.store, options.authorities);
    Household household([&](const QString &account) { return factory.createSignIn(account); },
                        factory.store(), factory.clock());
    if (options.events)
        followSignIns(&household, [](const QByteArray &line) { printLine(stdout, line); });
    logProblems(&household);
    household.read();
    Screen screen(&options, language);
    screen.openSignIn(QStringLiteral("HouseholdPage"),
                      {{QStringLiteral("household"), QVariant::fromValue(&household)}});
    return execSignIn([&] { return household.signIn(); });
}

} // namespace DeviceSignIn
