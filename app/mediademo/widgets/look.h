// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QSize>
#include <QString>

#include <optional>

namespace MediaDemo {

/*!
    The colors, font, sizes and durations of the sign-in page, by their names in its theme. Sizes
    are in units of 1/1080 of the screen's height, durations in milliseconds.
*/
struct LookTheme
{
    QColor glowInner;
    QColor glowOuter;
    QColor titleColor;
    QColor textColor;
    QColor brandColor;
    QColor strongColor;
    QColor accentColor;
    QColor trackColor;
    QColor stepTextColor;
    QColor actionColor;
    QColor actionTextColor;
    QColor focusColor;
    QColor focusTextColor;
    QColor focusRingColor;
    QColor markColor;
    QColor markShadeColor;
    QString family;
    qreal titleSize = 0;
    qreal bodySize = 0;
    qreal stepSize = 0;
    qreal statusSize = 0;
    qreal smallSize = 0;
    qreal tileRadius = 0;
    int screenMotion = 0;
};

/*!
    Reads the default theme, which is a QML type, so that the app looks like the sign-in page.
    Returns nothing if the QML module DeviceSignIn can't be loaded, and writes the reason to the
    log.
*/
std::optional<LookTheme> readTheme();

/*! How the user interface of QWidgets looks on a screen of any size. */
struct Look
{
    LookTheme theme;
    /*!
        The size of one unit in pixels: a 1080th of the height, or less if the screen is narrower
        than 16:9.
    */
    qreal unit = 1;

    /*! Sets \c unit for a screen of this size in pixels. */
    void setScreen(const QSize &size);

    /*! The pixels of \a count units, rounded so that edges are sharp. */
    int px(qreal count) const { return qRound(count * unit); }
    /*! The font of the theme with a size in units. */
    QFont font(qreal size, QFont::Weight weight = QFont::Normal) const;

    /*! The width of the left and the right margin of the screen, in pixels. */
    int marginX() const { return px(104); }
    /*! The style sheet for the buttons, labels and frames. */
    QString styleSheet() const;
};

/*! \a color with the opacity \a alpha, 0 to 1. */
QColor translucent(QColor color, qreal alpha);

} // namespace MediaDemo
