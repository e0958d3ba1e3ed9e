// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/shippedfonts.h"

#include <QFontDatabase>
#include <QResource>

namespace DeviceSignIn {

QString shippedFontPath(const QString &file)
{
    return QStringLiteral(":/qt-project.org/imports/DeviceSignIn/fonts/") + file;
}

void addShippedFont(const QString &file)
{
    const QResource data(shippedFontPath(file));
    QFontDatabase::addApplicationFontFromData(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data.data()), data.size()));
}

} // namespace DeviceSignIn
