// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "screencheck.h"

#include "boxcheck.h"
#include "displaycheck.h"
#include "framecheck.h"
#include "look/themefile.h"
#include "window/keymapfiles.h"
#include "window/screenchoice.h"

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

Finding checkRemote(const Options &options)
{
    QStringList paths = keyMapPaths();
    if (!options.keysFile.isEmpty())
        paths.append(options.keysFile);
    QStringList problems;
    readKeyMapFiles(paths, &problems);
    return remoteFinding(inputDevices(), problems);
}

/*! The finding "screen": whether the screen on which the page shall be shown is there. */
Finding screenFinding(const QString &name)
{
    const QString screenSubject = QStringLiteral("screen");
    const auto found = findScreen(name);
    if (const auto *problem = std::get_if<QString>(&found))
        return failed(screenSubject,
                      *problem + QStringLiteral(" The page is shown on the first one."));
    return passed(screenSubject, name);
}

} // namespace

void checkScreen(const Options &options, FindingPrinter *printer)
{
    printer->print(displayFinding(QProcessEnvironment::systemEnvironment()));
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return;
    // Without this, the frame check, which closes its window at the end, would end the event loop
    // of later checks.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    printer->print(runCheck<FrameCheck, Finding>());
    if (!options.screen.isEmpty())
        printer->print(screenFinding(options.screen));
    const QString family = loadTheme(options.theme).theme->family;
    printer->print(fontsFinding(family));
    if (const auto names = namesFinding({options.deviceName, options.brand}, family))
        printer->print(*names);
    printer->print(checkRemote(options));
}

} // namespace DeviceSignIn
