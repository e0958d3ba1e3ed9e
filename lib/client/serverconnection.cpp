// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/serverconnection.h"

#include "client/clientlog.h"
#include "client/clock.h"
#include "jose/dpop.h"
#include "protocol/additionalparameters.h"
#include "protocol/errorcode.h"

namespace DeviceSignIn {

namespace {

using SharedKey = std::shared_ptr<const SigningKey>;

/*! The keys for a request, or one line that says why a key can't be used. */
using KeyResult = std::variant<RequestKeys, QString>;

/*!
    Differences of the clocks up to this may come from the transmission and from the rounding of the
    Date header to seconds.
*/
constexpr std::chrono::seconds smallestClockJump(10);

/*!
    Whether the server requires another nonce (RFC 9449: section 8 for the authorization server,
    section 9 for others).
*/
bool asksForNonce(const HttpResponse &response)
{
    const QString error = standardErrorCode(response);
    return error == u"use_dpop_nonce" || (response.status == 401 && error.isEmpty());
}

/*! The operation behind the handle of ServerConnection::call(). */
class ServerCall : public PendingWork<const ServerResult &>
{
public:
    ServerCall(ServerConnection *connection, ServerRequest request, Done done)
        : PendingWork(std::move(done))
        , m_connection(connection)
        , m_request(std::move(request))
    {
        m_step = m_connection->lookup.resolve([this](const AuthorizationServer::Lookup &lookup) {
            if (const auto *failure = std::get_if<CallFailure>(&lookup)) {
                report(*failure);
                return;
            }
            m_metadata = std::get<ServerMetadata>(lookup);
            if (const Failure failure = m_request.check ? m_request.check(m_metadata) : Failure())
                report(CallFailure{failure, {}});
            else
                useKeys(Attempt::First);
        });
    }

private:
    enum class Attempt { First, Last };

    void fail(Reason reason, const QString &detail)
    {
        report(CallFailure{{reason, {}, detail}, {}});
    }

    /*! Opens or makes the key for tokens, and signs the assertion of a client that has a key. */
    void useKeys(Attempt attempt)
    {
        const bool hasClientKey = m_request.authenticates && m_connection->config.clientKey;
        if (!hasClientKey && !m_request.dpopKey) {
            send(attempt, m_request.make(m_metadata, {}));
            return;
        }
        // The work may go on after this call has been canceled, so it has copies. The
        // configuration outlives it.
        const auto work = [config = &m_connection->config, metadata = m_metadata,
                           now = m_connection->time.now(), dpopKey = m_request.dpopKey,
                           hasClientKey]() -> KeyResult {
            RequestKeys keys;
            if (hasClientKey)
                keys.clientProof = clientProof(*config, metadata, now);
            if (hasClientKey && keys.clientProof.empty())
                return QStringLiteral("The client's key does not sign");
            if (!dpopKey)
                return keys;
            const auto opened = dpopKey(metadata);
            if (const auto *problem = std::get_if<QString>(&opened))
                return *problem;
            keys.dpopKey = std::get<SharedKey>(opened);
            return keys;
        };
        m_step = m_connection->workWithKeys<KeyResult>(work, [this, attempt](KeyResult result) {
            if (const auto *problem = std::get_if<QString>(&result))
                fail(Reason::KeyUnusable, *problem);
            else
                prove(attempt, std::get<RequestKeys>(result));
        });
    }

    /*! Makes the request, and its proof if it has one. */
    void prove(Attempt attempt, const RequestKeys &keys)
    {
        const auto request = std::make_shared<HttpRequest>(m_request.make(m_metadata, keys));
        if (!m_request.hasProof || !keys.dpopKey || request->url.isEmpty()) {
            send(attempt, std::move(*request));
            return;
        }
        m_nonce = m_connection->dpopNonce;
        const ProvenRequest proven{methodOf(*request), request->url, m_connection->time.now(),
                                   m_nonce};
        const auto work = [proven, key = keys.dpopKey, token = m_request.boundToken] {
            return token ? dpopProof(proven, *key, *token) : dpopProof(proven, *key);
        };
        m_step = m_connection->workWithKeys<QByteArray>(
            work, [this, attempt, request](const QByteArray &proof) {
                if (proof.isEmpty()) {
                    fail(Reason::KeyUnusable, QString::fromUtf8(unusableDpopKeyText));
                    return;
                }
                request->dpopProof = proof;
                send(attempt, std::move(*request));
            });
    }

    void send(Attempt attempt, HttpRequest request)
    {
        if (request.url.isEmpty()) {
            fail(Reason::NotConfigured, {});
            return;
        }
        if (m_request.isWanted && !m_request.isWanted()) {
            // The caller has dropped its handle, so nobody reads the reason.
            fail(Reason::None, {});
            return;
        }
        request.mayYieldTokens = m_request.mayYieldTokens;
        m_clockOffset = m_connection->time.offset();
        m_step = m_connection->send(std::move(request), [this, attempt](HttpResponse response) {
            if (m_request.hasProof && attempt == Attempt::First && mayNowSucceed(response)) {
                useKeys(Attempt::Last);
                return;
            }
            // Some servers send the moment of an end instead of a lifetime.
            response.serverTime = m_connection->time.now();
            report(std::move(response));
        });
    }

    /*! Whether a new proof, with the nonce and the time in \a response, may be accepted. */
    bool mayNowSucceed(const HttpResponse &response) const
    {
        const bool hasNewNonce = !response.dpopNonce.isEmpty() && response.dpopNonce != m_nonce;
        // A machine without a battery may have been set to the right time after its last request.
        const auto jump = std::chrono::abs(m_connection->time.offset() - m_clockOffset);
        return (hasNewNonce && asksForNonce(response))
               || (jump > smallestClockJump
                   && standardErrorCode(response) == u"invalid_dpop_proof");
    }

    ServerConnection *m_connection;
    ServerRequest m_request;
    ServerMetadata m_metadata;
    /*! The nonce and the clock offset that the last proof was made with. */
    QByteArray m_nonce;
    std::chrono::milliseconds m_clockOffset{0};
    /*! The lookup, or the request that is under way. */
    PendingCall m_step;
};

} // namespace

std::shared_ptr<const Secret> shared(const Secret &secret)
{
    return std::make_shared<const Secret>(secret.clone());
}

std::shared_ptr<const StoredKey> shared(const StoredKey &key)
{
    return std::make_shared<const StoredKey>(key.clone());
}

ServerRequest withKey(ServerRequest request, const ClientData &config, const StoredKey &key)
{
    if (key.isEmpty())
        return request;
    request.hasProof = true;
    request.dpopKey = [keys = config.dpopKeys, key = shared(key)](const ServerMetadata &) {
        return keys->open(*key);
    };
    return request;
}

ServerConnection::ServerConnection(ClientData config_, Transport *transport_, Clock *clock_)
    : config(std::move(config_))
    , transport(transport_)
    , clock(clock_)
    , time(clock)
    , lookup(&config, [this](HttpRequest request, Transport::Done done) {
        return send(std::move(request), std::move(done));
    })
{
    // Called from the event loop, because a request that ends may emit the signal.
    QObject::connect(
        transport, &Transport::networkChanged, &receiver,
        [this] {
            if (transport->isOnline())
                lookup.networkIsBack();
        },
        Qt::QueuedConnection);
}

PendingCall ServerConnection::call(ServerRequest request,
                                   std::function<void(const ServerResult &)> done)
{
    return PendingCall(std::make_unique<ServerCall>(this, std::move(request), std::move(done)));
}

PendingCall ServerConnection::send(HttpRequest request, Transport::Done done)
{
    addAdditionalHeaders(config, &request);
    return sendElsewhere(std::move(request), [this, done = std::move(done)](HttpResponse response) {
        if (!response.dpopNonce.isEmpty())
            dpopNonce = response.dpopNonce;
        time.record(response.serverTime);
        done(std::move(response));
    });
}

PendingCall ServerConnection::sendElsewhere(HttpRequest request, Transport::Done done) const
{
    // The query is left out because it may contain secrets. A server may have chosen the address,
    // so it is logged in ASCII.
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

bool ServerConnection::hasKeyInHardware() const
{
    return config.dpopKeys->areInHardware()
           || (config.clientKey && config.clientKey->isInHardware());
}

} // namespace DeviceSignIn
