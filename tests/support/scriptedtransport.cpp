// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/scriptedtransport.h"

#include <QPointer>

namespace DeviceSignIn {

/*! One request. It leaves the transport's list when it is answered or canceled. */
class ScriptedTransport::Exchange : public PendingWork<HttpResponse>
{
public:
    Exchange(ScriptedTransport *transport, Done done)
        : PendingWork(std::move(done))
        , m_transport(transport)
    {}
    ~Exchange() override
    {
        if (m_transport)
            std::erase(m_transport->m_waiting, this);
    }

    void reportLater(HttpResponse response)
    {
        m_response = std::move(response);
        m_delivery = callLater([this] { report(std::move(m_response)); });
    }

private:
    QPointer<ScriptedTransport> m_transport;
    HttpResponse m_response;
    PendingCall m_delivery;
};

PendingCall ScriptedTransport::send(HttpRequest request, Done done)
{
    auto exchange = std::make_unique<Exchange>(this, std::move(done));
    m_requests.push_back(std::move(request));
    m_waiting.push_back(exchange.get());
    match();
    return PendingCall(std::move(exchange));
}

PendingCall ScriptedTransport::checkHomeServer(const QUrl &url, HomeServerChecked done)
{
    m_checkedHomes.append(url);
    return reportLater(std::move(done), homeError);
}

void ScriptedTransport::answerNext(HttpResponse response)
{
    m_script.push_back(std::move(response));
    match();
}

void ScriptedTransport::setOnline(bool online)
{
    m_online = online;
    Q_EMIT networkChanged();
}

void ScriptedTransport::match()
{
    while (!m_waiting.empty() && !m_script.empty()) {
        m_waiting.front()->reportLater(std::move(m_script.front()));
        m_waiting.erase(m_waiting.begin());
        m_script.erase(m_script.begin());
    }
}

HttpResponse ScriptedTransport::json(int status, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = Secret(body);
    return response;
}

HttpResponse ScriptedTransport::html(int status, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.body = Secret(body);
    return response;
}

HttpResponse ScriptedTransport::broken(TransportError error)
{
    HttpResponse response;
    response.error = error;
    return response;
}

} // namespace DeviceSignIn
