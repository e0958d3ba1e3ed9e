// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "readuntil.h"
#include "runningsandbox.h"

#include <QLoggingCategory>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace DeviceSignIn;

/*! The HTTP server: methods, limits, host names and addresses. */
class TestWebServer : public QObject
{
    Q_OBJECT

    static const QList<QNetworkReply::RawHeaderPair> form;

    static quint16 port(RunningSandbox &sandbox)
    {
        return quint16(QUrl(sandbox.server().issuer()).port());
    }
    /*!
        Sends \a bytes unchanged and returns what has been received when \a isEnough returns true.
    */
    template <typename Enough>
    static QByteArray exchange(RunningSandbox &sandbox, const QByteArray &bytes, Enough isEnough)
    {
        QTcpSocket socket;
        QByteArray response;
        socket.connectToHost(QHostAddress::LocalHost, port(sandbox));
        socket.write(bytes);
        [[maybe_unused]] const bool enough =
            readUntil(&socket, &response, [&] { return isEnough(response); });
        return response;
    }

private Q_SLOTS:
    void methods_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("allow");
        QTest::newRow("no such page") << QByteArray("GET") << "/nowhere" << 404 << QByteArray();
        QTest::newRow("below a page") << QByteArray("GET") << "/device/x" << 404 << QByteArray();
        QTest::newRow("a slash too many") << QByteArray("GET") << "/device/" << 404 << QByteArray();
        QTest::newRow("GET token") << QByteArray("GET") << "/token" << 405 << QByteArray("POST");
        QTest::newRow("PUT device")
            << QByteArray("PUT") << "/device" << 405 << QByteArray("GET, POST, HEAD");
        QTest::newRow("DELETE jwks")
            << QByteArray("DELETE") << "/jwks" << 405 << QByteArray("GET, HEAD");
        QTest::newRow("POST metadata") << QByteArray("POST") << "/.well-known/openid-configuration"
                                       << 405 << QByteArray("GET, HEAD");
    }
    void methods()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        RunningSandbox sandbox;
        const ReceivedResponse response = sandbox.send(method, path);
        QTEST(response.status, "status");
        QTEST(response.header("Allow"), "allow");
        QCOMPARE(response.header("X-Content-Type-Options"), "nosniff");
    }

    /*! Requests are never logged, because of their headers; other logging follows the rules. */
    void requestsAreNotLogged()
    {
        const RunningSandbox sandbox;
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        const auto reset = qScopeGuard([] { QLoggingCategory::setFilterRules({}); });
        for (const char *name : {"qt.httpserver", "qt.httpserver.response"})
            QVERIFY2(!QLoggingCategory(name).isDebugEnabled(), name);
        QVERIFY(QLoggingCategory("qt.httpserver").isWarningEnabled());
        QVERIFY(QLoggingCategory("qt.network").isDebugEnabled());
    }

    void head()
    {
        RunningSandbox sandbox;
        const ReceivedResponse page = sandbox.get("/device");
        const ReceivedResponse head = sandbox.head("/device");
        QCOMPARE(head.status, 200);
        QVERIFY(head.body.isEmpty());
        QCOMPARE(head.header("Content-Length"), QByteArray::number(page.body.size()));
        QCOMPARE(sandbox.head("/token").status, 405);
        QCOMPARE(sandbox.get("/device").body, page.body); // the connection can still be used
    }

    void rootRedirectsToThePhonePage()
    {
        RunningSandbox sandbox;
        const ReceivedResponse response = sandbox.get("/");
        QCOMPARE(response.status, 303);
        QCOMPARE(response.header("Location"), "/device");
    }

    void bodySizes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("status");
        QTest::newRow("the largest that is allowed") << 64 * 1024 << 400;
        QTest::newRow("one byte more") << 64 * 1024 + 1 << 413;
        QTest::newRow("far more") << 1024 * 1024 << 413;
    }
    void bodySizes()
    {
        QFETCH(int, size);
        RunningSandbox sandbox;
        const ReceivedResponse response =
            sandbox.send("POST", "/token", form, QByteArray(size, 'a'));
        QTEST(response.status, "status");
        QCOMPARE(sandbox.get("/device").status, 200);
    }

    void longChunkedBody()
    {
        RunningSandbox sandbox;
        QByteArray request = "POST /token HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 20; ++i)
            request += "2000\r\n" + QByteArray(0x2000, 'a') + "\r\n";
        const QByteArray response = exchange(
            sandbox, request, [](const QByteArray &text) { return text.contains("\r\n\r\n"); });
        QVERIFY(response.startsWith("HTTP/1.1 413 "));
    }

    void longHeaders()
    {
        RunningSandbox sandbox;
        const QByteArray response =
            exchange(sandbox, "GET / HTTP/1.1\r\nX: " + QByteArray(200000, 'a'),
                     [](const QByteArray &text) { return text.contains("\r\n\r\n"); });
        QVERIFY(response.startsWith("HTTP/1.1 413 "));
    }

    void manyRequestsOnOneConnection()
    {
        // Together they are longer than the limit for one request.
        RunningSandbox sandbox;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port(sandbox));
        const QByteArray request = "POST /token HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                   "Content-Type: application/json\r\n"
                                   "Content-Length: 60000\r\n\r\n"
                                   + QByteArray(60000, ' ');
        for (int i = 0; i < 5; ++i) {
            QByteArray response;
            socket.write(request);
            QVERIFY(readUntil(&socket, &response, [&] { return response.endsWith('}'); }));
            QVERIFY(response.startsWith("HTTP/1.1 400 "));
        }
    }

    void malformedRequests()
    {
        RunningSandbox sandbox;
        exchange(sandbox, "nonsense\r\n\r\n", [](const QByteArray &) { return true; });
        exchange(sandbox, QByteArray(1000, '\0'), [](const QByteArray &) { return true; });
        QCOMPARE(sandbox.get("/device").status, 200);
    }

    void hosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("address") << QByteArray("127.0.0.1:1") << 200;
        QTest::newRow("another address") << QByteArray("192.0.2.1") << 200;
        QTest::newRow("IPv6") << QByteArray("[::1]:8628") << 200;
        QTest::newRow("localhost") << QByteArray("localhost:8628") << 200;
        QTest::newRow("the host for phones") << QByteArray("tv.local:8628") << 200;
        // A web page could reach the sandbox under such a host name by DNS rebinding.
        QTest::newRow("another host name") << QByteArray("attacker.example") << 421;
        QTest::newRow("a host name that begins with localhost")
            << QByteArray("localhost.attacker.example") << 421;
    }
    void hosts()
    {
        QFETCH(QByteArray, host);
        RunningSandbox sandbox({.phoneHost = "tv.local"});
        const ReceivedResponse response = sandbox.send("GET", "/device", {{"Host", host}});
        QTEST(response.status, "status");
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("phoneHost");
        QTest::addColumn<QString>("publicUrl");
        QTest::addColumn<QString>("issuer"); // %1: the port
        QTest::addColumn<QString>("phonePage");
        QTest::newRow("loopback") << ""
                                  << ""
                                  << "http://127.0.0.1:%1"
                                  << "http://127.0.0.1:%1/device";
        QTest::newRow("with a host for phones") << "192.168.1.5"
                                                << ""
                                                << "http://127.0.0.1:%1"
                                                << "http://192.168.1.5:%1/device";
        QTest::newRow("behind a proxy") << ""
                                        << "https://tv.example"
                                        << "https://tv.example"
                                        << "https://tv.example/device";
        QTest::newRow("behind a proxy, on a port") << ""
                                                   << "https://tv.example:444"
                                                   << "https://tv.example:444"
                                                   << "https://tv.example:444/device";
    }
    void addresses()
    {
        QFETCH(QString, phoneHost);
        QFETCH(QString, publicUrl);
        QFETCH(QString, issuer);
        QFETCH(QString, phonePage);
        SandboxOptions options;
        options.port = 0;
        options.phoneHost = phoneHost;
        options.publicUrl = QUrl(publicUrl);
        // It listens on all addresses, so the issuer has to name another one.
        options.address = QHostAddress::Any;
        Sandbox sandbox(std::move(options));
        QVERIFY(sandbox.issuer().isEmpty());
        QVERIFY(sandbox.phonePage().isEmpty());
        QVERIFY(sandbox.listen());
        const QString ownPort = QString::number(sandbox.phonePage().port());
        const auto expect = [&](const QString &text) {
            return text.contains("%1") ? text.arg(ownPort) : text;
        };
        QCOMPARE(sandbox.issuer(), expect(issuer));
        QCOMPARE(sandbox.phonePage().toString(), expect(phonePage));
    }

    void portInUse()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Sandbox withFixedPort({.port = other.serverPort()});
        QVERIFY(!withFixedPort.listen());
        QCOMPARE(withFixedPort.errorString(),
                 QString("Port %1 is in use by another program").arg(other.serverPort()));
        QVERIFY(withFixedPort.issuer().isEmpty());

        Sandbox sandbox({.port = other.serverPort(), .anyPortIfTaken = true});
        QVERIFY(sandbox.listen());
        QVERIFY(sandbox.phonePage().port() != other.serverPort());
    }
};

const QList<QNetworkReply::RawHeaderPair> TestWebServer::form{
    {"Content-Type", "application/x-www-form-urlencoded"}};

QTEST_GUILESS_MAIN(TestWebServer)
#include "tst_webserver.moc"
