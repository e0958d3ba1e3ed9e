// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/clientassertion.h"
#include "runningsandbox.h"
#include "support/json.h"
#include "testkey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! Client authentication by private_key_jwt (RFC 7523), as a client meets it at the sandbox. */
class TestAssertionGate : public QObject
{
    Q_OBJECT

    static SandboxOptions withKey(const QByteArray &key)
    {
        SandboxOptions options;
        options.clientId = "tv";
        options.clientKey = key;
        return options;
    }
    static QJsonObject claims(RunningSandbox &sandbox)
    {
        return {{"iss", "tv"},
                {"sub", "tv"},
                {"aud", sandbox.server().issuer()},
                {"exp", RunningSandbox::utc().toSecsSinceEpoch() + 60},
                {"jti", "one"}};
    }
    static Fields asserted(const QByteArray &assertion)
    {
        return {{"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                {"client_assertion", QString::fromLatin1(assertion)}};
    }
    static Answer begin(RunningSandbox &sandbox, const QByteArray &assertion)
    {
        return sandbox.post("/device_authorization", asserted(assertion));
    }

private Q_SLOTS:
    void metadata()
    {
        RunningSandbox sandbox(withKey(TestKey().pem()));
        const QJsonObject metadata = sandbox.get("/.well-known/openid-configuration").json();
        QCOMPARE(metadata.value("token_endpoint_auth_methods_supported").toArray(),
                 QJsonArray{"private_key_jwt"});
        QVERIFY(metadata.value("token_endpoint_auth_signing_alg_values_supported")
                    .toArray()
                    .contains("ES256"));
    }

    void kindsOfKeys_data()
    {
        QTest::addColumn<TestKey::Kind>("kind");
        QTest::newRow("ES256") << TestKey::Kind::P256;
        QTest::newRow("RS256") << TestKey::Kind::Rsa;
        QTest::newRow("EdDSA") << TestKey::Kind::Ed25519;
    }
    void kindsOfKeys()
    {
        QFETCH(TestKey::Kind, kind);
        const TestKey key(kind);
        for (const QByteArray &file : {key.pem(), QJsonDocument(key.jwk()).toJson()}) {
            RunningSandbox sandbox(withKey(file));
            const Answer answer =
                begin(sandbox, key.sign({{"alg", key.algorithm()}}, claims(sandbox)));
            QCOMPARE(answer.status, 200);
        }
    }

    void keysThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("file");
        const TestKey key;
        QJsonObject secret = key.jwk();
        secret.insert("d", "AAAA");
        QJsonObject off = key.jwk();
        off.insert("x", off.value("y"));
        QTest::newRow("nonsense") << QByteArray("nonsense");
        QTest::newRow("a private key") << QJsonDocument(secret).toJson();
        QTest::newRow("not on the curve") << QJsonDocument(off).toJson();
        QTest::newRow("too small") << TestKey(TestKey::Kind::SmallRsa).pem();
        QTest::newRow("nothing in it") << QByteArray(R"({"kty":"RSA"})");
    }
    void keysThatAreNone()
    {
        QFETCH(QByteArray, file);
        SandboxOptions options = withKey(file);
        options.port = 0;
        Sandbox sandbox(std::move(options));
        QVERIFY(!sandbox.listen());
        QVERIFY(sandbox.errorString().contains("no public key"));
    }

    void wrongAssertions_data()
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
        QTest::newRow("other audiences")
            << right << QJsonObject{{"aud", QJsonArray{"https://other.example"}}};
        QTest::newRow("no audience") << right << QJsonObject{{"aud", QJsonValue()}};
        QTest::newRow("expired") << right << QJsonObject{{"exp", now}};
        QTest::newRow("endless") << right << QJsonObject{{"exp", now + 3601}};
        QTest::newRow("no expiry") << right << QJsonObject{{"exp", QJsonValue()}};
        QTest::newRow("no name") << right << QJsonObject{{"jti", ""}};
    }
    void wrongAssertions()
    {
        QFETCH(QJsonObject, header);
        QFETCH(QJsonObject, wrong);
        const TestKey key;
        RunningSandbox sandbox(withKey(key.pem()));
        QJsonObject bad = claims(sandbox);
        for (auto claim = wrong.begin(); claim != wrong.end(); ++claim)
            bad.insert(claim.key(), claim.value());
        const Answer answer = begin(sandbox, key.sign(header, bad));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.error(), "invalid_client");
        QCOMPARE(begin(sandbox, key.sign({{"alg", "ES256"}}, claims(sandbox))).status, 200);
    }

    void otherWays()
    {
        const TestKey key;
        RunningSandbox sandbox(withKey(key.pem()));
        QCOMPARE(sandbox.post("/device_authorization", {{"client_id", "tv"}}).status, 401);
        QCOMPARE(begin(sandbox, "nonsense").status, 401);
        QCOMPARE(begin(sandbox, TestKey().sign({{"alg", "ES256"}}, claims(sandbox))).status, 401);
        Fields twoIds = asserted(key.sign({{"alg", "ES256"}}, claims(sandbox)));
        twoIds += Fields{{"client_id", "radio"}};
        QCOMPARE(sandbox.post("/device_authorization", twoIds).status, 401);
    }

    void anAssertionIsGoodOnce()
    {
        const TestKey key;
        RunningSandbox sandbox(withKey(key.pem()));
        const QByteArray assertion = key.sign({{"alg", "ES256"}}, claims(sandbox));
        QCOMPARE(begin(sandbox, assertion).status, 200);
        QCOMPARE(begin(sandbox, assertion).status, 401);
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
        const TestKey key;
        RunningSandbox sandbox(withKey(key.pem()));
        const QString audience = sandbox.server().origin() + path;
        QJsonObject some = claims(sandbox);
        some.insert("aud", several ? QJsonValue(QJsonArray{"https://other.example", audience})
                                   : QJsonValue(audience));
        QCOMPARE(begin(sandbox, key.sign({{"alg", "ES256"}}, some)).status, 200);
    }

    /*! Our own client and this server were written apart. */
    void ourOwnClient()
    {
        const SigningKey key = SigningKey::generate();
        RunningSandbox sandbox(withKey(QJsonDocument(key.publicJwk()).toJson()));
        const auto fields = [&] {
            const AssertedClient client{"tv", sandbox.server().issuer(), {}};
            return asserted(clientAssertion(client, key, RunningSandbox::utc()).reveal());
        };
        const QJsonObject codes = sandbox.post("/device_authorization", fields()).json();
        sandbox.decide(codes, "approve");
        const Answer answer = sandbox.post(
            "/token", fields()
                          + Fields{{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                                   {"device_code", codes.value("device_code").toString()}});
        QCOMPARE(answer.status, 200);
    }
};

QTEST_GUILESS_MAIN(TestAssertionGate)
#include "tst_assertiongate.moc"
