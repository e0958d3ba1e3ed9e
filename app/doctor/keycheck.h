// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "protocol/clientdata.h"

namespace DeviceSignIn {

/*!
    Finds out where the keys of \a client are, and whether those in hardware sign. \a problem is why
    they could not be opened; empty if they could.
*/
Finding keysFinding(const ClientData &client, const QString &problem);

} // namespace DeviceSignIn
