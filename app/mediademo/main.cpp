// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commandline/arguments.h"
#include "mediaoptions.h"
#include "qmlform.h"
#include "sandbox/sandbox.h"
#include "widgetsform.h"

#include <QApplication>

#include <cstdio>

using namespace DeviceSignIn;

namespace {

constexpr int noServer = 1;
constexpr int wrongUsage = 2;

int tell(const MediaUsage &usage)
{
    std::fprintf(usage.isError ? stderr : stdout, "%s\n", qPrintable(usage.text.trimmed()));
    return usage.isError ? wrongUsage : 0;
}

/*! The server of the demo, with \a options pointed at it. */
std::unique_ptr<Sandbox> startDemo(MediaOptions *options)
{
    SandboxOptions chosen;
    chosen.anyPortIfTaken = true;
    chosen.brand = QStringLiteral("Lantern");
    chosen.appName = chosen.brand;
    chosen.deviceName = options->deviceName;
    auto sandbox = std::make_unique<Sandbox>(std::move(chosen));
    if (!sandbox->listen()) {
        std::fprintf(stderr, "The demo's server can't be started: %s.\n",
                     qPrintable(sandbox->errorString()));
        return nullptr;
    }
    options->issuer = sandbox->issuer();
    options->service = QUrl(sandbox->origin());
    std::printf("A demo: approve in a browser on this machine, at %s\n",
                qPrintable(sandbox->phonePage().toString()));
    std::fflush(stdout);
    return sandbox;
}

int run(int argc, char *argv[], MediaOptions options)
{
    QGuiApplication::setDesktopFileName(QStringLiteral("device-signin-mediademo"));
    const std::unique_ptr<QGuiApplication> application =
        options.widgets ? std::make_unique<QApplication>(argc, argv)
                        : std::make_unique<QGuiApplication>(argc, argv);
    std::unique_ptr<Sandbox> sandbox;
    if (options.demo && !(sandbox = startDemo(&options)))
        return noServer;
    return options.widgets ? runWidgetsForm(options) : runQmlForm(options);
}

} // namespace

int main(int argc, char *argv[])
{
    auto wish = readMediaOptions(readArguments(argc, argv));
    if (const auto *usage = std::get_if<MediaUsage>(&wish))
        return tell(*usage);
    return run(argc, argv, std::move(std::get<MediaOptions>(wish)));
}
