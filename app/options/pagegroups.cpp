// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optiongroups.h"
#include "optionvalues.h"

#include <QRegularExpression>

#include <chrono>

namespace DeviceSignIn {

namespace {

/*! The commands that show a page, and the command that checks what a page needs. */
constexpr CommandSet pages = {Command::Page, Command::Doctor};
/*!
    The commands for which the look of a page matters. The command "providers" is included because
    it ignores these options.
*/
constexpr CommandSet looks = {Command::Page, Command::Doctor, Command::Keys, Command::Providers};

constexpr char pageOnly[] = "--%1 is for the page only.";

/*! Returns a time such as 90s or 3m; zero if \a value is none. */
std::chrono::seconds timeOf(const QString &value)
{
    static const QRegularExpression time(QStringLiteral("\\A([0-9]{1,4})(s|m)\\z"));
    const auto match = time.match(value);
    const int count = match.captured(1).toInt();
    return std::chrono::seconds(match.captured(2) == u"m" ? count * 60 : count);
}

} // namespace

OptionRowGroup sharedGroup()
{
    return {
        "On a television that several people share",
        nullptr,
        {{.option = {.name = "shared",
                     .help = "ask who it is; add and remove people",
                     .conflicts = {{{"account"}, "--shared asks who it is: leave --%1 out."},
                                   {{"kiosk"}, "A screen is shared or a kiosk: leave --%1 out."}}},
          .store = [](Options *options, const QString &) { options->shared = true; },
          .commands = pages,
          .refusal = pageOnly}}};
}

OptionRowGroup kioskGroup()
{
    return {
        "On a screen to which anybody may come",
        nullptr,
        {
            {.option = {.name = "kiosk",
                        .help = "a sign-in begins by a press, no key leads out, nothing is kept",
                        .conflicts = {{{"account"}, "A kiosk knows nobody: leave --%1 out."}}},
             .store = [](Options *options, const QString &) { options->kiosk = true; },
             .commands = pages,
             .refusal = pageOnly},
            {.option = {.name = "sign-out-after",
                        .value = "TIME",
                        .help = "who leaves it untouched for so long is signed out: 90s, 3m (3m)",
                        .accepts =
                            [](const QString &value) {
                                return timeOf(value) >= Kiosk::shortestSignOutAfter
                                       && timeOf(value) <= Kiosk::longestSignOutAfter;
                            },
                        .refusal = "--sign-out-after is a time such as 90s or 3m, from 5s to 60m.",
                        .needs = {{{"kiosk"}, "--%1 goes with --kiosk only."}}},
             .store = [](Options *options,
                         const QString &value) { options->signOutAfter = timeOf(value); },
             .commands = atConfiguredServer},
            {.option = {.name = "visit-limit",
                        .value = "TIME",
                        .help = "whoever is there, a visit ends after this time: 10m, 60m (30m)",
                        .accepts =
                            [](const QString &value) {
                                return timeOf(value) >= Kiosk::shortestVisit
                                       && timeOf(value) <= Kiosk::longestVisit;
                            },
                        .refusal = "--visit-limit is a time such as 90s or 30m, from 1m to 1440m.",
                        .needs = {{{"kiosk"}, "--%1 goes with --kiosk only."}}},
             .store = [](Options *options,
                         const QString &value) { options->visitLimit = timeOf(value); },
             .commands = atConfiguredServer},
        },
    };
}

OptionRowGroup lookGroup()
{
    return {
        "How it looks",
        nullptr,
        {
            {.option = {.name = "windowed", .help = "in a window instead of the full screen"},
             .store = [](Options *options, const QString &) { options->windowed = true; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "screen",
                        .value = "SCREEN",
                        .help = "the name of the screen to show it on, such as HDMI-A-1, or its "
                                "number from 1 on (the first one)"},
             .store = [](Options *options, const QString &value) { options->screen = value; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "rotate",
                        .value = "DEGREES",
                        .help = "turns the page clockwise, for a panel that is mounted so and that "
                                "the system can't turn",
                        .choices = "90 180 270",
                        .form = "90|180|270"},
             .store = [](Options *options,
                         const QString &value) { options->rotation = value.toInt(); },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "safe-area",
                        .value = "PERCENT",
                        .help = "5 to 15: the part of the picture at each edge that stays free, "
                                "for a television that cuts off more than 5 percent",
                        .range = ValueRange{5, 15}},
             .store = [](Options *options,
                         const QString &value) { options->overscan = value.toInt() / 100.0; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "keys",
                        .value = "FILE",
                        .help =
                            "what further keys of the remote control mean, besides keys.json in "
                            "~/.config/device-signin and /etc/device-signin; the command keys "
                            "shows what to write there",
                        .manual = "what further keys of the remote control mean, besides those in "
                                  "the files below; the command `keys` shows what to write there",
                        .kind = ValueKind::JsonFile},
             .store = [](Options *options, const QString &value) { options->keysFile = value; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "theme",
                        .value = "THEME",
                        .help = "how the page looks",
                        .manual = "how the page looks: `dark`, `light`, `contrast`, or a file "
                                  "`FILE.json` with a theme of a brand's own",
                        .kind = ValueKind::JsonFile,
                        .choices = "dark light contrast",
                        .form = "dark|light|contrast",
                        .additionalForms = {{"FILE.json", "a theme of a brand's own"}},
                        .accepts =
                            [](const QString &value) {
                                return matchesWhole(value, QStringLiteral(".+\\.json"));
                            },
                        .refusal =
                            "--theme is dark, light, contrast or a file FILE.json, not '%1'."},
             .store =
                 [](Options *options, const QString &value) {
                     options->theme = value;
                     options->themeIsChosen = true;
                 },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "language",
                        .value = "TAG",
                        .help = "what the page speaks, such as de or pt-BR, instead of what was "
                                "chosen on it or of what the system speaks"},
             .store = [](Options *options, const QString &value) { options->language = value; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "text-scale",
                        .value = "PERCENT",
                        .help = "100 to 150: the size of all text, in percent of the usual one",
                        .range = ValueRange{100, 150}},
             .store = [](Options *options,
                         const QString &value) { options->textScale = value.toInt() / 100.0; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "reduce-motion", .help = "nothing moves or fades"},
             .store = [](Options *options, const QString &) { options->reduceMotion = true; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "no-countdown",
                        .help =
                            "the time left is not shown; that it is nearly up is said in words"},
             .store = [](Options *options, const QString &) { options->countdown = false; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "speak",
                        .help = "the page reads itself aloud, where Qt TextToSpeech is installed; "
                                "the key Play does this, too"},
             .store = [](Options *options, const QString &) { options->speak = true; },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "brand", .value = "NAME", .help = "whose sign-in it is"},
             .store = [](Options *options, const QString &value) { options->brand = value; },
             .commands = {Command::Page, Command::Terminal, Command::Token, Command::SignOut,
                          Command::Accounts, Command::Providers, Command::Keys, Command::Doctor}},
            {.option = {.name = "device-name",
                        .value = "NAME",
                        .help =
                            "what this device is called (the machine's name); {hardware} in it "
                            "stands for the end of the machine's serial number, or of its network "
                            "adapter's address"},
             .store = [](Options *options, const QString &value) { options->deviceName = value; },
             .commands = {Command::Page, Command::Terminal, Command::Token, Command::SignOut,
                          Command::Accounts, Command::Providers, Command::Keys, Command::Doctor}},
        },
    };
}

} // namespace DeviceSignIn
