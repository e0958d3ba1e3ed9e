// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "session/accountindex.h"
#include "session/session.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"

#include <QCoreApplication>

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

/*! A session whose server, clock and store are in the hands of the test. */
struct SessionBench
{
    explicit SessionBench(ClientConfig config = knownClient())
        : provider(std::move(config), &transport, &clock)
    {}

    ScriptedTransport transport;
    ManualClock clock;
    ScriptedStore store;
    AuthorizationServer provider;
    std::unique_ptr<Session> session = make();

    std::unique_ptr<Session> make()
    {
        return std::make_unique<Session>("default", &provider, &transport, &store, &clock);
    }

    static void settle()
    {
        for (int i = 0; i < 30; ++i)
            QCoreApplication::processEvents();
    }

    void answer(int status, const char *body)
    {
        transport.answerNext(ScriptedTransport::json(status, json(body)));
        settle();
    }

    void restore() const
    {
        session->restore();
        settle();
    }

    /*! Signed in, with a name from the userinfo endpoint. */
    void signIn()
    {
        restore();
        session->adopt(tokenSet());
        settle();
        answer(200, "{'name':'Ada'}");
    }

    /*! As after a start of the program. */
    void startAgain()
    {
        session = make();
        restore();
    }

    /*! The token that accessToken() comes to, or the name of the failure; empty while it waits. */
    QString token()
    {
        answered.clear();
        call = session->accessToken(
            [this](const Session::AccessToken &token) { answered = read(token); });
        settle();
        return answered;
    }

    static QString read(const Session::AccessToken &token)
    {
        if (const auto *failure = std::get_if<Failure>(&token))
            return errorName(*failure);
        return QString::fromUtf8(std::get<Secret>(token).reveal());
    }

    /*! The same for an app that was refused with \a refused; empty while there is no answer. */
    QString tokenInsteadOf(const char *refused)
    {
        answered.clear();
        call = session->accessTokenAfterRefusal(
            Secret(refused), [this](const Session::AccessToken &token) { answered = read(token); });
        settle();
        return answered;
    }
    /*! The last answer to either of them, also one that came later. */
    QString answered;
    PendingCall call;

    QStringList accounts()
    {
        QStringList found{"no answer"};
        AccountIndex(&store).list(
            session.get(), [&](StoreResult::Status, const QStringList &names) { found = names; });
        settle();
        return found;
    }

    QByteArray lastBody() const { return transport.requests().back().body.reveal(); }
};

} // namespace DeviceSignIn
