// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/lanhost.h"

#include <QNetworkInterface>

namespace DeviceSignIn {

namespace {

bool isUsable(const QNetworkInterface &interface)
{
    const auto flags = interface.flags();
    // Bridges of containers and tunnels can be up and running too, but phones are not connected to
    // them.
    const bool isPhysical = interface.type() == QNetworkInterface::Ethernet
                            || interface.type() == QNetworkInterface::Wifi;
    return flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning)
           && !flags.testFlag(QNetworkInterface::IsLoopBack) && isPhysical;
}

/*! Whether \a address is in a private range, as home networks use them (RFC 1918, section 3). */
bool isPrivateIpv4(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16)
           || address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8)
           || address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12);
}

} // namespace

QString lanHost()
{
    QString fallback;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (!isUsable(interface))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const QHostAddress address = entry.ip();
            if (isPrivateIpv4(address) && !interface.name().startsWith(u"docker")
                && !interface.name().startsWith(u"br-"))
                return address.toString();
            if (fallback.isEmpty() && address.protocol() == QAbstractSocket::IPv4Protocol)
                fallback = address.toString();
        }
    }
    return fallback;
}

} // namespace DeviceSignIn
