// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

class QImage;

namespace DeviceSignIn {

class Theme;

/*! How far apart two colours are, 1 to 21: the contrast ratio of WCAG 2, in either order. */
double contrastRatio(const QColor &one, const QColor &other);

/*!
    The first pair of a theme's colours that is too close to be told apart from a couch: which, how
    close, and what is needed. Empty where all is well. \a background is the picture that the theme
    names, if it names one.
*/
QString contrastProblem(const Theme &theme, const QImage &background);

} // namespace DeviceSignIn
