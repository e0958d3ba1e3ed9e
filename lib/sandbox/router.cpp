// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/router.h"

namespace DeviceSignIn {

void Router::get(const QString &path, const Handler &handler)
{
    m_routes[path].insert("GET", handler);
}

void Router::post(const QString &path, const Handler &handler)
{
    m_routes[path].insert("POST", handler);
}

Response Router::dispatch(const Request &request) const
{
    const auto route = m_routes.constFind(request.path);
    if (route == m_routes.constEnd())
        return plainResponse(404, "There is nothing here.\n");
    const auto handler = route->constFind(request.method == "HEAD" ? "GET" : request.method);
    if (handler != route->constEnd())
        return (*handler)(request);

    Response response = plainResponse(405, "That method is not allowed here.\n");
    QByteArrayList allowed = route->keys();
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    response.headers.emplace_back("Allow", allowed.join(", "));
    return response;
}

Response plainResponse(int status, const char *text)
{
    return {status, "text/plain; charset=utf-8", Secret(text), {}};
}

} // namespace DeviceSignIn
