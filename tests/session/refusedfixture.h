// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionstore.h"
#include "support/sessionfixture.h"

#include <optional>

namespace DeviceSignIn {

using namespace std::chrono_literals;

inline constexpr char refusal[] = "{'error':'invalid_request'}";
inline constexpr char freshTokens[] =
    "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2','expires_in':3600}";

/*! A session that a server does not renew, and what the store has of it. */
struct RefusedFixture : SessionFixture
{
    using SessionFixture::SessionFixture;

    /*! The server refuses twice. */
    void refuse()
    {
        answer(400, refusal);
        advance(2s);
        answer(400, refusal);
    }
    /*! The server refuses tokens that could not be stored, so that they are in memory only. */
    void refuseUnstored()
    {
        store.writeStatus = TokenStore::Status::DiskFull;
        expire();
        refuse();
        store.writeStatus = TokenStore::Status::Done;
    }
    /*!
        The refresh token in the store, or the access token if that is the only one, with a mark if
        it is refused; "-" if there is none.
    */
    QString stored()
    {
        QString found("no answer");
        SessionStore reader("default", &store);
        const PendingCall loading = reader.load([&](const SessionStore::Content &content) {
            if (!content.newest) {
                found = "-";
                return;
            }
            const StoredSession &newest = *content.newest;
            const Secret &token =
                newest.refreshToken.isEmpty() ? newest.accessToken : newest.refreshToken;
            found = QString::fromUtf8(token.reveal()) + (newest.isRefused ? "!" : "");
        });
        settle();
        return found;
    }
    /*!
        Signs in at a server that issues no refresh token, and tokens without an end if there is no
        \a life.
    */
    void signInWithoutRefresh(Session *of, const char *access,
                              std::optional<std::chrono::seconds> life = {})
    {
        TokenSet made = tokenSet(access, "");
        made.lifetime = life;
        adopting = adoptTokens(of, std::move(made), [] {});
        settle();
        answer(200, "{'name':'Ada'}");
    }
    void signInWithoutRefresh(std::optional<std::chrono::seconds> life = {})
    {
        restore();
        signInWithoutRefresh(session.get(), "a1", life);
    }
};

} // namespace DeviceSignIn
