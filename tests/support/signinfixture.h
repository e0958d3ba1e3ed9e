// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "flow/deviceflow.h"
#include "session/accountindex.h"
#include "session/session.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <memory>

namespace DeviceSignIn {

/*! What outlives a program: the way to the server, the clock on the wall, and the store. */
struct World
{
    ScriptedTransport transport;
    ManualClock clock;
    ScriptedStore store;
};

/*! A server, clock and store that a test controls. */
struct SignInFixture
{
    /*! In a world of its own, or in one where an earlier program has run. */
    explicit SignInFixture(ClientConfig config = knownClient(),
                           std::shared_ptr<World> in = std::make_shared<World>())
        : world(std::move(in))
        , provider(std::move(config), &world->transport, &world->clock)
    {}

    std::shared_ptr<World> world;
    ScriptedTransport &transport = world->transport;
    ManualClock &clock = world->clock;
    ScriptedStore &store = world->store;
    AuthorizationServer provider;

    /*! The number of requests that were sent so far. */
    size_t requests() const { return transport.requests().size(); }
    QByteArray lastBody() const { return transport.requests().back().body.reveal(); }

    void answer(int status, const char *body)
    {
        answer(ScriptedTransport::json(status, json(body)));
    }
    void answer(HttpResponse response)
    {
        transport.answerNext(std::move(response));
        settle();
    }
    void breakOff(TransportError error = TransportError::Unreachable)
    {
        answer(ScriptedTransport::broken(error));
    }
    void advance(std::chrono::milliseconds time)
    {
        clock.advance(time);
        settle();
    }
    /*! The machine is suspended for \a time. */
    void sleep(std::chrono::milliseconds time)
    {
        clock.leap(time);
        settle();
    }
    void setOnline(bool online)
    {
        transport.setOnline(online);
        settle();
    }
    static void settle() { DeviceSignIn::settle(); }
};

/*! A flow. */
struct FlowFixture : SignInFixture
{
    static constexpr char pending[] = "{'error':'authorization_pending'}";
    static constexpr char tokens[] =
        "{'access_token':'secret-access','token_type':'Bearer','refresh_token':'secret-refresh'}";

    explicit FlowFixture(std::shared_ptr<World> in = std::make_shared<World>(),
                         ClientConfig config = knownClient())
        : SignInFixture(std::move(config), std::move(in))
    {}

    // What the flow has handed over, how often, and how to tell it that the tokens are stored.
    TokenSet granted;
    int grants = 0;
    std::function<void()> tokensAreStored;

    DeviceFlow::TokenReceiver receiver()
    {
        return [this](TokenSet received, std::function<void()> stored) {
            granted = std::move(received);
            ++grants;
            tokensAreStored = std::move(stored);
        };
    }

    DeviceFlow flow{"default", &provider, &transport, &store, &clock, receiver()};

    /*! Starts, and puts a code for \a lifetime on the screen, in seconds like \a interval. */
    void showCode(int lifetime = 600, int interval = 5)
    {
        flow.start();
        settle();
        giveCode(lifetime, interval);
    }
    void giveCode(int lifetime = 600, int interval = 5)
    {
        const QByteArray body =
            "{'device_code':'secret-device','user_code':'WDJB-MJHT',"
            "'verification_uri':'https://a.example/device',"
            "'verification_uri_complete':'https://a.example/device?c=WDJB-MJHT',"
            "'expires_in':"
            + QByteArray::number(lifetime) + ",'interval':" + QByteArray::number(interval) + "}";
        answer(200, body.constData());
    }
};

inline TokenSet tokenSet(const char *access = "a1", const char *refresh = "r1")
{
    TokenSet tokens;
    tokens.accessToken = Secret(access);
    tokens.refreshToken = Secret(refresh);
    tokens.scope = "openid";
    tokens.lifetime = std::chrono::hours(1);
    return tokens;
}

/*! A session. */
struct SessionFixture : SignInFixture
{
    using SignInFixture::SignInFixture;

    std::unique_ptr<Session> session = make();

    std::unique_ptr<Session> make()
    {
        return std::make_unique<Session>("default", &provider, &transport, &store, &clock);
    }

    void restore() const
    {
        session->restore();
        settle();
    }

    /*! Signs in, with a name from the userinfo endpoint. */
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

    /*! What accessToken() comes to: the token, or the name of the failure; empty while it waits. */
    QString token()
    {
        answered.clear();
        call = session->accessToken(
            [this](const Session::AccessToken &token) { answered = read(token); });
        settle();
        return answered;
    }

    /*! The same for accessTokenAfterRefusal(). */
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
};

} // namespace DeviceSignIn
