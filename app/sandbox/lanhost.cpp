// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/sandbox.h"

#include <QNetworkInterface>

namespace DeviceSignIn {

namespace {

bool isUsable(const QNetworkInterface &interface)
{
    const auto flags = interface.flags();
    // Bridges of containers and tunnels are up and running too, but no phone is on them.
    const bool isPhysical = interface.type() == QNetworkInterface::Ethernet
                            || interface.type() == QNetworkInterface::Wifi;
    return flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning)
           && !flags.testFlag(QNetworkInterface::IsLoopBack) && isPhysical;
}

/*! RFC 1918: what home networks use. */
bool isPrivateIpv4(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16)
           || address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8)
           || address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12);
}

} // namespace

QString lanHost()
{
    QString other;
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
            if (other.isEmpty() && address.protocol() == QAbstractSocket::IPv4Protocol)
                other = address.toString();
        }
    }
    return other;
}

} // namespace DeviceSignIn
