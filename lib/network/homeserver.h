// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/pendingcall.h"

#include <QHostAddress>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace DeviceSignIn {

/*!
    Whether \a address is of this machine or of a network at home: in a private range (RFC 1918, RFC
    4193), or link-local (RFC 3927; RFC 4291, section 2.5.6).
*/
bool isPrivateAddress(const QHostAddress &address);

/*! Receives the addresses of a host; an empty list if the host is unknown. */
using LookupDone = std::function<void(QList<QHostAddress>)>;
/*! Looks up the addresses of a host and passes them to \a done. */
using HostLookup = std::function<PendingCall(const QString &host, LookupDone done)>;

/*! Looks up the addresses of \a host with the resolver of the system. */
PendingCall lookUpHost(const QString &host, LookupDone done);

/*!
    Returns the first of \a addresses, to which a request without TLS to a server at home may be
    sent. None if one of them is not private: then the name may have been pointed elsewhere (DNS
    rebinding).
*/
std::optional<QHostAddress> privateAddressIn(const QList<QHostAddress> &addresses);

} // namespace DeviceSignIn
