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

    A path can contain variables: "/{tenant}/token" matches any one segment in that place, and
    "/v{number}" any rest of a segment. The path of a request need not contain all of them, because
    the endpoints of one issuer do not all name it. A variable that is missing keeps the value from
    the last request that had it.
*/
class Router
{
public:
    using Handler = std::function<Response(const Request &)>;
    using Variables = QHash<QString, QString>;

    /*! Sets the values of the variables until a request changes them. */
    void setVariables(const Variables &variables) { m_variables = variables; }
    const Variables &variables() const { return m_variables; }

    /*! Adds a route. Where the paths of several match, the one that was added first is chosen. */
    void add(const QByteArray &method, const QString &path, const Handler &handler);
    void get(const QString &path, const Handler &handler);
    void post(const QString &path, const Handler &handler);

    /*!
        Sets the path variables of \a request and returns the response of its handler: 404 if no path
        matches, 405 if the method is not allowed. HEAD is handled as GET.
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
