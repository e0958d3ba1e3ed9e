// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/profile.h"

#include <QMap>
#include <QStringList>

#include <memory>

namespace DeviceSignIn {

class ProfilesPrivate;

/*!
    The providers that are known by name: those of \c resources/providers/, which are part of the
    library, and those in files of the operator's own. A file is named after its profile: the one of
    \c acme is \c acme.json.
*/
class DEVICESIGNIN_EXPORT Profiles
{
public:
    /*!
        Reads the shipped profiles, and then all \c *.json files in \a folders; a folder that does
        not exist is taken for an empty one. A profile replaces an earlier one of the same name. A
        broken file, shipped or not, is left out and reported by problems().
    */
    explicit Profiles(const QStringList &folders = {});
    ~Profiles();
    Profiles(const Profiles &) = delete;
    Profiles &operator=(const Profiles &) = delete;

    /*! All profiles that could be read, by name. */
    const QMap<QString, Profile> &all() const;
    /*! The profile \a name, owned by this object; null if there is none. */
    const Profile *find(const QString &name) const;

    /*!
        One line for each broken file: its path, the path of the member, and the reason. Empty if
        every file could be read.
    */
    QStringList problems() const;

private:
    std::unique_ptr<ProfilesPrivate> d;
};

} // namespace DeviceSignIn
