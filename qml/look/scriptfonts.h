// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

namespace DeviceSignIn {

/*!
    Loads the fonts that ship for languages with other scripts than Latin and Cyrillic, for boxes
    whose system has no such fonts. Letters that are in none of them, for example in people's names,
    are taken from the system's fonts. The fonts are unloaded when the object is destroyed.

    An application has only one list of substitutes for a font family, so it should have only one
    ScriptFonts, too.
*/
class ScriptFonts
{
public:
    ~ScriptFonts();

    /*!
        Makes the font for the language \a tag a substitute for letters that the font families
        \a families lack. If \a all is true, or loadAllScriptFonts() has been called, the fonts for
        all other scripts follow. Replaces what an earlier call has set. Only these fonts are
        loaded; most languages need none.
    */
    void substitute(const QStringList &families, const QString &tag, bool all);
};

/*!
    Makes all fonts that ship substitutes for letters that \a family lacks, until the ScriptFonts of
    the application is destroyed or, if it has none, until the program ends. Call it when a name has
    letters that can't be drawn without them.
*/
void loadAllScriptFonts(const QString &family);

/*!
    Tells who shows text that letters may come from other fonts than before.

    A QFont that was used before such a change may go on with the fonts of that time: in Qt 6.4,
    QFontCache::clear() resets a QFont at the first change only, and no longer knows it at the next
    one. So whoever shows text has to get a new QFont, and that has to differ from the old one,
    because an item that is given the same font again keeps the one that it has.
*/
class FontSubstitution : public QObject
{
    Q_OBJECT

public:
    static FontSubstitution *instance();

    /*!
        Returns \a family or, after every second change, another name by which Qt finds the same
        fonts: the name in another case, or for one without upper and lower case, such as a Chinese
        one, the name with empty brackets behind it.
    */
    QString nameFor(const QString &family) const;

Q_SIGNALS:
    void changed();

private:
    friend class ScriptFonts;
    friend void loadAllScriptFonts(const QString &family);
    void announce();

    bool m_usesOtherNames = false;
};

} // namespace DeviceSignIn
