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
    return DoubledInput::isHasty(window(), m_time);
}

} // namespace DeviceSignIn
