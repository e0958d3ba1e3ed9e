// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>

namespace DeviceSignIn {

/*! Whether two devices seem to be in the same network. */
enum class Proximity {
    Unknown,
    SameNetwork,
    OtherNetwork,
};

/*! An address of this machine, and the length of the prefix of its subnet. */
using LocalSubnet = std::pair<QHostAddress, int>;

/*! Returns the subnets of this machine, except those of the loopback interface. */
QList<LocalSubnet> localSubnets();

/*!
    Compares the addresses from which the server sees the screen and the phone. They are in the same
    network if they share an IPv4 address, an IPv6 /64 or one of \a subnets, which are those of this
    machine. An IPv4 address and an IPv6 address can't be compared.

    It is a hint and proves nothing (RFC 10027): many households can share one address, and a phone
    that uses its mobile connection is in another network than the screen in front of it.
*/
Proximity compareNetworks(const QHostAddress &screen, const QHostAddress &phone,
                          const QList<LocalSubnet> &subnets);

} // namespace DeviceSignIn
