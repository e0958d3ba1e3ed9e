// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*! The command line requests a text, with --help or --version, instead of an action. */
struct Information
{
    QString text;
};

/*! The command line has an error, which is described in one line. */
struct UsageError
{
    QString line;
};

} // namespace DeviceSignIn
