// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/httptransport.h"
#include "network/networkstate.h"
#include "network/proxyauthentication.h"
#include "network/proxysettings.h"
#include "support/scriptedserver.h"
#include "support/testauthority.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

/*!
    An HTTP proxy that responds to each CONNECT with 407, in the steps of NTLM if the client uses it
    ([MS-NLMP], section 1.3.1.1).
*/
class RefusingProxy
{
public:
    /*! \a offers are the values of the headers Proxy-Authenticate. */
    RefusingProxy(QList<QByteArray> offers, bool closes)
        : m_offers(std::move(offers))
        , m_closes(closes)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [this, socket] { respond(socket); });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("The proxy can't listen");
    }

    QString name() const { return "127.0.0.1:" + QString::number(m_server.serverPort()); }
    const QList<QByteArray> &requests() const { return m_requests; }
    /*! Connects the next \a times requests with \a credentials, or any, to the server on \a port. */
    void accept(const QByteArray &credentials, int port, int times)
    {
        m_accepted = credentials.isEmpty() ? QByteArray("\r\n")
                                           : "Proxy-Authorization: " + credentials + "\r\n";
        m_port = quint16(port);
        m_timesAccepted = times;
    }

    /*!
        Connects the requests with the right Digest of \a user, \a realm and \a password to the server on
        \a port. Each nonce can be used once, and the first \a stale nonces are too old when they are used.
    */
    void acceptDigest(const QByteArray &user, const QByteArray &realm, const QByteArray &password,
                      int port, int stale)
    {
        m_digestSecret = md5(user + ':' + realm + ':' + password);
        m_port = quint16(port);
        m_staleNonces = stale;
    }

private:
    void respond(QTcpSocket *socket)
    {
        m_buffer[socket] += socket->readAll();
        if (!m_buffer[socket].endsWith("\r\n\r\n"))
            return;
        QByteArray request = m_buffer.take(socket);
        // The case of a header's name does not matter (RFC 9110, section 5.1), and Qt 6.8 writes it in lower case.
        request.replace("\r\nproxy-authorization: ", "\r\nProxy-Authorization: ");
        m_requests += request;
        if (hasDigest(request)) {
            if (--m_staleNonces < 0) {
                connectThrough(socket);
                return;
            }
            m_isStale = true;
        }
        if (!m_accepted.isEmpty() && request.contains(m_accepted) && m_timesAccepted-- > 0) {
            connectThrough(socket);
            return;
        }
        const qsizetype sent = request.indexOf("Proxy-Authorization: NTLM ");
        const QByteArray message =
            sent < 0 ? QByteArray()
                     : QByteArray::fromBase64(request.mid(sent + 26).split('\r').first());
        const int step = message.size() > 8 ? message.at(8) : 0;
        QByteArray response = "HTTP/1.1 407 Proxy Authentication Required\r\n";
        if (step == 1)
            response += "Proxy-Authenticate: NTLM " + challenge().toBase64() + "\r\n";
        else
            for (const QByteArray &offer : m_offers)
                response += "Proxy-Authenticate: " + withNonce(offer) + "\r\n";
        // NTLM belongs to the connection.
        const bool closes = m_closes && step != 1;
        response += closes ? "Connection: close\r\n" : "";
        socket->write(response + "Content-Length: 0\r\n\r\n");
        if (closes)
            socket->disconnectFromHost();
    }

    /*! \a offer with a nonce that was never used, in place of the word NONCE. */
    QByteArray withNonce(QByteArray offer)
    {
        if (!offer.contains("NONCE"))
            return offer;
        m_nonces += "nonce-" + QByteArray::number(m_requests.size());
        const QByteArray stale = m_isStale ? "\", stale=\"TRUE" : "";
        m_isStale = false;
        return offer.replace("NONCE", m_nonces.last() + stale);
    }

    /*! Whether \a request responds to a challenge with the right password, for the first time. */
    bool hasDigest(const QByteArray &request)
    {
        if (m_digestSecret.isEmpty() || !request.contains("Proxy-Authorization: Digest "))
            return false;
        const auto value = [&request](const QByteArray &name) {
            const qsizetype begin = request.indexOf(' ' + name + "=\"") + name.size() + 3;
            return request.mid(begin, request.indexOf('"', begin) - begin);
        };
        const QByteArray nonce = value("nonce");
        const QByteArray target = "CONNECT:" + request.split(' ').value(1);
        const QByteArray expected = md5(m_digestSecret + ':' + nonce
                                        + ":00000001:" + value("cnonce") + ":auth:" + md5(target));
        return value("response") == expected && m_nonces.removeOne(nonce);
    }

    static QByteArray md5(const QByteArray &text)
    {
        return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
    }

    void connectThrough(QTcpSocket *client)
    {
        client->disconnect();
        auto *server = new QTcpSocket(client);
        QObject::connect(server, &QTcpSocket::readyRead, client,
                         [=] { client->write(server->readAll()); });
        QObject::connect(client, &QTcpSocket::readyRead, server,
                         [=] { server->write(client->readAll()); });
        server->connectToHost(QHostAddress::LocalHost, m_port);
        client->write("HTTP/1.1 200 Connected\r\n\r\n");
    }

    /*! A CHALLENGE_MESSAGE of the domain CORP ([MS-NLMP], section 2.2.1.2). */
    static QByteArray challenge()
    {
        return QByteArray::fromHex("4e544c4d535350000200000008000800300000000582020031323334"
                                   "35363738000000000000000000000000380000004300"
                                   "4f0052005000");
    }

    QTcpServer m_server;
    QList<QByteArray> m_offers;
    bool m_closes;
    QHash<QTcpSocket *, QByteArray> m_buffer;
    QList<QByteArray> m_requests;
    QByteArray m_accepted;
    quint16 m_port = 0;
    int m_timesAccepted = 0;
    QByteArray m_digestSecret;
    QList<QByteArray> m_nonces;
    int m_staleNonces = 0;
    bool m_isStale = false;
};

/*! A server that is not on this machine, to which a proxy on this machine makes the connections. */
class TunnelFixture
{
public:
    /*! \a proxy is the address of the proxy. */
    explicit TunnelFixture(const QString &proxy, int requests)
        : m_server(
            m_authority.issue(m_now.addDays(-1), m_now.addDays(1), host).serverConfiguration())
        , m_transport(settings(proxy), std::make_unique<NetworkState>())
    {
        for (int i = 0; i < requests; ++i)
            m_server.answer(200, "{}");
    }

    int port() const { return m_server.url().port(); }

    HttpResponse ask()
    {
        HttpRequest request;
        request.url = QUrl("https://" + host + "/token");
        request.body = Secret("a=b");
        std::optional<HttpResponse> answer;
        const PendingCall call = m_transport.send(
            std::move(request), [&](HttpResponse response) { answer = std::move(response); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            qFatal("The exchange never finished");
        return std::move(*answer);
    }

private:
    HttpSettings settings(const QString &proxy) const
    {
        HttpSettings settings;
        settings.extraAuthorities = {m_authority.certificate()};
        settings.environment.insert("HTTPS_PROXY", proxy);
        return settings;
    }

    /*! An address that is not this machine's, which would be reached without a proxy. */
    const QByteArray host = "192.0.2.1";
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const TestAuthority m_authority;
    ScriptedServer m_server;
    HttpTransport m_transport;
};

} // namespace

/*! Proxies, from the variables of the environment to the failures of real sockets. */
class TestProxy : public QObject
{
    Q_OBJECT

    static QProcessEnvironment environmentOf(const QString &variables)
    {
        QProcessEnvironment environment;
        const auto items = variables.split(u';', Qt::SkipEmptyParts);
        for (const QString &item : items)
            environment.insert(item.section(u'=', 0, 0), item.section(u'=', 1));
        return environment;
    }

    /*! Asks https://id.example through the proxy \a proxy. */
    static HttpResponse ask(const QString &proxy, std::chrono::milliseconds time = 10s)
    {
        HttpSettings settings;
        settings.time = time;
        settings.environment = environmentOf("HTTPS_PROXY=" + proxy);
        HttpTransport transport(settings, std::make_unique<NetworkState>());
        HttpRequest request;
        request.url = QUrl("https://id.example/token");
        request.body = Secret("client_secret=s3cret");
        std::optional<HttpResponse> answer;
        const PendingCall call = transport.send(
            std::move(request), [&](HttpResponse response) { answer = std::move(response); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            qFatal("The exchange never finished");
        return std::move(*answer);
    }

    static QString addressOf(const ScriptedServer &server, const QString &before = {})
    {
        return "http://" + before + "127.0.0.1:" + QString::number(server.url().port());
    }

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
    /*! Such a proxy is named as the problem, and nothing is sent past it. */
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
    void aWrongPasswordWithoutAWord()
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
    /*! Qt may crash at a proxy that wants a password which it does not have. It never gets there. */
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
    /*! Such a proxy is asked once, and gets no password. */
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
    /*! Such a proxy gets the password only after a request without one, and a wrong one once. */
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
    /*! The values of the standards. */
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

    /*! A proxy that has accepted the password before and is away now is not a question of the password. */
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

    /*! A proxy that has a user name but does not want it gets no password, and may want it later. */
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

    /*! A request that is canceled, or whose transport is destroyed, during the probe has no response. */
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
        QTest::qWait(50);
        QVERIFY(!isDone);
        QCOMPARE(proxy.requests().size(), 2);
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
