// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/codeverifier.h"
#include "support/signinfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

/*! A flow whose requests carry DPoP proofs, and functions that read them. */
class Bench : public FlowFixture
{
public:
    explicit Bench(ClientConfig config)
        : FlowFixture(std::make_shared<World>(), std::move(config))
    {}

    static ClientConfig everything()
    {
        ClientConfig config = knownClient();
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

constexpr char bound[] = "{'access_token':'a','token_type':'DPoP'}";

} // namespace

class TestProofs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeVerifierBelongsToTheChallenge()
    {
        Bench bench(Bench::everything());
        bench.showCode();
        bench.poll();
        QCOMPARE(bench.parameter(0, "code_challenge_method"), QByteArray("S256"));
        QVERIFY(!bench.parameter(0, "code_challenge").isEmpty());
        QCOMPARE(codeChallenge(Secret(bench.parameter(1, "code_verifier"))),
                 bench.parameter(0, "code_challenge"));
        QVERIFY(bench.parameter(0, "code_verifier").isEmpty());
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
        ClientConfig config = Bench::everything();
        config.endpoints.offersPkce = byServer;
        config.endpoints.offersDpop = byServer;
        config.profile.pkce = offer;
        config.profile.dpop = offer;
        Bench bench(std::move(config));
        bench.showCode();
        bench.poll();
        QCOMPARE(!bench.parameter(0, "code_challenge").isEmpty(), taken);
        QCOMPARE(!bench.transport.requests().at(1).dpopProof.isEmpty(), taken);
    }

    void theNonceGoesWithTheTokens()
    {
        Bench bench(Bench::everything());
        bench.showCode();
        bench.poll();
        bench.answer(200, bound);
        const TokenSet &tokens = bench.granted;
        QVERIFY(!tokens.nonce.isEmpty());
        QCOMPARE(tokens.nonce.reveal(), bench.parameter(0, "nonce"));
    }

    void withoutAnIdTokenThereIsNoNonce()
    {
        ClientConfig config = Bench::everything();
        config.scopes = QStringList{"read"};
        Bench bench(std::move(config));
        bench.showCode();
        QVERIFY(bench.parameter(0, "nonce").isEmpty());
    }

    void thePollIsProven()
    {
        Bench bench(Bench::everything());
        bench.showCode();
        bench.poll();
        QCOMPARE(bench.proven(1, "htm"), "POST");
        QCOMPARE(bench.proven(1, "htu"), "https://a.example/token");
        bench.answer(200, bound);
        QVERIFY(!bench.granted.dpopKey.isEmpty());
    }

    void anotherNonceIsTriedOnce()
    {
        Bench bench(Bench::everything());
        bench.showCode();
        bench.poll();
        bench.answerWithNonce("{'error':'use_dpop_nonce'}", "first");
        QCOMPARE(bench.transport.requests().size(), size_t(3));
        QCOMPARE(bench.proven(2, "nonce"), "first");
        QVERIFY(bench.proven(1, "jti") != bench.proven(2, "jti"));
        QCOMPARE(bench.parameter(2, "device_code"), QByteArray("secret-device"));
        // A pending response may provide the nonce for the next request (RFC 9449, section 8.2).
        bench.answerWithNonce(FlowFixture::pending, "second");
        bench.poll();
        QCOMPARE(bench.proven(3, "nonce"), "second");
        // A server that demands a new nonce after every request gets only one repetition.
        bench.answerWithNonce("{'error':'use_dpop_nonce'}", "third");
        bench.answerWithNonce("{'error':'use_dpop_nonce'}", "fourth");
        QCOMPARE(bench.transport.requests().size(), size_t(5));
        QCOMPARE(bench.transport.inFlight(), 0);
        QCOMPARE(bench.flow.state(), DeviceFlow::State::Failed);
    }

    void aPlainTokenNeedsNoKey()
    {
        Bench bench(Bench::everything());
        bench.showCode();
        bench.poll();
        bench.answer(200, "{'access_token':'a','token_type':'Bearer'}");
        QCOMPARE(bench.flow.state(), DeviceFlow::State::SignedIn);
        QVERIFY(bench.granted.dpopKey.isEmpty());
    }

    void aTokenBoundToNobodysKeyIsOfNoUse()
    {
        ClientConfig config = Bench::everything();
        config.profile.dpop = ProofPolicy::Never;
        Bench bench(std::move(config));
        bench.showCode();
        bench.poll();
        bench.answer(200, bound);
        QCOMPARE(bench.flow.state(), DeviceFlow::State::Failed);
        QCOMPARE(bench.flow.reason(), Reason::InvalidResponse);
    }

    void aClientWithAKeySignsEachRequestAnew()
    {
        ClientConfig config = knownClient();
        config.clientKey = SigningKey::generate();
        Bench bench(std::move(config));
        bench.showCode();
        bench.poll();
        QCOMPARE(bench.parameter(0, "client_assertion_type"),
                 QByteArray("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
        QVERIFY(!bench.parameter(1, "client_assertion").isEmpty());
        QVERIFY(bench.parameter(0, "client_assertion") != bench.parameter(1, "client_assertion"));
    }

    /*!
        The time in a proof is that of the server, because the device's own calendar may be years
        off.
    */
    void theProofGoesByTheServersCalendar()
    {
        Bench bench(Bench::everything());
        bench.flow.start();
        bench.settle();
        HttpResponse answer = ScriptedTransport::json(
            200,
            json("{'device_code':'d','user_code':'u','verification_uri':'https://a.example'}"));
        answer.serverTime = bench.clock.utc().addYears(3);
        bench.answer(std::move(answer));
        bench.poll();
        const qint64 issued = bench.issued(1);
        const auto expected = bench.clock.utc().addYears(3).toSecsSinceEpoch();
        QVERIFY2(qAbs(issued - expected) < 60, QByteArray::number(issued));
    }

    /*! A proof that was rejected is repeated once with the time from the response's Date header. */
    void aRefusalThatTellsTheTimeIsHeard()
    {
        Bench bench(Bench::everything());
        bench.showCode();
        bench.poll();
        const auto refuse = [&] {
            auto answer = ScriptedTransport::json(400, json("{'error':'invalid_dpop_proof'}"));
            answer.serverTime = bench.clock.utc().addYears(3);
            bench.answer(std::move(answer));
        };
        refuse();
        QCOMPARE(bench.transport.requests().size(), size_t(3));
        const auto expected = bench.clock.utc().addYears(3).toSecsSinceEpoch();
        QVERIFY2(qAbs(bench.issued(2) - expected) < 60, QByteArray::number(bench.issued(2)));
        // The proof already had the server's time, so the second rejection has another cause and is
        // final.
        refuse();
        QCOMPARE(bench.transport.requests().size(), size_t(3));
        QCOMPARE(bench.flow.state(), DeviceFlow::State::Failed);
    }
};

QTEST_GUILESS_MAIN(TestProofs)
#include "tst_proofs.moc"
