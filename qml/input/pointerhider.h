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
    Hides the mouse pointer over the place that it takes, but for a few seconds after it has been
    moved. It lies above everything else there, and lets all that a pointer does through.
*/
class PointerHider : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    static constexpr std::chrono::seconds hideAfter{3};

    explicit PointerHider(QQuickItem *parent = nullptr);
    /*! With time as \a clock tells it, which must live longer than this. */
    explicit PointerHider(Clock *clock, QQuickItem *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void watch(QQuickWindow *window);
    void enter(const QPointF &position);
    void move(const QPointF &globalPosition);
    void hide();

    SystemClock m_systemClock;
    Clock *m_clock;
    std::unique_ptr<Alarm> m_alarm;
    QPointer<QQuickWindow> m_watched;
    std::optional<QPointF> m_position;
};

} // namespace DeviceSignIn
