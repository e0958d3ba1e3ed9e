// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "screencheck.h"

#include "boxcheck.h"
#include "displaycheck.h"
#include "framecheck.h"
#include "look/themefile.h"
#include "window/keymapfiles.h"

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

} // namespace

void checkScreen(const Options &options, FindingPrinter *printer)
{
    printer->print(displayFinding(QProcessEnvironment::systemEnvironment()));
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return;
    // Without this, the frame check, which closes its window at the end, would end the event loop
    // of later checks.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    FrameCheck frame([printer](const Finding &finding) { printer->print(finding); });
    runCheck(&frame);
    printer->print(fontsFinding(loadTheme(options.theme).theme->family));
    printer->print(checkRemote(options));
}

} // namespace DeviceSignIn
