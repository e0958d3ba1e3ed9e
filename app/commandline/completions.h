// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "option.h"

namespace DeviceSignIn {

/*!
    Each of these functions returns the content of a file with which a shell completes the command
    line of \a program. @{
*/
QString bashCompletion(const ProgramDescription &program);
QString zshCompletion(const ProgramDescription &program);
QString fishCompletion(const ProgramDescription &program);
/*! @} */

} // namespace DeviceSignIn
