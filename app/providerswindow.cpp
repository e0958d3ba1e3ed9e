// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "providerswindow.h"

#include "console.h"
#include "demo.h"
#include "events.h"
#include "exitcode.h"
#include "keymapfiles.h"
#include "language.h"
#include "screen.h"
#include "signin/providermenu.h"
#include "stopsignals.h"
#include "themefile.h"
#include "wiring.h"

#include <QGuiApplication>
#include <QQuickView>

namespace DeviceSignIn {

namespace {

/*! One provider, with all that its sign-ins need. */
struct Place
{
    std::unique_ptr<Demo> demo;
    std::unique_ptr<Wiring> wiring;
};

/*! False after an error, which it tells. */
bool open(Options *provider, const Options &options, Place *place)
{
    provider->brand = options.brand;
    provider->deviceName = options.deviceName;
    provider->events = options.events;
    if (options.demo && !(place->demo = startDemo(provider)))
        return false;
    place->wiring =
        std::make_unique<Wiring>(std::move(provider->client), options.store, options.authorities);
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
        choices.push_back({provider.name, provider.detail, [&wiring = *places[i].wiring, &options] {
                               return wiring.createSignIn(options.account);
                           }});
    }
    ProviderMenu menu(std::move(choices));
    if (options.events)
        followSignIns(&menu, [](const QByteArray &line) { printLine(stdout, line); });
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &menu, [&] {
        // Nobody has given up: the program, started again, goes on with the same code.
        if (menu.signIn())
            menu.signIn()->flow()->suspend();
        QCoreApplication::quit();
    });

    const LoadedTheme look = loadTheme(options.theme);
    if (!look.problem.isEmpty())
        complain(look.problem);
    QQuickView view;
    const QVariantMap properties = {
        {QStringLiteral("menu"), QVariant::fromValue(&menu)},
        {QStringLiteral("language"), QVariant::fromValue(language)},
        {QStringLiteral("countdown"), options.countdown},
        {QStringLiteral("speak"), options.speak},
        {QStringLiteral("keyMap"), QVariant::fromValue(loadKeyMap(options.keysFile))}};
    if (!showPage(&view, QStringLiteral("ProvidersPage"), properties, look.theme.get(), language,
                  options))
        return ExitCode::notSignedIn;
    QCoreApplication::exec();
    SignIn *signIn = menu.signIn();
    if (!signIn)
        return ExitCode::notSignedIn;
    signIn->flow()->cancel();
    return signIn->session()->state() == Session::State::SignedIn ? ExitCode::signedIn
                                                                  : ExitCode::notSignedIn;
}

} // namespace DeviceSignIn
