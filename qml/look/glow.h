// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    In QML: the background of a page, a radial gradient through three colors.

    On a screen with 8 bits for each color such a gradient would show as wide rings. Therefore it is
    computed with more precision and dithered with a fine pattern. The pattern has no more dots than
    are needed to keep it invisible, so that a large screen costs as little as a small one.

    The software renderer has no picture of it: each row is computed when it is painted. That is
    quicker than to scale a picture to the screen, which would be the largest one in memory besides.
    Other renderers show a picture, which is made once for each size of the item.
*/
class Glow : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QColor inner MEMBER m_inner NOTIFY changed)
    Q_PROPERTY(QColor middle MEMBER m_middle NOTIFY changed)
    Q_PROPERTY(QColor outer MEMBER m_outer NOTIFY changed)
    /*!
        The center of the gradient; (0, 0) is the item's top left corner and (1, 1) its bottom right
        one.
    */
    Q_PROPERTY(QPointF center MEMBER m_center NOTIFY changed)
    /*!
        The distance from the center to the outer color, as a fraction of the item's width and
        height.
    */
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
    QColor m_inner = Qt::black;
    QColor m_middle = Qt::black;
    QColor m_outer = Qt::black;
    QPointF m_center = QPointF(0.5, 0.5);
    QSizeF m_reach = QSizeF(1, 1);
};

} // namespace DeviceSignIn
