// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/profiles.h"

#include "protocol/profilereader.h"

#include <QDir>
#include <QFile>

namespace DeviceSignIn {

class ProfilesPrivate
{
public:
    void readFolder(const QString &folder);
    void readFile(const QString &path);

    QMap<QString, Profile> profiles;
    QStringList problems;
};

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
    : d(std::make_unique<ProfilesPrivate>())
{
    d->readFolder(shipped);
    for (const QString &folder : folders)
        d->readFolder(folder);
}

Profiles::~Profiles() = default;

const QMap<QString, Profile> &Profiles::all() const
{
    return d->profiles;
}

QStringList Profiles::problems() const
{
    return d->problems;
}

const Profile *Profiles::find(const QString &name) const
{
    const auto found = d->profiles.constFind(name);
    return found == d->profiles.constEnd() ? nullptr : &*found;
}

void ProfilesPrivate::readFolder(const QString &folder)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (file.fileName() != u"profile.schema.json")
            readFile(file.filePath());
    }
}

void ProfilesPrivate::readFile(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).completeBaseName();
    const auto read = readNamed(&file, name);
    if (const auto *profile = std::get_if<Profile>(&read))
        profiles.insert(name, *profile);
    else
        problems.append(path + QStringLiteral(": ") + std::get<ProfileError>(read).line);
}

} // namespace DeviceSignIn
