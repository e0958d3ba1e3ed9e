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

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace DeviceSignIn;

namespace {

/*! A scripted server whose keys the test publishes, and the check of an ID token from it. */
struct Fixture
{
    Fixture()
        : provider(config(), &transport, &clock)
    {}

    static ClientData config()
    {
        ClientData config = knownClient();
        config.endpoints.issuer = "https://a.example";
        config.endpoints.keysEndpoint = QUrl("https://a.example/keys");
        return config;
    }

    static void settle() { DeviceSignIn::settle(); }

    Secret idToken(const SigningKey &key, const char *keyId, const QByteArray &nonce = {}) const
    {
        const auto now = double(clock.utc().toSecsSinceEpoch());
        QJsonObject claims{{"iss", "https://a.example"},
                           {"aud", "tv"},
                           {"sub", "17"},
                           {"iat", now},
                           {"exp", now + 60},
                           {"name", "Ada"}};
        if (!nonce.isEmpty())
            claims.insert("nonce", QString::fromLatin1(nonce));
        return Secret(signJws({{"kid", keyId}}, claims, key));
    }

    void start(Secret idToken, const QByteArray &nonce = {})
    {
        result.reset();
        TokenSet tokens;
        tokens.idToken = std::move(idToken);
        tokens.accessToken = Secret("a1");
        tokens.nonce = Secret(nonce);
        check = provider.identify(
            tokens, [this](const AuthorizationServer::IdentityAnswer &found) { result = found; });
        settle();
    }

    void publish(const SigningKey &key, const char *keyId, const QDateTime &serverTime = {})
    {
        QJsonObject jwk = key.publicJwk();
        jwk.insert("kid", keyId);
        const QJsonObject keys{{"keys", QJsonArray{jwk}}};
        HttpResponse answer = ScriptedTransport::json(200, QJsonDocument(keys).toJson());
        answer.serverTime = serverTime;
        transport.answerNext(std::move(answer));
        settle();
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

    ManualClock clock;
    ScriptedTransport transport;
    AuthorizationServer provider;
    PendingCall check;
    std::optional<AuthorizationServer::IdentityAnswer> result;
};

} // namespace

class TestIdentityCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesTheKeysOnce()
    {
        Fixture fixture;
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
        Fixture fixture;
        const auto old = SigningKey::generate();
        fixture.start(fixture.idToken(old, "1"));
        fixture.publish(old, "1");
        const auto fresh = SigningKey::generate();
        fixture.start(fixture.idToken(fresh, "2"));
        QCOMPARE(fixture.transport.requests().size(), size_t(2));
        fixture.publish(fresh, "2");
        QCOMPARE(fixture.name(), "Ada");
    }

    void doesNotFollowForEver()
    {
        Fixture fixture;
        const auto other = SigningKey::generate();
        fixture.start(fixture.idToken(SigningKey::generate(), "2"));
        fixture.publish(other, "1");
        QCOMPARE(fixture.reason(), Reason::WrongIdentity);
        QCOMPARE(fixture.transport.requests().size(), size_t(1));
    }

    void aForgedSignature()
    {
        Fixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        fixture.publish(SigningKey::generate(), "1");
        QCOMPARE(fixture.reason(), Reason::WrongIdentity);
    }

    void theNonceMustComeBack()
    {
        const auto key = SigningKey::generate();
        Fixture fixture;
        fixture.start(fixture.idToken(key, "1", "ours"), "ours");
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
        fixture.start(fixture.idToken(key, "1", "another"), "ours");
        QCOMPARE(fixture.reason(), Reason::WrongIdentity);
    }

    void withoutKeysNobodyIsNamed()
    {
        Fixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        fixture.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        fixture.settle();
        QCOMPARE(fixture.name(), "nobody");
    }

    void withoutATokenNothingIsAsked()
    {
        Fixture fixture;
        fixture.start(Secret());
        QCOMPARE(fixture.name(), "nobody");
        QVERIFY(fixture.transport.requests().empty());
    }

    void theServersCalendarCounts()
    {
        Fixture fixture;
        const auto key = SigningKey::generate();
        Secret token = fixture.idToken(key, "1");
        // The calendar of the device is five years ahead, but the server's Date header is right.
        const QDateTime right = fixture.clock.utc();
        fixture.clock.setUtc(right.addYears(5));
        fixture.start(std::move(token));
        fixture.publish(key, "1", right);
        QCOMPARE(fixture.name(), "Ada");
    }

    void abortedItSaysNothing()
    {
        Fixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        fixture.check = {};
        fixture.publish(key, "1");
        QVERIFY(!fixture.result);
    }
};

QTEST_GUILESS_MAIN(TestIdentityCheck)
#include "tst_identitycheck.moc"
