// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*!
    A new user code, such as WDJB-MJHT: eight of the twenty consonants of RFC 8628, section 6.1.
    No vowels, so that no words come about, and nothing that looks like a digit.
*/
QString createUserCode();

/*!
    The code that a person means by what was typed, or empty where it can't be one. Case, spaces
    and hyphens don't matter (RFC 8628, section 6.1).
*/
QString readUserCode(const QString &typed);

} // namespace DeviceSignIn
