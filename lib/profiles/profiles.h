// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "profiles/profilereader.h"

#include <QMap>
#include <QStringList>

#include <memory>
#include <variant>

namespace DeviceSignIn {

/*!
    Reads the profile in the file \a path. Its member \c name must be the file's name without \c
    .json.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<Profile, ProfileError>
readProfileFile(const QString &path);

class ProfilesPrivate;

/*!
    The providers that can be chosen by name: those of \c resources/providers/, which are built into
    the library, and those in files of the operator. A file is named after its profile: \c acme.json
    describes \c acme.
*/
class DEVICESIGNIN_PRIVATE_EXPORT Profiles
{
public:
    /*!
        Reads all \c *.json files in \a folders. A folder that does not exist is ignored. A profile
        replaces an earlier or built-in one of the same name. A file with an error is left out and
        reported by problems(). The built-in profiles are read when they are asked for, because
        there are many and a program seldom uses more than one.
    */
    explicit Profiles(const QStringList &folders = {});
    ~Profiles();
    Profiles(const Profiles &) = delete;
    Profiles &operator=(const Profiles &) = delete;

    /*! All profiles that could be read, sorted by name. */
    const QMap<QString, Profile> &all() const;
    /*! The profile \a name, owned by this object; null if there is none. */
    const Profile *find(const QString &name) const;

    /*!
        One line for each file with an error among those that have been read: its path, the path of
        the member, and the reason. Empty if all could be read.
    */
    QStringList problems() const;

private:
    std::unique_ptr<ProfilesPrivate> d;
};

} // namespace DeviceSignIn
