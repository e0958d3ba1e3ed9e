// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "idtokenrules.h"
#include "jose/crypto.h"
#include "jose/jws.h"
#include "sandbox/oauth/signer.h"
#include "support/json.h"
#include "support/keys.h"
#include "support/testkey.h"

#include <QMessageAuthenticationCode>
#include <QTest>

#include <openssl/err.h>

using namespace DeviceSignIn;

/*! The signature, the header and the form of an id_token, and the keys that are tried with it. */
class TestIdTokenSignature : public QObject
{
    Q_OBJECT

    const SigningKey m_key = SigningKey::generate();
    const KeySet m_keys = keySet({jwkOf(m_key, "1")});

    Secret sign(const QJsonObject &claims, const QJsonObject &header = {{"kid", "1"}}) const
    {
        return Secret(signJws(header, claims, m_key));
    }

private Q_SLOTS:
    void algorithms_data() { addAlgorithms(); }
    void algorithms()
    {
        QFETCH(JwsAlgorithm, algorithm);
        const SigningKey key = newKey(algorithm);
        const QByteArray token = signJws({{"kid", "a"}}, goodClaims(), key);
        const auto verdict = [&](const QByteArray &bytes, const KeySet &keys) {
            return verdictOf(checkIdToken(Secret(bytes), keys, ourRules()));
        };
        const KeySet keys = keySet({jwkOf(m_key, "z"), jwkOf(key, "a")});
        QCOMPARE(verdict(token, keys), Verdict::Good);
        QCOMPARE(verdict(token, keySet({jwkOf(newKey(algorithm), "a")})), Verdict::Wrong);
        QCOMPARE(verdict(token, keySet({jwkOf(key, "b")})), Verdict::UnknownKey);
        QCOMPARE(verdict(token, KeySet()), Verdict::UnknownKey);
        for (qsizetype i = 0; i < token.size(); i += 5) {
            QByteArray changed = token;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(verdict(changed, keys) != Verdict::Good, changed.constData());
        }
    }

    /*! Every algorithm with a public key that a server's metadata may list. */
    void everyAlgorithm_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QCryptographicHash::Algorithm>("hash");
        using Hash = QCryptographicHash::Algorithm;
        for (const char *kind : {"RS", "PS", "ES"}) {
            QTest::addRow("%s256", kind) << kind + QString("256") << Hash::Sha256;
            QTest::addRow("%s384", kind) << kind + QString("384") << Hash::Sha384;
            QTest::addRow("%s512", kind) << kind + QString("512") << Hash::Sha512;
        }
        QTest::newRow("EdDSA") << "EdDSA" << Hash::Sha512;
    }
    void everyAlgorithm()
    {
        QFETCH(QString, algorithm);
        QFETCH(QCryptographicHash::Algorithm, hash);
        const TestKey key(algorithm);
        const TestKey other(algorithm);
        auto rules = ourRules();
        rules.accessToken = Secret("access");
        const QByteArray digest = QCryptographicHash::hash("access", hash);
        const auto claims =
            with(goodClaims(), "at_hash", QString(base64Url(digest.left(digest.size() / 2))));
        const QByteArray token = key.token(claims, "1");
        const auto detail = [&](const QByteArray &bytes, const QJsonObject &jwk) {
            const auto answer = checkIdToken(Secret(bytes), keySet({jwk}), rules);
            return verdictOf(answer) == Verdict::Good ? QString("good") : detailOf(answer);
        };
        const QString wrong("id_token: the signature is wrong");
        const QJsonObject jwk = key.jwk("1");
        QCOMPARE(detail(token, jwk), "good");
        QCOMPARE(detail(token, with(jwk, "alg", algorithm)), "good");
        QCOMPARE(detail(token, with(jwk, "alg", algorithm == "RS384" ? "RS256" : "RS384")),
                 jwk["kty"] == "RSA"
                     ? "id_token: signed with the key \"1\", which the server does not publish"
                     : "id_token: the server publishes no key that can be used");
        QCOMPARE(detail(token, other.jwk("1")), wrong);
        QCOMPARE(detail(key.token(with(claims, "at_hash", "x"), "1"), jwk),
                 "id_token: at_hash is not that of the access token");
        const qsizetype dot = token.lastIndexOf('.');
        const QByteArray signature = fromBase64Url(token.mid(dot + 1)).value();
        const auto withSignature = [&](const QByteArray &bytes) {
            return QByteArray(token.left(dot + 1) + base64Url(bytes));
        };
        QCOMPARE(detail(withSignature({}), jwk), wrong);
        QCOMPARE(detail(withSignature(QByteArray(signature.size(), '\0')), jwk), wrong);
        QCOMPARE(detail(withSignature(QByteArray(signature.size(), '\xff')), jwk), wrong);
        QCOMPARE(detail(withSignature(signature.chopped(1)), jwk), wrong);
        QCOMPARE(detail(withSignature(signature + '\0'), jwk), wrong);
        QCOMPARE(detail(withSignature('\0' + signature), jwk), wrong);
        for (qsizetype bit = 0; bit < signature.size() * 8; bit += 97) {
            QByteArray flipped = signature;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
            QCOMPARE(detail(withSignature(flipped), jwk), wrong);
        }
        QCOMPARE(ERR_peek_error(), 0UL); // a leftover error would break the next TLS connection
    }

    /*! The header of a token says which algorithm was used, and anybody can change it. */
    void anotherAlgorithmOfTheSameKey_data()
    {
        QTest::addColumn<QString>("used");
        QTest::addColumn<QString>("named");
        for (const char *used : {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}) {
            for (const char *named : {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}) {
                if (qstrcmp(used, named) != 0)
                    QTest::addRow("%s as %s", used, named) << used << named;
            }
        }
    }
    void anotherAlgorithmOfTheSameKey()
    {
        QFETCH(QString, used);
        QFETCH(QString, named);
        static const TestKey key("RS256");
        const QByteArray message =
            TestKey::part({{"alg", named}, {"kid", "1"}}) + '.' + TestKey::part(goodClaims());
        const Secret token(message + '.' + base64Url(key.sign(message, used)));
        QCOMPARE(detailOf(checkIdToken(token, keySet({key.jwk("1")}), ourRules())),
                 "id_token: the signature is wrong");
    }

    /*! The sandbox's signer shares no code with the library except OpenSSL. */
    void tokensOfTheSandbox_data()
    {
        QTest::addColumn<SigningAlgorithm>("algorithm");
        QTest::newRow("ES256") << SigningAlgorithm::ES256;
        QTest::newRow("RS256") << SigningAlgorithm::RS256;
    }
    void tokensOfTheSandbox()
    {
        QFETCH(SigningAlgorithm, algorithm);
        const Signer signer(algorithm);
        const auto keys = std::get<KeySet>(
            readKeySet(jwksResponse(QJsonDocument(signer.publicKeySet()).toJson())));
        // Several tokens, because the numbers in an ECDSA signature differ in length.
        for (int i = 0; i < 20; ++i) {
            const Secret token(signer.sign(with(goodClaims(), "i", i)));
            QCOMPARE(verdictOf(checkIdToken(token, keys, ourRules())), Verdict::Good);
        }
        const Signer other(algorithm);
        QCOMPARE(verdictOf(checkIdToken(Secret(other.sign(goodClaims())), keys, ourRules())),
                 Verdict::UnknownKey);
    }

    /*!
        If a token names no key, every key of its algorithm is tried, and the set may be outdated.
    */
    void namelessKeys()
    {
        const Secret token = sign(goodClaims(), {});
        const auto other = jwkOf(SigningKey::generate(), "2");
        const auto verdict = [&](const QJsonArray &jwks) {
            return verdictOf(checkIdToken(token, keySet(jwks), ourRules()));
        };
        QCOMPARE(verdict({other, jwkOf(m_key, "1")}), Verdict::Good);
        QCOMPARE(verdict({other, jwkOf(m_key)}), Verdict::Good);
        QCOMPARE(verdict({other}), Verdict::UnknownKey);
        QCOMPARE(verdict({}), Verdict::UnknownKey);
    }

    void forged_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("detail");
        const QByteArray claims =
            '.' + base64Url(QJsonDocument(goodClaims()).toJson(QJsonDocument::Compact));
        const auto header = [](const char *algorithm) {
            return base64Url(json("{'kid':'1','alg':'") + algorithm + json("'}"));
        };
        /*! Signs a header that is written in full. */
        const auto signedHeader = [&](const QByteArray &text) {
            const QByteArray message = base64Url(text) + claims;
            return QByteArray(message + '.' + base64Url(m_key.sign(message)));
        };
        const QString unsignedToken("id_token: not signed");
        for (const char *none : {"none", "None", "nOnE"}) {
            QTest::addRow("alg \"%s\"", none)
                << QByteArray(header(none) + claims + '.') << unsignedToken;
            QTest::addRow("alg \"%s\" with a signature", none)
                << QByteArray(header(none) + claims + ".AAAA") << unsignedToken;
        }
        QTest::newRow("no alg") << signedHeader(json("{'kid':'1'}")) << unsignedToken;
        QTest::newRow("alg \"\"") << signedHeader(json("{'kid':'1','alg':''}")) << unsignedToken;
        QTest::newRow("alg is null") << signedHeader(json("{'alg':null}")) << unsignedToken;
        QTest::newRow("alg is a list") << signedHeader(json("{'alg':['ES256']}")) << unsignedToken;
        const QString unsupported("id_token: signed with %1, which is not supported");
        QTest::newRow("alg in small letters")
            << signedHeader(json("{'alg':'es256'}")) << unsupported.arg("es256");
        QTest::newRow("alg that draws on the screen")
            << signedHeader(json("{'alg':'<b>\\u001b[2J\\u202e\\n'}"))
            << unsupported.arg("\"<b> [2J\"");
        QTest::newRow("alg of a thousand letters")
            << signedHeader(json("{'alg':'") + QByteArray(1000, 'A') + json("'}"))
            << unsupported.arg('"' + QString(39, 'A') + QChar(0x2026) + '"');
        // A verifier that takes the public key for an HMAC secret would let anybody sign.
        const QByteArray jwk = QJsonDocument(jwkOf(m_key, "1")).toJson(QJsonDocument::Compact);
        const QByteArray message = header("HS256") + claims;
        QTest::newRow("HMAC by the public key")
            << QByteArray(message + '.' + base64Url(hmacSha256(jwk, message)))
            << "id_token: signed with HS256, which the server does not list";
        QTest::newRow("HMAC by an empty secret")
            << QByteArray(message + '.' + base64Url(hmacSha256("", message)))
            << "id_token: signed with HS256, which the server does not list";
        for (const char *name : {"HS384", "HS512"}) {
            const auto hash = qstrcmp(name, "HS384") == 0 ? QCryptographicHash::Sha384
                                                          : QCryptographicHash::Sha512;
            const QByteArray input = header(name) + claims;
            QTest::addRow("%s by the public key", name)
                << QByteArray(input + '.'
                              + base64Url(QMessageAuthenticationCode::hash(input, jwk, hash)))
                << QString("id_token: signed with %1, which the server does not list").arg(name);
        }
        const QString unknown(
            "id_token: signed with the key \"1\", which the server does not publish");
        for (const char *other : {"RS256", "EdDSA"}) {
            const QByteArray input = header(other) + claims;
            QTest::addRow("%s by an ES256 key", other)
                << QByteArray(input + '.' + base64Url(m_key.sign(input))) << unknown;
        }
        // A key or an address of keys in the header of a token must not be used (RFC 7515, sections
        // 4.1.2 to 4.1.6).
        const QString wrong("id_token: the signature is wrong");
        const SigningKey forger = SigningKey::generate();
        const auto forge = [&](const QString &member, const QJsonValue &value) {
            return signJws({{"kid", "1"}, {member, value}}, goodClaims(), forger);
        };
        QTest::newRow("a key in the header") << forge("jwk", forger.publicJwk()) << wrong;
        QTest::newRow("an address of keys in the header")
            << forge("jku", "https://evil.example/keys") << wrong;
        QTest::newRow("an address of certificates in the header")
            << forge("x5u", "https://evil.example/certificate") << wrong;
        QTest::newRow("a certificate in the header") << forge("x5c", QJsonArray{"MIIB"}) << wrong;
        for (const char *keyId : {"2", "1 ", "../1", "1' OR '1'='1", "/dev/null"}) {
            QTest::addRow("kid \"%s\"", keyId)
                << signJws({{"kid", keyId}, {"jwk", forger.publicJwk()}}, goodClaims(), forger)
                << QString(
                       "id_token: signed with the key \"%1\", which the server does not publish")
                       .arg(QString(keyId).trimmed());
        }
        QTest::newRow("no kid") << signJws({}, goodClaims(), forger)
                                << "id_token: signed with a key that the server does not publish";
        QTest::newRow("kid is a number")
            << signJws({{"kid", 1}}, goodClaims(), forger)
            << "id_token: signed with a key that the server does not publish";
        const QByteArray input = header("ES256") + claims;
        const QByteArray signature = m_key.sign(input);
        const auto withSignature = [&](const QByteArray &bytes) {
            return QByteArray(input + '.' + base64Url(bytes));
        };
        QTest::newRow("no signature") << withSignature({}) << wrong;
        QTest::newRow("r = s = 0") << withSignature(QByteArray(64, '\0')) << wrong;
        QTest::newRow("r = 0") << withSignature(QByteArray(32, '\0') + signature.last(32)) << wrong;
        QTest::newRow("s = 0") << withSignature(signature.first(32) + QByteArray(32, '\0'))
                               << wrong;
        QTest::newRow("r = s = the largest number")
            << withSignature(QByteArray(64, '\xff')) << wrong;
        QTest::newRow("a signature cut off") << withSignature(signature.chopped(1)) << wrong;
        QTest::newRow("half a signature") << withSignature(signature.first(32)) << wrong;
        QTest::newRow("a signature with more behind it")
            << withSignature(signature + '\0') << wrong;
        QTest::newRow("a signature after a zero") << withSignature('\0' + signature) << wrong;
        QTest::newRow("a critical extension")
            << signJws({{"kid", "1"}, {"crit", QJsonArray{"x"}}, {"x", 1}}, goodClaims(), m_key)
            << "id_token: its header requires an extension (crit)";
        QTest::newRow("an empty list of critical extensions")
            << signJws({{"kid", "1"}, {"crit", QJsonArray()}}, goodClaims(), m_key)
            << "id_token: its header requires an extension (crit)";
        // Two parsers may disagree on which one counts (RFC 7515, section 4).
        const QString twice("id_token: its header names a member twice, or is not JSON");
        QTest::newRow("alg twice")
            << signedHeader(json("{'alg':'none','kid':'1','alg':'ES256'}")) << twice;
        QTest::newRow("alg twice, once in disguise")
            << signedHeader(json("{'\\u0061lg':'none','kid':'1','alg':'ES256'}")) << twice;
        QTest::newRow("something behind the header")
            << signedHeader(json("{'alg':'ES256','kid':'1'}{}")) << twice;
        const QString malformed("id_token: not a signed token (RFC 7515)");
        QTest::newRow("empty") << QByteArray() << malformed;
        QTest::newRow("no JWS") << QByteArray("token") << malformed;
        QTest::newRow("something behind the token")
            << QByteArray(withSignature(signature) + ".e30") << malformed;
        QTest::newRow("a line end behind the token")
            << QByteArray(withSignature(signature) + '\n') << malformed;
        QTest::newRow("padding behind the token")
            << QByteArray(withSignature(signature) + "==") << malformed;
        QTest::newRow("encrypted")
            << QByteArray("e30.e30.e30.e30.e30") << "id_token: encrypted, which is not supported";
        QTest::newRow("huge") << sign(with(goodClaims(), "name", QString(100'000, 'x'))).reveal()
                              << "id_token: longer than 64 KiB";
    }
    void forged()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, detail);
        const auto answer = checkIdToken(Secret(token), m_keys, ourRules());
        QVERIFY(verdictOf(answer) != Verdict::Good);
        QCOMPARE(detailOf(answer), detail);
        QVERIFY(detail.size() < 200);
    }

    /*! Two parsers may disagree on which of two members of a name counts (RFC 7519, section 4). */
    void claimsThatAreThereTwice_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("subject") << json("'sub':'17'");
        QTest::newRow("another subject") << json("'sub':'18'");
        QTest::newRow("in disguise") << json("'s\\u0075b':'18'");
        QTest::newRow("audience") << json("'aud':['x']");
    }
    void claimsThatAreThereTwice()
    {
        QFETCH(QByteArray, more);
        const QByteArray claims = QJsonDocument(goodClaims()).toJson(QJsonDocument::Compact);
        const QByteArray message = base64Url(json("{'alg':'ES256','kid':'1'}")) + '.'
                                   + base64Url(claims.chopped(1) + ',' + more + '}');
        const Secret token(message + '.' + base64Url(m_key.sign(message)));
        QCOMPARE(detailOf(checkIdToken(token, m_keys, ourRules())),
                 "id_token: its claims name a member twice, or are not JSON");
    }

    void payloadsThatAreNoObject_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("text") << QByteArray("name");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << json("{'iss':'https://a.ex");
    }
    void payloadsThatAreNoObject()
    {
        QFETCH(QByteArray, payload);
        const QByteArray message =
            base64Url(json("{'alg':'ES256','kid':'1'}")) + '.' + base64Url(payload);
        const Secret token(message + '.' + base64Url(m_key.sign(message)));
        QCOMPARE(detailOf(checkIdToken(token, m_keys, ourRules())),
                 "id_token: its claims name a member twice, or are not JSON");
    }
};

QTEST_APPLESS_MAIN(TestIdTokenSignature)
#include "tst_idtokensignature.moc"
