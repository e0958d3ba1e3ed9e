// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jwt.h"
#include "runningsandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTest>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

using namespace DeviceSignIn;

/*! Remove a resource of the sandbox from this program, and put it back. @{ */
static void removeFiles(bool ofPhonePage)
{
    if (ofPhonePage)
        Q_CLEANUP_RESOURCE(phonepage);
    else
        Q_CLEANUP_RESOURCE(media);
}

static void restoreFiles(bool ofPhonePage)
{
    if (ofPhonePage)
        Q_INIT_RESOURCE(phonepage);
    else
        Q_INIT_RESOURCE(media);
}
/*! @} */

/*!
    Verifies ID tokens as a client does, with nothing but the published keys. The test calls OpenSSL
    itself: an error in code that it shared with the signer could go unnoticed.
*/
class TestSigner : public QObject
{
    Q_OBJECT

    using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

    static QByteArray member(const QJsonObject &jwk, const char *name)
    {
        return decodedBase64Url(jwk.value(QLatin1String(name)).toString().toLatin1());
    }
    static const unsigned char *bytes(const QByteArray &array)
    {
        return reinterpret_cast<const unsigned char *>(array.constData());
    }
    static BIGNUM *number(const QByteArray &array)
    {
        return BN_bin2bn(bytes(array), int(array.size()), nullptr);
    }

    static Key makeKey(const char *type, OSSL_PARAM_BLD *builder)
    {
        EVP_PKEY *key = nullptr;
        OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(builder);
        EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr);
        if (EVP_PKEY_fromdata_init(context) != 1
            || EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
            key = nullptr;
        EVP_PKEY_CTX_free(context);
        OSSL_PARAM_free(parameters);
        OSSL_PARAM_BLD_free(builder);
        return {key, EVP_PKEY_free};
    }
    static Key readKey(const QJsonObject &jwk)
    {
        OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
        if (jwk.value("kty") == "RSA") {
            BIGNUM *n = number(member(jwk, "n"));
            BIGNUM *e = number(member(jwk, "e"));
            OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n);
            OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e);
            Key key = makeKey("RSA", builder);
            BN_free(n);
            BN_free(e);
            return key;
        }
        if (jwk.value("kty") == "OKP") {
            OSSL_PARAM_BLD_free(builder);
            const QByteArray x = member(jwk, "x");
            return {
                EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(x), size_t(x.size())),
                EVP_PKEY_free};
        }
        const QByteArray point = '\x04' + member(jwk, "x") + member(jwk, "y");
        OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
        OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                         size_t(point.size()));
        return makeKey("EC", builder);
    }

    static QByteArray toDer(const QByteArray &jose)
    {
        ECDSA_SIG *signature = ECDSA_SIG_new();
        ECDSA_SIG_set0(signature, number(jose.first(32)), number(jose.last(32)));
        unsigned char *der = nullptr;
        const int size = i2d_ECDSA_SIG(signature, &der);
        QByteArray result(reinterpret_cast<char *>(der), size);
        OPENSSL_free(der);
        ECDSA_SIG_free(signature);
        return result;
    }
    static bool verify(const QJsonObject &jwk, const QByteArray &message, QByteArray signature)
    {
        const Key key = readKey(jwk);
        if (!key)
            return false;
        if (jwk.value("kty") == "EC") {
            if (signature.size() != 64)
                return false;
            signature = toDer(signature);
        }
        const EVP_MD *digest = jwk.value("kty") == "OKP" ? nullptr : EVP_sha256();
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        const bool good = EVP_DigestVerifyInit(context, nullptr, digest, nullptr, key.get()) == 1
                          && EVP_DigestVerify(context, bytes(signature), size_t(signature.size()),
                                              bytes(message), size_t(message.size()))
                                 == 1;
        EVP_MD_CTX_free(context);
        return good;
    }

private Q_SLOTS:
    void idTokens_data()
    {
        QTest::addColumn<SigningAlgorithm>("algorithm");
        QTest::addColumn<QString>("name");
        QTest::newRow("ES256") << SigningAlgorithm::ES256 << "ES256";
        QTest::newRow("RS256") << SigningAlgorithm::RS256 << "RS256";
        QTest::newRow("EdDSA") << SigningAlgorithm::EdDSA << "EdDSA";
    }
    void idTokens()
    {
        QFETCH(SigningAlgorithm, algorithm);
        QFETCH(QString, name);
        RunningSandbox sandbox({.algorithm = algorithm});
        const QJsonArray keys = sandbox.get("/jwks").json().value("keys").toArray();
        QCOMPARE(keys.size(), 1);
        const QJsonObject key = keys.first().toObject();
        QCOMPARE(key.value("alg"), name);
        QCOMPARE(key.value("use"), "sig");
        QVERIFY(!key.contains("d")); // the private key

        // Several, because numbers in an ECDSA signature can begin with zero bytes.
        for (int i = 0; i < 20; ++i) {
            const QByteArray jwt = idToken(sandbox.signIn());
            const auto parts = jwt.split('.');
            QCOMPARE(parts.size(), 3);
            QCOMPARE(jwtHeader(jwt).value("alg"), name);
            QCOMPARE(jwtHeader(jwt).value("kid"), key.value("kid"));
            const QByteArray message = parts[0] + '.' + parts[1];
            QVERIFY(verify(key, message, decodedBase64Url(parts[2])));
            QVERIFY(!verify(key, message + 'x', decodedBase64Url(parts[2])));
        }
    }

    void claims()
    {
        RunningSandbox sandbox;
        const QJsonObject claims = jwtClaims(idToken(sandbox.signIn("openid profile email")));
        const qint64 now = RunningSandbox::utc().toSecsSinceEpoch();
        QCOMPARE(claims.value("iss"), sandbox.server().issuer());
        QCOMPARE(claims.value("aud"), "tv");
        QCOMPARE(claims.value("azp"), "tv");
        QVERIFY(!claims.contains("nonce")); // the request had none
        QCOMPARE(claims.value("iat"), now);
        QCOMPARE(claims.value("exp"), now + 3600);
        QCOMPARE(claims.value("name"), "Demo Person");
        QCOMPARE(claims.value("email"), "demo@example.com");
        QVERIFY(!claims.value("sub").toString().isEmpty());
    }

    void nonce()
    {
        RunningSandbox sandbox;
        const auto nonceIn = [](const QJsonObject &tokens) {
            return jwtClaims(idToken(tokens)).value("nonce");
        };
        const QJsonObject codes =
            sandbox
                .post("/device_authorization",
                      {{"client_id", "tv"}, {"scope", "openid"}, {"nonce", "n-0S6_WzA2Mj"}})
                .json();
        sandbox.decide(codes, "approve");
        const QJsonObject tokens = sandbox.poll(codes).json();
        QCOMPARE(nonceIn(tokens), "n-0S6_WzA2Mj");
        const QJsonObject fresh = sandbox.refresh(tokens).json();
        QVERIFY(fresh.contains("id_token"));
        QVERIFY(nonceIn(fresh).isUndefined());
    }

    // A sandbox that can't sign, or lacks files, reports that instead of ending its program.
    void unusableAlgorithm()
    {
        Sandbox sandbox({.port = 0, .algorithm = SigningAlgorithm(99)});
        QVERIFY(!sandbox.listen());
        QVERIFY2(sandbox.errorString().startsWith("OpenSSL can't sign"),
                 qPrintable(sandbox.errorString()));
    }
    void missingFiles_data()
    {
        QTest::addColumn<bool>("ofPhonePage");
        QTest::addColumn<QString>("problem");
        QTest::newRow("phone page")
            << true << "A file of the phone page is missing from this program";
        QTest::newRow("films") << false << "The list of films is missing from this program";
    }
    void missingFiles()
    {
        QFETCH(bool, ofPhonePage);
        QFETCH(QString, problem);
        removeFiles(ofPhonePage);
        const auto restore = qScopeGuard([ofPhonePage] { restoreFiles(ofPhonePage); });
        Sandbox sandbox({.port = 0});
        QVERIFY(!sandbox.listen());
        QCOMPARE(sandbox.errorString(), problem);
    }
};

QTEST_GUILESS_MAIN(TestSigner)
#include "tst_signer.moc"
