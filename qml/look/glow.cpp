// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/glow.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRendererInterface>
#include <QSGRenderNode>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
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

/*! The number of rows of dots at which the pattern is too fine to be seen from three meters. */
constexpr int enoughRows = 270;

/*! How many rows of dots are painted as one piece by the software renderer: see GradientStrip. */
constexpr int rowsInStrip = 16;

/*! How many pixels of one color are written together, which a processor does in one step. */
constexpr int pixelsAtOnce = 4;

/*! How many pixels of the screen a dot is wide and high. */
int dotSize(const QSize &screen)
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

/*! A gradient in dots. */
class DottedGradient
{
public:
    /*! \a center and \a reach are fractions of \a size, which is in dots. */
    DottedGradient(const std::array<FineColor, steps> &colors, const QSize &size,
                   const QPointF &center, const QSizeF &reach)
        : m_size(size)
        , m_colors(colors)
        , m_squares(size_t(size.width()))
        , m_centerY(float(center.y() * size.height()))
        , m_reachY(float(reach.height() * size.height()))
    {
        const auto centerX = float(center.x() * size.width());
        const auto reachX = float(reach.width() * size.width());
        for (size_t x = 0; x < m_squares.size(); ++x) {
            const float dx = (float(x) - centerX) / reachX;
            m_squares[x] = dx * dx;
        }
    }

    QSize size() const { return m_size; }

    /*! Writes the colors of row \a y, from column \a begin to before \a end, to \a row. */
    void paintRow(int y, int begin, int end, QRgb *row) const
    {
        const float dy = (float(y) - m_centerY) / m_reachY;
        const float square = dy * dy;
        std::array<FineColor, 8> thresholds{};
        for (size_t i = 0; i < thresholds.size(); ++i)
            thresholds[i] = (pattern[size_t(y) % 8][i] * 4 + 2) * oneInEachPart;
        for (auto x = size_t(begin); x < size_t(end); ++x) {
            const float distance = std::min(m_squares[x] + square, 1.0F);
            *row++ =
                withoutFraction(m_colors[size_t(int(distance * (steps - 1)))] + thresholds[x % 8]);
        }
    }

private:
    QSize m_size;
    std::array<FineColor, steps> m_colors;
    /*! The squares of the horizontal distances of each column from the center. */
    std::vector<float> m_squares;
    float m_centerY;
    float m_reachY;
};

QImage pictureOf(const DottedGradient &gradient)
{
    QImage picture(gradient.size(), QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        gradient.paintRow(y, 0, picture.width(), reinterpret_cast<QRgb *>(picture.scanLine(y)));
    }
    return picture;
}

/*!
    Some rows of a gradient, for the software renderer. That renderer reports all of a QSGRenderNode
    as changed when any part of it is painted. A gradient in one piece would be sent to the screen
    as a whole whenever a letter on it changes.
*/
class GradientStrip : public QSGRenderNode
{
public:
    /*!
        The rows from \a begin to before \a end. A dot is \a dot pixels of the screen wide and high.
    */
    GradientStrip(QQuickWindow *window, std::shared_ptr<const DottedGradient> gradient, int begin,
                  int end, int dot, qreal ratio, const QSizeF &itemSize)
        : m_window(window)
        , m_gradient(std::move(gradient))
        , m_begin(begin)
        , m_end(end)
        , m_dot(dot)
        , m_ratio(ratio)
        , m_itemSize(itemSize)
    {}

    void render(const RenderState *state) override
    {
        auto *painter = static_cast<QPainter *>(m_window->rendererInterface()->getResource(
            m_window, QSGRendererInterface::PainterResource));
        painter->setClipRegion(*state->clipRegion());
        painter->setOpacity(inheritedOpacity());
        // One unit is one pixel of the screen, so that an image is copied without being scaled.
        painter->setTransform(QTransform::fromScale(1 / m_ratio, 1 / m_ratio)
                              * matrix()->toTransform());
        const QRect visible = painter->clipBoundingRect().toAlignedRect();
        const int begin = std::max(0, visible.left() / m_dot);
        const int end = std::min(m_gradient->size().width(), visible.right() / m_dot + 1);
        const int top = std::max(m_begin, visible.top() / m_dot);
        const int bottom = std::min(m_end, visible.bottom() / m_dot + 1);
        if (begin >= end)
            return;
        const int width = (end - begin) * m_dot;
        std::vector<QRgb> dots(size_t(end - begin));
        std::vector<QRgb> line(size_t(width + pixelsAtOnce - 1));
        QImage row(width, m_dot, QImage::Format_RGB32);
        for (int y = top; y < bottom; ++y) {
            m_gradient->paintRow(y, begin, end, dots.data());
            QRgb *pixel = line.data();
            for (const QRgb dot : dots) {
                const std::array<QRgb, pixelsAtOnce> pixels{dot, dot, dot, dot};
                // The pixels that are too many are overwritten by the next dot.
                for (int i = 0; i < m_dot; i += pixelsAtOnce)
                    std::memcpy(pixel + i, pixels.data(), sizeof pixels);
                pixel += m_dot;
            }
            for (int i = 0; i < m_dot; ++i)
                std::copy_n(line.data(), width, reinterpret_cast<QRgb *>(row.scanLine(i)));
            painter->drawImage(QPoint(begin, y) * m_dot, row);
        }
    }
    RenderingFlags flags() const override { return BoundedRectRendering | OpaqueRendering; }
    QRectF rect() const override
    {
        const qreal scale = m_dot / m_ratio;
        const QRectF rows(0, m_begin * scale, m_gradient->size().width() * scale,
                          (m_end - m_begin) * scale);
        // If the size is not a multiple of the size of a dot, the last row and column are shown in
        // part.
        return rows & QRectF(QPointF(), m_itemSize);
    }

private:
    QQuickWindow *m_window;
    std::shared_ptr<const DottedGradient> m_gradient;
    int m_begin;
    int m_end;
    int m_dot;
    qreal m_ratio;
    QSizeF m_itemSize;
};

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

QSGNode *Glow::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    const qreal ratio = window()->effectiveDevicePixelRatio();
    const QSize size = (this->size() * ratio).toSize();
    if (size.isEmpty()) {
        delete node;
        return nullptr;
    }
    const int dot = dotSize(size);
    const auto gradient = std::make_shared<const DottedGradient>(
        colorsBySquare(m_inner, m_middle, m_outer), (size + QSize(dot - 1, dot - 1)) / dot,
        m_center, m_reach);
    if (window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software) {
        delete node;
        auto *strips = new QSGNode;
        for (int y = 0; y < gradient->size().height(); y += rowsInStrip) {
            const int end = std::min(y + rowsInStrip, gradient->size().height());
            strips->appendChildNode(
                new GradientStrip(window(), gradient, y, end, dot, ratio, this->size()));
        }
        return strips;
    }
    auto *image = static_cast<QSGImageNode *>(node);
    if (!image)
        image = window()->createImageNode();
    image->setOwnsTexture(true);
    image->setTexture(
        window()->createTextureFromImage(pictureOf(*gradient), QQuickWindow::TextureIsOpaque));
    image->setFiltering(QSGTexture::Nearest);
    image->setRect(boundingRect());
    image->setSourceRect(QRectF(QPointF(), QSizeF(size) / dot));
    return image;
}

} // namespace DeviceSignIn
