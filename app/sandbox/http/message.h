// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "sandbox/http/transmission.h"

#include <QHash>
#include <QHostAddress>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! An HTTP request, with the headers that the sandbox reads. A missing header is empty. */
struct Request
{
    QByteArray method;
    QString path;
    /*! The query as it was received, still percent-encoded. */
    QByteArray query;
    QByteArray host;
    QByteArray contentType;
    QByteArray accept;
    QByteArray cookie;
    /*! The value of the Authorization header, including its scheme. */
    Secret authorization;
    /*! The value of the DPoP header (RFC 9449, section 4.1). */
    QByteArray dpop;
    /*! Returns the value of any header; empty if it is missing. Only valid while it is handled. */
    std::function<QByteArray(const char *name)> header;
    Secret body;
    /*! The value of the header X-Forwarded-For, which a reverse proxy adds. */
    QByteArray forwardedFor;
    /*! The other end of the connection, which may be a reverse proxy. */
    QHostAddress sender;
    /*! The address of the client; null if it is not known. See clientAddress(). */
    QHostAddress client;
    /*! The values of the variables in the path; set by Router. */
    QHash<QString, QString> pathVariables;
};

/*! An HTTP response. */
struct Response
{
    int status = 200;
    QByteArray contentType;
    Secret body;
    /*! All headers except Content-Type and Content-Length. */
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    Transmission transmission = {};
};

} // namespace DeviceSignIn
