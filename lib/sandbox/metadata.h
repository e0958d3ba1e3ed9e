// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/site.h"

#include <QJsonObject>

namespace DeviceSignIn {

/*! What of the metadata depends on the sandbox's options. */
struct Capabilities
{
    QString signingAlgorithm;
    bool refreshTokens = true;
    /*! Whether clients have a secret. */
    bool clientSecret = false;
};

/*!
    The server's metadata. One document serves both OpenID Connect Discovery 1.0, section 3, and
    RFC 8414, section 2.
*/
QJsonObject serverMetadata(const Site &site, const Capabilities &capabilities);

} // namespace DeviceSignIn
