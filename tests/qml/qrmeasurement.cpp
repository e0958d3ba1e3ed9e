// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "qrmeasurement.h"

#include <QImage>

namespace DeviceSignIn {

namespace {

bool isDark(QRgb color)
{
    return qGray(color) < 40;
}

bool isWhite(QRgb color)
{
    return color == qRgb(255, 255, 255);
}

/*! The smallest rectangle that contains all dark pixels. */
QRect darkPart(const QImage &image)
{
    QRect part;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (isDark(image.pixel(x, y)))
                part |= QRect(x, y, 1, 1);
        }
    }
    return part;
}

/*!
    The size of a module in pixels: the first row of a QR code begins with seven dark modules and a
    light one.
*/
int moduleSize(const QImage &code)
{
    int dark = 0;
    while (dark < code.width() && isDark(code.pixel(dark, 0)))
        ++dark;
    return dark % 7 == 0 ? dark / 7 : 0;
}

bool isCrisp(const QImage &code, int module)
{
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            const QRgb color = code.pixel(x, y);
            const QRgb first = code.pixel(x - x % module, y - y % module);
            if (color != first || (!isDark(color) && !isWhite(color)))
                return false;
        }
    }
    return true;
}

/*!
    The width of the white frame around \a part, in pixels. The round corners of the tile limit it.
*/
int quietZone(const QImage &tile, const QRect &part)
{
    int margin = 0;
    for (QRect ring = part.adjusted(-1, -1, 1, 1); tile.rect().contains(ring);
         ring.adjust(-1, -1, 1, 1)) {
        for (int x = ring.left(); x <= ring.right(); ++x) {
            if (!isWhite(tile.pixel(x, ring.top())) || !isWhite(tile.pixel(x, ring.bottom())))
                return margin;
        }
        for (int y = ring.top(); y <= ring.bottom(); ++y) {
            if (!isWhite(tile.pixel(ring.left(), y)) || !isWhite(tile.pixel(ring.right(), y)))
                return margin;
        }
        ++margin;
    }
    return margin;
}

} // namespace

QVariantMap measureQrCode(const QImage &tile)
{
    // The dark background is visible in the round corners, so only the inner part is searched.
    const int inset = tile.width() / 40;
    const QRect part = darkPart(tile.copy(tile.rect().adjusted(inset, inset, -inset, -inset)))
                           .translated(inset, inset);
    const QImage code = tile.copy(part);
    const int module = moduleSize(code);
    if (module == 0)
        return {};
    return {{"module", module},
            {"side", part.width()},
            {"modules", part.width() / module},
            {"square", part.width() == part.height() && part.width() % module == 0},
            {"quietZone", quietZone(tile, part)},
            {"crisp", isCrisp(code, module)}};
}

} // namespace DeviceSignIn
