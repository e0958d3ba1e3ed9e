// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

/*!
    Marks what an application may use: all else is hidden in the shared library, and may change with
    every release. On the systems with this library, export and import are the same to the compiler.
*/
#define DEVICESIGNIN_EXPORT Q_DECL_EXPORT

/*! Marks what the programs of this project need besides. Its headers are not installed, and it may change
 * with every release, too. */
#define DEVICESIGNIN_PRIVATE_EXPORT Q_DECL_EXPORT
