// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "options.h"

namespace DeviceSignIn {

/*! Those that say where to sign in, and as which client. */
inline constexpr const char *providerOptions[] = {"provider",
                                                  "set",
                                                  "server",
                                                  "issuer",
                                                  "device-endpoint",
                                                  "token-endpoint",
                                                  "revocation-endpoint",
                                                  "userinfo-endpoint",
                                                  "client-id",
                                                  "client-secret-file",
                                                  "client-key-file",
                                                  "client-key-id",
                                                  "scope",
                                                  "no-dpop"};

/*! Where to sign in, and as which client. */
void readServerOptions(CommandLine *line, const Profiles &profiles, Options *options);

} // namespace DeviceSignIn
