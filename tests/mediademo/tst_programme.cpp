// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "programme.h"
#include "support/scriptedserver.h"
#include "support/signinfixture.h"

#include <QTest>

using namespace DeviceSignIn;

static const QByteArray fox =
    R"({"id":"fox","name":"Winter Fox","year":2024,"minutes":94,"poster":"/fox.svg"})";
static const QByteArray list = R"({"titles":[)" + fox + "]}";
static const QByteArray rows = R"({"rows":[{"name":"New","titles":[)" + fox + "]}]}";

/*! What both forms of the app show. */
class TestProgramme : public QObject
{
    Q_OBJECT

    struct Bench
    {
        ScriptedServer server;
        SessionFixture signIn;
        MediaService service{server.url(""), {1000, 100'000}};
        Programme programme{&service};
    };

private Q_SLOTS:
    void homeIsForEverybody()
    {
        Bench bench;
        bench.server.answer(200, rows);
        QCOMPARE(bench.programme.homeState(), Programme::Empty);
        bench.programme.loadHome();
        QCOMPARE(bench.programme.homeState(), Programme::Loading);
        QTRY_COMPARE(bench.programme.homeState(), Programme::Ready);
        QCOMPARE(bench.programme.home()->count(), 1);
    }

    void afterAFailureThereIsAWayOn()
    {
        Bench bench;
        bench.server.answer(500, "{}");
        bench.server.answer(200, rows);
        bench.programme.loadHome();
        QTRY_COMPARE(bench.programme.homeState(), Programme::Failed);
        QVERIFY(!bench.programme.homeProblem().isEmpty());
        QVERIFY(!bench.programme.homeProblem().contains(u'\n'));
        bench.programme.loadHome();
        QTRY_COMPARE(bench.programme.homeState(), Programme::Ready);
        QVERIFY(bench.programme.homeProblem().isEmpty());
    }

    void askedTwiceItAsksOnce()
    {
        Bench bench;
        bench.server.answer(200, rows);
        bench.programme.loadHome();
        bench.programme.loadHome();
        QTRY_COMPARE(bench.programme.homeState(), Programme::Ready);
        QCOMPARE(bench.server.requests().size(), 1);
    }

    void withoutASessionThereIsNoList()
    {
        Bench bench;
        bench.programme.loadList();
        QCOMPARE(bench.programme.listState(), Programme::Empty);
    }

    void theListGoesWithThePerson()
    {
        Bench bench;
        bench.signIn.signIn();
        bench.programme.setSession(bench.signIn.session.get());
        bench.server.answer(200, list);
        bench.programme.loadList();
        QTRY_COMPARE(bench.programme.listState(), Programme::Ready);
        QCOMPARE(bench.programme.list()->count(), 1);

        bench.signIn.session->signOut();
        bench.signIn.answer(200, "{}");
        bench.signIn.answer(200, "{}");
        QTRY_COMPARE(bench.programme.listState(), Programme::Empty);
        QCOMPARE(bench.programme.list()->count(), 0);
    }

    // The answer belongs to somebody who has left.
    void aListThatComesTooLate()
    {
        Bench bench;
        bench.signIn.signIn();
        bench.programme.setSession(bench.signIn.session.get());
        bench.programme.loadList();
        QTRY_COMPARE(bench.server.requests().size(), 1);
        bench.programme.setSession(nullptr);
        QCOMPARE(bench.programme.listState(), Programme::Empty);
        bench.server.answer(200, rows);
        bench.programme.loadHome();
        QTRY_COMPARE(bench.programme.homeState(), Programme::Ready);
        QCOMPARE(bench.programme.listState(), Programme::Empty);
    }

    void anEmptyList()
    {
        Bench bench;
        bench.signIn.signIn();
        bench.programme.setSession(bench.signIn.session.get());
        bench.server.answer(200, R"({"titles":[]})");
        bench.programme.loadList();
        QTRY_COMPARE(bench.programme.listState(), Programme::Ready);
        QCOMPARE(bench.programme.list()->count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProgramme)
#include "tst_programme.moc"
