// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/router.h"

#include "sandbox/http/responses.h"

namespace DeviceSignIn {

namespace {

/*! Returns an expression that matches \a path, with a named group for each of its variables. */
QRegularExpression pathExpression(const QString &path)
{
    static const QRegularExpression variable(QStringLiteral("\\\\\\{(\\w+)\\\\\\}"));
    QString pattern = QRegularExpression::escape(path);
    pattern.replace(variable, QStringLiteral("(?<\\1>[^/]+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace

void Router::add(const QByteArray &method, const QString &path, const Handler &handler)
{
    route(path).handlers.insert(method, handler);
}

void Router::get(const QString &path, const Handler &handler)
{
    add("GET", path, handler);
}

void Router::post(const QString &path, const Handler &handler)
{
    add("POST", path, handler);
}

Response Router::dispatch(Request &request)
{
    const Route *route = find(request.path);
    if (!route)
        return plainResponse(404, "There is nothing here.\n");
    readVariables(*route, request.path);
    request.pathVariables = m_variables;

    const auto &handlers = route->handlers;
    const auto handler = handlers.constFind(request.method == "HEAD" ? "GET" : request.method);
    if (handler != handlers.constEnd())
        return (*handler)(request);

    Response response = plainResponse(405, "That method is not allowed here.\n");
    QByteArrayList allowed = handlers.keys();
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    response.headers.emplace_back("Allow", allowed.join(", "));
    return response;
}

Router::Route &Router::route(const QString &path)
{
    const qsizetype known = m_paths.indexOf(path);
    if (known >= 0)
        return m_routes[known];
    m_paths.append(path);
    m_routes.append({pathExpression(path), {}});
    return m_routes.last();
}

const Router::Route *Router::find(const QString &path) const
{
    // The order is that of the calls of add(), so that "/device" can precede "/{tenant}".
    for (const Route &route : m_routes) {
        if (route.path.match(path).hasMatch())
            return &route;
    }
    return nullptr;
}

void Router::readVariables(const Route &route, const QString &path)
{
    const QRegularExpressionMatch match = route.path.match(path);
    const QStringList names = route.path.namedCaptureGroups();
    for (const QString &name : names) {
        if (!name.isEmpty())
            m_variables.insert(name, match.captured(name));
    }
}

QString expandPath(QString path, const Router::Variables &variables)
{
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        path.replace(u'{' % variable.key() % u'}', variable.value());
    return path;
}

} // namespace DeviceSignIn
