// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QVariantMap>

class QImage;

namespace DeviceSignIn {

/*!
    Measures the QR code in the picture of its tile: see PageInspector::measureQrCode(). Returns an
    empty map if no QR code is found.
*/
QVariantMap measureQrCode(const QImage &tile);

} // namespace DeviceSignIn
