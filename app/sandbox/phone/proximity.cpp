// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/proximity.h"

#include "sandbox/tables/sourcenetwork.h"

#include <QNetworkInterface>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! Returns \a address as IPv4 if it is an IPv4 address in IPv6 form. */
QHostAddress withoutMapping(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

bool isThisMachine(const QHostAddress &address, const QList<LocalSubnet> &subnets)
{
    return address.isLoopback()
           || std::any_of(subnets.begin(), subnets.end(), [&](const LocalSubnet &subnet) {
                  return subnet.first.isEqual(address, QHostAddress::TolerantConversion);
              });
}

bool isInSubnet(const QHostAddress &address, const LocalSubnet &subnet)
{
    return address.isInSubnet(subnet.first, subnet.second);
}

} // namespace

QList<LocalSubnet> localSubnets()
{
    QList<LocalSubnet> subnets;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (!entry.ip().isLoopback())
                subnets.append({entry.ip(), entry.prefixLength()});
        }
    }
    return subnets;
}

Proximity compareNetworks(const QHostAddress &screen, const QHostAddress &phone,
                          const QList<LocalSubnet> &subnets)
{
    if (screen.isNull() || phone.isNull())
        return Proximity::Unknown;
    const QHostAddress one = withoutMapping(screen);
    const QHostAddress other = withoutMapping(phone);
    const bool isOneHere = isThisMachine(one, subnets);
    const bool isOtherHere = isThisMachine(other, subnets);
    // A program on this machine is in all of its subnets.
    const bool shareSubnet =
        std::any_of(subnets.begin(), subnets.end(), [&](const LocalSubnet &subnet) {
            return (isOneHere || isInSubnet(one, subnet))
                   && (isOtherHere || isInSubnet(other, subnet));
        });
    if (shareSubnet || (isOneHere && isOtherHere) || sourceNetwork(one) == sourceNetwork(other))
        return Proximity::SameNetwork;
    if (isOneHere || isOtherHere || one.protocol() == other.protocol())
        return Proximity::OtherNetwork;
    return Proximity::Unknown;
}

} // namespace DeviceSignIn
