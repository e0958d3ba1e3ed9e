// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! Whether the host is in 127.0.0.0/8, or is ::1 or localhost. */
bool isLoopback(const QUrl &url);

/*!
    Whether \a host can be a server at home: an address in a private range (RFC 1918, RFC 4193) or
    link-local, or a name below \c .local (RFC 6762), whose address has to be checked when it is
    looked up.
*/
bool isHomeHost(const QString &host);

/*!
    Whether secrets may be sent to \a url: it uses https, or http on loopback, and has a host, no
    user info and no fragment. It may also use http on the host and port of \a homeServer, if
    isHomeHost() is true for that host: the operator has named the server so. Empty if the operator
    has named none.
*/
bool isSafeEndpoint(const QUrl &url, const QUrl &homeServer = {});

} // namespace DeviceSignIn
