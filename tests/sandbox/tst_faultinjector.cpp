// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jwt.h"
#include "readuntil.h"
#include "runningsandbox.h"
#include "sandbox/control/faultinjector.h"
#include "sandbox/control/testcontrol.h"
#include "support/json.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! The faults and actions of SandboxOptions::faults, as clients see them. */
class TestFaultInjector : public QObject
{
    Q_OBJECT

    static SandboxOptions withFaults(const QString &dialect = "generic")
    {
        return {.dialect = dialect, .faults = true};
    }
    static ReceivedResponse armFault(RunningSandbox &sandbox, const QJsonObject &fault)
    {
        return sandbox.postJson("/sandbox/faults", fault);
    }
    static ReceivedResponse runAction(RunningSandbox &sandbox, const QString &action)
    {
        return sandbox.postJson("/sandbox/action", {{"action", action}});
    }
    static ReceivedResponse status(RunningSandbox &sandbox)
    {
        return sandbox.get("/sandbox/faults");
    }
    static ReceivedResponse requestCodes(RunningSandbox &sandbox)
    {
        return sandbox.post("/device_authorization", {{"client_id", "tv"}});
    }

    /*!
        A TCP connection on which a device authorization request was sent, to read the raw response.
    */
    class Connection
    {
    public:
        explicit Connection(RunningSandbox &sandbox)
        {
            socket.connectToHost(QHostAddress::LocalHost,
                                 quint16(QUrl(sandbox.server().origin()).port()));
            socket.write("POST /device_authorization HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                         "Content-Type: application/x-www-form-urlencoded\r\n"
                         "Content-Length: 12\r\n\r\nclient_id=tv");
        }
        bool waitForClose()
        {
            return readUntil(&socket, &received, [this] {
                return socket.state() == QAbstractSocket::UnconnectedState;
            });
        }
        bool waitForBytes(qsizetype size)
        {
            return readUntil(&socket, &received, [&] { return received.size() >= size; });
        }
        bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
        QByteArray body() const { return received.mid(received.indexOf("\r\n\r\n") + 4); }
        /*! Returns the value of Content-Length; -1 if the header is missing. */
        qsizetype contentLength() const
        {
            const QRegularExpression length("Content-Length: (\\d+)",
                                            QRegularExpression::CaseInsensitiveOption);
            const auto match = length.match(QString::fromLatin1(received));
            return match.hasMatch() ? match.captured(1).toInt() : -1;
        }

        QTcpSocket socket;
        QByteArray received;
    };

private Q_SLOTS:
    void offByDefault()
    {
        RunningSandbox sandbox;
        QCOMPARE(status(sandbox).status, 404);
        QCOMPARE(armFault(sandbox, {{"fault", "reset"}}).status, 404);
        QCOMPARE(sandbox.postJson("/sandbox/decision", {}).status, 404);
        QCOMPARE(runAction(sandbox, "forget-everything").status, 404);
    }

    void invalidFaults_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QString>("message");
        QTest::newRow("no kind") << QJsonObject{} << "clock-skew";
        QTest::newRow("unknown kind") << QJsonObject{{"fault", "fire"}} << "truncate";
        QTest::newRow("unknown endpoint")
            << QJsonObject{{"fault", "reset"}, {"endpoint", "x"}} << "token";
        QTest::newRow("parameter of another kind")
            << QJsonObject{{"fault", "reset"}, {"ms", 5}} << "\"ms\"";
        QTest::newRow("wrong type") << QJsonObject{{"fault", "delay"}, {"ms", "5"}} << "\"ms\"";
        QTest::newRow("clock skew") << QJsonObject{{"fault", "clock-skew"}, {"ms", 5}} << "\"ms\"";
    }
    void invalidFaults()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(QString, message);
        RunningSandbox sandbox(withFaults());
        const ReceivedResponse response = armFault(sandbox, fault);
        QCOMPARE(response.status, 400);
        QVERIFY2(response.error().contains(message), response.body.constData());
        QVERIFY(status(sandbox).json().value("armed").toArray().isEmpty());
    }

    void webPagesAreRejected()
    {
        // A page of another site may send such a request without permission from the server.
        RunningSandbox sandbox(withFaults());
        const ReceivedResponse response = sandbox.send(
            "POST", "/sandbox/faults", {{"Content-Type", "text/plain"}}, R"({"fault":"reset"})");
        QCOMPARE(response.status, 400);
    }

    void faultsApplyAsOftenAsTheirTimes()
    {
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, {{"fault", "status"}, {"endpoint", "token"}, {"times", 2}});
        QCOMPARE(requestCodes(sandbox).status, 200); // a fault for another endpoint is armed
        const QJsonObject codes = sandbox.requestCodes();
        QCOMPARE(sandbox.poll(codes).status, 503);
        QCOMPARE(status(sandbox).json()["armed"][0]["times"], 1);
        QCOMPARE(sandbox.poll(codes).status, 503);
        QCOMPARE(sandbox.poll(codes).status, 400);
        const QJsonObject requests = status(sandbox).json().value("requests").toObject();
        QCOMPARE(requests, (QJsonObject{{"device", 2}, {"token", 3}}));
    }

    void faultsApplyInTheirOrder()
    {
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, {{"fault", "status"}, {"status", 500}});
        armFault(sandbox, {{"fault", "status"}, {"status", 502}});
        QCOMPARE(requestCodes(sandbox).status, 500);
        QCOMPARE(requestCodes(sandbox).status, 502);
        QCOMPARE(requestCodes(sandbox).status, 200);
    }

    void maximumNumberOfFaults()
    {
        FaultInjector faults;
        const QJsonObject fault{{"fault", "status"}};
        for (int i = 0; i < 100; ++i)
            QCOMPARE(faults.arm(fault), QString());
        QCOMPARE(faults.arm(fault), QString("100 faults are armed, and no more are possible"));
        faults.clear();
        QCOMPARE(faults.arm(fault), QString());
    }

    void clearing()
    {
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, {{"fault", "status"}, {"times", 100}});
        armFault(sandbox, {{"fault", "clock-skew"}, {"seconds", 60}});
        QCOMPARE(sandbox.send("DELETE", "/sandbox/faults").status, 200);
        QCOMPARE(requestCodes(sandbox).status, 200);
        QCOMPARE(status(sandbox).json().value("clock_skew"), 0);
    }

    void statuses_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        const QByteArray wait = "Retry-After";
        const QByteArray date = "Thu, 01 Jan 2026 12:00:30 GMT";
        QTest::newRow("502") << QJsonObject{{"fault", "status"}, {"status", 502}} << 502 << wait
                             << QByteArray();
        QTest::newRow("429") << QJsonObject{{"fault", "status"}, {"status", 429}} << 429 << wait
                             << QByteArray();
        QTest::newRow("429, seconds")
            << QJsonObject{{"fault", "status"}, {"status", 429}, {"retry_after", 17}} << 429 << wait
            << QByteArray("17");
        QTest::newRow("503, a date")
            << QJsonObject{{"fault", "status"}, {"retry_after", QString::fromLatin1(date)}} << 503
            << wait << date;
        QTest::newRow("redirect") << QJsonObject{{"fault", "redirect"},
                                                 {"location", "http://192.0.2.1/"}}
                                  << 302 << QByteArray("Location")
                                  << QByteArray("http://192.0.2.1/");
        QTest::newRow("307") << QJsonObject{{"fault", "redirect"}, {"status", 307}} << 307
                             << QByteArray("Location") << QByteArray("/elsewhere");
        QTest::newRow("portal") << QJsonObject{{"fault", "portal"}} << 200
                                << QByteArray("Content-Type")
                                << QByteArray("text/html; charset=utf-8");
        QTest::newRow("511") << QJsonObject{{"fault", "portal"}, {"status", 511}} << 511
                             << QByteArray("Content-Type")
                             << QByteArray("text/html; charset=utf-8");
        QTest::newRow("wrong type") << QJsonObject{{"fault", "wrong-type"}} << 200
                                    << QByteArray("Content-Type") << QByteArray("text/html");
        QTest::newRow("time-out") << QJsonObject{{"fault", "timeout"}} << 503 << wait
                                  << QByteArray();
        QTest::newRow("slow down") << QJsonObject{{"fault", "slow-down"}} << 400
                                   << QByteArray("Content-Type") << QByteArray("application/json");
    }
    void statuses()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(QByteArray, header);
        RunningSandbox sandbox(withFaults());
        QCOMPARE(armFault(sandbox, fault).status, 200);
        const ReceivedResponse response = requestCodes(sandbox);
        QTEST(response.status, "status");
        QTEST(response.header(header), "value");
        QCOMPARE(response.json().contains("user_code"), fault.value("fault") == "wrong-type");
    }

    void faultsUseTheDialect()
    {
        RunningSandbox zitadel(withFaults("zitadel"));
        armFault(zitadel, {{"fault", "timeout"}, {"endpoint", "token"}});
        const ReceivedResponse response = zitadel.post("/oauth/v2/token", {});
        QCOMPARE(response.status, 400);
        QCOMPARE(response.error(), "slow_down");

        RunningSandbox trakt(withFaults("trakt"));
        armFault(trakt, {{"fault", "slow-down"}, {"endpoint", "token"}});
        QCOMPARE(trakt.postJson("/oauth/device/token", {}).status, 429);
    }

    void faultsOfASharedEndpoint()
    {
        RunningSandbox sandbox(withFaults("salesforce"));
        armFault(sandbox, {{"fault", "status"}, {"endpoint", "token"}});
        const FormFields begin{{"response_type", "device_code"}, {"client_id", "tv"}};
        QCOMPARE(sandbox.post("/services/oauth2/token", begin).status, 200);
        QCOMPARE(sandbox.post("/services/oauth2/token", {{"grant_type", "device"}}).status, 503);
    }

    void delay()
    {
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, {{"fault", "delay"}, {"ms", 200}});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(requestCodes(sandbox).status, 200);
        QVERIFY(timer.elapsed() >= 200); // a slow machine can only make it longer
        QCOMPARE(requestCodes(sandbox).status, 200);
    }

    void hang()
    {
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, {{"fault", "hang"}});
        Connection silent(sandbox);
        // If there were a response, it would come before that of a later request.
        QVERIFY(QTest::qWaitFor([&] { return status(sandbox).json()["armed"][0].isUndefined(); }));
        QCOMPARE(requestCodes(sandbox).status, 200);
        QVERIFY(silent.isOpen());
        QVERIFY(silent.socket.readAll().isEmpty());
    }

    void reset()
    {
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, {{"fault", "reset"}});
        // A socket of the system, because QTcpSocket reports a reset like an orderly close.
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(QUrl(sandbox.server().origin()).port()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        const QByteArray request = "POST /token HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                   "Content-Length: 0\r\n\r\n";
        QCOMPARE(::send(socket, request.constData(), size_t(request.size()), 0), request.size());
        ssize_t received = 0;
        int error = EAGAIN;
        [[maybe_unused]] const bool ended = QTest::qWaitFor(
            [&] {
                char byte = 0;
                received = ::recv(socket, &byte, 1, MSG_DONTWAIT);
                error = received < 0 ? errno : 0;
                return error != EAGAIN;
            },
            10000);
        ::close(socket);
        QCOMPARE(error, ECONNRESET);
        QCOMPARE(requestCodes(sandbox).status, 200);
    }

    void onlyLocalPrograms_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<int>("status");
        QTest::newRow("this machine") << "127.0.0.1" << 200;
        QTest::newRow("this machine, IPv6") << "::1" << 200;
        QTest::newRow("the network") << "192.0.2.7" << 403;
        QTest::newRow("the network, IPv6") << "2001:db8::7" << 403;
    }
    void onlyLocalPrograms()
    {
        QFETCH(QString, sender);
        FaultInjector faults;
        DeviceGrants grants(DeviceGrants::Settings{});
        const AttackSigns signs;
        TestControl control(&faults, &grants, &signs, UserCodeFormat(), {}, [] { return 0ms; });
        Router router;
        control.addRoutes(&router);
        Request request;
        request.method = "GET";
        request.path = "/sandbox/faults";
        request.sender = QHostAddress(sender);
        QTEST(router.dispatch(request).status, "status");
    }

    void truncate_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<qint64>("bytes"); // -1: half of the body
        QTest::newRow("half") << QJsonObject{{"fault", "truncate"}} << qint64(-1);
        QTest::newRow("three") << QJsonObject{{"fault", "truncate"}, {"bytes", 3}} << qint64(3);
        QTest::newRow("none") << QJsonObject{{"fault", "truncate"}, {"bytes", 0}} << qint64(0);
        const qint64 many = (1LL << 32) + 2; // Its last 32 bits are 2.
        QTest::newRow("all") << QJsonObject{{"fault", "truncate"}, {"bytes", many}} << many;
    }
    void truncate()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(qint64, bytes);
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, fault);
        Connection cut(sandbox);
        QVERIFY(cut.waitForClose());
        QVERIFY(cut.received.startsWith("HTTP/1.1 200 "));
        QVERIFY(cut.contentLength() > 100);
        const qint64 all = cut.contentLength();
        QCOMPARE(qint64(cut.body().size()), bytes < 0 ? all / 2 : std::min(bytes, all));
        QVERIFY(QByteArray("{\"device_code\":").startsWith(cut.body().left(10)));
    }

    void drip()
    {
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, {{"fault", "drip"}, {"ms", 1}});
        Connection slow(sandbox);
        QVERIFY(slow.waitForBytes(1));
        QVERIFY(slow.contentLength() > 100);
        QVERIFY(slow.body().size() < slow.contentLength()); // the rest comes later
        QVERIFY(readUntil(&slow.socket, &slow.received,
                          [&] { return slow.body().size() == slow.contentLength(); }));
        QVERIFY(QJsonDocument::fromJson(slow.body()).isObject());
    }

    void huge()
    {
        RunningSandbox sandbox(withFaults());
        armFault(sandbox, {{"fault", "huge"}});
        Connection flood(sandbox);
        QVERIFY(flood.waitForBytes(8 * 1024 * 1024));
        QCOMPARE(flood.contentLength(), -1);
        QVERIFY(flood.isOpen());

        armFault(sandbox, {{"fault", "huge"}, {"bytes", 100000}});
        Connection bounded(sandbox);
        QVERIFY(bounded.waitForClose());
        QCOMPARE(bounded.body().size(), 100000);
    }

    void lostResponses_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"reset", "status", "portal", "redirect"})
            QTest::newRow(fault) << fault;
    }
    void lostResponses()
    {
        QFETCH(QString, fault);
        for (const bool handled : {false, true}) {
            RunningSandbox sandbox(withFaults());
            const QJsonObject codes = sandbox.requestCodes();
            sandbox.decide(codes, "approve");
            // Several times, because Qt sends a request again if the connection is closed.
            armFault(
                sandbox,
                {{"fault", fault}, {"endpoint", "token"}, {"handled", handled}, {"times", 10}});
            QVERIFY(!sandbox.poll(codes).json().contains("access_token"));
            sandbox.send("DELETE", "/sandbox/faults");
            QCOMPARE(sandbox.poll(codes).json().contains("access_token"), !handled);
        }
    }

    void clockSkew_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("date");
        QTest::newRow("an hour behind") << -3600 << "Thu, 01 Jan 2026 11:00:00 GMT";
        QTest::newRow("after 2038") << 757'382'400 << "Sat, 01 Jan 2050 12:00:00 GMT";
    }
    void clockSkew()
    {
        QFETCH(int, seconds);
        RunningSandbox sandbox(withFaults());
        QCOMPARE(requestCodes(sandbox).header("Date"), "Thu, 01 Jan 2026 12:00:00 GMT");
        armFault(sandbox, {{"fault", "clock-skew"}, {"seconds", seconds}});
        QTEST(QString::fromLatin1(requestCodes(sandbox).header("Date")), "date");
        const QJsonObject claims = jwtClaims(idToken(sandbox.signIn()));
        const qint64 now = RunningSandbox::utc().toSecsSinceEpoch() + seconds;
        QCOMPARE(claims.value("iat").toInteger(), now);
        QCOMPARE(claims.value("exp").toInteger(), now + 3600);
    }

    void decisions()
    {
        RunningSandbox sandbox(withFaults());
        QSignalSpy approved(&sandbox.server(), &Sandbox::approved);
        const auto decide = [&](const QJsonValue &code, const QString &decision) {
            return sandbox.postJson("/sandbox/decision",
                                    {{"user_code", code}, {"decision", decision}});
        };
        const QJsonObject codes = sandbox.requestCodes();
        QCOMPARE(decide(codes["user_code"], "maybe").status, 400);
        QCOMPARE(decide("BBBB-BBBB", "approve").status, 404);
        QCOMPARE(decide(codes["user_code"], "approve").status, 200);
        QCOMPARE(decide(codes["user_code"], "deny").status, 409);
        QCOMPARE(approved.size(), 1);
        QCOMPARE(sandbox.poll(codes).status, 200);

        const QJsonObject others = sandbox.requestCodes();
        QCOMPARE(decide(others["user_code"], "deny").status, 200);
        QCOMPARE(sandbox.poll(others).error(), "access_denied");
    }

    void actionsOnTokens()
    {
        RunningSandbox sandbox(withFaults());
        QCOMPARE(runAction(sandbox, "explode").status, 400);
        const QJsonObject tokens = sandbox.signIn();
        QCOMPARE(sandbox.userinfo(tokens).status, 200);
        runAction(sandbox, "expire-access-tokens");
        QCOMPARE(sandbox.userinfo(tokens).status, 401);
        const QJsonObject fresh = sandbox.refresh(tokens).json();
        QCOMPARE(sandbox.userinfo(fresh).status, 200);
        runAction(sandbox, "end-sign-ins");
        QCOMPARE(sandbox.userinfo(fresh).status, 401);
        QCOMPARE(sandbox.refresh(fresh).error(), "invalid_grant");
    }

    void actionsThatForget()
    {
        RunningSandbox sandbox(withFaults());
        const QJsonObject codes = sandbox.requestCodes();
        runAction(sandbox, "forget-codes");
        QCOMPARE(sandbox.poll(codes).error(), "invalid_grant");
        const QJsonObject tokens = sandbox.signIn();
        const QJsonObject more = sandbox.requestCodes();
        runAction(sandbox, "forget-everything");
        QCOMPARE(sandbox.poll(more).error(), "invalid_grant");
        QCOMPARE(sandbox.userinfo(tokens).status, 401);
    }

    void keyRotation()
    {
        RunningSandbox sandbox(withFaults());
        const auto keys = [&]() -> QJsonValue { return sandbox.get("/jwks").json()["keys"]; };
        const QJsonValue before = keys();
        runAction(sandbox, "rotate-key");
        QCOMPARE(keys().toArray().size(), 1);
        QVERIFY(keys()[0]["kid"] != before[0]["kid"]);
        QVERIFY(keys()[0]["x"] != before[0]["x"]);
        QCOMPARE(jwtHeader(idToken(sandbox.signIn())).value("kid"), keys()[0]["kid"]);
    }
};

QTEST_GUILESS_MAIN(TestFaultInjector)
#include "tst_faultinjector.moc"
