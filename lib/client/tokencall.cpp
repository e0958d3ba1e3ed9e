// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/tokencall.h"

#include "client/clientlog.h"
#include "client/proofs.h"
#include "client/tokenrevocation.h"
#include "protocol/errorcode.h"
#include "protocol/tokens.h"

#include <utility>

namespace DeviceSignIn {

namespace {

/*! Reads the result of a request for tokens with \a read. */
TokenResult readTokenResult(const ServerResult &received, const TokenSteps::Read &read)
{
    if (const auto *failed = std::get_if<CallFailure>(&received))
        return {toResponse(failed->failure), failed->retryAfter};
    const auto &response = std::get<HttpResponse>(received);
    TokenResult result{read(response), response.retryAfter};
    const Failure failure = failureOf(result.response);
    // Some servers, such as GitHub, send an error code with a status of 200.
    const bool isCode = isSuccess(response.status) && !failure.code.isEmpty();
    result.isRefusal = (isRefusal(response.status) || isCode)
                       && failure.reason != Reason::ProxyRefused && !failure.isRetryable();
    const auto *tokens = std::get_if<TokenSet>(&result.response);
    if (tokens && !tokens->lifetimeRemark.isEmpty())
        qCWarning(clientLog).noquote() << "The response with tokens:" << tokens->lifetimeRemark;
    return result;
}

/*!
    Why the tokens in a response must not be used; none if they may. \a dpopKey is the key of the
    request's proof, or empty. \a promisesBinding is whether the server's metadata says that it
    binds tokens to a key (RFC 9449, section 5.1).
*/
Failure checkBinding(const TokenSet &tokens, const StoredKey &dpopKey, bool promisesBinding)
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

} // namespace

TokenCall::TokenCall(ServerConnection *connection, TokenSteps steps, ExpectedTokens expected,
                     Done done)
    : PendingWork(std::move(done))
    , m_connection(connection)
    , m_steps(std::move(steps))
    , m_expected(std::move(expected))
{
    start(std::move(m_steps.request), [this](const ServerResult &result) { readFirst(result); });
}

void TokenCall::abandon(Done done)
{
    m_isAbandoned = true;
    reportTo(std::move(done));
}

void TokenCall::start(ServerRequest request, std::function<void(const ServerResult &)> done)
{
    request.mayYieldTokens = true;
    request.isWanted = [this] { return !m_isAbandoned; };
    request.check = [this](const ServerMetadata &server) {
        m_promisesBinding = isDiscovered(m_connection->config) && server.offersDpop;
        return Failure();
    };
    m_step = m_connection->call(std::move(request), std::move(done));
}

void TokenCall::readFirst(const ServerResult &result)
{
    const auto *response = std::get_if<HttpResponse>(&result);
    auto next = response && m_steps.next ? m_steps.next(*response) : std::nullopt;
    if (!next) {
        handle(readTokenResult(result, m_steps.read));
        return;
    }
    // If the exchange fails, the next poll begins again.
    start(std::move(*next), [this](const ServerResult &exchanged) {
        handle(readTokenResult(exchanged, m_steps.readNext));
    });
}

void TokenCall::handle(TokenResult result)
{
    auto *refused = std::get_if<Final>(&result.response);
    if (refused && refused->issued) {
        if (m_steps.complete)
            m_steps.complete(refused->issued.get());
        revoke(std::move(*refused->issued), refused->failure);
        return;
    }
    auto *tokens = std::get_if<TokenSet>(&result.response);
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
    report(std::move(result));
}

void TokenCall::revoke(TokenSet tokens, const Failure &failure)
{
    // A refresh token that the server has not replaced is still that of the session, which goes on
    // with it. With the access token, some servers revoke that, too (RFC 7009, section 2.1), so the
    // access token is left to expire.
    const bool isReplaced = !tokens.refreshToken.isEmpty()
                            && tokens.refreshToken.reveal() != m_expected.refreshToken.reveal();
    if (!m_expected.refreshToken.isEmpty() && !isReplaced) {
        report({Final{failure}, {}, 0});
        return;
    }
    m_step = PendingCall(std::make_unique<TokenRevocation>(
        m_connection, std::move(tokens.refreshToken), std::move(tokens.accessToken),
        std::move(tokens.values), [this, failure](RevocationResult) {
            report({Final{failure}, {}, 0});
        }));
}

std::unique_ptr<TokenCall> startPoll(ServerConnection *connection,
                                     const DeviceAuthorization &authorization, const Proofs &proofs,
                                     TokenCall::Done done)
{
    // Copies, because the poll may outlive its handle. The configuration outlives the poll.
    const auto polled = std::make_shared<DeviceAuthorization>();
    polled->deviceCode = authorization.deviceCode.clone();
    polled->userCode = authorization.userCode;
    polled->values = authorization.values.clone();
    const auto ownProofs = std::make_shared<Proofs>(
        Proofs{proofs.codeVerifier.clone(), proofs.nonce.clone(), proofs.dpopKey.clone()});
    const auto approval = std::make_shared<NamedValues>();
    const ClientData *config = &connection->config;
    const auto proofsWith = [ownProofs](const RequestKeys &keys) {
        Values parameters = keys.clientProof;
        append(&parameters, proofsForToken(*ownProofs));
        return parameters;
    };
    const auto make = [config, polled, proofsWith](const ServerMetadata &server,
                                                   const RequestKeys &keys) {
        return deviceTokenRequest(*config, server, *polled, proofsWith(keys));
    };
    const auto makeExchange = [config, polled, approval, proofsWith](const ServerMetadata &server,
                                                                     const RequestKeys &keys) {
        return exchangeRequest(*config, server, *polled, *approval, proofsWith(keys));
    };
    TokenSteps steps;
    steps.request = withKey({make}, *config, ownProofs->dpopKey);
    steps.read = [config](const HttpResponse &response) {
        return readPollResponse(response, config->profile);
    };
    steps.next = [config, ownProofs, makeExchange,
                  approval](const HttpResponse &response) -> std::optional<ServerRequest> {
        auto values = readApproval(response, config->profile);
        if (!values)
            return std::nullopt;
        *approval = std::move(*values);
        return withKey({makeExchange}, *config, ownProofs->dpopKey);
    };
    steps.readNext = [config](const HttpResponse &response) {
        return readExchangeResponse(response, config->profile);
    };
    // Only the values that later requests use are kept.
    steps.complete = [config, polled, approval](TokenSet *tokens) {
        NamedValues values = polled->values.clone();
        values.take(approval->clone());
        values.take(std::move(tokens->values));
        tokens->values = values.only(valuesAfterSignIn(config->profile));
    };
    return std::make_unique<TokenCall>(
        connection, std::move(steps),
        ExpectedTokens{ownProofs->dpopKey.clone(), ownProofs->nonce.clone(), {}}, std::move(done));
}

std::unique_ptr<TokenCall> startRefresh(ServerConnection *connection, const Secret &refreshToken,
                                        const StoredKey &dpopKey, const NamedValues &tokenValues,
                                        TokenCall::Done done)
{
    const ClientData *config = &connection->config;
    const auto values = std::make_shared<const NamedValues>(tokenValues.clone());
    const auto make = [config, token = shared(refreshToken), values](const ServerMetadata &server,
                                                                     const RequestKeys &keys) {
        return refreshRequest(*config, server, *token, *values, keys.clientProof);
    };
    TokenSteps steps;
    steps.request = withKey({make}, *config, dpopKey);
    steps.read = [config](const HttpResponse &response) {
        return readRefreshResponse(response, config->profile);
    };
    return std::make_unique<TokenCall>(connection, std::move(steps),
                                       ExpectedTokens{dpopKey.clone(), {}, refreshToken.clone()},
                                       std::move(done));
}

} // namespace DeviceSignIn
