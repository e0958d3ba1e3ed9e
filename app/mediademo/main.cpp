// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "demoserver.h"
#include "mediaoptions.h"
#include "quickapp.h"
#include "widgetsapp.h"

#include <QApplication>

#include <cstdio>
#include <memory>

using namespace MediaDemo;

namespace {

constexpr int exitNoServer = 1;
constexpr int exitUsageError = 2;

/*!
    The command line as it is before the application object removes the options that it knows
    itself.
*/
QStringList readArguments(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int print(const MediaUsage &usage)
{
    std::fprintf(usage.isError ? stderr : stdout, "%s\n", qPrintable(usage.text.trimmed()));
    return usage.isError ? exitUsageError : 0;
}

QStringList sandboxArguments(const MediaOptions &options)
{
    QStringList arguments{QStringLiteral("--port=0"), QStringLiteral("--brand=Lantern"),
                          QStringLiteral("--app-name=Lantern")};
    if (!options.deviceName.isEmpty())
        arguments.append(QStringLiteral("--device-name=%1").arg(options.deviceName));
    return arguments;
}

/*! Starts the sandbox and sets its addresses in \a options; prints an error if it can't. */
bool startDemo(DemoServer *server, MediaOptions *options)
{
    const QString program = findSandbox(options->sandbox);
    if (program.isEmpty()) {
        std::fprintf(stderr,
                     "The demo needs %s, which can't be found; name the program with --sandbox.\n",
                     qPrintable(options->sandbox.isEmpty() ? QStringLiteral("device-signin-sandbox")
                                                           : options->sandbox));
        return false;
    }
    if (!server->start(program, sandboxArguments(*options))) {
        std::fprintf(stderr, "The demo's server can't be started: %s.\n",
                     qPrintable(server->errorString()));
        return false;
    }
    options->issuer = server->issuer();
    options->service = QUrl(server->issuer());
    std::printf("A demo: approve in a browser on this machine, at %s\n",
                qPrintable(server->phonePage()));
    std::fflush(stdout);
    return true;
}

int run(int argc, char *argv[], MediaOptions options)
{
    QGuiApplication::setDesktopFileName(QStringLiteral("device-signin-mediademo"));
    const std::unique_ptr<QGuiApplication> application =
        options.usesWidgets ? std::make_unique<QApplication>(argc, argv)
                            : std::make_unique<QGuiApplication>(argc, argv);
    DemoServer server;
    if (options.isDemo && !startDemo(&server, &options))
        return exitNoServer;
    return options.usesWidgets ? runWidgetsApp(options) : runQuickApp(options);
}

} // namespace

int main(int argc, char *argv[])
{
    auto parsed = readMediaOptions(readArguments(argc, argv));
    if (const auto *usage = std::get_if<MediaUsage>(&parsed))
        return print(*usage);
    return run(argc, argv, std::move(std::get<MediaOptions>(parsed)));
}
