// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

class QImage;
class QRect;

namespace DeviceSignIn {

/*! The highest contrast of a pixel in \a place to the pixels around it: 1 to 21. */
double contrastOf(const QImage &image, const QRect &place);

} // namespace DeviceSignIn
