// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "display.h"

#include "displayfallback.h"

#include <QLibrary>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace DeviceSignIn {

namespace {

/*! Returns whether a process accepts connections at the Unix socket at \a path. */
bool acceptsConnections(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || size_t(path.size()) >= sizeof address.sun_path)
        return false;
    std::copy(path.begin(), path.end(), address.sun_path);
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()));

    const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const bool connected =
        connect(descriptor, reinterpret_cast<const sockaddr *>(&address), size) == 0;
    close(descriptor);
    return connected;
}

bool hasWayland(const QProcessEnvironment &environment)
{
    QString socket = environment.value(QStringLiteral("WAYLAND_DISPLAY"));
    if (socket.isEmpty())
        return false;
    if (!socket.startsWith(u'/'))
        socket.prepend(environment.value(QStringLiteral("XDG_RUNTIME_DIR")) + u'/');
    return acceptsConnections(socket.toLocal8Bit());
}

/*!
    Returns whether the X server accepts a connection of this user. A running server may refuse it,
    and libxcb implements the authentication. The library is loaded at run time, because it is
    installed only where Qt's X11 platform is.
*/
bool hasX11(const QProcessEnvironment &environment)
{
    struct Connection;
    const QByteArray display = environment.value(QStringLiteral("DISPLAY")).toLocal8Bit();
    if (display.isEmpty())
        return false;
    QLibrary xcb(QStringLiteral("xcb"), 1);
    const auto connectTo =
        reinterpret_cast<Connection *(*)(const char *, int *)>(xcb.resolve("xcb_connect"));
    const auto hasError =
        reinterpret_cast<int (*)(Connection *)>(xcb.resolve("xcb_connection_has_error"));
    const auto disconnect = reinterpret_cast<void (*)(Connection *)>(xcb.resolve("xcb_disconnect"));
    if (!connectTo || !hasError || !disconnect)
        return false;
    Connection *connection = connectTo(display.constData(), nullptr);
    const bool works = hasError(connection) == 0;
    disconnect(connection);
    return works;
}

} // namespace

bool hasDisplay(const QProcessEnvironment &environment)
{
    if (!displayProblem(environment).isEmpty())
        return false;
    return !environment.value(QStringLiteral("QT_QPA_PLATFORM")).isEmpty()
           || hasWayland(environment) || hasX11(environment);
}

} // namespace DeviceSignIn
