// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runwindow.h"

#include "output/console.h"
#include "output/jsonline.h"
#include "process/exitcode.h"
#include "process/freedmemory.h"
#include "server/demo.h"
#include "signin/household.h"
#include "signin/kiosk.h"
#include "signin/providermenu.h"
#include "windowrunner.h"

#include <QCoreApplication>

#include <cstdio>
#include <vector>

namespace DeviceSignIn {

namespace {

/*!
    The longest time for which a kiosk waits for the server before it ends. A response that brings
    tokens after the visitor has gone is worth a longer wait than longestFinish, so that they can be
    revoked; its service is given more time than that. A response that takes longer is lost, and its
    tokens with it.
*/
constexpr std::chrono::seconds longestKioskFinish(30);

int runOneAccount(Options options, Language *language)
{
    const auto server = openServer(&options);
    if (!server)
        return ExitCode::notSignedIn;
    const auto signIn = server->factory()->createSignIn(options.account);
    WindowRunner runner(&options, language);
    runner.follow(signIn.get());
    runner.setFinishAction([&](SignIn *last) { server->finish(last, longestFinish); });
    signIn->begin();
    return runner.run(QStringLiteral("SignInScreen"), QStringLiteral("signIn"), signIn.get());
}

int runShared(Options options, Language *language)
{
    const auto server = openServer(&options);
    if (!server)
        return ExitCode::notSignedIn;
    Household household(server->factory());
    WindowRunner runner(&options, language);
    runner.follow(&household);
    runner.setFinishAction([&](SignIn *last) { server->finish(last, longestFinish); });
    household.read();
    return runner.run(QStringLiteral("HouseholdPage"), QStringLiteral("household"), &household);
}

/*! Signs out the person who is signed in at \a kiosk, if any, and then ends the program. */
void endVisitAndExit(Kiosk *kiosk)
{
    // quit() can't be used, because it closes the windows first, and the kiosk's window refuses to
    // close.
    const auto exit = [] { QCoreApplication::exit(ExitCode::signedIn); };
    QObject::connect(kiosk, &Kiosk::signInChanged, kiosk, exit);
    if (kiosk->signIn())
        kiosk->endVisit();
    else
        exit();
}

int runKiosk(Options options, Language *language)
{
    wipeFreedMemory();
    // The buffer of the stream would keep the last events, and the name of a visitor in them.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const auto server = openServer(&options);
    if (!server)
        return ExitCode::notSignedIn;
    Kiosk kiosk(server->factory(), options.signOutAfter);
    kiosk.setVisitLimit(int(options.visitLimit.count()));
    WindowRunner runner(&options, language);
    runner.follow(&kiosk);
    runner.setFinishAction([&](SignIn *last) { server->finish(last, longestKioskFinish); });
    if (options.events) {
        QObject::connect(&kiosk, &Kiosk::signInChanged, &kiosk, [&kiosk] {
            if (!kiosk.signIn())
                printLine(stdout, jsonLine("state", {{"state", QStringLiteral("welcome")}}));
        });
    }
    runner.setStopAction([&kiosk] { endVisitAndExit(&kiosk); });
    return runner.run(QStringLiteral("KioskPage"), QStringLiteral("kiosk"), &kiosk);
}

/*! Copies the options that apply to all providers but are not among a provider's own options. */
void addCommonOptions(const Options &options, Options *provider)
{
    provider->brand = options.brand;
    provider->deviceName = options.deviceName;
    provider->events = options.events;
    provider->demo = options.demo;
    provider->store = options.store;
    provider->authorities = options.authorities;
}

int runProviders(Options options, Language *language)
{
    std::vector<std::unique_ptr<ConfiguredServer>> servers;
    std::vector<ProviderMenu::Choice> choices;
    for (Options &provider : options.providers) {
        addCommonOptions(options, &provider);
        servers.push_back(openServer(&provider));
        if (!servers.back())
            return ExitCode::notSignedIn;
        choices.push_back({provider.name, provider.detail,
                           [factory = servers.back()->factory(), account = options.account] {
                               return factory->createSignIn(account);
                           }});
    }
    ProviderMenu menu(std::move(choices));
    WindowRunner runner(&options, language);
    runner.follow(&menu);
    runner.setFinishAction([&](SignIn *last) {
        for (const auto &server : servers)
            server->finish(last, longestFinish);
    });
    return runner.run(QStringLiteral("ProvidersPage"), QStringLiteral("menu"), &menu);
}

} // namespace

int runWindow(Options options, Language *language)
{
    if (!options.providers.empty())
        return runProviders(std::move(options), language);
    if (options.shared)
        return runShared(std::move(options), language);
    if (options.kiosk)
        return runKiosk(std::move(options), language);
    return runOneAccount(std::move(options), language);
}

} // namespace DeviceSignIn
