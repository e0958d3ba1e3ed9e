// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The window program: device-signin with all its commands, and with the libraries for windows. The
// launcher continues as this program where a window is needed: see launcher.cpp and
// terminalmain.cpp.

#include "commands/providercheck.h"
#include "commands/providerlist.h"
#include "commonmain.h"
#include "doctor/doctorcommand.h"
#include "doctor/screencheck.h"
#include "output/console.h"
#include "process/display.h"
#include "process/displayfallback.h"
#include "process/exitcode.h"
#include "process/windowprogram.h"
#include "protocol/failure.h"
#include "server/demo.h"
#include "speech/language.h"
#include "speech/languages.h"
#include "storage/sessionbusprobe.h"
#include "terminal/terminalcommand.h"
#include "window/keyscommand.h"
#include "window/languagefile.h"
#include "window/pagewindow.h"
#include "window/preloader.h"
#include "window/runwindow.h"
#include "window/sessionbusguard.h"

#include <QGuiApplication>
#include <QProcessEnvironment>
#include <QQuickWindow>

#include <cstring>
#include <memory>
#include <optional>
#include <vector>

using namespace DeviceSignIn;

namespace {

/*! Whether \a command uses windows and there is a display. */
bool mayOpenWindow(Command command)
{
    const bool wantsWindow =
        command == Command::Page || command == Command::Keys || command == Command::Doctor;
    return wantsWindow && hasDisplay(QProcessEnvironment::systemEnvironment());
}

/*!
    Creates the application object for windows. If Qt can't open the display, \a fallback starts
    the program again, which does without windows then.
*/
std::unique_ptr<QCoreApplication> createWindowApplication(int &argc, char *argv[],
                                                          DisplayFallback *fallback)
{
    preferSoftwareRenderer();
    QGuiApplication::setDesktopFileName(QStringLiteral("device-signin"));
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    // If the compositor has closed the connection meanwhile, Qt's Wayland platform notices it here.
    QCoreApplication::processEvents();
    if (QGuiApplication::screens().isEmpty())
        fallback->giveUp(QStringLiteral("there is no screen"));
    // The platform vkkhrdisplay starts in any case, but only shows windows that draw with Vulkan.
    if (QGuiApplication::platformName() == u"vkkhrdisplay"
        && QQuickWindow::graphicsApi() != QSGRendererInterface::Vulkan)
        fallback->giveUp(QStringLiteral("it only shows what is drawn with Vulkan"));
    return application;
}

/*!
    Returns false, after an error on standard error, if there is no language of the name in
    \a options.
*/
bool checkLanguage(const Options &options)
{
    if (options.language.isEmpty() || !startLanguage(options).isEmpty())
        return true;
    printError(QStringLiteral("--language '%1' is none of %2.")
                   .arg(oneLine(options.language), languageTags().join(QStringLiteral(", "))));
    return false;
}

int runWithLanguage(Options options)
{
    Language language(startLanguage(options));
    // In a kiosk, the language that one visitor chooses must not be stored for the next visitor.
    QObject::connect(
        &language, &Language::chosen, &language, [isStored = !options.kiosk](const QString &tag) {
            if (isStored && !writeLanguageFile(languageFilePath(), tag))
                printError(QStringLiteral("The language can't be kept for the next start."));
        });
    if (options.command == Command::Keys)
        return runKeys(options, &language);
    return runWindow(std::move(options), &language);
}

int runDoctorWithDemo(Options options)
{
    std::unique_ptr<Demo> demo;
    if (options.demo) {
        demo = std::make_unique<Demo>(options);
        if (!demo->start()) {
            printError(demo->errorString());
            return ExitCode::notSignedIn;
        }
        demo->configure(&options.client);
    }
    return runDoctor(std::move(options), checkScreen);
}

int runScreenCheckOnly(const Options &options)
{
    FindingPrinter printer(options);
    checkScreen(options, &printer);
    return printer.exitCode();
}

int runTerminalWithDemo(Options options)
{
    auto server = openServer(&options);
    return server ? runTerminal(options, std::move(server)) : ExitCode::notSignedIn;
}

int run(Options options)
{
    switch (options.command) {
    case Command::Page:
    case Command::Keys:
        return runWithLanguage(std::move(options));
    case Command::Doctor:
        return runDoctorWithDemo(std::move(options));
    case Command::Terminal:
        return runTerminalWithDemo(std::move(options));
    case Command::ProviderCheck:
        return runProviderCheck(std::move(options));
    default:
        return runCommand(std::move(options));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    std::optional<SessionBusProbe> bus(std::in_place);
    bus->state(); // the bus responds while the command line is read
    // The arguments of the process stay as they are, so that it can be started again with them.
    std::vector<char *> arguments(argv, argv + argc + 1);
    const bool checksScreenOnly = argc > 1 && std::strcmp(argv[1], screenCheckArgument) == 0;
    if (checksScreenOnly)
        arguments.erase(arguments.begin() + 1);
    const Profiles profiles(profileFolders());
    auto read = readCommandLine(int(arguments.size()) - 1, arguments.data(), profiles);
    auto *options = std::get_if<Options>(&read);
    if (!checksScreenOnly)
        printProfileProblems(profiles, options);
    if (!options)
        return exitCodeAfterOutput(*std::get_if<int>(&read));
    std::unique_ptr<QCoreApplication> application;
    std::unique_ptr<Preloader> preloader;
    const bool isDisplayOpen = mayOpenWindow(options->command);
    if (isDisplayOpen) {
        DisplayFallback fallback(argv);
        const SessionBusGuard busGuard(&*bus);
        preloader = std::make_unique<Preloader>();
        application = createWindowApplication(argc, argv, &fallback);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    bus.reset();
    if (preloader)
        preloader->useApplication();
    if (checksScreenOnly)
        return runScreenCheckOnly(*options);
    if (!completeOptions(profiles, options) || !checkLanguage(*options)
        || !fallBackToTerminal(options, isDisplayOpen))
        return ExitCode::wrongUsage;
    // A person signs in at the window also when nobody receives its events.
    const bool printsResult = options->command != Command::Page || !isDisplayOpen;
    const int code = run(std::move(*options));
    return printsResult ? exitCodeAfterOutput(code) : code;
}
