// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"

#include <QUrl>

namespace DeviceSignIn {

/*!
    Stores the addresses of a sandbox at \a origin in \a client. The sandbox imitates the provider
    of the client's profile.
*/
void addDemoServer(const QUrl &origin, ClientData *client);

/*! Stores the addresses of a demo that runs in another process in \a client. */
void useRunningDemo(ClientData *client);

} // namespace DeviceSignIn
