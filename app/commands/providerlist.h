// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "profiles/profiles.h"

namespace DeviceSignIn {

/*!
    Returns the folders in which an operator can put profiles. Later folders override earlier ones.
*/
QStringList profileFolders();

/*!
    Returns text about all providers: their names, the options that each needs, and where to
    register.
*/
QString providerList(const Profiles &profiles);

} // namespace DeviceSignIn
