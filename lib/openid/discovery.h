// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"
#include "protocol/http.h"

#include <QList>

#include <variant>

namespace DeviceSignIn {

/*!
    The addresses at which the metadata of \a issuer may be found, in the order in which they are to
    be tried: that of OpenID Connect Discovery 1.0, section 4, then that of RFC 8414, section 3.1,
    which has the issuer's path after the well-known part.
*/
QList<QUrl> discoveryUrls(const QString &issuer);

/*!
    Reads a metadata document (RFC 8414, section 2). Its issuer must be exactly \a issuer, and its
    device and token endpoints must be safe, and so must be the address of its keys if it has one.
    Other endpoints that are not safe are left out. The addresses in \a configured replace those of
    the document, which may lack them.
*/
std::variant<ServerMetadata, Failure> readMetadata(const HttpResponse &response,
                                                   const QString &issuer,
                                                   const ServerMetadata &configured = {});

} // namespace DeviceSignIn
