// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "providerlist.h"

#include <QStandardPaths>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! Returns the options that a command line for \a profile must have. */
QString requiredOptions(const Profile &profile)
{
    QStringList options;
    if (profile.clientId == Profile::ClientId::Configured)
        options.append(QStringLiteral("--client-id ID"));
    if (profile.needsSecret)
        options.append(QStringLiteral("--client-secret-file FILE"));
    for (const ProfileSetting &setting : profile.settings) {
        if (setting.isMissing(setting.preset))
            options.append(QStringLiteral("--set %1=…").arg(setting.name));
    }
    return options.isEmpty() ? QStringLiteral("nothing") : options.join(u' ');
}

QString line(const QString &what, const QString &text)
{
    return QStringLiteral("    %1%2\n").arg(what, -14).arg(text);
}

QString settingLine(const ProfileSetting &setting)
{
    QString about = setting.about;
    if (!setting.preset.isEmpty())
        about += QStringLiteral(" (%1)").arg(setting.preset);
    else if (setting.optional)
        about += QStringLiteral(" (may be left out)");
    return line(setting.name + u'=', about);
}

QString entry(const Profile &profile)
{
    QString text = QStringLiteral("%1: %2\n").arg(profile.name, profile.title);
    text += line(QStringLiteral("needs"), requiredOptions(profile));
    for (const ProfileSetting &setting : profile.settings)
        text += settingLine(setting);
    if (!profile.registration.isEmpty())
        text += line(QStringLiteral("register"), profile.registration);
    return text;
}

} // namespace

QStringList profileFolders()
{
    // Qt lists the folder with the highest precedence first.
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    std::reverse(folders.begin(), folders.end());
    for (QString &folder : folders)
        folder += QStringLiteral("/device-signin/providers");
    folders.prepend(QStringLiteral("/etc/device-signin/providers"));
    return folders;
}

QString providerList(const Profiles &profiles)
{
    QStringList entries;
    for (const Profile &profile : profiles.all())
        entries.append(entry(profile));
    entries.append(
        QStringLiteral("Profiles of your own: %1/NAME.json").arg(profileFolders().last()));
    return entries.join(u'\n');
}

} // namespace DeviceSignIn
