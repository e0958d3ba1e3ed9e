// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/clientassertion.h"
#include "jose/jws.h"
#include "support/keys.h"

#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;

class TestClientAssertion : public QObject
{
    Q_OBJECT

    const QDateTime now{QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc()};

    static AssertedClient client() { return {"tv", "https://a.example/token", {}}; }

private Q_SLOTS:
    void asserts_data() { addAlgorithms(); }
    /*! The claims that a server checks: RFC 7523, section 3; OpenID Connect Core 1.0, section 9. */
    void asserts()
    {
        QFETCH(JwsAlgorithm, algorithm);
        const SigningKey key = newKey(algorithm);
        const auto jws = readJws(clientAssertion(client(), key, now).reveal());
        QVERIFY(jws);
        QCOMPARE(jws->header, (QJsonObject{{"typ", "JWT"}, {"alg", algorithmName(algorithm)}}));
        QVERIFY(isSignedBy(key, *jws));
        QJsonObject claims = QJsonDocument::fromJson(jws->payload).object();
        QVERIFY(claims.take("jti").toString().size() >= 16);
        const qint64 seconds = now.toSecsSinceEpoch();
        QCOMPARE(claims, (QJsonObject{{"iss", "tv"},
                                      {"sub", "tv"},
                                      {"aud", "https://a.example/token"},
                                      {"iat", seconds},
                                      {"exp", seconds + 60}}));
    }

    void namesTheKey()
    {
        auto named = client();
        named.keyId = "1";
        const auto jws = readJws(clientAssertion(named, SigningKey::generate(), now).reveal());
        QCOMPARE(jws->header.value("kid"), "1");
    }

    void eachAssertionHasItsOwnJti()
    {
        const SigningKey key = SigningKey::generate();
        const auto id = [&] {
            return claimsOf(clientAssertion(client(), key, now).reveal()).value("jti").toString();
        };
        QVERIFY(id() != id());
    }

    /*! The value of client_assertion_type (RFC 7523, section 2.2). */
    void type()
    {
        QCOMPARE(QByteArray(clientAssertionType),
                 QByteArray("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
    }
};

QTEST_APPLESS_MAIN(TestClientAssertion)
#include "tst_clientassertion.moc"
