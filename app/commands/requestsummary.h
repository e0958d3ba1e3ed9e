// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"

#include <QString>

namespace DeviceSignIn {

/*!
    Returns the requests that a client with the profile of \a config sends, step after step, for a
    person to read: method, address, headers and parameters. Placeholders stand for secrets and for
    all that is not known yet, such as a setting that is not in ClientData::settings.
*/
QString requestSummary(const ClientData &config);

} // namespace DeviceSignIn
