// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "exchange.h"
#include "network/networkstate.h"
#include "support/json.h"
#include "support/scriptedserver.h"

#include <QNetworkInformation>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;

/*! What the transport sends over real sockets, and what it reads of a response. */
class TestHttpTransport : public QObject
{
    Q_OBJECT

    // Names are compared without regard to case (RFC 9110, section 5.1), as some versions of Qt
    // write small letters.
    static bool hasHeader(const QByteArray &request, const QByteArray &header)
    {
        return request.toLower().contains("\r\n" + header.toLower());
    }

private Q_SLOTS:
    /*! Nothing that a server sends may make Qt write to the standard error of an application. */
    void init() { QTest::failOnWarning(QRegularExpression(".")); }

    // This test has to be the first, because every failure in another one loads
    // QNetworkInformation.
    void theSystemIsAskedWhenItIsWatched()
    {
        QCoreApplication::setApplicationName("An App");
        QCoreApplication::setApplicationVersion("2.1");
        SystemNetworkState network;
        QVERIFY(network.isOnline());
        QVERIFY(!network.isBehindCaptivePortal());
        QCOMPARE(QNetworkInformation::instance(), nullptr);
        network.watch();
        // The result depends on this machine, so the test only checks that repeated calls work.
        network.watch();
        network.isOnline();
        QVERIFY(QNetworkInformation::instance()
                || QNetworkInformation::availableBackends().isEmpty());
    }

    /*! Plain http goes to an address that was checked, whatever the name says a moment later. */
    void plainHttpStaysAtHome_data()
    {
        using Addresses = QList<QHostAddress>;
        QTest::addColumn<QString>("host");
        QTest::addColumn<Addresses>("addresses");
        QTest::addColumn<bool>("isSent");
        const QHostAddress here("127.0.0.1");
        const QHostAddress elsewhere("93.184.216.34");
        QTest::newRow("a name at home") << "box.local" << Addresses{here} << true;
        QTest::newRow("a name that was pointed elsewhere")
            << "box.local" << Addresses{elsewhere} << false;
        QTest::newRow("a name that is also elsewhere")
            << "box.local" << Addresses{here, elsewhere} << false;
        QTest::newRow("a name that is not known") << "box.local" << Addresses{} << false;
        QTest::newRow("an address that is not private")
            << "93.184.216.34" << Addresses{here} << false;
        QTest::newRow("loopback is not looked up") << "127.0.0.1" << Addresses{elsewhere} << true;
    }
    void plainHttpStaysAtHome()
    {
        QFETCH(QString, host);
        QFETCH(QList<QHostAddress>, addresses);
        QFETCH(bool, isSent);
        ScriptedServer server;
        server.answer(200, "{}");
        HttpTransport transport(HttpSettings{.lookUp = [&](const QString &, LookupDone done) {
            return reportLater(std::move(done), addresses);
        }});
        QUrl url = server.url("/token");
        url.setHost(host);
        const auto answer = ask(transport, url);
        QCOMPARE(answer.error, isSent ? TransportError::None : TransportError::HostNotFound);
        QCOMPARE(server.requests().size(), isSent ? 1 : 0);
        if (isSent)
            QVERIFY(hasHeader(server.requests().first(),
                              "Host: " + url.authority().toLatin1() + "\r\n"));
        // An application that sends its own request gets the same answer.
        std::optional<TransportError> checked;
        const auto check =
            transport.checkHomeServer(url, [&](TransportError error) { checked = error; });
        QVERIFY(!checked);
        QTRY_VERIFY(checked);
        QCOMPARE(*checked, isSent ? TransportError::None : TransportError::HostNotFound);
        QCOMPARE(server.requests().size(), isSent ? 1 : 0);
    }

    void privateAddresses_data()
    {
        QTest::addColumn<bool>("isPrivate");
        for (const char *address :
             {"10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.20", "169.254.3.4",
              "127.0.0.1", "::1", "fd12:3456::1", "fe80::1", "::ffff:192.168.1.20"})
            QTest::newRow(address) << true;
        for (const char *address : {"172.32.0.1", "192.169.0.1", "11.0.0.1", "93.184.216.34",
                                    "0.0.0.0", "2001:db8::1", "::ffff:93.184.216.34"})
            QTest::newRow(address) << false;
    }
    void privateAddresses()
    {
        QFETCH(bool, isPrivate);
        QCOMPARE(isPrivateAddress(QHostAddress(QTest::currentDataTag())), isPrivate);
    }

    /*! The method and the headers of another pairing than that of RFC 8628. */
    void sendsMethodAndHeaders()
    {
        ScriptedServer server;
        server.answer(204, "");
        HttpTransport transport;
        HttpRequest request;
        request.url = server.url("/session");
        request.method = "DELETE";
        request.headers.emplace_back("X-Plex-Token", Secret("t0ken"));
        int answers = 0;
        const PendingCall call =
            transport.send(std::move(request), [&](const HttpResponse &) { ++answers; });
        QTRY_COMPARE(answers, 1);
        const QByteArray sent = server.requests().value(0);
        QVERIFY(sent.startsWith("DELETE /session HTTP/1.1\r\n"));
        QVERIFY(hasHeader(sent, "X-Plex-Token: t0ken\r\n"));
    }

    void sendsWhatItIsGiven()
    {
        ScriptedServer server;
        server.answer(200, "{}");
        HttpTransport transport;
        const auto answer = ask(transport, server.url("/token"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.error, TransportError::None);
        QCOMPARE(answer.contentType, QByteArray("application/json"));
        const QByteArray sent = server.requests().value(0);
        QVERIFY(sent.startsWith("POST /token HTTP/1.1\r\n"));
        QVERIFY(hasHeader(sent, "Accept: application/json\r\n"));
        QVERIFY(hasHeader(sent, "Content-Type: application/x-www-form-urlencoded\r\n"));
        QVERIFY(sent.endsWith("\r\n\r\na=b"));
        QVERIFY(!hasHeader(sent, "Authorization:"));
    }

    void additionalHeadersAndTheUserAgent()
    {
        ScriptedServer server;
        server.answer(200, "{}");
        server.answer(200, "{}");
        HttpTransport usual;
        HttpRequest request;
        request.url = server.url("/token");
        request.body = Secret("a=b");
        request.headers.emplace_back("X-Api-Key", Secret("k3y"));
        request.headers.emplace_back("Accept", Secret("text/html"));
        bool finished = false;
        const PendingCall call =
            usual.send(std::move(request), [&](const HttpResponse &) { finished = true; });
        QTRY_VERIFY(finished);
        const QByteArray sent = server.requests().value(0);
        QVERIFY(hasHeader(sent, "X-Api-Key: k3y\r\n"));
        QVERIFY(hasHeader(sent, "User-Agent: An-App/2.1 DeviceSignIn/"));
        QVERIFY(!sent.contains("Mozilla"));
        // What the protocol needs comes last, and replaces what came before.
        QVERIFY(hasHeader(sent, "Accept: application/json\r\n"));
        HttpSettings settings;
        settings.userAgent = "Aurora/2 (tv)";
        HttpTransport named(settings);
        ask(named, server.url());
        QVERIFY(hasHeader(server.requests().value(1), "User-Agent: Aurora/2 (tv)\r\n"));
    }

    void asksWithGetWithoutABody()
    {
        ScriptedServer server;
        server.answer(200, "{}");
        HttpTransport transport;
        HttpRequest request;
        request.url = server.url("/userinfo");
        request.authorization = Secret("Bearer t");
        bool finished = false;
        const PendingCall call =
            transport.send(std::move(request), [&](const HttpResponse &) { finished = true; });
        QTRY_VERIFY(finished);
        QVERIFY(server.requests().value(0).startsWith("GET /userinfo"));
        QVERIFY(hasHeader(server.requests().value(0), "Authorization: Bearer t\r\n"));
    }

    void aBodyOfAnErrorIsRead_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 404, 409, 410, 418, 428, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void aBodyOfAnErrorIsRead()
    {
        QFETCH(int, status);
        ScriptedServer server;
        server.answer(status, json("{'error':'authorization_pending'}"), "application/json",
                      status == 401 ? QList<QByteArray>{"WWW-Authenticate: Basic realm=\"a\""}
                                    : QList<QByteArray>{});
        HttpTransport transport;
        const auto answer = ask(transport, server.url());
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.error, TransportError::None);
        QCOMPARE(answer.body.reveal(), json("{'error':'authorization_pending'}"));
        QCOMPARE(server.requests().size(), 1);
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectsAreNotFollowed()
    {
        QFETCH(int, status);
        ScriptedServer server;
        ScriptedServer other;
        other.answer(200, "{}");
        server.answer(status, {}, {}, {"Location: " + other.url().toEncoded()});
        HttpTransport transport;
        const auto answer = ask(transport, server.url());
        QCOMPARE(answer.status, status);
        QCOMPARE(other.connections(), 0);
    }

    void cookiesAreNotKept()
    {
        ScriptedServer server;
        server.answer(200, "{}", "application/json", {"Set-Cookie: a=b"});
        server.answer(200, "{}");
        HttpTransport transport;
        ask(transport, server.url());
        ask(transport, server.url());
        QVERIFY(!hasHeader(server.requests().value(1), "Cookie:"));
    }

    void proxyStatusOfAServer_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("alone") << QByteArray();
        QTest::newRow("Basic") << QByteArray("Proxy-Authenticate: Basic realm=\"p\"\r\n");
        QTest::newRow("Digest") << QByteArray(
            "Proxy-Authenticate: Digest realm=\"p\", nonce=\"a\", qop=\"auth\"\r\n");
        QTest::newRow("NTLM") << QByteArray("Proxy-Authenticate: NTLM\r\n");
        QTest::newRow("Negotiate") << QByteArray("Proxy-Authenticate: Negotiate\r\n");
        QTest::newRow("Bearer") << QByteArray("Proxy-Authenticate: Bearer\r\n");
    }
    /*! Where there is no proxy, 407 is a response of the server like any other. */
    void proxyStatusOfAServer()
    {
        QFETCH(QByteArray, headers);
        for (const bool closes : {false, true}) {
            ScriptedServer server;
            server.answerRaw("HTTP/1.1 407 X\r\nContent-Type: application/json\r\n" + headers
                                 + (closes ? "Connection: close\r\n" : "")
                                 + "Content-Length: 2\r\n\r\n{}",
                             closes);
            HttpTransport transport;
            const auto answer = ask(transport, server.url());
            QCOMPARE(answer.error, TransportError::None);
            QCOMPARE(answer.status, 407);
            QCOMPARE(answer.body.reveal(), QByteArray("{}"));
            QCOMPARE(answer.proxy, QString());
            QCOMPARE(server.requests().size(), 1);
        }
    }

    void refusedAndUnknown()
    {
        ScriptedServer server;
        server.switchOff();
        HttpTransport transport;
        QCOMPARE(ask(transport, server.url()).error, TransportError::Unreachable);
        QCOMPARE(ask(transport, QUrl("http://nowhere.invalid/")).error,
                 TransportError::HostNotFound);
    }

    void retryAfterIsRead_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds");
        QTest::newRow("seconds") << QByteArray("x") << QByteArray("90") << 90;
        QTest::newRow("a date, by the server's clock")
            << QByteArray("Thu, 01 Jan 2026 12:00:00 GMT")
            << QByteArray("Thu, 01 Jan 2026 12:00:30 GMT") << 30;
    }
    void retryAfterIsRead()
    {
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, value);
        ScriptedServer server;
        server.answer(429, {}, {}, {"Date: " + date, "Retry-After: " + value});
        HttpTransport transport;
        const auto answer = ask(transport, server.url());
        QVERIFY(answer.retryAfter);
        QTEST(int(answer.retryAfter->count()), "seconds");
    }

    void additionalTextOfTheServer()
    {
        ScriptedServer server;
        server.answer(401, "{}", "application/json",
                      {"Date: Thu, 01 Jan 2026 12:00:00 GMT", "DPoP-Nonce: eyJ7S"});
        server.answer(200, "{}");
        HttpTransport transport;
        const auto answer = ask(transport, server.url());
        QCOMPARE(answer.serverTime, QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc()));
        QCOMPARE(answer.dpopNonce, QByteArray("eyJ7S"));
        const auto bare = ask(transport, server.url());
        QVERIFY(!bare.serverTime.isValid());
        QVERIFY(bare.dpopNonce.isEmpty());
    }

    void sendsAProofOfPossession()
    {
        ScriptedServer server;
        HttpTransport transport;
        HttpRequest request;
        request.url = server.url("/token");
        request.body = Secret("a=b");
        request.dpopProof = "header.payload.signature";
        const PendingCall call = transport.send(std::move(request), [](const HttpResponse &) {});
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(hasHeader(server.requests()[0], "DPoP: header.payload.signature\r\n"));
    }

    void aRedirectLeadsElsewhere_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<bool>("elsewhere");
        QTest::newRow("another path") << QByteArray("/token/") << false;
        QTest::newRow("another port") << QByteArray("http://127.0.0.1:1/") << false;
        QTest::newRow("another host") << QByteArray("http://login.hotel.example/") << true;
        QTest::newRow("without a scheme") << QByteArray("//login.hotel.example/") << true;
        QTest::newRow("nowhere") << QByteArray() << false;
        QTest::newRow("no web address") << QByteArray("mailto:help@hotel.example") << false;
        QTest::newRow("another protocol") << QByteArray("ftp://files.hotel.example/") << false;
        QTest::newRow("no host") << QByteArray("http:///login") << false;
        QTest::newRow("not an address") << QByteArray("http://[login") << false;
    }
    void aRedirectLeadsElsewhere()
    {
        QFETCH(QByteArray, location);
        ScriptedServer server;
        server.answer(302, {}, {},
                      location.isEmpty() ? QList<QByteArray>()
                                         : QList<QByteArray>{"Location: " + location});
        HttpTransport transport;
        const HttpResponse response = ask(transport, server.url());
        QTEST(response.redirectsToOtherHost, "elsewhere");
        QVERIFY(!response.isFromServer);
    }

    void reportsTheNetworkState()
    {
        class Gone : public NetworkState
        {
        public:
            bool isOnline() const override { return false; }
        };
        auto given = std::make_unique<Gone>();
        Gone *network = given.get();
        const HttpTransport transport({}, std::move(given));
        QVERIFY(!transport.isOnline());
        QSignalSpy changed(&transport, &Transport::networkChanged);
        Q_EMIT network->changed();
        QCOMPARE(changed.count(), 1);
    }

    void looksAtTheNetworkAfterAFailureOnly()
    {
        class Watched : public NetworkState
        {
        public:
            void watch() override { ++watches; }
            int watches = 0;
        };
        auto given = std::make_unique<Watched>();
        const Watched *network = given.get();
        HttpTransport transport({}, std::move(given));
        ScriptedServer server;
        server.answer(200, "{}");
        ask(transport, server.url());
        server.answer(503, "{}");
        ask(transport, server.url());
        QCOMPARE(network->watches, 0);
        // No server listens on this port.
        ask(transport, QUrl("http://127.0.0.1:1/"));
        QCOMPARE(network->watches, 1);
    }
};

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
