// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "filmsession.h"
#include "mediaanswers.h"
#include "mediaservice.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace MediaDemo;
using DeviceSignIn::ScriptedServer;
using namespace std::chrono_literals;

class TestMediaService : public QObject
{
    Q_OBJECT

    template <typename Content>
    struct Result
    {
        std::optional<std::variant<Content, MediaFailure>> answer;

        auto receiver()
        {
            return [this](const std::variant<Content, MediaFailure> &what) { answer = what; };
        }
        /*!
            The number of items, or the failure as a negative number; 0 while there is no response.
        */
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

    /*! The number of requests with this access token. */
    static int requestsWith(const ScriptedServer &server, const QByteArray &token)
    {
        int count = 0;
        for (const QByteArray &request : server.requests())
            count += request.contains("Bearer " + token + "\r\n");
        return count;
    }
    static void rejectToken(ScriptedServer *server)
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

        QTest::newRow("correct") << Script([](auto *server) { server->answer(200, rows); }) << 1;
        QTest::newRow("switched off")
            << Script([](auto *server) { server->switchOff(); }) << notReached;
        QTest::newRow("hangs up") << Script([](auto *server) {
            // Qt repeats the request once by itself.
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
        QTest::newRow("huge by its Content-Length") << Script([](auto *server) {
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
        QTest::newRow("a redirect") << Script([](auto *server) {
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
        Result<QList<Shelf>> result;
        const auto call = service.shelves(result.receiver());
        QTRY_COMPARE(result.outcome(), outcome);
    }

    void aHandleThatIsDestroyed()
    {
        ScriptedServer server;
        server.answer(200, rows);
        MediaService service(server.url(""));
        Result<QList<Shelf>> result;
        {
            const auto canceled = service.shelves(result.receiver());
        }
        Result<QList<Shelf>> after;
        server.answer(200, rows);
        const auto call = service.shelves(after.receiver());
        QTRY_COMPARE(after.outcome(), 1);
        QCOMPARE(result.outcome(), 0);
    }

    void theListComesWithTheToken()
    {
        ScriptedServer server;
        server.answer(200, list);
        FilmSession session;
        session.signIn();
        MediaService service(server.url(""));
        Result<QList<Title>> result;
        const auto call = service.list(session.session(), result.receiver());
        QTRY_COMPARE(result.outcome(), 1);
        QCOMPARE(requestsWith(server, "a1"), 1);
        QVERIFY(server.requests().first().startsWith("GET /api/list "));
    }

    // The same request is sent again with a new token.
    void aTokenThatIsRejectedIsReplaced()
    {
        ScriptedServer server;
        rejectToken(&server);
        server.answer(200, list);
        FilmSession session;
        session.signIn();
        MediaService service(server.url(""));
        Result<QList<Title>> result;
        const auto call = service.list(session.session(), result.receiver());
        QTRY_COMPARE(session.inFlight(), 1);
        QVERIFY(session.lastBody().contains("grant_type=refresh_token"));
        session.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer'}");
        QTRY_COMPARE(result.outcome(), 1);
        QCOMPARE(requestsWith(server, "a1"), 1);
        QCOMPARE(requestsWith(server, "a2"), 1);
    }

    void anExpiredTokenIsReplacedFirst()
    {
        ScriptedServer server;
        server.answer(200, list);
        FilmSession session;
        session.signIn();
        session.advance(2h);
        MediaService service(server.url(""));
        Result<QList<Title>> result;
        const auto call = service.list(session.session(), result.receiver());
        QTRY_COMPARE(session.inFlight(), 1);
        session.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer'}");
        QTRY_COMPARE(result.outcome(), 1);
        QCOMPARE(requestsWith(server, "a1"), 0);
        QCOMPARE(requestsWith(server, "a2"), 1);
    }

    void aNewTokenThatIsRejectedAsWell()
    {
        ScriptedServer server;
        rejectToken(&server);
        rejectToken(&server);
        FilmSession session;
        session.signIn();
        MediaService service(server.url(""));
        Result<QList<Title>> result;
        const auto call = service.list(session.session(), result.receiver());
        QTRY_COMPARE(session.inFlight(), 1);
        session.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer'}");
        QTRY_COMPARE(result.outcome(), failed(MediaFailure::Refused));
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(session.isSignedIn());
    }

    void theSessionHasEnded()
    {
        ScriptedServer server;
        rejectToken(&server);
        FilmSession session;
        session.signIn();
        MediaService service(server.url(""));
        Result<QList<Title>> result;
        const auto call = service.list(session.session(), result.receiver());
        QTRY_COMPARE(session.inFlight(), 1);
        session.answer(400, "{'error':'invalid_grant'}");
        QTRY_COMPARE(result.outcome(), failed(MediaFailure::Refused));
        QVERIFY(session.isSignedOut());
    }

    void nobodyIsSignedIn()
    {
        ScriptedServer server;
        FilmSession session;
        session.restore();
        MediaService service(server.url(""));
        Result<QList<Title>> result;
        const auto call = service.list(session.session(), result.receiver());
        QTRY_COMPARE(result.outcome(), failed(MediaFailure::Refused));
        QVERIFY(server.requests().isEmpty());
    }

    void noTokenGoesOverPlainHttp()
    {
        FilmSession session;
        session.signIn();
        MediaService service(QUrl("http://films.example"));
        Result<QList<Title>> result;
        const auto call = service.list(session.session(), result.receiver());
        QTRY_COMPARE(result.outcome(), failed(MediaFailure::Refused));
    }
};

QTEST_GUILESS_MAIN(TestMediaService)
#include "tst_mediaservice.moc"
