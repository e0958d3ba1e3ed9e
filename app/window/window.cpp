// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "window.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "execsignin.h"
#include "exitcode.h"
#include "problemlog.h"
#include "screen.h"
#include "signin/signinfactory.h"

#include <QGuiApplication>
#include <QQuickItem>

namespace DeviceSignIn {

int runWindow(Options options, Language *language)
{
    std::unique_ptr<Demo> demo;
    if (options.demo && !(demo = startDemo(&options)))
        return ExitCode::notSignedIn;
    SignInFactory factory(std::move(options.client), options.store, options.authorities);
    const auto created = factory.createSignIn(options.account);
    SignIn &signIn = *created;
    std::unique_ptr<Events> events;
    if (options.events) {
        events = std::make_unique<Events>(&signIn,
                                          [](const QByteArray &line) { printLine(stdout, line); });
    }
    const ProblemLog troubles(&signIn);

    signIn.begin();
    Screen screen(&options, language);
    // Not before begin()'s first step has been taken: while the page loads, the request is under way.
    QMetaObject::invokeMethod(
        &screen,
        [&] {
            screen.openSignIn(QStringLiteral("SignInScreen"),
                              {{QStringLiteral("signIn"), QVariant::fromValue(&signIn)}});
        },
        Qt::QueuedConnection);
    return execSignIn([&] { return &signIn; });
}

} // namespace DeviceSignIn
