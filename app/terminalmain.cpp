// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The terminal program. The launcher continues as this program unless a window is most probably
// needed (see launcher.cpp). It loads no more libraries than signing in at a terminal needs. For
// all else it goes on as the window program: see windowmain.cpp.

#include "commands/providerlist.h"
#include "commonmain.h"
#include "doctor/doctorcommand.h"
#include "output/console.h"
#include "process/exitcode.h"
#include "process/windowprogram.h"

#include <QCoreApplication>

using namespace DeviceSignIn;

namespace {

/*! Whether the environment names a display. There need not be one. */
bool isDisplayNamed()
{
    const auto isNamed = [](const char *variable) {
        return !qEnvironmentVariableIsEmpty(variable);
    };
    return isNamed("QT_QPA_PLATFORM") || isNamed("WAYLAND_DISPLAY") || isNamed("DISPLAY");
}

/*! Whether only the window program has what \a options need: a window, a language, or a sandbox. */
bool needsWindowProgram(const Options &options)
{
    switch (options.command) {
    case Command::Page:
    case Command::Keys:
        return isDisplayNamed() || options.demo || !options.language.isEmpty();
    case Command::Terminal:
    case Command::Doctor:
        return options.demo || !options.language.isEmpty();
    case Command::ProviderCheck:
        return true;
    default:
        return false;
    }
}

int runDoctorHere(Options options, char *argv[])
{
    if (!isDisplayNamed())
        return runDoctor(std::move(options), checkMissingScreen);
    return runDoctor(std::move(options), [argv](const Options &, FindingPrinter *printer) {
        const int result = runScreenCheck(argv);
        if (result < 0) {
            printer->print(failed(
                QStringLiteral("display"),
                QStringLiteral("%1 can't be started, or has crashed.").arg(windowProgramPath())));
        }
        printer->addResult(result == ExitCode::signedIn);
    });
}

int run(int argc, char *argv[])
{
    const Profiles profiles(profileFolders());
    auto read = readCommandLine(argc, argv, profiles);
    auto *options = std::get_if<Options>(&read);
    if (options && needsWindowProgram(*options)) {
        printError(continueAsWindowProgram(argv));
        return ExitCode::notSignedIn;
    }
    printProfileProblems(profiles, options);
    if (!options)
        return *std::get_if<int>(&read);
    const QCoreApplication application(argc, argv);
    if (!completeOptions(profiles, options) || !fallBackToTerminal(options, false))
        return ExitCode::wrongUsage;
    return options->command == Command::Doctor ? runDoctorHere(std::move(*options), argv)
                                               : runCommand(std::move(*options));
}

} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    return exitCodeAfterOutput(run(argc, argv));
}
