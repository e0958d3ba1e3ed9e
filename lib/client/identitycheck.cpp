// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/identitycheck.h"

namespace DeviceSignIn {

IdentityCheck::IdentityCheck(AuthorizationServer *provider, Transport *transport, Clock *clock)
    : m_provider(provider)
    , m_clock(clock)
    , m_request(transport)
{}

void IdentityCheck::start(Claim claim, Done done)
{
    abort();
    m_done = std::move(done);
    m_attempt = std::make_unique<QObject>();
    m_idToken = std::move(claim.idToken);
    m_rules.clientId = m_provider->config().clientId;
    m_rules.nonce = QString::fromLatin1(claim.nonce.reveal());
    m_rules.accessToken = std::move(claim.accessToken);
    m_provider->resolve(m_attempt.get(), [this](const AuthorizationServer::Lookup &lookup) {
        const auto *server = std::get_if<ServerMetadata>(&lookup);
        if (m_idToken.isEmpty() || !server || server->keysEndpoint.isEmpty()) {
            end(QJsonObject());
            return;
        }
        m_rules.issuer = server->issuer;
        m_keysEndpoint = server->keysEndpoint;
        m_keysAreNew = false;
        if (m_keys)
            check(*m_keys);
        else
            askForKeys();
    });
}

void IdentityCheck::abort()
{
    m_attempt.reset();
    m_request.abort();
    m_done = {};
}

void IdentityCheck::askForKeys()
{
    HttpRequest request;
    request.url = m_keysEndpoint;
    m_request.send(std::move(request), [this](const HttpResponse &answer) { readKeys(answer); });
}

void IdentityCheck::readKeys(const HttpResponse &answer)
{
    m_provider->note(answer, m_clock->utc());
    auto read = readKeySet(answer);
    auto *keys = std::get_if<KeySet>(&read);
    if (!keys) {
        end(QJsonObject());
        return;
    }
    m_keys = std::move(*keys);
    m_keysAreNew = true;
    check(*m_keys);
}

void IdentityCheck::check(const KeySet &keys)
{
    m_rules.now = m_provider->serverTime(m_clock->utc());
    const auto answer = checkIdToken(m_idToken, keys, m_rules);
    if (const auto *claims = std::get_if<QJsonObject>(&answer))
        end(*claims);
    else if (const auto *failure = std::get_if<Failure>(&answer))
        end(*failure);
    else if (!m_keysAreNew)
        askForKeys();
    else
        end(Failure{Reason::WrongIdentity, {}, QStringLiteral("It is signed with an unknown key")});
}

void IdentityCheck::end(const Result &result)
{
    m_idToken = {};
    m_rules = {};
    if (const auto done = std::exchange(m_done, {}))
        done(result);
}

} // namespace DeviceSignIn
