// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! The URLs at which the sandbox is reached. Both are empty until it listens. */
struct ServerAddress
{
    /*! The origin: scheme, host and port, without a slash at the end. */
    QString origin;
    QUrl phonePage;
};

/*! Paths that are the same in all dialects. */
namespace Paths {
inline const QString phonePage = QStringLiteral("/device");
} // namespace Paths

/*!
    Returns the http URL at which programs on this machine reach a server that listens on \a address
    and \a port.
*/
QUrl localUrl(const QHostAddress &address, quint16 port);

/*!
    Returns the URLs of a server with the origin \a origin. If \a phoneHost is not empty, it
    replaces the origin's host in the URL of the phone page.
*/
ServerAddress serverAddress(const QUrl &origin, const QString &phoneHost);

/*!
    Returns whether \a host, the value of a Host header, is an IP address, "localhost", or the host
    of one of \a urls.

    The owner of a web page can point its host name to this machine (DNS rebinding), and the page
    would then have the same origin as the sandbox. This attack is not possible with an IP address
    or with a name that belongs to this machine, so all other names are refused.
*/
bool isOwnHost(const QByteArray &host, const QList<QUrl> &urls);

} // namespace DeviceSignIn
