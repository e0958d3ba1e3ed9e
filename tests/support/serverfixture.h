// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
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
    /*! Several environments may share a clock. */
    explicit TestEnvironment(std::shared_ptr<ManualClock> of = std::make_shared<ManualClock>())
        : sharedClock(std::move(of))
    {}

    std::shared_ptr<ManualClock> sharedClock;
    ManualClock &clock = *sharedClock;
    ScriptedTransport transport;
    ScriptedStore store;
};

/*!
    An authorization server whose network, clock and store a test controls. All codes and tokens in
    its responses begin with "secret".
*/
struct ServerFixture
{
    static constexpr char pending[] = "{'error':'authorization_pending'}";
    static constexpr char tokens[] =
        "{'access_token':'secret-access','refresh_token':'secret-refresh','token_type':'Bearer',"
        "'expires_in':3600,'scope':'openid profile'}";

    /*!
        Uses a new TestEnvironment, or one that an earlier fixture has used, as after a restart of
        the program.
    */
    explicit ServerFixture(
        ClientData config = knownClient(),
        std::shared_ptr<TestEnvironment> in = std::make_shared<TestEnvironment>())
        : environment(std::move(in))
        , server(std::move(config), &environment->transport, &environment->clock)
    {}

    std::shared_ptr<TestEnvironment> environment;
    ScriptedTransport &transport = environment->transport;
    ManualClock &clock = environment->clock;
    ScriptedStore &store = environment->store;
    AuthorizationServer server;

    /*! The number of requests that were sent so far. */
    size_t requests() const { return transport.requests().size(); }
    QByteArray lastBody() const { return transport.requests().back().body.reveal(); }

    /*! The tokens in the requests for a revocation that were sent after the first \a before. */
    QByteArrayList revokedSince(size_t before) const
    {
        QByteArrayList revoked;
        for (size_t sent = before; sent < requests(); ++sent) {
            const HttpRequest &request = transport.requests()[sent];
            const QByteArray body = request.body.reveal();
            if (request.url.path() == QLatin1String("/revoke"))
                revoked.append(body.mid(body.indexOf("token=") + 6).split('&').first());
        }
        return revoked;
    }

    static void settle() { DeviceSignIn::settle(); }
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

    /*! Responds to the oldest request that waits. \a body is written as for json(). */
    void answer(int status, const QByteArray &body)
    {
        answer(ScriptedTransport::json(status, json(body)));
    }
    /*! Responds with the header Retry-After. */
    void answer(int status, const QByteArray &body, std::chrono::seconds retryAfter)
    {
        HttpResponse response = ScriptedTransport::json(status, json(body));
        response.retryAfter = retryAfter;
        answer(std::move(response));
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
    /*!
        Responds with a code. \a lifetime and \a interval are in s; \a more are further members of
        the response, after a comma.
    */
    void giveCode(int lifetime = 600, int interval = 5, const QByteArray &more = {})
    {
        answer(200, "{'device_code':'secret-device','user_code':'WDJB-MJHT','verification_uri':"
                    "'https://a.example/device','expires_in':"
                        + QByteArray::number(lifetime)
                        + ",'interval':" + QByteArray::number(interval) + more + "}");
    }
    /*! Advances the clock by \a wait, which makes the next poll due, and responds to that poll. */
    void answerPoll(int status, const QByteArray &body,
                    std::chrono::seconds wait = std::chrono::seconds(20))
    {
        advance(wait);
        answer(status, body);
    }
    /*! Responds to the next poll with tokens, and then tells \a name, unless it is empty. */
    void approve(const QByteArray &name = "Ada")
    {
        answerPoll(200, tokens);
        answer(200, name.isEmpty() ? QByteArray("{}") : QByteArray("{'name':'" + name + "'}"));
    }
    /*! Respond to all requests that wait, and to those that follow. @{ */
    void answerAll(int status, const QByteArray &body)
    {
        settle();
        while (transport.inFlight() > 0)
            answer(status, body);
    }
    void breakOffAll()
    {
        settle();
        while (transport.inFlight() > 0)
            breakOff();
    }
    /*! @} */
};

} // namespace DeviceSignIn
