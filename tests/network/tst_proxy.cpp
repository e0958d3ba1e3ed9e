// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/proxysettings.h"
#include "proxyfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! Which proxy is used, from the variables of the environment to the failures of real sockets. */
class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*! Nothing that a proxy sends may make Qt write to the standard error of an application. */
    void init() { QTest::failOnWarning(QRegularExpression(".")); }

    void variables_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const char *variables, const char *name) {
            QTest::newRow(what) << QString(variables) << QString(name);
        };
        row("none", "", "");
        row("HTTPS_PROXY", "HTTPS_PROXY=http://p.example:3128", "p.example:3128");
        row("small letters", "https_proxy=http://p.example:3128", "p.example:3128");
        row("small letters first", "HTTPS_PROXY=http://b:1;https_proxy=http://a:1", "a:1");
        row("no scheme", "HTTPS_PROXY=p.example:3128", "p.example:3128");
        row("no port", "HTTPS_PROXY=http://p.example", "p.example:80");
        row("ALL_PROXY", "ALL_PROXY=http://p.example:3128", "p.example:3128");
        row("all_proxy, SOCKS", "all_proxy=socks5h://p.example", "p.example:1080");
        row("HTTPS_PROXY before ALL_PROXY", "ALL_PROXY=http://b:1;HTTPS_PROXY=http://a:1", "a:1");
        row("a password is not named", "HTTPS_PROXY=http://ada:s3cret@p.example:3128",
            "p.example:3128");
        row("NO_PROXY", "HTTPS_PROXY=http://p:1;NO_PROXY=id.example", "");
        row("NO_PROXY above it", "HTTPS_PROXY=http://p:1;NO_PROXY=a.b, .example", "");
        row("NO_PROXY with a star", "HTTPS_PROXY=http://p:1;no_proxy=*", "");
        row("NO_PROXY with its port", "HTTPS_PROXY=http://p:1;no_proxy=id.example:443", "");
        row("NO_PROXY with another port", "HTTPS_PROXY=http://p:1;no_proxy=id.example:8443", "p:1");
        row("NO_PROXY for a similar name", "HTTPS_PROXY=http://p:1;no_proxy=d.example", "p:1");
        row("NO_PROXY and ALL_PROXY", "ALL_PROXY=http://p:1;NO_PROXY=id.example", "");
    }
    void variables()
    {
        QFETCH(QString, variables);
        const auto choice = chooseProxy(QUrl("https://id.example/token"), environmentOf(variables));
        QTEST(choice.name(), "name");
        QCOMPARE(choice.problem, QString());
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isDirect");
        QTest::newRow("an address") << "10.1.2.3"
                                    << "https://10.1.2.3/" << true;
        QTest::newRow("another address") << "10.1.2.3"
                                         << "https://10.1.2.4/" << false;
        QTest::newRow("a network") << "10.0.0.0/8"
                                   << "https://10.1.2.3/" << true;
        QTest::newRow("another network") << "10.0.0.0/8"
                                         << "https://192.168.1.1/" << false;
        QTest::newRow("IPv6") << "2001:db8::1"
                              << "https://[2001:db8::1]/" << true;
        QTest::newRow("this machine") << ""
                                      << "http://127.0.0.1:8080/" << true;
        QTest::newRow("a server at home") << ""
                                          << "http://192.168.1.20:8096/" << true;
        QTest::newRow("localhost") << ""
                                   << "https://localhost/" << true;
    }
    void addresses()
    {
        QFETCH(QString, rule);
        QFETCH(QString, url);
        const auto choice =
            chooseProxy(QUrl(url), environmentOf("ALL_PROXY=http://p:1;no_proxy=" + rule));
        QTEST(!choice.isUsed(), "isDirect");
    }

    void unusable_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("problem");
        QTest::newRow("TLS to the proxy") << "https://ada:s3cret@p.example"
                                          << "A proxy of the kind https is not supported";
        QTest::newRow("SOCKS 4") << "socks4://p.example"
                                 << "A proxy of the kind socks4 is not supported";
        const QString unreadable = "The address of the proxy can't be read";
        QTest::newRow("no host") << "http://ada:s3cret@:3128" << unreadable;
        // Part of the user name or of the password would be taken for the host or the port.
        QTest::newRow("a slash in the password")
            << "http://u:p@s3cret/x@p.example:3128" << unreadable;
        QTest::newRow("a password like a port") << "http://u:4711/x@p.example:3128" << unreadable;
        QTest::newRow("a question mark") << "http://u:47?11@p.example:3128" << unreadable;
        QTest::newRow("a number sign") << "socks5://u:4711#x@p.example:3128" << unreadable;
    }
    /*! A proxy that can't be used is named as the problem, and nothing is sent past it. */
    void unusable()
    {
        QFETCH(QString, value);
        const HttpResponse answer = ask(value);
        QCOMPARE(answer.error, TransportError::ProxyRefused);
        QTEST(answer.proxy, "problem");
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<QString>("words");
        QTest::newRow("wants a password")
            << QByteArray("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: "
                          "Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n")
            << TransportError::ProxyRefused << " wants a user name and a password";
        QTest::newRow("forbids the server")
            << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            << TransportError::ProxyRefused << " does not connect to the server";
        QTest::newRow("can't reach the server")
            << QByteArray("HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n")
            << TransportError::ProxyUnreachable << "";
        QTest::newRow("hangs up") << QByteArray() << TransportError::ProxyUnreachable << "";
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        ScriptedServer proxy;
        for (int i = 0; i < 3; ++i)
            proxy.answerRaw(bytes);
        const HttpResponse answer = ask(addressOf(proxy));
        QTEST(answer.error, "error");
        QCOMPARE(answer.proxy, "127.0.0.1:" + QString::number(proxy.url().port()) + words);
        QVERIFY(proxy.requests().value(0).startsWith("CONNECT id.example:443 "));
        QVERIFY(!proxy.requests().value(0).contains("Mozilla"));
        for (const QByteArray &request : proxy.requests())
            QVERIFY(!request.contains("s3cret"));
        // Qt would wait for a response of a proxy that hangs up until the time is over.
        if (bytes.isEmpty())
            QCOMPARE(proxy.requests().size(), 1);
    }

    /*!
        A request that is canceled, or whose transport is destroyed, during the probe has no
        response.
    */
    void canceledProbe()
    {
        ScriptedServer proxy;
        HttpSettings settings;
        settings.environment = environmentOf("HTTPS_PROXY=" + addressOf(proxy));
        bool isDone = false;
        const auto send = [&](HttpTransport &transport) {
            HttpRequest request;
            request.url = QUrl("https://id.example/token");
            return transport.send(std::move(request), [&](const HttpResponse &) { isDone = true; });
        };
        auto transport =
            std::make_unique<HttpTransport>(settings, std::make_unique<NetworkState>());
        PendingCall canceled = send(*transport);
        QTRY_COMPARE(proxy.requests().size(), 1);
        canceled = {};
        const PendingCall left = send(*transport);
        QTRY_COMPARE(proxy.requests().size(), 2);
        transport.reset();
        proxy.answerLate(200, {});
        QTRY_COMPARE(proxy.openConnections(), 0);
        // If one of the requests were continued, it would arrive before the two CONNECTs of another
        // transport.
        proxy.answer(403, {});
        proxy.answer(403, {});
        QCOMPARE(ask(addressOf(proxy)).error, TransportError::ProxyRefused);
        QVERIFY(!isDone);
        QCOMPARE(proxy.requests().size(), 4);
    }

    void away()
    {
        ScriptedServer proxy;
        proxy.switchOff();
        const HttpResponse answer = ask(addressOf(proxy));
        QCOMPARE(answer.error, TransportError::ProxyUnreachable);
        QVERIFY(answer.proxy.startsWith("127.0.0.1:"));
        QCOMPARE(ask("http://nowhere.invalid:3128").error, TransportError::ProxyUnreachable);
    }

    void silent()
    {
        ScriptedServer proxy;
        const HttpResponse answer = ask(addressOf(proxy), 200ms);
        QCOMPARE(answer.error, TransportError::ProxyUnreachable);
        QVERIFY(answer.proxy.startsWith("127.0.0.1:"));
    }

    /*! A server on this machine is reached directly, whatever the variables say. */
    void thisMachine()
    {
        ScriptedServer server;
        server.answer(200, "{}");
        HttpSettings settings;
        settings.environment = environmentOf("http_proxy=http://127.0.0.1:1;all_proxy=http://x:1");
        HttpTransport transport(settings, std::make_unique<NetworkState>());
        HttpRequest request;
        request.url = server.url("/token");
        request.body = Secret("a=b");
        std::optional<HttpResponse> answer;
        const PendingCall call = transport.send(
            std::move(request), [&](HttpResponse response) { answer = std::move(response); });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->proxy, QString());
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
