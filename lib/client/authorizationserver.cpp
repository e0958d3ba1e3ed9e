// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"

#include "client/authorizationserver_p.h"
#include "protocol/discovery.h"

namespace DeviceSignIn {

AuthorizationServer::AuthorizationServer(ClientConfig config, Transport *transport, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<AuthorizationServerPrivate>(this, std::move(config), transport))
{}

AuthorizationServer::~AuthorizationServer() = default;

const ClientConfig &AuthorizationServer::config() const
{
    return d->m_config;
}

void AuthorizationServer::resolve(QObject *context, Done done)
{
    d->resolve(context, std::move(done));
}

void AuthorizationServer::note(const HttpResponse &answer, const QDateTime &utc)
{
    if (!answer.dpopNonce.isEmpty())
        d->m_dpopNonce = answer.dpopNonce;
    if (answer.serverTime.isValid())
        d->m_ahead = std::chrono::milliseconds(utc.msecsTo(answer.serverTime));
}

QByteArray AuthorizationServer::dpopNonce() const
{
    return d->m_dpopNonce;
}

QDateTime AuthorizationServer::serverTime(const QDateTime &utc) const
{
    return utc.addMSecs(d->m_ahead.count());
}

// ---------------------------------------------------------------------------- the addresses

AuthorizationServerPrivate::AuthorizationServerPrivate(AuthorizationServer *provider,
                                                       ClientConfig config, Transport *transport)
    : q(provider)
    , m_config(std::move(config))
    , m_request(transport)
{}

void AuthorizationServerPrivate::resolve(QObject *context, Done done)
{
    m_waiting.append({context, std::move(done)});
    if (m_waiting.size() > 1)
        return; // on its way already

    if (const Failure failure = checkConfig(m_config)) {
        settleLater(Unresolved{failure, {}});
    } else if (m_known) {
        settleLater(*m_known);
    } else if (!isDiscovered(m_config)) {
        m_known = m_config.endpoints;
        settleLater(*m_known);
    } else {
        m_left = discoveryUrls(m_config.issuer);
        ask();
    }
}

void AuthorizationServerPrivate::ask()
{
    HttpRequest request;
    request.url = m_left.takeFirst();
    m_request.send(std::move(request), [this](const HttpResponse &answer) { read(answer); });
}

void AuthorizationServerPrivate::read(const HttpResponse &answer)
{
    const auto metadata = readMetadata(answer, m_config.issuer);
    if (const auto *server = std::get_if<ServerMetadata>(&metadata)) {
        m_known = *server;
        settle(*server);
        return;
    }
    const Failure failure = std::get<Failure>(metadata);
    // Servers have one document or the other: only "there is none here" leads to the next. Some say
    // it with a web page and status 200, as captive portals do.
    const bool isNotHere =
        failure.reason == Reason::NotOAuth || failure.reason == Reason::CaptivePortal;
    if (isNotHere && !m_left.isEmpty())
        ask();
    else
        settle(Unresolved{failure, answer.retryAfter});
}

void AuthorizationServerPrivate::settleLater(const Lookup &lookup)
{
    QMetaObject::invokeMethod(
        q, [this, lookup] { settle(lookup); }, Qt::QueuedConnection);
}

void AuthorizationServerPrivate::settle(const Lookup &lookup)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.context)
            one.done(lookup);
    }
}

} // namespace DeviceSignIn
