// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/exchange.h"

#include <QList>
#include <QMap>
#include <QRegularExpression>

#include <functional>

namespace DeviceSignIn {

/*!
    Finds who answers a request, by its path and method.

    A path can hold variables: "/{tenant}/token" stands for one segment at that place, "/v{number}"
    for the rest of one. A variable that is not in a request's own path has the value of the last
    request that had it, for the endpoints of one issuer do not all name it.
*/
class Router
{
public:
    using Handler = std::function<Response(const Request &)>;
    using Variables = QHash<QString, QString>;

    /*! What the variables are until a request says something else. */
    void setVariables(const Variables &variables) { m_variables = variables; }
    const Variables &variables() const { return m_variables; }

    void add(const QByteArray &method, const QString &path, const Handler &handler);
    void get(const QString &path, const Handler &handler);
    void post(const QString &path, const Handler &handler);

    /*!
        The answer of the handler; 404 or 405 where there is none. A HEAD is answered as a GET. Sets
        the variables of \a request.
    */
    Response dispatch(Request &request);

private:
    struct Route
    {
        QRegularExpression path;
        QMap<QByteArray, Handler> handlers;
    };

    Route &route(const QString &path);
    const Route *find(const QString &path) const;
    void readVariables(const Route &route, const QString &path);

    QStringList m_paths;
    QList<Route> m_routes;
    Variables m_variables;
};

/*! \a path with values in place of its variables. */
QString fillPath(QString path, const Router::Variables &variables);

/*! One line of plain text. */
Response plainResponse(int status, const char *text);

} // namespace DeviceSignIn
