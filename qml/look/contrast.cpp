// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/contrast.h"

#include "look/theme.h"

#include <QImage>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace DeviceSignIn {

namespace {

/*! The relative luminance of a color, 0 to 1, as WCAG 2.2 defines it. */
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
           + 0.0722 * linear(double(color.blueF()));
}

double ratio(double one, double other)
{
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](float from, float to) {
        return float((1 - share) * double(from) + share * double(to));
    };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

/*! The range of luminances behind a text. */
struct Ground
{
    double darkest = 1;
    double lightest = 0;

    void add(const QColor &color)
    {
        darkest = std::min(darkest, luminance(color));
        lightest = std::max(lightest, luminance(color));
    }

    double contrastWith(const QColor &color) const
    {
        const double other = luminance(color);
        if (other > darkest && other < lightest)
            return 1;
        return std::min(ratio(other, darkest), ratio(other, lightest));
    }
};

/*! The colors of the background without a picture, computed as Glow does. */
Ground glowOf(const Theme &theme)
{
    constexpr int steps = 32;
    Ground ground;
    for (int i = 0; i <= steps; ++i) {
        const double t = double(i) / steps;
        ground.add(mixed(mixed(theme.glowInner, theme.glowMiddle, t),
                         mixed(theme.glowMiddle, theme.glowOuter, t), t));
    }
    return ground;
}

/*!
    The colors of the background with a picture. It is scaled down first: details finer than the
    stroke of a letter do not make a text hard to read.
*/
Ground pictureOf(const Theme &theme, const QImage &background)
{
    const QImage picture =
        background.scaled(480, 270, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    Ground ground;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ground.add(mixed(picture.pixelColor(x, y), theme.glowOuter, theme.backgroundVeil));
    }
    return ground;
}

Ground plain(const QColor &color)
{
    Ground ground;
    ground.add(color);
    return ground;
}

// The required contrasts, by WCAG 2.2. All text on the page is large text, which needs 4.5 at level
// AAA; the user code and address, which people copy, need 7, as small text does at that level.
// Signs need 3.
constexpr double codes = 7;
constexpr double texts = 4.5;
constexpr double icons = 3;

struct Pair
{
    const char *color;
    const char *on;
    double required;
};
constexpr Pair onBackground[] = {
    {"strongColor", "the background", codes},    {"titleColor", "the background", texts},
    {"textColor", "the background", texts},      {"brandColor", "the background", texts},
    {"quietColor", "the background", texts},     {"warnColor", "the background", texts},
    {"accentColor", "the background", icons},    {"focusColor", "the background", icons},
    {"focusRingColor", "the background", icons},
};
constexpr Pair onColors[] = {
    {"stepTextColor", "stepColor", texts},   {"actionTextColor", "actionColor", texts},
    {"focusTextColor", "focusColor", texts}, {"focusColor", "actionColor", icons},
    {"calmColor", "calmDiscColor", icons},   {"goodColor", "goodDiscColor", icons},
    {"warnColor", "warnDiscColor", icons},   {"badColor", "badDiscColor", icons},
};

QColor colorOf(const Theme &theme, const char *name)
{
    return theme.property(name).value<QColor>();
}

/*! Why the contrast of a pair is not sufficient, in one line; empty if it is. */
QString problem(const Theme &theme, const Pair &pair, const Ground &ground)
{
    const double contrast = ground.contrastWith(colorOf(theme, pair.color));
    if (contrast >= pair.required)
        return {};
    // Rounded down, so that an insufficient contrast is never shown as the required one.
    return QStringLiteral("%1 on %2 has a contrast of %3:1, and needs %4:1")
        .arg(QLatin1String(pair.color), QLatin1String(pair.on),
             QString::number(std::floor(contrast * 10) / 10), QString::number(pair.required));
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    return ratio(luminance(one), luminance(other));
}

QString contrastProblem(const Theme &theme, const QImage &background)
{
    const Ground behind = background.isNull() ? glowOf(theme) : pictureOf(theme, background);
    for (const Pair &pair : onBackground) {
        QString found = problem(theme, pair, behind);
        if (!found.isEmpty())
            return found;
    }
    for (const Pair &pair : onColors) {
        QString found = problem(theme, pair, plain(colorOf(theme, pair.on)));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace DeviceSignIn
