// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"

#include <QList>
#include <QMap>
#include <QRegularExpression>

#include <functional>

namespace DeviceSignIn {

/*!
    Chooses the handler of a request by its path and method.

    A path can contain variables: "/{tenant}/token" matches any segment in the place of {tenant},
    and "/v{number}" any segment that begins with "v". A variable that the path of a request does
    not contain keeps its value from the last request that contained it, because not all endpoints
    of one issuer contain all variables.
*/
class Router
{
public:
    using Handler = std::function<Response(const Request &)>;
    using Variables = QHash<QString, QString>;

    /*! Sets the values of the variables until a request changes them. */
    void setVariables(const Variables &variables) { m_variables = variables; }
    const Variables &variables() const { return m_variables; }

    /*! Adds a route. If several paths match a request, the route that was added first is used. */
    void add(const QByteArray &method, const QString &path, const Handler &handler);
    void get(const QString &path, const Handler &handler);
    void post(const QString &path, const Handler &handler);

    /*!
        Sets the path variables of \a request and returns the response of its handler. The status is
        404 if no path matches, and 405 if the method is not allowed. HEAD is handled as GET.
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

/*! Returns \a path with its variables replaced by their values. */
QString expandPath(QString path, const Router::Variables &variables);

} // namespace DeviceSignIn
