// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "parts/qrcode.h"

#include <QQuickWindow>
#include <qrcodegen.hpp>
#include <QSGImageNode>

#include <future>
#include <memory>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! The number of light modules on each side that ISO/IEC 18004 requires. */
constexpr int quietZone = 4;

/*! The number of modules on a side from which on they may be too small for a camera: version 8. */
constexpr int manyModules = 49;

QImage modulesOf(const QString &text, qrcodegen::QrCode::Ecc leastCorrection)
{
    if (text.isEmpty())
        return {};
    try {
        // The library raises the error correction level if that needs no more modules.
        const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), leastCorrection);
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

/*! The modules of a code that is computed in another thread, and its text. */
struct PreparedCode
{
    QString text;
    std::future<QImage> modules;
};

PreparedCode &preparedCode()
{
    static PreparedCode prepared;
    return prepared;
}

QImage usualModulesOf(const QString &text)
{
    return modulesOf(text, qrcodegen::QrCode::Ecc::MEDIUM);
}

} // namespace

void QrCode::prepare(const QString &text)
{
    preparedCode() = {text, std::async(std::launch::async, usualModulesOf, text)};
}

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
    const bool isPrepared = preparedCode().modules.valid() && preparedCode().text == text;
    m_modules = isPrepared ? std::exchange(preparedCode(), {}).modules.get() : usualModulesOf(text);
    m_fewerModules =
        m_modules.width() < manyModules ? QImage() : modulesOf(text, qrcodegen::QrCode::Ecc::LOW);
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

int QrCode::moduleSize(const QImage &modules) const
{
    const qreal side = std::min(width(), height()) * window()->effectiveDevicePixelRatio();
    return modules.isNull() ? 0 : int(side) / (modules.width() + 2 * quietZone);
}

const QImage &QrCode::largest() const
{
    // Modules have whole pixels, so that fewer of them may also make a smaller picture.
    const int usual = m_modules.width() * moduleSize(m_modules);
    const int other = m_fewerModules.width() * moduleSize(m_fewerModules);
    return other > usual ? m_fewerModules : m_modules;
}

QImage QrCode::colored(QImage image) const
{
    image.setColorTable({qRgba(0, 0, 0, 0), m_color.rgba()});
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QSGNode *QrCode::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    std::unique_ptr<QSGImageNode> image(static_cast<QSGImageNode *>(node));
    const qreal ratio = window()->effectiveDevicePixelRatio();
    const QImage &modules = largest();
    const int size = moduleSize(modules);
    if (size == 0)
        return nullptr;

    if (!image)
        image.reset(window()->createImageNode());
    image->setOwnsTexture(true);
    image->setTexture(window()->createTextureFromImage(colored(modules)));
    // The texture has one pixel for each module and is enlarged by a whole number, so that edges
    // are sharp.
    image->setFiltering(QSGTexture::Nearest);
    // Aligned to whole pixels of the screen, even if the item is not, also where the page is
    // turned.
    const qreal side = modules.width() * size;
    const QPointF middle = QPointF(width() * ratio - side, height() * ratio - side) / 2 / ratio;
    const QPointF pixel = QPointF((mapToScene(middle) * ratio).toPoint());
    const QPointF corner = mapFromScene(pixel / ratio);
    image->setRect(QRectF(corner, QSizeF(side, side) / ratio));
    return image.release();
}

} // namespace DeviceSignIn
