// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace DeviceSignIn {

/*! A D-Bus bus that accepts connections, as the kernel does for it, and never sends anything. */
class SilentBus
{
public:
    SilentBus()
    {
        sockaddr_un name = {};
        name.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("bus")));
        std::strncpy(name.sun_path, path.constData(), sizeof name.sun_path - 1);
        const bool isListening =
            ::bind(m_socket, reinterpret_cast<const sockaddr *>(&name), sizeof name) == 0
            && ::listen(m_socket, 100) == 0;
        if (!isListening)
            qFatal("The silent bus does not listen");
    }
    ~SilentBus() { ::close(m_socket); }
    SilentBus(const SilentBus &) = delete;
    SilentBus &operator=(const SilentBus &) = delete;

    QString path() const { return m_folder.filePath(QStringLiteral("bus")); }
    QString address() const { return QStringLiteral("unix:path=") + path(); }

    /*! Accepts the next connection, sends \a response to it, and closes it. */
    void respond(const QByteArray &response)
    {
        const int connection = ::accept(m_socket, nullptr, nullptr);
        (void)::send(connection, response.constData(), size_t(response.size()), MSG_NOSIGNAL);
        ::close(connection);
    }

private:
    QTemporaryDir m_folder;
    int m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
};

} // namespace DeviceSignIn
