// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QStringList>

#include <variant>

namespace DeviceSignIn {

/*! A command line that can't be carried out, and why, in one line. */
struct UsageError
{
    QString message;
};

/*! One of the options that print something and end the program. */
struct JustPrint
{
    QString text;
};

/*! What the words of the command line ask for. \a arguments begins with the program's name. */
std::variant<SandboxOptions, JustPrint, UsageError>
readSandboxCommandLine(const QStringList &arguments);

} // namespace DeviceSignIn
