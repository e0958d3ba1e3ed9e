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
    Makes the font of most words on a page of \a size the default one. Qt loads that too, for each
    Text before its font is set, and it would be the system's font otherwise, or another size.
*/
void setDefaultFont(const Theme &theme, const QSizeF &size);

/*!
    The fonts of the sign-in page on a screen of \a size. The list is empty where the sizes of text
    depend on more than that. A font that is missing here, or that no page uses, costs time and does
    no other harm.
*/
QList<QFont> usualFonts(const Theme &theme, const QSizeF &size, const Options &options);

} // namespace DeviceSignIn
