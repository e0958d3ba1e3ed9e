// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"
#include "sandbox/http/parameters.h"
#include "sandbox/oauth/clientcheck.h"

namespace DeviceSignIn {

/*! LockQueue requests of a dialect into those of the RFCs, and refuses what is not in its words. */
class DialectReader
{
public:
    /*! \a dialect is not owned, and must live longer. */
    DialectReader(const Dialect *dialect, ClientPolicy client);

    /*! The parameters as the dialect calls them; see translate(). */
    std::variant<Parameters, OAuthError> read(const Request &request) const;
    /*! What a request to the token endpoint wants. */
    std::variant<Purpose, OAuthError> purpose(const Parameters &parameters) const;
    /*! The same parameters under the RFC's names; what the dialect does not know is gone. */
    std::variant<Parameters, OAuthError> translate(Purpose purpose, Parameters parameters) const;
    /*! The client's id; empty where the dialect names none in such requests. */
    std::variant<QString, OAuthError> client(Purpose purpose, const Request &request,
                                             const Parameters &parameters) const;

private:
    RequestWords words(Purpose purpose) const;
    bool namesClient(Purpose purpose) const;

    const Dialect *m_dialect;
    ClientPolicy m_client;
};

} // namespace DeviceSignIn
