// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/scriptfonts.h"

#include "look/shippedfonts.h"

#include <QFont>
#include <QFontDatabase>

namespace DeviceSignIn {

namespace {

struct ScriptFont
{
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
};

} // namespace

ScriptFonts::~ScriptFonts()
{
    unload();
}

void ScriptFonts::substitute(const QStringList &families, const QString &tag, bool all)
{
    unload();
    QStringList substitutes;
    for (const ScriptFont &font : scriptFonts) {
        const bool own = font.tag == tag;
        if (!own && !all)
            continue;
        // Han characters look different in each language: the font of the chosen one comes first.
        substitutes.insert(own ? 0 : substitutes.size(),
                           QStringLiteral("DeviceSignIn %1").arg(font.script));
        for (const char *weight : {"Regular", "Bold"}) {
            // Loaded by its file name: Qt confuses fonts from data with earlier ones of the same number.
            m_fonts.append(QFontDatabase::addApplicationFont(
                shippedFontPath(QStringLiteral("DeviceSignIn%1-%2.%3")
                                    .arg(font.script, QLatin1String(weight), font.ending))));
        }
    }
    m_families = families;
    for (const QString &family : families)
        QFont::insertSubstitutions(family, substitutes);
}

// Qt caches which font it uses for which letter, and clears that cache only when a font is removed.
void ScriptFonts::unload()
{
    for (const QString &family : std::as_const(m_families))
        QFont::removeSubstitutions(family);
    for (const int font : std::as_const(m_fonts))
        QFontDatabase::removeApplicationFont(font);
    m_fonts.clear();
}

} // namespace DeviceSignIn
