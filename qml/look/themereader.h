// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QVariantMap>

#include <variant>

namespace DeviceSignIn {

class Theme;

/*! A theme that ships. A theme of a brand's own is based on one of them. */
enum class BaseTheme { Dark, Light, Contrast };

/*! What the file of a theme says. */
struct ThemeValues
{
    BaseTheme base = BaseTheme::Dark;
    /*! Properties of Theme by name. Addresses of files are relative to the theme's own file. */
    QVariantMap properties;

    /*! Sets the properties of \a theme. */
    void applyTo(Theme *theme) const;
};

/*! What is wrong with the file of a theme. */
struct ThemeError
{
    /*! As in JsonFileError. */
    QString line;
    /*! The theme to show instead: the one that the file is based on, as far as that was read. */
    BaseTheme base = BaseTheme::Dark;
};

/*!
    Reads a theme from the text of its JSON file, whose form is described by
    \c resources/themes/theme.schema.json. The pictures and fonts that it names are not opened.
*/
std::variant<ThemeValues, ThemeError> readTheme(const QByteArray &json);

} // namespace DeviceSignIn
