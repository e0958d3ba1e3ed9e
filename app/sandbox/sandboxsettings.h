// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"
#include "sandbox/dialects/pairings.h"
#include "sandbox/oauth/oauthendpoints.h"
#include "sandbox/phone/phonepage.h"
#include "sandbox/sandbox.h"
#include "sandbox/tables/devicegrants.h"
#include "sandbox/tables/issuedtokens.h"

namespace DeviceSignIn {

/*!
    Returns the dialect in \a options, with the values that the options override. Its name is empty
    if there is no such dialect.
*/
Dialect dialectFor(const SandboxOptions &options);

/*! Return the settings of the sandbox's parts, which follow from its options and its dialect. @{ */
DpopMode dpopModeFor(const SandboxOptions &options, const Dialect &dialect);
DeviceGrants::Settings grantSettingsFor(const SandboxOptions &options, const Dialect &dialect);
IssuedTokens::Policy tokenPolicyFor(const SandboxOptions &options, const Dialect &dialect);
OAuthEndpoints::Settings endpointSettingsFor(const SandboxOptions &options, const Dialect &dialect);
Pairings::Settings pairingSettingsFor(const SandboxOptions &options, const Dialect &dialect);
PhonePage::Names pageNamesFor(const SandboxOptions &options, const Dialect &dialect);
/*! @} */

} // namespace DeviceSignIn
