// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "providerswindow.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "execsignin.h"
#include "exitcode.h"
#include "problemlog.h"
#include "screen.h"
#include "signin/providermenu.h"
#include "signin/signinfactory.h"
#include "speech/language.h"

#include <QGuiApplication>

namespace DeviceSignIn {

namespace {

/*! One provider, with all that its sign-ins need. */
struct Place
{
    std::unique_ptr<Demo> demo;
    std::unique_ptr<SignInFactory> factory;
};

/*! False after an error, which it tells. */
bool open(Options *provider, const Options &options, Place *place)
{
    provider->brand = options.brand;
    provider->deviceName = options.deviceName;
    provider->events = options.events;
    if (options.demo && !(place->demo = startDemo(provider)))
        return false;
    place->factory = std::make_unique<SignInFactory>(std::move(provider->client), options.store,
                                                     options.authorities);
    return true;
}

} // namespace

int runProviders(Options options, Language *language)
{
    std::vector<Place> places(options.providers.size());
    std::vector<ProviderMenu::Choice> choices;
    for (size_t i = 0; i < places.size(); ++i) {
        Options &provider = options.providers[i];
        if (!open(&provider, options, &places[i]))
            return ExitCode::notSignedIn;
        choices.push_back(
            {provider.name, provider.detail, [&factory = *places[i].factory, &options] {
                 return factory.createSignIn(options.account);
             }});
    }
    ProviderMenu menu(std::move(choices));
    if (options.events)
        followSignIns(&menu, [](const QByteArray &line) { printLine(stdout, line); });
    logProblems(&menu);
    Screen screen(&options, language);
    screen.openSignIn(QStringLiteral("ProvidersPage"),
                      {{QStringLiteral("menu"), QVariant::fromValue(&menu)}});
    return execSignIn([&] { return menu.signIn(); });
}

} // namespace DeviceSignIn
