// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace DeviceSignIn {

/*!
    Whether \a address is of this machine or of a network at home: in a private range (RFC 1918, RFC
    4193), or link-local (RFC 3927; RFC 4291, section 2.5.6).
*/
bool isPrivateAddress(const QHostAddress &address);

/*! Receives the addresses of a host; none if it is not known. */
using LookupDone = std::function<void(const QList<QHostAddress> &)>;
/*! Looks up the addresses of a host. \a done is not called after the end of \a context. */
using HostLookup = std::function<void(const QString &host, QObject *context, LookupDone done)>;

/*! Asks the system. */
void lookUpHost(const QString &host, QObject *context, LookupDone done);

/*!
    Returns the address to connect to, for a server that may be asked without TLS only at home. None if
    one of \a addresses is not private: then the name may have been pointed elsewhere (DNS rebinding).
*/
std::optional<QHostAddress> privateAddressIn(const QList<QHostAddress> &addresses);

} // namespace DeviceSignIn
