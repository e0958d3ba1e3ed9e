// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/codeverifier.h"
#include "support/flowfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

/*! A flow whose requests carry DPoP proofs, and functions that read them. */
class ProofFixture : public FlowFixture
{
public:
    explicit ProofFixture(ClientData config)
        : FlowFixture(std::make_shared<TestEnvironment>(), std::move(config))
    {}

    static ClientData everything()
    {
        ClientData config = knownClient();
        config.scopes = QStringList{"openid"};
        config.endpoints.offersPkce = true;
        config.endpoints.offersDpop = true;
        config.profile.nonce = true;
        return config;
    }

    void answerWithNonce(const char *body, const QByteArray &nonce)
    {
        HttpResponse made = ScriptedTransport::json(400, json(body));
        made.dpopNonce = nonce;
        answer(std::move(made));
    }

    void poll() { advance(5s); }

    /*! Returns a parameter of the request with this index. */
    QByteArray parameter(size_t number, const char *name) const
    {
        const QUrlQuery form(QString::fromUtf8(transport.requests().at(number).body.reveal()));
        return form.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
    }

    /*! Returns a claim of the proof in the request with this index. */
    QString proven(size_t number, const char *claim) const
    {
        return claims(number)[claim].toString();
    }

    /*! Returns the claim "iat" of the proof in the request with this index, in s since 1970. */
    qint64 issued(size_t number) const { return qint64(claims(number)["iat"].toDouble()); }

private:
    QJsonObject claims(size_t number) const
    {
        const auto parts = transport.requests().at(number).dpopProof.split('.');
        if (parts.size() != 3)
            return {};
        const auto payload = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
        return QJsonDocument::fromJson(payload).object();
    }
};

constexpr char boundTokens[] = "{'access_token':'a','token_type':'DPoP'}";

} // namespace

class TestProofs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeVerifierBelongsToTheChallenge()
    {
        ProofFixture fixture(ProofFixture::everything());
        fixture.showCode();
        fixture.poll();
        QCOMPARE(fixture.parameter(0, "code_challenge_method"), QByteArray("S256"));
        QVERIFY(!fixture.parameter(0, "code_challenge").isEmpty());
        QCOMPARE(codeChallenge(Secret(fixture.parameter(1, "code_verifier"))),
                 fixture.parameter(0, "code_challenge"));
        QVERIFY(fixture.parameter(0, "code_verifier").isEmpty());
    }

    void whatIsOffered_data()
    {
        QTest::addColumn<ProofPolicy>("offer");
        QTest::addColumn<bool>("byServer");
        QTest::addColumn<bool>("taken");
        QTest::newRow("never") << ProofPolicy::Never << true << false;
        QTest::newRow("offered") << ProofPolicy::IfOffered << true << true;
        QTest::newRow("not offered") << ProofPolicy::IfOffered << false << false;
        QTest::newRow("always") << ProofPolicy::Always << false << true;
    }
    void whatIsOffered()
    {
        QFETCH(ProofPolicy, offer);
        QFETCH(bool, byServer);
        QFETCH(bool, taken);
        ClientData config = ProofFixture::everything();
        config.endpoints.offersPkce = byServer;
        config.endpoints.offersDpop = byServer;
        config.profile.pkce = offer;
        config.profile.dpop = offer;
        ProofFixture fixture(std::move(config));
        fixture.showCode();
        fixture.poll();
        QCOMPARE(!fixture.parameter(0, "code_challenge").isEmpty(), taken);
        QCOMPARE(!fixture.transport.requests().at(1).dpopProof.isEmpty(), taken);
    }

    void theNonceGoesWithTheTokens()
    {
        ProofFixture fixture(ProofFixture::everything());
        fixture.showCode();
        fixture.poll();
        fixture.answer(200, boundTokens);
        const TokenSet &tokens = fixture.granted;
        QVERIFY(!tokens.nonce.isEmpty());
        QCOMPARE(tokens.nonce.reveal(), fixture.parameter(0, "nonce"));
    }

    void withoutAnIdTokenThereIsNoNonce()
    {
        ClientData config = ProofFixture::everything();
        config.scopes = QStringList{"read"};
        ProofFixture fixture(std::move(config));
        fixture.showCode();
        QVERIFY(fixture.parameter(0, "nonce").isEmpty());
    }

    void thePollIsProven()
    {
        ProofFixture fixture(ProofFixture::everything());
        fixture.showCode();
        fixture.poll();
        QCOMPARE(fixture.proven(1, "htm"), "POST");
        QCOMPARE(fixture.proven(1, "htu"), "https://a.example/token");
        fixture.answer(200, boundTokens);
        QVERIFY(!fixture.granted.dpopKey.isEmpty());
    }

    void anotherNonceIsTriedOnce()
    {
        ProofFixture fixture(ProofFixture::everything());
        fixture.showCode();
        fixture.poll();
        fixture.answerWithNonce("{'error':'use_dpop_nonce'}", "first");
        QCOMPARE(fixture.requests(), size_t(3));
        QCOMPARE(fixture.proven(2, "nonce"), "first");
        QVERIFY(fixture.proven(1, "jti") != fixture.proven(2, "jti"));
        QCOMPARE(fixture.parameter(2, "device_code"), QByteArray("secret-device"));
        // A pending response may provide the nonce for the next request (RFC 9449, section 8.2).
        fixture.answerWithNonce(FlowFixture::pending, "second");
        fixture.poll();
        QCOMPARE(fixture.proven(3, "nonce"), "second");
        // A server that demands a new nonce after every request gets only one repetition.
        fixture.answerWithNonce("{'error':'use_dpop_nonce'}", "third");
        fixture.answerWithNonce("{'error':'use_dpop_nonce'}", "fourth");
        QCOMPARE(fixture.requests(), size_t(5));
        QCOMPARE(fixture.transport.inFlight(), 0);
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::Failed);
    }

    void aPlainTokenNeedsNoKey()
    {
        ProofFixture fixture(ProofFixture::everything());
        fixture.showCode();
        fixture.poll();
        fixture.answer(200, "{'access_token':'a','token_type':'Bearer'}");
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::SignedIn);
        QVERIFY(fixture.granted.dpopKey.isEmpty());
    }

    void tokenBoundToALostKey()
    {
        ClientData config = ProofFixture::everything();
        config.profile.dpop = ProofPolicy::Never;
        ProofFixture fixture(std::move(config));
        fixture.showCode();
        fixture.poll();
        fixture.answer(200, boundTokens);
        fixture.answer(200, "{}"); // the token is revoked
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::Failed);
        QCOMPARE(fixture.flow.reason(), Reason::InvalidResponse);
    }

    void eachRequestHasANewClientAssertion()
    {
        ClientData config = knownClient();
        config.clientKey = SigningKey::generate();
        ProofFixture fixture(std::move(config));
        fixture.showCode();
        fixture.poll();
        QCOMPARE(fixture.parameter(0, "client_assertion_type"),
                 QByteArray("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
        QVERIFY(!fixture.parameter(1, "client_assertion").isEmpty());
        QVERIFY(fixture.parameter(0, "client_assertion")
                != fixture.parameter(1, "client_assertion"));
    }

    /*!
        The time in a proof is that of the server, because the device's own clock may be years
        off.
    */
    void theProofGoesByTheServersClock()
    {
        ProofFixture fixture(ProofFixture::everything());
        fixture.requestCode();
        HttpResponse answer = ScriptedTransport::json(
            200,
            json("{'device_code':'d','user_code':'u','verification_uri':'https://a.example'}"));
        answer.serverTime = fixture.clock.utc().addYears(3);
        fixture.answer(std::move(answer));
        fixture.poll();
        const qint64 issued = fixture.issued(1);
        const auto expected = fixture.clock.utc().addYears(3).toSecsSinceEpoch();
        QVERIFY2(qAbs(issued - expected) < 60, QByteArray::number(issued));
    }

    /*! A proof that was rejected is repeated once with the time from the response's Date header. */
    void rejectedProofTellsTheTime()
    {
        ProofFixture fixture(ProofFixture::everything());
        fixture.showCode();
        fixture.poll();
        const auto refuse = [&] {
            auto answer = ScriptedTransport::json(400, json("{'error':'invalid_dpop_proof'}"));
            answer.serverTime = fixture.clock.utc().addYears(3);
            fixture.answer(std::move(answer));
        };
        refuse();
        QCOMPARE(fixture.requests(), size_t(3));
        const auto expected = fixture.clock.utc().addYears(3).toSecsSinceEpoch();
        QVERIFY2(qAbs(fixture.issued(2) - expected) < 60, QByteArray::number(fixture.issued(2)));
        // The proof already had the server's time, so the second rejection has another cause and is
        // final.
        refuse();
        QCOMPARE(fixture.requests(), size_t(3));
        QCOMPARE(fixture.flow.state(), DeviceFlow::State::Failed);
    }
};

QTEST_GUILESS_MAIN(TestProofs)
#include "tst_proofs.moc"
