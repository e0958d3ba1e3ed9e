// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "client/serverresults.h"
#include "jose/jws.h"
#include "protocol/tokenset.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"
#include "support/testkey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace DeviceSignIn;

namespace {

/*! A scripted server whose keys the test publishes, and the check of an ID token from it. */
struct IdentityFixture
{
    explicit IdentityFixture(ClientData client = config())
        : provider(std::move(client), &transport, &clock)
    {}

    static ClientData config()
    {
        ClientData config = knownClient();
        config.endpoints.issuer = "https://a.example";
        config.endpoints.keysEndpoint = QUrl("https://a.example/keys");
        return config;
    }
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

} // namespace

class TestIdentityCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesTheKeysOnce()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/keys"));
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
        fixture.start(fixture.idToken(key, "1"));
        QCOMPARE(fixture.name(), "Ada");
        QCOMPARE(fixture.transport.requests().size(), size_t(1));
    }

    void followsTheServerToANewKey()
    {
        IdentityFixture fixture;
        const auto old = SigningKey::generate();
        fixture.start(fixture.idToken(old, "1"));
        fixture.publish(old, "1");
        const auto fresh = SigningKey::generate();
        fixture.start(fixture.idToken(fresh, "2"));
        QCOMPARE(fixture.transport.requests().size(), size_t(2));
        fixture.publish(fresh, "2");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*! What may come in place of the keys: a bad response, and the words about it. */
    void badKeys_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("words");
        const QString fetch("unverified_identity: id_token: the server's keys can't be fetched (");
        QTest::newRow("missing") << "404" << fetch + "HTTP 404)";
        QTest::newRow("broken server") << "500" << fetch + "HTTP 500)";
        QTest::newRow("web page") << "html" << fetch + "a web page)";
        QTest::newRow("redirect") << "redirect" << fetch + "a redirect, HTTP 302)";
        QTest::newRow("hang-up") << "hang-up" << fetch + "no connection)";
        QTest::newRow("too slow") << "slow" << fetch + "no response in time)";
        QTest::newRow("too large") << "large" << fetch + "the response is too large)";
        QTest::newRow("certificate") << "tls" << fetch + "the certificate is not trusted)";
        QTest::newRow("broken JSON") << "broken" << fetch + "not JSON)";
        QTest::newRow("no list") << "no list" << fetch + "no list of keys)";
        QTest::newRow("empty set")
            << "empty"
            << "unverified_identity: id_token: the server publishes no key that can be used";
        QTest::newRow("another key") << "another"
                                     << "unverified_identity: id_token: signed with the key \"1\", "
                                        "which the server does not publish";
    }
    static HttpResponse badKeys(const QString &kind)
    {
        if (kind == "404" || kind == "500")
            return ScriptedTransport::json(kind.toInt(), "{}");
        if (kind == "html")
            return ScriptedTransport::html(200);
        if (kind == "redirect")
            return ScriptedTransport::json(302, "");
        if (kind == "hang-up")
            return ScriptedTransport::broken(TransportError::Unreachable);
        if (kind == "slow")
            return ScriptedTransport::broken(TransportError::TimedOut);
        if (kind == "large")
            return ScriptedTransport::broken(TransportError::TooLarge);
        if (kind == "tls")
            return ScriptedTransport::broken(TransportError::Tls);
        if (kind == "another")
            return IdentityFixture::keySet(SigningKey::generate(), "2");
        const QMap<QString, QByteArray> bodies{
            {"broken", "{keys}"}, {"no list", "{\"keys\":{}}"}, {"empty", "{\"keys\":[]}"}};
        return ScriptedTransport::json(200, bodies.value(kind));
    }

    void aBadDayOfTheKeysPasses_data() { badKeys_data(); }
    void aBadDayOfTheKeysPasses()
    {
        QFETCH(QString, kind);
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        for (int i = 0; i < 3; ++i) {
            fixture.answer(badKeys(kind));
            QVERIFY(!fixture.result);
            QCOMPARE(fixture.transport.inFlight(), 0);
            fixture.advance(std::chrono::seconds(1 << i));
            QCOMPARE(fixture.transport.inFlight(), 1);
        }
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
        QCOMPARE(fixture.transport.requests().size(), size_t(4));
    }

    void badKeysForGood_data() { badKeys_data(); }
    void badKeysForGood()
    {
        QFETCH(QString, kind);
        QFETCH(QString, words);
        IdentityFixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        for (int second = 0; second < 60; ++second) {
            QVERIFY(!fixture.result);
            if (fixture.transport.inFlight() > 0)
                fixture.answer(badKeys(kind));
            fixture.advance(std::chrono::seconds(1));
        }
        QCOMPARE(fixture.failure(), words);
        QCOMPARE(fixture.transport.inFlight(), 0);
        // Calmly: after 0, 1, 3, 7 and 15 seconds and then every 10.
        QCOMPARE(fixture.transport.requests().size(), size_t(9));
    }

    /*! A server sends the same keys again, so the check ends at once. */
    void tooManyKeys()
    {
        IdentityFixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        HttpResponse large = ScriptedTransport::json(200, "{\"keys\":[{\"kty\":\"RSA\"");
        large.error = TransportError::TooLarge;
        fixture.answer(std::move(large));
        QCOMPARE(fixture.failure(), "unverified_identity: id_token: the server's keys can't be "
                                    "fetched (the response is too large)");
        QCOMPARE(fixture.transport.requests().size(), size_t(1));
    }

    void keysThatNeverCome()
    {
        IdentityFixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        fixture.advance(std::chrono::seconds(59));
        QVERIFY(!fixture.result);
        fixture.advance(std::chrono::seconds(1));
        QCOMPARE(fixture.failure(), "unverified_identity: id_token: the server's keys can't be "
                                    "fetched (no response in time)");
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! The pause that a busy server requires is respected. */
    void retryAfter()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        HttpResponse busy = ScriptedTransport::json(503, "{}");
        busy.retryAfter = std::chrono::seconds(20);
        fixture.answer(std::move(busy));
        fixture.advance(std::chrono::seconds(19));
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.advance(std::chrono::seconds(1));
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    void anotherNetworkIsTriedAtOnce()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        for (int i = 0; i < 3; ++i) {
            fixture.answer(badKeys("hang-up"));
            fixture.advance(std::chrono::seconds(1 << i));
        }
        fixture.answer(badKeys("hang-up"));
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.transport.setOnline(true);
        fixture.advance(std::chrono::seconds(0));
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*! A key that was replaced under the same name makes the kept keys outdated. */
    void aNewKeyOfTheSameName()
    {
        IdentityFixture fixture;
        const auto old = SigningKey::generate();
        fixture.start(fixture.idToken(old, "1"));
        fixture.publish(old, "1");
        const auto fresh = SigningKey::generate();
        fixture.start(fixture.idToken(fresh, "1"));
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.publish(fresh, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*! The claims need no key, so a token that is not meant for this client is refused at once. */
    void claimsNeedNoKeys_data()
    {
        QTest::addColumn<bool>("hasKeys");
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        const QString wrong("wrong_identity: id_token: ");
        const QJsonValue soon = 1'767'268'800 + 3600;
        for (const bool hasKeys : {true, false}) {
            const char *server = hasKeys ? "with keys" : "without keys";
            const auto row = [&](const char *name) -> QTestData & {
                return QTest::addRow("%s, %s", name, server) << hasKeys;
            };
            row("issuer") << "iss" << QJsonValue("https://b.example")
                          << wrong + "iss is \"https://b.example\", not the issuer";
            row("slash") << "iss" << QJsonValue("https://a.example/")
                         << wrong + "iss is \"https://a.example/\", not the issuer";
            row("audience") << "aud" << QJsonValue("tv2")
                            << wrong + "aud does not hold the client id";
            row("expired") << "exp" << QJsonValue(17) << wrong + "exp is in the past";
            row("future") << "nbf" << soon << wrong + "nbf is in the future";
            row("nonce") << "nonce" << QJsonValue("replayed")
                         << wrong + "nonce is not that of this sign-in";
        }
    }
    void claimsNeedNoKeys()
    {
        QFETCH(bool, hasKeys);
        QFETCH(QString, claim);
        QFETCH(QJsonValue, value);
        QFETCH(QString, words);
        IdentityFixture fixture(hasKeys ? IdentityFixture::config()
                                        : IdentityFixture::configWithoutKeys());
        QJsonObject claims = fixture.claims();
        claims.insert("nonce", "ours");
        claims.insert(claim, value);
        fixture.start(Secret(signJws({{"kid", "1"}}, claims, SigningKey::generate())), "ours");
        QCOMPARE(fixture.failure(), words);
        QVERIFY(fixture.transport.requests().empty());
    }

    /*! A server that publishes no keys is trusted because the token came over TLS. */
    void aServerWithoutKeys()
    {
        IdentityFixture fixture(IdentityFixture::configWithoutKeys());
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        QCOMPARE(fixture.name(), "Ada");
        QVERIFY(fixture.transport.requests().empty());
    }

    /*!
        An operator may have configured the server's addresses without its name, which can't be
        compared then. All other claims are checked.
    */
    void aServerWithoutKeysAndName()
    {
        ClientData config = IdentityFixture::configWithoutKeys();
        config.endpoints.issuer.clear();
        IdentityFixture fixture(std::move(config));
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        QCOMPARE(fixture.name(), "Ada");
        QJsonObject claims = fixture.claims();
        claims.insert("aud", "x");
        fixture.start(Secret(signJws({}, claims, SigningKey::generate())));
        QCOMPARE(fixture.failure(), "wrong_identity: id_token: aud does not hold the client id");
        claims = fixture.claims();
        claims.remove("iss");
        fixture.start(Secret(signJws({}, claims, SigningKey::generate())));
        QCOMPARE(fixture.failure(), "wrong_identity: id_token: iss is missing");
    }

    /*! The name of the server may be configured beside its addresses. */
    void theConfiguredIssuerCounts()
    {
        ClientData config = IdentityFixture::configWithoutKeys();
        config.endpoints.issuer.clear();
        config.issuer = "https://b.example";
        IdentityFixture fixture(std::move(config));
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        QCOMPARE(fixture.failure(), "wrong_identity: id_token: iss is \"https://a.example\", not "
                                    "the issuer");
    }

    /*!
        A client of a server that was discovered and whose metadata lists \a algorithms, in JSON.
        Its secret is \a secret.
    */
    static ClientData listed(const QByteArray &secret)
    {
        ClientData client;
        client.clientId = "tv";
        client.issuer = "https://a.example";
        client.clientSecret = Secret(secret);
        client.scopes = QStringList{"openid"};
        return client;
    }
    static HttpResponse metadata(const QByteArray &algorithms, const QByteArray &more = {})
    {
        QByteArray text("{'issuer':'https://a.example','token_endpoint':'https://a.example/token',"
                        "'device_authorization_endpoint':'https://a.example/device',"
                        "'id_token_signing_alg_values_supported':"
                        + algorithms + more + '}');
        return ScriptedTransport::json(200, text.replace('\'', '"'));
    }

    static QByteArray macOf(const QString &algorithm, const QByteArray &secret,
                            const QByteArray &message)
    {
        static const QHash<QString, QCryptographicHash::Algorithm> hashes{
            {"HS256", QCryptographicHash::Sha256},
            {"HS384", QCryptographicHash::Sha384},
            {"HS512", QCryptographicHash::Sha512},
        };
        return QMessageAuthenticationCode::hash(message, secret, hashes.value(algorithm));
    }

    /*! HMAC is accepted with the client's secret, and only if the server lists it. */
    void macs_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QByteArray>("algorithms");
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("usedSecret");
        QTest::addColumn<QString>("outcome");
        const QByteArray keys(",'jwks_uri':'https://a.example/keys'");
        const QString wrong("wrong_identity: id_token: the signature is wrong");
        for (const int bytes : {32, 48, 64}) {
            const QString name = QString("HS%1").arg(bytes * 8);
            const QByteArray secret(bytes, 's');
            const QByteArray other(bytes, 'x');
            const QByteArray alone = "['" + name.toLatin1() + "']";
            const QByteArray both = "['RS256','" + name.toLatin1() + "']";
            const auto row = [&](const char *what) -> QTestData & {
                return QTest::addRow("%s, %s", qPrintable(name), what) << name;
            };
            row("listed") << alone << QByteArray() << secret << secret << "Ada";
            row("listed beside keys") << both << keys << secret << secret << "Ada";
            row("another secret") << alone << keys << secret << other << wrong;
            row("another secret without keys") << alone << QByteArray() << secret << other << wrong;
            row("an empty secret") << alone << QByteArray() << secret << QByteArray() << wrong;
            const QString notListed =
                QString("wrong_identity: id_token: signed with %1, which the server does not list")
                    .arg(name);
            row("not listed") << QByteArray("['RS256']") << keys << secret << secret << notListed;
            row("nothing is listed") << QByteArray("[]") << keys << secret << secret << notListed;
            row("another one is listed")
                << QByteArray(bytes == 32 ? "['HS512']" : "['HS256']") << keys
                << QByteArray(64, 's') << QByteArray(64, 's') << notListed;
            const QString tooShort = QString("unverified_identity: id_token: signed with %1, which "
                                             "needs a client secret of at least %2 bytes")
                                         .arg(name)
                                         .arg(bytes);
            row("a client without a secret")
                << both << keys << QByteArray() << QByteArray() << tooShort;
            row("a short secret") << both << keys << secret.chopped(1) << secret.chopped(1)
                                  << tooShort;
            if (bytes > 32)
                row("a secret that is long enough for another one")
                    << QByteArray("['HS256','" + name.toLatin1() + "']") << QByteArray()
                    << secret.chopped(1) << secret.chopped(1) << tooShort;
        }
    }
    void macs()
    {
        QFETCH(QString, algorithm);
        QFETCH(QByteArray, algorithms);
        QFETCH(QByteArray, keys);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, usedSecret);
        QFETCH(QString, outcome);
        IdentityFixture fixture(listed(secret));
        const QByteArray message =
            TestKey::part({{"alg", algorithm}}) + '.' + TestKey::part(fixture.claims());
        fixture.start(Secret(message + '.' + base64Url(macOf(algorithm, usedSecret, message))));
        fixture.answer(metadata(algorithms, keys));
        QCOMPARE(fixture.failure() + fixture.name(), outcome);
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! Of algorithms that can't be verified, the person is told before a code is shown. */
    void algorithmsBeforeTheCode_data()
    {
        QTest::addColumn<QByteArray>("algorithms");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("words");
        const QByteArray secret(32, 's');
        const QString unsupported("id_token: the server signs with %1, which is not supported");
        QTest::newRow("known") << QByteArray("['ES512']") << QByteArray() << "";
        QTest::newRow("one of them is known")
            << QByteArray("['ES256K','PS256']") << QByteArray() << "";
        QTest::newRow("nothing is said") << QByteArray("[]") << QByteArray() << "";
        QTest::newRow("unknown") << QByteArray("['ES256K']") << QByteArray()
                                 << unsupported.arg("ES256K");
        QTest::newRow("two unknown")
            << QByteArray("['ES256K','none']") << secret << unsupported.arg("ES256K, none");
        QTest::newRow("hostile") << QByteArray("['<b>\\u001b[2J']") << QByteArray()
                                 << unsupported.arg("\"<b> [2J\"");
        QTest::newRow("HS256 and a secret") << QByteArray("['HS256']") << secret << "";
        QTest::newRow("HS384 and a secret") << QByteArray("['HS384']") << QByteArray(48, 's') << "";
        QTest::newRow("HS384 and a short secret")
            << QByteArray("['HS512','HS384']") << secret
            << "id_token: the server signs with HS384, which needs a client secret of at least 48 "
               "bytes";
        QTest::newRow("HS512 and a secret") << QByteArray("['HS512']") << QByteArray(64, 's') << "";
        QTest::newRow("HS256 and no secret")
            << QByteArray("['HS256']") << QByteArray()
            << "id_token: the server signs with HS256, which needs a client secret of at least 32 "
               "bytes";
    }
    void algorithmsBeforeTheCode()
    {
        QFETCH(QByteArray, algorithms);
        QFETCH(QByteArray, secret);
        QFETCH(QString, words);
        IdentityFixture fixture(listed(secret));
        std::optional<AuthorizationServer::CodeResult> code;
        const PendingCall call = fixture.provider.requestCode(
            [&](AuthorizationServer::CodeResult answered) { code = std::move(answered); });
        settle();
        fixture.answer(metadata(algorithms, ",'jwks_uri':'https://a.example/keys'"));
        if (words.isEmpty()) {
            QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/device"));
            return;
        }
        QVERIFY(code);
        const auto *failed = std::get_if<CallFailure>(&*code);
        QVERIFY(failed);
        QCOMPARE(failed->failure.reason, Reason::UnverifiedIdentity);
        QCOMPARE(failed->failure.detail, words);
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! Without the scope openid there is no id_token that would have to be verified. */
    void algorithmsOfNoIdToken()
    {
        ClientData client = listed({});
        client.scopes = QStringList{"films"};
        IdentityFixture fixture(std::move(client));
        const PendingCall call =
            fixture.provider.requestCode([](AuthorizationServer::CodeResult) {});
        settle();
        fixture.answer(metadata("['ES256K']", ",'jwks_uri':'https://a.example/keys'"));
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/device"));
    }

    /*! A detail is shown and logged, and the server knows secrets that it could put there. */
    void aSecretInAClaim()
    {
        ClientData client = IdentityFixture::configWithoutKeys();
        client.clientSecret = Secret("top-secret-value");
        IdentityFixture fixture(std::move(client));
        QJsonObject claims = fixture.claims();
        claims.insert("iss", "https://top-secret-value.example");
        fixture.start(Secret(signJws({}, claims, SigningKey::generate())));
        QCOMPARE(fixture.failure(), "wrong_identity: id_token: it repeats a secret");
    }

    void aForgedSignature()
    {
        IdentityFixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        fixture.publish(SigningKey::generate(), "1");
        QCOMPARE(fixture.reason(), Reason::WrongIdentity);
    }

    void theNonceMustComeBack()
    {
        const auto key = SigningKey::generate();
        IdentityFixture fixture;
        fixture.start(fixture.idToken(key, "1", "ours"), "ours");
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
        fixture.start(fixture.idToken(key, "1", "another"), "ours");
        QCOMPARE(fixture.reason(), Reason::WrongIdentity);
    }

    void withoutATokenNothingIsAsked()
    {
        IdentityFixture fixture;
        fixture.start(Secret());
        QCOMPARE(fixture.name(), "nobody");
        QVERIFY(fixture.transport.requests().empty());
    }

    void theServersCalendarCounts()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        Secret token = fixture.idToken(key, "1");
        // The calendar of the device is five years ahead, but the server's Date header is right.
        const QDateTime right = fixture.clock.utc();
        fixture.clock.setUtc(right.addYears(5));
        fixture.learnTime(right);
        fixture.start(std::move(token));
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*! The keys may come from another server, which has no say in whether a token has expired. */
    void theKeysDoNotSetTheCalendar()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        const QDateTime right = fixture.clock.utc();
        Secret token = fixture.idToken(key, "1");
        fixture.start(token.clone());
        HttpResponse keys = IdentityFixture::keySet(key, "1");
        keys.serverTime = right.addYears(-1);
        keys.dpopNonce = "nonce";
        fixture.answer(std::move(keys));
        QCOMPARE(fixture.name(), "Ada");
        QCOMPARE(fixture.provider.serverTime(), right);
    }

    void onlyASaneCalendarIsBelieved_data()
    {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isBelieved");
        const QString now("2026-06-01T00:00:00Z");
        QTest::newRow("a little behind") << now << "2026-05-31T23:00:00Z" << true;
        QTest::newRow("a year ahead") << now << "2027-06-01T00:00:00Z" << true;
        QTest::newRow("before this version was written") << now << "2025-12-31T23:59:59Z" << false;
        QTest::newRow("the epoch") << now << "1970-01-01T00:00:00Z" << false;
        QTest::newRow("eleven years ahead") << now << "2037-06-02T00:00:00Z" << false;
        QTest::newRow("the end of all days") << now << "9999-12-31T23:59:59Z" << false;
        // A machine whose clock has no battery.
        QTest::newRow("since the epoch") << "1970-01-01T00:00:10Z" << now << true;
        QTest::newRow("since the epoch, late") << "1970-01-01T00:00:10Z"
                                               << "2045-01-01T00:00:00Z" << true;
        QTest::newRow("since the epoch, too late") << "1970-01-01T00:00:10Z"
                                                   << "2046-01-01T00:00:01Z" << false;
        QTest::newRow("from a far future") << "2199-01-01T00:00:00Z" << now << true;
    }
    void onlyASaneCalendarIsBelieved()
    {
        QFETCH(QString, here);
        QFETCH(QString, server);
        QFETCH(bool, isBelieved);
        IdentityFixture fixture;
        const auto time = [](const QString &text) {
            return QDateTime::fromString(text, Qt::ISODate);
        };
        fixture.clock.setUtc(time(here));
        fixture.learnTime(time(server));
        QCOMPARE(fixture.provider.serverTime(), time(isBelieved ? server : here));
    }

    void abortedItSaysNothing()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        fixture.check = {};
        fixture.publish(key, "1");
        QVERIFY(!fixture.result);
    }
};

QTEST_GUILESS_MAIN(TestIdentityCheck)
#include "tst_identitycheck.moc"
