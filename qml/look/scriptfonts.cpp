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

void ScriptFonts::accompany(const QStringList &families, const QString &tag, bool all)
{
    unload();
    QStringList companions;
    for (const ScriptFont &font : scriptFonts) {
        const bool own = font.tag == tag;
        if (!own && !all)
            continue;
        // Han letters look different from country to country: the language's own come first.
        companions.insert(own ? 0 : companions.size(),
                          QStringLiteral("DeviceSignIn %1").arg(font.script));
        for (const char *weight : {"Regular", "Bold"}) {
            // By name: Qt takes one that came without for another that had its number before.
            m_fonts.append(QFontDatabase::addApplicationFont(
                shippedFontPath(QStringLiteral("DeviceSignIn%1-%2.%3")
                                    .arg(font.script, QLatin1String(weight), font.ending))));
        }
    }
    m_families = families;
    for (const QString &family : families)
        QFont::insertSubstitutions(family, companions);
}

// Qt forgets which fonts it has taken for which letters when one goes, and only then.
void ScriptFonts::unload()
{
    for (const QString &family : std::as_const(m_families))
        QFont::removeSubstitutions(family);
    for (const int font : std::as_const(m_fonts))
        QFontDatabase::removeApplicationFont(font);
    m_fonts.clear();
}

} // namespace DeviceSignIn
