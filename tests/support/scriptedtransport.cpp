// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/scriptedtransport.h"

namespace DeviceSignIn {

class ScriptedExchange : public HttpExchange
{
    Q_OBJECT

public:
    using HttpExchange::HttpExchange;

    void answer(HttpResponse answer)
    {
        m_answer = std::move(answer);
        QMetaObject::invokeMethod(
            this, [this] { finish(std::move(m_answer)); }, Qt::QueuedConnection);
    }

private:
    HttpResponse m_answer;
};

HttpExchange *ScriptedTransport::send(HttpRequest request, QObject *parent)
{
    auto *exchange = new ScriptedExchange(parent);
    m_requests.push_back(std::move(request));
    m_open.append(exchange);
    match();
    return exchange;
}

void ScriptedTransport::answerNext(HttpResponse answer)
{
    m_script.push_back(std::move(answer));
    match();
}

void ScriptedTransport::setOnline(bool online)
{
    m_online = online;
    Q_EMIT networkChanged();
}

int ScriptedTransport::inFlight() const
{
    int count = 0;
    for (const auto &exchange : m_open)
        count += exchange ? 1 : 0;
    return count;
}

void ScriptedTransport::match()
{
    m_open.removeIf([](const auto &exchange) { return !exchange; });
    while (!m_open.isEmpty() && !m_script.empty()) {
        m_open.takeFirst()->answer(std::move(m_script.front()));
        m_script.erase(m_script.begin());
    }
}

HttpResponse ScriptedTransport::json(int status, const QByteArray &body)
{
    HttpResponse answer;
    answer.status = status;
    answer.contentType = "application/json";
    answer.body = Secret(body);
    return answer;
}

HttpResponse ScriptedTransport::html(int status, const QByteArray &body)
{
    HttpResponse answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = Secret(body);
    return answer;
}

HttpResponse ScriptedTransport::broken(TransportError error)
{
    HttpResponse answer;
    answer.error = error;
    return answer;
}

} // namespace DeviceSignIn

#include "scriptedtransport.moc"
