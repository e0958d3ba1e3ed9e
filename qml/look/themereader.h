// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QVariantMap>

#include <variant>

namespace DeviceSignIn {

class Theme;

/*! The themes that ship, each of which another one can begin with. */
enum class BaseTheme { Dark, Light, Contrast };

/*! What a theme's file says. */
struct ThemeValues
{
    BaseTheme base = BaseTheme::Dark;
    /*! Properties of Theme by name. Files are relative, as they were written. */
    QVariantMap properties;

    void applyTo(Theme *theme) const;
};

/*! Where in a theme's file something is wrong, and what. One line. */
struct ThemeError
{
    QString line;
    /*! What can be shown in its place. */
    BaseTheme base = BaseTheme::Dark;
};

/*!
    Reads a theme from its JSON file; \c resources/themes/theme.schema.json describes the form. Only
    what the file itself says is looked at, not the pictures and fonts that it names.
*/
std::variant<ThemeValues, ThemeError> readTheme(const QByteArray &json);

} // namespace DeviceSignIn
