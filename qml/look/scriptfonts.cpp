// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/scriptfonts.h"

#include "look/shippedfonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QList>

namespace DeviceSignIn {

namespace {

struct ScriptFont
{
    /*! Empty for a script that only names are written in. */
    QLatin1String tag;
    QLatin1String script;
    QLatin1String ending;
};
constexpr ScriptFont scriptFonts[] = {
    {QLatin1String("ar"), QLatin1String("Arabic"), QLatin1String("ttf")},
    {QLatin1String("he"), QLatin1String("Hebrew"), QLatin1String("ttf")},
    {QLatin1String("hi"), QLatin1String("Devanagari"), QLatin1String("ttf")},
    {QLatin1String("ja"), QLatin1String("JP"), QLatin1String("otf")},
    {QLatin1String("ko"), QLatin1String("KR"), QLatin1String("otf")},
    {QLatin1String("zh"), QLatin1String("SC"), QLatin1String("otf")},
    {QLatin1String("zh-Hant"), QLatin1String("TC"), QLatin1String("otf")},
    {QLatin1String(), QLatin1String("Thai"), QLatin1String("ttf")},
};

/*!
    Returns another name of \a family, by which Qt finds the same fonts. Qt and fontconfig take no
    notice of the case of a name, and Qt takes what follows in brackets for the maker of the font,
    which may be missing. A name that is no font's own, such as an alias of fontconfig, can only be
    replaced by the name of the font that it stands for, because those brackets hide the alias.
*/
QString otherName(const QString &family)
{
    for (qsizetype i = 0; i < family.size(); ++i) {
        const QChar letter = family.at(i);
        const QChar other = letter.isLower() ? letter.toUpper() : letter.toLower();
        if (other != letter && other.toCaseFolded() == letter.toCaseFolded())
            return family.left(i) + other + family.mid(i + 1);
    }
    if (!QFontDatabase::hasFamily(family))
        return QFontInfo(QFont(family)).family();
    return family + (family.contains(u'[') ? QStringLiteral(" ") : QStringLiteral(" []"));
}

/*! What is set in the application: QFont has one list of substitutes for each family. */
struct Substitution
{
    /*! The families of the texts on the pages. */
    QStringList families;
    /*! The names for which substitutes are set: the families, and other names of them. */
    QStringList names;
    /*! The language whose font comes first among the substitutes; may be empty. */
    QString tag;
    /*! Whether the fonts of all scripts are loaded, and not only that of the language. */
    bool hasAll = false;
    /*! The identifiers of the loaded fonts in QFontDatabase. */
    QList<int> fonts;
};

Substitution &substitution()
{
    static Substitution current;
    return current;
}

// Qt caches which font it uses for which letter, and clears that cache only when a font is removed.
void unload(Substitution *current)
{
    for (const QString &name : std::as_const(current->names))
        QFont::removeSubstitutions(name);
    current->names.clear();
    for (const int font : std::as_const(current->fonts))
        QFontDatabase::removeApplicationFont(font);
    current->fonts.clear();
}

void setSubstitutes(Substitution *current, const QString &name, const QStringList &scripts)
{
    const QString ownFamily = QStringLiteral("DeviceSignIn Sans");
    // A brand's font may have fewer letters of Europe's languages.
    QFont::insertSubstitutions(name, name.compare(ownFamily, Qt::CaseInsensitive) == 0
                                         ? scripts
                                         : scripts + QStringList(ownFamily));
    current->names.append(name);
}

void load(Substitution *current)
{
    QStringList substitutes;
    QStringList files;
    for (const ScriptFont &font : scriptFonts) {
        const bool isOfLanguage = !current->tag.isEmpty() && font.tag == current->tag;
        if (!isOfLanguage && !current->hasAll)
            continue;
        // Han characters look different in each language: the font of the chosen one comes first.
        substitutes.insert(isOfLanguage ? 0 : substitutes.size(),
                           QStringLiteral("DeviceSignIn %1").arg(font.script));
        for (const char *weight : {"Regular", "Bold"}) {
            files.append(QStringLiteral("DeviceSignIn%1-%2.%3")
                             .arg(font.script, QLatin1String(weight), font.ending));
        }
    }
    // The substitutes are set before the fonts are loaded: whenever a font is loaded, pages measure
    // their texts again, and Qt would remember the substitutes of that moment.
    for (const QString &family : std::as_const(current->families))
        setSubstitutes(current, family, substitutes);
    for (const QString &file : std::as_const(files)) {
        // Qt confuses a font that is loaded from data, instead of by its file name, with an earlier
        // one that had the same number.
        current->fonts.append(QFontDatabase::addApplicationFont(shippedFontPath(file)));
    }
    // Which font an alias stands for may depend on the fonts that are loaded.
    for (const QString &family : std::as_const(current->families))
        setSubstitutes(current, otherName(family), substitutes);
}

} // namespace

ScriptFonts::~ScriptFonts()
{
    unload(&substitution());
    substitution() = {};
}

void ScriptFonts::substitute(const QStringList &families, const QString &tag, bool all)
{
    Substitution &current = substitution();
    const bool hadFonts = !current.fonts.isEmpty();
    unload(&current);
    current.families = families;
    current.tag = tag;
    current.hasAll = current.hasAll || all;
    load(&current);
    if (hadFonts || !current.fonts.isEmpty())
        FontSubstitution::instance()->announce();
}

void loadAllScriptFonts(const QString &family)
{
    Substitution &current = substitution();
    if (current.hasAll && current.families.contains(family))
        return;
    unload(&current);
    if (!current.families.contains(family))
        current.families.append(family);
    current.hasAll = true;
    load(&current);
    // The change is announced later, because this function is called while a binding is evaluated
    // that depends on a family.
    auto *announcer = FontSubstitution::instance();
    QMetaObject::invokeMethod(
        announcer, [announcer] { announcer->announce(); }, Qt::QueuedConnection);
}

FontSubstitution *FontSubstitution::instance()
{
    static FontSubstitution shared;
    return &shared;
}

QString FontSubstitution::nameFor(const QString &family) const
{
    return m_usesOtherNames && !family.isEmpty() ? otherName(family) : family;
}

void FontSubstitution::announce()
{
    m_usesOtherNames = !m_usesOtherNames;
    Q_EMIT changed();
}

} // namespace DeviceSignIn
