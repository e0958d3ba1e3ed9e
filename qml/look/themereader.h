// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QVariantMap>

#include <variant>

namespace DeviceSignIn {

class Theme;

/*! A built-in theme. A brand's own theme is based on one of them. */
enum class BaseTheme { Dark, Light, Contrast };

/*! The content of a theme's file. */
struct ThemeValues
{
    BaseTheme base = BaseTheme::Dark;
    /*! Properties of Theme, by their names. URLs of files are relative to the theme's file. */
    QVariantMap properties;

    /*! Sets the properties of \a theme. */
    void applyTo(Theme *theme) const;
};

/*! Why a theme's file was not accepted. */
struct ThemeError
{
    /*! The reason in one line, as in JsonFileError. */
    QString line;
    /*!
        The theme to show instead: the one named as \c base, or the dark one if that member was not
        read.
    */
    BaseTheme base = BaseTheme::Dark;
};

/*!
    Reads a theme from the text of its JSON file, whose form is described by
    \c resources/themes/theme.schema.json. The pictures and fonts that it names are not opened.
*/
std::variant<ThemeValues, ThemeError> readTheme(const QByteArray &json);

} // namespace DeviceSignIn
