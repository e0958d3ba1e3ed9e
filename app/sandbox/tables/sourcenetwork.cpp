// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/sourcenetwork.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! Returns an IPv4 address itself, and the first \a bytes bytes of an IPv6 address. */
QHostAddress truncatedAddress(const QHostAddress &address, int bytes)
{
    if (address.isNull())
        return address;
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR ipv6 = address.toIPv6Address();
    std::fill(std::begin(ipv6.c) + bytes, std::end(ipv6.c), quint8(0));
    return QHostAddress(ipv6);
}

} // namespace

QHostAddress sourceNetwork(const QHostAddress &address)
{
    return truncatedAddress(address, 8);
}

QHostAddress siteNetwork(const QHostAddress &address)
{
    return truncatedAddress(address, 6);
}

} // namespace DeviceSignIn
