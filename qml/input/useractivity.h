// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keypresses.h"

#include <QPointF>

#include <optional>

QT_BEGIN_NAMESPACE
class QEvent;
class QPointerEvent;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*!
    Tells from the events of a window whether a person uses it. A key that is stuck causes repeats
    for ever, and a mouse on a trembling table, or a drop of water on a touch screen, causes small
    movements. Both are no use of the window.
*/
class UserActivity
{
public:
    /*! The smallest movement that counts, in device-independent pixels. */
    static constexpr qreal leastMovement = 8;

    /*! Whether \a event shows that a person uses the window. It must be called for every event. */
    bool isUse(const QEvent &event);

private:
    bool isMovement(const QPointerEvent &event);

    KeyPresses m_keys;
    /*!
        Where the pointer was when it was used last; empty if it was never seen. Movements count
        from here, so that trembling does not add up.
    */
    std::optional<QPointF> m_position;
};

} // namespace DeviceSignIn
