// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QKeyEvent;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*!
    Tells a press of a key from the repeats of one that is held.

    QKeyEvent::isAutoRepeat() alone can't be relied on: X11 repeats a key as a release and a press, and
    Qt sees that they belong together only when both have arrived by the time it looks. But the two
    have the same timestamp, and no finger is as fast as that.
*/
class KeyPresses
{
public:
    /*! Whether a finger came down. */
    bool isPress(const QKeyEvent &press) const;
    /*! To be told of every release. */
    void release(const QKeyEvent &release);

private:
    int m_key = 0;
    quint32 m_scanCode = 0;
    quint64 m_time = 0;
};

} // namespace DeviceSignIn
