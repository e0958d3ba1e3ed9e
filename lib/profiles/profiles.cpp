// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "profiles/profiles.h"

#include "storage/jsonfile.h"

#include <QDir>
#include <QFileInfo>

namespace DeviceSignIn {

class ProfilesPrivate
{
public:
    void readFolder(const QString &folder);
    void readFile(const QString &path);
    void readShipped(const QString &name);

    QMap<QString, Profile> profiles;
    /*! The names of the built-in profiles that have not been read yet. */
    QStringList unread;
    QStringList problems;
};

namespace {

const QString shippedProfiles = QStringLiteral(":/devicesignin/providers");

/*! Returns the names of the profiles in \a folder, without the schema. */
QStringList profileNames(const QString &folder)
{
    const QString suffix = QStringLiteral(".json");
    QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    names.removeIf(
        [&](const QString &name) { return !name.endsWith(suffix, Qt::CaseInsensitive); });
    names.removeOne(QStringLiteral("profile.schema.json"));
    for (QString &name : names)
        name.chop(suffix.size());
    return names;
}

QString profilePath(const QString &folder, const QString &name)
{
    return folder + u'/' + name + QStringLiteral(".json");
}

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
    d->unread = profileNames(shippedProfiles);
    if (d->unread.isEmpty())
        d->problems.append(shippedProfiles + QStringLiteral(": holds no profile"));
    for (const QString &folder : folders)
        d->readFolder(folder);
}

Profiles::~Profiles() = default;

const QMap<QString, Profile> &Profiles::all() const
{
    while (!d->unread.isEmpty()) {
        const QString name = d->unread.constFirst(); // a copy, because it is removed from the list
        d->readShipped(name);
    }
    return d->profiles;
}

QStringList Profiles::problems() const
{
    return d->problems;
}

const Profile *Profiles::find(const QString &name) const
{
    d->readShipped(name);
    const auto found = d->profiles.constFind(name);
    return found == d->profiles.constEnd() ? nullptr : &*found;
}

void ProfilesPrivate::readFolder(const QString &folder)
{
    const QStringList names = profileNames(folder);
    for (const QString &name : names)
        readFile(profilePath(folder, name));
}

/*! Reads the built-in profile \a name, unless that is done or an operator's has replaced it. */
void ProfilesPrivate::readShipped(const QString &name)
{
    if (unread.removeOne(name) && !profiles.contains(name))
        readFile(profilePath(shippedProfiles, name));
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
