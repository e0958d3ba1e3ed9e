// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/http.h"

#include <QObject>

#include <memory>

namespace DeviceSignIn {

class HttpExchangePrivate;

/*!
    One request under way. Delete it to abort: then nothing is signalled any more.

    finished() comes exactly once, never from within Transport::send().
*/
class DEVICESIGNIN_EXPORT HttpExchange : public QObject
{
    Q_OBJECT

public:
    /*! For a transport. */
    explicit HttpExchange(QObject *parent = nullptr);
    ~HttpExchange() override;

    /*! The answer, once, after finished(). */
    HttpResponse takeResponse();

Q_SIGNALS:
    /*! The answer is there, or the reason why there is none. */
    void finished();

protected:
    /*! For the transport: hands the answer over and says so. */
    void finish(HttpResponse answer);

private:
    std::unique_ptr<HttpExchangePrivate> d;
};

/*! The way to the server. The app hands in HttpTransport, a test one of its own. */
class DEVICESIGNIN_EXPORT Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*! Sends \a request. The exchange belongs to \a parent. */
    virtual HttpExchange *send(HttpRequest request, QObject *parent) = 0;

    /*!
        False where the system is sure that there is no network. A hint: a server on this machine is
        there all the same, and many systems never know.
    */
    virtual bool isOnline() const { return true; }

Q_SIGNALS:
    /*! The network has gone, come back, or is another one: connections under way may be dead. */
    void networkChanged();
};

} // namespace DeviceSignIn
