// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/serverresults.h"
#include "jose/jws.h"
#include "protocol/tokenset.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

/*! A scripted server whose keys the test publishes, and the check of an ID token from it. */
struct IdentityFixture
{
    explicit IdentityFixture(ClientData client = config())
        : provider(std::move(client), &transport, &clock)
    {}

    static ClientData config() { return knownClientWithKeys(); }
    /*! A client of a server that publishes no keys. */
    static ClientData configWithoutKeys()
    {
        ClientData client = config();
        client.endpoints.keysEndpoint.clear();
        return client;
    }

    static void settle() { DeviceSignIn::settle(); }

    QJsonObject claims() const
    {
        const auto now = double(clock.utc().toSecsSinceEpoch());
        return {{"iss", "https://a.example"}, {"aud", "tv"},  {"sub", "17"}, {"iat", now},
                {"exp", now + 600},           {"name", "Ada"}};
    }
    Secret idToken(const SigningKey &key, const char *keyId, const QByteArray &nonce = {}) const
    {
        QJsonObject all = claims();
        if (!nonce.isEmpty())
            all.insert("nonce", QString::fromLatin1(nonce));
        return Secret(signJws({{"kid", keyId}}, all, key));
    }

    void start(Secret idToken, const QByteArray &nonce = {})
    {
        result.reset();
        TokenSet tokens;
        tokens.idToken = std::move(idToken);
        tokens.accessToken = Secret("a1");
        tokens.nonce = Secret(nonce);
        check = provider.identify(
            tokens, [this](const AuthorizationServer::IdentityResult &found) { result = found; });
        settle();
    }

    static HttpResponse keySet(const SigningKey &key, const char *keyId)
    {
        QJsonObject jwk = key.publicJwk();
        jwk.insert("kid", keyId);
        const QJsonObject keys{{"keys", QJsonArray{jwk}}};
        return ScriptedTransport::json(200, QJsonDocument(keys).toJson());
    }
    void answer(HttpResponse response)
    {
        transport.answerNext(std::move(response));
        settle();
    }
    void publish(const SigningKey &key, const char *keyId) { answer(keySet(key, keyId)); }
    void advance(std::chrono::milliseconds time)
    {
        clock.advance(time);
        settle();
    }
    /*! Receives a response of the token endpoint that has this Date header. */
    void learnTime(const QDateTime &serverTime)
    {
        const PendingCall call = provider.refresh(Secret("r"), {}, [](const TokenResult &) {});
        settle();
        HttpResponse response = ScriptedTransport::json(200, "{}");
        response.serverTime = serverTime;
        answer(std::move(response));
    }

    QString name() const
    {
        const auto *identity = result ? std::get_if<Identity>(&*result) : nullptr;
        if (!identity)
            return {};
        return identity->name.isEmpty() ? QString("nobody") : identity->name;
    }
    Reason reason() const
    {
        const auto *failure = result ? std::get_if<Failure>(&*result) : nullptr;
        return failure ? failure->reason : Reason::None;
    }
    /*! The name of the failure and its detail; empty if there is none. */
    QString failure() const
    {
        const auto *failure = result ? std::get_if<Failure>(&*result) : nullptr;
        return failure ? errorName(*failure) + ": " + failure->detail : QString();
    }

    ManualClock clock;
    ScriptedTransport transport;
    AuthorizationServer provider;
    PendingCall check;
    std::optional<AuthorizationServer::IdentityResult> result;
};

} // namespace DeviceSignIn
