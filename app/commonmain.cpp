// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commonmain.h"

#include "commandline/arguments.h"
#include "commands/accountscommand.h"
#include "commands/providerlist.h"
#include "commands/signoutcommand.h"
#include "commands/tokencommand.h"
#include "options/credentials.h"
#include "options/devicename.h"
#include "options/optionsfile.h"
#include "options/providersfile.h"
#include "output/console.h"
#include "process/coredumps.h"
#include "process/display.h"
#include "process/displayfallback.h"
#include "process/exitcode.h"
#include "process/standardstreams.h"
#include "protocol/failure.h"
#include "server/demoaddresses.h"
#include "terminal/terminalcommand.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QSysInfo>

#include <csignal>
#include <memory>

namespace DeviceSignIn {

void prepareProcess()
{
    openMissingStreams();
    forbidCoreDumps();
    QCoreApplication::setApplicationVersion(QStringLiteral(DEVICESIGNIN_VERSION));
    // A file that would exceed RLIMIT_FSIZE is an error of the write, like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    // A pipe whose reader has gone is an error of the write, too.
    std::signal(SIGPIPE, SIG_IGN);
    // The libraries of a TPM would write a dozen lines about one that is missing. The program says
    // in one line what is wrong with it.
    if (!qEnvironmentVariableIsSet("TSS2_LOG"))
        qputenv("TSS2_LOG", "all+NONE");
    installLogFilter();
}

std::variant<Options, int> readCommandLine(int argc, char *argv[], const Profiles &profiles)
{
    QList<OptionLine> lines;
    auto arguments = withOptionsFile(readArguments(argc, argv), &lines);
    if (const auto *error = std::get_if<UsageError>(&arguments)) {
        printError(error->line);
        return ExitCode::wrongUsage;
    }
    auto parsed = readOptions(std::get<QStringList>(arguments), profiles);
    if (const auto *information = std::get_if<Information>(&parsed)) {
        printText(stdout, information->text.trimmed());
        return 0;
    }
    if (const auto *error = std::get_if<UsageError>(&parsed)) {
        printError(withPlace(*error, lines).line);
        return ExitCode::wrongUsage;
    }
    auto &options = std::get<Options>(parsed);
    if (options.command == Command::Providers) {
        printText(stdout, providerList(profiles));
        return 0;
    }
    return std::move(options);
}

void printProfileProblems(const Profiles &profiles, const Options *options)
{
    // The command provider-check reports the problems of its file itself, so they are skipped here.
    QString checkedFile;
    if (options && options->command == Command::ProviderCheck) {
        const QFileInfo checked(options->profileFile);
        for (const QString &folder : profileFolders()) {
            const QString path = folder + u'/' + checked.fileName();
            if (QFileInfo(path).canonicalFilePath() == checked.canonicalFilePath())
                checkedFile = path + QStringLiteral(": ");
        }
    }
    const QStringList problems = profiles.problems();
    for (const QString &problem : problems) {
        if (checkedFile.isEmpty() || !problem.startsWith(checkedFile))
            printError(problem);
    }
}

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
    if (problem.isEmpty())
        return true;
    printError(problem);
    return false;
}

bool fallBackToTerminal(Options *options, bool isDisplayOpen)
{
    if (isDisplayOpen || (options->command != Command::Page && options->command != Command::Keys))
        return true;
    const auto environment = QProcessEnvironment::systemEnvironment();
    if (hasDisplay(environment))
        return true;
    if (const QString reason = displayProblem(environment); !reason.isEmpty())
        printError(reason);
    if (options->command == Command::Keys) {
        printError(QStringLiteral("There is no display here, and without one no key comes in."));
        return false;
    }
    if (options->kiosk || options->shared || !options->providers.empty()) {
        printError(QStringLiteral("There is no display here, and without one nobody can choose."));
        return false;
    }
    if (isUnattended(stdout)) {
        printError(QStringLiteral(
            "There is no display here, and without a terminal nobody can see the code."));
        return false;
    }
    printError(QStringLiteral("There is no display here: signing in in the terminal."));
    options->command = Command::Terminal;
    return true;
}

int runCommand(Options options)
{
    if (options.demo)
        useRunningDemo(&options.client);
    switch (options.command) {
    case Command::Token:
        return runToken(std::move(options));
    case Command::SignOut:
        return runSignOut(std::move(options));
    case Command::Accounts:
        return runAccounts(std::move(options));
    default:
        return runTerminal(options, std::make_unique<ConfiguredServer>(&options));
    }
}

} // namespace DeviceSignIn
