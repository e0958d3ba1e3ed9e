// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pagefonts.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace DeviceSignIn {

namespace {

/*! The font of \a units, which are 1/1080 of the height, on a page of \a size. */
QFont fontOf(const QString &family, qreal units, QFont::Weight weight, const QSizeF &size)
{
    QFont font(family);
    font.setWeight(weight);
    font.setPixelSize(std::max(1, int(std::lround(units * size.height() / 1080))));
    return font;
}

} // namespace

void setDefaultFont(const Theme &theme, const QSizeF &size)
{
    QGuiApplication::setFont(fontOf(theme.family, theme.stepSize, QFont::Normal, size));
}

QList<QFont> usualFonts(const Theme &theme, const QSizeF &size, const Options &options)
{
    constexpr qreal leastAspect = 5.0 / 3;
    constexpr qreal leastHeight = 601;
    const bool isUsual = size.width() >= size.height() * leastAspect && size.height() >= leastHeight
                         && options.textScale == Options().textScale
                         && options.overscan == Options().overscan;
    if (!isUsual)
        return {};
    const auto font = [&](const QString &family, qreal units, QFont::Weight weight) {
        return fontOf(family, units, weight, size);
    };
    return {font(theme.family, theme.stepSize, QFont::Normal),
            font(theme.family, theme.smallSize, QFont::Normal),
            font(theme.codeFamily, theme.codeSize, QFont::Medium),
            font(theme.family, theme.titleSize, QFont::DemiBold),
            font(theme.family, theme.stepSize, QFont::Bold),
            font(theme.family, theme.actionSize, QFont::Medium)};
}

} // namespace DeviceSignIn
