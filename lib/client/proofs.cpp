// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/proofs.h"

#include "jose/codeverifier.h"
#include "jose/crypto.h"

namespace DeviceSignIn {

namespace {

bool isUsed(ProofPolicy policy, bool offeredByServer)
{
    return policy == ProofPolicy::Always || (policy == ProofPolicy::IfOffered && offeredByServer);
}

} // namespace

Proofs newProofs(const ClientData &config, const ServerMetadata &server)
{
    Proofs proofs;
    if (isUsed(config.profile.pkce, server.offersPkce))
        proofs.codeVerifier = newCodeVerifier();
    // Only an id_token repeats the nonce, and a server sends one only for the scope openid.
    if (config.profile.nonce && config.scopes.contains(QLatin1String("openid")))
        proofs.nonce = Secret(base64Url(randomBytes(16)));
    if (isUsed(config.profile.dpop, server.offersDpop))
        proofs.dpopKey = SigningKey::generate();
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
