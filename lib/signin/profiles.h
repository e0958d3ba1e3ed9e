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
    program, and files of the operator's own. A file is named after its profile: \c acme.json.
*/
class DEVICESIGNIN_EXPORT Profiles
{
public:
    /*!
        Reads all \c *.json files in \a folders; one that does not exist is empty. A profile takes
        the place of an earlier one of its name. A broken file changes nothing but problems().
    */
    explicit Profiles(const QStringList &folders = {});
    ~Profiles();
    Profiles(const Profiles &) = delete;
    Profiles &operator=(const Profiles &) = delete;

    /*! By name. */
    const QMap<QString, Profile> &all() const;
    /*! Null where there is no such profile. */
    const Profile *find(const QString &name) const;

    /*! One line for each broken file: its path, the place in it, and what is wrong there. */
    QStringList problems() const;

private:
    std::unique_ptr<ProfilesPrivate> d;
};

} // namespace DeviceSignIn
