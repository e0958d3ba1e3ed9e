// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace DeviceSignIn {

/*!
    Letters for languages that are not written in Latin or Cyrillic ones, for boxes that have no fonts of
    theirs. What these lack - in people's names, say - comes from the system's fonts, as ever.
*/
class ScriptFonts
{
public:
    ~ScriptFonts();

    /*!
        Has the letters that \a families lack come from the font for the language \a tag, and from those for all
        others as well if \a all is true. Loads only these; most languages need none.
    */
    void accompany(const QStringList &families, const QString &tag, bool all);

private:
    void unload();

    QStringList m_families;
    QList<int> m_fonts;
};

} // namespace DeviceSignIn
