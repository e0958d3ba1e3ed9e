// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "doctorcommand.h"

#include "boxcheck.h"
#include "framecheck.h"
#include "keycheck.h"
#include "look/themefile.h"
#include "output/console.h"
#include "process/display.h"
#include "process/exitcode.h"
#include "secretcheck.h"
#include "server/demo.h"
#include "servercheck.h"
#include "signin/signinfactory_p.h"
#include "storecheck.h"
#include "window/keymapfiles.h"
#include "window/pagewindow.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcessEnvironment>

#include <utility>

namespace DeviceSignIn {

namespace {

QByteArray inputDevices()
{
    QFile file(QStringLiteral("/proc/bus/input/devices"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void checkRemote(const Options &options, const Report &report)
{
    QStringList paths = keyMapPaths();
    if (!options.keysFile.isEmpty())
        paths.append(options.keysFile);
    QStringList problems;
    readKeyMapFiles(paths, &problems);
    report(remoteFinding(inputDevices(), problems));
}

/*! Starts \a check, and runs the event loop until it has ended. */
template <typename Check>
void runCheck(Check *check)
{
    QObject::connect(check, &Check::done, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    check->start();
    QCoreApplication::exec();
}

/*! Runs the checks that need a display. */
void checkScreen(const Options &options, const Report &report)
{
    FrameCheck frame(report);
    runCheck(&frame);
    report(fontsFinding(loadTheme(options.theme).theme->family));
    checkRemote(options, report);
}

int check(Options options, bool hasScreen)
{
    std::unique_ptr<Demo> demo;
    if (options.demo) {
        demo = std::make_unique<Demo>(options);
        if (!demo->start()) {
            complain(demo->errorString());
            return ExitCode::notSignedIn;
        }
        demo->configure(&options.client);
    }
    int exitCode = ExitCode::signedIn;
    const Report report = [&exitCode, json = options.json](const Finding &finding) {
        if (json)
            printLine(stdout, jsonOf(finding));
        else
            printLine(stdout, textOf(finding));
        if (!finding.isOk)
            exitCode = ExitCode::notSignedIn;
    };
    report(displayFinding(QProcessEnvironment::systemEnvironment()));
    if (hasScreen)
        checkScreen(options, report);
    StoreCheck store(options.store, storeService(options.client), report);
    runCheck(&store);
    if (const auto secrets = secretsFinding(options))
        report(*secrets);
    report(keysFinding(options.client, std::exchange(options.client.keyProblem, {})));
    ServerCheck server(std::move(options.client), options.authorities, report);
    runCheck(&server);
    return exitCode;
}

} // namespace

int runDoctor(Options options)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return check(std::move(options), false);
    // Without this, the frame check, which closes its window at the end, would end the event loop
    // of later checks.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    return check(std::move(options), true);
}

} // namespace DeviceSignIn
