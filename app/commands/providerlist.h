// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/profiles.h"

namespace DeviceSignIn {

/*! Where files with profiles of the operator's own may be; a later folder stands above an earlier. */
QStringList profileFolders();

/*! All providers for a person to read: their names, what each needs, and where to register. */
QString providerList(const Profiles &profiles);

} // namespace DeviceSignIn
