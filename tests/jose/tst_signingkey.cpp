// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/crypto.h"
#include "support/files.h"
#include "support/keys.h"

#include <QDebug>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/err.h>

using namespace DeviceSignIn;

template <typename Stream>
concept PrintsKeys = requires(Stream stream, const SigningKey &key)
{
    stream << key;
};
static_assert(!PrintsKeys<QDebug>);
static_assert(!PrintsKeys<QTextStream &>);
static_assert(!std::is_copy_constructible_v<SigningKey>,
              "without copies it fits into no QVariant and no queued signal");
static_assert(!std::is_copy_assignable_v<SigningKey>);
static_assert(std::is_nothrow_move_constructible_v<SigningKey>);

class TestSigningKey : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        return writeFile(m_folder.filePath(name), bytes);
    }

    /*! The output of the openssl command; empty if it fails. */
    static QByteArray openSsl(const QStringList &arguments)
    {
        QProcess process;
        process.start("openssl", arguments);
        process.waitForFinished();
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
                   ? process.readAllStandardOutput()
                   : QByteArray();
    }

    /*! An ECDSA signature as OpenSSL reads it: two numbers in DER (RFC 3279, section 2.2.3). */
    static QByteArray toDer(const QByteArray &jose)
    {
        QByteArray numbers;
        for (QByteArray number : {jose.first(32), jose.last(32)}) {
            while (number.size() > 1 && number[0] == '\0')
                number.remove(0, 1);
            if (number[0] & 0x80) // without the zero byte the number would be negative
                number.prepend('\0');
            numbers += '\x02' + QByteArray(1, char(number.size())) + number;
        }
        return '\x30' + QByteArray(1, char(numbers.size())) + numbers;
    }

private Q_SLOTS:
    void generates()
    {
        const SigningKey key = SigningKey::generate();
        QCOMPARE(key.algorithm(), JwsAlgorithm::ES256);
        QVERIFY(key.thumbprint() != SigningKey::generate().thumbprint());
    }

    void publicHalf_data() { addAlgorithms(); }
    void publicHalf()
    {
        QFETCH(JwsAlgorithm, algorithm);
        const SigningKey key = newKey(algorithm);
        QCOMPARE(key.algorithm(), algorithm);
        const QJsonObject jwk = key.publicJwk();
        for (const char *secret : {"d", "p", "q", "dp", "dq", "qi", "k"})
            QVERIFY(!jwk.contains(secret));
        const auto publicKey = PublicKey::fromJwk(jwk);
        QVERIFY(publicKey);
        QCOMPARE(publicKey->jwk(), jwk);
        QCOMPARE(thumbprint(jwk), key.thumbprint());
        QCOMPARE(key.thumbprint().size(), 43);
    }

    /*! A coordinate that begins with a zero byte keeps it (RFC 7518, section 6.2.1.2). */
    void coordinatesHaveOneLength()
    {
        for (int i = 0; i < 600; ++i) {
            const QJsonObject jwk = SigningKey::generate().publicJwk();
            QCOMPARE(jwk.value("x").toString().size(), 43);
            QCOMPARE(jwk.value("y").toString().size(), 43);
        }
    }

    void survivesTheStore_data() { addAlgorithms(); }
    void survivesTheStore()
    {
        QFETCH(JwsAlgorithm, algorithm);
        const SigningKey key = newKey(algorithm);
        const auto restored = SigningKey::fromPem(key.toPem());
        QVERIFY(restored);
        QCOMPARE(restored->publicJwk(), key.publicJwk());
        const auto publicKey = PublicKey::fromJwk(key.publicJwk());
        QVERIFY(publicKey->verify(algorithm, "message", restored->sign("message")));
    }

    void moves()
    {
        SigningKey key = SigningKey::generate();
        const QByteArray name = key.thumbprint();
        SigningKey second(std::move(key));
        QCOMPARE(second.thumbprint(), name);
        SigningKey third = SigningKey::generate();
        third = std::move(second);
        QCOMPARE(third.thumbprint(), name);
    }

    /*! A key that was moved from returns empty results. */
    void emptyKey()
    {
        SigningKey key = SigningKey::generate();
        const SigningKey other = std::move(key);
        // NOLINTBEGIN(bugprone-use-after-move)
        QVERIFY(key.sign("message").isEmpty());
        QVERIFY(key.publicJwk().isEmpty());
        QVERIFY(key.toPem().isEmpty());
        QCOMPARE(key.algorithm(), JwsAlgorithm::ES256);
        // NOLINTEND(bugprone-use-after-move)
        QVERIFY(!other.sign("message").isEmpty());
    }

    /*! The openssl command verifies the signatures of this code. */
    void openSslVerifies_data()
    {
        QTest::addColumn<JwsAlgorithm>("algorithm");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("RS256") << JwsAlgorithm::RS256 << QStringList{"-rawin", "-digest", "sha256"};
        QTest::newRow("ES256") << JwsAlgorithm::ES256 << QStringList{"-rawin", "-digest", "sha256"};
        QTest::newRow("EdDSA") << JwsAlgorithm::EdDSA << QStringList{"-rawin"};
    }
    void openSslVerifies()
    {
        QFETCH(JwsAlgorithm, algorithm);
        QFETCH(QStringList, options);
        const SigningKey key = newKey(algorithm);
        const QString pem = write("key.pem", key.toPem().reveal());
        const QString message = write("message", "message");
        const auto native = [&](const QByteArray &signature) {
            return algorithm == JwsAlgorithm::ES256 ? toDer(signature) : signature;
        };
        const QString signature = write("signature", native(key.sign("message")));
        const QString forged = write("forged", native(key.sign("massage")));
        const QStringList verify = QStringList{"pkeyutl", "-verify", "-inkey", pem, "-in", message}
                                   + options + QStringList{"-sigfile"};
        QVERIFY(openSsl(verify + QStringList{signature}).contains("Verified Successfully"));
        QVERIFY(openSsl(verify + QStringList{forged}).isEmpty());
    }

    /*! This code reads a key in each format that the openssl command writes. */
    void readsOpenSslsKeys_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<JwsAlgorithm>("algorithm");
        QTest::newRow("RSA, PKCS #8") << QStringList{"genpkey", "-quiet",   "-algorithm",
                                                     "RSA",     "-pkeyopt", "rsa_keygen_bits:2048"}
                                      << JwsAlgorithm::RS256;
        QTest::newRow("RSA, PKCS #1")
            << QStringList{"genrsa", "-traditional", "2048"} << JwsAlgorithm::RS256;
        QTest::newRow("P-256, PKCS #8")
            << QStringList{"genpkey", "-quiet",   "-algorithm",
                           "EC",      "-pkeyopt", "ec_paramgen_curve:P-256"}
            << JwsAlgorithm::ES256;
        QTest::newRow("P-256, SEC 1 with its parameters in front")
            << QStringList{"ecparam", "-name", "prime256v1", "-genkey"} << JwsAlgorithm::ES256;
        QTest::newRow("Ed25519") << QStringList{"genpkey", "-quiet", "-algorithm", "ED25519"}
                                 << JwsAlgorithm::EdDSA;
    }
    void readsOpenSslsKeys()
    {
        QFETCH(QStringList, arguments);
        const QByteArray pem = openSsl(arguments);
        QVERIFY(!pem.isEmpty());
        const auto key = SigningKey::fromPem(Secret(pem));
        QVERIFY(key);
        QTEST(key->algorithm(), "algorithm");
        QVERIFY(!key->sign("message").isEmpty());
    }

    /*!
        A private key with the public key of another pair is rejected: its signatures could not be
        verified.
    */
    void refusesTwoHalves()
    {
        const SigningKey one = SigningKey::generate();
        const SigningKey other = SigningKey::generate();
        const auto der = [&](const SigningKey &key) {
            return openSsl(
                {"ec", "-in", write("half.pem", key.toPem().reveal()), "-outform", "DER"});
        };
        QByteArray mixed = der(one);
        const qsizetype pointSize = 65; // stands at the end (RFC 5915, section 3)
        QVERIFY(mixed.size() > pointSize);
        mixed = mixed.chopped(pointSize) + der(other).last(pointSize);
        const auto pem = [](const QByteArray &bytes) {
            return Secret("-----BEGIN EC PRIVATE KEY-----\n" + bytes.toBase64()
                          + "\n-----END EC PRIVATE KEY-----\n");
        };
        QVERIFY(SigningKey::fromPem(pem(der(one))));
        QVERIFY(!SigningKey::fromPem(pem(mixed)));
    }

    void refusesPem_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no PEM") << QByteArray("secret");
        QTest::newRow("too long") << QByteArray(100'000, '-');
        QTest::newRow("cut off") << newPem("ED25519").reveal().left(60);
        QTest::newRow("RSA of 1024 bits") << newPem("RSA", size_t(1024)).reveal();
        QTest::newRow("P-384") << newPem("EC", "P-384").reveal();
        QTest::newRow("secp256k1") << newPem("EC", "secp256k1").reveal();
        QTest::newRow("X25519") << newPem("X25519").reveal();
        QTest::newRow("Ed448") << newPem("ED448").reveal();
        const QString key = write("whole.pem", newPem("EC", "P-256").reveal());
        QTest::newRow("the public key") << openSsl({"pkey", "-in", key, "-pubout"});
        QTest::newRow("behind a passphrase")
            << openSsl({"pkey", "-in", key, "-aes256", "-passout", "pass:secret"});
    }
    void refusesPem()
    {
        QFETCH(QByteArray, pem);
        QVERIFY(!SigningKey::fromPem(Secret(pem)));
        QCOMPARE(ERR_peek_error(), 0UL);
    }
};

QTEST_GUILESS_MAIN(TestSigningKey)
#include "tst_signingkey.moc"
