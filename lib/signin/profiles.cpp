// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/profiles.h"

#include "protocol/profilereader.h"

#include <QDir>
#include <QFile>

namespace DeviceSignIn {

namespace {

const QString shipped = QStringLiteral(":/devicesignin/providers");
/*! Enough to see that a file is too large. */
constexpr qint64 mostBytes = 1024 * 1024;

std::variant<Profile, ProfileError> readNamed(QFile *file, const QString &name)
{
    if (!file->open(QIODevice::ReadOnly))
        return ProfileError{file->errorString()};
    auto read = readProfile(file->read(mostBytes));
    const auto *profile = std::get_if<Profile>(&read);
    if (profile && profile->name != name)
        return ProfileError{QStringLiteral("name must be %1, as the file's").arg(name)};
    return read;
}

} // namespace

Profiles::Profiles(const QStringList &folders)
{
    readFolder(shipped);
    for (const QString &folder : folders)
        readFolder(folder);
}

const Profile *Profiles::find(const QString &name) const
{
    const auto found = m_profiles.constFind(name);
    return found == m_profiles.constEnd() ? nullptr : &*found;
}

void Profiles::readFolder(const QString &folder)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (file.fileName() != u"profile.schema.json")
            readFile(file.filePath());
    }
}

void Profiles::readFile(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).completeBaseName();
    const auto read = readNamed(&file, name);
    if (const auto *profile = std::get_if<Profile>(&read))
        m_profiles.insert(name, *profile);
    else
        m_problems.append(path + QStringLiteral(": ") + std::get<ProfileError>(read).line);
}

} // namespace DeviceSignIn
