// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/homeexchange.h"

#include "text/endpoint.h"

namespace DeviceSignIn {

bool needsHomeAddress(const QUrl &url)
{
    return url.scheme() != u"https" && !isLoopback(url);
}

HomeLookup::HomeLookup(const QString &host, const HttpSettings &settings, Done done)
    : PendingWork(std::move(done))
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] { end(TransportError::TimedOut); });
    m_timeout.start(settings.time);
    const QHostAddress literal(host);
    if (!literal.isNull())
        read({literal});
    else
        m_lookup = settings.lookUp(host, [this](const QList<QHostAddress> &found) { read(found); });
}

void HomeLookup::read(const QList<QHostAddress> &addresses)
{
    if (const auto address = privateAddressIn(addresses))
        end(*address);
    else
        end(TransportError::HostNotFound);
}

void HomeLookup::end(HomeAddress result)
{
    m_timeout.stop();
    m_end = callLater([this, result = std::move(result)] { report(result); });
}

HomeExchange::HomeExchange(HttpRequest request, const HttpSettings &settings, Send send, Done done)
    : PendingWork(std::move(done))
    , m_request(std::move(request))
    , m_send(std::move(send))
    , m_step(std::make_unique<HomeLookup>(m_request.url.host(), settings,
                                          [this](const HomeAddress &found) { connectTo(found); }))
{}

void HomeExchange::connectTo(const HomeAddress &found)
{
    if (const auto *error = std::get_if<TransportError>(&found)) {
        HttpResponse response;
        response.error = *error;
        report(std::move(response));
        return;
    }
    // The request goes to the address that was checked. The header Host keeps the name.
    m_request.headers.emplace_back("Host", Secret(m_request.url.authority().toLatin1()));
    m_request.url.setHost(std::get<QHostAddress>(found).toString());
    m_step = m_send(std::move(m_request),
                    [this](HttpResponse response) { report(std::move(response)); });
}

} // namespace DeviceSignIn
