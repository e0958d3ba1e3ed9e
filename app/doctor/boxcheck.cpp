// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "boxcheck.h"

#include <QFontInfo>
#include <QRegularExpression>

namespace DeviceSignIn {

namespace {

/*!
    Returns the names of the devices that the kernel treats as keyboards. Remote controls are among
    them.
*/
QStringList keyboardNames(const QByteArray &devices)
{
    static const QRegularExpression name(QStringLiteral("^N: Name=\"(.*)\"$"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression handlers(QStringLiteral("^H: Handlers=.*\\bkbd\\b"),
                                             QRegularExpression::MultilineOption);
    QStringList names;
    const QStringList blocks = QString::fromUtf8(devices).split(QStringLiteral("\n\n"));
    for (const QString &block : blocks) {
        if (handlers.match(block).hasMatch())
            names.append(name.match(block).captured(1));
    }
    // The buttons of the machine's case are listed as keyboards too, but are not remote controls.
    names.removeIf([](const QString &one) { return one.endsWith(QStringLiteral(" Button")); });
    return names;
}

} // namespace

Finding remoteFinding(const QByteArray &devices, const QStringList &problems)
{
    const QString subject = QStringLiteral("remote");
    if (!problems.isEmpty())
        return wrong(subject, problems.first());
    const QStringList names = keyboardNames(devices);
    if (!names.isEmpty())
        return fine(subject, names.join(QStringLiteral(", ")));
    return wrong(subject,
                 QStringLiteral("Nothing here sends keys. Is its receiver plugged in? Over HDMI, "
                                "is the television's CEC on, and v4l-utils installed?"));
}

Finding fontsFinding(const QString &family)
{
    const QString subject = QStringLiteral("fonts");
    const QString found = QFontInfo(QFont(family)).family();
    if (found.compare(family, Qt::CaseInsensitive) == 0)
        return fine(subject, found);
    return wrong(subject, QStringLiteral(
                              "The theme wants \"%1\", and gets \"%2\": name a file in the theme, "
                              "or install the font.")
                              .arg(family, found));
}

} // namespace DeviceSignIn
