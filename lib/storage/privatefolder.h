// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <QString>

namespace DeviceSignIn {

/*!
    A folder that only its owner may access. It is kept open, so that all functions use the same
    folder even if it is renamed.

    Names are file names without a path. Functions that return an int return an \c errno, and 0 on
    success.
*/
class PrivateFolder
{
public:
    /*! Opens the folder \a path. error() tells whether that has succeeded. */
    explicit PrivateFolder(const QString &path);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;

    /*! Creates the folder with access for its owner only, and its parents if they are missing. */
    static void create(const QString &path);

    /*! Why the folder can't be used: ENOENT if there is none, EPERM if others may access it. */
    int error() const { return m_error; }

    /*!
        Reads a file. EPERM means that the file has another owner or that others may access it,
        ELOOP that it is a symbolic link.
    */
    int read(const char *name, Secret *content) const;
    /*! Replaces a file as a whole. The new content is on the disk when this returns. */
    int write(const char *name, const Secret &content) const;
    /*! Removes a file, together with temporary files that remain after a crash during write(). */
    int remove(const char *name) const;

private:
    int writeTemporary(const char *name, const Secret &content) const;

    int m_descriptor;
    int m_error = 0;
};

} // namespace DeviceSignIn
