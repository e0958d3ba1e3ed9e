// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/serverlookup.h"

#include "openid/discovery.h"

namespace DeviceSignIn {

ServerLookup::ServerLookup(const ClientData *config, Send send)
    : m_config(config)
    , m_send(std::move(send))
{}

PendingCall ServerLookup::resolve(std::function<void(const Result &)> done)
{
    if (!m_step.isPending())
        start();
    return m_waiting.add(std::move(done));
}

void ServerLookup::start()
{
    if (const Failure failure = checkConfig(*m_config)) {
        reportSoon(CallFailure{failure, {}});
    } else if (m_known) {
        reportSoon(*m_known);
    } else if (!isDiscovered(*m_config)) {
        m_known = m_config->endpoints;
        reportSoon(*m_known);
    } else {
        m_untried = discoveryUrls(m_config->issuer);
        askForMetadata();
    }
}

void ServerLookup::reportSoon(Result result)
{
    m_step = callLater([this, result = std::move(result)] { m_waiting.report(result); });
}

void ServerLookup::askForMetadata()
{
    m_asked = m_untried.takeFirst();
    sendRequest();
}

void ServerLookup::sendRequest()
{
    HttpRequest request;
    request.url = m_asked;
    m_step = m_send(std::move(request), [this](const HttpResponse &response) {
        m_asked.clear();
        read(response);
    });
}

void ServerLookup::networkIsBack()
{
    if (!m_asked.isEmpty() && !m_isBusy && !m_waiting.isEmpty())
        sendRequest();
}

void ServerLookup::read(const HttpResponse &response)
{
    const auto found = readMetadata(response, m_config->issuer, m_config->endpoints);
    if (const auto *server = std::get_if<ServerMetadata>(&found)) {
        m_known = *server;
        m_waiting.report(*server);
        return;
    }
    const Failure failure = std::get<Failure>(found);
    m_isBusy = failure.reason == Reason::ServerBusy;
    // A server usually has only one of the two documents. For the other one it may respond with a
    // web page and status 200, as a captive portal does, or redirect to its page for signing in.
    const bool isNotHere = failure.reason == Reason::NotOAuth
                           || failure.reason == Reason::CaptivePortal
                           || failure.reason == Reason::Redirected;
    if (isNotHere && !m_untried.isEmpty())
        askForMetadata();
    else
        m_waiting.report(CallFailure{failure, response.retryAfter});
}

} // namespace DeviceSignIn
