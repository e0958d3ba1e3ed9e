// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look/theme.h"

#include <QFont>
#include <QSize>

namespace DeviceSignIn {

/*! How the form made of QWidgets looks: the colours of the sign-in page, on a screen of any size. */
struct Look
{
    const Theme *theme = nullptr;
    /*! One 1080th of the screen's height, or less where it is narrower than a television. */
    qreal unit = 1;

    void setScreen(const QSize &size);

    /*! Whole pixels, so that edges stay sharp. */
    int px(qreal count) const { return qRound(count * unit); }
    QFont font(qreal size, QFont::Weight weight = QFont::Normal) const;

    int marginX() const { return px(104); }
    /*! Of all buttons and words that are widgets of Qt's. */
    QString styleSheet() const;
};

/*! \a color, seen through to \a alpha. */
QColor translucent(QColor color, qreal alpha);

} // namespace DeviceSignIn
