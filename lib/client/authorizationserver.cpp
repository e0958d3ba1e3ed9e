// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"

#include "client/authorizationserver_p.h"
#include "client/identitycheck.h"
#include "client/proofs.h"
#include "client/tokenrevocation.h"
#include "jose/dpop.h"
#include "protocol/discovery.h"
#include "protocol/idtoken.h"
#include "protocol/json.h"
#include "protocol/userinfo.h"

#include <QLoggingCategory>
#include <QTimeZone>

namespace DeviceSignIn {

namespace {

Q_LOGGING_CATEGORY(clientLog, "devicesignin.client", QtWarningMsg)

/*! The response to a request, or why it was not sent. */
using ServerReply = std::variant<HttpResponse, CallFailure>;

/*! A request that can be made only when the server's addresses are known. */
struct ServerRequest
{
    /*!
        Makes the request. It is called again if the request must be sent a second time, because an
        assertion or proof may be used only once. If the request has no address, it is not sent.
    */
    std::function<HttpRequest(const ServerMetadata &)> make;
    /*! The key to prove possession of (RFC 9449); null for a request without a proof. */
    std::shared_ptr<const SigningKey> key;
    /*! The access token in the request, which the proof binds to the key (section 7); or null. */
    std::shared_ptr<const Secret> boundToken;
    /*! Returns why the request must not be sent to this server; null to send it to any. */
    std::function<Failure(const ServerMetadata &)> check = {};
};

/*!
    Differences of the clocks up to this may come from the transmission and from the rounding of the
    Date header to seconds.
*/
constexpr std::chrono::seconds smallestClockJump(10);

/*!
    The beginning of the year in which this version was written. No server responds to it earlier.
    It is a constant, and not the time of the build, so that two builds of one source are the same.
*/
QDateTime firstCredibleTime()
{
    return {QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()};
}
/*! In years, from firstCredibleTime(). No release is used longer. */
constexpr int credibleYears = 20;
/*! In years. A machine whose clock is credible is not wrong by more. */
constexpr int longestClockOffset = 10;

bool isCredible(const QDateTime &time)
{
    return time >= firstCredibleTime() && time < firstCredibleTime().addYears(credibleYears);
}

/*!
    Whether the Date header \a server may correct the calendar of this machine, which is \a here. A
    wrong one could make an old id_token valid, or a new one expired. A machine without a battery may
    be wrong by decades, but then its own time is not credible.
*/
bool isCredible(const QDateTime &server, const QDateTime &here)
{
    if (!server.isValid() || !isCredible(server))
        return false;
    return !isCredible(here)
           || (server >= here.addYears(-longestClockOffset)
               && server <= here.addYears(longestClockOffset));
}

QString errorCodeIn(const HttpResponse &response)
{
    const auto object = readObject(response);
    return object ? object->value(QLatin1String("error")).toString() : QString();
}

/*!
    Whether the server requires another nonce (RFC 9449: section 8 for the authorization server,
    section 9 for others).
*/
bool asksForNonce(const HttpResponse &response)
{
    const QString error = errorCodeIn(response);
    return error == u"use_dpop_nonce" || (response.status == 401 && error.isEmpty());
}

/*!
    One request: looks up the server's addresses, then sends the request. It is sent once more if
    the server requires another nonce in its proof (RFC 9449, section 8), or if its Date header
    shows that the time in the proof was wrong. The server has not carried out the first request in
    either case.
*/
class ServerCall : public PendingWork<const ServerReply &>
{
public:
    ServerCall(AuthorizationServerPrivate *server, ServerRequest request, Done done)
        : PendingWork(std::move(done))
        , m_server(server)
        , m_request(std::move(request))
    {
        m_step = m_server->lookup.resolve([this](const AuthorizationServer::Lookup &lookup) {
            if (const auto *failure = std::get_if<CallFailure>(&lookup)) {
                answer(*failure);
                return;
            }
            m_metadata = std::get<ServerMetadata>(lookup);
            if (const Failure failure = m_request.check ? m_request.check(m_metadata) : Failure())
                answer(CallFailure{failure, {}});
            else
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

    /*! Whether a new proof, with the nonce and the time in \a response, may be accepted. */
    bool mayNowSucceed(const HttpResponse &response) const
    {
        const bool hasNewNonce = !response.dpopNonce.isEmpty() && response.dpopNonce != m_nonce;
        // A machine without a battery may have been set to the right time after its last request.
        const auto jump = std::chrono::abs(m_server->clockOffset - m_clockOffset);
        return (hasNewNonce && asksForNonce(response))
               || (jump > smallestClockJump && errorCodeIn(response) == u"invalid_dpop_proof");
    }

    AuthorizationServerPrivate *m_server;
    ServerRequest m_request;
    ServerMetadata m_metadata;
    /*! The nonce and the clock offset that the last proof was made with. */
    QByteArray m_nonce;
    std::chrono::milliseconds m_clockOffset{0};
    /*! The lookup, or the request that is under way. */
    PendingCall m_step;
};

PendingCall startServerCall(AuthorizationServerPrivate *server, ServerRequest request,
                            std::function<void(const ServerReply &)> done)
{
    return PendingCall(std::make_unique<ServerCall>(server, std::move(request), std::move(done)));
}

/*! \a failure without \a secret: a server may repeat what it received, and details are shown. */
Failure withoutSecret(const Secret &secret, Failure failure)
{
    const QString text = QString::fromUtf8(secret.reveal());
    if (!text.isEmpty() && failure.detail.contains(text))
        failure.detail.clear();
    if (!text.isEmpty() && failure.code.contains(text))
        failure.code.clear();
    return failure;
}

TokenResponse withoutSecret(const Secret &secret, TokenResponse response)
{
    std::visit(
        [&](auto &kind) {
            if constexpr (requires { kind.failure; })
                kind.failure = withoutSecret(secret, std::move(kind.failure));
        },
        response);
    return response;
}

std::shared_ptr<const SigningKey> keyFromPem(const Secret &pem)
{
    auto key = SigningKey::fromPem(pem);
    return key ? std::make_shared<const SigningKey>(std::move(*key)) : nullptr;
}

/*! A copy of \a secret for lambdas, which have to be copyable. */
std::shared_ptr<const Secret> shared(const Secret &secret)
{
    return std::make_shared<const Secret>(secret.clone());
}

/*! Reads the reply to a request for tokens with \a read. */
template <typename Read>
TokenAnswer tokenAnswer(const ServerReply &reply, Read read)
{
    if (const auto *failed = std::get_if<CallFailure>(&reply))
        return {toResponse(failed->failure), failed->retryAfter};
    const auto &response = std::get<HttpResponse>(reply);
    return {read(response), response.retryAfter};
}

/*! The longest time for the revocation of refused tokens, because a person is waiting. */
constexpr std::chrono::seconds longestRevocation(5);

/*!
    Why the tokens in a response to a poll must not be used; none if they may. \a promisesBinding is
    whether the server's metadata says that it binds tokens to a key (RFC 9449, section 5.1).
*/
Failure checkBinding(const TokenSet &tokens, const Proofs &proofs, bool promisesBinding)
{
    if (tokens.type == TokenSet::Type::DPoP)
        return proofs.key()
                   ? Failure()
                   : Failure{Reason::InvalidResponse,
                             {},
                             QStringLiteral("The token is bound to a key that nobody has")};
    if (!proofs.key())
        return {};
    if (promisesBinding)
        return {Reason::InvalidResponse,
                {},
                QStringLiteral("The tokens are not bound to a key, although the server promises it "
                               "(DPoP)")};
    qCWarning(clientLog, "The tokens are not bound to a key: the server has ignored DPoP");
    return {};
}

/*!
    The operation behind the handle of AuthorizationServer::poll(): one poll. Tokens that must not be
    used are revoked before the failure is reported.
*/
class TokenPoll : public PendingWork<TokenAnswer>
{
public:
    using Read = std::function<TokenResponse(const HttpResponse &)>;

    /*! \a proofs is not owned, and must outlive this object. */
    TokenPoll(AuthorizationServer *server, AuthorizationServerPrivate *d, ServerRequest request,
              Read read, const Proofs *proofs, Done done)
        : PendingWork(std::move(done))
        , m_server(server)
        , m_clock(d->clock)
        , m_proofs(proofs)
    {
        m_step = d->lookup.resolve([this, d, request = std::move(request), read = std::move(read)](
                                       const AuthorizationServer::Lookup &lookup) mutable {
            const auto *metadata = std::get_if<ServerMetadata>(&lookup);
            m_promisesBinding = metadata && isDiscovered(d->config) && metadata->offersDpop;
            m_step = startServerCall(d, std::move(request),
                                     [this, read = std::move(read)](const ServerReply &reply) {
                                         handle(tokenAnswer(reply, read));
                                     });
        });
    }

private:
    void handle(TokenAnswer answered)
    {
        auto *tokens = std::get_if<TokenSet>(&answered.response);
        const Failure failure =
            tokens ? checkBinding(*tokens, *m_proofs, m_promisesBinding) : Failure();
        if (failure) {
            revoke(std::move(*tokens), failure);
            return;
        }
        if (tokens) {
            if (tokens->type == TokenSet::Type::DPoP)
                tokens->dpopKey = m_proofs->dpopKey->toPem();
            tokens->nonce = m_proofs->nonce.clone();
        }
        answer(std::move(answered));
    }

    void revoke(TokenSet tokens, const Failure &failure)
    {
        m_timeout = m_clock->createAlarm();
        // The end may destroy this object and with it the alarm, which must not happen during the
        // alarm's signal.
        QObject::connect(m_timeout.get(), &Alarm::rang, m_timeout.get(), [this, failure] {
            m_step = callLater([this, failure] { answer({Refused{failure}, {}}); });
        });
        m_timeout->setFor(m_clock->now() + longestRevocation);
        m_step = m_server->revoke(tokens.refreshToken, tokens.accessToken,
                                  [this, failure](RevocationResult) {
                                      answer({Refused{failure}, {}});
                                  });
    }

    AuthorizationServer *m_server;
    Clock *m_clock;
    const Proofs *m_proofs;
    /*! Whether the server's metadata says that it binds tokens to a key. */
    bool m_promisesBinding = false;
    std::unique_ptr<Alarm> m_timeout;
    /*! The lookup, the request or the revocation that is under way. */
    PendingCall m_step;
};

} // namespace

AuthorizationServer::AuthorizationServer(ClientData config, Transport *transport, Clock *clock,
                                         QObject *parent)
    : QObject(parent)
    , d(std::make_unique<AuthorizationServerPrivate>(std::move(config), transport, clock))
{}

AuthorizationServer::~AuthorizationServer() = default;

const ClientData &AuthorizationServer::config() const
{
    return d->config;
}

QDateTime AuthorizationServer::serverTime() const
{
    return d->serverTime();
}

PendingCall AuthorizationServer::resolve(std::function<void(const Lookup &)> done)
{
    return d->lookup.resolve([this, done = std::move(done)](const Lookup &lookup) {
        const auto *server = std::get_if<ServerMetadata>(&lookup);
        const Failure failure = server ? checkIdTokenAlgorithms(d->config, *server) : Failure();
        done(failure ? Lookup(CallFailure{failure, {}}) : lookup);
    });
}

PendingCall AuthorizationServer::contact(std::function<void(const ServerContact &)> done)
{
    HttpRequest request;
    request.url = isDiscovered(d->config) ? discoveryUrls(d->config.issuer).first()
                                          : d->config.endpoints.deviceAuthorizationEndpoint;
    const QUrl address = request.url;
    return d->send(
        std::move(request), [address, done = std::move(done)](const HttpResponse &response) {
            const bool isComplete = response.error == TransportError::None
                                    || response.error == TransportError::TooLarge;
            const Reason problem = isComplete ? Reason::None : transportFailure(response).reason;
            const bool isReached =
                isComplete || problem == Reason::Tls || problem == Reason::WrongClock;
            done({address, isReached, problem, response.serverTime});
        });
}

PendingCall AuthorizationServer::requestCode(std::function<void(CodeAnswer)> done)
{
    const auto issued = std::make_shared<IssuedCode>();
    const auto make = [this, issued](const ServerMetadata &server) {
        issued->asked = d->clock->now();
        issued->proofs = newProofs(d->config, server);
        Values proofs = d->clientProof(server);
        append(&proofs, proofsForCode(issued->proofs));
        return deviceAuthorizationRequest(d->config, server, proofs);
    };
    const auto read = [this, issued, done = std::move(done)](const ServerReply &reply) {
        if (const auto *failed = std::get_if<CallFailure>(&reply)) {
            done(*failed);
            return;
        }
        const auto &response = std::get<HttpResponse>(reply);
        auto codes = readDeviceAuthorization(response, d->config);
        if (const auto *failure = std::get_if<Failure>(&codes)) {
            done(CallFailure{withoutSecret(d->config.clientSecret, *failure), response.retryAfter});
            return;
        }
        issued->authorization = std::move(std::get<DeviceAuthorization>(codes));
        done(std::move(*issued));
    };
    const auto check = [this](const ServerMetadata &server) {
        return checkIdTokenAlgorithms(d->config, server);
    };
    return startServerCall(d.get(), {make, nullptr, nullptr, check}, read);
}

PendingCall AuthorizationServer::poll(const DeviceAuthorization &authorization,
                                      const Proofs &proofs, std::function<void(TokenAnswer)> done)
{
    const auto make = [this, &authorization, &proofs](const ServerMetadata &server) {
        Values parameters = d->clientProof(server);
        append(&parameters, proofsForToken(proofs));
        return deviceTokenRequest(d->config, server, authorization, parameters);
    };
    const auto readPoll = [this, &authorization](const HttpResponse &response) {
        return withoutSecret(
            authorization.deviceCode,
            withoutSecret(d->config.clientSecret, readPollResponse(response, d->config.profile)));
    };
    // The pointer does not own the key: it belongs to the proofs, which outlive the call.
    const std::shared_ptr<const SigningKey> key(std::shared_ptr<void>(), proofs.key());
    return PendingCall(std::make_unique<TokenPoll>(this, d.get(), ServerRequest{make, key, nullptr},
                                                   readPoll, &proofs, std::move(done)));
}

PendingCall AuthorizationServer::refresh(const Secret &refreshToken, const Secret &dpopKey,
                                         std::function<void(TokenAnswer)> done)
{
    const auto make = [this, token = shared(refreshToken)](const ServerMetadata &server) {
        return refreshRequest(d->config, server, *token, d->clientProof(server));
    };
    const auto readRefresh = [this](const HttpResponse &response) {
        return readRefreshResponse(response, d->config.profile);
    };
    return startServerCall(d.get(), {make, keyFromPem(dpopKey), nullptr},
                           [readRefresh, done = std::move(done)](const ServerReply &reply) {
                               done(tokenAnswer(reply, readRefresh));
                           });
}

PendingCall AuthorizationServer::revoke(const Secret &refreshToken, const Secret &accessToken,
                                        std::function<void(RevocationResult)> done)
{
    return PendingCall(std::make_unique<TokenRevocation>(d.get(), refreshToken.clone(),
                                                         accessToken.clone(), std::move(done)));
}

PendingCall AuthorizationServer::identify(const TokenSet &tokens,
                                          std::function<void(IdentityAnswer)> done)
{
    return PendingCall(std::make_unique<IdentityCheck>(d.get(), tokens, std::move(done)));
}

PendingCall AuthorizationServer::userinfo(const TokenSet &tokens, const QString &subject,
                                          std::function<void(const NameAnswer &)> done)
{
    const auto token = shared(tokens.accessToken);
    const auto make = [token, type = tokens.type](const ServerMetadata &server) {
        return userinfoRequest(server, *token, type);
    };
    return startServerCall(d.get(), {make, keyFromPem(tokens.dpopKey), token},
                           [subject, done = std::move(done)](const ServerReply &reply) {
                               const auto *response = std::get_if<HttpResponse>(&reply);
                               done(response ? nameFromUserinfo(*response, subject) : QString());
                           });
}

// ---------------------------------------------------------------------------- shared by the calls

AuthorizationServerPrivate::AuthorizationServerPrivate(ClientData config_, Transport *transport_,
                                                       Clock *clock_)
    : config(std::move(config_))
    , transport(transport_)
    , clock(clock_)
    , lookup(&config, [this](HttpRequest request, Transport::Done done) {
        return send(std::move(request), std::move(done));
    })
{}

PendingCall AuthorizationServerPrivate::send(HttpRequest request, Transport::Done done)
{
    return sendElsewhere(std::move(request), [this, done = std::move(done)](HttpResponse response) {
        record(response);
        done(std::move(response));
    });
}

PendingCall AuthorizationServerPrivate::sendElsewhere(HttpRequest request, Transport::Done done)
{
    // The query is left out because it may contain secrets.
    const QString address = request.url.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveFragment
                                                        | QUrl::RemoveUserInfo);
    qCDebug(clientLog).noquote() << "asking" << address;
    return transport->send(std::move(request), [address,
                                                done = std::move(done)](HttpResponse response) {
        qCDebug(clientLog).noquote() << address << "responds with HTTP status" << response.status
                                     << "transport error" << int(response.error);
        done(std::move(response));
    });
}

void AuthorizationServerPrivate::record(const HttpResponse &response)
{
    if (!response.dpopNonce.isEmpty())
        dpopNonce = response.dpopNonce;
    if (isCredible(response.serverTime, clock->utc()))
        clockOffset = std::chrono::milliseconds(clock->utc().msecsTo(response.serverTime));
}

Values AuthorizationServerPrivate::clientProof(const ServerMetadata &server) const
{
    return DeviceSignIn::clientProof(config, server, serverTime());
}

} // namespace DeviceSignIn
