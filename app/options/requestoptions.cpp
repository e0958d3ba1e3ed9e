// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "requestoptions.h"

#include <QUrl>

namespace DeviceSignIn {

namespace {

bool isNameAndValue(const QString &value)
{
    return value.indexOf(u'=') >= 1;
}

AdditionalParameter parameterOf(const QString &value, bool inDeviceRequest, bool inTokenRequest)
{
    const auto sign = value.indexOf(u'=');
    return {value.left(sign), value.mid(sign + 1), inDeviceRequest, inTokenRequest};
}

/*! Whether \a value is an absolute URI without a fragment (RFC 8707, section 2). */
bool isResource(const QString &value)
{
    const QUrl uri(value, QUrl::StrictMode);
    return uri.isValid() && !uri.scheme().isEmpty() && !uri.hasFragment();
}

OptionRow requestRow(OptionDescription option, void (*store)(Options *, const QString &))
{
    OptionRow row{.option = std::move(option), .store = store};
    row.isOfProvider = true;
    return row;
}

} // namespace

std::vector<OptionRow> requestOptions()
{
    return {
        requestRow({.name = "audience",
                    .value = "API",
                    .help = "the API that the tokens are for, as Auth0 wants it"},
                   [](Options *options, const QString &value) {
                       options->client.parameters.push_back({QStringLiteral("audience"), value});
                   }),
        requestRow({.name = "resource",
                    .value = "URI",
                    .help = "the server that the tokens are for (RFC 8707); can be repeated",
                    .manual = "the server that the tokens are for (RFC 8707). Can be repeated",
                    .accepts = isResource,
                    .refusal = "--resource is an absolute address without a fragment, not '%1'.",
                    .isRepeatable = true},
                   [](Options *options, const QString &value) {
                       options->client.parameters.push_back(
                           {QStringLiteral("resource"), value, true, true});
                   }),
        requestRow({.name = "acr-values",
                    .value = "NAMES",
                    .help = "how the person is to be authenticated, in the server's own names"},
                   [](Options *options, const QString &value) {
                       options->client.parameters.push_back({QStringLiteral("acr_values"), value});
                   }),
        requestRow({.name = "parameter",
                    .value = "NAME=VALUE",
                    .help = "another parameter to send when asking for a code; can be repeated",
                    .manual = "another parameter to send when asking for a code. Can be repeated",
                    .accepts = isNameAndValue,
                    .refusal = "--parameter wants NAME=VALUE, not '%1'.",
                    .isRepeatable = true},
                   [](Options *options, const QString &value) {
                       options->client.parameters.push_back(parameterOf(value, true, false));
                   }),
        requestRow({.name = "token-parameter",
                    .value = "NAME=VALUE",
                    .help = "another parameter to send when asking for tokens; can be repeated",
                    .manual = "another parameter to send when asking for tokens. Can be repeated",
                    .brief = "another parameter to send when asking for tokens",
                    .accepts = isNameAndValue,
                    .refusal = "--token-parameter wants NAME=VALUE, not '%1'.",
                    .isRepeatable = true},
                   [](Options *options, const QString &value) {
                       options->client.parameters.push_back(parameterOf(value, false, true));
                   }),
        requestRow(
            {.name = "header",
             .value = "NAME=VALUE",
             .help =
                 "another header to send with every request to the server; can be repeated; one "
                 "that is secret belongs into the file for --options, since everybody "
                 "on the machine can read a command line",
             .manual = "another header to send with every request to the server. Can be repeated. "
                       "One that is secret belongs into the file for --options, since "
                       "everybody on the machine can read a command line",
             .brief = "another header to send with every request to the server",
             .accepts = isNameAndValue,
             .refusal = "--header wants NAME=VALUE.",
             .isRepeatable = true},
            [](Options *options, const QString &value) {
                const auto sign = value.indexOf(u'=');
                options->client.headers.push_back(
                    {value.left(sign), Secret(value.mid(sign + 1).toUtf8())});
            }),
        requestRow(
            {.name = "user-agent",
             .value = "TEXT",
             .help = "the User-Agent header (device-signin and DeviceSignIn, each with its "
                     "version)"},
            [](Options *options, const QString &value) { options->client.userAgent = value; }),
    };
}

} // namespace DeviceSignIn
