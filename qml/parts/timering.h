// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    In QML: a ring that shows how much time is left. It has 120 steps and is painted only when a
    step changes, so that a page that waits for minutes uses little processor time.
*/
class TimeRing : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT

    /*! The part of the ring that is in \c color, from 0 to 1. The rest is in \c trackColor. */
    Q_PROPERTY(qreal value READ value WRITE setValue NOTIFY valueChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY looksChanged)
    Q_PROPERTY(QColor trackColor MEMBER m_trackColor NOTIFY looksChanged)
    /*! The width of the ring, in pixels of the item. */
    Q_PROPERTY(qreal thickness MEMBER m_thickness NOTIFY looksChanged)

public:
    explicit TimeRing(QQuickItem *parent = nullptr);

    qreal value() const { return m_value; }
    void setValue(qreal value);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void valueChanged();
    void looksChanged();

private:
    int litSteps() const;

    qreal m_value = 0;
    QColor m_color = Qt::white;
    QColor m_trackColor = Qt::gray;
    qreal m_thickness = 4;
};

} // namespace DeviceSignIn
