// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/shownsince.h"

#include "input/doubledinput.h"

#include <QQuickWindow>

namespace DeviceSignIn {

void ShownSince::restart()
{
    m_time = DoubledInput::now(window());
}

bool ShownSince::isTooSoon() const
{
    const bool isHasty = DoubledInput::isHasty(window(), m_time);
    // The press has no effect then. The next one is not the second one of a double tap.
    if (isHasty)
        DoubledInput::forgetAction(window());
    return isHasty;
}

} // namespace DeviceSignIn
