// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/servercall.h"

#include "client/authorizationserver_p.h"
#include "jose/dpop.h"
#include "protocol/json.h"

namespace DeviceSignIn {

namespace {

/*! More than a response takes to arrive, and than the rounding to seconds can be. */
constexpr std::chrono::seconds smallestClockJump(10);

QString errorCodeIn(const HttpResponse &response)
{
    const auto object = readObject(response);
    return object ? object->value(QLatin1String("error")).toString() : QString();
}

/*! RFC 9449: section 8 for the authorization server, section 9 for all others. */
bool asksForNonce(const HttpResponse &response)
{
    const QString error = errorCodeIn(response);
    return error == u"use_dpop_nonce" || (response.status == 401 && error.isEmpty());
}

class ServerCall : public PendingWork<const ServerReply &>
{
public:
    ServerCall(AuthorizationServerPrivate *server, ServerRequest request, Done done)
        : PendingWork(std::move(done))
        , m_server(server)
        , m_request(std::move(request))
    {
        m_step = m_server->resolve([this](const AuthorizationServer::Lookup &lookup) {
            if (const auto *failure = std::get_if<CallFailure>(&lookup)) {
                answer(*failure);
                return;
            }
            m_metadata = std::get<ServerMetadata>(lookup);
            send(Attempt::First);
        });
    }

private:
    enum class Attempt { First, Last };

    void send(Attempt attempt)
    {
        HttpRequest request = m_request.make(m_metadata);
        if (request.url.isEmpty()) {
            answer(CallFailure{{Reason::NotConfigured, {}, {}}, {}});
            return;
        }
        if (m_request.key) {
            m_nonce = m_server->dpopNonce;
            const ProvenRequest proven{request.body.isEmpty() ? "GET" : "POST", request.url,
                                       m_server->serverTime(), m_nonce};
            request.dpopProof = m_request.boundToken
                                    ? dpopProof(proven, *m_request.key, *m_request.boundToken)
                                    : dpopProof(proven, *m_request.key);
        }
        m_clockOffset = m_server->clockOffset;
        m_step = m_server->send(std::move(request), [this, attempt](HttpResponse response) {
            if (m_request.key && attempt == Attempt::First && mayNowSucceed(response))
                send(Attempt::Last);
            else
                answer(std::move(response));
        });
    }

    /*! Whether \a response tells what was wrong with the proof. */
    bool mayNowSucceed(const HttpResponse &response) const
    {
        const bool hasNewNonce = !response.dpopNonce.isEmpty() && response.dpopNonce != m_nonce;
        // A machine without a battery may have been given the right time after its last request.
        const auto jump = std::chrono::abs(m_server->clockOffset - m_clockOffset);
        return (hasNewNonce && asksForNonce(response))
               || (jump > smallestClockJump && errorCodeIn(response) == u"invalid_dpop_proof");
    }

    AuthorizationServerPrivate *m_server;
    ServerRequest m_request;
    ServerMetadata m_metadata;
    /*! What the proof was made with. */
    QByteArray m_nonce;
    std::chrono::milliseconds m_clockOffset{0};
    /*! The lookup, or the request that is under way. */
    PendingCall m_step;
};

} // namespace

PendingCall startServerCall(AuthorizationServerPrivate *server, ServerRequest request,
                            std::function<void(const ServerReply &)> done)
{
    return PendingCall(std::make_unique<ServerCall>(server, std::move(request), std::move(done)));
}

} // namespace DeviceSignIn
