// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/serveraddress.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! Returns the host with which this machine reaches a server that listens on \a address. */
QString localHost(const QHostAddress &address)
{
    const QList<QHostAddress> anyIpv4{QHostAddress::Any, QHostAddress::AnyIPv4};
    if (anyIpv4.contains(address))
        return QStringLiteral("127.0.0.1");
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QStringLiteral("::1");
    return address.toString();
}

} // namespace

QUrl localUrl(const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(localHost(address));
    url.setPort(port);
    return url;
}

ServerAddress serverAddress(const QUrl &origin, const QString &phoneHost)
{
    QUrl phonePage = origin;
    if (!phoneHost.isEmpty())
        phonePage.setHost(phoneHost);
    phonePage.setPath(Paths::phonePage);
    return {origin.toString(QUrl::StripTrailingSlash), phonePage};
}

bool isOwnHost(const QByteArray &host, const QList<QUrl> &urls)
{
    const QString name = QUrl(QStringLiteral("http://") + QString::fromLatin1(host)).host();
    if (name.isEmpty())
        return false;
    const auto hasName = [&](const QUrl &url) { return url.host() == name; };
    return !QHostAddress(name).isNull() || name == u"localhost"
           || std::any_of(urls.begin(), urls.end(), hasName);
}

} // namespace DeviceSignIn
