// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keypresses.h"

#include <QKeyEvent>

namespace DeviceSignIn {

bool KeyPresses::isPress(const QKeyEvent &press) const
{
    // An event that the program has created itself has the timestamp 0.
    const bool sameMoment = press.timestamp() != 0 && press.timestamp() == m_time;
    const bool sameKey = press.key() == m_key && press.nativeScanCode() == m_scanCode;
    return !press.isAutoRepeat() && !(sameMoment && sameKey);
}

void KeyPresses::recordRelease(const QKeyEvent &release)
{
    m_key = release.key();
    m_scanCode = release.nativeScanCode();
    m_time = release.timestamp();
}

} // namespace DeviceSignIn
