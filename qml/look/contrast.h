// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

class QImage;

namespace DeviceSignIn {

class Theme;

/*! The contrast ratio of two colors by WCAG 2, from 1 to 21. Their order does not matter. */
double contrastRatio(const QColor &one, const QColor &other);

/*!
    Checks whether the contrasts of a theme's colors are sufficient for text and icons. Returns the
    first pair that is not, with its contrast and the required one, in one line; empty if all are
    sufficient. \a background is the theme's background picture; null if it has none.
*/
QString contrastProblem(const Theme &theme, const QImage &background);

} // namespace DeviceSignIn
