// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

/*!
    Marks the classes and functions that an application may use. Everything else is hidden in the
    shared library and may change with every release. On the platforms of this library the compiler
    treats export and import alike.
*/
#define DEVICESIGNIN_EXPORT Q_DECL_EXPORT

/*!
    Marks what the programs of this project need in addition. Its headers are not installed, and it
    may change with every release as well.
*/
#define DEVICESIGNIN_PRIVATE_EXPORT Q_DECL_EXPORT
