// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionaccess.h"

#include "session/session_p.h"

namespace DeviceSignIn {

std::unique_ptr<Session> createSession(QString account, AuthorizationServer *server,
                                       Transport *transport, TokenStore *store, Clock *clock)
{
    return SessionPrivate::create(std::move(account), server, transport, store, clock);
}

void restoreWithoutAsking(Session *session)
{
    SessionPrivate::of(*session).restore(false);
}

PendingCall adoptTokens(Session *session, TokenSet tokens, std::function<void()> done)
{
    return SessionPrivate::of(*session).adopt(std::move(tokens), std::move(done));
}

void setAccountChoice(Session *session, AccountChoice choice)
{
    SessionPrivate::of(*session).chooseAccount = std::move(choice);
}

void setPersonCheck(Session *session, PersonCheck check)
{
    SessionPrivate::of(*session).isExpected = std::move(check);
}

void takePlaceOf(Session *newer, const Session &earlier)
{
    auto &kept = SessionPrivate::of(*newer).tokens.current;
    const auto &replaced = SessionPrivate::of(earlier).tokens.current;
    if (kept && replaced)
        kept->takePlaceOf(*replaced);
}

bool hasStoredTokens(const Session &session)
{
    const SessionPrivate &d = SessionPrivate::of(session);
    return d.state == Session::State::SignedIn && d.tokens.areStored;
}

QString personIdOf(const Session &session)
{
    const auto &current = SessionPrivate::of(session).tokens.current;
    return current ? current->personId : QString();
}

PendingCall whenRefreshed(Session *session, std::function<void()> done)
{
    return SessionPrivate::of(*session).whenRefreshed(std::move(done));
}

void discardRefused(Session *session)
{
    SessionPrivate::of(*session).discardRefused();
}

TokenSet tokensOf(const Session &session)
{
    const SessionPrivate &d = SessionPrivate::of(session);
    return d.state == Session::State::SignedIn ? d.tokens.current->tokens() : TokenSet();
}

} // namespace DeviceSignIn
