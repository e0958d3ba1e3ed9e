// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/clientauthentication.h"
#include "sandbox/dialects/dialect.h"
#include "sandbox/http/parameters.h"

namespace DeviceSignIn {

/*!
    Translates requests in a dialect to those of the RFCs, and rejects requests that the dialect
    does not allow.
*/
class DialectReader
{
public:
    /*! \a dialect is not owned, and must outlive the reader. */
    DialectReader(const Dialect *dialect, RegisteredClient client);

    /*! Reads the parameters from the body of \a request. They keep the dialect's names. */
    std::variant<Parameters, OAuthError> read(const Request &request) const;
    /*! Returns the kind of a request to the token endpoint. */
    std::variant<RequestKind, OAuthError> requestKind(const Parameters &parameters) const;
    /*! Checks \a parameters by the dialect's rules, and changes their names to those of the RFC. */
    std::variant<Parameters, OAuthError> translate(RequestKind kind, Parameters parameters) const;
    /*!
        Authenticates the client by its id and, if the dialect requires it, by its secret. Returns
        the client id; it is empty if such requests do not contain it.
    */
    std::variant<QString, OAuthError> authenticate(RequestKind kind, const Request &request,
                                                   const Parameters &parameters) const;

private:
    ParameterRules parameterRules(RequestKind kind) const;
    SecretRequirement secretRequirement(RequestKind kind) const;
    bool namesClient(RequestKind kind) const;

    const Dialect *m_dialect;
    RegisteredClient m_client;
};

} // namespace DeviceSignIn
