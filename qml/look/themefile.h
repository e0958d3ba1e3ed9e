// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "look/theme.h"

#include <QStringList>

#include <memory>

namespace DeviceSignIn {

/*! The themes that ship, by name. */
DEVICESIGNIN_PRIVATE_EXPORT QStringList themeNames();

struct LoadedTheme
{
    /*! Never null. */
    std::unique_ptr<Theme> theme;
    /*! Why it isn't the one that was asked for, in one line: file, place, reason. Usually empty. */
    QString problem;
};

/*!
    The theme of that name, or that of a file of a brand's own, with pictures and fonts in the same
    folder. A file that is broken, or whose texts would be hard to read, gives the theme that it
    began with: a page that looks otherwise is better than none.
*/
DEVICESIGNIN_PRIVATE_EXPORT LoadedTheme loadTheme(const QString &nameOrFile);

} // namespace DeviceSignIn
