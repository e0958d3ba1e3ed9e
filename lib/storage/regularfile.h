// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace DeviceSignIn {

/*! The content of a file, and whether others can read it. */
struct FileContent
{
    QByteArray bytes;
    /*! Whether the file can be read by users who do not need it; see isExposed(). */
    bool isExposed = false;
};

/*!
    Reads the file \a name, at most \a largest bytes of it. The other result is why that is not
    possible, in a few words.

    Only a regular file is read, or a link to one. Opening a named pipe may block forever, reading a
    device may never end, and opening one may have side effects.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<FileContent, QString> readRegularFile(const QString &name,
                                                                               qint64 largest);

/*!
    Whether others than the owner can read the file \a name. The group's access is ignored if the
    file belongs to another user than the one that runs this program, because root gives services
    access to a file through its group. A file that does not exist is not exposed.
*/
DEVICESIGNIN_PRIVATE_EXPORT bool isExposed(const QString &name);

} // namespace DeviceSignIn
