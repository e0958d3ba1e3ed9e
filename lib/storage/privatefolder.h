// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <QString>

namespace DeviceSignIn {

/*!
    A folder that only its owner may access. It is kept open, so that all functions work on this very
    folder even if it is renamed meanwhile.

    Names are file names without a path. The functions that return an error return an \c errno; 0 means
    success.
*/
class PrivateFolder
{
public:
    /*! Opens the folder \a path; see error(). */
    explicit PrivateFolder(const QString &path);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;

    /*! Creates the folder, which only the owner may access, and its parents if they are missing. */
    static void create(const QString &path);

    /*! Why the folder can't be used: ENOENT if there is none, EPERM if others may access it. */
    int error() const { return m_error; }

    /*! Reads a file. EPERM means that others may access or own it, ELOOP that it is a symbolic link. */
    int read(const char *name, Secret *content) const;
    /*! Replaces a file as a whole. It is on the disk when this returns. */
    int write(const char *name, const Secret &content) const;
    /*! Removes a file, with the temporary files that a crash during write() has left. */
    int remove(const char *name) const;

private:
    int writeTemporary(const char *name, const Secret &content) const;

    int m_descriptor;
    int m_error = 0;
};

} // namespace DeviceSignIn
