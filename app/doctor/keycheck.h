// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "protocol/clientdata.h"

namespace DeviceSignIn {

/*!
    Returns the finding "keys": whether the keys of \a client are in hardware, and whether keys in
    hardware can sign. \a problem is why the keys could not be opened; empty if they could.
*/
Finding keysFinding(const ClientData &client, const QString &problem);

} // namespace DeviceSignIn
