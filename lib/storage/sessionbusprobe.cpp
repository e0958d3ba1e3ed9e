// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/sessionbusprobe.h"

#include <QFile>
#include <QFileInfo>
#include <QList>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace DeviceSignIn {

using State = SessionBusProbe::State;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/*! Whether the bus has responded to a probe. Qt connects once, so no other probe is needed. */
std::atomic_bool hasResponded = false;

/*!
    Returns the name of the socket in \a address, one of the addresses in the variable, such as
    \c unix:path=/run/user/1000/bus (D-Bus Specification, "Server Addresses"). The name of an
    abstract socket begins with a null byte. Empty if the address is none of a socket.
*/
QByteArray socketName(const QByteArray &address)
{
    const QByteArray transport = "unix:";
    if (!address.startsWith(transport))
        return {};
    for (const QByteArray &pair : address.mid(transport.size()).split(',')) {
        const qsizetype sign = pair.indexOf('=');
        const QByteArray key = pair.left(sign);
        QByteArray value = QByteArray::fromPercentEncoding(pair.mid(sign + 1));
        if (key == "path")
            return value;
        if (key == "abstract")
            return '\0' + value;
        if (key == "runtime")
            return qgetenv("XDG_RUNTIME_DIR") + "/bus";
    }
    return {};
}

/*! Connects \a socket to that of \a name. Returns 0 or the error. */
int connectSocket(int socket, const QByteArray &name)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (name.size() >= qsizetype(sizeof address.sun_path))
        return ENAMETOOLONG;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    // The null byte after the name is part of a path, but not of an abstract name.
    const size_t size = size_t(name.size()) + (name.startsWith('\0') ? 0 : 1);
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size);
    return ::connect(socket, reinterpret_cast<const sockaddr *>(&address), length) == 0 ? 0 : errno;
}

} // namespace

QByteArray SessionBusProbe::address()
{
    QByteArray named = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    if (!named.isEmpty())
        return named;
    // libdbus and GDBus look there before anything else.
    const QByteArray path = qgetenv("XDG_RUNTIME_DIR") + "/bus";
    const bool isThere = path.startsWith('/') && QFileInfo::exists(QFile::decodeName(path));
    return isThere ? "unix:path=" + path.toPercentEncoding("/-_.\\*") : QByteArray();
}

SessionBusProbe::~SessionBusProbe()
{
    end(State::Absent);
}

void SessionBusProbe::begin()
{
    if (m_state != State::Waiting)
        m_begin = steady_clock::now();
    const QByteArray addresses = address();
    if (hasResponded || addresses.isEmpty()) {
        end(State::Responding);
        return;
    }
    // libdbus uses the first one that accepts a connection.
    for (const QByteArray &one : addresses.split(';')) {
        connectTo(one);
        if (m_state != State::Absent)
            return;
    }
}

void SessionBusProbe::connectTo(const QByteArray &address)
{
    if (address.isEmpty() || address.startsWith("disabled:"))
        return;
    const QByteArray name = socketName(address);
    if (name.isEmpty()) {
        end(State::Responding);
        return;
    }
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (const int error = connectSocket(m_socket, name)) {
        // With EAGAIN, too many connections wait for the bus already.
        end(error == EAGAIN ? State::Waiting : State::Absent);
        return;
    }
    const QByteArray user = QByteArray::number(::geteuid()).toHex();
    const QByteArray line = '\0' + QByteArray("AUTH EXTERNAL ") + user + "\r\n";
    const auto sent = ::send(m_socket, line.constData(), size_t(line.size()), MSG_NOSIGNAL);
    if (sent == line.size())
        m_state = State::Waiting;
    else
        end(State::Absent);
}

State SessionBusProbe::state(milliseconds limit)
{
    if (m_state == State::Absent || (m_state == State::Waiting && m_socket < 0))
        begin();
    // While too many connections wait for the bus, another one can't be made.
    constexpr milliseconds pause(10);
    while (m_state == State::Waiting && m_socket < 0 && timeLeft(limit) > pause) {
        std::this_thread::sleep_for(pause);
        begin();
    }
    if (m_socket < 0)
        return m_state;
    pollfd waiting = {m_socket, POLLIN, 0};
    if (::poll(&waiting, 1, int(timeLeft(limit).count())) <= 0)
        return m_state;
    char byte = 0;
    const bool isResponse = ::recv(m_socket, &byte, 1, 0) == 1;
    hasResponded = hasResponded || isResponse;
    end(isResponse ? State::Responding : State::Absent);
    return m_state;
}

milliseconds SessionBusProbe::timeLeft(milliseconds limit) const
{
    const auto passed = std::chrono::ceil<milliseconds>(steady_clock::now() - m_begin);
    return std::max(limit - passed, milliseconds(0));
}

int SessionBusProbe::duplicateSocket() const
{
    return m_socket < 0 ? -1 : ::fcntl(m_socket, F_DUPFD_CLOEXEC, 0);
}

/*! Closes the connection. */
void SessionBusProbe::end(State state)
{
    m_state = state;
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

} // namespace DeviceSignIn
