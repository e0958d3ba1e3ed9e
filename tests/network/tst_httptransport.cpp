// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/httptransport.h"
#include "network/networkstate.h"
#include "support/json.h"
#include "support/scriptedserver.h"

#include <QNetworkInformation>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtEndian>
#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*!
    The transport with real sockets. Small limits of time and size keep tests of endless responses
    short.
*/
class TestHttpTransport : public QObject
{
    Q_OBJECT

    static HttpResponse ask(HttpTransport &transport, const QUrl &url,
                            const QByteArray &body = "a=b")
    {
        HttpRequest request;
        request.url = url;
        request.contentType = "application/x-www-form-urlencoded";
        request.body = Secret(body);
        HttpResponse answer;
        int answers = 0;
        const PendingCall call = transport.send(std::move(request), [&](HttpResponse response) {
            answer = std::move(response);
            ++answers;
        });
        if (!QTest::qWaitFor([&] { return answers > 0; }, 10'000))
            qFatal("The exchange never finished");
        QTest::qWait(0);
        if (answers != 1)
            qFatal("The exchange finished more than once");
        return answer;
    }

    /*! The check value at the end of a gzip file (RFC 1952, section 8). */
    static quint32 crc32(const QByteArray &data)
    {
        quint32 crc = ~quint32(0);
        for (const char byte : data) {
            crc ^= uchar(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
        }
        return ~crc;
    }

    /*! \a data in the coding \a encoding, which is deflate or gzip (RFC 9110, section 8.4.1). */
    static QByteArray compressed(const QByteArray &data, const QByteArray &encoding)
    {
        constexpr int lengthByQt = 4;
        const QByteArray deflated = qCompress(data, 9).mid(lengthByQt);
        if (encoding == "deflate")
            return deflated;
        constexpr int header = 2; // of zlib, as its check value at the end has four bytes
        constexpr int checkValue = 4;
        QByteArray trailer(8, '\0');
        qToLittleEndian(crc32(data), trailer.data());
        qToLittleEndian(quint32(data.size()), trailer.data() + 4);
        return QByteArray::fromHex("1f8b08000000000000ff")
               + deflated.mid(header, deflated.size() - header - checkValue) + trailer;
    }

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
            return answerLater(std::move(done), addresses);
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
        const auto check = transport.checkHome(url, [&](TransportError error) { checked = error; });
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

    void furtherHeadersAndTheUserAgent()
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

    void aBodyIsReadUpToTheLimit_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("size");
        QTest::addColumn<TransportError>("error");
        for (const int status : {200, 302, 400, 401, 403, 404, 429, 500, 503}) {
            const auto row = [&](const char *size) -> QTestData & {
                return QTest::addRow("%d, %s", status, size) << status;
            };
            row("at the limit") << 64 * 1024 << TransportError::None;
            row("one byte more") << 64 * 1024 + 1 << TransportError::TooLarge;
            row("far more") << 8 * 1024 * 1024 << TransportError::TooLarge;
        }
    }
    void aBodyIsReadUpToTheLimit()
    {
        QFETCH(int, status);
        QFETCH(int, size);
        QFETCH(TransportError, error);
        ScriptedServer server;
        server.answer(status, QByteArray(size, 'x'));
        HttpTransport transport;
        const auto answer = ask(transport, server.url());
        QCOMPARE(answer.error, error);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.body.reveal().size() <= 64 * 1024 + 1);
    }

    void anEndlessBodyIsCutOff()
    {
        ScriptedServer server;
        server.answerRaw("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1024 * 1024, 'x'), false);
        HttpTransport transport;
        QCOMPARE(ask(transport, server.url()).error, TransportError::TooLarge);
    }

    void aCompressedBodyIsReadUpToTheLimit_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<int>("size");
        QTest::addColumn<TransportError>("error");
        for (const QByteArray encoding : {"deflate", "gzip"}) {
            const auto add = [&](const char *name, int size, TransportError error) {
                QTest::addRow("%s %s", encoding.constData(), name) << encoding << size << error;
            };
            add("at the limit", 64 * 1024, TransportError::None);
            add("one byte more", 64 * 1024 + 1, TransportError::TooLarge);
            add("far more", 1024 * 1024, TransportError::TooLarge);
            add("a bomb", 12 * 1024 * 1024, TransportError::NotUnpackable);
        }
        QTest::newRow("broken") << QByteArray() << 280 << TransportError::NotUnpackable;
        // What is sent is longer than the limit, too.
        QTest::newRow("broken and long")
            << QByteArray() << 280'000 << TransportError::NotUnpackable;
    }
    void aCompressedBodyIsReadUpToTheLimit()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(int, size);
        QFETCH(TransportError, error);
        ScriptedServer server;
        const bool isBroken = encoding.isEmpty();
        const QByteArray body =
            isBroken ? QByteArray("garbage").repeated(size / 7) : QByteArray(size, 'x');
        server.answer(200, isBroken ? body : compressed(body, encoding), "application/json",
                      {"Content-Encoding: " + (isBroken ? "gzip" : encoding)});
        HttpTransport transport;
        const auto answer = ask(transport, server.url());
        QCOMPARE(answer.error, error);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.reveal().size() <= 64 * 1024 + 1);
    }

    void aBrokenErrorBody_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isChunked");
        const QByteArray whole = compressed(QByteArray(2000, 'x'), "gzip");
        for (const int status : {200, 400, 401, 404, 407, 429, 500, 503}) {
            for (const bool isChunked : {false, true}) {
                const auto row = [&](const char *what, const QByteArray &body) {
                    QTest::addRow("%d, %s%s", status, what, isChunked ? ", in chunks" : "")
                        << status << body << isChunked;
                };
                row("garbage", "not compressed");
                row("long garbage", QByteArray("garbage").repeated(20'000));
                row("a broken end", whole.chopped(8) + "garbages");
                row("garbage after a beginning",
                    compressed(QByteArray(30'000, 'x'), "gzip").left(25) + QByteArray(300, '\xff'));
            }
        }
    }
    /*! An error status and a body that can't be unpacked are two errors, of which Qt expects one. */
    void aBrokenErrorBody()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, isChunked);
        ScriptedServer server;
        QByteArray bytes =
            "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Encoding: gzip\r\n";
        if (isChunked) {
            bytes += "Transfer-Encoding: chunked\r\n\r\n";
            for (qsizetype i = 0; i < body.size(); i += 7000) {
                const QByteArray chunk = body.mid(i, 7000);
                bytes += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
            }
            bytes += "0\r\n\r\n";
        } else {
            bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        }
        server.answerRaw(bytes, false);
        HttpTransport transport;
        const auto answer = ask(transport, server.url());
        QCOMPARE(answer.error, TransportError::NotUnpackable);
        QCOMPARE(answer.status, status);
        QTest::qWait(0);
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

    void brokenServers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("hangs up at once") << QByteArray() << 0 << QByteArray();
        QTest::newRow("hangs up in the header")
            << QByteArray("HTTP/1.1 200 O") << 0 << QByteArray();
        QTest::newRow("hangs up in the body")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"acc") << 200
            << QByteArray("{\"acc");
        QTest::newRow("is no web server")
            << QByteArray("220 mail.example ESMTP\r\n") << 0 << QByteArray();
    }
    void brokenServers()
    {
        QFETCH(QByteArray, bytes);
        ScriptedServer server;
        server.answerRaw(bytes);
        HttpTransport transport(HttpSettings{2s, 64 * 1024});
        const auto answer = ask(transport, server.url());
        QVERIFY(answer.error != TransportError::None);
        QTEST(answer.status, "status");
        QTEST(answer.body.reveal(), "body");
        QVERIFY(answer.error != TransportError::TimedOut);
        QCOMPARE(server.requests().size(), 1);
    }

    /*!
        Qt must not repeat a request by itself, because the server may have carried out the first
        one.
    */
    void aBrokenConnectionIsNotTriedAgain()
    {
        ScriptedServer server;
        server.answer(200, "{}"); // leaves a connection open that Qt will reuse
        server.hangUp();
        HttpTransport transport;
        ask(transport, server.url());
        QCOMPARE(ask(transport, server.url()).error, TransportError::Unreachable);
        QTest::qWait(50); // time in which a repeated request would arrive
        QCOMPARE(server.requests().size(), 2);
    }

    void silenceIsCutOff()
    {
        ScriptedServer server;
        HttpTransport transport(HttpSettings{100ms, 64 * 1024});
        const auto answer = ask(transport, server.url());
        QCOMPARE(answer.error, TransportError::TimedOut);
        QCOMPARE(answer.status, 0);
    }

    /*!
        A server that takes long for tokens is given time, because it may have ended the code for
        which it issues them.
    */
    void aResponseWithTokensIsAwaitedLonger()
    {
        ScriptedServer server;
        HttpTransport transport(HttpSettings{100ms, 64 * 1024});
        const auto requestWith = [&](bool mayYieldTokens) {
            HttpRequest request;
            request.url = server.url("/token");
            request.body = Secret("a=b");
            request.mayYieldTokens = mayYieldTokens;
            return request;
        };
        int status = -1;
        const PendingCall tokens = transport.send(
            requestWith(true), [&](const HttpResponse &response) { status = response.status; });
        QTRY_COMPARE(server.requests().size(), 1);
        // Another request, sent later, shows when the usual time is over.
        TransportError usual = TransportError::None;
        const PendingCall other = transport.send(
            requestWith(false), [&](const HttpResponse &response) { usual = response.error; });
        QTRY_COMPARE(usual, TransportError::TimedOut);
        QVERIFY(tokens.isPending());
        server.answerLate(200, json("{'access_token':'a'}"));
        QTRY_COMPARE(status, 200);
    }

    void theTimeForTokensEnds()
    {
        ScriptedServer server;
        HttpSettings settings{100ms, 64 * 1024};
        settings.tokenTime = 300ms;
        HttpTransport transport(settings);
        HttpRequest request;
        request.url = server.url("/token");
        request.body = Secret("a=b");
        request.mayYieldTokens = true;
        TransportError error = TransportError::None;
        const PendingCall call = transport.send(
            std::move(request), [&](const HttpResponse &response) { error = response.error; });
        QTRY_COMPARE(error, TransportError::TimedOut);
        QCOMPARE(server.requests().size(), 1);
    }

    /*! A server that can't be reached is found out as soon as by any other request. */
    void connectingForTokensTakesNoLonger()
    {
        ScriptedServer silent; // accepts the connection, and never takes part in a handshake
        HttpTransport transport(HttpSettings{100ms, 64 * 1024});
        HttpRequest request;
        request.url = silent.url("/token");
        request.url.setScheme("https");
        request.body = Secret("a=b");
        request.mayYieldTokens = true;
        TransportError error = TransportError::None;
        const PendingCall call = transport.send(
            std::move(request), [&](const HttpResponse &response) { error = response.error; });
        QTRY_COMPARE(error, TransportError::TimedOut);
    }

    void oneByteAtATimeIsCutOff()
    {
        ScriptedServer server;
        server.drip(200, QByteArray(10'000, 'x'), 5);
        HttpTransport transport(HttpSettings{300ms, 64 * 1024});
        QCOMPARE(ask(transport, server.url()).error, TransportError::TimedOut);
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

    void furtherTextOfTheServer()
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
    }
    void aRedirectLeadsElsewhere()
    {
        QFETCH(QByteArray, location);
        ScriptedServer server;
        server.answer(302, {}, {},
                      location.isEmpty() ? QList<QByteArray>()
                                         : QList<QByteArray>{"Location: " + location});
        HttpTransport transport;
        QTEST(ask(transport, server.url()).redirectsToOtherHost, "elsewhere");
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

    void deletedExchangeReportsNothing()
    {
        ScriptedServer server;
        server.answer(200, "{}");
        HttpTransport transport;
        HttpRequest request;
        request.url = server.url();
        int finished = 0;
        PendingCall call =
            transport.send(std::move(request), [&](const HttpResponse &) { ++finished; });
        QVERIFY(call.isPending());
        call = {};
        QTest::qWait(50);
        QCOMPARE(finished, 0);
    }

    void handleMayBeDestroyedAtAnyMoment_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("success") << 200 << QByteArray();
        QTest::newRow("error") << 404 << QByteArray();
        QTest::newRow("success that can't be unpacked") << 200 << QByteArray("gzip");
    }
    void handleMayBeDestroyedAtAnyMoment()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, encoding);
        bool isAnswered = false;
        for (int steps = 0; !isAnswered; ++steps) {
            ScriptedServer server;
            server.answer(status, QByteArray(70'000, 'x'), "application/json",
                          {"Content-Encoding: " + (encoding.isEmpty() ? "identity" : encoding)});
            HttpTransport transport;
            HttpRequest request;
            request.url = server.url();
            PendingCall call = transport.send(std::move(request),
                                              [&](const HttpResponse &) { isAnswered = true; });
            // After the response there may be no further event to wait for.
            for (int step = 0; step < steps && !isAnswered; ++step)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            call = {};
            QTest::qWait(0);
            QVERIFY(steps < 1000);
        }
    }

    void handleMayBeDestroyedAtTheTimeout()
    {
        ScriptedServer server; // reads the request and does not answer
        HttpTransport transport(HttpSettings{50ms, 65536});
        HttpRequest request;
        request.url = server.url();
        TransportError error = TransportError::None;
        auto call = std::make_unique<PendingCall>();
        *call = transport.send(std::move(request), [&](const HttpResponse &response) {
            call.reset();
            error = response.error;
        });
        QTRY_COMPARE(error, TransportError::TimedOut);
        QTest::qWait(0);
    }

    void handleMayBeDestroyedWhileReading()
    {
        ScriptedServer server;
        server.answer(200, "{}");
        HttpTransport transport;
        HttpRequest request;
        request.url = server.url();
        int status = 0;
        auto call = std::make_unique<PendingCall>();
        *call = transport.send(std::move(request), [&](const HttpResponse &response) {
            call.reset();
            status = response.status;
        });
        QTRY_COMPARE(status, 200);
        QTest::qWait(0);
    }
};

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
