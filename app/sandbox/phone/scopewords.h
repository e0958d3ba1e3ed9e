// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace DeviceSignIn {

/*! What \a scopes allow, in words for the person who has to decide, one line for each thing. */
QStringList scopeWords(const QStringList &scopes);

} // namespace DeviceSignIn
