// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/identitycheck.h"

#include "client/authorizationserver_p.h"

namespace DeviceSignIn {

IdentityCheck::IdentityCheck(AuthorizationServerPrivate *server, const TokenSet &tokens, Done done)
    : PendingWork(std::move(done))
    , m_server(server)
    , m_idToken(tokens.idToken.clone())
{
    m_rules.clientId = m_server->config.clientId;
    m_rules.nonce = QString::fromLatin1(tokens.nonce.reveal());
    m_rules.accessToken = tokens.accessToken.clone();
    m_step = m_server->lookup.resolve(
        [this](const AuthorizationServer::Lookup &lookup) { begin(lookup); });
}

void IdentityCheck::begin(const AuthorizationServer::Lookup &lookup)
{
    const auto *metadata = std::get_if<ServerMetadata>(&lookup);
    if (m_idToken.isEmpty() || !metadata || metadata->keysEndpoint.isEmpty()) {
        answer(Identity());
        return;
    }
    m_rules.issuer = metadata->issuer;
    m_keysEndpoint = metadata->keysEndpoint;
    if (m_server->keys)
        check();
    else
        fetchKeys();
}

void IdentityCheck::fetchKeys()
{
    HttpRequest request;
    request.url = m_keysEndpoint;
    m_step = m_server->send(std::move(request),
                            [this](const HttpResponse &response) { readKeys(response); });
}

void IdentityCheck::readKeys(const HttpResponse &response)
{
    auto read = readKeySet(response);
    auto *keys = std::get_if<KeySet>(&read);
    if (!keys) {
        answer(Identity());
        return;
    }
    m_server->keys = std::move(*keys);
    m_hasFetchedKeys = true;
    check();
}

void IdentityCheck::check()
{
    m_rules.now = m_server->serverTime();
    const auto result = checkIdToken(m_idToken, *m_server->keys, m_rules);
    if (const auto *claims = std::get_if<QJsonObject>(&result)) {
        Secrets secrets;
        for (const Secret *secret :
             {&m_rules.accessToken, &m_idToken, &m_server->config.clientSecret})
            secrets.push_back(secret->clone());
        answer(
            Identity{claims->value(QLatin1String("sub")).toString(), personName(*claims, secrets)});
    } else if (const auto *failure = std::get_if<Failure>(&result)) {
        answer(*failure);
    } else if (!m_hasFetchedKeys) {
        fetchKeys();
    } else {
        answer(
            Failure{Reason::WrongIdentity, {}, QStringLiteral("It is signed with an unknown key")});
    }
}

} // namespace DeviceSignIn
