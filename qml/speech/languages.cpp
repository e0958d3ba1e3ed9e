// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "speech/languages.h"

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

struct ShippedLanguage
{
    QLatin1String tag;
    QStringView name;
};
// In the order of the list on the page: English, the other languages in Latin letters by name, then
// the other scripts. resources/fonts/subset reads the entries.
constexpr ShippedLanguage shipped[] = {
    {QLatin1String("en"), u"English"},       {QLatin1String("de"), u"Deutsch"},
    {QLatin1String("es"), u"Español"},       {QLatin1String("fr"), u"Français"},
    {QLatin1String("it"), u"Italiano"},      {QLatin1String("nl"), u"Nederlands"},
    {QLatin1String("pl"), u"Polski"},        {QLatin1String("pt-BR"), u"Português (Brasil)"},
    {QLatin1String("tr"), u"Türkçe"},        {QLatin1String("uk"), u"Українська"},
    {QLatin1String("he"), u"עברית"},         {QLatin1String("ar"), u"العربية"},
    {QLatin1String("hi"), u"हिन्दी"},         {QLatin1String("zh"), u"简体中文"},
    {QLatin1String("zh-Hant"), u"繁體中文"}, {QLatin1String("ja"), u"日本語"},
    {QLatin1String("ko"), u"한국어"},
};

/*!
    The range "zh-Hant" for Chinese in a country that writes traditional characters, where people
    would have to read simplified ones otherwise; \a range itself for everything else.
*/
QString withScript(const QString &range)
{
    const QStringList subtags = range.toLower().split(u'-');
    const bool isCantonese = subtags.first() == u"yue";
    if (subtags.first() != u"zh" && !isCantonese)
        return range;
    const auto has = [&](QLatin1String subtag) { return subtags.contains(subtag); };
    const bool isTraditional = has(QLatin1String("hant")) || has(QLatin1String("tw"))
                               || has(QLatin1String("hk")) || has(QLatin1String("mo"))
                               || isCantonese;
    return isTraditional && !has(QLatin1String("hans")) ? QStringLiteral("zh-Hant")
                                                        : QStringLiteral("zh");
}

/*! The language range of RFC 4647 for a locale name of the system, such as de_AT.UTF-8. */
QString asRange(const QString &wanted)
{
    QString range = wanted.section(u'.', 0, 0).section(u'@', 0, 0);
    range.replace(u'_', u'-');
    // The code of Hebrew until 1989.
    if (range == u"iw" || range.startsWith(u"iw-"))
        range.replace(0, 2, QStringLiteral("he"));
    return withScript(range);
}

/*!
    The range without its last subtag, and without a single letter before that (RFC 4647, section
    3.4).
*/
QString shorter(const QString &range)
{
    QString rest = range.left(std::max<qsizetype>(range.lastIndexOf(u'-'), 0));
    if (rest.size() > 1 && rest.at(rest.size() - 2) == u'-')
        rest.chop(2);
    return rest;
}

bool matches(const ShippedLanguage &language, const QString &range)
{
    return language.tag.compare(range, Qt::CaseInsensitive) == 0
           || language.tag.startsWith(QString(range + u'-'), Qt::CaseInsensitive);
}

} // namespace

QStringList languageTags()
{
    QStringList tags;
    for (const ShippedLanguage &language : shipped)
        tags.append(language.tag);
    return tags;
}

QString languageName(const QString &tag)
{
    const auto *found =
        std::find_if(std::begin(shipped), std::end(shipped),
                     [&](const ShippedLanguage &language) { return language.tag == tag; });
    return found == std::end(shipped) ? QString() : found->name.toString();
}

QString lookUpLanguage(const QStringList &wanted)
{
    for (const QString &one : wanted) {
        for (QString range = asRange(one); !range.isEmpty(); range = shorter(range)) {
            for (const ShippedLanguage &language : shipped) {
                if (matches(language, range))
                    return language.tag;
            }
        }
    }
    return {};
}

} // namespace DeviceSignIn
