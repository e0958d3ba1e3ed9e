// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"

#include "client/authorizationserver_p.h"
#include "client/identitycheck.h"
#include "client/proofs.h"
#include "client/tokenrevocation.h"
#include "jose/dpop.h"
#include "protocol/clientregistration.h"
#include "protocol/discovery.h"
#include "protocol/furtherparameters.h"
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

constexpr char mutedDpopKey[] = "The key for DPoP does not sign";

using SharedKey = std::shared_ptr<const SigningKey>;

/*! What keys have contributed to a request. */
struct KeyShare
{
    /*! The parameters by which a client with a key authenticates. */
    Values clientProof;
    /*! The key that tokens are, or will be, bound to; null if there is none. */
    SharedKey dpopKey;
};

/*! A share, or in one line why a key can't be used. */
using KeyResult = std::variant<KeyShare, QString>;

/*! A request that can be made only when the server's addresses are known. */
struct ServerRequest
{
    /*!
        Makes the request. It is called again if the request must be sent a second time, because an
        assertion or proof may be used only once. If the request has no address, it is not sent.
    */
    std::function<HttpRequest(const ServerMetadata &, const KeyShare &)> make;
    /*!
        Returns the key that tokens are bound to (RFC 9449), on any thread; empty for a request that
        has nothing to do with such a key.
    */
    std::function<DpopKeys::Opened(const ServerMetadata &)> dpopKey = {};
    /*! Whether the request proves possession of that key. */
    bool hasProof = false;
    /*! The access token in the request, which the proof binds to the key (section 7); or null. */
    std::shared_ptr<const Secret> boundToken = {};
    /*! Whether the request has the client's authentication. */
    bool authenticates = true;
    /*! Returns why the request must not be sent to this server; empty to send it to any. */
    std::function<Failure(const ServerMetadata &)> check = {};
    /*! Returns whether the request is still to be sent; empty if it always is. */
    std::function<bool()> isWanted = {};
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
                useKeys(Attempt::First);
        });
    }

private:
    enum class Attempt { First, Last };

    void fail(Reason reason, const QString &detail)
    {
        answer(CallFailure{{reason, {}, detail}, {}});
    }

    /*! Opens or makes the key for tokens, and signs the assertion of a client that has a key. */
    void useKeys(Attempt attempt)
    {
        // The work may go on after this call has been canceled, so it has copies. The
        // configuration outlives it.
        const auto work = [config = &m_server->config, metadata = m_metadata,
                           now = m_server->serverTime(), dpopKey = m_request.dpopKey,
                           authenticates = m_request.authenticates]() -> KeyResult {
            KeyShare share;
            if (authenticates)
                share.clientProof = clientProof(*config, metadata, now);
            if (authenticates && config->clientKey && share.clientProof.empty())
                return QStringLiteral("The client's key does not sign");
            if (!dpopKey)
                return share;
            const auto opened = dpopKey(metadata);
            if (const auto *problem = std::get_if<QString>(&opened))
                return *problem;
            share.dpopKey = std::get<SharedKey>(opened);
            return share;
        };
        m_server->workWithKeys<KeyResult>(&m_step, work, [this, attempt](KeyResult result) {
            if (const auto *problem = std::get_if<QString>(&result))
                fail(Reason::KeyUnusable, *problem);
            else
                prove(attempt, std::get<KeyShare>(result));
        });
    }

    /*! Makes the request, and its proof if it has one. */
    void prove(Attempt attempt, const KeyShare &share)
    {
        const auto request = std::make_shared<HttpRequest>(m_request.make(m_metadata, share));
        if (request->url.isEmpty()) {
            fail(Reason::NotConfigured, {});
            return;
        }
        if (!m_request.hasProof || !share.dpopKey) {
            send(attempt, std::move(*request));
            return;
        }
        m_nonce = m_server->dpopNonce;
        const ProvenRequest proven{methodOf(*request), request->url, m_server->serverTime(),
                                   m_nonce};
        const auto work = [proven, key = share.dpopKey, token = m_request.boundToken] {
            return token ? dpopProof(proven, *key, *token) : dpopProof(proven, *key);
        };
        m_server->workWithKeys<QByteArray>(
            &m_step, work, [this, attempt, request](const QByteArray &proof) {
                if (proof.isEmpty()) {
                    fail(Reason::KeyUnusable, QString::fromUtf8(mutedDpopKey));
                    return;
                }
                request->dpopProof = proof;
                send(attempt, std::move(*request));
            });
    }

    void send(Attempt attempt, HttpRequest request)
    {
        if (m_request.isWanted && !m_request.isWanted()) {
            fail(Reason::None, {});
            return;
        }
        m_clockOffset = m_server->clockOffset;
        m_step = m_server->send(std::move(request), [this, attempt](HttpResponse response) {
            if (m_request.hasProof && attempt == Attempt::First && mayNowSucceed(response)) {
                useKeys(Attempt::Last);
                return;
            }
            // Some servers send the moment of an end instead of a lifetime.
            response.serverTime = m_server->serverTime();
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

/*! A copy of \a secret for lambdas, which have to be copyable. */
std::shared_ptr<const Secret> shared(const Secret &secret)
{
    return std::make_shared<const Secret>(secret.clone());
}

/*! A request with a proof of the key of which the store keeps \a stored, if that is not empty. */
ServerRequest withKey(ServerRequest request, const ClientData &config, const Secret &stored)
{
    if (stored.isEmpty())
        return request;
    request.hasProof = true;
    request.dpopKey = [keys = config.dpopKeys, stored = shared(stored)](const ServerMetadata &) {
        return keys->open(*stored);
    };
    return request;
}

/*! Reads the reply to a request for tokens with \a read. */
template <typename Read>
TokenAnswer tokenAnswer(const ServerReply &reply, Read read)
{
    if (const auto *failed = std::get_if<CallFailure>(&reply))
        return {toResponse(failed->failure), failed->retryAfter, 0};
    const auto &response = std::get<HttpResponse>(reply);
    TokenAnswer answer{read(response), response.retryAfter, response.status};
    const auto *tokens = std::get_if<TokenSet>(&answer.response);
    if (tokens && tokens->lifetimeWasConverted)
        qCWarning(clientLog, "The response with tokens: expires_in is no number of seconds");
    return answer;
}

/*!
    Why the tokens in a response must not be used; none if they may. \a dpopKey is what the store
    keeps of the key of the request's proof, or empty. \a promisesBinding is whether the server's
    metadata says that it binds tokens to a key (RFC 9449, section 5.1).
*/
Failure checkBinding(const TokenSet &tokens, const Secret &dpopKey, bool promisesBinding)
{
    const bool hasKey = !dpopKey.isEmpty();
    if (tokens.type == TokenSet::Type::DPoP)
        return hasKey ? Failure()
                      : Failure{Reason::InvalidResponse,
                                {},
                                QStringLiteral(
                                    "The token is bound to a key that this device does not have")};
    if (!hasKey)
        return {};
    if (promisesBinding)
        return {Reason::InvalidResponse,
                {},
                QStringLiteral("The tokens are not bound to a key, although the server promises it "
                               "(DPoP)")};
    qCWarning(clientLog, "The tokens are not bound to a key: the server has ignored DPoP");
    return {};
}

/*! What the tokens in a response are compared with, and what belongs to them. */
struct ExpectedTokens
{
    /*! What the store keeps of the key that the tokens have to be bound to; empty if there is none. */
    Secret dpopKey;
    /*! The nonce that the id_token has to contain; empty for a refresh. */
    Secret nonce;
    /*! The refresh token in the request; empty for a poll. */
    Secret refreshToken;
};

/*! The requests of a poll or a refresh, and how their responses are read. */
struct TokenSteps
{
    using Read = std::function<TokenResponse(const HttpResponse &)>;

    ServerRequest request;
    Read read;
    /*!
        Returns the request that follows a response, at a provider where an exchange follows an
        approved poll; none after any other response. May be null.
    */
    std::function<std::optional<ServerRequest>(const HttpResponse &)> next = {};
    /*! Reads the response to that. */
    Read readNext = {};
    /*! Adds to tokens the values of earlier steps. May be null. */
    std::function<void(TokenSet *)> complete = {};
};

/*!
    The operation behind the handles of AuthorizationServer::poll() and refresh(): one request for
    tokens, or two. Tokens that must not be used are revoked before the failure is reported.
*/
class TokenCall : public PendingWork<TokenAnswer>
{
public:
    TokenCall(AuthorizationServer *server, AuthorizationServerPrivate *d, TokenSteps steps,
              ExpectedTokens expected, Done done)
        : PendingWork(std::move(done))
        , m_server(server)
        , m_d(d)
        , m_steps(std::move(steps))
        , m_expected(std::move(expected))
    {
        m_step = d->lookup.resolve([this](const AuthorizationServer::Lookup &lookup) {
            const auto *metadata = std::get_if<ServerMetadata>(&lookup);
            m_promisesBinding = metadata && isDiscovered(m_d->config) && metadata->offersDpop;
            m_step = startServerCall(m_d, std::move(m_steps.request),
                                     [this](const ServerReply &reply) { readFirst(reply); });
        });
    }

private:
    void readFirst(const ServerReply &reply)
    {
        const auto *response = std::get_if<HttpResponse>(&reply);
        auto next = response && m_steps.next ? m_steps.next(*response) : std::nullopt;
        if (!next) {
            handle(tokenAnswer(reply, m_steps.read));
            return;
        }
        // If the exchange fails, the next poll begins again.
        m_step = startServerCall(m_d, std::move(*next), [this](const ServerReply &exchanged) {
            handle(tokenAnswer(exchanged, m_steps.readNext));
        });
    }

    void handle(TokenAnswer answered)
    {
        auto *tokens = std::get_if<TokenSet>(&answered.response);
        if (tokens && m_steps.complete)
            m_steps.complete(tokens);
        const Failure failure =
            tokens ? checkBinding(*tokens, m_expected.dpopKey, m_promisesBinding) : Failure();
        if (failure) {
            revoke(std::move(*tokens), failure);
            return;
        }
        if (tokens) {
            if (tokens->type == TokenSet::Type::DPoP)
                tokens->dpopKey = m_expected.dpopKey.clone();
            tokens->nonce = m_expected.nonce.clone();
        }
        answer(std::move(answered));
    }

    void revoke(TokenSet tokens, const Failure &failure)
    {
        // A refresh token that the server has not replaced is still the one of the session, which
        // goes on when the server binds tokens again.
        if (tokens.refreshToken.reveal() == m_expected.refreshToken.reveal())
            tokens.refreshToken = Secret();
        m_step = m_server->revoke(
            tokens.refreshToken, tokens.accessToken,
            [this, failure](RevocationResult) {
                answer({Refused{failure}, {}, 0});
            },
            tokens.values);
    }

    AuthorizationServer *m_server;
    AuthorizationServerPrivate *m_d;
    TokenSteps m_steps;
    ExpectedTokens m_expected;
    /*! Whether the server's metadata says that it binds tokens to a key. */
    bool m_promisesBinding = false;
    /*! The lookup, the request, the exchange or the revocation that is under way. */
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
            done({address, isReached, problem, response.proxy, response.serverTime});
        });
}

PendingCall AuthorizationServer::registerClient(const NamedValues &known,
                                                std::function<void(RegistrationAnswer)> done)
{
    const auto values = std::make_shared<const NamedValues>(known.clone());
    const auto make = [this, values](const ServerMetadata &server, const KeyShare &) {
        return registrationRequest(d->config, server, *values);
    };
    const auto read = [this, done = std::move(done)](const ServerReply &reply) {
        if (const auto *failed = std::get_if<CallFailure>(&reply)) {
            done(*failed);
            return;
        }
        const auto &response = std::get<HttpResponse>(reply);
        auto client = readRegistration(response, d->config.profile);
        if (const auto *failure = std::get_if<Failure>(&client))
            done(CallFailure{*failure, response.retryAfter});
        else
            done(std::move(std::get<DeviceClient>(client)));
    };
    ServerRequest request{make};
    request.authenticates = false;
    return startServerCall(d.get(), std::move(request), read);
}

PendingCall AuthorizationServer::requestCode(std::function<void(CodeAnswer)> done,
                                             NamedValues known)
{
    const auto issued = std::make_shared<IssuedCode>();
    const auto values = std::make_shared<NamedValues>(std::move(known));
    const auto make = [this, issued, values](const ServerMetadata &server, const KeyShare &share) {
        issued->asked = d->clock->now();
        issued->proofs = newProofs(d->config, server, share.dpopKey.get());
        Values proofs = share.clientProof;
        append(&proofs, proofsForCode(issued->proofs));
        return deviceAuthorizationRequest(d->config, server, *values, proofs);
    };
    // A key that the server will refuse is found out here, before there is a code.
    const auto newKey = [config = &d->config](const ServerMetadata &server) -> DpopKeys::Opened {
        const QString refused = refusedAlgorithm(*config, server);
        if (!refused.isEmpty())
            return refused;
        return bindsTokens(*config, server) ? config->dpopKeys->make() : SharedKey();
    };
    const auto read = [this, issued, values, done = std::move(done)](const ServerReply &reply) {
        if (const auto *failed = std::get_if<CallFailure>(&reply)) {
            done(*failed);
            return;
        }
        const auto &response = std::get<HttpResponse>(reply);
        auto codes = readDeviceAuthorization(response, d->config);
        if (const auto *failure = std::get_if<Failure>(&codes)) {
            done(CallFailure{*failure, response.retryAfter});
            return;
        }
        issued->authorization = std::move(std::get<DeviceAuthorization>(codes));
        for (const QString &remark : std::as_const(issued->authorization.remarks))
            qCWarning(clientLog).noquote() << "The response with the code:" << remark;
        values->take(std::move(issued->authorization.values));
        issued->authorization.values = std::move(*values);
        done(std::move(*issued));
    };
    ServerRequest request{make, newKey};
    request.check = [this](const ServerMetadata &server) {
        return checkIdTokenAlgorithms(d->config, server);
    };
    return startServerCall(d.get(), std::move(request), read);
}

PendingCall AuthorizationServer::poll(const DeviceAuthorization &authorization,
                                      const Proofs &proofs, std::function<void(TokenAnswer)> done)
{
    // Copies, because the poll may outlive its handle.
    const auto polled = std::make_shared<DeviceAuthorization>();
    polled->deviceCode = authorization.deviceCode.clone();
    polled->userCode = authorization.userCode;
    polled->values = authorization.values.clone();
    const auto kept = std::make_shared<Proofs>(
        Proofs{proofs.codeVerifier.clone(), proofs.nonce.clone(), proofs.dpopKey.clone()});
    const auto approval = std::make_shared<NamedValues>();
    const auto proofsWith = [kept](const KeyShare &share) {
        Values parameters = share.clientProof;
        append(&parameters, proofsForToken(*kept));
        return parameters;
    };
    const auto make = [this, polled, proofsWith](const ServerMetadata &server,
                                                 const KeyShare &share) {
        return deviceTokenRequest(d->config, server, *polled, proofsWith(share));
    };
    const auto makeExchange = [this, polled, approval, proofsWith](const ServerMetadata &server,
                                                                   const KeyShare &share) {
        return exchangeRequest(d->config, server, *polled, *approval, proofsWith(share));
    };
    const auto start = [&](const UnclaimedTokens::SharedClaim &claim,
                           UnclaimedTokens::Done claimed) {
        const auto wanted = [this, claim, kept](ServerRequest request) {
            request = withKey(std::move(request), d->config, kept->dpopKey);
            request.isWanted = [claim] { return bool(claim->done); };
            return request;
        };
        TokenSteps steps;
        steps.request = wanted({make});
        steps.read = [this](const HttpResponse &response) {
            return readPollResponse(response, d->config.profile);
        };
        steps.next = [this, wanted, makeExchange,
                      approval](const HttpResponse &response) -> std::optional<ServerRequest> {
            auto values = readApproval(response, d->config.profile);
            if (!values)
                return std::nullopt;
            *approval = std::move(*values);
            return wanted({makeExchange});
        };
        steps.readNext = [this](const HttpResponse &response) {
            return readExchangeResponse(response, d->config.profile);
        };
        // Only the values that later requests use are kept.
        steps.complete = [this, polled, approval](TokenSet *tokens) {
            NamedValues values = polled->values.clone();
            values.take(approval->clone());
            values.take(std::move(tokens->values));
            tokens->values = values.only(valuesAfterSignIn(d->config.profile));
        };
        return PendingCall(std::make_unique<TokenCall>(
            this, d.get(), std::move(steps),
            ExpectedTokens{kept->dpopKey.clone(), kept->nonce.clone(), {}}, std::move(claimed)));
    };
    // At some providers polls have no device code.
    const Secret code = authorization.deviceCode.isEmpty() ? Secret(authorization.userCode.toUtf8())
                                                           : authorization.deviceCode.clone();
    return d->unclaimed.claim(code, std::move(done), start);
}

PendingCall AuthorizationServer::refresh(const Secret &refreshToken, const Secret &dpopKey,
                                         std::function<void(TokenAnswer)> done,
                                         const NamedValues &known)
{
    const auto values = std::make_shared<const NamedValues>(known.clone());
    const auto make = [this, token = shared(refreshToken), values](const ServerMetadata &server,
                                                                   const KeyShare &share) {
        return refreshRequest(d->config, server, *token, *values, share.clientProof);
    };
    TokenSteps steps;
    steps.request = withKey({make}, d->config, dpopKey);
    steps.read = [this](const HttpResponse &response) {
        return readRefreshResponse(response, d->config.profile);
    };
    return PendingCall(std::make_unique<TokenCall>(
        this, d.get(), std::move(steps), ExpectedTokens{dpopKey.clone(), {}, refreshToken.clone()},
        std::move(done)));
}

PendingCall AuthorizationServer::revoke(const Secret &refreshToken, const Secret &accessToken,
                                        std::function<void(RevocationResult)> done,
                                        const NamedValues &known)
{
    return PendingCall(std::make_unique<TokenRevocation>(
        d.get(), refreshToken.clone(), accessToken.clone(), known.clone(), std::move(done)));
}

void AuthorizationServer::discard(const Secret &refreshToken, const Secret &accessToken,
                                  const NamedValues &known)
{
    d->unclaimed.revoke(refreshToken.clone(), accessToken.clone(), known.clone());
}

PendingCall AuthorizationServer::whenDiscarded(std::function<void()> done)
{
    return d->unclaimed.whenDone(std::move(done));
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
    const auto known = std::make_shared<const NamedValues>(tokens.values.clone());
    const auto make = [this, token, known, type = tokens.type](const ServerMetadata &server,
                                                               const KeyShare &) {
        return userinfoRequest(d->config, server, *token, type, *known);
    };
    ServerRequest request = withKey({make}, d->config, tokens.dpopKey);
    request.boundToken = token;
    request.authenticates = false;
    return startServerCall(
        d.get(), std::move(request),
        [this, subject, done = std::move(done)](const ServerReply &reply) {
            const auto *response = std::get_if<HttpResponse>(&reply);
            done(response ? nameFromUserinfo(*response, subject, d->config.profile.personFields)
                          : PersonName());
        });
}

PendingCall AuthorizationServer::prove(const OwnRequest &request, const Secret &accessToken,
                                       const Secret &dpopKey,
                                       std::function<void(const ProofAnswer &)> done)
{
    const ProvenRequest proven{request.method, request.url, serverTime(), request.nonce};
    const auto work = [proven, keys = d->config.dpopKeys, stored = shared(dpopKey),
                       token = shared(accessToken)]() -> ProofAnswer {
        const auto opened = keys->open(*stored);
        if (const auto *problem = std::get_if<QString>(&opened))
            return Failure{Reason::KeyUnusable, {}, *problem};
        const QByteArray proof = dpopProof(proven, *std::get<SharedKey>(opened), *token);
        if (proof.isEmpty())
            return Failure{Reason::KeyUnusable, {}, QString::fromUtf8(mutedDpopKey)};
        return proof;
    };
    if (!d->hasKeyInHardware())
        return callLater([proof = work(), done = std::move(done)] { done(proof); });
    return d->keyThread.run<ProofAnswer>(work, std::move(done));
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
    addFurtherHeaders(config, &request);
    return sendElsewhere(std::move(request), [this, done = std::move(done)](HttpResponse response) {
        record(response);
        done(std::move(response));
    });
}

PendingCall AuthorizationServerPrivate::sendElsewhere(HttpRequest request,
                                                      Transport::Done done) const
{
    // The query is left out because it may contain secrets. A server may have chosen the address, so
    // it is logged in ASCII.
    const QUrl &logged = request.loggedUrl.isEmpty() ? request.url : request.loggedUrl;
    const QString address = logged.toString(QUrl::FullyEncoded | QUrl::RemoveQuery
                                            | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    qCDebug(clientLog).noquote() << "asking" << address;
    const auto secrets = std::make_shared<std::vector<Secret>>(std::move(request.secrets));
    if (!request.dpopProof.isEmpty())
        secrets->push_back(Secret(request.dpopProof).clone());
    return transport->send(std::move(request), [address, secrets,
                                                done = std::move(done)](HttpResponse response) {
        qCDebug(clientLog).noquote() << address << "responds with HTTP status" << response.status
                                     << "transport error" << int(response.error);
        response.requestSecrets = std::move(*secrets);
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

bool AuthorizationServerPrivate::hasKeyInHardware() const
{
    return config.dpopKeys->areInHardware()
           || (config.clientKey && config.clientKey->isInHardware());
}

} // namespace DeviceSignIn
