// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "clienttestkey.h"
#include "jose/dpop.h"
#include "jwt.h"
#include "runningsandbox.h"
#include "support/json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! DPoP (RFC 9449) at the token endpoint and at the userinfo endpoint. */
class TestDpopVerifier : public QObject
{
    Q_OBJECT

    static SandboxOptions options(DpopMode mode) { return {.dpop = mode}; }
    static SandboxOptions withNonce()
    {
        return {.dpop = DpopMode::Optional, .dpopNonce = true, .faults = true};
    }

    /*! A client that sends proofs. Tests can change the proofs to make them invalid. */
    struct Client
    {
        explicit Client(RunningSandbox *server)
            : sandbox(server)
        {}

        QJsonObject header() const
        {
            return {{"typ", "dpop+jwt"}, {"alg", "ES256"}, {"jwk", key.jwk()}};
        }
        QJsonObject claims(const QString &method, const QString &path)
        {
            QJsonObject claims{{"htm", method},
                               {"htu", sandbox->server().origin() + path},
                               {"iat", RunningSandbox::utc().toSecsSinceEpoch()},
                               {"jti", QString::number(++proofs)}};
            if (!nonce.isEmpty())
                claims.insert("nonce", nonce);
            return claims;
        }
        QByteArray proof(const QString &method, const QString &path, const QJsonObject &more = {})
        {
            return key.sign(header(), withMembers(claims(method, path), more));
        }

        ReceivedResponse requestToken(const QByteArray &body, const QByteArray &dpop) const
        {
            QList<QNetworkReply::RawHeaderPair> headers{
                {"Content-Type", "application/x-www-form-urlencoded"}};
            if (!dpop.isEmpty())
                headers.append({"DPoP", dpop});
            return sandbox->send("POST", "/token", headers, body);
        }
        ReceivedResponse poll(const QJsonObject &codes, const QByteArray &dpop) const
        {
            return requestToken("client_id=tv&grant_type=" + deviceCodeGrant.toLatin1()
                                    + "&device_code="
                                    + codes.value("device_code").toString().toLatin1() + secret,
                                dpop);
        }
        ReceivedResponse refresh(const QJsonObject &tokens, const QByteArray &dpop) const
        {
            return requestToken("client_id=tv&grant_type=refresh_token&refresh_token="
                                    + tokens.value("refresh_token").toString().toLatin1() + secret,
                                dpop);
        }
        QJsonObject signIn()
        {
            const QJsonObject codes =
                sandbox
                    ->post("/device_authorization",
                           {{"client_id", "tv"}, {"client_secret", "shh"}, {"scope", "openid"}})
                    .json();
            sandbox->decide(codes, "approve");
            return poll(codes, proof("POST", "/token")).json();
        }
        ReceivedResponse userinfo(const QJsonObject &tokens, const QByteArray &scheme,
                                  const QByteArray &dpop) const
        {
            return sandbox->send(
                "GET", "/userinfo",
                {{"Authorization", scheme + ' ' + accessToken(tokens)}, {"DPoP", dpop}});
        }
        /*! The claim "ath" that binds a proof to an access token. */
        static QJsonObject tokenHash(const QJsonObject &tokens)
        {
            const QByteArray hash =
                QCryptographicHash::hash(accessToken(tokens), QCryptographicHash::Sha256);
            return {{"ath", QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding
                                                              | QByteArray::OmitTrailingEquals))}};
        }

        RunningSandbox *sandbox;
        ClientTestKey key;
        QString nonce;
        QByteArray secret;
        int proofs = 0;
    };

private Q_SLOTS:
    void metadata_data()
    {
        QTest::addColumn<DpopMode>("mode");
        QTest::addColumn<QJsonValue>("algorithms");
        const QJsonValue some = QJsonArray{"ES256"};
        QTest::newRow("offer") << DpopMode::Optional << some;
        QTest::newRow("require") << DpopMode::Require << some;
        QTest::newRow("off") << DpopMode::Off << QJsonValue(QJsonValue::Undefined);
    }
    void metadata()
    {
        QFETCH(DpopMode, mode);
        RunningSandbox sandbox(options(mode));
        QTEST(sandbox.get("/.well-known/openid-configuration")
                  .json()
                  .value("dpop_signing_alg_values_supported"),
              "algorithms");
    }

    void modes_data()
    {
        QTest::addColumn<DpopMode>("mode");
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("with");
        QTest::newRow("offer") << DpopMode::Optional << "Bearer"
                               << "DPoP";
        QTest::newRow("require") << DpopMode::Require << "invalid_dpop_proof"
                                 << "DPoP";
        QTest::newRow("off") << DpopMode::Off << "Bearer"
                             << "Bearer";
    }
    void modes()
    {
        QFETCH(DpopMode, mode);
        RunningSandbox sandbox(options(mode));
        Client client(&sandbox);
        const auto errorOrTokenType = [&](const QByteArray &dpop) {
            const QJsonObject codes = sandbox.requestCodes();
            sandbox.decide(codes, "approve");
            const QJsonObject response = client.poll(codes, dpop).json();
            return response.value(response.contains("error") ? "error" : "token_type").toString();
        };
        QTEST(errorOrTokenType({}), "without");
        QTEST(errorOrTokenType(client.proof("POST", "/token")), "with");
    }

    void invalidProofs_data()
    {
        QTest::addColumn<QJsonObject>("header");
        QTest::addColumn<QJsonObject>("claims");
        const qint64 now = RunningSandbox::utc().toSecsSinceEpoch();
        QTest::newRow("typ") << QJsonObject{{"typ", "JWT"}} << QJsonObject{};
        QTest::newRow("no typ") << QJsonObject{{"typ", QJsonValue()}} << QJsonObject{};
        QTest::newRow("alg") << QJsonObject{{"alg", "none"}} << QJsonObject{};
        QTest::newRow("another alg") << QJsonObject{{"alg", "RS256"}} << QJsonObject{};
        QTest::newRow("no key") << QJsonObject{{"jwk", QJsonValue()}} << QJsonObject{};
        QTest::newRow("another key")
            << QJsonObject{{"jwk", ClientTestKey().jwk()}} << QJsonObject{};
        QTest::newRow("another kind of key")
            << QJsonObject{{"jwk", ClientTestKey(ClientTestKey::Kind::Ed25519).jwk()}}
            << QJsonObject{};
        QTest::newRow("method") << QJsonObject{} << QJsonObject{{"htm", "GET"}};
        QTest::newRow("no method") << QJsonObject{} << QJsonObject{{"htm", QJsonValue()}};
        QTest::newRow("URL") << QJsonObject{} << QJsonObject{{"htu", "http://127.0.0.1/token"}};
        QTest::newRow("no URL") << QJsonObject{} << QJsonObject{{"htu", QJsonValue()}};
        QTest::newRow("old") << QJsonObject{} << QJsonObject{{"iat", now - 61}};
        QTest::newRow("in the future") << QJsonObject{} << QJsonObject{{"iat", now + 61}};
        QTest::newRow("no time") << QJsonObject{} << QJsonObject{{"iat", QJsonValue()}};
        QTest::newRow("no jti") << QJsonObject{} << QJsonObject{{"jti", QJsonValue()}};
        QTest::newRow("for an access token") << QJsonObject{} << QJsonObject{{"ath", "abc"}};
    }
    void invalidProofs()
    {
        QFETCH(QJsonObject, header);
        QFETCH(QJsonObject, claims);
        RunningSandbox sandbox(options(DpopMode::Optional));
        Client client(&sandbox);
        const QJsonObject codes = sandbox.requestCodes();
        sandbox.decide(codes, "approve");
        const QByteArray proof =
            client.key.sign(withMembers(client.header(), header),
                            withMembers(client.claims("POST", "/token"), claims));

        const ReceivedResponse refused = client.poll(codes, proof);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.error(), "invalid_dpop_proof");
        // The codes are still valid.
        QCOMPARE(client.poll(codes, client.proof("POST", "/token")).status, 200);
    }

    void malformedProofs_data()
    {
        QTest::addColumn<QByteArray>("proof");
        RunningSandbox sandbox;
        Client client(&sandbox);
        const QByteArray good = client.proof("POST", "/token");
        QTest::newRow("nonsense") << QByteArray("nonsense");
        QTest::newRow("two parts") << good.left(good.lastIndexOf('.'));
        QTest::newRow("no signature") << good.left(good.lastIndexOf('.') + 1);
        QTest::newRow("two proofs") << good + ", " + client.proof("POST", "/token");
        QTest::newRow("padding") << good + "==";
    }
    void malformedProofs()
    {
        QFETCH(QByteArray, proof);
        RunningSandbox sandbox(options(DpopMode::Optional));
        Client client(&sandbox);
        QCOMPARE(client.poll(sandbox.requestCodes(), proof).error(), "invalid_dpop_proof");
    }

    void aProofWithAPrivateKey()
    {
        RunningSandbox sandbox(options(DpopMode::Optional));
        Client client(&sandbox);
        QJsonObject header = client.header();
        QJsonObject jwk = client.key.jwk();
        jwk.insert("d", "AAAA");
        header.insert("jwk", jwk);
        const QByteArray proof = client.key.sign(header, client.claims("POST", "/token"));
        QCOMPARE(client.poll(sandbox.requestCodes(), proof).error(), "invalid_dpop_proof");
    }

    void aProofIsAcceptedOnce()
    {
        RunningSandbox sandbox(options(DpopMode::Optional));
        Client client(&sandbox);
        const QJsonObject codes = sandbox.requestCodes();
        const QByteArray proof = client.proof("POST", "/token");
        QCOMPARE(client.poll(codes, proof).error(), "authorization_pending");
        QCOMPARE(client.poll(codes, proof).error(), "invalid_dpop_proof");
    }

    void queryAndFragmentAreIgnored()
    {
        RunningSandbox sandbox(options(DpopMode::Optional));
        Client client(&sandbox);
        const QByteArray proof =
            client.proof("POST", "/token", {{"htu", sandbox.server().origin() + "/token?a=b#c"}});
        QCOMPARE(client.poll(sandbox.requestCodes(), proof).error(), "authorization_pending");
    }

    void aBoundToken()
    {
        RunningSandbox sandbox(options(DpopMode::Optional));
        Client client(&sandbox);
        const QJsonObject tokens = client.signIn();
        const auto proof = [&](Client &sender, const QJsonObject &more) {
            return sender.proof("GET", "/userinfo", more);
        };
        const QJsonObject hash = Client::tokenHash(tokens);
        QCOMPARE(client.userinfo(tokens, "DPoP", proof(client, hash)).status, 200);

        const ReceivedResponse stolen = client.userinfo(tokens, "Bearer", proof(client, hash));
        QCOMPARE(stolen.status, 401);
        QCOMPARE(client.userinfo(tokens, "Bearer", {}).status, 401);
        QCOMPARE(client.userinfo(tokens, "DPoP", proof(client, {})).error(), "invalid_dpop_proof");
        Client thief(&sandbox);
        thief.proofs = 1000;
        const ReceivedResponse other = client.userinfo(tokens, "DPoP", proof(thief, hash));
        QCOMPARE(other.status, 401);
        QCOMPARE(other.error(), "invalid_token");
        QVERIFY(other.header("WWW-Authenticate").startsWith("DPoP "));
    }

    void anUnboundToken()
    {
        RunningSandbox sandbox(options(DpopMode::Optional));
        Client client(&sandbox);
        const QJsonObject tokens = sandbox.signIn();
        const QByteArray proof = client.proof("GET", "/userinfo", Client::tokenHash(tokens));
        QCOMPARE(client.userinfo(tokens, "DPoP", proof).status, 401);
        QCOMPARE(client.userinfo(tokens, "Bearer", {}).status, 200);
    }

    void aBoundRefreshToken()
    {
        RunningSandbox sandbox(options(DpopMode::Optional));
        Client client(&sandbox);
        const QJsonObject tokens = client.signIn();
        Client thief(&sandbox);
        thief.proofs = 1000;
        QCOMPARE(client.refresh(tokens, {}).error(), "invalid_grant");
        QCOMPARE(client.refresh(tokens, thief.proof("POST", "/token")).error(), "invalid_grant");
        const QJsonObject fresh = client.refresh(tokens, client.proof("POST", "/token")).json();
        QCOMPARE(fresh.value("token_type"), "DPoP");
        // A thief who lacks the key cannot end the sign-in by sending the old token.
        QCOMPARE(client.refresh(tokens, thief.proof("POST", "/token")).error(), "invalid_grant");
        QCOMPARE(client.refresh(fresh, client.proof("POST", "/token")).status, 200);
    }

    void aClientWithASecretMayChangeItsKey()
    {
        RunningSandbox sandbox({.clientSecret = Secret("shh"), .dpop = DpopMode::Optional});
        Client client(&sandbox);
        client.secret = "&client_secret=shh";
        const QJsonObject tokens = client.signIn();
        QCOMPARE(tokens.value("token_type"), "DPoP");
        client.key = ClientTestKey();
        const QJsonObject fresh = client.refresh(tokens, client.proof("POST", "/token")).json();
        const QByteArray proof = client.proof("GET", "/userinfo", Client::tokenHash(fresh));
        QCOMPARE(client.userinfo(fresh, "DPoP", proof).status, 200);
    }

    void nonces()
    {
        RunningSandbox sandbox(withNonce());
        Client client(&sandbox);
        const QJsonObject codes = sandbox.requestCodes();
        const auto poll = [&] { return client.poll(codes, client.proof("POST", "/token")); };
        const ReceivedResponse first = poll();
        QCOMPARE(first.status, 400);
        QCOMPARE(first.error(), "use_dpop_nonce");
        client.nonce = QString::fromLatin1(first.header("DPoP-Nonce"));
        QVERIFY(!client.nonce.isEmpty());
        const ReceivedResponse second = poll();
        QCOMPARE(second.error(), "authorization_pending");
        QCOMPARE(second.header("DPoP-Nonce"), client.nonce.toLatin1());

        sandbox.postJson("/sandbox/action", {{"action", "change-dpop-nonce"}});
        QCOMPARE(poll().error(), "use_dpop_nonce");
    }

    void noncesExpire()
    {
        RunningSandbox sandbox(withNonce());
        Client client(&sandbox);
        const QJsonObject codes = sandbox.requestCodes();
        const auto poll = [&] { return client.poll(codes, client.proof("POST", "/token")); };
        client.nonce = QString::fromLatin1(poll().header("DPoP-Nonce"));
        sandbox.advance(5min);
        const ReceivedResponse later = poll();
        QCOMPARE(later.error(), "authorization_pending");
        QVERIFY(later.header("DPoP-Nonce") != client.nonce.toLatin1());
        sandbox.advance(5min);
        QCOMPARE(poll().error(), "use_dpop_nonce");
    }

    void noncesForResources()
    {
        RunningSandbox sandbox(withNonce());
        Client client(&sandbox);
        const ReceivedResponse refused =
            client.poll(sandbox.requestCodes(), client.proof("POST", "/token"));
        client.nonce = QString::fromLatin1(refused.header("DPoP-Nonce"));
        const QJsonObject tokens = client.signIn();
        const QString good = std::exchange(client.nonce, {});
        const QJsonObject hash = Client::tokenHash(tokens);
        const auto userinfo = [&] {
            return client.userinfo(tokens, "DPoP", client.proof("GET", "/userinfo", hash));
        };
        const ReceivedResponse response = userinfo();
        QCOMPARE(response.status, 401);
        QCOMPARE(response.header("WWW-Authenticate"),
                 "DPoP error=\"use_dpop_nonce\", algs=\"ES256\"");
        client.nonce = QString::fromLatin1(response.header("DPoP-Nonce"));
        QCOMPARE(client.nonce, good);
        QCOMPARE(userinfo().status, 200);
    }

    /*! The project's client makes proofs with code that the sandbox does not share. */
    void projectClient()
    {
        RunningSandbox sandbox(withNonce());
        Client client(&sandbox);
        const SigningKey key = SigningKey::generate();
        QByteArray nonce;
        const auto proof = [&](const QByteArray &method, const QString &path, const Secret &token) {
            return dpopProof(
                {method, QUrl(sandbox.server().origin() + path), RunningSandbox::utc(), nonce}, key,
                token);
        };
        const QJsonObject codes = sandbox.requestCodes();
        sandbox.decide(codes, "approve");
        const ReceivedResponse refused = client.poll(codes, proof("POST", "/token", {}));
        QCOMPARE(refused.error(), "use_dpop_nonce");
        nonce = refused.header("DPoP-Nonce");
        const QJsonObject tokens = client.poll(codes, proof("POST", "/token", {})).json();
        QCOMPARE(tokens.value("token_type"), "DPoP");
        const Secret access(tokens.value("access_token").toString().toLatin1());
        QCOMPARE(client.userinfo(tokens, "DPoP", proof("GET", "/userinfo", access)).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestDpopVerifier)
#include "tst_dpopverifier.moc"
