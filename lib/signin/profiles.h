// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/profile.h"

#include <QMap>
#include <QStringList>

namespace DeviceSignIn {

/*!
    The providers that are known by name: those of \c resources/providers/, which are part of the
    program, and files of the operator's own. A file is named after its profile: \c acme.json.
*/
class Profiles
{
public:
    /*!
        Reads all \c *.json files in \a folders; one that does not exist is empty. A profile takes
        the place of an earlier one of its name. A broken file changes nothing but problems().
    */
    explicit Profiles(const QStringList &folders = {});

    /*! By name. */
    const QMap<QString, Profile> &all() const { return m_profiles; }
    /*! Null where there is no such profile. */
    const Profile *find(const QString &name) const;

    /*! One line for each broken file: its path, the place in it, and what is wrong there. */
    QStringList problems() const { return m_problems; }

private:
    void readFolder(const QString &folder);
    void readFile(const QString &path);

    QMap<QString, Profile> m_profiles;
    QStringList m_problems;
};

} // namespace DeviceSignIn
