// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/transport.h"

#include <QList>
#include <QPointer>

namespace DeviceSignIn {

class ScriptedExchange;

/*!
    A way to a server whose every answer is written down beforehand, or given by hand while the
    request waits. Answers come from the event loop, as they do from a network.
*/
class ScriptedTransport : public Transport
{
    Q_OBJECT

public:
    using Transport::Transport;

    HttpExchange *send(HttpRequest request, QObject *parent) override;
    bool isOnline() const override { return m_online; }
    /*! The network goes or comes back, or changes for another, with a signal in any case. */
    void setOnline(bool online);

    /*! The next request without an answer gets this one; requests beyond the script stay waiting.
     */
    void answerNext(HttpResponse answer);

    /*! Everything that was sent so far, oldest first. */
    const std::vector<HttpRequest> &requests() const { return m_requests; }
    /*! Requests that are waiting for an answer now. */
    int inFlight() const;

    static HttpResponse json(int status, const QByteArray &body);
    static HttpResponse html(int status,
                             const QByteArray &body = "<html><body>Welcome</body></html>");
    static HttpResponse broken(TransportError error);

private:
    void match();

    std::vector<HttpRequest> m_requests;
    QList<QPointer<ScriptedExchange>> m_open;
    std::vector<HttpResponse> m_script;
    bool m_online = true;
};

} // namespace DeviceSignIn
