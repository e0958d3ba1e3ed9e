// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runningsandbox.h"

#include <QLoggingCategory>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace DeviceSignIn;

/*! The server as the network sees it: everything below and beside the protocol. */
class TestWebServer : public QObject
{
    Q_OBJECT

    static const QList<QNetworkReply::RawHeaderPair> form;

    static quint16 port(RunningSandbox &sandbox)
    {
        return quint16(QUrl(sandbox.server().issuer()).port());
    }
    /*! Sends \a bytes as they are and returns what has come when \a isEnough says so. */
    template <typename Enough>
    static QByteArray talk(RunningSandbox &sandbox, const QByteArray &bytes, Enough isEnough)
    {
        QTcpSocket socket;
        QByteArray answer;
        socket.connectToHost(QHostAddress::LocalHost, port(sandbox));
        socket.write(bytes);
        [[maybe_unused]] const bool enough = QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return isEnough(answer);
            },
            10000);
        return answer;
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
        const Answer answer = sandbox.send(method, path);
        QTEST(answer.status, "status");
        QTEST(answer.header("Allow"), "allow");
        QCOMPARE(answer.header("X-Content-Type-Options"), "nosniff");
    }

    /*! QHttpServer would write out their headers; all else is as the rules say. */
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
        const Answer page = sandbox.get("/device");
        const Answer head = sandbox.head("/device");
        QCOMPARE(head.status, 200);
        QVERIFY(head.body.isEmpty());
        QCOMPARE(head.header("Content-Length"), QByteArray::number(page.body.size()));
        QCOMPARE(sandbox.head("/token").status, 405);
        QCOMPARE(sandbox.get("/device").body, page.body); // the connection is still in step
    }

    void theHostAlone()
    {
        RunningSandbox sandbox;
        const Answer answer = sandbox.get("/");
        QCOMPARE(answer.status, 303);
        QCOMPARE(answer.header("Location"), "/device");
    }

    void bodySizes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("status");
        QTest::newRow("the largest that is read") << 64 * 1024 << 400;
        QTest::newRow("one byte more") << 64 * 1024 + 1 << 413;
        QTest::newRow("far more") << 1024 * 1024 << 413;
    }
    void bodySizes()
    {
        QFETCH(int, size);
        RunningSandbox sandbox;
        const Answer answer = sandbox.send("POST", "/token", form, QByteArray(size, 'a'));
        QTEST(answer.status, "status");
        QCOMPARE(sandbox.get("/device").status, 200);
    }

    void aBodyWithoutEnd()
    {
        RunningSandbox sandbox;
        QByteArray request = "POST /token HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 20; ++i)
            request += "2000\r\n" + QByteArray(0x2000, 'a') + "\r\n";
        const QByteArray answer = talk(
            sandbox, request, [](const QByteArray &text) { return text.contains("\r\n\r\n"); });
        QVERIFY(answer.startsWith("HTTP/1.1 413 "));
    }

    void headersWithoutEnd()
    {
        RunningSandbox sandbox;
        const QByteArray answer =
            talk(sandbox, "GET / HTTP/1.1\r\nX: " + QByteArray(200000, 'a'),
                 [](const QByteArray &text) { return text.contains("\r\n\r\n"); });
        QVERIFY(answer.startsWith("HTTP/1.1 413 "));
    }

    void manyRequestsOnOneConnection()
    {
        // Together they are far longer than a single one may be.
        RunningSandbox sandbox;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port(sandbox));
        const QByteArray request = "POST /token HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                   "Content-Type: application/json\r\n"
                                   "Content-Length: 60000\r\n\r\n"
                                   + QByteArray(60000, ' ');
        for (int i = 0; i < 5; ++i) {
            QByteArray answer;
            socket.write(request);
            QVERIFY(QTest::qWaitFor(
                [&] {
                    answer += socket.readAll();
                    return answer.endsWith('}');
                },
                10000));
            QVERIFY(answer.startsWith("HTTP/1.1 400 "));
        }
    }

    void nonsense()
    {
        RunningSandbox sandbox;
        talk(sandbox, "nonsense\r\n\r\n", [](const QByteArray &) { return true; });
        talk(sandbox, QByteArray(1000, '\0'), [](const QByteArray &) { return true; });
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
        QTest::newRow("the name for phones") << QByteArray("tv.local:8628") << 200;
        // A page of that site may have let its name lead here.
        QTest::newRow("a name of somebody else's") << QByteArray("attacker.example") << 421;
        QTest::newRow("localhost's sister") << QByteArray("localhost.attacker.example") << 421;
    }
    void hosts()
    {
        QFETCH(QByteArray, host);
        SandboxOptions options;
        options.phoneHost = "tv.local";
        RunningSandbox sandbox(std::move(options));
        const Answer answer = sandbox.send("GET", "/device", {{"Host", host}});
        QTEST(answer.status, "status");
    }

    void whereItIs_data()
    {
        QTest::addColumn<QString>("phoneHost");
        QTest::addColumn<QString>("publicUrl");
        QTest::addColumn<QString>("issuer"); // %1: the port
        QTest::addColumn<QString>("phonePage");
        QTest::newRow("loopback") << ""
                                  << ""
                                  << "http://127.0.0.1:%1"
                                  << "http://127.0.0.1:%1/device";
        QTest::newRow("for phones") << "192.168.1.5"
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
    void whereItIs()
    {
        QFETCH(QString, phoneHost);
        QFETCH(QString, publicUrl);
        QFETCH(QString, issuer);
        QFETCH(QString, phonePage);
        SandboxOptions options;
        options.port = 0;
        options.phoneHost = phoneHost;
        options.publicUrl = QUrl(publicUrl);
        // Every address, so that the issuer has to be told from it.
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

    void aTakenPort()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        SandboxOptions options;
        options.port = other.serverPort();
        Sandbox stubborn(std::move(options));
        QVERIFY(!stubborn.listen());
        QCOMPARE(stubborn.errorString(),
                 QString("Port %1 is in use by another program").arg(other.serverPort()));
        QVERIFY(stubborn.issuer().isEmpty());

        SandboxOptions flexible;
        flexible.port = other.serverPort();
        flexible.anyPortIfTaken = true;
        Sandbox sandbox(std::move(flexible));
        QVERIFY(sandbox.listen());
        QVERIFY(sandbox.phonePage().port() != other.serverPort());
    }
};

const QList<QNetworkReply::RawHeaderPair> TestWebServer::form{
    {"Content-Type", "application/x-www-form-urlencoded"}};

QTEST_GUILESS_MAIN(TestWebServer)
#include "tst_webserver.moc"
