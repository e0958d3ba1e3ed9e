// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace DeviceSignIn {

/*!
    What the library with the sandbox offers to a program that loads it at run time. A sandbox that
    it creates is used through its virtual functions, because the program does not link the others.
*/
struct SandboxModule
{
    std::unique_ptr<Sandbox> (*create)(SandboxOptions options);
    /*! Returns the possible values of SandboxOptions::dialect. */
    QStringList (*dialects)();
    /*! Returns a value for SandboxOptions::phoneHost; empty if this machine is on no network. */
    QString (*lanHost)();
};

/*! The name of the function of the library that returns its SandboxModule. */
inline constexpr char sandboxModuleFunction[] = "deviceSignInSandboxModule";
using SandboxModuleFunction = const SandboxModule *(*)();

/*!
    Loads the library with the sandbox, which is beside the running program, and keeps it until the
    program ends. Only --demo and provider-check need it, and Qt's server comes with it. Returns
    null if that fails, and stores the reason in \a problem, in one line.
*/
const SandboxModule *loadSandboxModule(QString *problem);

} // namespace DeviceSignIn
