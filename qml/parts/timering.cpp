// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "parts/timering.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace DeviceSignIn {

namespace {

constexpr int stepsOfRing = 120;
// QPainter counts angles in 16ths of a degree, counterclockwise from three o'clock.
constexpr int fullTurn = 360 * 16;
constexpr int twelveOClock = 90 * 16;

} // namespace

TimeRing::TimeRing(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &TimeRing::looksChanged, this, [this] { update(); });
}

int TimeRing::litSteps() const
{
    // Rounded up, so that the ring is empty only when no time is left.
    return int(std::ceil(std::clamp(m_value, 0.0, 1.0) * stepsOfRing));
}

void TimeRing::setValue(qreal value)
{
    if (m_value == value)
        return;
    const int before = litSteps();
    m_value = value;
    if (litSteps() != before)
        update();
    Q_EMIT valueChanged();
}

void TimeRing::paint(QPainter *painter)
{
    const qreal half = m_thickness / 2;
    const QRectF circle = boundingRect().adjusted(half, half, -half, -half);
    painter->setPen(QPen(m_trackColor, m_thickness));
    painter->drawEllipse(circle);
    // The arc of the time that is left runs counterclockwise from the top, so that the gap grows
    // clockwise.
    QPen pen(m_color, m_thickness);
    pen.setCapStyle(Qt::RoundCap);
    painter->setPen(pen);
    painter->drawArc(circle, twelveOClock, fullTurn * litSteps() / stepsOfRing);
}

} // namespace DeviceSignIn
