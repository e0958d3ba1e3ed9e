// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "doctorcommand.h"

#include "boxcheck.h"
#include "console.h"
#include "demo.h"
#include "display.h"
#include "exitcode.h"
#include "framecheck.h"
#include "look/themefile.h"
#include "servercheck.h"
#include "signin/signinfactory.h"
#include "storecheck.h"
#include "window/keymapfiles.h"
#include "window/screen.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcessEnvironment>

namespace DeviceSignIn {

namespace {

QByteArray inputDevices()
{
    QFile file(QStringLiteral("/proc/bus/input/devices"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void checkRemote(const Options &options, const Tell &tell)
{
    QStringList paths = keyMapPaths();
    if (!options.keysFile.isEmpty())
        paths.append(options.keysFile);
    QStringList problems;
    readKeyMapFiles(paths, &problems);
    tell(remoteFinding(inputDevices(), problems));
}

/*! Runs the check until it is done. */
template <typename Check>
void run(Check *check)
{
    QObject::connect(check, &Check::done, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    check->start();
    QCoreApplication::exec();
}

/*! What only a screen has; without one there is nothing to be known of it. */
void checkScreen(const Options &options, const Tell &tell)
{
    FrameCheck frame(tell);
    run(&frame);
    tell(fontsFinding(loadTheme(options.theme).theme->family));
    checkRemote(options, tell);
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
        demo->addServer(&options.client);
    }
    int exitCode = ExitCode::signedIn;
    const Tell tell = [&exitCode, json = options.json](const Finding &finding) {
        if (json)
            printLine(stdout, jsonOf(finding));
        else
            printLine(stdout, textOf(finding));
        if (!finding.isWell)
            exitCode = ExitCode::notSignedIn;
    };
    tell(displayFinding(QProcessEnvironment::systemEnvironment()));
    if (hasScreen)
        checkScreen(options, tell);
    StoreCheck store(options.store, storeService(options.client), tell);
    run(&store);
    ServerCheck server(std::move(options.client), options.authorities, tell);
    run(&server);
    return exitCode;
}

} // namespace

int runDoctor(int argc, char *argv[], Options options)
{
    if (!hasDisplay(QProcessEnvironment::systemEnvironment())) {
        const QCoreApplication application(argc, argv);
        return check(std::move(options), false);
    }
    preferSoftwareRenderer();
    const QGuiApplication application(argc, argv);
    // The window of the check is not the last thing to do.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    return check(std::move(options), true);
}

} // namespace DeviceSignIn
