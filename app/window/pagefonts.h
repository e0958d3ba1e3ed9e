// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look/theme.h"
#include "options/options.h"

#include <QFont>
#include <QList>
#include <QSizeF>

namespace DeviceSignIn {

/*!
    Makes the font in which a page of \a size writes most of its words the application's default
    font. Qt Quick loads the default font too, for each Text before the Text's own font is set, so
    the system's default font would be loaded for nothing.
*/
void setDefaultFont(const Theme &theme, const QSizeF &size);

/*!
    The fonts of the sign-in page on a screen of \a size before it is complete. The list is empty
    where the sizes of text do not depend on the size of the screen alone. A font that is missing
    here, or that no page uses, costs time and does no other harm.
*/
QList<QFont> usualFonts(const Theme &theme, const QSizeF &size, const Options &options);

} // namespace DeviceSignIn
