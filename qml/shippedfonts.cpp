// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "shippedfonts.h"

#include <QFontDatabase>
#include <QResource>

namespace DeviceSignIn {

int addShippedFont(const QString &file)
{
    // Read where it lies in the program: no copy, nothing to unpack.
    const QResource data(QStringLiteral(":/qt-project.org/imports/DeviceSignIn/fonts/") + file);
    return QFontDatabase::addApplicationFontFromData(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data.data()), data.size()));
}

} // namespace DeviceSignIn
