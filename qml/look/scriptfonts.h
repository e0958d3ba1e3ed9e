// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace DeviceSignIn {

/*!
    Loads the fonts that ship for languages with other scripts than Latin and Cyrillic, for boxes whose
    system has no such fonts. Letters that are in none of them, for example in people's names, are taken
    from the system's fonts. The fonts are unloaded when the object is destroyed.
*/
class ScriptFonts
{
public:
    ~ScriptFonts();

    /*!
        Makes the font for the language \a tag a substitute for letters that the font families \a families
        lack. If \a all is true, the fonts for all other languages follow. Replaces what an earlier call has
        set. Only these fonts are loaded; most languages need none.
    */
    void substitute(const QStringList &families, const QString &tag, bool all);

private:
    void unload();

    QStringList m_families;
    QList<int> m_fonts;
};

} // namespace DeviceSignIn
