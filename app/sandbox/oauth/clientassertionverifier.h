// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/oautherror.h"
#include "sandbox/http/parameters.h"
#include "sandbox/http/requesttime.h"
#include "sandbox/oauth/verificationkey.h"
#include "sandbox/tables/replaycache.h"

#include <variant>

namespace DeviceSignIn {

/*! Authenticates clients that use private_key_jwt (RFC 7523, sections 2.2 and 3). */
class ClientAssertionVerifier
{
public:
    /*!
        Accepts assertions that are signed with \a key: those of any client if \a clientId is empty.
    */
    ClientAssertionVerifier(VerificationKey key, QString clientId);

    /*!
        Verifies the assertion in \a parameters and returns the client id. Its audience must be one
        of \a audiences, the names of this server.
    */
    std::variant<QString, OAuthError> verify(const Parameters &parameters,
                                             const QStringList &audiences, const RequestTime &time);

private:
    VerificationKey m_key;
    QString m_clientId;
    ReplayCache m_usedAssertions;
};

} // namespace DeviceSignIn
