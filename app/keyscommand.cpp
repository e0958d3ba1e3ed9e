// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "keyscommand.h"

#include "console.h"
#include "exitcode.h"
#include "jsonline.h"
#include "keymapfiles.h"
#include "keyprobe.h"
#include "screen.h"
#include "stopsignals.h"
#include "themefile.h"

#include <QGuiApplication>
#include <QQuickView>

namespace DeviceSignIn {

namespace {

/*! Tells every key that the page hears. */
void follow(const KeyProbe *probe, bool asEvents)
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
    const LoadedTheme look = loadTheme(options.theme);
    if (!look.problem.isEmpty())
        complain(look.problem);
    QQuickView view;
    const QVariantMap properties = {
        {QStringLiteral("keyMap"), QVariant::fromValue(loadKeyMap(options.keysFile))}};
    if (!showPage(&view, QStringLiteral("KeysPage"), properties, look.theme.get(), language,
                  options))
        return ExitCode::notSignedIn;
    follow(qobject_cast<KeyProbe *>(view.rootObject()), options.events);
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &view, &QWindow::close);
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
