// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "protocol/failure.h"
#include "protocol/safety.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! The options by name, in the order of the help. */
struct Known
{
    const char *name;
    /*! Null for a switch. */
    const char *value;
};
constexpr Known knownOptions[] = {
    {"demo", nullptr},
    {"lan", nullptr},
    {"provider", "NAME"},
    {"providers", "FILE"},
    {"set", "NAME=VALUE"},
    {"server", "URL"},
    {"issuer", "URL"},
    {"device-endpoint", "URL"},
    {"token-endpoint", "URL"},
    {"revocation-endpoint", "URL"},
    {"userinfo-endpoint", "URL"},
    {"client-id", "ID"},
    {"client-secret-file", "FILE"},
    {"client-key-file", "FILE"},
    {"client-key-id", "ID"},
    {"scope", "SCOPE"},
    {"no-dpop", nullptr},
    {"ca-file", "FILE"},
    {"account", "NAME"},
    {"store", "KIND"},
    {"shared", nullptr},
    {"kiosk", nullptr},
    {"sign-out-after", "TIME"},
    {"windowed", nullptr},
    {"keys", "FILE"},
    {"theme", "THEME"},
    {"language", "TAG"},
    {"text-scale", "PERCENT"},
    {"reduce-motion", nullptr},
    {"no-countdown", nullptr},
    {"speak", nullptr},
    {"brand", "NAME"},
    {"device-name", "NAME"},
    {"events", nullptr},
    {"print-token", nullptr},
    {"json", nullptr},
    {"for", "URL"},
    {"method", "METHOD"},
    {"help", nullptr},
    {"version", nullptr},
};
constexpr const char *repeatable[] = {"provider", "set", "scope"};

} // namespace

CommandLine::CommandLine(const QStringList &arguments)
{
    for (const Known &option : knownOptions) {
        m_parser.addOption(QCommandLineOption(QLatin1String(option.name), QString(),
                                              QLatin1String(option.value ? option.value : "")));
    }
    if (m_parser.parse(arguments))
        checkValues();
    else
        refuse(m_parser.errorText());
}

void CommandLine::refuse(const QString &line)
{
    if (m_error.isEmpty())
        m_error = oneLine(line);
}

void CommandLine::refuseWith(const char *option, const QString &line)
{
    if (isSet(option))
        refuse(line.arg(QLatin1String(option)));
}

void CommandLine::checkValues()
{
    for (const Known &option : knownOptions) {
        const QString name = QLatin1String(option.name);
        const QStringList values = option.value ? m_parser.values(name) : QStringList();
        for (const QString &value : values) {
            // QCommandLineParser takes the next option for the value where one was forgotten.
            if (value.isEmpty() || value.startsWith(u"--"))
                refuse(QStringLiteral("Missing value after '--%1'.").arg(name));
            if (hasHiddenCharacters(value))
                refuse(QStringLiteral("The value of --%1 holds a character that can't be seen.")
                           .arg(name));
        }
        const bool once =
            std::none_of(std::begin(repeatable), std::end(repeatable),
                         [&](const char *other) { return name == QLatin1String(other); });
        if (values.size() > 1 && once)
            refuse(QStringLiteral("--%1 can be given only once.").arg(name));
    }
}

} // namespace DeviceSignIn
