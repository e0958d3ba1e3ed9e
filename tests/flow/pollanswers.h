// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/flowfixture.h"

namespace DeviceSignIn {

inline const auto &pending = FlowFixture::pending;
inline const auto &tokens = FlowFixture::tokens;

} // namespace DeviceSignIn
