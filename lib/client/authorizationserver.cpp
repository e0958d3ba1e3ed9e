// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"

#include "client/clientlog.h"
#include "client/clock.h"
#include "client/identitycheck.h"
#include "client/proofs.h"
#include "client/serverconnection.h"
#include "client/tokencall.h"
#include "client/tokenrevocation.h"
#include "client/unclaimedtokens.h"
#include "jose/dpop.h"
#include "openid/clientregistration.h"
#include "openid/discovery.h"
#include "openid/idtoken.h"
#include "openid/personname.h"
#include "openid/userinfo.h"
#include "protocol/transportfailure.h"

namespace DeviceSignIn {

class AuthorizationServerPrivate
{
public:
    AuthorizationServerPrivate(ClientData config, Transport *transport, Clock *clock)
        : connection(std::move(config), transport, clock)
    {}

    ServerConnection connection;
    /*! Declared last, so that it is destroyed first: its revocations use the connection. */
    UnclaimedTokens unclaimed{&connection};
};

AuthorizationServer::AuthorizationServer(ClientData config, Transport *transport, Clock *clock,
                                         QObject *parent)
    : QObject(parent)
    , d(std::make_unique<AuthorizationServerPrivate>(std::move(config), transport, clock))
{}

AuthorizationServer::~AuthorizationServer() = default;

const ClientData &AuthorizationServer::config() const
{
    return d->connection.config;
}

QDateTime AuthorizationServer::serverTime() const
{
    return d->connection.time.now();
}

PendingCall AuthorizationServer::resolve(std::function<void(const Lookup &)> done)
{
    return d->connection.lookup.resolve([this, done = std::move(done)](const Lookup &lookup) {
        const auto *server = std::get_if<ServerMetadata>(&lookup);
        const Failure failure =
            server ? checkIdTokenAlgorithms(d->connection.config, *server) : Failure();
        done(failure ? Lookup(CallFailure{failure, {}}) : lookup);
    });
}

PendingCall AuthorizationServer::contact(std::function<void(const ServerContact &)> done)
{
    HttpRequest request;
    if (isDiscovered(d->connection.config)) {
        request.url = discoveryUrls(d->connection.config.issuer).first();
    } else {
        request.url = d->connection.config.endpoints.deviceAuthorizationEndpoint;
        // Some providers issue a code in response to GET.
        request.method = "OPTIONS";
    }
    const QUrl address = request.url;
    return d->connection.send(
        std::move(request), [address, done = std::move(done)](const HttpResponse &response) {
            const bool isComplete = response.error == TransportError::None
                                    || response.error == TransportError::TooLarge
                                    || response.error == TransportError::DecompressionFailed;
            const Reason problem = isComplete ? Reason::None : transportFailure(response).reason;
            const bool isReached =
                isComplete || problem == Reason::Tls || problem == Reason::WrongClock;
            done({address, isReached, problem, response.proxy, response.serverTime});
        });
}

PendingCall AuthorizationServer::registerClient(const NamedValues &deviceValues,
                                                std::function<void(RegistrationResult)> done)
{
    const auto values = std::make_shared<const NamedValues>(deviceValues.clone());
    const auto make = [this, values](const ServerMetadata &server, const RequestKeys &) {
        return registrationRequest(d->connection.config, server, *values);
    };
    const auto read = [this, done = std::move(done)](const ServerResult &result) {
        if (const auto *failed = std::get_if<CallFailure>(&result)) {
            done(*failed);
            return;
        }
        const auto &response = std::get<HttpResponse>(result);
        auto client = readRegistration(response, d->connection.config.profile);
        if (const auto *failure = std::get_if<Failure>(&client))
            done(CallFailure{*failure, response.retryAfter});
        else
            done(std::move(std::get<DeviceClient>(client)));
    };
    ServerRequest request{make};
    request.authenticates = false;
    request.check = [](const ServerMetadata &server) {
        return server.registrationEndpoint.isEmpty()
                   ? Failure{Reason::NotConfigured,
                             {},
                             QStringLiteral("The server names no registration_endpoint (https)")}
                   : Failure();
    };
    return d->connection.call(std::move(request), read);
}

PendingCall AuthorizationServer::requestCode(std::function<void(CodeResult)> done,
                                             NamedValues deviceValues)
{
    const auto issued = std::make_shared<IssuedCode>();
    const auto values = std::make_shared<NamedValues>(std::move(deviceValues));
    const auto make = [this, issued, values](const ServerMetadata &server,
                                             const RequestKeys &keys) {
        issued->requestTime = d->connection.clock->now();
        issued->proofs = newProofs(d->connection.config, server, keys.dpopKey);
        Values proofs = keys.clientProof;
        append(&proofs, proofsForCode(issued->proofs));
        return deviceAuthorizationRequest(d->connection.config, server, *values, proofs);
    };
    // A key that the server will refuse is found out here, before there is a code.
    const auto newKey =
        [config = &d->connection.config](const ServerMetadata &server) -> DpopKeys::Opened {
        const QString refused = refusedAlgorithm(*config, server);
        if (!refused.isEmpty())
            return refused;
        return bindsTokens(*config, server) ? config->dpopKeys->make()
                                            : std::shared_ptr<const SigningKey>();
    };
    const auto read = [this, issued, values, done = std::move(done)](const ServerResult &result) {
        if (const auto *failed = std::get_if<CallFailure>(&result)) {
            done(*failed);
            return;
        }
        const auto &response = std::get<HttpResponse>(result);
        auto codes = readDeviceAuthorization(response, d->connection.config);
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
        return checkIdTokenAlgorithms(d->connection.config, server);
    };
    return d->connection.call(std::move(request), read);
}

PendingCall AuthorizationServer::poll(const DeviceAuthorization &authorization,
                                      const Proofs &proofs, std::function<void(TokenResult)> done)
{
    // At some providers polls have no device code.
    Secret code = authorization.deviceCode.isEmpty() ? Secret(authorization.userCode.toUtf8())
                                                     : authorization.deviceCode.clone();
    return d->unclaimed.handleOf(startPoll(&d->connection, authorization, proofs, std::move(done)),
                                 std::move(code));
}

PendingCall AuthorizationServer::refresh(const Secret &refreshToken, const StoredKey &dpopKey,
                                         std::function<void(TokenResult)> done,
                                         const NamedValues &tokenValues)
{
    return PendingCall(
        startRefresh(&d->connection, refreshToken, dpopKey, tokenValues, std::move(done)));
}

PendingCall AuthorizationServer::revoke(const Secret &refreshToken, const Secret &accessToken,
                                        std::function<void(RevocationResult)> done,
                                        const NamedValues &tokenValues)
{
    return PendingCall(std::make_unique<TokenRevocation>(&d->connection, refreshToken.clone(),
                                                         accessToken.clone(), tokenValues.clone(),
                                                         std::move(done)));
}

void AuthorizationServer::discard(const Secret &refreshToken, const Secret &accessToken,
                                  const NamedValues &tokenValues)
{
    d->unclaimed.revoke(refreshToken.clone(), accessToken.clone(), tokenValues.clone());
}

std::shared_ptr<const void> AuthorizationServer::delayEnd()
{
    return d->unclaimed.delayEnd();
}

PendingCall AuthorizationServer::whenDiscarded(std::function<void()> done)
{
    return d->unclaimed.whenDone(std::move(done));
}

PendingCall AuthorizationServer::identify(const TokenSet &tokens,
                                          std::function<void(IdentityResult)> done)
{
    return PendingCall(std::make_unique<IdentityCheck>(&d->connection, tokens, std::move(done)));
}

bool AuthorizationServer::needsKeys(const ServerMetadata &server) const
{
    return DeviceSignIn::needsKeys(d->connection.config, server);
}

PendingCall AuthorizationServer::checkKeys(const ServerMetadata &server,
                                           std::function<void(const Failure &)> done)
{
    return fetchKeySet(&d->connection, server.keysEndpoint,
                       [this, server, done = std::move(done)](const HttpResponse &response) {
                           const auto read = readKeySet(response);
                           const auto *failure = std::get_if<Failure>(&read);
                           done(failure ? keysFailure(failure->detail)
                                        : DeviceSignIn::checkKeys(std::get<KeySet>(read),
                                                                  d->connection.config, server));
                       });
}

PendingCall AuthorizationServer::userinfo(const TokenSet &tokens, const QString &subject,
                                          std::function<void(const NameResult &)> done)
{
    const auto token = shared(tokens.accessToken);
    const auto tokenValues = std::make_shared<const NamedValues>(tokens.values.clone());
    const auto make = [this, token, tokenValues, type = tokens.type](const ServerMetadata &server,
                                                                     const RequestKeys &) {
        return userinfoRequest(d->connection.config, server, *token, type, *tokenValues);
    };
    ServerRequest request = withKey({make}, d->connection.config, tokens.dpopKey);
    request.boundToken = token;
    request.authenticates = false;
    return d->connection.call(std::move(request), [this, subject, done = std::move(done)](
                                                      const ServerResult &result) {
        const auto *response = std::get_if<HttpResponse>(&result);
        done(response
                 ? nameFromUserinfo(*response, subject, d->connection.config.profile.personFields)
                 : PersonName());
    });
}

PendingCall AuthorizationServer::prove(const OwnRequest &request, const Secret &accessToken,
                                       const StoredKey &dpopKey,
                                       std::function<void(const ProofResult &)> done)
{
    const ProvenRequest proven{request.method, request.url, serverTime(), request.nonce};
    const auto work = [proven, keys = d->connection.config.dpopKeys, stored = shared(dpopKey),
                       token = shared(accessToken)]() -> ProofResult {
        const auto opened = keys->open(*stored);
        if (const auto *problem = std::get_if<QString>(&opened))
            return Failure{Reason::KeyUnusable, {}, *problem};
        const QByteArray proof =
            dpopProof(proven, *std::get<std::shared_ptr<const SigningKey>>(opened), *token);
        if (proof.isEmpty())
            return Failure{Reason::KeyUnusable, {}, QString::fromUtf8(unusableDpopKeyText)};
        return proof;
    };
    return d->connection.workWithKeys<ProofResult>(work, std::move(done));
}

} // namespace DeviceSignIn
