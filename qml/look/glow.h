// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    The background: one soft light, from its middle outwards through three colours.

    A television has 8 bits a colour, and such a gradient covers it in wide visible rings. So it is
    computed once a size, in finer steps than the screen has, and rounded to them by a fine pattern;
    with no more pixels than it takes for nobody to see the pattern, for it would be the largest
    picture in memory.
    Everything above it is then repainted over a plain picture, which the software renderer
    does cheaply.
*/
class Glow : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QColor inner MEMBER m_inner NOTIFY changed)
    Q_PROPERTY(QColor middle MEMBER m_middle NOTIFY changed)
    Q_PROPERTY(QColor outer MEMBER m_outer NOTIFY changed)
    /*! Where the light is; (0, 0) is the item's top left corner and (1, 1) its bottom right one. */
    Q_PROPERTY(QPointF center MEMBER m_center NOTIFY changed)
    /*! Where the outer colour is reached, in widths and heights of the item. */
    Q_PROPERTY(QSizeF reach MEMBER m_reach NOTIFY changed)

public:
    explicit Glow(QQuickItem *parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    QImage paint(const QSize &size) const;

    QColor m_inner = Qt::black;
    QColor m_middle = Qt::black;
    QColor m_outer = Qt::black;
    QPointF m_center = QPointF(0.5, 0.5);
    QSizeF m_reach = QSizeF(1, 1);
};

} // namespace DeviceSignIn
