// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/boundrequest.h"

#include "jose/dpop.h"
#include "protocol/json.h"

namespace DeviceSignIn {

namespace {

/*! Further off than the answer's way and a whole second's rounding can be. */
constexpr qint64 clockJumpInSeconds = 10;

QString errorOf(const HttpResponse &answer)
{
    const auto object = readObject(answer);
    return object ? object->value(QLatin1String("error")).toString() : QString();
}

/*! RFC 9449, section 8 for the authorization server, section 9 for all others. */
bool wantsNonce(const HttpResponse &answer)
{
    const QString error = errorOf(answer);
    return error == u"use_dpop_nonce" || (answer.status == 401 && error.isEmpty());
}

} // namespace

BoundRequest::BoundRequest(AuthorizationServer *provider, Transport *transport, Clock *clock)
    : m_provider(provider)
    , m_clock(clock)
    , m_request(transport)
{}

void BoundRequest::send(Make make, const SigningKey *key, SingleRequest::Read read,
                        const Secret *bound)
{
    m_make = std::move(make);
    m_read = std::move(read);
    m_key = key;
    m_bound = bound;
    attempt(false);
}

void BoundRequest::abort()
{
    m_request.abort();
}

void BoundRequest::attempt(bool last)
{
    HttpRequest request = m_make();
    if (m_key) {
        m_nonce = m_provider->dpopNonce();
        const ProvenRequest proven{request.body.isEmpty() ? "GET" : "POST", request.url,
                                   m_provider->serverTime(m_clock->utc()), m_nonce};
        request.dpopProof =
            m_bound ? dpopProof(proven, *m_key, *m_bound) : dpopProof(proven, *m_key);
    }
    m_request.send(std::move(request),
                   [this, last](const HttpResponse &answer) { hear(answer, last); });
}

void BoundRequest::hear(const HttpResponse &answer, bool last)
{
    const QDateTime utc = m_clock->utc();
    const QDateTime before = m_provider->serverTime(utc);
    m_provider->note(answer, utc);
    const bool hasNewNonce = !answer.dpopNonce.isEmpty() && answer.dpopNonce != m_nonce;
    // A box without a battery gets its calendar late: then what was known of the server's is wrong.
    const bool hasNewTime = qAbs(before.secsTo(m_provider->serverTime(utc))) > clockJumpInSeconds;
    const bool helps = (hasNewNonce && wantsNonce(answer))
                       || (hasNewTime && errorOf(answer) == u"invalid_dpop_proof");
    if (m_key && !last && helps) {
        attempt(true);
        return;
    }
    // Whoever reads may send the next request.
    const auto read = std::exchange(m_read, {});
    read(answer);
}

} // namespace DeviceSignIn
