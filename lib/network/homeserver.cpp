// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/homeserver.h"

#include <QHostInfo>
#include <QObject>

#include <algorithm>
#include <memory>

namespace DeviceSignIn {

namespace {

class SystemLookup : public QObject, public PendingWork<QList<QHostAddress>>
{
public:
    SystemLookup(const QString &host, Done done)
        : PendingWork(std::move(done))
    {
        // The lookup is canceled when this object is destroyed.
        QHostInfo::lookupHost(host, this,
                              [this](const QHostInfo &info) { report(info.addresses()); });
    }
};

} // namespace

bool isPrivateAddress(const QHostAddress &address)
{
    static const QList<std::pair<QHostAddress, int>> ranges = {
        QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("169.254.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("fc00::/7")),
        QHostAddress::parseSubnet(QStringLiteral("fe80::/10")),
    };
    // An address of IPv4 can be written as one of IPv6.
    bool isIpv4 = false;
    const QHostAddress plain(address.toIPv4Address(&isIpv4));
    const QHostAddress &checked = isIpv4 ? plain : address;
    return checked.isLoopback()
           || std::any_of(ranges.begin(), ranges.end(),
                          [&](const auto &range) { return checked.isInSubnet(range); });
}

PendingCall lookUpHost(const QString &host, LookupDone done)
{
    return PendingCall(std::make_unique<SystemLookup>(host, std::move(done)));
}

std::optional<QHostAddress> privateAddressIn(const QList<QHostAddress> &addresses)
{
    const bool allPrivate = std::all_of(addresses.begin(), addresses.end(), isPrivateAddress);
    if (addresses.isEmpty() || !allPrivate)
        return std::nullopt;
    return addresses.first();
}

} // namespace DeviceSignIn
