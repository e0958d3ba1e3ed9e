// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/glow.h"

#include <QImage>
#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace DeviceSignIn {

namespace {

/*!
    A color with 256 times the precision of the screen: red, green and blue in 16 bits each, so that
    one addition rounds all of them.
*/
using FineColor = quint64;

/*! The value 1 in each part of a FineColor. */
constexpr FineColor oneInEachPart = 0x0001'0001'0001;

/*! A Bayer matrix, for ordered dithering: each value from 0 to 63 once, evenly spread. */
constexpr std::array<std::array<quint8, 8>, 8> pattern{{
    {0, 32, 8, 40, 2, 34, 10, 42},
    {48, 16, 56, 24, 50, 18, 58, 26},
    {12, 44, 4, 36, 14, 46, 6, 38},
    {60, 28, 52, 20, 62, 30, 54, 22},
    {3, 35, 11, 43, 1, 33, 9, 41},
    {51, 19, 59, 27, 49, 17, 57, 25},
    {15, 47, 7, 39, 13, 45, 5, 37},
    {63, 31, 55, 23, 61, 29, 53, 21},
}};

/*! The number of colors that are computed from the center to the outer color. */
constexpr size_t steps = 4096;

/*!
    The height of the picture in pixels, at which the pattern is too fine to be seen from three
    meters.
*/
constexpr int enoughRows = 270;

/*! How many pixels of the screen, across and down, show one pixel of the picture. */
int grain(const QSize &screen)
{
    return std::max(1, int(std::lround(double(screen.height()) / enoughRows)));
}

/*!
    The colors, indexed by the square of the distance, so that no square root is needed for each
    pixel. Each is on a quadratic curve and not on two straight lines, because a sudden change of
    slope looks like a ring.
*/
std::array<FineColor, steps> colorsBySquare(const QColor &inner, const QColor &middle,
                                            const QColor &outer)
{
    std::array<FineColor, steps> colors{};
    for (size_t i = 0; i < steps; ++i) {
        const double t = std::sqrt(double(i) / (steps - 1)); // from 0 (inner) to 1 (outer)
        const double ofInner = 256 * (1 - t) * (1 - t);
        const double ofMiddle = 256 * 2 * t * (1 - t);
        const double ofOuter = 256 * t * t;
        const auto blend = [&](int one, int two, int three) {
            return FineColor(ofInner * one + ofMiddle * two + ofOuter * three + 0.5);
        };
        colors[i] = blend(inner.red(), middle.red(), outer.red()) << 32
                    | blend(inner.green(), middle.green(), outer.green()) << 16
                    | blend(inner.blue(), middle.blue(), outer.blue());
    }
    return colors;
}

/*! The color for the screen: the upper 8 of the 16 bits of each part. */
QRgb withoutFraction(FineColor color)
{
    return 0xff000000 | QRgb((color >> 24) & 0xff0000) | QRgb((color >> 16) & 0xff00)
           | QRgb((color >> 8) & 0xff);
}

} // namespace

Glow::Glow(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &Glow::changed, this, &QQuickItem::update);
}

void Glow::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    update();
}

void Glow::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged)
        update();
}

QImage Glow::paint(const QSize &size) const
{
    const auto colors = colorsBySquare(m_inner, m_middle, m_outer);
    const float reachX = float(m_reach.width() * size.width());
    const float reachY = float(m_reach.height() * size.height());
    const float centerX = float(m_center.x() * size.width());
    const float centerY = float(m_center.y() * size.height());

    std::vector<float> squares(size_t(size.width()));
    for (size_t x = 0; x < squares.size(); ++x) {
        const float dx = (float(x) - centerX) / reachX;
        squares[x] = dx * dx;
    }

    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const float dy = (float(y) - centerY) / reachY;
        const float square = dy * dy;
        std::array<FineColor, 8> thresholds{};
        for (size_t i = 0; i < thresholds.size(); ++i)
            thresholds[i] = (pattern[size_t(y) % 8][i] * 4 + 2) * oneInEachPart;
        for (size_t x = 0; x < squares.size(); ++x) {
            const float distance = std::min(squares[x] + square, 1.0F);
            line[x] =
                withoutFraction(colors[size_t(int(distance * (steps - 1)))] + thresholds[x % 8]);
        }
    }
    return image;
}

QSGNode *Glow::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    const qreal ratio = window()->effectiveDevicePixelRatio();
    const QSize size = (this->size() * ratio).toSize();
    if (size.isEmpty()) {
        delete node;
        return nullptr;
    }
    auto *image = static_cast<QSGImageNode *>(node);
    if (!image)
        image = window()->createImageNode();
    const int pixels = grain(size);
    const QImage picture = paint((size + QSize(pixels - 1, pixels - 1)) / pixels);
    image->setOwnsTexture(true);
    image->setTexture(window()->createTextureFromImage(picture, QQuickWindow::TextureIsOpaque));
    image->setFiltering(QSGTexture::Nearest);
    image->setRect(boundingRect());
    // If the size is not a multiple of the grain, the last row and column are shown in part.
    image->setSourceRect(QRectF(QPointF(), QSizeF(size) / pixels));
    return image;
}

} // namespace DeviceSignIn
