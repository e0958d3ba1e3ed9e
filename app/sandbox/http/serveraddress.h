// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! The URLs by which the sandbox is reached. Both are empty until it listens. */
struct ServerAddress
{
    /*! The origin: scheme, host and port, without a slash at the end. */
    QString origin;
    QUrl phonePage;
};

/*! Paths that are the same in every dialect. */
namespace Paths {
inline const QString phonePage = QStringLiteral("/device");
} // namespace Paths

/*!
    Returns the http URL by which programs on this machine reach a server that listens on \a address
    and \a port.
*/
QUrl localUrl(const QHostAddress &address, quint16 port);

/*!
    Returns the addresses of a server whose origin is \a origin. Phones are sent to \a phoneHost
    instead of the origin's host unless it is empty.
*/
ServerAddress serverAddress(const QUrl &origin, const QString &phoneHost);

/*!
    Returns whether \a host, the value of a Host header, is an IP address, "localhost", or a host of
    one of \a urls.

    A web page of another site can let its own host name lead to this machine (DNS rebinding), and
    would then have the same origin as the sandbox. That attack works with neither an IP address nor
    a name that belongs to this machine, so all other names are refused.
*/
bool isOwnHost(const QByteArray &host, const QList<QUrl> &urls);

} // namespace DeviceSignIn
