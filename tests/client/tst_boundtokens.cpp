// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "client/serverresults.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <QRegularExpression>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

constexpr char bearer[] = "{'access_token':'a1','refresh_token':'r1','token_type':'Bearer'}";
constexpr char bound[] = "{'access_token':'a1','refresh_token':'r1','token_type':'DPoP'}";

/*! A sign-in that has got a code, and whose next poll gets tokens. */
struct BindingFixture
{
    explicit BindingFixture(ClientData client)
        : server(std::move(client), &transport, &clock)
    {}

    static ClientData discovered(ProofPolicy dpop)
    {
        ClientData client;
        client.clientId = "tv";
        client.issuer = "https://a.example";
        client.profile.dpop = dpop;
        return client;
    }
    static ClientData configured()
    {
        ClientData client = knownClient();
        client.profile.dpop = ProofPolicy::Always;
        client.endpoints.offersDpop = true;
        return client;
    }

    void answer(int status, const char *body)
    {
        transport.answerNext(ScriptedTransport::json(status, json(body)));
        settle();
    }

    void getCode(const char *metadata)
    {
        call = server.requestCode([this](AuthorizationServer::CodeResult issued) {
            code = std::move(std::get<IssuedCode>(issued));
        });
        settle();
        if (metadata) {
            const QByteArray document =
                "{'issuer':'https://a.example',"
                "'device_authorization_endpoint':'https://a.example/device',"
                "'token_endpoint':'https://a.example/token',"
                "'revocation_endpoint':'https://a.example/revoke'";
            answer(200, (document + metadata + '}').constData());
        }
        answer(200, "{'device_code':'d','user_code':'WDJB-MJHT','verification_uri':"
                    "'https://a.example/device','expires_in':600}");
    }
    void poll(const char *response)
    {
        call = server.poll(code.authorization, code.proofs,
                           [this](TokenResult answered) { result = std::move(answered); });
        settle();
        answer(200, response);
    }

    /*! Refreshes \a tokens. */
    void refresh(const TokenSet &tokens, const char *response)
    {
        result.reset();
        call = server.refresh(tokens.refreshToken, tokens.dpopKey,
                              [this](TokenResult answered) { result = std::move(answered); });
        settle();
        answer(200, response);
    }
    /*! The key of \a stored, or null. */
    std::shared_ptr<const SigningKey> open(const StoredKey &stored) const
    {
        const auto opened = server.config().dpopKeys->open(stored);
        const auto *key = std::get_if<std::shared_ptr<const SigningKey>>(&opened);
        return key ? *key : nullptr;
    }
    /*! The tokens of the poll. */
    TokenSet tokens() { return std::move(std::get<TokenSet>(result->response)); }

    /*! The type of the tokens, or the detail of the failure; empty without a result. */
    QString outcome() const
    {
        if (!result)
            return {};
        if (const auto *tokens = std::get_if<TokenSet>(&result->response))
            return tokens->type == TokenSet::Type::DPoP ? "DPoP" : "Bearer";
        const Failure failure = failureOf(result->response);
        return errorName(failure) + ": " + failure.detail;
    }
    QByteArray lastBody() const { return transport.requests().back().body.reveal(); }

    ManualClock clock;
    ScriptedTransport transport;
    AuthorizationServer server;
    IssuedCode code;
    PendingCall call;
    std::optional<TokenResult> result;
};

constexpr char promise[] = ",'dpop_signing_alg_values_supported':['ES256']";

} // namespace

/*! What happens if a server that was asked for tokens that are bound to a key issues others. */
class TestBoundTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPromiseIsKept()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        fixture.poll(bound);
        QCOMPARE(fixture.outcome(), "DPoP");
    }

    void aBrokenPromise()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        fixture.poll(bearer);
        QCOMPARE(fixture.outcome(), QString());
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/revoke"));
        QVERIFY(fixture.lastBody().contains("token=r1&token_type_hint=refresh_token"));
        fixture.answer(200, "");
        QVERIFY(fixture.lastBody().contains("token=a1&token_type_hint=access_token"));
        fixture.answer(200, "");
        QCOMPARE(fixture.outcome(), "invalid_response: The tokens are not bound to a key, although "
                                    "the server promises it (DPoP)");
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    void theRevocationIsNotAwaitedForLong()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::Always));
        fixture.getCode(promise);
        fixture.poll(bearer);
        fixture.clock.advance(4s);
        settle();
        QCOMPARE(fixture.outcome(), QString());
        fixture.clock.advance(1s);
        settle();
        QVERIFY(fixture.outcome().startsWith("invalid_response: "));
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    void whoIsGoneHearsNothing()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        fixture.poll(bearer);
        fixture.call = {};
        QCOMPARE(fixture.transport.inFlight(), 1); // the tokens are revoked all the same
        fixture.clock.advance(10s);
        settle();
        QCOMPARE(fixture.transport.inFlight(), 0);
        QCOMPARE(fixture.outcome(), QString());
    }

    void aBoundTokenWithoutAKey()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::Never));
        fixture.getCode(promise);
        fixture.poll(bound);
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/revoke"));
        fixture.answer(200, "");
        fixture.answer(200, "");
        QVERIFY(fixture.outcome().startsWith("invalid_response: "));
    }

    /*! The operator wants bound tokens, but the server has not promised any. */
    void noPromise_data()
    {
        QTest::addColumn<bool>("isDiscovered");
        QTest::newRow("not in the metadata") << true;
        QTest::newRow("no metadata") << false;
    }
    void noPromise()
    {
        QFETCH(bool, isDiscovered);
        BindingFixture fixture(isDiscovered ? BindingFixture::discovered(ProofPolicy::Always)
                                            : BindingFixture::configured());
        fixture.getCode(isDiscovered ? "" : nullptr);
        QTest::ignoreMessage(QtWarningMsg,
                             "The tokens are not bound to a key: the server has ignored DPoP");
        fixture.poll(bearer);
        QCOMPARE(fixture.outcome(), "Bearer");
    }

    /*! A session whose tokens are bound must not become one whose tokens are not. */
    void aRefreshThatIsNotBound()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        fixture.poll(bound);
        fixture.refresh(fixture.tokens(),
                        "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer'}");
        QCOMPARE(fixture.outcome(), QString());
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/revoke"));
        QVERIFY(fixture.lastBody().contains("token=r2&token_type_hint=refresh_token"));
        fixture.answer(200, "");
        QVERIFY(fixture.lastBody().contains("token=a2&token_type_hint=access_token"));
        fixture.answer(200, "");
        QCOMPARE(fixture.outcome(), "invalid_response: The tokens are not bound to a key, although "
                                    "the server promises it (DPoP)");
    }

    /*!
        The refresh token that the session goes on with must not be revoked, and might be with the
        access token.
    */
    void aRefreshTokenThatStays_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::newRow("left out") << QByteArray("{'access_token':'a2','token_type':'Bearer'}");
        QTest::newRow("repeated") << QByteArray(
            "{'access_token':'a2','refresh_token':'r1','token_type':'Bearer'}");
    }
    void aRefreshTokenThatStays()
    {
        QFETCH(QByteArray, response);
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        fixture.poll(bound);
        fixture.refresh(fixture.tokens(), response.constData());
        QVERIFY(fixture.outcome().startsWith("invalid_response: "));
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! \c --no-dpop, or another profile, concerns new sign-ins and not those that are bound. */
    void aRefreshAfterAnotherConfiguration()
    {
        BindingFixture before(BindingFixture::discovered(ProofPolicy::IfOffered));
        before.getCode(promise);
        before.poll(bound);
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::Never));
        fixture.getCode(promise);
        fixture.refresh(before.tokens(), bearer);
        QVERIFY(fixture.outcome().startsWith("invalid_response: "));
    }

    void aRefreshThatIsBoundAgain()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        fixture.poll(bound);
        const TokenSet tokens = fixture.tokens();
        fixture.refresh(tokens, bound);
        QCOMPARE(fixture.outcome(), "DPoP");
        QCOMPARE(fixture.tokens().dpopKey.stored().reveal(), tokens.dpopKey.stored().reveal());
    }

    /*! The key of a code is made once, and its PEM is not read again for each request. */
    void requestsShareTheKey()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        const auto key = fixture.open(fixture.code.proofs.dpopKey);
        QVERIFY(key);
        fixture.poll("{'error':'authorization_pending'}");
        fixture.poll(bound);
        TokenSet tokens = fixture.tokens();
        QCOMPARE(fixture.open(tokens.dpopKey), key);
        fixture.refresh(tokens, bound);
        tokens = fixture.tokens();
        QCOMPARE(fixture.open(tokens.dpopKey), key);
    }

    /*! The PEM of a code or of tokens from the store is read for the first request only. */
    void requestsShareTheKeyFromTheStore()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        StoredKey &stored = fixture.code.proofs.dpopKey;
        stored = StoredKey(stored.stored().clone());
        fixture.poll(bound);
        const TokenSet tokens = fixture.tokens();
        const auto key = fixture.open(tokens.dpopKey);
        QVERIFY(key);
        QCOMPARE(fixture.open(stored), key);
    }

    void aBoundRefreshWithoutAKey()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::Never));
        fixture.getCode(promise);
        fixture.poll(bearer);
        fixture.refresh(fixture.tokens(), bound);
        QVERIFY(fixture.outcome().startsWith("invalid_response: "));
    }

    void aRefreshWithoutAPromise()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::Always));
        fixture.getCode("");
        fixture.poll(bound);
        QTest::ignoreMessage(QtWarningMsg,
                             "The tokens are not bound to a key: the server has ignored DPoP");
        fixture.refresh(fixture.tokens(), bearer);
        QCOMPARE(fixture.outcome(), "Bearer");
    }

    void unusableTokens_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<QByteArrayList>("revoked");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("an unknown type")
            << QByteArray("{'access_token':'a2','refresh_token':'r2','token_type':'mac'}")
            << QByteArrayList{"token=r2&token_type_hint=refresh_token",
                              "token=a2&token_type_hint=access_token"}
            << "invalid_response: The token is neither of the type Bearer nor DPoP";
        QTest::newRow("an unknown type, without a refresh token")
            << QByteArray("{'access_token':'a2','token_type':'N_A'}")
            << QByteArrayList{"token=a2&token_type_hint=access_token"}
            << "invalid_response: The token is neither of the type Bearer nor DPoP";
        QTest::newRow("a number as id_token")
            << QByteArray("{'access_token':'a2','refresh_token':'r2','token_type':'Bearer',"
                          "'id_token':7}")
            << QByteArrayList{"token=r2&", "token=a2&"}
            << "invalid_response: The response's id_token is not a text";
        QTest::newRow("an access token with a line break")
            << QByteArray("{'access_token':'a\\n2','refresh_token':'r2','token_type':'Bearer'}")
            << QByteArrayList{"token=r2&"}
            << "invalid_response: The response holds no usable access token";
        QTest::newRow("a number as access token")
            << QByteArray("{'access_token':7,'refresh_token':'r2','token_type':'Bearer'}")
            << QByteArrayList{"token=r2&"}
            << "invalid_response: The response's access_token is not a text";
        QTest::newRow("no tokens at all")
            << QByteArray("{'token_type':'Bearer'}") << QByteArrayList()
            << "invalid_response: The response holds no usable access token";
    }
    /*!
        The server has issued them, and they would stay valid there. A refresh without a new refresh
        token revokes nothing: see aRefreshTokenThatStays().
    */
    void unusableTokens()
    {
        QFETCH(QByteArray, response);
        QFETCH(QByteArrayList, revoked);
        for (const bool isRefresh : {false, true}) {
            BindingFixture fixture(BindingFixture::discovered(ProofPolicy::Never));
            fixture.getCode("");
            if (isRefresh) {
                fixture.poll(bearer);
                fixture.refresh(fixture.tokens(), response.constData());
            } else {
                fixture.poll(response.constData());
            }
            if (isRefresh && !response.contains("refresh_token"))
                revoked.clear();
            for (const QByteArray &token : std::as_const(revoked)) {
                QCOMPARE(fixture.outcome(), QString());
                QVERIFY2(fixture.lastBody().contains(token), fixture.lastBody());
                fixture.answer(200, "");
            }
            QTEST(fixture.outcome(), "outcome");
            QCOMPARE(fixture.transport.inFlight(), 0);
            QVERIFY(std::holds_alternative<Final>(fixture.result->response));
            QVERIFY(!fixture.result->isRefusal);
        }
    }

    void unusableTokensAfterTheEnd()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::Never));
        fixture.getCode("");
        fixture.call = fixture.server.poll(fixture.code.authorization, fixture.code.proofs,
                                           [](const TokenResult &) {});
        settle();
        fixture.call = {};
        fixture.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'mac'}");
        QVERIFY(fixture.lastBody().contains("token=r2&"));
        fixture.answer(200, "");
        QVERIFY(fixture.lastBody().contains("token=a2&"));
        fixture.answer(200, "");
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! A server that leaves the type out has not bound the tokens. */
    void aPromiseWithoutAType()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::IfOffered));
        fixture.getCode(promise);
        fixture.poll("{'access_token':'a1','refresh_token':'r1'}");
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/revoke"));
        fixture.answer(200, "");
        fixture.answer(200, "");
        QVERIFY(fixture.outcome().startsWith("invalid_response: The tokens are not bound"));
    }

    void nobodyAskedForBoundTokens()
    {
        BindingFixture fixture(BindingFixture::discovered(ProofPolicy::Never));
        fixture.getCode(promise);
        fixture.poll(bearer);
        QCOMPARE(fixture.outcome(), "Bearer");
    }
};

QTEST_GUILESS_MAIN(TestBoundTokens)
#include "tst_boundtokens.moc"
