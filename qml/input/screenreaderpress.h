// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>

namespace DeviceSignIn {

/*!
    The type of an event that a window gets before a screen reader presses something in it. Such a
    press has no other event, and it counts as much as a key: see DoubledInput, IdleWatch and
    KioskGuard. Where a filter ignores the event (QEvent::ignore()), nothing is pressed.
*/
inline QEvent::Type screenReaderPress()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace DeviceSignIn
