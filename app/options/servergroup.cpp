// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optiongroups.h"
#include "optionvalues.h"
#include "requestoptions.h"
#include "text/endpoint.h"

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

/*! The commands that sign in, and the command that checks whether that is possible. */
constexpr CommandSet signIns = {Command::Page, Command::Terminal, Command::Doctor};

/*! Whether \a value, the location of a key, is free of a PIN, which others could read there. */
bool hasNoPin(const QString &value)
{
    const QString decoded = QUrl::fromPercentEncoding(value.toUtf8());
    return !value.isEmpty() && !decoded.contains(QLatin1String("pin-value"), Qt::CaseInsensitive);
}

/*! Whether \a value may be an endpoint. A server at home is checked later, when all is known. */
bool isEndpoint(const QString &value)
{
    const QUrl endpoint = optionUrl(value);
    return isSafeEndpoint(endpoint, endpoint);
}

constexpr char noPin[] = "A key is a file or a URI; its PIN belongs into --key-pin-file.";
constexpr char providerOnly[] = "--%1 goes with --provider only.";
constexpr char ownOfEach[] =
    "Each of several providers has its own --%1: write it into the file for --providers.";
constexpr char oneProviderOnly[] = "--%1 goes with one provider only.";

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

using Store = void (*)(Options *, const QString &);

/*! A row for all commands that use a server. Several providers can have different values of it. */
OptionRow ofProvider(OptionDescription option, Store store = nullptr)
{
    OptionRow row{.option = std::move(option), .store = store};
    row.isOfProvider = true;
    return row;
}

/*! A row as above, but not for provider-check, which has a server and a profile of its own. */
OptionRow ofServer(OptionDescription option, Store store = nullptr)
{
    OptionRow row = ofProvider(std::move(option), store);
    row.commands = atConfiguredServer;
    return row;
}

/*! The rows that say at which server or provider to sign in. */
std::vector<OptionRow> serverRows()
{
    return {
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
                                  {{"demo", "lan"}, "--providers says where: leave --%1 out."}}},
         .store = [](Options *options, const QString &value) { options->providersFile = value; },
         .commands = atConfiguredServer},
        ofProvider({.name = "set",
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
                  .accepts = isServerUrl,
                  .refusal = "--server is an https address without a path, such as "
                             "https://id.example.com (http only for loopback).",
                  .needs = {{{"provider"}, providerOnly}}}),
        ofServer({.name = "issuer",
                  .value = "URL",
                  .help = "at this server; its endpoints are found by discovery",
                  .kind = ValueKind::Url,
                  .accepts = isEndpoint,
                  .refusal = "--issuer is an https address (http only for loopback)."},
                 [](Options *options, const QString &value) { options->client.issuer = value; }),
        ofServer({.name = "device-endpoint",
                  .value = "URL",
                  .help = "instead of an issuer, or where discovery does not find it",
                  .kind = ValueKind::Url,
                  .accepts = isEndpoint,
                  .refusal = "--device-endpoint is an https address (http only for loopback).",
                  .needs = {{{"token-endpoint", "issuer"}, "--token-endpoint is missing."}}},
                 [](Options *options, const QString &value) {
                     options->client.endpoints.deviceAuthorizationEndpoint = optionUrl(value);
                 }),
        ofServer({.name = "token-endpoint",
                  .value = "URL",
                  .manual = "instead of an issuer, or where discovery does not find it",
                  .kind = ValueKind::Url,
                  .accepts = isEndpoint,
                  .refusal = "--token-endpoint is an https address (http only for loopback).",
                  .needs = {{{"device-endpoint", "issuer"}, "--device-endpoint is missing."}}},
                 [](Options *options, const QString &value) {
                     options->client.endpoints.tokenEndpoint = optionUrl(value);
                 }),
        ofServer({.name = "revocation-endpoint",
                  .value = "URL",
                  .help = "and these, where the server has them",
                  .manual = "the server's endpoint for revocation, if it has one",
                  .brief = "the server\'s endpoint for revocation, if it has one",
                  .kind = ValueKind::Url,
                  .accepts = isEndpoint,
                  .refusal = "--revocation-endpoint is an https address (http only for loopback)."},
                 [](Options *options, const QString &value) {
                     options->client.endpoints.revocationEndpoint = optionUrl(value);
                 }),
        ofServer({.name = "userinfo-endpoint",
                  .value = "URL",
                  .manual = "the server's endpoint for userinfo, if it has one",
                  .kind = ValueKind::Url,
                  .accepts = isEndpoint,
                  .refusal = "--userinfo-endpoint is an https address (http only for loopback)."},
                 [](Options *options, const QString &value) {
                     options->client.endpoints.userinfoEndpoint = optionUrl(value);
                 }),
    };
}

/*! The rows about the client, up to the scopes, which requestOptions() continues. */
std::vector<OptionRow> clientRows()
{
    return {
        ofProvider(
            {.name = "client-id", .value = "ID", .help = "who asks"},
            [](Options *options, const QString &value) { options->client.clientId = value; }),
        ofProvider({.name = "client-secret-file",
                    .value = "FILE",
                    .help = "the client's secret stands in this file",
                    .kind = ValueKind::File},
                   [](Options *options, const QString &value) { options->files.secret = value; }),
        ofProvider({.name = "client-key",
                    .value = "KEY",
                    .help = "instead: the client's private key, for private_key_jwt: a file, or "
                            "a URI such as pkcs11:… or handle:0x81000001 of a TPM",
                    .kind = ValueKind::File,
                    .accepts = hasNoPin,
                    .refusal = noPin,
                    .conflicts = {{{"client-secret-file"},
                                   "A client has a key or a secret: leave --%1 out."}}},
                   [](Options *options, const QString &value) { options->files.key = value; }),
        ofProvider(
            {.name = "client-key-id",
             .value = "ID",
             .help = "the name by which the server knows that key",
             .needs = {{{"client-key"}, "--%1 goes with --client-key only."}}},
            [](Options *options, const QString &value) { options->client.clientKeyId = value; }),
        ofProvider({.name = "scope",
                    .value = "SCOPE",
                    .help = "what to ask for; can be repeated",
                    .manual = "what to ask for. Can be repeated",
                    .isRepeatable = true},
                   [](Options *options, const QString &value) {
                       options->client.scopes += value.split(u' ', Qt::SkipEmptyParts);
                       options->client.scopes.removeDuplicates();
                   }),
    };
}

/*! The rows about the keys of the tokens, where keys are opened, and whom to trust. */
std::vector<OptionRow> keyRows()
{
    return {
        ofProvider({.name = "no-dpop",
                    .help = "let whoever holds the token use it, even where it could be bound to "
                            "this box (RFC 9449)"},
                   [](Options *options, const QString &) { options->bindsTokens = false; }),
        {.option = {.name = "dpop-key",
                    .value = "KEY",
                    .help = "where the keys are that tokens are bound to (RFC 9449): software, "
                            "tpm, auto (tpm where there is one), or one key as for --client-key "
                            "(software)",
                    .manual = "where the keys are that tokens are bound to (RFC 9449): "
                              "`software`; `tpm`, in which each sign-in gets a new one; `auto`, "
                              "which is `tpm` where there is one; or one key for all, as for "
                              "--client-key. Preset is `software`",
                    .kind = ValueKind::File,
                    .choices = "software tpm auto",
                    .accepts = hasNoPin,
                    .refusal = noPin},
         .store = [](Options *options, const QString &value) { options->files.dpopKey = value; }},
        {.option = {.name = "key-provider",
                    .value = "NAME",
                    .help = "the provider of OpenSSL that opens these keys, where they are "
                            "neither in a TPM nor at pkcs11:",
                    .manual = "the provider of OpenSSL that opens the keys of --client-key and "
                              "--dpop-key, if their place does not tell it: those in a TPM are "
                              "always opened by `tpm2`, and those at `pkcs11:` by `pkcs11`",
                    .accepts =
                        [](const QString &value) {
                            return matchesWhole(value, QStringLiteral("[A-Za-z0-9._-]{1,64}"));
                        },
                    .refusal = "--key-provider is the name of a provider of OpenSSL, not '%1'."},
         .store = [](Options *options,
                     const QString &value) { options->files.keyProvider = value; }},
        {.option = {.name = "key-pin-file",
                    .value = "FILE",
                    .help = "the PIN of these keys stands in this file (those of tpm and "
                            "auto have none)",
                    .kind = ValueKind::File},
         .store = [](Options *options, const QString &value) { options->files.keyPin = value; }},
        {.option = {.name = "ca-file",
                    .value = "FILE",
                    .help = "further authorities to trust, as PEM certificates",
                    .kind = ValueKind::File},
         .store = [](Options *options,
                     const QString &value) { options->files.authorities = value; }},
    };
}

} // namespace

OptionRowGroup serverGroup()
{
    OptionRowGroup group{
        "Where to sign in (the same for every command)",
        nullptr,
        {},
        {{{"demo", "provider", "providers", "issuer", "device-endpoint", "token-endpoint"},
          noServer}},
    };
    for (auto *part : {serverRows, clientRows, requestOptions, keyRows}) {
        std::vector<OptionRow> rows = part();
        std::move(rows.begin(), rows.end(), std::back_inserter(group.rows));
    }
    addRulesForSeveral(&group.rows);
    return group;
}

} // namespace DeviceSignIn
