// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace DeviceSignIn {

/*!
    Returns the permissions that \a scopes give, in words for the person who decides about them, one
    line per permission.
*/
QStringList scopeDescriptions(const QStringList &scopes);

} // namespace DeviceSignIn
