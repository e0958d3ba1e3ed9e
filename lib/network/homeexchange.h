// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/httptransport.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <functional>
#include <variant>

namespace DeviceSignIn {

/*! Whether requests to \a url may be sent only if its host has a private address. */
bool needsHomeAddress(const QUrl &url);

/*! The address of a server at home to connect to, or why there is none. */
using HomeAddress = std::variant<QHostAddress, TransportError>;

/*! Looks up a server that may be contacted without TLS, but only at a private address. */
class HomeLookup : public QObject, public PendingWork<HomeAddress>
{
public:
    HomeLookup(const QString &host, const HttpSettings &settings, Done done);

private:
    void read(const QList<QHostAddress> &addresses);
    void end(HomeAddress result);

    QTimer m_timeout;
    PendingCall m_lookup;
    PendingCall m_end;
};

/*! One request to a server at home without TLS, which is sent to the address that was looked up. */
class HomeExchange : public PendingWork<HttpResponse>
{
public:
    using Send = std::function<PendingCall(HttpRequest, Transport::Done)>;

    HomeExchange(HttpRequest request, const HttpSettings &settings, Send send, Done done);

private:
    void connectTo(const HomeAddress &found);

    HttpRequest m_request;
    Send m_send;
    /*! The lookup, or the request. */
    PendingCall m_step;
};

} // namespace DeviceSignIn
