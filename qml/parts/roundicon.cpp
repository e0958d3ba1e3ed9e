// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "parts/roundicon.h"

#include <QPainter>
#include <QPainterPath>

namespace DeviceSignIn {

namespace {

/*! The drawings are made for a disc with this diameter and the center (0, 0). */
constexpr qreal discSize = 100;
constexpr qreal strokeWidth = 6.5;

void addLine(QPainterPath &path, QPointF from, QPointF to)
{
    path.moveTo(from);
    path.lineTo(to);
}

/*! Adds a stroke that is so short that only its round ends are visible. */
void addDot(QPainterPath &path, QPointF place)
{
    addLine(path, place, place + QPointF(0.01, 0));
}

QPainterPath dots()
{
    QPainterPath path;
    for (const qreal x : {-18.0, 0.0, 18.0})
        addDot(path, {x, 0});
    return path;
}

QPainterPath check()
{
    QPainterPath path;
    addLine(path, {-17, 1}, {-5, 13});
    path.lineTo(17, -12);
    return path;
}

QPainterPath cross()
{
    QPainterPath path;
    addLine(path, {-14, -14}, {14, 14});
    addLine(path, {-14, 14}, {14, -14});
    return path;
}

QPainterPath clock()
{
    QPainterPath path;
    path.addEllipse(QPointF(), 21, 21);
    addLine(path, {0, -11}, {0, 0});
    path.lineTo(8, 5);
    return path;
}

QPainterPath exclamation()
{
    QPainterPath path;
    addLine(path, {0, -18}, {0, 4});
    addDot(path, {0, 17});
    return path;
}

/*! A cloud with a line through it. */
QPainterPath cloud()
{
    QPainterPath path;
    path.moveTo(-12, 14);
    path.arcTo(QRectF(-26, -8, 22, 22), 270, -180);
    path.arcTo(QRectF(-15, -20, 28, 28), 160, -150);
    path.arcTo(QRectF(5, -6, 20, 20), 90, -180);
    path.closeSubpath();
    addLine(path, {-20, -23}, {20, 25});
    return path;
}

QPainterPath lock()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-17, -4, 34, 24), 5, 5);
    path.moveTo(-10, -4);
    path.arcTo(QRectF(-10, -23, 20, 20), 180, -180);
    path.lineTo(10, -4);
    addDot(path, {0, 8});
    return path;
}

/*! An arrow out of an open door. */
QPainterPath leave()
{
    QPainterPath path;
    path.moveTo(-4, -18);
    path.lineTo(-19, -18);
    path.lineTo(-19, 18);
    path.lineTo(-4, 18);
    addLine(path, {-5, 0}, {20, 0});
    addLine(path, {10, -10}, {20, 0});
    path.lineTo(10, 10);
    return path;
}

QPainterPath globe()
{
    QPainterPath path;
    path.addEllipse(QPointF(), 23, 23);
    path.addEllipse(QPointF(), 10, 23);
    addLine(path, {-23, 0}, {23, 0});
    return path;
}

QPainterPath drawing(RoundIcon::Kind kind)
{
    switch (kind) {
    case RoundIcon::Kind::Dots:
        return dots();
    case RoundIcon::Kind::Check:
        return check();
    case RoundIcon::Kind::Cross:
        return cross();
    case RoundIcon::Kind::Clock:
        return clock();
    case RoundIcon::Kind::Exclamation:
        return exclamation();
    case RoundIcon::Kind::Cloud:
        return cloud();
    case RoundIcon::Kind::Lock:
        return lock();
    case RoundIcon::Kind::Leave:
        return leave();
    case RoundIcon::Kind::Globe:
        return globe();
    }
    return {};
}

} // namespace

RoundIcon::RoundIcon(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &RoundIcon::changed, this, [this] { update(); });
}

void RoundIcon::paint(QPainter *painter)
{
    const qreal scale = std::min(width(), height()) / discSize;
    painter->translate(boundingRect().center());
    painter->scale(scale, scale);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_discColor);
    painter->drawEllipse(QPointF(), discSize / 2, discSize / 2);
    painter->strokePath(drawing(m_kind),
                        QPen(m_color, strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace DeviceSignIn
