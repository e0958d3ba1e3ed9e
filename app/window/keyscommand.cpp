// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "keyscommand.h"

#include "input/keyprobe.h"
#include "output/console.h"
#include "output/jsonline.h"
#include "pagewindow.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"

#include <QGuiApplication>

namespace DeviceSignIn {

namespace {

/*! Prints each key press that \a probe reports. */
void printKeys(const KeyProbe *probe, bool asEvents)
{
    QObject::connect(probe, &KeyProbe::pressed, probe, [asEvents](const KeyReport &report) {
        if (asEvents)
            printLine(stdout, keyEvent(report));
        else
            printLine(stdout, keyLine(report));
    });
}

} // namespace

int runKeys(const Options &options, Language *language)
{
    // A WindowRunner would need a sign-in to follow, and this page has none.
    PageWindow window(&options, language);
    QObject::connect(&window, &PageWindow::loaded, &window, [&](QQuickItem *page) {
        printKeys(qobject_cast<KeyProbe *>(page), options.events);
    });
    window.open(QStringLiteral("impl/KeysPage"), {});
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stopRequested, window.window(), &QWindow::close);
    return QCoreApplication::exec();
}

QString keyLine(const KeyReport &report)
{
    const bool known = report.meaning != RemoteKey::None;
    const QString meaning = known ? report.meaningWord() : QStringLiteral("nothing yet");
    const QString name = report.name().isEmpty() ? QStringLiteral("no name") : report.name();
    const QString line = QStringLiteral("%1  %2 (0x%3), scan code %4")
                             .arg(meaning, -11)
                             .arg(name)
                             .arg(report.key, 8, 16, QLatin1Char('0'))
                             .arg(report.scanCode);
    return known ? line : QString(line + QStringLiteral("; for keys.json: ") + report.entry());
}

QByteArray keyEvent(const KeyReport &report)
{
    return jsonLine("key", {{"meaning", report.meaningWord()},
                            {"name", unlessEmpty(report.name())},
                            {"key", report.key},
                            {"scan_code", report.scanCodeNumber()}});
}

} // namespace DeviceSignIn
