// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/transport.h"

#include <QList>
#include <QUrl>

#include <vector>

namespace DeviceSignIn {

/*!
    A transport without a network: a test gives the responses, before the requests or while they
    wait. Responses come from the event loop, as they do from a network.
*/
class ScriptedTransport : public Transport
{
    Q_OBJECT

public:
    using Transport::Transport;

    PendingCall send(HttpRequest request, Done done) override;
    PendingCall checkHomeServer(const QUrl &url, HomeServerChecked done) override;
    /*! The result of checkHomeServer(). */
    TransportError homeError = TransportError::None;
    /*! The addresses that were given to checkHomeServer(), oldest first. */
    const QList<QUrl> &checkedHomes() const { return m_checkedHomes; }
    bool isOnline() const override { return m_online; }
    /*! Sets the result of isOnline(), and emits networkChanged() even if it does not change. */
    void setOnline(bool online);

    /*!
        Responds with \a response to the oldest request that waits, or to the next request if none
        waits. A request for which there is no response keeps waiting.
    */
    void answerNext(HttpResponse response);

    /*! All requests that were sent so far, oldest first. */
    const std::vector<HttpRequest> &requests() const { return m_requests; }
    /*! The number of requests that wait for a response now. */
    int inFlight() const { return int(m_waiting.size()); }

    static HttpResponse json(int status, const QByteArray &body);
    static HttpResponse html(int status,
                             const QByteArray &body = "<html><body>Welcome</body></html>");
    static HttpResponse broken(TransportError error);

private:
    class Exchange;

    void match();

    std::vector<HttpRequest> m_requests;
    /*! Requests without a response yet, oldest first. */
    std::vector<Exchange *> m_waiting;
    std::vector<HttpResponse> m_script;
    QList<QUrl> m_checkedHomes;
    bool m_online = true;
};

} // namespace DeviceSignIn
