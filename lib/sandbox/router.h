// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/exchange.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace DeviceSignIn {

/*! Finds who answers a request, by its path and method. */
class Router
{
public:
    using Handler = std::function<Response(const Request &)>;

    void get(const QString &path, const Handler &handler);
    void post(const QString &path, const Handler &handler);

    /*! The answer of the handler; 404 or 405 where there is none. A HEAD is answered as a GET. */
    Response dispatch(const Request &request) const;

private:
    QHash<QString, QMap<QByteArray, Handler>> m_routes;
};

/*! One line of plain text. */
Response plainResponse(int status, const char *text);

} // namespace DeviceSignIn
