// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"

namespace DeviceSignIn {

/*! Translates the responses of the RFCs to those of a dialect. */
class DialectWriter
{
public:
    /*! \a dialect is not owned, and must outlive the writer. */
    explicit DialectWriter(const Dialect *dialect)
        : m_dialect(dialect)
    {}

    /*! Translates the device authorization response \a codes (RFC 8628, section 3.2). */
    Response codeResponse(QJsonObject codes, const Request &request) const;
    /*!
        Translates the token response \a tokens (RFC 6749, section 5.1), which does not contain the
        scopes yet, and adds \a scopes. \a origin is that of the server.
    */
    Response tokenResponse(QJsonObject tokens, const QStringList &scopes, const QString &origin,
                           const Request &request) const;
    /*! Returns the response that reports \a error. */
    Response errorResponse(RequestKind kind, const OAuthError &error, const Request &request) const;

private:
    Response inAcceptedFormat(Response response, const Request &request) const;
    DialectError dialectError(RequestKind kind, const OAuthError &error) const;

    const Dialect *m_dialect;
};

} // namespace DeviceSignIn
