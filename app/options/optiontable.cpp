// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optiontable.h"

#include "protocol/safety.h"
#include "requestoptions.h"
#include "session/accountindex.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace DeviceSignIn {

namespace {

bool matches(const QString &value, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

QUrl address(const QString &value)
{
    return QUrl(value, QUrl::StrictMode);
}

bool isAddress(const QString &value)
{
    return !address(value).isEmpty();
}

/*! Returns whether \a value is an origin, which may end in a slash. */
bool isServer(const QString &value)
{
    const QUrl server = address(value);
    return isSafeEndpoint(server, server) && server.path().size() <= 1;
}

/*! Returns a time such as 90s or 3m; zero if \a value is none. */
std::chrono::seconds timeOf(const QString &value)
{
    static const QRegularExpression time(QStringLiteral("\\A([0-9]{1,4})(s|m)\\z"));
    const auto match = time.match(value);
    const int count = match.captured(1).toInt();
    return std::chrono::seconds(match.captured(2) == u"m" ? count * 60 : count);
}

StoreChoice storeOf(const QString &value)
{
    if (value == u"memory")
        return {StoreKind::Memory, {}, {}};
    if (value.startsWith(u"file:"))
        return {StoreKind::File, value.mid(5), {}};
    if (value.startsWith(u"sealed:"))
        return {StoreKind::Sealed, value.mid(7), {}};
    return {};
}

/*! The commands that use the server, the account and the store that the operator has configured. */
constexpr CommandSet atConfiguredServer = {Command::Page,    Command::Terminal, Command::Token,
                                           Command::SignOut, Command::Accounts, Command::Doctor};
/*! The commands that sign in, and the command that checks whether that is possible. */
constexpr CommandSet signIns = {Command::Page, Command::Terminal, Command::Doctor};
/*! The commands that show a page, and the command that checks what a page needs. */
constexpr CommandSet pages = {Command::Page, Command::Doctor};
/*!
    The commands for which the look of a page matters. The command "providers" is included because
    it ignores these options.
*/
constexpr CommandSet looks = {Command::Page, Command::Doctor, Command::Keys, Command::Providers};

/*! Whether \a value, the location of a key, is free of a PIN, which others could read there. */
bool hasNoPin(const QString &value)
{
    const QString decoded = QUrl::fromPercentEncoding(value.toUtf8());
    return !value.isEmpty() && !decoded.contains(QLatin1String("pin-value"), Qt::CaseInsensitive);
}

constexpr char noPin[] = "A key is a file or a URI; its PIN belongs into --key-pin-file.";
constexpr char pageOnly[] = "--%1 is for the page only.";
constexpr char tokenOnly[] = "--%1 goes with token only.";
constexpr char providerOnly[] = "--%1 goes with --provider only.";
constexpr char ownOfEach[] =
    "Each of several providers has its own --%1: write it into the file for --providers.";
constexpr char oneProviderOnly[] = "--%1 goes with one provider only.";
constexpr char notForCheck[] =
    "--%1 is not for provider-check, which plays FILE at a sandbox or at --against URL.";

/*!
    Adds the rules for several providers: each of them has its own values for the options of a
    provider.
*/
void addRulesForSeveral(std::vector<OptionRow> *rows)
{
    std::vector<const char *> own;
    for (const OptionRow &row : *rows) {
        if (row.isOfProvider && qstrcmp(row.option.name, "provider") != 0)
            own.push_back(row.option.name);
    }
    for (OptionRow &row : *rows) {
        std::vector<OptionRule> &conflicts = row.option.conflicts;
        if (qstrcmp(row.option.name, "provider") == 0) {
            conflicts.push_back({own, ownOfEach, true});
        } else if (qstrcmp(row.option.name, "providers") == 0) {
            conflicts.push_back({{"provider"}, ownOfEach});
            conflicts.push_back({own, ownOfEach});
        }
    }
}

OptionRowGroup serverGroup()
{
    // All commands use these options except the two that need no server. The command provider-check has a
    // server and a profile of its own.
    const auto ofProvider = [](OptionDescription option,
                               void (*store)(Options *, const QString &) = nullptr) {
        OptionRow row{.option = std::move(option), .store = store};
        row.isOfProvider = true;
        return row;
    };
    const auto ofServer = [&](OptionDescription option,
                              void (*store)(Options *, const QString &) = nullptr) {
        OptionRow row = ofProvider(std::move(option), store);
        row.commands = atConfiguredServer;
        return row;
    };
    OptionRowGroup group{
        "Where to sign in (the same for every command)",
        nullptr,
        {
            {.option = {.name = "demo",
                        .help = "at a sandbox that runs inside this program",
                        .conflicts = {{{"issuer", "server", "client-secret-file", "client-key",
                                        "ca-file", "device-endpoint", "token-endpoint",
                                        "revocation-endpoint", "userinfo-endpoint"},
                                       "--demo has a server of its own: leave --%1 out."}}},
             .store = [](Options *options, const QString &) { options->demo = true; },
             .commands = atConfiguredServer},
            {.option = {.name = "lan",
                        .help = "let phones on the same network in",
                        .needs = {{{"demo"}, "--lan goes with --demo only."}}},
             .store = [](Options *options, const QString &) { options->lan = true; },
             .commands = signIns,
             .refusal = "--%1 goes with a sign-in only."},
            ofServer({.name = "provider",
                      .value = "NAME",
                      .help = "at this provider: github, google, keycloak, …; see providers",
                      .manual = "at this provider: github, google, keycloak and others; see the "
                                "command `providers`",
                      .kind = ValueKind::Provider,
                      .isRepeatable = true,
                      .needs = {{{"demo"},
                                 "Each of several providers has a client of its own: write them "
                                 "into a file for --providers.",
                                 true}},
                      .conflicts = {{{"kiosk", "shared"}, oneProviderOnly, true},
                                    {{"providers"}, "--demo takes no file of --%1.", true}}}),
            {.option = {.name = "providers",
                        .value = "FILE",
                        .help = "at one of those in this file, which the person chooses",
                        .kind = ValueKind::JsonFile,
                        .conflicts = {{{"kiosk", "shared"}, oneProviderOnly},
                                      {{"demo", "lan"},
                                       "--providers says where: leave --%1 out."}}},
             .store = [](Options *options,
                         const QString &value) { options->providersFile = value; },
             .commands = atConfiguredServer},
            ofProvider(
                {.name = "set",
                 .value = "NAME=VALUE",
                 .help = "what the provider wants to know, such as realm=tv; can be repeated",
                 .manual = "what the provider wants to know, such as `realm=tv`. Can be "
                           "repeated",
                 .accepts = [](const QString &value) { return value.indexOf(u'=') >= 1; },
                 .refusal = "--set wants NAME=VALUE, not '%1'.",
                 .isRepeatable = true,
                 .needs = {{{"provider"}, providerOnly}}},
                [](Options *options, const QString &value) {
                    const auto sign = value.indexOf(u'=');
                    options->client.settings.insert(value.left(sign), value.mid(sign + 1));
                }),
            ofServer({.name = "server",
                      .value = "URL",
                      .help = "at this server, which speaks as the provider does",
                      .kind = ValueKind::Url,
                      .accepts = isServer,
                      .refusal = "--server is an https address without a path, such as "
                                 "https://id.example.com (http only for loopback).",
                      .needs = {{{"provider"}, providerOnly}}}),
            ofServer(
                {.name = "issuer",
                 .value = "URL",
                 .help = "at this server; its endpoints are found by discovery",
                 .kind = ValueKind::Url},
                [](Options *options, const QString &value) { options->client.issuer = value; }),
            ofServer({.name = "device-endpoint",
                      .value = "URL",
                      .help = "instead of an issuer, or where discovery does not find it",
                      .kind = ValueKind::Url,
                      .needs = {{{"token-endpoint", "issuer"}, "--token-endpoint is missing."}}},
                     [](Options *options, const QString &value) {
                         options->client.endpoints.deviceAuthorizationEndpoint = address(value);
                     }),
            ofServer({.name = "token-endpoint",
                      .value = "URL",
                      .manual = "instead of an issuer, or where discovery does not find it",
                      .kind = ValueKind::Url,
                      .needs = {{{"device-endpoint", "issuer"}, "--device-endpoint is missing."}}},
                     [](Options *options, const QString &value) {
                         options->client.endpoints.tokenEndpoint = address(value);
                     }),
            ofServer({.name = "revocation-endpoint",
                      .value = "URL",
                      .help = "and these, where the server has them",
                      .manual = "the server's endpoint for revocation, if it has one",
                      .brief = "the server\'s endpoint for revocation, if it has one",
                      .kind = ValueKind::Url,
                      .accepts = isAddress,
                      .refusal = "--revocation-endpoint is no address."},
                     [](Options *options, const QString &value) {
                         options->client.endpoints.revocationEndpoint = address(value);
                     }),
            ofServer({.name = "userinfo-endpoint",
                      .value = "URL",
                      .manual = "the server's endpoint for userinfo, if it has one",
                      .kind = ValueKind::Url,
                      .accepts = isAddress,
                      .refusal = "--userinfo-endpoint is no address."},
                     [](Options *options, const QString &value) {
                         options->client.endpoints.userinfoEndpoint = address(value);
                     }),
            ofProvider(
                {.name = "client-id", .value = "ID", .help = "who asks"},
                [](Options *options, const QString &value) { options->client.clientId = value; }),
            ofProvider(
                {.name = "client-secret-file",
                 .value = "FILE",
                 .help = "the client's secret stands in this file",
                 .kind = ValueKind::File},
                [](Options *options, const QString &value) { options->files.secret = value; }),
            ofProvider({.name = "client-key",
                        .value = "KEY",
                        .help =
                            "instead: the client's private key, for private_key_jwt: a file, or "
                            "a URI such as pkcs11:… or handle:0x81000001 of a TPM",
                        .kind = ValueKind::File,
                        .accepts = hasNoPin,
                        .refusal = noPin,
                        .conflicts = {{{"client-secret-file"},
                                       "A client has a key or a secret: leave --%1 out."}}},
                       [](Options *options, const QString &value) { options->files.key = value; }),
            ofProvider({.name = "client-key-id",
                        .value = "ID",
                        .help = "the name by which the server knows that key",
                        .needs = {{{"client-key"}, "--%1 goes with --client-key only."}}},
                       [](Options *options, const QString &value) {
                           options->client.clientKeyId = value;
                       }),
            ofProvider({.name = "scope",
                        .value = "SCOPE",
                        .help = "what to ask for; can be repeated",
                        .manual = "what to ask for. Can be repeated",
                        .isRepeatable = true},
                       [](Options *options, const QString &value) {
                           options->client.scopes += value.split(u' ', Qt::SkipEmptyParts);
                           options->client.scopes.removeDuplicates();
                       }),
            ofProvider({.name = "no-dpop",
                        .help =
                            "let whoever holds the token use it, even where it could be bound to "
                            "this box (RFC 9449)"},
                       [](Options *options, const QString &) { options->bindsTokens = false; }),
            {.option = {.name = "dpop-key",
                        .value = "KEY",
                        .help =
                            "where the keys are that tokens are bound to (RFC 9449): software, "
                            "tpm, auto (tpm where there is one), or one key as for --client-key "
                            "(software)",
                        .manual =
                            "where the keys are that tokens are bound to (RFC 9449): "
                            "`software`; `tpm`, in which each sign-in gets a new one; `auto`, "
                            "which is `tpm` where there is one; or one key for all, as for "
                            "--client-key. Preset is `software`",
                        .kind = ValueKind::File,
                        .choices = "software tpm auto",
                        .accepts = hasNoPin,
                        .refusal = noPin},
             .store = [](Options *options,
                         const QString &value) { options->files.dpopKey = value; }},
            {.option = {.name = "key-provider",
                        .value = "NAME",
                        .help = "the provider of OpenSSL that opens these keys, where they are "
                                "neither in a TPM nor at pkcs11:",
                        .manual = "the provider of OpenSSL that opens the keys of --client-key and "
                                  "--dpop-key, if their place does not tell it: those in a TPM are "
                                  "always opened by `tpm2`, and those at `pkcs11:` by `pkcs11`",
                        .accepts =
                            [](const QString &value) {
                                return matches(value, QStringLiteral("[A-Za-z0-9._-]{1,64}"));
                            },
                        .refusal =
                            "--key-provider is the name of a provider of OpenSSL, not '%1'."},
             .store = [](Options *options,
                         const QString &value) { options->files.keyProvider = value; }},
            {.option = {.name = "key-pin-file",
                        .value = "FILE",
                        .help = "the PIN of these keys stands in this file (those of tpm and "
                                "auto have none)",
                        .kind = ValueKind::File},
             .store = [](Options *options,
                         const QString &value) { options->files.keyPin = value; }},
            {.option = {.name = "ca-file",
                        .value = "FILE",
                        .help = "further authorities to trust, as PEM certificates",
                        .kind = ValueKind::File},
             .store = [](Options *options,
                         const QString &value) { options->files.authorities = value; }},
        },
        {{{"demo", "provider", "providers", "issuer", "device-endpoint", "token-endpoint"},
          noServer}},
    };
    // After the scopes, which are sent, too.
    const auto scope = std::find_if(group.rows.begin(), group.rows.end(), [](const OptionRow &row) {
        return qstrcmp(row.option.name, "scope") == 0;
    });
    std::vector<OptionRow> further = requestOptions();
    group.rows.insert(scope + 1, std::make_move_iterator(further.begin()),
                      std::make_move_iterator(further.end()));
    addRulesForSeveral(&group.rows);
    return group;
}

OptionRowGroup storeGroup()
{
    return {
        "How it is kept",
        nullptr,
        {
            {.option = {.name = "account",
                        .value = "NAME",
                        .help = "one of several sign-ins at the same server (default)",
                        .accepts = isAccountName,
                        .refusal = "--account is a name of at most 64 characters, without a slash "
                                   "and without a space at either end."},
             .store = [](Options *options, const QString &value) { options->account = value; },
             .commands = {Command::Page, Command::Terminal, Command::Token, Command::SignOut,
                          Command::Doctor},
             .refusal = "accounts lists them all: leave --%1 out."},
            {.option =
                 {.name = "store",
                  .value = "KIND",
                  .help = "in the system's keychain, or only while the program runs",
                  .manual =
                      "`keychain` is the system's keychain, as it comes; `memory` lasts while "
                      "the program runs; `file:/FOLDER` is files, not encrypted, for a box "
                      "without a keychain; `sealed:/FOLDER` is files that are sealed with a "
                      "key which systemd hands over: its credential `device-signin-store-key` "
                      "of 32 bytes or more (see `systemd-creds`(1))",
                  .brief = "where sign-ins are kept",
                  .choices = "keychain memory file:/ sealed:/",
                  .form = "keychain|memory",
                  .furtherForms =
                      {{"file:/FOLDER", "in files, not encrypted, for a box without a keychain"},
                       {"sealed:/FOLDER",
                        "in files, sealed with a key that systemd hands over: its credential "
                        "device-signin-store-key"}},
                  .accepts =
                      [](const QString &value) {
                          return matches(value,
                                         QStringLiteral("keychain|memory|(file|sealed):/.*"));
                      },
                  .refusal = "--store is keychain, memory, file:/FOLDER or sealed:/FOLDER, "
                             "not '%1'."},
             .store = [](Options *options,
                         const QString &value) { options->store = storeOf(value); },
             .commands = atConfiguredServer},
        },
    };
}

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
                        .form = "90|180|270",
                        .accepts =
                            [](const QString &value) {
                                return matches(value, QStringLiteral("90|180|270"));
                            },
                        .refusal = "--rotate is 90, 180 or 270, not '%1'."},
             .store = [](Options *options,
                         const QString &value) { options->rotation = value.toInt(); },
             .commands = looks,
             .refusal = pageOnly},
            {.option = {.name = "safe-area",
                        .value = "PERCENT",
                        .help = "5 to 15: the part of the picture at each edge that stays free, "
                                "for a television that cuts off more than 5 per cent",
                        .accepts =
                            [](const QString &value) {
                                return matches(value, QStringLiteral("[5-9]|1[0-5]"));
                            },
                        .refusal = "--safe-area is a number of per cent from 5 to 15, not '%1'."},
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
                        .furtherForms = {{"FILE.json", "a theme of a brand's own"}},
                        .accepts =
                            [](const QString &value) {
                                return matches(value,
                                               QStringLiteral("dark|light|contrast|.+\\.json"));
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
                        .help = "100 to 150: all text larger by so many per cent",
                        .accepts =
                            [](const QString &value) {
                                return matches(value, QStringLiteral("1[0-4][0-9]|150"));
                            },
                        .refusal =
                            "--text-scale is a number of per cent from 100 to 150, not '%1'."},
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

OptionRowGroup scriptGroup()
{
    return {
        nullptr,
        "For scripts",
        {
            {.option = {.name = "events",
                        .help = "print what happens on standard output, a JSON object a line"},
             .store = [](Options *options, const QString &) { options->events = true; },
             .commands = {Command::Page, Command::Terminal, Command::Doctor, Command::Keys},
             .refusal = "--%1 goes with a sign-in only."},
            {.option = {.name = "print-token",
                        .help = "the tokens too, in the terminal",
                        .manual = "the tokens, too, of the command `terminal`",
                        .needs = {{{"events"}, "--print-token goes with terminal --events only."}}},
             .store = [](Options *options, const QString &) { options->printToken = true; },
             .commands = {Command::Terminal},
             .refusal = "--%1 goes with terminal --events only."},
            {.option = {.name = "json",
                        .help = "with doctor: what it finds, a JSON object a line",
                        .manual = "with `doctor`: what it finds, as a JSON object a line: `event`, "
                                  "which is always \"finding\", `subject`, `ok` and `description`"},
             .store = [](Options *options, const QString &) { options->json = true; },
             .commands = {Command::Doctor},
             .refusal = "--%1 goes with doctor only."},
            {.option = {.name = "against",
                        .value = "URL",
                        .help = "with provider-check: try the profile at this server",
                        .manual = "with `provider-check`: try the profile at this server",
                        .kind = ValueKind::Url,
                        .accepts = isServer,
                        .refusal = "--against is an https address without a path."},
             .store = [](Options *options,
                         const QString &value) { options->against = address(value); },
             .commands = {Command::ProviderCheck},
             .refusal = "--%1 goes with provider-check only."},
            {.option = {.name = "dialect",
                        .value = "NAME",
                        .help = "with provider-check: try the profile at a sandbox that imitates "
                                "this provider (the profile's name)",
                        .manual = "with `provider-check`: try the profile at a sandbox that "
                                  "imitates this provider",
                        .conflicts = {{{"against"},
                                       "--dialect is for the sandbox: leave --%1 out."}}},
             .store = [](Options *options, const QString &value) { options->dialect = value; },
             .commands = {Command::ProviderCheck},
             .refusal = "--%1 goes with provider-check only."},
            {.option = {.name = "for",
                        .value = "URL",
                        .help =
                            "with token: print the headers that a request to this address needs, "
                            "as curl -H @- takes them",
                        .manual = "with `token`: print the headers that a request to this address "
                                  "needs, as `curl -H @-` takes them",
                        .kind = ValueKind::Url,
                        .accepts =
                            [](const QString &value) {
                                const QUrl url = address(value);
                                return isSafeEndpoint(url, url);
                            },
                        .refusal = "--for is an https address (http only for loopback, and for the "
                                   "server at home that --server or --set names)."},
             .store = [](Options *options,
                         const QString &value) { options->request = address(value); },
             .commands = {Command::Token},
             .refusal = tokenOnly},
            {.option = {.name = "refused",
                        .help = "with token: a server has refused the last one; print a new one",
                        .manual =
                            "with `token`: a server has refused the last token although it had "
                            "not expired (401); print a new one"},
             .store = [](Options *options, const QString &) { options->tokenWasRefused = true; },
             .commands = {Command::Token},
             .refusal = tokenOnly},
            {.option = {.name = "method",
                        .value = "METHOD",
                        .help = "how it will be sent (GET)",
                        .choices = "GET HEAD POST PUT PATCH DELETE",
                        .accepts =
                            [](const QString &value) {
                                return matches(value, QStringLiteral("[A-Z]{1,16}"));
                            },
                        .refusal = "--method is GET, POST, … in capitals.",
                        .needs = {{{"for"}, "--%1 goes with --for only."}}},
             .store = [](Options *options,
                         const QString &value) { options->requestMethod = value.toLatin1(); },
             .commands = {Command::Token},
             .refusal = tokenOnly},
        },
    };
}

OptionRowGroup fileGroup()
{
    // This option is replaced by the options in the file before the command line is parsed: see
    // withOptionsFile().
    return {"",
            "From a file",
            {{.option = {
                  .name = "options",
                  .value = "FILE",
                  .help = "a file with further options, one a line: name=value, or name; a line "
                          "that begins with # is ignored",
                  .manual = "a file with further options, one a line as `name=value` or `name`; a "
                            "line that begins with # is ignored",
                  .kind = ValueKind::File}}}};
}

OptionRowGroup programGroup()
{
    return {
        nullptr,
        "About the program",
        {{.option = {.name = "help",
                     .help = "this",
                     .manual = "print all options",
                     .brief = "print all options"}},
         {.option = {
              .name = "version", .help = "which version it is", .manual = "print the version"}}}};
}

struct CommandRow
{
    Command command = Command::Page;
    CommandDescription description;
};

/*! The commands, in the order of the help. */
const std::vector<CommandRow> &commandTable()
{
    static const std::vector<CommandRow> table = {
        {Command::Page, {"", "sign in on the full screen; in the terminal if there is no display"}},
        {Command::Terminal,
         {"terminal", "sign in in the terminal",
          "sign in in the terminal. While the network is away, the server busy or the date wrong "
          "it says so once, and goes on trying"}},
        {Command::Token,
         {"token", "print a valid access token, and nothing else",
          "print a valid access token, and nothing else. It is refreshed before where need be; "
          "several may ask at once"}},
        {Command::SignOut, {"sign-out", "end the sign-in at the server and forget it here"}},
        {Command::Accounts,
         {"accounts", "list who is signed in at that server, each with its --account"}},
        {Command::Providers,
         {"providers", "list the providers that are known by name",
          "list the providers that are known by name, and what each needs", false}},
        {Command::ProviderCheck,
         {"provider-check",
          "with FILE: read a provider's profile, say what it would send, and try it at a sandbox",
          "with `FILE`: read a provider's profile, say what it would send, and play a sign-in with "
          "it, at a sandbox that imitates the provider of that name or of `--dialect`, or at "
          "`--against`. The exit code is 1 if no sign-in could be played"}},
        {Command::Doctor,
         {"doctor",
          "look whether the box has all that a sign-in with these options needs, and say what is "
          "wrong and what to do",
          "look whether the box has all that a sign-in with these options needs: display, "
          "renderer, fonts, remote control, store, network, TLS, clock, provider and the keys of "
          "its id_tokens. One line each says that it is well, or what is wrong and what to do"}},
        {Command::Keys,
         {"keys",
          "show what the keys of a remote control send, and what they mean here; its options are "
          "those of \"How it looks\"",
          "show what the keys of a remote control send, and what they mean here. Its options are "
          "those of `How it looks`"}},
    };
    return table;
}

void readRow(const OptionRow &row, CommandLine *line, Options *options)
{
    if (!row.commands.contains(options->command)) {
        // These two commands use only the options for the look of the page and ignore all others.
        const bool isStrict =
            options->command != Command::Providers && options->command != Command::Keys;
        // What provider-check would ignore might make its result another one than the operator thinks.
        if (options->command == Command::ProviderCheck)
            line->refuseOption(row.option.name, QString::fromUtf8(notForCheck));
        else if (isStrict && row.refusal)
            line->refuseOption(row.option.name, QString::fromUtf8(row.refusal));
        return;
    }
    line->checkLimits(row.option);
    if (!row.store)
        return;
    const QStringList values =
        row.option.value ? line->values(row.option.name) : QStringList(QString());
    for (const QString &value : values)
        row.store(options, value);
}

} // namespace

const std::vector<OptionRowGroup> &optionTable()
{
    static const std::vector<OptionRowGroup> table = {
        serverGroup(), storeGroup(),  sharedGroup(), kioskGroup(),
        lookGroup(),   scriptGroup(), fileGroup(),   programGroup(),
    };
    return table;
}

ProgramDescription deviceSignInProgram()
{
    ProgramDescription program{
        .name = "device-signin",
        .summary =
            "device-signin signs a television, a kiosk or a terminal in with a phone (RFC 8628).",
        .lastLine = "Exit codes: 0 signed in, 1 not signed in, 2 wrong usage."};
    for (const CommandRow &row : commandTable())
        program.commands.push_back(row.description);
    for (const OptionRowGroup &rows : optionTable()) {
        OptionGroup group{rows.title, rows.manualTitle, {}, rows.oneOf};
        for (const OptionRow &row : rows.rows)
            group.options.push_back(row.option);
        program.groups.push_back(std::move(group));
    }
    return program;
}

QStringList commandWords()
{
    QStringList words;
    for (const CommandRow &row : commandTable()) {
        if (*row.description.word)
            words.append(QString::fromUtf8(row.description.word));
    }
    return words;
}

const Command *findCommand(const QString &word)
{
    for (const CommandRow &row : commandTable()) {
        if (*row.description.word && word == QLatin1String(row.description.word))
            return &row.command;
    }
    return nullptr;
}

QList<const OptionDescription *> providerOptions()
{
    QList<const OptionDescription *> options;
    for (const OptionRowGroup &group : optionTable()) {
        for (const OptionRow &row : group.rows) {
            if (row.isOfProvider)
                options.append(&row.option);
        }
    }
    return options;
}

void readTable(Rows rows, CommandLine *line, Options *options)
{
    for (const OptionRowGroup &group : optionTable()) {
        for (const OptionRow &row : group.rows) {
            if (line->isSet(row.option.name) && row.isOfProvider == (rows == Rows::OfProvider))
                readRow(row, line, options);
        }
    }
}

} // namespace DeviceSignIn
