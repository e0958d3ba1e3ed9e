// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/revoker.h"

#include "protocol/json.h"
#include "protocol/tokens.h"

namespace DeviceSignIn {

namespace {

/*! The server can't revoke tokens of this kind (RFC 7009, section 2.2.1). */
bool isUnsupported(const HttpResponse &answer)
{
    const auto object = readObject(answer);
    return object
           && object->value(QLatin1String("error")).toString()
                  == QLatin1String("unsupported_token_type");
}

} // namespace

Revoker::Revoker(SessionStore *kept, AuthorizationServer *provider, Transport *transport,
                 const Clock *clock)
    : m_kept(kept)
    , m_provider(provider)
    , m_clock(clock)
    , m_request(transport)
{}

Revoker::~Revoker() = default;

void Revoker::start(StoredSession session, Done done)
{
    m_done = std::move(done);
    const auto mine = std::make_shared<StoredSession>(std::move(session));
    m_kept->lock(this, [this, mine](std::shared_ptr<StoreLock> lock) {
        m_lock = std::move(lock);
        m_kept->load(this, [this, mine](SessionStore::Kept kept) {
            const bool isNewer = kept.newest && kept.newest->signInId == mine->signInId
                                 && kept.newest->serial > mine->serial;
            collect(std::move(isNewer ? *kept.newest : *mine));
        });
    });
}

void Revoker::collect(StoredSession session)
{
    m_tokens.push_back({std::move(session.accessToken), "access_token"});
    // The refresh token first: with it most servers end the access token too (RFC 7009,
    // section 2.1).
    if (!session.refreshToken.isEmpty())
        m_tokens.push_back({std::move(session.refreshToken), "refresh_token"});
    m_provider->resolve(this, [this](const AuthorizationServer::Lookup &lookup) {
        const auto *server = std::get_if<ServerMetadata>(&lookup);
        if (!server)
            end(Outcome::Failed);
        else if (server->revocationEndpoint.isEmpty())
            end(Outcome::NotOffered);
        else
            revokeNext(*server);
    });
}

void Revoker::revokeNext(const ServerMetadata &server)
{
    if (m_tokens.empty()) {
        end(m_outcome);
        return;
    }
    const Token next = std::move(m_tokens.back());
    m_tokens.pop_back();
    const ClientConfig &config = m_provider->config();
    const Values proof = clientProof(config, server, m_provider->serverTime(m_clock->utc()));
    m_request.send(revocationRequest(config, server, next.token, next.kind, proof),
                   [this, server](const HttpResponse &answer) {
                       read(answer);
                       revokeNext(server);
                   });
}

void Revoker::read(const HttpResponse &answer)
{
    const bool isFirst = std::exchange(m_isFirst, false);
    if (isSuccess(answer.status))
        return;
    if (!isUnsupported(answer))
        m_outcome = Outcome::Failed;
    else if (isFirst)
        m_outcome = Outcome::NotOffered;
    // Else it is the access token, which ends soon without the refresh token.
}

void Revoker::end(Outcome outcome)
{
    std::exchange(m_done, {})(outcome);
}

} // namespace DeviceSignIn
