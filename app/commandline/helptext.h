// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "option.h"

namespace DeviceSignIn {

/*! Returns the text of --help: the commands, and the options in their groups. */
QString helpText(const ProgramDescription &program);

} // namespace DeviceSignIn
