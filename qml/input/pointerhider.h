// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"

#include <QPointF>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace DeviceSignIn {

/*!
    In QML: an item that hides the mouse pointer while it is inside the item and has not been moved
    for hideAfter. It must be the topmost item. It lets all mouse events through to the items below.
*/
class PointerHider : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    /*! How long the pointer stays visible after it was moved. */
    static constexpr std::chrono::seconds hideAfter{3};

    explicit PointerHider(QQuickItem *parent = nullptr);
    /*!
        Uses \a clock in place of the system's clock. It is not owned, and must outlive this item.
    */
    explicit PointerHider(Clock *clock, QQuickItem *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void watch(QQuickWindow *window);
    void handleEnter(const QPointF &position);
    void handleMove(const QPointF &globalPosition);
    void hide();

    SystemClock m_systemClock;
    Clock *m_clock;
    std::unique_ptr<Alarm> m_alarm;
    QPointer<QQuickWindow> m_watched;
    /*! The last position of the pointer on the screen; empty if it is unknown. */
    std::optional<QPointF> m_position;
};

} // namespace DeviceSignIn
