// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/module/sandboxmodule.h"

#include "sandbox/http/lanhost.h"

// The name is that in sandboxModuleFunction.
extern "C" Q_DECL_EXPORT const DeviceSignIn::SandboxModule *deviceSignInSandboxModule()
{
    using namespace DeviceSignIn;
    static const SandboxModule module = {
        [](SandboxOptions options) { return std::make_unique<Sandbox>(std::move(options)); },
        &sandboxDialects, &lanHost};
    return &module;
}
