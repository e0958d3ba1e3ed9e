// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/textwidths.h"

#include <QFontMetricsF>
#include <QGuiApplication>

namespace DeviceSignIn {

namespace {

/*! More than what all pages say in a few sizes. */
constexpr qsizetype mostKept = 2000;

bool isSpace(QChar character)
{
    // The second one is the zero-width space.
    return character == u' ' || character == QChar(0x200B);
}

QString withoutSpacesBehind(const QString &word)
{
    qsizetype length = word.size();
    while (length > 0 && isSpace(word[length - 1]))
        --length;
    return word.left(length);
}

QList<double> measureWords(const QStringList &words, const QFont &font)
{
    const QFontMetricsF metrics(font);
    QList<double> places;
    QString before;
    double begin = 0;
    for (const QString &word : words) {
        // Between some letters there is less space, so the text is measured from its beginning.
        const QString bare = withoutSpacesBehind(word);
        const double end = metrics.horizontalAdvance(before + bare);
        places << begin << end;
        before += word;
        begin = bare.size() == word.size() ? end : metrics.horizontalAdvance(before);
    }
    return places;
}

/*!
    Returns what \a kept has for \a key; if there is nothing, what \a find returns, which is kept.
*/
template <typename Key, typename Value, typename Find>
Value keptOrFound(QHash<Key, Value> *kept, const Key &key, const Find &find)
{
    const auto known = kept->constFind(key);
    if (known != kept->constEnd())
        return *known;
    if (kept->size() >= mostKept)
        kept->clear();
    return *kept->insert(key, find());
}

} // namespace

TextWidths::TextWidths(QObject *parent)
    : QObject(parent)
{
    // A font that is loaded later may have letters that were measured in another one.
    connect(qGuiApp, &QGuiApplication::fontDatabaseChanged, this, [this] {
        m_widths.clear();
        m_places.clear();
    });
}

double TextWidths::widthOf(const QString &text, const QFont &font)
{
    return keptOrFound(&m_widths, {font, text},
                       [&] { return QFontMetricsF(font).horizontalAdvance(text); });
}

QList<double> TextWidths::placesOf(const QStringList &words, const QFont &font)
{
    return keptOrFound(&m_places, {font, words}, [&] { return measureWords(words, font); });
}

} // namespace DeviceSignIn
