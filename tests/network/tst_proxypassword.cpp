// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/proxyauthentication.h"
#include "proxyfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! Proxies that want a user name and a password: when they get them, how, and how often. */
class TestProxyPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*! Nothing that a proxy sends may make Qt write to the standard error of an application. */
    void init() { QTest::failOnWarning(QRegularExpression(".")); }

    void aWrongPassword_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<bool>("hangsUp");
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<QString>("words");
        const QString refused = " does not accept the user name and the password";
        QTest::newRow("it says so")
            << QByteArray() << false << TransportError::ProxyRefused << refused;
        QTest::newRow("it says so and closes the connection")
            << QByteArray("Connection: close\r\n") << true << TransportError::ProxyRefused
            << refused;
        // Qt may then wait for a response until the time is over.
        QTest::newRow("it says so and hangs up")
            << QByteArray() << true << TransportError::ProxyRefused << refused;
    }
    void aWrongPassword()
    {
        QFETCH(QByteArray, end);
        QFETCH(bool, hangsUp);
        QFETCH(QString, words);
        ScriptedServer proxy;
        for (int i = 0; i < 6; ++i)
            proxy.answerRaw("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\n" + end
                                + "Content-Length: 0\r\n\r\n",
                            hangsUp);
        const HttpResponse answer = ask(addressOf(proxy, "ada:s3cret@"));
        QTEST(answer.error, "error");
        QVERIFY2(answer.proxy.endsWith(words), qPrintable(answer.proxy));
        QVERIFY(!answer.proxy.contains("s3cret"));
        if (answer.error == TransportError::ProxyRefused)
            QVERIFY(proxy.requests().last().contains("Proxy-Authorization: Basic "
                                                     + QByteArray("ada:s3cret").toBase64()));
    }

    /*! A proxy that hangs up when it gets the password may be away, or refuse it. */
    void hangsUpAfterThePassword()
    {
        ScriptedServer proxy;
        proxy.answerRaw("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\n\r\n");
        proxy.hangUp();
        const HttpResponse answer = ask(addressOf(proxy, "ada:s3cret@"));
        QCOMPARE(answer.error, TransportError::ProxyUnreachable);
        QVERIFY(
            answer.proxy.endsWith(" does not respond: are the user name and the password right?"));
        QCOMPARE(proxy.requests().size(), 2);
    }

    void noPassword_data()
    {
        QTest::addColumn<QList<QByteArray>>("offers");
        const QByteArray basic = "Basic realm=\"p\"";
        const QByteArray digest = "Digest realm=\"p\", nonce=\"NONCE\", qop=\"auth\"";
        QTest::newRow("Basic") << QList<QByteArray>{basic};
        QTest::newRow("Digest") << QList<QByteArray>{digest};
        QTest::newRow("both") << QList<QByteArray>{digest, basic};
        QTest::newRow("Digest after NTLM") << QList<QByteArray>{"NTLM, " + digest};
        QTest::newRow("Digest after Negotiate") << QList<QByteArray>{"Negotiate", digest};
    }
    /*!
        No request is sent through a proxy that wants a password if none is configured, because Qt
        may crash then.
    */
    void noPassword()
    {
        QFETCH(QList<QByteArray>, offers);
        for (const bool closes : {false, true}) {
            RefusingProxy proxy(offers, closes);
            const HttpResponse answer = ask("http://" + proxy.name(), 5s);
            QCOMPARE(proxy.requests().size(), 1);
            QCOMPARE(answer.error, TransportError::ProxyRefused);
            QCOMPARE(answer.proxy, proxy.name() + " wants a user name and a password");
        }
    }

    void unsupportedAuthentication_data()
    {
        QTest::addColumn<QList<QByteArray>>("offers");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *what, const QList<QByteArray> &offers, const char *words) {
            QTest::newRow(what) << offers << QString(words);
        };
        row("NTLM", {"NTLM"}, " wants NTLM, which is not supported; Basic and Digest are");
        row("Negotiate", {"Negotiate"},
            " wants Negotiate, which is not supported; Basic and Digest are");
        row("Negotiate and NTLM", {"Negotiate", "NTLM"},
            " wants Negotiate, NTLM, which is not supported; Basic and Digest are");
        row("Bearer", {"Bearer realm=\"p\""},
            " wants Bearer, which is not supported; Basic and Digest are");
        row("nothing", {},
            " wants authentication of an unnamed kind; Basic and Digest are supported");
        row("Negotiate and NTLM in one header", {"Negotiate, NTLM"},
            " wants Negotiate, NTLM, which is not supported; Basic and Digest are");
        row("a parameter that looks like a scheme", {"Bearer realm=\"a, Basic b\", basic = \"c\""},
            " wants Bearer, which is not supported; Basic and Digest are");
        row("a parameter after a quote", {"Bearer realm=\"a\\\", Basic b\", digest=c"},
            " wants Bearer, which is not supported; Basic and Digest are");
        row("a token that looks like a parameter", {"Negotiate YII=, NTLM TlRM=="},
            " wants Negotiate, NTLM, which is not supported; Basic and Digest are");
        row("Digest of another kind", {"Digest realm=\"p\", nonce=\"a\", algorithm=MD4"},
            " wants Digest, which is not supported; Basic and Digest are");
    }
    /*! A proxy that offers neither Basic nor Digest gets one request, and no password. */
    void unsupportedAuthentication()
    {
        QFETCH(QList<QByteArray>, offers);
        QFETCH(QString, words);
        for (const bool closes : {false, true}) {
            for (const QString user : {"", "ada:s3cret@"}) {
                RefusingProxy proxy(offers, closes);
                const HttpResponse answer = ask("http://" + user + proxy.name(), 5s);
                QCOMPARE(proxy.requests().size(), 1);
                QVERIFY(proxy.requests().first().startsWith("CONNECT id.example:443 "));
                QVERIFY(!proxy.requests().first().contains("Proxy-Authorization"));
                QCOMPARE(answer.error, TransportError::ProxyRefused);
                QCOMPARE(answer.proxy, proxy.name() + words);
            }
        }
    }

    void supportedAuthentication_data()
    {
        QTest::addColumn<QList<QByteArray>>("offers");
        QTest::addColumn<QByteArray>("chosen");
        const QByteArray basic = "Basic realm=\"p\"";
        const QByteArray digest = "Digest realm=\"p\", nonce=\"abc\", qop=\"auth\"";
        const auto row = [](const char *what, const QList<QByteArray> &offers, const char *chosen) {
            QTest::newRow(what) << offers << QByteArray(chosen);
        };
        row("Basic", {basic}, "Basic ");
        row("small letters", {"basic realm=\"p\""}, "Basic ");
        row("Digest", {digest}, "Digest ");
        row("NTLM and Digest", {"NTLM", digest}, "Digest ");
        row("NTLM, Digest and Basic", {"NTLM", digest, basic}, "Digest ");
    }
    /*!
        A proxy that offers Basic or Digest gets the password only after it has refused a request
        without one. It gets a wrong password only once.
    */
    void supportedAuthentication()
    {
        QFETCH(QList<QByteArray>, offers);
        QFETCH(QByteArray, chosen);
        for (const bool closes : {false, true}) {
            RefusingProxy proxy(offers, closes);
            const HttpResponse answer = ask("http://ada:s3cret@" + proxy.name(), 5s);
            QCOMPARE(answer.error, TransportError::ProxyRefused);
            QCOMPARE(answer.proxy,
                     proxy.name() + " does not accept the user name and the password");
            QCOMPARE(proxy.requests().size(), 2);
            QVERIFY(!proxy.requests().at(0).contains("Proxy-Authorization"));
            QVERIFY(proxy.requests().at(1).contains("Proxy-Authorization: " + chosen));
        }
    }

    void digest_data()
    {
        QTest::addColumn<QList<QByteArray>>("offers");
        QTest::addColumn<int>("stale");
        const QByteArray digest =
            "Digest realm=\"a  \\\"p\\\"\", qop=\"auth,auth-int\", nonce=\"NONCE\"";
        const auto row = [](const char *what, const QList<QByteArray> &offers, int stale = 0) {
            QTest::newRow(what) << offers << stale;
        };
        row("alone", {digest});
        row("after NTLM", {"NTLM, " + digest});
        row("after Negotiate and before Basic", {"Negotiate, " + digest + ", Basic realm=\"x\""});
        row("in a second header", {"Negotiate", "NTLM", digest});
        row("after an algorithm that is not supported",
            {"Digest realm=\"q\", nonce=\"a\", algorithm=SHA-512-256", digest});
        row("in several lines", {"NTLM,\r\n\t" + digest});
        row("a nonce that is too old at once", {digest}, 1);
    }
    /*! Digest is found wherever it is offered, and no nonce is used twice. */
    void digest()
    {
        QFETCH(QList<QByteArray>, offers);
        QFETCH(int, stale);
        RefusingProxy proxy(offers, true);
        TunnelFixture tunnel("http://ada:s3cr%C3%A9t@" + proxy.name(), 2);
        proxy.acceptDigest("ada", "a  \"p\"", "s3cr\u00e9t", tunnel.port(), stale);
        QCOMPARE(tunnel.ask().status, 200);
        // Without the password, with it, again without it for another nonce, and the request.
        QCOMPARE(proxy.requests().size(), 4 + stale);
        QVERIFY(!proxy.requests().first().contains("Proxy-Authorization"));
        QCOMPARE(tunnel.ask().status, 200);
        QCOMPARE(proxy.requests().size(), 8 + stale);

        proxy.acceptDigest("ada", "a  \"p\"", "changed", tunnel.port(), 0);
        const HttpResponse refused = tunnel.ask();
        QCOMPARE(refused.error, TransportError::ProxyRefused);
        QCOMPARE(refused.proxy, proxy.name() + " does not accept the user name and the password");
        QCOMPARE(proxy.requests().size(), 10 + stale);
    }

    void digestValues_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QByteArray>("clientNonce");
        QTest::addColumn<QByteArray>("response");
        const QByteArray of7616 = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
                                  "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                                  "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
        const QByteArray nonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        QTest::newRow("RFC 7616, MD5")
            << of7616 + ", algorithm=MD5"
            << "Circle of Life" << nonce << QByteArray("8ca523f5e9506fed4657c9700eebdbec");
        QTest::newRow("RFC 7616, SHA-256")
            << of7616 + ", algorithm=SHA-256"
            << "Circle of Life" << nonce
            << QByteArray("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
        const QByteArray of2617 = "Digest realm=\"testrealm@host.com\", "
                                  "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"";
        QTest::newRow("RFC 2617") << of2617 + ", qop=\"auth\""
                                  << "Circle Of Life" << QByteArray("0a4f113b")
                                  << QByteArray("6629fae49393a05397450978507c4ef1");
        QTest::newRow("without a quality of protection")
            << of2617 << "Circle Of Life" << QByteArray("0a4f113b")
            << QByteArray("670fd8c2df070c60b045671b8b24ff02");
        QTest::newRow("for a session") << of2617 + ", qop=auth, algorithm=MD5-sess"
                                       << "Circle Of Life" << QByteArray("0a4f113b")
                                       << QByteArray("8e3825c57e897f5a0dec6c2d4e5059d0");
    }
    /*! The examples of RFC 7616 and RFC 2617, and variants of the latter. */
    void digestValues()
    {
        QFETCH(QByteArray, challenge);
        QFETCH(QString, password);
        QFETCH(QByteArray, clientNonce);
        QFETCH(QByteArray, response);
        const auto challenges =
            proxyChallenges("HTTP/1.1 407 No\r\nproxy-authenticate: " + challenge);
        QCOMPARE(challenges.size(), 1);
        const QByteArray value = digestAuthorization(challenges.first(), {"Mufasa", password},
                                                     "GET", "/dir/index.html", clientNonce);
        QVERIFY2(value.contains(", response=\"" + response + '"'), value.constData());
        QCOMPARE(value.contains(", qop=auth, nc=00000001"), challenge.contains("qop="));
    }

    void basicAmongOthers_data()
    {
        QTest::addColumn<QList<QByteArray>>("offers");
        const QByteArray basic = "Basic realm=\"a, b\"";
        // Qt would choose NTLM.
        QTest::newRow("NTLM and Basic") << QList<QByteArray>{"NTLM", basic};
        QTest::newRow("Negotiate, NTLM and Basic") << QList<QByteArray>{"Negotiate", "NTLM", basic};
        // Qt reads only the first scheme of a header.
        QTest::newRow("in one header") << QList<QByteArray>{"Negotiate, NTLM, " + basic};
        QTest::newRow("in one header, Basic first") << QList<QByteArray>{basic + ", NTLM", "NTLM"};
        // Qt would choose Negotiate if it had a ticket.
        QTest::newRow("Negotiate and Basic") << QList<QByteArray>{"Negotiate", basic};
        QTest::newRow("Bearer and Basic") << QList<QByteArray>{"Bearer realm=\"p\", " + basic};
    }
    /*! The given password is used with Basic, whatever else the proxy offers. */
    void basicAmongOthers()
    {
        QFETCH(QList<QByteArray>, offers);
        const QByteArray credentials = "Basic " + QByteArray("ada:s3cr\u00e9t").toBase64();
        RefusingProxy proxy(offers, false);
        TunnelFixture tunnel("http://ada:s3cr%C3%A9t@" + proxy.name(), 2);
        proxy.accept(credentials, tunnel.port(), 4);
        QCOMPARE(tunnel.ask().status, 200);
        QCOMPARE(proxy.requests().size(), 3); // a probe without the password, one with it
        QVERIFY(!proxy.requests().first().contains("Proxy-Authorization"));
        QCOMPARE(tunnel.ask().status, 200);
        QCOMPARE(proxy.requests().size(), 5); // a probe with it

        // The password was changed. Each request is a failed logon, which can lock the account.
        const HttpResponse refused = tunnel.ask();
        QCOMPARE(refused.error, TransportError::ProxyRefused);
        QCOMPARE(refused.proxy, proxy.name() + " does not accept the user name and the password");
        QCOMPARE(proxy.requests().size(), 6);
        for (const QByteArray &request : proxy.requests())
            QVERIFY(!request.contains("Proxy-Authorization: NTLM"));
    }

    /*!
        If a proxy that has accepted the password before does not respond now, the failure does not
        speak of the password.
    */
    void awayAfterItHasAccepted()
    {
        const QByteArray credentials = "Basic " + QByteArray("ada:s3cret").toBase64();
        auto proxy = std::make_unique<RefusingProxy>(QList<QByteArray>{"Basic realm=\"p\""}, false);
        const QString name = proxy->name();
        TunnelFixture tunnel("http://ada:s3cret@" + name, 1);
        proxy->accept(credentials, tunnel.port(), 2);
        QCOMPARE(tunnel.ask().status, 200);
        proxy.reset();
        const HttpResponse away = tunnel.ask();
        QCOMPARE(away.error, TransportError::ProxyUnreachable);
        QVERIFY2(!away.proxy.contains("password"), qPrintable(away.proxy));
    }

    void wrongPasswordAmongOthers_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<int>("requests");
        QTest::addColumn<QString>("words");
        QTest::newRow("no password") << "" << 1 << " wants a user name and a password";
        QTest::newRow("a wrong one")
            << "ada:s3cret@" << 2 << " does not accept the user name and the password";
    }
    void wrongPasswordAmongOthers()
    {
        QFETCH(QString, user);
        QFETCH(QString, words);
        for (const bool closes : {false, true}) {
            RefusingProxy proxy({"Negotiate", "NTLM", "Basic realm=\"p\""}, closes);
            const HttpResponse answer = ask("http://" + user + proxy.name(), 5s);
            QCOMPARE(answer.error, TransportError::ProxyRefused);
            QCOMPARE(answer.proxy, proxy.name() + words);
            QTEST(int(proxy.requests().size()), "requests");
            QVERIFY(!answer.proxy.contains("s3cret"));
        }
    }

    /*! A proxy that wants no password is probed once, and again when it refuses. */
    void probedOnce()
    {
        RefusingProxy proxy({"Basic realm=\"p\""}, false);
        TunnelFixture tunnel("http://" + proxy.name(), 2);
        proxy.accept({}, tunnel.port(), 3);
        QCOMPARE(tunnel.ask().status, 200);
        QCOMPARE(proxy.requests().size(), 2);
        QCOMPARE(tunnel.ask().status, 200);
        QCOMPARE(proxy.requests().size(), 3);
        for (const int requests : {4, 5}) {
            const HttpResponse refused = tunnel.ask();
            QCOMPARE(refused.error, TransportError::ProxyRefused);
            QCOMPARE(refused.proxy, proxy.name() + " wants a user name and a password");
            QCOMPARE(proxy.requests().size(), requests);
        }
    }

    /*!
        A configured password is not sent to a proxy that requires none, which may require it later.
    */
    void passwordWantedLater()
    {
        const QByteArray credentials = "Basic " + QByteArray("ada:s3cret").toBase64();
        RefusingProxy proxy({"NTLM", "Basic realm=\"p\""}, true);
        TunnelFixture tunnel("http://ada:s3cret@" + proxy.name(), 2);
        proxy.accept({}, tunnel.port(), 2);
        QCOMPARE(tunnel.ask().status, 200);
        QCOMPARE(proxy.requests().size(), 2);
        for (const QByteArray &request : proxy.requests())
            QVERIFY(!request.contains("Proxy-Authorization"));
        proxy.accept(credentials, tunnel.port(), 2);
        QCOMPARE(tunnel.ask().status, 200);
        QCOMPARE(proxy.requests().size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestProxyPassword)
#include "tst_proxypassword.moc"
