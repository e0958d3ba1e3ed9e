// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/http.h"
#include "protocol/pendingcall.h"

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*!
    Sends HTTP requests. An application hands in an HttpTransport; a test hands in one of its own.
    Must outlive the calls that were made with it.
*/
class DEVICESIGNIN_EXPORT Transport : public QObject
{
    Q_OBJECT

public:
    /*! Receives the response, which may say why there is none: see HttpResponse::error. */
    using Done = std::function<void(HttpResponse)>;
    using QObject::QObject;

    /*! Sends \a request. Destroying the handle aborts it. */
    virtual PendingCall send(HttpRequest request, Done done) = 0;

    /*!
        False only if the system is certain that there is no network. This is a hint: a server on
        this machine can be reached all the same, and many systems cannot tell.
    */
    virtual bool isOnline() const { return true; }

Q_SIGNALS:
    /*! The network is gone, back, or another one: open connections may be dead. */
    void networkChanged();
};

} // namespace DeviceSignIn
