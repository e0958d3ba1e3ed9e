// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "look/theme.h"

#include <QStringList>

#include <memory>

namespace DeviceSignIn {

/*! The names of the themes that ship. */
DEVICESIGNIN_PRIVATE_EXPORT QStringList themeNames();

/*! What loadTheme() returns. */
struct LoadedTheme
{
    /*! Is never null. */
    std::unique_ptr<Theme> theme;
    /*!
        Why it is not the theme that was asked for, in one line: the file, the path of the member and
        the reason. Empty if it is that theme.
    */
    QString problem;
};

/*!
    Loads one of themeNames(), or a theme from a file of a brand's own, with its pictures and fonts in
    the same folder. If the file is broken, or if texts in its colours would be hard to read, the
    theme that it is based on is returned with a problem: a page in another theme is better than none.
*/
DEVICESIGNIN_PRIVATE_EXPORT LoadedTheme loadTheme(const QString &nameOrFile);

} // namespace DeviceSignIn
