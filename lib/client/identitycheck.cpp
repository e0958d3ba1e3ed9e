// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/identitycheck.h"

#include "client/clientlog.h"
#include "client/serverconnection.h"
#include "openid/personname.h"

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

// The waits between two requests for the keys. A person is waiting, and a server that is restarted
// is back after some seconds.
constexpr seconds shortestWaitForKeys(1);
constexpr seconds longestWaitForKeys(10);
/*! The longest time of a check. The person has approved already, and would have to do so again. */
constexpr seconds longestCheck(60);

/*! The person in \a claims. None of \a secrets is shown as a name: a server may repeat one. */
Identity identityIn(const QJsonObject &claims, const Secrets &secrets)
{
    return {claims.value(QLatin1String("sub")).toString(), personName(claims, secrets),
            personAddress(claims, secrets)};
}

} // namespace

Failure keysFailure(const QString &problem)
{
    return {Reason::UnverifiedIdentity,
            {},
            QStringLiteral("id_token: the server's keys can't be fetched (%1)").arg(problem)};
}

PendingCall fetchKeySet(ServerConnection *connection, const QUrl &endpoint, Transport::Done done)
{
    HttpRequest request;
    request.url = endpoint;
    return connection->sendElsewhere(std::move(request), std::move(done));
}

IdentityCheck::IdentityCheck(ServerConnection *connection, const TokenSet &tokens, Done done)
    : PendingWork(std::move(done))
    , m_connection(connection)
    , m_idToken(tokens.idToken.clone())
    , m_retry(BackOff(shortestWaitForKeys, longestWaitForKeys), connection->clock)
    , m_timeout(connection->clock->createAlarm())
{
    const QByteArray registered = tokens.values.value(QStringLiteral("client_id"));
    m_rules.clientId =
        registered.isEmpty() ? m_connection->config.clientId : QString::fromUtf8(registered);
    m_rules.nonce = QString::fromLatin1(tokens.nonce.reveal());
    m_rules.accessToken = tokens.accessToken.clone();
    if (m_idToken.isEmpty()) {
        m_end = callLater([this] { end(Identity()); });
        return;
    }
    connect(&m_retry, &RetryTimer::due, this, &IdentityCheck::resolve);
    connect(m_timeout.get(), &Alarm::rang, this, [this] {
        const Failure last = m_retry.failure();
        m_retry.stop();
        m_isFetchingKeys = false;
        m_step = {};
        m_end = callLater([this, last] {
            end(last ? last : keysFailure(QStringLiteral("no response in time")));
        });
    });
    connect(m_connection->transport, &Transport::networkChanged, this, [this] {
        if (!m_connection->transport->isOnline())
            return;
        if (m_retry.isWaiting())
            m_retry.networkIsBack();
        else if (m_isFetchingKeys)
            m_retry.waitFor(seconds(0)); // the connection of the request may be gone
    });
    m_timeout->setFor(m_connection->clock->now() + longestCheck);
    resolve();
}

IdentityCheck::~IdentityCheck() = default;

void IdentityCheck::resolve()
{
    m_step = m_connection->lookup.resolve(
        [this](const AuthorizationServer::Lookup &lookup) { begin(lookup); });
}

void IdentityCheck::begin(const AuthorizationServer::Lookup &lookup)
{
    if (const auto *failed = std::get_if<CallFailure>(&lookup)) {
        tryLater(keysFailure(errorName(failed->failure)), failed->retryAfter);
        return;
    }
    const auto &metadata = std::get<ServerMetadata>(lookup);
    m_rules.issuer = metadata.issuer.isEmpty() ? m_connection->config.issuer : metadata.issuer;
    m_keysEndpoint = metadata.keysEndpoint;
    setMacSecret(m_connection->config, metadata, &m_rules);
    // A server that may sign with the client's secret is not trusted without a signature.
    if (m_keysEndpoint.isEmpty() && m_rules.macSecret.isEmpty())
        checkWithoutKeys();
    else
        check(m_connection->keys.value_or(KeySet()), false);
}

/*!
    The connection to the token endpoint proves the origin of the id_token instead of its signature
    (OpenID Connect Core 1.0, section 3.1.3.7, rule 6).
*/
void IdentityCheck::checkWithoutKeys()
{
    m_rules.issuerIsUnknown = m_rules.issuer.isEmpty();
    m_rules.now = m_connection->time.now();
    const auto result = checkIdTokenClaims(m_idToken, m_rules);
    if (const auto *failure = std::get_if<Failure>(&result))
        end(*failure);
    else
        end(identityIn(std::get<QJsonObject>(result), secrets()));
}

void IdentityCheck::fetchKeys()
{
    m_isFetchingKeys = true;
    m_step = fetchKeySet(m_connection, m_keysEndpoint,
                         [this](const HttpResponse &response) { readKeys(response); });
}

void IdentityCheck::readKeys(const HttpResponse &response)
{
    m_isFetchingKeys = false;
    m_retry.stop(); // the request may have been about to be repeated
    auto read = readKeySet(response);
    const auto *failure = std::get_if<Failure>(&read);
    if (failure && failure->reason == Reason::ResponseTooLarge) {
        // The server has responded, and would respond so again.
        end(keysFailure(failure->detail));
        return;
    }
    if (failure) {
        tryLater(keysFailure(failure->detail), response.retryAfter);
        return;
    }
    m_connection->keys = std::move(std::get<KeySet>(read));
    check(*m_connection->keys, true);
}

/*! Checks the id_token with \a keys. Keys that were kept from an earlier check may be outdated. */
void IdentityCheck::check(const KeySet &keys, bool areFresh)
{
    m_rules.now = m_connection->time.now();
    const auto result = checkIdToken(m_idToken, keys, m_rules);
    if (const auto *claims = std::get_if<QJsonObject>(&result)) {
        end(identityIn(*claims, secrets()));
    } else if (const auto *failure = std::get_if<Failure>(&result)) {
        end(*failure);
    } else {
        const Failure &unverified = std::get<UnverifiedSignature>(result).failure;
        const bool mayChange =
            !m_keysEndpoint.isEmpty() && (!areFresh || unverified.reason != Reason::WrongIdentity);
        if (!mayChange)
            end(unverified);
        else if (!areFresh)
            fetchKeys();
        else
            tryLater(unverified, {});
    }
}

void IdentityCheck::tryLater(const Failure &failure, std::optional<seconds> retryAfter)
{
    qCDebug(clientLog).noquote() << "trying again later:" << failure.detail;
    m_retry.retryLater(failure, retryAfter);
}

Secrets IdentityCheck::secrets() const
{
    Secrets secrets;
    secrets.push_back(m_rules.accessToken.clone());
    secrets.push_back(m_idToken.clone());
    secrets.push_back(m_connection->config.clientSecret.clone());
    return secrets;
}

void IdentityCheck::end(AuthorizationServer::IdentityResult result)
{
    m_retry.stop();
    m_timeout->stop();
    // A server may have repeated a secret in the issuer or in the name of a key.
    auto *failure = std::get_if<Failure>(&result);
    if (failure && containsSecret(failure->detail, secrets(), shortestShownSecret))
        failure->detail = QStringLiteral("id_token: it repeats a secret");
    report(std::move(result));
}

} // namespace DeviceSignIn
