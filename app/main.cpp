// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commandline/arguments.h"
#include "commands/accountscommand.h"
#include "commands/providercheck.h"
#include "commands/providerlist.h"
#include "commands/signoutcommand.h"
#include "commands/tokencommand.h"
#include "doctor/doctorcommand.h"
#include "options/credentials.h"
#include "options/devicename.h"
#include "options/options.h"
#include "options/optionsfile.h"
#include "options/providersfile.h"
#include "output/console.h"
#include "process/coredumps.h"
#include "process/display.h"
#include "process/displayfallback.h"
#include "process/exitcode.h"
#include "process/standardstreams.h"
#include "protocol/failure.h"
#include "server/demo.h"
#include "speech/language.h"
#include "speech/languages.h"
#include "terminal/terminalcommand.h"
#include "window/keptlanguage.h"
#include "window/keyscommand.h"
#include "window/pagewindow.h"
#include "window/windows.h"

#include <QGuiApplication>
#include <QSysInfo>

#include <csignal>
#include <memory>

using namespace DeviceSignIn;

namespace {

/*!
    Completes \a options with the content of files and with data of the machine. Returns false after
    an error, which is written to standard error.
*/
bool completeOptions(const Profiles &profiles, Options *options)
{
    if (options->brand.isEmpty())
        options->brand = QStringLiteral("DeviceSignIn");
    options->deviceName = options->deviceName.isEmpty() ? oneLine(QSysInfo::machineHostName())
                                                        : completeDeviceName(options->deviceName);
    QString problem = readCredentials(options);
    if (problem.isEmpty() && !options->providersFile.isEmpty())
        problem = readProvidersFile(profiles, options);
    if (problem.isEmpty())
        problem = readDemoProviders(profiles, options);
    if (!problem.isEmpty()) {
        complain(problem);
        return false;
    }
    if (!options->language.isEmpty() && startLanguage(*options).isEmpty()) {
        complain(QStringLiteral("--language '%1' is none of %2.")
                     .arg(oneLine(options->language), languageTags().join(QStringLiteral(", "))));
        return false;
    }
    const auto environment = QProcessEnvironment::systemEnvironment();
    if ((options->command != Command::Page && options->command != Command::Keys)
        || hasDisplay(environment))
        return true;
    if (const QString reason = displayProblem(environment); !reason.isEmpty())
        complain(reason);
    if (options->command == Command::Keys) {
        complain(QStringLiteral("There is no display here, and without one no key comes in."));
        return false;
    }
    if (options->kiosk || options->shared || !options->providers.empty()) {
        complain(QStringLiteral("There is no display here, and without one nobody can choose."));
        return false;
    }
    if (isUnread(stdout)) {
        complain(QStringLiteral(
            "There is no display here, and without a terminal nobody can see the code."));
        return false;
    }
    complain(QStringLiteral("There is no display here: signing in in the terminal."));
    options->command = Command::Terminal;
    return true;
}

/*!
    Creates the application object: one with windows if \a command uses them and there is a display.
    It has to exist before certificates are read, because Qt's TLS prints a warning without it. If
    Qt can't open the display, the program is started again, and creates one without windows then.
*/
std::unique_ptr<QCoreApplication> createApplication(int &argc, char *argv[], Command command)
{
    const bool wantsWindow =
        command == Command::Page || command == Command::Keys || command == Command::Doctor;
    if (!wantsWindow || !hasDisplay(QProcessEnvironment::systemEnvironment()))
        return std::make_unique<QCoreApplication>(argc, argv);
    preferSoftwareRenderer();
    QGuiApplication::setDesktopFileName(QStringLiteral("device-signin"));
    DisplayFallback fallback(argv);
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    if (QGuiApplication::screens().isEmpty())
        fallback.giveUp(QStringLiteral("there is no screen"));
    return application;
}

int run(Options options)
{
    if (options.command == Command::Doctor)
        return runDoctor(std::move(options));
    if (options.command == Command::Page || options.command == Command::Keys) {
        Language language(startLanguage(options));
        // In a kiosk, the language that one visitor chooses must not be kept for the next visitor.
        QObject::connect(
            &language, &Language::chosen, &language, [isKept = !options.kiosk](const QString &tag) {
                if (isKept && !keepLanguage(keptLanguagePath(), tag))
                    complain(QStringLiteral("The language can't be kept for the next start."));
            });
        if (options.command == Command::Keys)
            return runKeys(options, &language);
        return runWindow(std::move(options), &language);
    }
    // The terminal starts a demo of its own. Other commands use the demo of another process.
    if (options.demo && options.command != Command::Terminal)
        useRunningDemo(&options.client);
    switch (options.command) {
    case Command::Token:
        return runToken(std::move(options));
    case Command::SignOut:
        return runSignOut(std::move(options));
    case Command::ProviderCheck:
        return runProviderCheck(std::move(options));
    case Command::Accounts:
        return runAccounts(std::move(options));
    default:
        return runTerminal(std::move(options));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    openMissingStreams();
    forbidCoreDumps();
    QCoreApplication::setApplicationVersion(QStringLiteral(DEVICESIGNIN_VERSION));
    // A file that would exceed RLIMIT_FSIZE is an error of the write, like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    escapeLoggedText();
    const Profiles profiles(profileFolders());
    const QStringList problems = profiles.problems();
    for (const QString &problem : problems)
        complain(problem);
    auto arguments = withOptionsFile(readArguments(argc, argv));
    if (const auto *error = std::get_if<UsageError>(&arguments)) {
        complain(error->line);
        return ExitCode::wrongUsage;
    }
    auto parsed = readOptions(std::get<QStringList>(arguments), profiles);
    auto *options = std::get_if<Options>(&parsed);
    if (options && options->command == Command::Providers) {
        printText(stdout, providerList(profiles));
        return 0;
    }
    if (options) {
        const auto application = createApplication(argc, argv, options->command);
        return completeOptions(profiles, options) ? run(std::move(*options)) : ExitCode::wrongUsage;
    }
    if (const auto *information = std::get_if<Information>(&parsed)) {
        printText(stdout, information->text.trimmed());
        return 0;
    }
    if (const auto *error = std::get_if<UsageError>(&parsed))
        complain(error->line);
    return ExitCode::wrongUsage;
}
