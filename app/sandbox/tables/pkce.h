// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace DeviceSignIn {

/*! Whether \a text can be a code verifier or a code challenge (RFC 7636, sections 4.1 and 4.2). */
bool isPkceValue(const QByteArray &text);

/*! Whether \a challenge is that of \a verifier with the method S256 (RFC 7636, section 4.6). */
bool verifierMatches(const QByteArray &verifier, const QByteArray &challenge);

} // namespace DeviceSignIn
