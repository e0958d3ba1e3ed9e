// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "picturecontrast.h"

#include "look/contrast.h"

#include <QImage>
#include <QSet>

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! The set of colors in \a place. */
QSet<QRgb> colorsIn(const QImage &image, const QRect &place)
{
    QSet<QRgb> colors;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            colors.insert(image.pixel(x, y));
    }
    return colors;
}

/*! The darkest and the lightest color around \a place. */
std::pair<QColor, QColor> surroundings(const QImage &image, const QRect &place)
{
    const QRect out = place.adjusted(-1, -1, 1, 1) & image.rect();
    QSet<QRgb> colors;
    for (const QRect &line :
         {QRect(out.topLeft(), out.topRight()), QRect(out.bottomLeft(), out.bottomRight()),
          QRect(out.topLeft(), out.bottomLeft()), QRect(out.topRight(), out.bottomRight())})
        colors.unite(colorsIn(image, line));
    const auto darker = [](QRgb one, QRgb other) {
        return contrastRatio(one, Qt::black) < contrastRatio(other, Qt::black);
    };
    const auto [darkest, lightest] = std::minmax_element(colors.begin(), colors.end(), darker);
    return {*darkest, *lightest};
}

} // namespace

double contrastOf(const QImage &image, const QRect &place)
{
    const auto [darkest, lightest] = surroundings(image, place);
    double largest = 1;
    for (const QRgb color : colorsIn(image, place))
        largest = std::max(largest,
                           std::min(contrastRatio(color, darkest), contrastRatio(color, lightest)));
    return largest;
}

} // namespace DeviceSignIn
