// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QKeyEvent;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*!
    Distinguishes the first press of a key from the repeats while it is held.

    QKeyEvent::isAutoRepeat() alone is not reliable: X11 repeats a key as a release and a press, and
    Qt recognizes that they belong together only if both have arrived when it reads the events. The
    two have the same timestamp, though, which a release and a press by hand never have.
*/
class KeyPresses
{
public:
    /*! Whether \a press is a new press and not a repeat. */
    bool isPress(const QKeyEvent &press) const;
    /*! Remembers the last release. Must be called for every release, including those of repeats. */
    void recordRelease(const QKeyEvent &release);

private:
    int m_key = 0;
    quint32 m_scanCode = 0;
    quint64 m_time = 0;
};

} // namespace DeviceSignIn
