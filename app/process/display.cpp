// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "display.h"

#include "displayfallback.h"

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
    Returns whether there may be an X server. A server on this machine has to accept a connection at
    its socket, in the file system or by an abstract name. It may refuse this user after that, as a
    server elsewhere may: Qt finds that out, and then DisplayFallback helps. To ask it here would
    make every start a little longer.
*/
bool hasX11(const QProcessEnvironment &environment)
{
    const QString display = environment.value(QStringLiteral("DISPLAY"));
    const qsizetype colon = display.lastIndexOf(u':');
    if (colon < 0)
        return false;
    const QString host = display.left(colon);
    if (!host.isEmpty() && host != u"unix")
        return true;
    const QString number = display.mid(colon + 1).section(u'.', 0, 0);
    const QByteArray path = "/tmp/.X11-unix/X" + number.toLocal8Bit();
    return acceptsConnections('\0' + path) || acceptsConnections(path);
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
