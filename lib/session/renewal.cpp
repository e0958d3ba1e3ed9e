// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/renewal.h"

#include "protocol/tokens.h"
#include "session/tokenlife.h"

#include <algorithm>

namespace DeviceSignIn {

using Status = StoreResult::Status;

Renewal::Renewal(SessionStore *kept, AuthorizationServer *provider, Transport *transport,
                 Clock *clock)
    : m_kept(kept)
    , m_provider(provider)
    , m_clock(clock)
    , m_request(provider, transport, clock)
{}

Renewal::~Renewal() = default;

void Renewal::start(Task task, Done done)
{
    m_task = std::move(task);
    m_done = std::move(done);
    m_kept->lock(this, [this](std::shared_ptr<StoreLock> lock) {
        if (!lock) {
            end(Failed{{Reason::TimedOut, {}, QStringLiteral("Another program refreshes")}, {}});
            return;
        }
        m_lock = std::move(lock);
        m_kept->load(this, [this](SessionStore::Kept kept) { compare(std::move(kept)); });
    });
}

void Renewal::compare(SessionStore::Kept kept)
{
    StoredSession &mine = m_task.session;
    // A store that can't be read, or that never got these tokens, has nothing better.
    if (kept.status == Status::Done && m_task.isStored) {
        if (!kept.newest) {
            end(Gone{});
            return;
        }
        if (kept.newest->signInId != mine.signInId || kept.newest->serial > mine.serial) {
            mine = kept.newest->clone();
            if (!isToBeRefreshed(mine)) {
                end(Renewed{std::move(mine), Status::Done, false});
                return;
            }
        }
    }
    // The last one is tried first.
    addCandidate(std::move(kept.older));
    addCandidate(std::move(kept.newest));
    addCandidate(mine.clone());
    if (m_candidates.empty())
        end(Failed{{Reason::NotSignedIn, {}, {}}, {}});
    else
        resolve();
}

bool Renewal::isToBeRefreshed(const StoredSession &session) const
{
    return session.accessToken.reveal() == m_task.refused.reveal()
           || TokenLife(session, m_clock).wantsRefresh(*m_clock);
}

void Renewal::addCandidate(std::optional<StoredSession> session)
{
    if (!session || session->refreshToken.isEmpty() || session->signInId != m_task.session.signInId)
        return;
    std::erase_if(m_candidates, [&](const StoredSession &other) {
        return other.refreshToken.reveal() == session->refreshToken.reveal();
    });
    m_candidates.push_back(std::move(*session));
}

void Renewal::resolve()
{
    m_provider->resolve(this, [this](const AuthorizationServer::Lookup &lookup) {
        if (const auto *unresolved = std::get_if<AuthorizationServer::Unresolved>(&lookup))
            end(Failed{unresolved->failure, unresolved->retryAfter});
        else
            ask(std::get<ServerMetadata>(lookup));
    });
}

void Renewal::ask(const ServerMetadata &server)
{
    const StoredSession &candidate = m_candidates.back();
    m_key = SigningKey::fromPem(candidate.dpopKey);
    const auto make = [this, server, &candidate] {
        const ClientConfig &config = m_provider->config();
        return refreshRequest(config, server, candidate.refreshToken,
                              clientProof(config, server, m_provider->serverTime(m_clock->utc())));
    };
    m_request.send(make, m_key ? &*m_key : nullptr,
                   [this](const HttpResponse &answer) { read(answer); });
}

void Renewal::read(const HttpResponse &answer)
{
    auto read = readRefreshResponse(answer, m_provider->config().profile);
    if (auto *tokens = std::get_if<TokenSet>(&read)) {
        m_candidates.back().take(std::move(*tokens), m_clock->utc());
        store();
        return;
    }
    const Failure failure = failureOf(read);
    // Only this code means that a refresh token is over (RFC 6749, section 5.2).
    if (failure.reason != Reason::CodeRefused) {
        end(Failed{failure, answer.retryAfter});
        return;
    }
    m_candidates.pop_back();
    if (m_candidates.empty())
        end(Over{m_lock});
    else
        resolve();
}

void Renewal::store()
{
    m_kept->save(m_candidates.back(), this, [this](SessionStore::Saved saved) {
        StoredSession session = std::move(m_candidates.back());
        session.serial = saved.serial;
        end(Renewed{std::move(session), saved.status, !m_task.refused.isEmpty()});
    });
}

void Renewal::end(Result result)
{
    m_lock.reset();
    std::exchange(m_done, {})(std::move(result));
}

} // namespace DeviceSignIn
