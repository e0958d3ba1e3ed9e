// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"

namespace DeviceSignIn {

/*! Says what the RFCs say, in the words of a dialect. */
class DialectWriter
{
public:
    /*! \a dialect is not owned, and must live longer. */
    explicit DialectWriter(const Dialect *dialect)
        : m_dialect(dialect)
    {}

    /*! A device authorization response (RFC 8628, section 3.2) in the RFC's own words. */
    Response codes(QJsonObject codes, const Request &request) const;
    /*!
        A token response (RFC 6749, section 5.1) in the RFC's own words, but for the scopes, which
        have a form of their own. \a origin is the server's.
    */
    Response tokens(QJsonObject tokens, const QStringList &scopes, const QString &origin,
                    const Request &request) const;
    Response error(Purpose purpose, const OAuthError &error, const Request &request) const;

private:
    Response success(const QJsonObject &object, const Request &request) const;
    ErrorWords words(Purpose purpose, const OAuthError &error) const;

    const Dialect *m_dialect;
};

} // namespace DeviceSignIn
