// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "clienttestkey.h"
#include "jose/clientassertion.h"
#include "jwt.h"
#include "runningsandbox.h"
#include "support/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! Client authentication by private_key_jwt (RFC 7523) at the device authorization endpoint. */
class TestClientAssertionVerifier : public QObject
{
    Q_OBJECT

    static SandboxOptions withKey(const QByteArray &key)
    {
        return {.clientId = "tv", .clientKey = key};
    }
    /*! Claims that the sandbox accepts. */
    static QJsonObject claims(RunningSandbox &sandbox)
    {
        return {{"iss", "tv"},
                {"sub", "tv"},
                {"aud", sandbox.server().issuer()},
                {"exp", RunningSandbox::utc().toSecsSinceEpoch() + 60},
                {"jti", "one"}};
    }
    static FormFields assertionFields(const QByteArray &assertion)
    {
        return {{"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                {"client_assertion", QString::fromLatin1(assertion)}};
    }
    static ReceivedResponse requestCodes(RunningSandbox &sandbox, const QByteArray &assertion)
    {
        return sandbox.post("/device_authorization", assertionFields(assertion));
    }

private Q_SLOTS:
    void metadata()
    {
        RunningSandbox sandbox(withKey(ClientTestKey().pem()));
        const QJsonObject metadata = sandbox.get("/.well-known/openid-configuration").json();
        QCOMPARE(metadata.value("token_endpoint_auth_methods_supported").toArray(),
                 QJsonArray{"private_key_jwt"});
        QVERIFY(metadata.value("token_endpoint_auth_signing_alg_values_supported")
                    .toArray()
                    .contains("ES256"));
    }

    void keyKinds_data()
    {
        QTest::addColumn<ClientTestKey::Kind>("kind");
        QTest::newRow("ES256") << ClientTestKey::Kind::P256;
        QTest::newRow("RS256") << ClientTestKey::Kind::Rsa;
        QTest::newRow("EdDSA") << ClientTestKey::Kind::Ed25519;
    }
    void keyKinds()
    {
        QFETCH(ClientTestKey::Kind, kind);
        const ClientTestKey key(kind);
        for (const QByteArray &file : {key.pem(), QJsonDocument(key.jwk()).toJson()}) {
            RunningSandbox sandbox(withKey(file));
            const ReceivedResponse response =
                requestCodes(sandbox, key.sign({{"alg", key.algorithm()}}, claims(sandbox)));
            QCOMPARE(response.status, 200);
        }
    }

    void unsupportedKeys_data()
    {
        QTest::addColumn<QByteArray>("file");
        const ClientTestKey key;
        QJsonObject privateKey = key.jwk();
        privateKey.insert("d", "AAAA");
        QJsonObject notOnCurve = key.jwk();
        notOnCurve.insert("x", notOnCurve.value("y"));
        QTest::newRow("nonsense") << QByteArray("nonsense");
        QTest::newRow("a private key") << QJsonDocument(privateKey).toJson();
        QTest::newRow("not on the curve") << QJsonDocument(notOnCurve).toJson();
        QTest::newRow("too small") << ClientTestKey(ClientTestKey::Kind::SmallRsa).pem();
        QTest::newRow("no parameters") << QByteArray(R"({"kty":"RSA"})");
    }
    void unsupportedKeys()
    {
        QFETCH(QByteArray, file);
        SandboxOptions options = withKey(file);
        options.port = 0;
        Sandbox sandbox(std::move(options));
        QVERIFY(!sandbox.listen());
        QVERIFY(sandbox.errorString().contains("no public key"));
    }

    void invalidAssertions_data()
    {
        QTest::addColumn<QJsonObject>("header");
        QTest::addColumn<QJsonObject>("wrong");
        const qint64 now = RunningSandbox::utc().toSecsSinceEpoch();
        QTest::newRow("none") << QJsonObject{{"alg", "none"}} << QJsonObject{};
        QTest::newRow("another algorithm") << QJsonObject{{"alg", "RS256"}} << QJsonObject{};
        const QJsonObject right{{"alg", "ES256"}};
        QTest::newRow("issuer") << right << QJsonObject{{"iss", "radio"}};
        QTest::newRow("subject") << right << QJsonObject{{"sub", "radio"}};
        QTest::newRow("another client") << right << QJsonObject{{"sub", "radio"}, {"iss", "radio"}};
        QTest::newRow("audience") << right << QJsonObject{{"aud", "https://other.example"}};
        QTest::newRow("several other audiences")
            << right << QJsonObject{{"aud", QJsonArray{"https://other.example"}}};
        QTest::newRow("no audience") << right << QJsonObject{{"aud", QJsonValue()}};
        QTest::newRow("expired") << right << QJsonObject{{"exp", now}};
        QTest::newRow("too long a lifetime") << right << QJsonObject{{"exp", now + 3601}};
        QTest::newRow("no expiry") << right << QJsonObject{{"exp", QJsonValue()}};
        QTest::newRow("no jti") << right << QJsonObject{{"jti", ""}};
    }
    void invalidAssertions()
    {
        QFETCH(QJsonObject, header);
        QFETCH(QJsonObject, wrong);
        const ClientTestKey key;
        RunningSandbox sandbox(withKey(key.pem()));
        const QJsonObject invalid = withMembers(claims(sandbox), wrong);
        const ReceivedResponse response = requestCodes(sandbox, key.sign(header, invalid));
        QCOMPARE(response.status, 401);
        QCOMPARE(response.error(), "invalid_client");
        QCOMPARE(requestCodes(sandbox, key.sign({{"alg", "ES256"}}, claims(sandbox))).status, 200);
    }

    void otherAuthenticationIsRejected()
    {
        const ClientTestKey key;
        RunningSandbox sandbox(withKey(key.pem()));
        QCOMPARE(sandbox.post("/device_authorization", {{"client_id", "tv"}}).status, 401);
        QCOMPARE(requestCodes(sandbox, "nonsense").status, 401);
        QCOMPARE(
            requestCodes(sandbox, ClientTestKey().sign({{"alg", "ES256"}}, claims(sandbox))).status,
            401);
        FormFields twoIds = assertionFields(key.sign({{"alg", "ES256"}}, claims(sandbox)));
        twoIds += FormFields{{"client_id", "radio"}};
        QCOMPARE(sandbox.post("/device_authorization", twoIds).status, 401);
    }

    void anAssertionIsAcceptedOnce()
    {
        const ClientTestKey key;
        RunningSandbox sandbox(withKey(key.pem()));
        const QByteArray assertion = key.sign({{"alg", "ES256"}}, claims(sandbox));
        QCOMPARE(requestCodes(sandbox, assertion).status, 200);
        QCOMPARE(requestCodes(sandbox, assertion).status, 401);
    }

    void audiences_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("several");
        QTest::newRow("issuer") << "" << false;
        QTest::newRow("token endpoint") << "/token" << false;
        QTest::newRow("the endpoint itself") << "/device_authorization" << false;
        QTest::newRow("one of several") << "/token" << true;
    }
    void audiences()
    {
        QFETCH(QString, path);
        QFETCH(bool, several);
        const ClientTestKey key;
        RunningSandbox sandbox(withKey(key.pem()));
        const QString audience = sandbox.server().origin() + path;
        QJsonObject claims = this->claims(sandbox);
        claims.insert("aud", several ? QJsonValue(QJsonArray{"https://other.example", audience})
                                     : QJsonValue(audience));
        QCOMPARE(requestCodes(sandbox, key.sign({{"alg", "ES256"}}, claims)).status, 200);
    }

    /*! The project's client makes assertions with code that the sandbox does not share. */
    void projectClient()
    {
        const SigningKey key = SigningKey::generate();
        RunningSandbox sandbox(withKey(QJsonDocument(key.publicJwk()).toJson()));
        const auto fields = [&] {
            const AssertedClient client{"tv", sandbox.server().issuer(), {}};
            return assertionFields(clientAssertion(client, key, RunningSandbox::utc()).reveal());
        };
        const QJsonObject codes = sandbox.post("/device_authorization", fields()).json();
        sandbox.decide(codes, "approve");
        const ReceivedResponse response = sandbox.post(
            "/token", fields()
                          + FormFields{{"grant_type", deviceCodeGrant},
                                       {"device_code", codes.value("device_code").toString()}});
        QCOMPARE(response.status, 200);
    }
};

QTEST_GUILESS_MAIN(TestClientAssertionVerifier)
#include "tst_clientassertionverifier.moc"
