// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    Whether this machine has a glyph for every character of \a text, in the font \a family or in
    those that Qt takes the missing ones from. Characters that show nothing count as drawn. Needs a
    QGuiApplication.
*/
DEVICESIGNIN_PRIVATE_EXPORT bool canDraw(const QString &text, const QString &family);

/*!
    Returns \a text as this machine can draw it in the font \a family: without the emoji and other
    symbols that it has no glyphs for, or empty if it lacks a letter or a digit. If glyphs are
    missing, the fonts that ship for other scripts are loaded first.
*/
DEVICESIGNIN_PRIVATE_EXPORT QString drawableText(const QString &text, const QString &family);

/*!
    In QML: which part of a name, which may be in any script, can be drawn on this machine. A box
    without fonts for a script would draw boxes instead of its letters.
*/
class Glyphs : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    /*!
        Returns drawableText(). The family is an argument, so that a binding that calls this
        function is evaluated anew when the family changes.
    */
    Q_INVOKABLE QString drawable(const QString &text, const QString &family) const;
    /*!
        Returns the first character of \a text as people count characters, in upper case: a letter
        with its accents, or a whole emoji.
    */
    Q_INVOKABLE QString initial(const QString &text) const;
};

} // namespace DeviceSignIn
