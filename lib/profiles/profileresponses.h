// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/jsonreader.h"
#include "protocol/profile.h"

namespace DeviceSignIn {

/*!
    Reads the member \c responses of a profile: where the values of responses are, and what errors
    mean. The settings of \a profile have been read before.
*/
void readResponses(JsonNode node, Profile *profile);

} // namespace DeviceSignIn
