// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    A ring that empties as time runs out. It moves in steps just large enough to be seen and is
    painted only then: a page that waits for minutes must not keep a small processor busy.
*/
class TimeRing : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT

    /*! How much of the ring is lit, 0 to 1. */
    Q_PROPERTY(qreal value READ value WRITE setValue NOTIFY valueChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY looksChanged)
    Q_PROPERTY(QColor trackColor MEMBER m_trackColor NOTIFY looksChanged)
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
