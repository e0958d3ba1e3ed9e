// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediaservice.h"
#include "support/scriptedserver.h"
#include "support/signinfixture.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

static const QByteArray fox =
    R"({"id":"fox","name":"Winter Fox","year":2024,"minutes":94,"poster":"/fox.svg"})";
static const QByteArray list = R"({"titles":[)" + fox + "]}";
static const QByteArray rows = R"({"rows":[{"name":"New","titles":[)" + fox + "]}]}";

/*! The film service's part of the app, with a server that misbehaves, and a session to renew. */
class TestMediaService : public QObject
{
    Q_OBJECT

    template <typename Content>
    struct Heard
    {
        std::optional<std::variant<Content, MediaFailure>> answer;

        auto listener()
        {
            return [this](const std::variant<Content, MediaFailure> &what) { answer = what; };
        }
        /*! How many there are, or the failure as a negative number; 0 while there is no answer. */
        int outcome() const
        {
            if (!answer)
                return 0;
            if (const auto *failure = std::get_if<MediaFailure>(&*answer))
                return -1 - int(*failure);
            return int(std::get<Content>(*answer).size());
        }
    };
    static constexpr int failed(MediaFailure failure) { return -1 - int(failure); }

    /*! How many requests have shown this token. */
    static int shown(const ScriptedServer &server, const QByteArray &token)
    {
        int count = 0;
        for (const QByteArray &request : server.requests())
            count += request.contains("Bearer " + token + "\r\n");
        return count;
    }
    static void refuse(ScriptedServer *server)
    {
        server->answer(401, "{}", "application/json",
                       {"WWW-Authenticate: Bearer error=\"invalid_token\""});
    }

private Q_SLOTS:
    void badServers_data()
    {
        using Script = std::function<void(ScriptedServer *)>;
        QTest::addColumn<Script>("script");
        QTest::addColumn<int>("outcome");
        constexpr int notReached = failed(MediaFailure::NotReached);
        constexpr int notUnderstood = failed(MediaFailure::NotUnderstood);

        QTest::newRow("good") << Script([](auto *server) { server->answer(200, rows); }) << 1;
        QTest::newRow("away") << Script([](auto *server) { server->switchOff(); }) << notReached;
        QTest::newRow("hangs up") << Script([](auto *server) {
            // Qt asks once more by itself.
            server->hangUp();
            server->hangUp();
        }) << notReached;
        QTest::newRow("silent") << Script([](auto *) {}) << notReached;
        QTest::newRow("slow without end")
            << Script([](auto *server) { server->drip(200, rows, 50); }) << notReached;
        QTest::newRow("cut off") << Script([](auto *server) {
            server->answerRaw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + rows);
        }) << notReached;
        QTest::newRow("cut off without a length") << Script([](auto *server) {
            server->answerRaw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + rows.left(60));
        }) << notUnderstood;
        QTest::newRow("huge") << Script([](auto *server) {
            server->answer(200, QByteArray(2'000'000, ' '));
        }) << notReached;
        QTest::newRow("huge by what it says") << Script([](auto *server) {
            server->answerRaw("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n{", false);
        }) << notReached;
        QTest::newRow("a web page")
            << Script([](auto *server) { server->answer(200, "<html></html>", "text/html"); })
            << notUnderstood;
        QTest::newRow("wrong JSON")
            << Script([](auto *server) { server->answer(200, R"({"rows":5})"); }) << notUnderstood;
        QTest::newRow("not found")
            << Script([](auto *server) { server->answer(404, "{}"); }) << notUnderstood;
        QTest::newRow("busy") << Script([](auto *server) { server->answer(503, "{}"); })
                              << notReached;
        QTest::newRow("elsewhere") << Script([](auto *server) {
            server->answer(302, {}, {}, {"Location: http://films.example/"});
        }) << notUnderstood;
    }
    void badServers()
    {
        QFETCH(const std::function<void(ScriptedServer *)>, script);
        QFETCH(int, outcome);
        ScriptedServer server;
        script(&server);
        MediaService service(server.url(""), {1000, 100'000});
        Heard<QList<Shelf>> heard;
        service.shelves(this, heard.listener());
        QTRY_COMPARE(heard.outcome(), outcome);
    }

    void nobodyListensAnyMore()
    {
        ScriptedServer server;
        server.answer(200, rows);
        MediaService service(server.url(""));
        Heard<QList<Shelf>> heard;
        {
            QObject context;
            service.shelves(&context, heard.listener());
        }
        Heard<QList<Shelf>> after;
        server.answer(200, rows);
        service.shelves(this, after.listener());
        QTRY_COMPARE(after.outcome(), 1);
        QCOMPARE(heard.outcome(), 0);
    }

    void theListComesWithTheToken()
    {
        ScriptedServer server;
        server.answer(200, list);
        SessionFixture bench;
        bench.signIn();
        MediaService service(server.url(""));
        Heard<QList<Title>> heard;
        service.list(bench.session.get(), this, heard.listener());
        QTRY_COMPARE(heard.outcome(), 1);
        QCOMPARE(shown(server, "a1"), 1);
        QVERIFY(server.requests().first().startsWith("GET /api/list "));
    }

    // Nobody notices: the same request again, with a new token.
    void aTokenThatIsRefusedIsReplaced()
    {
        ScriptedServer server;
        refuse(&server);
        server.answer(200, list);
        SessionFixture bench;
        bench.signIn();
        MediaService service(server.url(""));
        Heard<QList<Title>> heard;
        service.list(bench.session.get(), this, heard.listener());
        QTRY_COMPARE(bench.transport.inFlight(), 1);
        QVERIFY(bench.lastBody().contains("grant_type=refresh_token"));
        bench.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer'}");
        QTRY_COMPARE(heard.outcome(), 1);
        QCOMPARE(shown(server, "a1"), 1);
        QCOMPARE(shown(server, "a2"), 1);
    }

    void aTokenThatIsOldIsReplacedBefore()
    {
        ScriptedServer server;
        server.answer(200, list);
        SessionFixture bench;
        bench.signIn();
        bench.clock.advance(2h);
        MediaService service(server.url(""));
        Heard<QList<Title>> heard;
        service.list(bench.session.get(), this, heard.listener());
        QTRY_COMPARE(bench.transport.inFlight(), 1);
        bench.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer'}");
        QTRY_COMPARE(heard.outcome(), 1);
        QCOMPARE(shown(server, "a1"), 0);
        QCOMPARE(shown(server, "a2"), 1);
    }

    void aNewTokenThatIsRefusedAsWell()
    {
        ScriptedServer server;
        refuse(&server);
        refuse(&server);
        SessionFixture bench;
        bench.signIn();
        MediaService service(server.url(""));
        Heard<QList<Title>> heard;
        service.list(bench.session.get(), this, heard.listener());
        QTRY_COMPARE(bench.transport.inFlight(), 1);
        bench.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer'}");
        QTRY_COMPARE(heard.outcome(), failed(MediaFailure::Refused));
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(bench.session->state(), Session::State::SignedIn);
    }

    void theSessionHasEnded()
    {
        ScriptedServer server;
        refuse(&server);
        SessionFixture bench;
        bench.signIn();
        MediaService service(server.url(""));
        Heard<QList<Title>> heard;
        service.list(bench.session.get(), this, heard.listener());
        QTRY_COMPARE(bench.transport.inFlight(), 1);
        bench.answer(400, "{'error':'invalid_grant'}");
        QTRY_COMPARE(heard.outcome(), failed(MediaFailure::Refused));
        QCOMPARE(bench.session->state(), Session::State::SignedOut);
    }

    void nobodyIsSignedIn()
    {
        ScriptedServer server;
        SessionFixture bench;
        bench.restore();
        MediaService service(server.url(""));
        Heard<QList<Title>> heard;
        service.list(bench.session.get(), this, heard.listener());
        QTRY_COMPARE(heard.outcome(), failed(MediaFailure::Refused));
        QVERIFY(server.requests().isEmpty());
    }

    void noTokenGoesOverPlainHttp()
    {
        SessionFixture bench;
        bench.signIn();
        MediaService service(QUrl("http://films.example"));
        Heard<QList<Title>> heard;
        service.list(bench.session.get(), this, heard.listener());
        QTRY_COMPARE(heard.outcome(), failed(MediaFailure::Refused));
    }
};

QTEST_GUILESS_MAIN(TestMediaService)
#include "tst_mediaservice.moc"
