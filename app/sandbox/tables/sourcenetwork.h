// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>

namespace DeviceSignIn {

/*!
    Returns the network for which requests from \a address are counted: an IPv4 address itself, and
    the /64 of an IPv6 address, because each household, and so each attacker, has at least one.
*/
QHostAddress sourceNetwork(const QHostAddress &address);

/*!
    Returns the network of the whole site to which \a address belongs: an IPv4 address itself, and
    the /48 of an IPv6 address, which contains 65536 networks and is cheap to rent.
*/
QHostAddress siteNetwork(const QHostAddress &address);

} // namespace DeviceSignIn
