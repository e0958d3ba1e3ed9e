// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace DeviceSignIn {

/*!
    In QML: an item that can be pressed with a finger or a mouse. A finger may rest on it, and is
    often moved a little when it is lifted. A list around it can still be scrolled.

    It replaces Qt's types, with which touches get lost in Qt 6.4. A TapHandler also takes the end
    of a touch that began before it was there, on a button whose press has opened the page; it may
    then wait for that finger, and the next touches have no effect. A MouseArea loses the second of
    two quick touches.
*/
class PressArea : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    /*!
        How far a press may end from where it began, even if the item is elsewhere then, in
        device-independent pixels.
    */
    static constexpr qreal samePlace = 24;

    explicit PressArea(QQuickItem *parent = nullptr);

    /*!
        Tells the window that a screen reader presses the item, which is called before that has an
        effect. Returns false if it is to have none, for example because the press ends a countdown.
    */
    Q_INVOKABLE bool announceScreenReader();

Q_SIGNALS:
    /*! A finger or the mouse button went down on the item. */
    void begun();
    /*! The finger or the button was released on the item, or at the place where it went down. */
    void pressed();

protected:
    void touchEvent(QTouchEvent *event) override;
    void touchUngrabEvent() override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;

private:
    void begin(const QEventPoint &point);
    void end(const QEventPoint &point);

    /*! The finger or mouse that is down, by the number that Qt gives it; empty if none is. */
    std::optional<int> m_point;
    /*! Where that finger or button went down, in the scene. */
    QPointF m_start;
};

} // namespace DeviceSignIn
