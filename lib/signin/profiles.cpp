// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/profiles.h"

#include "storage/jsonfile.h"

#include <QDir>
#include <QFileInfo>

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

const QString shippedProfiles = QStringLiteral(":/devicesignin/providers");

} // namespace

std::variant<Profile, ProfileError> readProfileFile(const QString &path)
{
    const QString name = QFileInfo(path).completeBaseName();
    const auto text = readJsonFile(path);
    if (const auto *error = std::get_if<ProfileError>(&text))
        return *error;
    auto read = readProfile(std::get<QByteArray>(text));
    const auto *profile = std::get_if<Profile>(&read);
    if (profile && profile->name != name)
        return ProfileError{QStringLiteral("name must be %1, as the file's").arg(name)};
    return read;
}

Profiles::Profiles(const QStringList &folders)
    : d(std::make_unique<ProfilesPrivate>())
{
    d->readFolder(shippedProfiles);
    if (d->profiles.isEmpty() && d->problems.isEmpty())
        d->problems.append(shippedProfiles + QStringLiteral(": holds no profile"));
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
    const auto read = readProfileFile(path);
    if (const auto *profile = std::get_if<Profile>(&read))
        profiles.insert(profile->name, *profile);
    else
        problems.append(path + QStringLiteral(": ") + std::get<ProfileError>(read).line);
}

} // namespace DeviceSignIn
