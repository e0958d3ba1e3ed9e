// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandboxcommandline.h"

#include <QCoreApplication>

#include <cstdio>

namespace DeviceSignIn {

namespace {

constexpr int exitNotListening = 1;
constexpr int exitUsageError = 2;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
    std::fflush(stream);
}

void printError(const QString &problem)
{
    print(stderr, QStringLiteral("device-signin-sandbox: %1\n").arg(problem));
}

void printEvents(Sandbox *sandbox)
{
    QObject::connect(sandbox, &Sandbox::codeIssued, [](const QString &code) {
        print(stdout, QStringLiteral("A device waits with the code %1\n").arg(code));
    });
    QObject::connect(sandbox, &Sandbox::approved, [](const QString &code) {
        print(stdout, QStringLiteral("%1 was approved\n").arg(code));
    });
    QObject::connect(sandbox, &Sandbox::denied, [](const QString &code) {
        print(stdout, QStringLiteral("%1 was denied\n").arg(code));
    });
    QObject::connect(sandbox, &Sandbox::tokensIssued, [](const QString &code) {
        print(stdout, QStringLiteral("The device with %1 is signed in\n").arg(code));
    });
    QObject::connect(sandbox, &Sandbox::takenBack, [](const QString &code) {
        print(stdout, QStringLiteral("%1 was taken back: \"It wasn't me\"\n").arg(code));
    });
    QObject::connect(sandbox, &Sandbox::openedInTwoBrowsers, [](const QString &code) {
        print(stdout,
              QStringLiteral("%1 was opened in a second browser: it may be an attack\n").arg(code));
    });
    QObject::connect(sandbox, &Sandbox::codeRepeated, [](const QString &code, int count) {
        // Each line stands for twice as many tries as the last one, so that a flood can't fill a
        // log.
        if ((count & (count - 1)) == 0)
            print(stdout,
                  QStringLiteral(
                      "%1 was tried again %2 times after it was decided: it may be an attack\n")
                      .arg(code)
                      .arg(count));
    });
}

int serve(SandboxOptions options)
{
    const bool onNetwork = !options.address.isLoopback();
    const bool faults = options.faults;
    const QString dialect = options.dialect;
    Sandbox sandbox(std::move(options));
    if (!sandbox.listen()) {
        printError(QStringLiteral("can't listen: %1").arg(sandbox.errorString()));
        return exitNotListening;
    }
    print(stdout, QStringLiteral("For demos, development and tests, not for production.\n"));
    if (onNetwork)
        print(stdout, QStringLiteral("Everybody on this network can approve codes here.\n"));
    if (faults)
        print(stdout, QStringLiteral("Programs on this machine can order faults here.\n"));
    if (dialect != SandboxOptions().dialect)
        print(stdout, QStringLiteral("Dialect     %1\n").arg(dialect));
    print(stdout, QStringLiteral("Issuer      %1\n").arg(sandbox.issuer()));
    print(stdout, QStringLiteral("Phone page  %1\n").arg(sandbox.phonePage().toString()));
    printEvents(&sandbox);
    return QCoreApplication::exec();
}

/*! Runs the program and returns its exit code. */
int run(const QStringList &arguments)
{
    auto parsed = readSandboxCommandLine(arguments);
    if (const auto *error = std::get_if<UsageError>(&parsed)) {
        printError(error->line);
        return exitUsageError;
    }
    if (const auto *text = std::get_if<Information>(&parsed)) {
        print(stdout, text->text);
        return 0;
    }
    return serve(std::move(std::get<SandboxOptions>(parsed)));
}

} // namespace

} // namespace DeviceSignIn

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("device-signin-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DEVICESIGNIN_VERSION));
    return DeviceSignIn::run(QCoreApplication::arguments());
}
