// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "client/serverresults.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <QTest>

using namespace DeviceSignIn;

class TestAuthorizationServer : public QObject
{
    Q_OBJECT

    static ClientData byIssuer()
    {
        ClientData config;
        config.clientId = "tv";
        config.issuer = "https://a.example/realm";
        return config;
    }

    static HttpResponse document()
    {
        return ScriptedTransport::json(
            200, json("{'issuer':'https://a.example/realm','token_endpoint':'https://a.example/t',"
                      "'device_authorization_endpoint':'https://a.example/d'}"));
    }

    /*! Returns the token endpoint that \a server finds, or else the name of the failure. */
    static QString resolve(AuthorizationServer &server)
    {
        QString result;
        const auto call = server.resolve([&](const AuthorizationServer::Lookup &lookup) {
            const auto *failed = std::get_if<CallFailure>(&lookup);
            result = failed ? errorName(failed->failure)
                            : std::get<ServerMetadata>(lookup).tokenEndpoint.toString();
        });
        if (!result.isEmpty())
            return "too soon";
        [[maybe_unused]] const bool answered =
            QTest::qWaitFor([&] { return !result.isEmpty(); }, 2000);
        return result;
    }

private Q_SLOTS:
    void knownEndpointsNeedNoQuestion()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(knownClient(), &transport, &clock);
        QCOMPARE(resolve(server), QString("https://a.example/token"));
        QVERIFY(transport.requests().empty());
    }

    void discoversOnceAndKeepsIt()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(byIssuer(), &transport, &clock);
        transport.answerNext(document());
        QCOMPARE(resolve(server), QString("https://a.example/t"));
        QCOMPARE(resolve(server), QString("https://a.example/t"));
        QCOMPARE(transport.requests().size(), size_t(1));
        QCOMPARE(transport.requests()[0].url,
                 QUrl("https://a.example/realm/.well-known/openid-configuration"));
        QVERIFY(transport.requests()[0].body.isEmpty());
    }

    void readsTheSecondPlaceToo()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(byIssuer(), &transport, &clock);
        transport.answerNext(ScriptedTransport::html(404));
        transport.answerNext(document());
        QCOMPARE(resolve(server), QString("https://a.example/t"));
        QCOMPARE(transport.requests()[1].url,
                 QUrl("https://a.example/.well-known/oauth-authorization-server/realm"));
    }

    /*! An address that the metadata lacks is configured, and the others are discovered. */
    void configuredEndpointsCompleteDiscoveredOnes()
    {
        ScriptedTransport transport;
        ManualClock clock;
        ClientData config = byIssuer();
        config.endpoints.deviceAuthorizationEndpoint = QUrl("https://a.example/device");
        config.endpoints.userinfoEndpoint = QUrl("https://a.example/me");
        AuthorizationServer server(std::move(config), &transport, &clock);
        transport.answerNext(ScriptedTransport::json(
            200, json("{'issuer':'https://a.example/realm','token_endpoint':'https://a.example/t',"
                      "'userinfo_endpoint':'https://a.example/u',"
                      "'jwks_uri':'https://a.example/keys'}")));
        std::optional<ServerMetadata> found;
        const auto call = server.resolve([&](const AuthorizationServer::Lookup &lookup) {
            if (const auto *metadata = std::get_if<ServerMetadata>(&lookup))
                found = *metadata;
        });
        QTRY_VERIFY(found);
        QCOMPARE(found->deviceAuthorizationEndpoint, QUrl("https://a.example/device"));
        QCOMPARE(found->tokenEndpoint, QUrl("https://a.example/t"));
        QCOMPARE(found->userinfoEndpoint, QUrl("https://a.example/me"));
        QCOMPARE(found->keysEndpoint, QUrl("https://a.example/keys"));
    }

    /*!
        A server without OpenID Connect may redirect every request for an unknown address to its
        page for signing in, as applications on Spring Authorization Server do.
    */
    void readsTheSecondPlaceIfTheFirstLeadsToALogin()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(byIssuer(), &transport, &clock);
        transport.answerNext(ScriptedTransport::html(302));
        transport.answerNext(document());
        QCOMPARE(resolve(server), QString("https://a.example/t"));
    }

    void aFailureIsNotKept()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(byIssuer(), &transport, &clock);
        transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        QCOMPARE(resolve(server), QString("network"));
        transport.answerNext(document());
        QCOMPARE(resolve(server), QString("https://a.example/t"));
    }

    /*!
        A time in another unit than seconds is converted, and the log says so. The server sends no
        Date header, so its time is taken from this machine.
    */
    void convertedTimesAreLogged()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(knownClient(), &transport, &clock);
        const QByteArray end = clock.utc().addSecs(900).toString(Qt::ISODate).toLatin1();
        transport.answerNext(ScriptedTransport::json(
            200, json("{'device_code':'secret','user_code':'AB','verification_uri':'a.example/tv',"
                      "'interval':5000,'expires_in':'"
                      + end + "'}")));
        const char *before = "The response with the code: ";
        QTest::ignoreMessage(QtWarningMsg,
                             before + QByteArray("interval is in milliseconds: 5 seconds"));
        QTest::ignoreMessage(QtWarningMsg,
                             before + QByteArray("expires_in is a moment: 900 seconds are left"));
        std::optional<AuthorizationServer::CodeResult> answer;
        const auto call = server.requestCode(
            [&](AuthorizationServer::CodeResult got) { answer = std::move(got); });
        QTRY_VERIFY(answer);
        QVERIFY(std::holds_alternative<IssuedCode>(*answer));
        const auto &authorization = std::get<IssuedCode>(*answer).authorization;
        QCOMPARE(authorization.interval.count(), 5);
        QCOMPARE(authorization.lifetime.count(), 900);
        QCOMPARE(authorization.verificationUri, QString("https://a.example/tv"));
    }

    /*! A request that fails is repeated by its caller only, after a pause. */
    void aRefreshAsksOnceForAddresses()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(byIssuer(), &transport, &clock);
        transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
        std::optional<TokenResult> answer;
        const auto call = server.refresh(Secret("secret-refresh"), {},
                                         [&](TokenResult got) { answer = std::move(got); });
        settle();
        QCOMPARE(transport.requests().size(), size_t(1));
        QVERIFY(answer);
        QCOMPARE(failureOf(answer->response).reason, Reason::Unreachable);
    }

    void manyMayAskAtOnce()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(byIssuer(), &transport, &clock);
        int answers = 0;
        std::vector<PendingCall> calls;
        for (int i = 0; i < 3; ++i)
            calls.push_back(
                server.resolve([&](const AuthorizationServer::Lookup &) { ++answers; }));
        transport.answerNext(document());
        QTRY_COMPARE(answers, 3);
        QCOMPARE(transport.requests().size(), size_t(1));
    }

    void badConfigurationIsReported()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server({}, &transport, &clock);
        QCOMPARE(resolve(server), QString("not_configured"));
        QVERIFY(transport.requests().empty());
    }

    void aFirstContact_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<bool>("isReached");
        QTest::addColumn<Reason>("problem");
        QTest::newRow("all is well") << 200 << TransportError::None << true << Reason::None;
        QTest::newRow("any response will do")
            << 503 << TransportError::None << true << Reason::None;
        QTest::newRow("no certificate") << 0 << TransportError::Tls << true << Reason::Tls;
        QTest::newRow("wrong time")
            << 0 << TransportError::WrongClock << true << Reason::WrongClock;
        QTest::newRow("no name") << 0 << TransportError::HostNotFound << false
                                 << Reason::HostNotFound;
        QTest::newRow("a portal") << 0 << TransportError::CaptivePortal << false
                                  << Reason::CaptivePortal;
    }
    void aFirstContact()
    {
        QFETCH(int, status);
        QFETCH(TransportError, error);
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(byIssuer(), &transport, &clock);
        HttpResponse response;
        response.status = status;
        response.error = error;
        response.serverTime = clock.utc().addSecs(100);
        transport.answerNext(std::move(response));
        std::optional<ServerContact> contact;
        const auto call = server.contact([&](const ServerContact &found) { contact = found; });
        QTRY_VERIFY(contact.has_value());
        QCOMPARE(contact->address,
                 QUrl("https://a.example/realm/.well-known/openid-configuration"));
        QTEST(contact->isReached, "isReached");
        QTEST(contact->problem, "problem");
        QCOMPARE(contact->serverTime, clock.utc().addSecs(100));
        QCOMPARE(server.serverTime(), clock.utc().addSecs(100));
    }

    /*! A GET would be a request for a code at some providers. */
    void aFirstContactChangesNothing()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(knownClient(), &transport, &clock);
        transport.answerNext(ScriptedTransport::json(405, "{}"));
        std::optional<ServerContact> contact;
        const auto call = server.contact([&](const ServerContact &found) { contact = found; });
        QTRY_VERIFY(contact.has_value());
        QVERIFY(contact->isReached);
        QCOMPARE(contact->address, QUrl("https://a.example/device"));
        QCOMPARE(methodOf(transport.requests().front()), QByteArray("OPTIONS"));
    }

    void droppedCallReportsNothing()
    {
        ScriptedTransport transport;
        ManualClock clock;
        AuthorizationServer server(knownClient(), &transport, &clock);
        bool called = false;
        PendingCall call =
            server.resolve([&](const AuthorizationServer::Lookup &) { called = true; });
        call = {};
        settle();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestAuthorizationServer)
#include "tst_authorizationserver.moc"
