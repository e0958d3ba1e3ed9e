// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/option.h"
#include "commandline/usage.h"
#include "sandbox/sandbox.h"

#include <QStringList>

#include <variant>

namespace DeviceSignIn {

/*! Returns the description of device-signin-sandbox for its help, manual page and completions. */
ProgramDescription sandboxProgram();

/*!
    Reads \a arguments, which begin with the program's name, by the table of the sandbox's options.
*/
std::variant<SandboxOptions, Information, UsageError>
readSandboxCommandLine(const QStringList &arguments);

} // namespace DeviceSignIn
