// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/identification.h"

#include "openid/idtoken.h"
#include "openid/personname.h"
#include "protocol/clientdata.h"

namespace DeviceSignIn {

Identification::Identification(AuthorizationServer *server, Clock *clock,
                               std::chrono::milliseconds timeout, const TokenSet &tokens, Done done)
    : PendingWork(std::move(done))
    , m_server(server)
    , m_clock(clock)
    , m_timeLimit(timeout)
    , m_timeout(clock->createAlarm())
{
    m_tokens.accessToken = tokens.accessToken.clone();
    m_tokens.dpopKey = tokens.dpopKey.clone();
    m_tokens.type = tokens.type;
    m_tokens.values = tokens.values.clone();
    // The end may destroy this object and with it the alarm, which must not happen during the
    // alarm's signal.
    connect(m_timeout.get(), &Alarm::rang, this,
            [this] { m_call = callLater([this] { end(m_identity); }); });
    m_call = server->identify(
        tokens, [this](const AuthorizationServer::IdentityResult &result) { read(result); });
}

Identification::~Identification() = default;

void Identification::read(const AuthorizationServer::IdentityResult &result)
{
    if (const auto *identity = std::get_if<Identity>(&result);
        identity && identity->name.isEmpty()) {
        m_identity = *identity;
        m_timeout->setFor(m_clock->now() + m_timeLimit);
        m_call = m_server->userinfo(
            m_tokens, m_identity.subject,
            [this](const AuthorizationServer::NameResult &named) { readName(named); });
    } else {
        end(result);
    }
}

void Identification::readName(const AuthorizationServer::NameResult &named)
{
    if (const auto *failure = std::get_if<Failure>(&named)) {
        end(*failure);
        return;
    }
    const auto &person = std::get<PersonName>(named);
    m_identity.name = person.name;
    m_identity.address = person.address;
    if (m_identity.personId.isEmpty()) {
        const ClientData &config = m_server->config();
        const QString issuer =
            isDiscovered(config) ? config.issuer : config.endpoints.tokenEndpoint.toString();
        m_identity.personId = personId(issuer, person.subject);
    }
    end(m_identity);
}

void Identification::end(AuthorizationServer::IdentityResult result)
{
    m_timeout->stop();
    report(std::move(result));
}

} // namespace DeviceSignIn
