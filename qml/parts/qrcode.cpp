// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "parts/qrcode.h"

#include <QQuickWindow>
#include <qrcodegen.hpp>
#include <QSGImageNode>

#include <memory>

namespace DeviceSignIn {

namespace {

/*! The number of light modules on each side that ISO/IEC 18004 requires. */
constexpr int quietZone = 4;

QImage modulesOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    try {
        // The library raises the error correction level if that needs no more modules.
        const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(),
                                                        qrcodegen::QrCode::Ecc::MEDIUM);
        const int size = code.getSize();
        QImage modules(size, size, QImage::Format_Mono);
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x)
                modules.setPixel(x, y, code.getModule(x, y) ? 1 : 0);
        }
        return modules;
    } catch (const qrcodegen::data_too_long &) {
        return {};
    }
}

} // namespace

QrCode::QrCode(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void QrCode::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_modules = modulesOf(text);
    Q_EMIT textChanged();
    update();
}

void QrCode::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

int QrCode::modules() const
{
    return isValid() ? m_modules.width() + 2 * quietZone : 0;
}

void QrCode::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    update();
}

void QrCode::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged)
        update();
}

QImage QrCode::colored() const
{
    QImage image = m_modules;
    image.setColorTable({qRgba(0, 0, 0, 0), m_color.rgba()});
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QSGNode *QrCode::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    std::unique_ptr<QSGImageNode> image(static_cast<QSGImageNode *>(node));
    const qreal ratio = window()->effectiveDevicePixelRatio();
    const int modules = m_modules.width();
    const int moduleSize =
        isValid() ? int(std::min(width(), height()) * ratio) / (modules + 2 * quietZone) : 0;
    if (moduleSize == 0)
        return nullptr;

    if (!image)
        image.reset(window()->createImageNode());
    image->setOwnsTexture(true);
    image->setTexture(window()->createTextureFromImage(colored()));
    // The texture has one pixel for each module and is enlarged by a whole number, so that edges
    // are sharp.
    image->setFiltering(QSGTexture::Nearest);
    // Aligned to whole pixels of the screen, even if the item is not, also where the page is
    // turned.
    const qreal side = modules * moduleSize;
    const QPointF middle = QPointF(width() * ratio - side, height() * ratio - side) / 2 / ratio;
    const QPointF pixel = QPointF((mapToScene(middle) * ratio).toPoint());
    const QPointF corner = mapFromScene(pixel / ratio);
    image->setRect(QRectF(corner, QSizeF(side, side) / ratio));
    return image.release();
}

} // namespace DeviceSignIn
