// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "optionrow.h"

#include <vector>

namespace DeviceSignIn {

/*! Rows of the option table about what is sent to the server beside the protocol. */
std::vector<OptionRow> requestOptions();

} // namespace DeviceSignIn
