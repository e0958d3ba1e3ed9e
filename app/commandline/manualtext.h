// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "option.h"

namespace DeviceSignIn {

/*! Returns the section COMMANDS of a manual page, without its heading, in the markup of man(7). */
QString manualCommands(const ProgramDescription &program);

/*! Returns the section OPTIONS of a manual page, without its heading, in the markup of man(7). */
QString manualOptions(const ProgramDescription &program);

} // namespace DeviceSignIn
