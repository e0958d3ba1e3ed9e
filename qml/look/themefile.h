// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "look/theme.h"

#include <QStringList>

#include <memory>

namespace DeviceSignIn {

/*! The names of the built-in themes. */
DEVICESIGNIN_PRIVATE_EXPORT QStringList themeNames();

/*! The result of loadTheme(). */
struct LoadedTheme
{
    /*! Never null. */
    std::unique_ptr<Theme> theme;
    /*!
        Why \c theme is not the theme that was asked for, in one line: the file, the path of the
        member in it and the reason. Empty if it is that theme.
    */
    QString problem;
};

/*!
    Loads one of themeNames(), or a brand's own theme from the path of its file, whose pictures and
    fonts are in the same folder or below it. If the file is not valid, or if texts in its colors
    would be hard to read, the built-in theme on which it is based is returned with a problem, so
    that there is a page.
*/
DEVICESIGNIN_PRIVATE_EXPORT LoadedTheme loadTheme(const QString &nameOrFile);

} // namespace DeviceSignIn
