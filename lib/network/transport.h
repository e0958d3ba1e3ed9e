// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"

#include <QObject>

namespace DeviceSignIn {

/*!
    One request under way. Delete it to abort: then nothing is signalled any more.

    finished() comes exactly once, never from within Transport::send().
*/
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*! The answer, once, after finished(). */
    HttpAnswer takeAnswer() { return std::move(m_answer); }

Q_SIGNALS:
    void finished();

protected:
    /*! For the transport: hands the answer over and says so. */
    void finish(HttpAnswer answer);

private:
    HttpAnswer m_answer;
};

/*! The way to the server. The app hands in HttpTransport, a test one of its own. */
class Transport : public QObject
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
