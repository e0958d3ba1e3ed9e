// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/proofs.h"

#include "jose/codeverifier.h"
#include "jose/crypto.h"
#include "jose/jwa.h"
#include "protocol/failure.h"

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

namespace {

bool isUsed(ProofPolicy policy, bool offeredByServer)
{
    return policy == ProofPolicy::Always || (policy == ProofPolicy::IfOffered && offeredByServer);
}

/*! Whether one of the names in \a accepted is one of \a algorithm. An empty list accepts all. */
bool accepts(const QStringList &accepted, JwsAlgorithm algorithm)
{
    return accepted.isEmpty()
           || std::any_of(accepted.begin(), accepted.end(),
                          [&](const QString &name) { return algorithmByName(name) == algorithm; });
}

QString refusal(const char *key, JwsAlgorithm algorithm, const QStringList &accepted)
{
    return QStringLiteral("%1 makes %2 signatures, and the server accepts %3")
        .arg(QLatin1String(key), algorithmName(algorithm),
             oneLine(accepted.join(QStringLiteral(", ")), 80));
}

} // namespace

bool bindsTokens(const ClientData &config, const ServerMetadata &server)
{
    // A key in software signs with ES256, so the server has to accept that. If the operator's own
    // key has an algorithm that the server does not accept, refusedAlgorithm() reports it.
    const bool isOffered = server.offersDpop || !server.dpopAlgorithms.isEmpty();
    return isUsed(config.profile.dpop, config.dpopKeys->isChosen() ? isOffered : server.offersDpop);
}

QString refusedAlgorithm(const ClientData &config, const ServerMetadata &server)
{
    if (config.clientKey && !accepts(server.tokenAuthAlgorithms, config.clientKey->algorithm()))
        return refusal("The client's key", config.clientKey->algorithm(),
                       server.tokenAuthAlgorithms);
    const JwsAlgorithm algorithm = config.dpopKeys->algorithm();
    if (bindsTokens(config, server) && !accepts(server.dpopAlgorithms, algorithm))
        return refusal("The key for DPoP", algorithm, server.dpopAlgorithms);
    return {};
}

Proofs newProofs(const ClientData &config, const ServerMetadata &server,
                 std::shared_ptr<const SigningKey> dpopKey)
{
    Proofs proofs;
    if (isUsed(config.profile.pkce, server.offersPkce))
        proofs.codeVerifier = newCodeVerifier();
    // Only an id_token repeats the nonce, and a server sends one only for the scope openid.
    if (config.profile.nonce && config.scopes.contains(QLatin1String("openid")))
        proofs.nonce = Secret(base64Url(randomBytes(16)));
    if (dpopKey)
        proofs.dpopKey = config.dpopKeys->toStore(std::move(dpopKey));
    return proofs;
}

Values proofsForCode(const Proofs &proofs)
{
    Values values;
    if (!proofs.codeVerifier.isEmpty()) {
        values.emplace_back("code_challenge", codeChallenge(proofs.codeVerifier));
        values.emplace_back("code_challenge_method", "S256");
    }
    if (!proofs.nonce.isEmpty())
        values.emplace_back("nonce", proofs.nonce.reveal());
    return values;
}

Values proofsForToken(const Proofs &proofs)
{
    if (proofs.codeVerifier.isEmpty())
        return {};
    return {{"code_verifier", proofs.codeVerifier.reveal()}};
}

} // namespace DeviceSignIn
