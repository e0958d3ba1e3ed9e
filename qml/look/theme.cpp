// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/theme.h"

#include "look/shippedfonts.h"
#include "look/themereader.h"

#include <QFile>
#include <QFontDatabase>
#include <QQmlFile>

namespace DeviceSignIn {

namespace {

/*! The families that ship, for as long as the program runs. */
struct ShippedFonts
{
    ShippedFonts()
    {
        for (const char *weight : {"Regular", "Medium", "SemiBold", "Bold"})
            addShippedFont(QStringLiteral("DeviceSignInSans-%1.otf").arg(QLatin1String(weight)));
        addShippedFont(QStringLiteral("DeviceSignInMono-Medium.ttf"));
    }
};

/*! A theme that ships as a file, so that whoever makes another can begin with it. */
void applyShipped(const QString &name, Theme *theme)
{
    QFile file(QStringLiteral(":/devicesignin/themes/%1.json").arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    const auto read = readTheme(opened ? file.readAll() : QByteArray());
    if (const auto *values = std::get_if<ThemeValues>(&read))
        values->applyTo(theme);
    else
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(std::get<ThemeError>(read).line));
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , family(QStringLiteral("DeviceSignIn Sans"))
    , codeFamily(QStringLiteral("DeviceSignIn Mono"))
{
    static const ShippedFonts fonts;
}

void Theme::setFontFiles(const QList<QUrl> &files)
{
    if (fontFiles == files)
        return;
    fontFiles = files;
    for (const QUrl &file : files)
        QFontDatabase::addApplicationFont(QQmlFile::urlToLocalFileOrQrc(file));
    Q_EMIT changed();
}

LightTheme::LightTheme(QObject *parent)
    : Theme(parent)
{
    applyShipped(QStringLiteral("light"), this);
}

ContrastTheme::ContrastTheme(QObject *parent)
    : Theme(parent)
{
    applyShipped(QStringLiteral("contrast"), this);
}

} // namespace DeviceSignIn
