// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

/*!
    Marks the classes and functions that an application may use. What is marked with neither macro
    is hidden in the shared library. On the platforms of this library the compiler treats export and
    import alike.
*/
#define DEVICESIGNIN_EXPORT Q_DECL_EXPORT

/*!
    Marks classes and functions that only the programs of this project use. Their headers are not
    installed, and they may change with every release too.
*/
#define DEVICESIGNIN_PRIVATE_EXPORT Q_DECL_EXPORT
