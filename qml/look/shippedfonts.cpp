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

namespace {

/*!
    Loads a font that ships, until the program ends. The data stays in the resource and is not
    copied.
*/
void addShippedFont(const QString &file)
{
    const QResource data(shippedFontPath(file));
    QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(
        reinterpret_cast<const char *>(data.data()), qsizetype(data.size())));
}

} // namespace

void loadShippedFonts()
{
    static const bool loaded = [] {
        for (const char *weight : {"Regular", "Medium", "SemiBold", "Bold"})
            addShippedFont(QStringLiteral("DeviceSignInSans-%1.otf").arg(QLatin1String(weight)));
        addShippedFont(QStringLiteral("DeviceSignInMono-Medium.ttf"));
        return true;
    }();
    Q_UNUSED(loaded)
}

} // namespace DeviceSignIn
