// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <QString>

namespace DeviceSignIn {

/*!
    A folder that is its owner's alone, held open: whatever is done in it is done in this very
    folder, even if somebody renames it meanwhile.

    Names are plain file names. The functions that return an error give an \c errno, 0 for none.
*/
class PrivateFolder
{
public:
    explicit PrivateFolder(const QString &path);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;

    /*! Makes the folder, for the owner alone, and its parents where they are missing. */
    static void make(const QString &path);

    /*! Why the folder can't be used: ENOENT when there is none, EPERM when others may enter. */
    int error() const { return m_error; }

    /*! EPERM for a file that others may read or that is somebody else's, ELOOP for a link. */
    int read(const char *name, Secret *content) const;
    /*! Replaces the file as a whole; it is on the disk afterwards. */
    int write(const char *name, const Secret &content) const;
    /*! Removes the file, and what a crash in write() has left of it. */
    int remove(const char *name) const;

private:
    int writeBeside(const char *name, const Secret &content) const;

    int m_descriptor;
    int m_error = 0;
};

} // namespace DeviceSignIn
