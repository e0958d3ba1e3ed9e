// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountindex.h"
#include "session/sessionaccess.h"
#include "support/serverfixture.h"

#include <memory>

namespace DeviceSignIn {

inline TokenSet tokenSet(const char *access = "a1", const char *refresh = "r1")
{
    TokenSet tokens;
    tokens.accessToken = Secret(access);
    tokens.refreshToken = Secret(refresh);
    tokens.scope = "openid";
    tokens.lifetime = std::chrono::hours(1);
    return tokens;
}

/*! A Session with the default account. */
struct SessionFixture : ServerFixture
{
    using ServerFixture::ServerFixture;

    std::unique_ptr<Session> session = make();

    std::unique_ptr<Session> make()
    {
        return createSession("default", &server, &transport, &store, &clock);
    }

    void restore() const
    {
        session->restore();
        settle();
    }

    /*! Gives the session the tokens of a new sign-in. */
    void adopt(TokenSet received)
    {
        adopting = adoptTokens(session.get(), std::move(received), [] {});
    }
    PendingCall adopting;

    /*! Signs in. The name, Ada, comes from the userinfo endpoint. */
    void signIn()
    {
        restore();
        adopt(tokenSet());
        settle();
        answer(200, "{'name':'Ada'}");
    }

    /*!
        Replaces the session by a new one that restores the stored tokens, as after a restart of the
        program.
    */
    void startAgain()
    {
        session = make();
        restore();
    }

    /*! Returns another session of the same account that is restored, as in another program. */
    std::unique_ptr<Session> restoreElsewhere()
    {
        auto other = make();
        other->restore();
        settle();
        return other;
    }

    /*!
        Returns the result of accessToken(): the token, or the name of the failure; empty while
        there is none.
    */
    QString token()
    {
        answered.clear();
        call = session->accessToken(
            [this](const Session::AccessToken &token) { answered = read(token); });
        settle();
        return answered;
    }

    /*! Signs in, and asks for a token when it has expired: a refresh is under way. */
    void expire()
    {
        signIn();
        advance(std::chrono::hours(1));
        token();
    }

    /*! Returns the result of accessTokenAfterRefusal() in the same form. */
    QString tokenInsteadOf(const char *refused)
    {
        answered.clear();
        call = session->accessTokenAfterRefusal(
            Secret(refused), [this](const Session::AccessToken &token) { answered = read(token); });
        settle();
        return answered;
    }

    static QString read(const Session::AccessToken &token)
    {
        if (const auto *failure = std::get_if<Failure>(&token))
            return errorName(*failure);
        return QString::fromUtf8(std::get<Secret>(token).reveal());
    }

    /*!
        The result of the last token() or tokenInsteadOf(), even if it arrived after the function
        had returned.
    */
    QString answered;
    PendingCall call;

    QStringList accounts()
    {
        QStringList found{"no answer"};
        const PendingCall listing = AccountIndex(&store).list(
            [&](StoreResult::Status, const QStringList &names) { found = names; });
        settle();
        return found;
    }
};

} // namespace DeviceSignIn
