// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optiongroups.h"
#include "optionvalues.h"
#include "text/endpoint.h"

namespace DeviceSignIn {

namespace {

constexpr char tokenOnly[] = "--%1 goes with token only.";

} // namespace

OptionRowGroup scriptGroup()
{
    return {
        "For scripts",
        nullptr,
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
                        .accepts = isServerUrl,
                        .refusal = "--against is an https address without a path."},
             .store = [](Options *options,
                         const QString &value) { options->against = optionUrl(value); },
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
                                const QUrl url = optionUrl(value);
                                return isSafeEndpoint(url, url);
                            },
                        .refusal = "--for is an https address (http only for loopback, and for the "
                                   "server at home that --server or --set names)."},
             .store = [](Options *options,
                         const QString &value) { options->request = optionUrl(value); },
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
                                return matchesWhole(value, QStringLiteral("[A-Z]{1,16}"));
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

} // namespace DeviceSignIn
