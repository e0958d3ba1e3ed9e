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

    /*! Creates the folder and its missing parents, with access for their owner only. */
    static int create(const QString &path);

    /*!
        Why the folder can't be used: ENOENT if there is none, EPERM if others may access it, EINVAL
        if its path is not absolute.
    */
    int error() const { return m_error; }

    /*!
        Reads a file. EPERM means that the file has another owner or that others may access it,
        ELOOP that it is a symbolic link.
    */
    int read(const char *name, Secret *content) const;
    /*!
        Replaces a file as a whole. The new content is on the disk when this returns. Uses the room
        that reserve() has taken.
    */
    int write(const char *name, const Secret &content) const;
    /*! Takes room on the disk for a later write() of the file with at most \a size bytes. */
    int reserve(const char *name, qsizetype size) const;
    /*! Gives the room back that reserve() has taken. */
    void release(const char *name) const;
    /*! Removes a file, together with temporary files that remain after a crash during write(). */
    int remove(const char *name) const;

private:
    int openTemporary(const char *name) const;
    int writeTemporary(const char *name, const QByteArray &content) const;

    int m_descriptor;
    int m_error = 0;
};

} // namespace DeviceSignIn
