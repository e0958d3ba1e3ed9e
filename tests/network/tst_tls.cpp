// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/authorities.h"
#include "network/httptransport.h"
#include "network/networkstate.h"
#include "protocol/transportfailure.h"
#include "support/scriptedserver.h"
#include "support/testauthority.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*!
    Real TLS handshakes with every kind of certificate. OpenSSL checks them by the real clock, so
    their periods of validity are relative to the current time.
*/
class TestTls : public QObject
{
    Q_OBJECT

    const TestAuthority m_authority;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();

    class BehindCaptivePortal : public NetworkState
    {
    public:
        bool isBehindCaptivePortal() const override { return true; }
    };

    static HttpResponse
    ask(const QUrl &url, HttpSettings settings,
        std::unique_ptr<NetworkState> network = std::make_unique<NetworkState>())
    {
        const auto longest = settings.time + 10s;
        HttpTransport transport(std::move(settings), std::move(network));
        HttpRequest request;
        request.url = url;
        request.body = Secret("client_secret=s3cret");
        std::optional<HttpResponse> answer;
        const PendingCall call = transport.send(
            std::move(request), [&](HttpResponse response) { answer = std::move(response); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, int(longest.count())))
            qFatal("The exchange never finished");
        return std::move(*answer);
    }

    HttpSettings trusting() const
    {
        HttpSettings settings;
        settings.extraAuthorities = {m_authority.certificate()};
        return settings;
    }

    /*! The largest resident memory of this process since the last call of resetPeak(), in bytes. */
    static qint64 peakMemory()
    {
        QFile file("/proc/self/status");
        if (!file.open(QFile::ReadOnly))
            return 0;
        static const QRegularExpression peak("VmHWM:\\s*([0-9]+) kB");
        return peak.match(file.readAll()).captured(1).toLongLong() * 1024;
    }
    static void resetPeak()
    {
        QFile file("/proc/self/clear_refs"); // proc(5)
        QVERIFY(file.open(QFile::WriteOnly) && file.write("5") == 1);
    }

private Q_SLOTS:
    /*!
        One exchange before endless() measures memory: the first one of a process takes more, for
        the system's authorities and, under QEMU, for the translated code, which counts as memory of
        this process.
    */
    void initTestCase()
    {
        ScriptedServer server(
            m_authority.issue(m_now.addDays(-1), m_now.addDays(30)).serverConfiguration());
        server.answer(200, "{}");
        QCOMPARE(ask(server.url(), trusting()).error, TransportError::None);
    }

    /*! Nothing that a server sends may make Qt write to the standard error of an application. */
    void init() { QTest::failOnWarning(QRegularExpression(".")); }

    void endless_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("block");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        const QByteArray line = "X-A: " + QByteArray(1000, 'x') + "\r\n";
        QTest::newRow("headers") << ok << line.repeated(32);
        QTest::newRow("short headers") << ok << QByteArray("X: y\r\n").repeated(5000);
        QTest::newRow("one header line") << ok + "X-A: " << QByteArray(32'000, 'x');
        QTest::newRow("status line") << QByteArray("HTTP/1.1 200 ") << QByteArray(32'000, 'x');
        QTest::newRow("no HTTP") << QByteArray() << QByteArray(32'000, 'x');
        QTest::newRow("one chunk extension") << chunked + "5;" << QByteArray(32'000, 'x');
        QTest::newRow("chunk extensions")
            << chunked << QByteArray("1;" + QByteArray(1000, 'x') + "\r\na\r\n").repeated(32);
        QTest::newRow("chunk sizes") << chunked << QByteArray(32'000, '0');
        QTest::newRow("trailers") << chunked + "0\r\n" << line.repeated(32);
        QTest::newRow("100 responses")
            << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(1000);
        QTest::newRow("103 responses")
            << QByteArray() << ("HTTP/1.1 103 Early Hints\r\n" + line + "\r\n").repeated(32);
    }
    /*!
        Qt limits neither the headers nor the framing of chunks. However fast they come, the request
        ends after its time, and the memory grows by no more than what has come, with room for a
        buffer that doubles.
    */
    void endless()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, block);
        ScriptedServer server(
            m_authority.issue(m_now.addDays(-1), m_now.addDays(30)).serverConfiguration());
        server.answerEndlessly(head, block);
        HttpSettings settings = trusting();
        HttpResponse answer;
        qint64 before = 0;
        // The time includes the connection. On a busy machine, and under QEMU, it needs more of it.
        for (settings.time = 1500ms; settings.time < 60s && server.bytesSentEndlessly() == 0;
             settings.time *= 2) {
            resetPeak();
            before = peakMemory();
            answer = ask(server.url(), settings);
        }
        QVERIFY(server.bytesSentEndlessly() > 0);
        QVERIFY(answer.error != TransportError::None || answer.body.isEmpty());
        const qint64 growth = peakMemory() - before;
        constexpr qint64 room = 16 * 1024 * 1024;
        QVERIFY2(growth <= 4 * server.bytesSentEndlessly() + room,
                 qPrintable(QString("%1 of %2").arg(growth).arg(server.bytesSentEndlessly())));
    }

    void certificates_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("fromDay"); // from today
        QTest::addColumn<int>("untilDay");
        QTest::addColumn<TransportError>("error");
        using Error = TransportError;
        QTest::newRow("good") << "issued" << -1 << 30 << Error::None;
        QTest::newRow("valid until a century from now") << "issued" << -1 << 36'500 << Error::None;
        QTest::newRow("not yet valid") << "issued" << 1 << 30 << Error::WrongClock;
        QTest::newRow("not valid for decades") << "issued" << 9000 << 9090 << Error::WrongClock;
        QTest::newRow("expired yesterday") << "issued" << -90 << -1 << Error::Tls;
        QTest::newRow("expired a year ago") << "issued" << -450 << -360 << Error::Tls;
        QTest::newRow("expired ages ago") << "issued" << -5000 << -4000 << Error::WrongClock;
        QTest::newRow("for another host") << "other" << -1 << 30 << Error::Tls;
        QTest::newRow("for another host, not yet valid") << "other" << 1 << 30 << Error::Tls;
        QTest::newRow("by itself") << "self" << -1 << 30 << Error::Tls;
        QTest::newRow("by itself, not yet valid") << "self" << 1 << 30 << Error::Tls;
        QTest::newRow("by an unknown authority") << "unknown" << -1 << 30 << Error::Tls;
        QTest::newRow("by an unknown authority, expired ages ago")
            << "unknown" << -5000 << -4000 << Error::Tls;
    }
    void certificates()
    {
        QFETCH(QString, kind);
        QFETCH(int, fromDay);
        QFETCH(int, untilDay);
        QFETCH(TransportError, error);
        const auto from = m_now.addDays(fromDay);
        const auto until = m_now.addDays(untilDay);
        const TestIdentity identity =
            kind == "self" ? TestAuthority::selfSigned(from, until)
            : kind == "unknown"
                ? TestAuthority().issue(from, until)
                : m_authority.issue(from, until, kind == "other" ? "192.0.2.1" : "127.0.0.1");
        ScriptedServer server(identity.serverConfiguration());
        server.answer(200, "{}");
        const auto answer = ask(server.url(), trusting());
        QCOMPARE(answer.error, error);
        QCOMPARE(answer.status, error == TransportError::None ? 200 : 0);
        QCOMPARE(answer.isFromServer, error == TransportError::None);
        // Nothing is sent unless the certificate is valid.
        QCOMPARE(server.requests().size(), error == TransportError::None ? 1 : 0);
    }

    void portalExplainsTlsFailures()
    {
        const TestAuthority unknown;
        const auto identity = unknown.issue(m_now.addDays(-1), m_now.addDays(30), "192.0.2.1");
        ScriptedServer server(identity.serverConfiguration());
        QCOMPARE(ask(server.url(), {}, std::make_unique<BehindCaptivePortal>()).error,
                 TransportError::CaptivePortal);
        server.switchOff(); // some portals refuse every connection
        QCOMPARE(ask(server.url(), {}, std::make_unique<BehindCaptivePortal>()).error,
                 TransportError::CaptivePortal);
    }

    void portalExplainsNoClockErrorAndNoResponse()
    {
        const auto early = m_authority.issue(m_now.addDays(1), m_now.addDays(30));
        ScriptedServer server(early.serverConfiguration());
        QCOMPARE(ask(server.url(), trusting(), std::make_unique<BehindCaptivePortal>()).error,
                 TransportError::WrongClock);
        ScriptedServer plain;
        plain.answer(400, "{}");
        QCOMPARE(ask(plain.url(), {}, std::make_unique<BehindCaptivePortal>()).error,
                 TransportError::None);
    }

    void clockOfTheCallerIsUsed()
    {
        const auto identity = m_authority.issue(m_now.addDays(-90), m_now.addDays(-1));
        ScriptedServer server(identity.serverConfiguration());
        HttpSettings settings = trusting();
        settings.utc = [this] { return m_now.addYears(10); };
        QCOMPARE(ask(server.url(), settings).error, TransportError::WrongClock);
    }

    void anExtraAuthorityIsTrustedOnlyWhereGiven()
    {
        const auto identity = m_authority.issue(m_now.addDays(-1), m_now.addDays(30));
        ScriptedServer server(identity.serverConfiguration());
        QCOMPARE(ask(server.url(), {}).error, TransportError::Tls);
    }

    void authoritiesOfTheEnvironment_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("file");
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<QString>("problem");
        using Error = TransportError;
        const QString noFile =
            "SSL_CERT_FILE names %1/missing.pem, which can't be read or holds no PEM certificate";
        const QString noFolder = "SSL_CERT_DIR names %1, where no certificate is named by its "
                                 "hash, as by openssl rehash";
        QTest::newRow("a file") << "SSL_CERT_FILE=%1/company.pem"
                                << "company.pem" << Error::None << QString();
        QTest::newRow("a file that is missing") << "SSL_CERT_FILE=%1/missing.pem"
                                                << "company.pem" << Error::Tls << noFile;
        QTest::newRow("a folder") << "SSL_CERT_DIR=%1"
                                  << "4a6481c9.0" << Error::None << QString();
        QTest::newRow("one of two folders") << "SSL_CERT_DIR=/nowhere:%1"
                                            << "4a6481c9.1" << Error::None << QString();
        QTest::newRow("a folder without hashes") << "SSL_CERT_DIR=%1"
                                                 << "company.pem" << Error::Tls << noFolder;
        QTest::newRow("an empty variable") << "SSL_CERT_FILE="
                                           << "company.pem" << Error::Tls << QString();
        QTest::newRow("another variable") << "SSL_CERT=%1/company.pem"
                                          << "company.pem" << Error::Tls << QString();
    }
    /*! A company's own authority by the variables that OpenSSL, curl and others read. */
    void authoritiesOfTheEnvironment()
    {
        QFETCH(QString, variable);
        QFETCH(QString, file);
        QFETCH(TransportError, error);
        QFETCH(QString, problem);
        const QTemporaryDir folder;
        QFile written(folder.filePath(file));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write("Our company's own authority:\n" + m_authority.certificate().toPem());
        written.close();
        const QString assignment = variable.replace("%1", folder.path());
        HttpSettings settings;
        settings.environment = QProcessEnvironment();
        settings.environment.insert(assignment.section('=', 0, 0), assignment.section('=', 1));
        const auto identity = m_authority.issue(m_now.addDays(-1), m_now.addDays(30));
        ScriptedServer server(identity.serverConfiguration());
        server.answer(200, "{}");
        const HttpResponse response = ask(server.url(), settings);
        QCOMPARE(response.error, error);
        QCOMPARE(response.trustProblem, problem.replace("%1", folder.path()));
        // The page and the terminal show it beside their own words.
        if (error == TransportError::Tls)
            QCOMPARE(transportFailure(response).detail, response.trustProblem);
    }

    /*! A folder takes the place of the system's, and --ca-file comes on top of both. */
    void aFolderReplacesTheSystems()
    {
        HttpSettings settings = trusting();
        settings.environment.insert("SSL_CERT_DIR", "/nowhere");
        const auto identity = m_authority.issue(m_now.addDays(-1), m_now.addDays(30));
        ScriptedServer server(identity.serverConfiguration());
        server.answer(200, "{}");
        QCOMPARE(ask(server.url(), settings).error, TransportError::None);
        const auto named = authoritiesFrom(settings.environment);
        QVERIFY(named);
        // Debian has no file of all authorities beside the folder.
        QVERIFY(named->size() < QSslConfiguration::systemCaCertificates().size());
    }

    void aHandshakeWithoutACertificateFails()
    {
        QSslServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl url(QString("https://127.0.0.1:%1/").arg(server.serverPort()));
        QCOMPARE(ask(url, {}).error, TransportError::Tls);
    }

    void plainServerIsRefused()
    {
        ScriptedServer server;
        server.answer(200, "{}");
        QUrl url = server.url();
        url.setScheme("https");
        HttpSettings settings;
        settings.time = 300ms;
        const auto answer = ask(url, settings);
        QVERIFY(answer.error != TransportError::None);
        QCOMPARE(answer.status, 0);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
