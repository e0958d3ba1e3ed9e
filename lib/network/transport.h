// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/http.h"
#include "protocol/pendingcall.h"

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*! The longest body of a response that is read, in bytes. */
inline constexpr qsizetype longestResponse = 65536;

/*!
    Sends HTTP requests. An application passes an HttpTransport; a test passes its own
    implementation. The transport must outlive the handles that send() has returned.
*/
class DEVICESIGNIN_PRIVATE_EXPORT Transport : public QObject
{
    Q_OBJECT

public:
    /*! Receives the response. If there is no response, HttpResponse::error says why. */
    using Done = std::function<void(HttpResponse)>;
    using QObject::QObject;

    /*!
        Sends \a request and calls \a done once, later, on the same thread. Destroying the handle
        aborts the request; \a done is then not called.
    */
    virtual PendingCall send(HttpRequest request, Done done) = 0;

    /*! Receives TransportError::None if an application may send its own request. */
    using HomeServerChecked = std::function<void(TransportError)>;
    /*!
        Looks up the host of \a url, to which an application wants to send a request of its own.
        Without TLS that has to be at a private address, as for send(); any other host is not looked
        up.
    */
    virtual PendingCall checkHomeServer(const QUrl & /*url*/, HomeServerChecked done)
    {
        return reportLater(std::move(done), TransportError::None);
    }

    /*!
        Returns false only if the system is certain that there is no network. This is a hint: a
        server on this machine can be reached without a network, and many systems can't tell.
    */
    virtual bool isOnline() const { return true; }

Q_SIGNALS:
    /*!
        The network is gone or available again, or was replaced by another one. Open connections may
        be dead.
    */
    void networkChanged();
};

} // namespace DeviceSignIn
