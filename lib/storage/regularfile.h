// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace DeviceSignIn {

/*! What was read of a file. */
struct FileContent
{
    QByteArray bytes;
    /*! Whether the file can be read by users who do not need it; see isExposed(). */
    bool isExposed = false;
};

/*!
    Reads the file \a name, at most \a largest bytes of it. The other result is why that is not
    possible, in a few words.

    Only a regular file is read, or a link to one. A named pipe could be waited for without an end, a
    device could send without an end, and to open a device can have effects of its own.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::variant<FileContent, QString> readRegularFile(const QString &name,
                                                                               qint64 largest);

/*!
    Whether others than the owner can read the file \a name. A group does not count if the file
    belongs to another user than that of this program: a file of root's is readable for a service by
    its group. A file that is not there is not exposed.
*/
DEVICESIGNIN_PRIVATE_EXPORT bool isExposed(const QString &name);

} // namespace DeviceSignIn
