// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/crypto.h"
#include "support/json.h"
#include "support/keys.h"
#include "support/testkey.h"

#include <QTest>

#include <openssl/ecdsa.h>
#include <openssl/err.h>

using namespace DeviceSignIn;

/*!
    The modulus of the key in RFC 7638, section 3.1, and of the second one in RFC 7517, appendix
    A.1.
*/
static const char rsaModulus[] =
    "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_"
    "BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-"
    "65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-"
    "bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
/*! The coordinates of the key in RFC 7517, appendix A.1. */
static const char ecX[] = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";
static const char ecY[] = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";
/*! The key in RFC 8037, appendix A.2. */
static const char edX[] = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

class TestJwk : public QObject
{
    Q_OBJECT

    static QJsonObject rsa() { return {{"kty", "RSA"}, {"n", rsaModulus}, {"e", "AQAB"}}; }
    static QJsonObject ec() { return {{"kty", "EC"}, {"crv", "P-256"}, {"x", ecX}, {"y", ecY}}; }
    static QJsonObject ed() { return {{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", edX}}; }
    static QByteArray bigNumber(int bits)
    {
        QByteArray bytes(bits / 8, '\xff');
        return base64Url(bytes);
    }

private Q_SLOTS:
    void thumbprints_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        QTest::addColumn<QByteArray>("thumbprint");
        QTest::newRow("RFC 7638, section 3.1")
            << with(with(rsa(), "alg", "RS256"), "kid", "2011-04-29")
            << QByteArray("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        QTest::newRow("RFC 8037, appendix A.3")
            << ed() << QByteArray("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        QTest::newRow("RFC 9449, section 6.1")
            << QJsonObject{{"kty", "EC"},
                           {"crv", "P-256"},
                           {"x", "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs"},
                           {"y", "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"}}
            << QByteArray("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }
    void thumbprints()
    {
        QFETCH(QJsonObject, jwk);
        const auto key = PublicKey::fromJwk(jwk);
        QVERIFY(key);
        QTEST(thumbprint(key->jwk()), "thumbprint");
    }

    void accepted_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        QTest::addColumn<JwsAlgorithm>("algorithm");
        QTest::newRow("RSA") << rsa() << JwsAlgorithm::RS256;
        QTest::newRow("P-256") << ec() << JwsAlgorithm::ES256;
        QTest::newRow("Ed25519") << ed() << JwsAlgorithm::EdDSA;
        QTest::newRow("says what it is for")
            << with(with(rsa(), "use", "sig"), "alg", "RS256") << JwsAlgorithm::RS256;
        QTest::newRow("verifies among other things")
            << with(rsa(), "key_ops", QJsonArray{"verify", "encrypt"}) << JwsAlgorithm::RS256;
        QTest::newRow("RFC 9864's word") << with(ed(), "alg", "Ed25519") << JwsAlgorithm::EdDSA;
        QTest::newRow("the exponent 3") << with(rsa(), "e", "Aw") << JwsAlgorithm::RS256;
        QTest::newRow("8192 bits")
            << with(rsa(), "n", QString(bigNumber(8192))) << JwsAlgorithm::RS256;
        QTest::newRow("a zero byte before the modulus") << with(
            rsa(), "n", QString(base64Url(QByteArray(1, '\0') + fromBase64Url(rsaModulus).value())))
                                                        << JwsAlgorithm::RS256;
    }
    void accepted()
    {
        QFETCH(QJsonObject, jwk);
        const auto key = PublicKey::fromJwk(jwk);
        QVERIFY(key);
        QFETCH(JwsAlgorithm, algorithm);
        QVERIFY(key->algorithms().contains(algorithm));
    }

    /*! The algorithm that a key names is the only one that it may be used with. */
    void aKeyForOneAlgorithm()
    {
        QCOMPARE(PublicKey::fromJwk(rsa())->algorithms().size(), 6);
        QCOMPARE(PublicKey::fromJwk(with(rsa(), "alg", "PS256"))->algorithms(),
                 QList<JwsAlgorithm>{JwsAlgorithm::PS256});
        QCOMPARE(PublicKey::fromJwk(ec())->algorithms(), QList<JwsAlgorithm>{JwsAlgorithm::ES256});
    }

    /*! A JWK on each curve is read, and written as it was. */
    void curves_data()
    {
        QTest::addColumn<JwsAlgorithm>("algorithm");
        QTest::newRow("ES256") << JwsAlgorithm::ES256;
        QTest::newRow("ES384") << JwsAlgorithm::ES384;
        QTest::newRow("ES512") << JwsAlgorithm::ES512;
    }
    void curves()
    {
        QFETCH(JwsAlgorithm, algorithm);
        const QJsonObject jwk = without(TestKey(algorithmName(algorithm)).jwk("1"), "kid");
        const auto key = PublicKey::fromJwk(jwk);
        QVERIFY(key);
        QCOMPARE(key->algorithms(), QList<JwsAlgorithm>{algorithm});
        QCOMPARE(key->jwk(), jwk);
        QVERIFY(!PublicKey::fromJwk(with(jwk, "y", jwk["x"]))); // not on the curve
    }

    void refused_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("a symmetric key") << QJsonObject{{"kty", "oct"}, {"k", "c2VjcmV0"}};
        QTest::newRow("an unknown kind") << with(rsa(), "kty", "AKP");
        QTest::newRow("the kind in small letters") << with(rsa(), "kty", "rsa");
        QTest::newRow("a private key") << with(ec(), "d", "AAAA");
        QTest::newRow("for encryption") << with(rsa(), "use", "enc");
        QTest::newRow("the use is no text") << with(rsa(), "use", 1);
        QTest::newRow("for signing only") << with(rsa(), "key_ops", QJsonArray{"sign"});
        QTest::newRow("for ES384") << with(ec(), "alg", "ES384");
        QTest::newRow("for another kind's algorithm") << with(rsa(), "alg", "ES256");
        QTest::newRow("for HS256") << with(rsa(), "alg", "HS256");
        QTest::newRow("an empty algorithm") << with(rsa(), "alg", "");

        QTest::newRow("RSA of 1024 bits") << with(rsa(), "n", QString(bigNumber(1024)));
        QTest::newRow("RSA of 2040 bits") << with(rsa(), "n", QString(bigNumber(2040)));
        QTest::newRow("RSA of 8200 bits") << with(rsa(), "n", QString(bigNumber(8200)));
        QTest::newRow("RSA of 1 Mbit") << with(rsa(), "n", QString(bigNumber(1 << 20)));
        QTest::newRow("an even modulus")
            << with(rsa(), "n", QString(base64Url(QByteArray(256, '\xfe'))));
        QTest::newRow("no modulus") << with(rsa(), "n", QJsonValue());
        QTest::newRow("the modulus is a number") << with(rsa(), "n", 65537);
        QTest::newRow("the modulus is padded") << with(rsa(), "n", QString(rsaModulus) + "==");
        QTest::newRow("the exponent 0") << with(rsa(), "e", "AA");
        QTest::newRow("the exponent 1") << with(rsa(), "e", "AQ");
        QTest::newRow("an even exponent") << with(rsa(), "e", "AQAC");
        QTest::newRow("an exponent of 9 bytes") << with(rsa(), "e", "AQAAAAAAAAAB");
        QTest::newRow("no exponent") << with(rsa(), "e", QJsonValue());

        QTest::newRow("P-384 with the point of P-256") << with(ec(), "crv", "P-384");
        QTest::newRow("P-521 with the point of P-256") << with(ec(), "crv", "P-521");
        QTest::newRow("secp256k1") << with(ec(), "crv", "secp256k1");
        QTest::newRow("a point not on the curve") << with(ec(), "y", ecX);
        QTest::newRow("the point (0, 0)")
            << with(with(ec(), "x", QString(base64Url(QByteArray(32, '\0')))), "y",
                    QString(base64Url(QByteArray(32, '\0'))));
        QTest::newRow("a short coordinate") << with(ec(), "x", QString(base64Url("x")));
        QTest::newRow("a long coordinate") << with(
            ec(), "x", QString(base64Url(QByteArray(1, '\0') + fromBase64Url(ecX).value())));
        QTest::newRow("no y") << with(ec(), "y", QJsonValue());
        QTest::newRow("Ed448") << with(ed(), "crv", "Ed448");
        QTest::newRow("X25519") << with(ed(), "crv", "X25519");
        QTest::newRow("Ed25519 of 31 bytes")
            << with(ed(), "x", QString(base64Url(QByteArray(31, 'x'))));
        QTest::newRow("not Latin") << with(ed(), "x", QString::fromUtf8("\u4e00"));
    }
    void refused()
    {
        QFETCH(QJsonObject, jwk);
        QVERIFY(!PublicKey::fromJwk(jwk));
        QCOMPARE(ERR_peek_error(), 0UL); // a leftover error would break the next TLS connection
    }

    void verifies_data() { addAlgorithms(); }
    void verifies()
    {
        QFETCH(JwsAlgorithm, algorithm);
        const SigningKey key = newKey(algorithm);
        const auto ours = PublicKey::fromJwk(jwkOf(key));
        const auto other = PublicKey::fromJwk(jwkOf(newKey(algorithm)));
        QVERIFY(ours && other);
        const QByteArray message("message");
        const QByteArray signature = key.sign(message);
        QVERIFY(ours->verify(algorithm, message, signature));
        QVERIFY(!other->verify(algorithm, message, signature));
        QVERIFY(!ours->verify(algorithm, "massage", signature));
        QVERIFY(!ours->verify(algorithm, message, {}));
        QVERIFY(!ours->verify(algorithm, message, signature + 'x'));
        QVERIFY(!ours->verify(algorithm, message, signature.chopped(1)));
        QVERIFY(!ours->verify(algorithm, message, QByteArray(signature.size(), '\0')));
        for (const auto wrong : {JwsAlgorithm::RS256, JwsAlgorithm::ES256, JwsAlgorithm::EdDSA})
            QCOMPARE(ours->verify(wrong, message, signature), wrong == algorithm);
        for (qsizetype bit = 0; bit < signature.size() * 8; bit += 7) {
            QByteArray flipped = signature;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
            QVERIFY(!ours->verify(algorithm, message, flipped));
        }
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    /*! The signature format of OpenSSL is not that of JWS (RFC 7518, section 3.4). */
    void refusesDer()
    {
        const SigningKey key = newKey(JwsAlgorithm::ES256);
        const QByteArray raw = key.sign("message");
        const auto half = [&](qsizetype from) {
            return BN_bin2bn(reinterpret_cast<const unsigned char *>(raw.constData() + from), 32,
                             nullptr);
        };
        ECDSA_SIG *signature = ECDSA_SIG_new();
        ECDSA_SIG_set0(signature, half(0), half(32));
        QByteArray der(i2d_ECDSA_SIG(signature, nullptr), '\0');
        auto *end = reinterpret_cast<unsigned char *>(der.data());
        i2d_ECDSA_SIG(signature, &end);
        ECDSA_SIG_free(signature);

        const auto ours = PublicKey::fromJwk(jwkOf(key));
        QVERIFY(ours->verify(JwsAlgorithm::ES256, "message", raw));
        QVERIFY(!ours->verify(JwsAlgorithm::ES256, "message", der));
    }

    /*! The set in RFC 7517, appendix A.1, whose first key is for encryption. */
    void readsASet()
    {
        const KeySet set = keySet({with(with(ec(), "use", "enc"), "kid", "1"),
                                   with(with(rsa(), "alg", "RS256"), "kid", "2011-04-29")});
        QCOMPARE(set.keys().size(), size_t(1));
        QCOMPARE(set.keys().front().keyId(), "2011-04-29");
    }

    void skipsWhatItDoesNotKnow()
    {
        const KeySet set = keySet(
            {17, QJsonValue(), "text", QJsonObject{{"kty", "oct"}}, with(ec(), "y", ecX), ed()});
        QCOMPARE(set.keys().size(), size_t(1));
    }

    void boundsTheNumber()
    {
        QJsonArray jwks;
        for (int i = 0; i < 1000; ++i)
            jwks.append(ed());
        QCOMPARE(keySet(jwks).keys().size(), size_t(64));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("keyId");
        QTest::addColumn<JwsAlgorithm>("algorithm");
        QTest::addColumn<int>("count");
        QTest::newRow("by name") << "a" << JwsAlgorithm::EdDSA << 1;
        QTest::newRow("by name and algorithm") << "a" << JwsAlgorithm::RS256 << 1;
        QTest::newRow("the name of another kind") << "b" << JwsAlgorithm::RS256 << 0;
        QTest::newRow("an unknown name") << "c" << JwsAlgorithm::EdDSA << 0;
        QTest::newRow("without a name") << "" << JwsAlgorithm::EdDSA << 2;
        QTest::newRow("without a name and of no kind here") << "" << JwsAlgorithm::ES256 << 0;
    }
    void finds()
    {
        QFETCH(QString, keyId);
        QFETCH(JwsAlgorithm, algorithm);
        QFETCH(int, count);
        const KeySet set =
            keySet({with(ed(), "kid", "a"), with(rsa(), "kid", "a"), with(ed(), "kid", "b")});
        QCOMPARE(set.candidates(keyId, algorithm).size(), size_t(count));
    }

    void noSet_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("a web page") << QByteArray("<html>") << 200 << Reason::NotOAuth;
        QTest::newRow("no keys") << QByteArray("{}") << 200 << Reason::InvalidResponse;
        QTest::newRow("keys of another form")
            << json("{'keys':{}}") << 200 << Reason::InvalidResponse;
        QTest::newRow("busy") << json("{'keys':[]}") << 503 << Reason::ServerBusy;
        QTest::newRow("moved") << QByteArray() << 302 << Reason::Redirected;
    }
    void noSet()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const auto answer = readKeySet(jwksResponse(body, status));
        QVERIFY(std::holds_alternative<Failure>(answer));
        QTEST(std::get<Failure>(answer).reason, "reason");
    }

    void algorithmNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("known");
        for (const char *name : {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
                                 "ES384", "ES512", "EdDSA", "Ed25519"})
            QTest::newRow(name) << name << true;
        for (const char *name : {"", "none", "None", "NONE", "HS256", "HS384", "HS512", "RS1",
                                 "ES256K", "ES521", "PS1", "RSA-OAEP", "rs256", "RS256 "})
            QTest::newRow(name) << name << false;
    }
    void algorithmNames()
    {
        QFETCH(QString, name);
        QTEST(algorithmByName(name).has_value(), "known");
    }
};

QTEST_APPLESS_MAIN(TestJwk)
#include "tst_jwk.moc"
