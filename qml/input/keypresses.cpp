// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keypresses.h"

#include <QKeyEvent>

namespace DeviceSignIn {

bool KeyPresses::isPress(const QKeyEvent &press) const
{
    // An event that the program made itself has no time.
    const bool atOnce = press.timestamp() != 0 && press.timestamp() == m_time;
    const bool same = press.key() == m_key && press.nativeScanCode() == m_scanCode;
    return !press.isAutoRepeat() && !(atOnce && same);
}

void KeyPresses::release(const QKeyEvent &release)
{
    m_key = release.key();
    m_scanCode = release.nativeScanCode();
    m_time = release.timestamp();
}

} // namespace DeviceSignIn
