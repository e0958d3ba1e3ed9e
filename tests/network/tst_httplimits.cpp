// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "exchange.h"
#include "support/json.h"
#include "support/scriptedserver.h"
#include "support/settle.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <sys/socket.h>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*!
    A server that sends without a pause on a thread of its own, also while the test's thread waits.
*/
class RestlessServer : public QThread
{
public:
    RestlessServer(QByteArray head, QByteArray block)
        : m_head(std::move(head))
        , m_block(std::move(block))
    {
        start();
        m_listens.acquire();
    }
    ~RestlessServer() override
    {
        m_stops = true;
        wait();
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_port)); }
    /*! The number of blocks that were sent. */
    int sent() const { return m_sent; }

private:
    void run() override
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_listens.release();
        while (!m_stops && !server.waitForNewConnection(10)) {
        }
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        if (!socket)
            return;
        socket->write(m_head);
        while (!m_stops && socket->state() == QAbstractSocket::ConnectedState) {
            socket->write(m_block);
            while (!m_stops && socket->bytesToWrite() > 0 && socket->waitForBytesWritten(10)) {
            }
            ++m_sent;
        }
        // Resets the connection, so that the client does not read what is still on the way.
        const linger atOnce{1, 0};
        setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }

    QByteArray m_head;
    QByteArray m_block;
    quint16 m_port = 0;
    QSemaphore m_listens;
    std::atomic<bool> m_stops = false;
    std::atomic<int> m_sent = 0;
};

/*!
    The limits of time and size, broken connections, and requests that are canceled, with real
    sockets. Small limits keep tests of endless responses short.
*/
class TestHttpLimits : public QObject
{
    Q_OBJECT

    static HttpRequest requestForTokens(const QUrl &url)
    {
        HttpRequest request;
        request.url = url;
        request.body = Secret("a=b");
        request.mayYieldTokens = true;
        return request;
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

private Q_SLOTS:
    /*! Nothing that a server sends may make Qt write to the standard error of an application. */
    void init() { QTest::failOnWarning(QRegularExpression(".")); }

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
            add("a bomb", 12 * 1024 * 1024, TransportError::DecompressionFailed);
        }
        QTest::newRow("broken") << QByteArray() << 280 << TransportError::DecompressionFailed;
        // What is sent is longer than the limit, too.
        QTest::newRow("broken and long")
            << QByteArray() << 280'000 << TransportError::DecompressionFailed;
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
    /*!
        An error status and a body that can't be unpacked are two errors, of which Qt expects one.
    */
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
        QCOMPARE(answer.error, TransportError::DecompressionFailed);
        QCOMPARE(answer.status, status);
        settle();
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
        // A repeated request would arrive before the next one.
        server.answer(200, "{}");
        QCOMPARE(ask(transport, server.url()).status, 200);
        QCOMPARE(server.requests().size(), 3);
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
        int status = -1;
        const PendingCall tokens =
            transport.send(requestForTokens(server.url()),
                           [&](const HttpResponse &response) { status = response.status; });
        QTRY_COMPARE(server.requests().size(), 1);
        // Another request, sent later, shows when the usual time is over.
        HttpRequest later = requestForTokens(server.url());
        later.mayYieldTokens = false;
        TransportError usual = TransportError::None;
        const PendingCall other = transport.send(
            std::move(later), [&](const HttpResponse &response) { usual = response.error; });
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
        TransportError error = TransportError::None;
        const PendingCall call =
            transport.send(requestForTokens(server.url()),
                           [&](const HttpResponse &response) { error = response.error; });
        QTRY_COMPARE(error, TransportError::TimedOut);
        QCOMPARE(server.requests().size(), 1);
    }

    /*! A server that can't be reached is found out as soon as by any other request. */
    void connectingForTokensTakesNoLonger()
    {
        ScriptedServer silent; // accepts the connection, and never takes part in a handshake
        HttpTransport transport(HttpSettings{100ms, 64 * 1024});
        QUrl address = silent.url();
        address.setScheme("https");
        TransportError error = TransportError::None;
        const PendingCall call =
            transport.send(requestForTokens(address),
                           [&](const HttpResponse &response) { error = response.error; });
        QTRY_COMPARE(error, TransportError::TimedOut);
    }

    void aRestlessServerStopsNothing_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("isCanceled");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        for (const bool isCanceled : {false, true}) {
            const auto row = [&](const char *what, const QByteArray &head) {
                QTest::addRow("%s, %s", what, isCanceled ? "canceled" : "timed out")
                    << head << isCanceled;
            };
            row("status line", "HTTP/1.1 200 ");
            row("header", ok + "X-A: ");
            row("chunk extension", ok + "Transfer-Encoding: chunked\r\n\r\n1;");
        }
    }
    /*!
        Qt's network thread looks at nothing else while such bytes come. The thread of the page does
        not wait for it.
    */
    void aRestlessServerStopsNothing()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, isCanceled);
        auto server = std::make_unique<RestlessServer>(head, QByteArray(1024 * 1024, 'x'));
        HttpTransport transport(HttpSettings{isCanceled ? 60s : 500ms, 64 * 1024});
        HttpRequest request;
        request.url = server->url();
        TransportError error = TransportError::None;
        PendingCall call = transport.send(
            std::move(request), [&](const HttpResponse &response) { error = response.error; });
        QTRY_VERIFY(server->sent() > 1);
        if (!isCanceled)
            QTRY_COMPARE(error, TransportError::TimedOut);
        // Until it is deleted, the manager is a child of the transport.
        QElapsedTimer time;
        time.start();
        call = {};
        QTRY_VERIFY(!transport.findChild<QNetworkAccessManager *>());
        // Qt would give up after 5 seconds.
        QVERIFY2(time.elapsed() < 4000, qPrintable(QString::number(time.elapsed())));
        server.reset();
    }

    void oneByteAtATimeIsCutOff()
    {
        ScriptedServer server;
        server.drip(200, QByteArray(10'000, 'x'), 5);
        HttpTransport transport(HttpSettings{300ms, 64 * 1024});
        QCOMPARE(ask(transport, server.url()).error, TransportError::TimedOut);
    }

    void deletedExchangeReportsNothing()
    {
        ScriptedServer server;
        HttpTransport transport;
        HttpRequest request;
        request.url = server.url();
        int finished = 0;
        PendingCall call =
            transport.send(std::move(request), [&](const HttpResponse &) { ++finished; });
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(call.isPending());
        server.answerLate(200, "{}");
        call = {};
        // The exchange has ended when its connection is closed.
        QTRY_COMPARE(server.openConnections(), 0);
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
            // Each time it is destroyed one event later. After the response there may be no further
            // event to wait for.
            for (int step = 0; step < steps && !isAnswered; ++step)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            call = {};
            settle();
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
        settle();
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
        settle();
    }
};

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
