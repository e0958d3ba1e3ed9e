// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*!
    Returns the last four letters or digits of the number by which this machine differs from others
    of its kind: of its serial number or, if it has none that this user may read, of the address of
    its first network adapter. Empty if it has neither. \a root is the root of the file system, for
    tests.

    Boxes that were installed by copying one disk have the same name and the same machine-id, but
    not this number.
*/
QString hardwareNumber(const QString &root = QStringLiteral("/"));

/*! Returns \a name with hardwareNumber() in place of each "{hardware}". */
QString completeDeviceName(const QString &name, const QString &root = QStringLiteral("/"));

} // namespace DeviceSignIn
