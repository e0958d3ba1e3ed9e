// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "flow/deviceflow.h"
#include "protocol/tokenset.h"
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

/*! The network, clock and store, which a test may use for several starts of the program. */
struct TestEnvironment
{
    ScriptedTransport transport;
    ManualClock clock;
    ScriptedStore store;
};

/*! An authorization server whose network, clock and store a test controls. */
struct SignInFixture
{
    /*!
        Uses a new TestEnvironment, or one that an earlier fixture has used, as after a restart of the
        program.
    */
    explicit SignInFixture(
        ClientData config = knownClient(),
        std::shared_ptr<TestEnvironment> in = std::make_shared<TestEnvironment>())
        : environment(std::move(in))
        , provider(std::move(config), &environment->transport, &environment->clock)
    {}

    std::shared_ptr<TestEnvironment> environment;
    ScriptedTransport &transport = environment->transport;
    ManualClock &clock = environment->clock;
    ScriptedStore &store = environment->store;
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
    /*! Suspends the machine for \a time. */
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

/*! A DeviceFlow with the default account. */
struct FlowFixture : SignInFixture
{
    static constexpr char pending[] = "{'error':'authorization_pending'}";
    static constexpr char tokens[] =
        "{'access_token':'secret-access','token_type':'Bearer','refresh_token':'secret-refresh'}";

    explicit FlowFixture(std::shared_ptr<TestEnvironment> in = std::make_shared<TestEnvironment>(),
                         ClientData config = knownClient())
        : SignInFixture(std::move(config), std::move(in))
    {}

    // The last tokens that the flow has delivered, the number of deliveries, and the function by
    // which the receiver reports that the tokens are stored.
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

    /*! Starts the flow and responds with a code. \a lifetime and \a interval are in s. */
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

/*! A Session with the default account. */
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

    /*! Signs in. The name, Ada, comes from the userinfo endpoint. */
    void signIn()
    {
        restore();
        session->adopt(tokenSet());
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
