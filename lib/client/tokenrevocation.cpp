// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/tokenrevocation.h"

#include "client/serverconnection.h"
#include "protocol/errorcode.h"
#include "protocol/json.h"
#include "protocol/tokens.h"

namespace DeviceSignIn {

namespace {

/*! The longest time of a revocation. */
constexpr std::chrono::seconds longestRevocation(5);

/*! Whether the server can't revoke tokens of this kind (RFC 7009, section 2.2.1). */
bool isUnsupported(const QJsonObject &object)
{
    return object.value(QLatin1String("error")).toString()
           == QLatin1String("unsupported_token_type");
}

} // namespace

TokenRevocation::TokenRevocation(ServerConnection *connection, Secret refreshToken,
                                 Secret accessToken, NamedValues tokenValues, Done done)
    : PendingWork(std::move(done))
    , m_connection(connection)
    , m_accessToken(accessToken.clone())
    , m_tokenValues(std::move(tokenValues))
    , m_timeout(connection->clock->createAlarm())
{
    // The end may destroy this object and with it the alarm, which must not happen during the
    // alarm's signal.
    QObject::connect(m_timeout.get(), &Alarm::rang, m_timeout.get(),
                     [this] { m_step = callLater([this] { end(RevocationResult::Failed); }); });
    m_timeout->setFor(connection->clock->now() + longestRevocation);
    if (!accessToken.isEmpty())
        m_tokens.push_back({std::move(accessToken), "access_token"});
    // If the provider ends the whole sign-in, one request is enough.
    const bool sendsEachToken = placeholders(m_connection->config.profile.revocationRequest)
                                    .contains(QLatin1String("token"));
    if (!refreshToken.isEmpty() && sendsEachToken)
        m_tokens.push_back({std::move(refreshToken), "refresh_token"});
    m_step = m_connection->lookup.resolve([this](const AuthorizationServer::Lookup &lookup) {
        const auto *metadata = std::get_if<ServerMetadata>(&lookup);
        if (!metadata) {
            end(RevocationResult::Failed);
        } else if (metadata->revocationEndpoint.isEmpty()) {
            end(RevocationResult::NotOffered);
        } else {
            m_metadata = *metadata;
            revokeNext();
        }
    });
}

void TokenRevocation::revokeNext()
{
    if (m_tokens.empty()) {
        end(m_result);
        return;
    }
    const auto work = [config = &m_connection->config, metadata = m_metadata,
                       now = m_connection->time.now()] {
        return clientProof(*config, metadata, now);
    };
    m_step =
        m_connection->workWithKeys<Values>(work, [this](const Values &proof) { revoke(proof); });
}

void TokenRevocation::revoke(const Values &clientProof)
{
    const Token next = std::move(m_tokens.back());
    m_tokens.pop_back();
    m_step = m_connection->send(
        revocationRequest(m_connection->config, m_metadata,
                          {next.token, next.kind, m_accessToken, m_tokenValues}, clientProof),
        [this](const HttpResponse &response) {
            read(response);
            revokeNext();
        });
}

void TokenRevocation::read(const HttpResponse &response)
{
    const bool isFirst = std::exchange(m_isFirst, false);
    const auto object = readObject(response);
    const Profile &profile = m_connection->config.profile;
    const auto error =
        object ? readErrorCode(*object, response, profile, profile.errors) : std::nullopt;
    // Some servers send an error code with a status of 200.
    if (isSuccess(response.status) && !error)
        return;
    const bool isRefused = (isRefusal(response.status) || isSuccess(response.status))
                           && !(error && failureOf(*error).isRetryable());
    if (isFirst && object && isUnsupported(*object))
        m_result = RevocationResult::NotOffered;
    else if (isFirst || !isRefused)
        m_result = isRefused ? RevocationResult::Refused : RevocationResult::Failed;
    // The result stays Revoked if only the access token is refused. Most servers have ended it with
    // the refresh token, and some, such as Google, then don't know it any more. Where a server
    // can't revoke access tokens, it expires soon and can't be refreshed.
}

void TokenRevocation::end(RevocationResult result)
{
    m_timeout->stop();
    report(result);
}

} // namespace DeviceSignIn
