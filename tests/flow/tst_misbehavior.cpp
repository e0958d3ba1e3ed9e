// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "flow/flowaccess.h"
#include "network/httptransport.h"
#include "storage/memorystore.h"
#include "support/json.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

namespace {

/*! \a text as a response with the content encoding "deflate" holds it. */
QByteArray zlib(const QByteArray &text)
{
    constexpr int lengthByQt = 4;
    return qCompress(text).mid(lengthByQt);
}

} // namespace

/*!
    The whole flow over real sockets, with a manual clock, against a server that sends faulty
    responses.
*/
class TestMisbehavior : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        ScriptedServer server;
        ManualClock clock;
        HttpTransport transport{HttpSettings{.time = 1s, .tokenTime = 1s}};
        MemoryStore store;
        AuthorizationServer authorizationServer{config(server), &transport, &clock};
        std::unique_ptr<DeviceFlow> created = createFlow(
            "default", &authorizationServer, &transport, &store, &clock,
            [](const TokenSet &, const std::function<void()> &) { return PendingCall(); });
        DeviceFlow &flow = *created;

        static ClientData config(const ScriptedServer &server)
        {
            ClientData config;
            config.clientId = "tv";
            config.endpoints.deviceAuthorizationEndpoint = server.url("/device");
            config.endpoints.tokenEndpoint = server.url("/token");
            return config;
        }

        bool showCode()
        {
            server.answer(200, json("{'device_code':'d','user_code':'WDJB-MJHT','expires_in':600,"
                                    "'verification_uri':'https://a.example/'}"));
            flow.start();
            return QTest::qWaitFor([&] { return flow.hasCode(); });
        }

        /*!
            Advances the clock until the next poll is sent. Returns whether the flow then gets into
            \a state.
        */
        bool poll(State state)
        {
            const qsizetype before = server.requests().size();
            QSignalSpy changed(&flow, &DeviceFlow::stateChanged);
            clock.advance(*clock.nextAlarm() - clock.now()); // a tick of the countdown
            while (server.requests().size() == before && clock.nextAlarm()
                   && !QTest::qWaitFor([&] { return server.requests().size() > before; }, 1))
                clock.advance(1s);
            return QTest::qWaitFor([&] { return flow.state() == state; });
        }
    };

private Q_SLOTS:
    void notTheEnd_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("hangs up") << QByteArray() << true << Reason::Unreachable;
        QTest::newRow("says nothing") << QByteArray() << false << Reason::TimedOut;
        QTest::newRow("half a header")
            << QByteArray("HTTP/1.1 400 B") << true << Reason::Unreachable;
        QTest::newRow("502 of a proxy") << QByteArray(
            "HTTP/1.1 502 Bad\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
                                        << true << Reason::ServerBusy;
        QTest::newRow("429, bare") << QByteArray("HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n")
                                   << true << Reason::ServerBusy;
        QTest::newRow("portal") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
                                << true << Reason::CaptivePortal;
        QTest::newRow("511") << QByteArray(
            "HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n")
                             << true << Reason::CaptivePortal;
        QTest::newRow("redirect") << QByteArray(
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
                                  << true << Reason::Redirected;
        QTest::newRow("redirect to a portal") << QByteArray(
            "HTTP/1.1 302 Found\r\nLocation: http://login.hotel.example/\r\nContent-Length: "
            "0\r\n\r\n") << true << Reason::CaptivePortal;
        QTest::newRow("a pending answer that is cut off")
            << QByteArray("HTTP/1.1 400 Bad\r\nContent-Length: 40\r\n\r\n{\"error\":\"author")
            << true << Reason::Unreachable;
        QTest::newRow("tokens that are cut off")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                          "99\r\n\r\n{\"access_")
            << true << Reason::Unreachable;
        QTest::newRow("tokens without a length that are cut off")
            << QByteArray("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{\"access_")
            << true << Reason::Unreachable;
        QTest::newRow("tokens without a length that are cut off at once")
            << QByteArray("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n") << true
            << Reason::Unreachable;
        const QByteArray zipped = zlib(json("{'access_token':'a','token_type':'Bearer'}"));
        for (const qsizetype size : {zipped.size() / 2, qsizetype(12), qsizetype(0)})
            QTest::addRow("compressed tokens that are cut off after %d bytes", int(size))
                << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                              "Content-Encoding: deflate\r\nContent-Length: "
                              + QByteArray::number(zipped.size()) + "\r\n\r\n" + zipped.left(size))
                << true << Reason::Unreachable;
        QTest::newRow("Google's quota")
            << QByteArray("HTTP/1.1 403 No\r\nContent-Type: application/json\r\nContent-Length: "
                          "36\r\n\r\n{\"error_code\":\"rate_limit_exceeded\"}")
            << true << Reason::ServerBusy;
    }
    void notTheEnd()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        Fixture fixture;
        QVERIFY(fixture.showCode());
        fixture.server.answerRaw(bytes, close);
        QVERIFY(fixture.poll(State::Retrying));
        QTEST(fixture.flow.reason(), "reason");
        QCOMPARE(fixture.flow.userCode(), QString("WDJB-MJHT"));
        QCOMPARE(fixture.server.requests().size(), 2); // Qt has not repeated the request by itself
        fixture.server.answer(200, json("{'access_token':'a','token_type':'Bearer'}"));
        QVERIFY(fixture.poll(State::SignedIn));
        QCOMPARE(fixture.server.requests().size(), 3);
    }

    void theEnd_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("broken JSON")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                          "10\r\n\r\n{\"access\"}")
            << true << Reason::InvalidResponse;
        // Each further response would be as large, and the person would wait until the code
        // expires.
        QTest::newRow("endless tokens") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"access_token\":\""
            + QByteArray(100'000, 'a')) << false
                                        << Reason::ResponseTooLarge;
        const QByteArray bomb = zlib("{\"access_token\":\"" + QByteArray(12'000'000, 'a'));
        QTest::newRow("compressed tokens that become endless")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                          "Content-Encoding: deflate\r\nContent-Length: "
                          + QByteArray::number(bomb.size()) + "\r\n\r\n" + bomb)
            << true << Reason::ResponseTooLarge;
    }
    void theEnd()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        Fixture fixture;
        QVERIFY(fixture.showCode());
        fixture.server.answerRaw(bytes, close);
        QVERIFY(fixture.poll(State::Failed));
        QTEST(fixture.flow.reason(), "reason");
        QVERIFY(!fixture.clock.nextAlarm());
        QCOMPARE(fixture.server.requests().size(), 2);
    }

    /*! The server has kept nothing of the response that broke off: its next response is the end. */
    void aUsedCode()
    {
        Fixture fixture;
        QVERIFY(fixture.showCode());
        fixture.server.answerRaw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                 "Content-Length: 99\r\n\r\n{\"access_");
        QVERIFY(fixture.poll(State::Retrying));
        fixture.server.answer(400, json("{'error':'invalid_grant'}"));
        QVERIFY(fixture.poll(State::Failed));
        QCOMPARE(fixture.flow.reason(), Reason::CodeRefused);
        QCOMPARE(fixture.server.requests().size(), 3);
    }

    void aServerThatIsSwitchedOffAndOn()
    {
        Fixture fixture;
        QVERIFY(fixture.showCode());
        fixture.server.switchOff();
        fixture.clock.advance(5s);
        QTRY_COMPARE(fixture.flow.state(), State::Retrying);
        QVERIFY(fixture.flow.hasCode());
        fixture.server.switchOn();
        fixture.server.answer(200, json("{'access_token':'a','token_type':'bearer'}"));
        QVERIFY(fixture.poll(State::SignedIn));
    }
};

QTEST_GUILESS_MAIN(TestMisbehavior)
#include "tst_misbehavior.moc"
