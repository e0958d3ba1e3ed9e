// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "signin/kiosk.h"
#include "storage/memorystore.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestKiosk : public QObject
{
    Q_OBJECT

    /*! One visit's world, but for the time, which goes on. */
    struct Visit
    {
        explicit Visit(Clock *clock)
            : provider(knownClient(), &transport, clock)
            , signIn("default", &provider, &transport, &store, clock)
        {}

        ScriptedTransport transport;
        MemoryStore store;
        AuthorizationServer provider;
        SignIn signIn;
    };

    struct Bench
    {
        explicit Bench(std::chrono::seconds signOutAfter = 180s)
            : kiosk([this] { return make(); }, signOutAfter, &clock)
        {
            QObject::connect(&kiosk, &Kiosk::secondsLeftChanged, &kiosk,
                             [this] { seen.append(kiosk.secondsLeft()); });
        }

        ManualClock clock;
        std::weak_ptr<Visit> visit;
        int visits = 0;
        QList<int> seen;
        Kiosk kiosk;

        std::shared_ptr<SignIn> make()
        {
            const auto made = std::make_shared<Visit>(&clock);
            visit = made;
            ++visits;
            return {made, &made->signIn};
        }

        static void settle()
        {
            for (int i = 0; i < 30; ++i) {
                QCoreApplication::processEvents();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
        }

        void begin()
        {
            kiosk.beginVisit();
            settle();
        }

        void answer(int status, const char *body) const
        {
            visit.lock()->transport.answerNext(ScriptedTransport::json(status, json(body)));
            settle();
        }

        void giveCode() const
        {
            answer(200,
                   "{'device_code':'d','user_code':'C','verification_uri':'https://a.example/',"
                   "'expires_in':1800}");
        }

        void signIn()
        {
            begin();
            giveCode();
            clock.advance(5s);
            answer(200, "{'access_token':'a','refresh_token':'r','expires_in':36000,"
                        "'token_type':'Bearer'}");
            answer(200, "{'name':'Ada'}");
            QCOMPARE(session(), Session::State::SignedIn);
        }

        Session::State session() const { return kiosk.signIn()->session()->state(); }

        /*! The server answers every poll on the way with "pending". */
        void pass(std::chrono::seconds time)
        {
            for (auto second = 0s; second < time; second += 1s) {
                clock.advance(1s);
                settle();
                const auto now = visit.lock();
                if (now && now->transport.inFlight() > 0
                    && now->signIn.flow()->state() == DeviceFlow::State::Waiting)
                    answer(400, "{'error':'authorization_pending'}");
            }
        }

        void answerRevocation() const
        {
            while (!visit.expired() && visit.lock()->transport.inFlight() > 0)
                answer(200, "{}");
        }

        bool isAtWelcome() const { return !kiosk.signIn() && visit.expired(); }
    };

private Q_SLOTS:
    void nothingHappensBeforeAPress()
    {
        Bench bench;
        bench.pass(1h);
        QCOMPARE(bench.visits, 0);
        QVERIFY(!bench.clock.nextAlarm());
        bench.begin();
        QCOMPARE(bench.visits, 1);
        bench.kiosk.beginVisit(); // a second press, or a second finger
        QCOMPARE(bench.visits, 1);
    }

    void countsDownAndSignsOut_data()
    {
        QTest::addColumn<int>("signOutAfter");
        QTest::addColumn<int>("silent");
        QTest::addColumn<int>("counted");
        QTest::newRow("the shortest") << 6 << 3 << 3;
        QTest::newRow("half of it") << 30 << 15 << 15;
        QTest::newRow("all of it") << 40 << 20 << 20;
        QTest::newRow("as usual") << 180 << 160 << 20;
        QTest::newRow("the longest") << 3600 << 3580 << 20;
        QTest::newRow("too short") << 1 << 3 << 2;
        QTest::newRow("too long") << 86400 << 3580 << 20;
    }

    void countsDownAndSignsOut()
    {
        QFETCH(const int, signOutAfter);
        QFETCH(const int, silent);
        QFETCH(const int, counted);
        Bench bench{std::chrono::seconds(signOutAfter)};
        bench.signIn();
        bench.pass(std::chrono::seconds(silent) - 1s);
        QCOMPARE(bench.seen, QList<int>());
        QList<int> expected;
        for (int left = counted; left > 0; --left)
            expected.append(left);
        bench.pass(std::chrono::seconds(counted));
        QCOMPARE(bench.seen, expected);
        QCOMPARE(bench.session(), Session::State::SignedIn);
        bench.pass(1s);
        QCOMPARE(bench.session(), Session::State::SigningOut);
        QCOMPARE(bench.kiosk.secondsLeft(), 0);
        bench.answerRevocation();
        QVERIFY(bench.isAtWelcome());
    }

    void aPressStopsTheCountdown()
    {
        Bench bench;
        bench.signIn();
        bench.pass(170s);
        QCOMPARE(bench.kiosk.secondsLeft(), 10);
        bench.kiosk.touch();
        QCOMPARE(bench.kiosk.secondsLeft(), 0);
        bench.pass(159s);
        QCOMPARE(bench.kiosk.secondsLeft(), 0);
        bench.pass(1s);
        QCOMPARE(bench.kiosk.secondsLeft(), 20);
        QCOMPARE(bench.session(), Session::State::SignedIn);
    }

    void whoTouchesItStays()
    {
        Bench bench;
        bench.signIn();
        for (int i = 0; i < 100; ++i) {
            bench.pass(30s);
            bench.kiosk.touch();
        }
        QCOMPARE(bench.session(), Session::State::SignedIn);
        QCOMPARE(bench.seen, QList<int>());
    }

    void asleepCountsAsUntouched()
    {
        Bench bench;
        bench.signIn();
        bench.clock.leap(1h);
        bench.settle();
        QCOMPARE(bench.session(), Session::State::SigningOut);
    }

    void signsOutWhereTheServerIsAway()
    {
        Bench bench;
        bench.signIn();
        bench.pass(180s);
        QCOMPARE(bench.session(), Session::State::SigningOut);
        bench.pass(30s);
        QVERIFY(bench.isAtWelcome());
    }

    // An app may refresh them without anybody there.
    void refreshedTokensAreNoPerson()
    {
        Bench bench(3600s);
        bench.begin();
        bench.giveCode();
        bench.clock.advance(5s);
        bench.answer(200, "{'access_token':'a','refresh_token':'r','expires_in':120,"
                          "'token_type':'Bearer'}");
        bench.answer(200, "{'name':'Ada'}");
        bench.pass(1800s);
        const auto call =
            bench.kiosk.signIn()->session()->accessToken([](const Session::AccessToken &) {});
        bench.settle();
        bench.answer(200, "{'access_token':'b','expires_in':120,'token_type':'Bearer'}");
        QCOMPARE(bench.session(), Session::State::SignedIn);
        bench.pass(1799s);
        QCOMPARE(bench.kiosk.secondsLeft(), 1);
    }

    void theCodeStaysForSomebodyWhoApproves()
    {
        Bench bench;
        bench.begin();
        bench.giveCode();
        bench.pass(299s);
        QCOMPARE(bench.kiosk.signIn()->flow()->state(), DeviceFlow::State::Waiting);
        QCOMPARE(bench.seen, QList<int>());
        bench.pass(2s);
        QVERIFY(bench.isAtWelcome());
    }

    // It tries again and again, but not for somebody who has gone.
    void aVisitWithoutANetworkEnds()
    {
        Bench bench;
        bench.begin();
        const auto fail = [&] {
            bench.visit.lock()->transport.answerNext(
                ScriptedTransport::broken(TransportError::Unreachable));
            bench.settle();
        };
        fail();
        size_t sent = 0;
        for (int second = 0; second < 299; ++second) {
            bench.pass(1s);
            QVERIFY(bench.kiosk.signIn());
            QCOMPARE(bench.kiosk.signIn()->flow()->state(), DeviceFlow::State::Offline);
            if (bench.visit.lock()->transport.inFlight() > 0)
                fail();
            sent = bench.visit.lock()->transport.requests().size();
        }
        QVERIFY(sent > 10);
        QCOMPARE(bench.seen, QList<int>());
        bench.pass(2s);
        QVERIFY(bench.isAtWelcome());
        QVERIFY(!bench.clock.nextAlarm());
    }

    void whatIsFinishedStaysToBeRead_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("denied") << QByteArray("{'error':'access_denied'}");
        QTest::newRow("expired") << QByteArray("{'error':'expired_token'}");
        QTest::newRow("failed") << QByteArray("{'error':'invalid_client'}");
    }

    void whatIsFinishedStaysToBeRead()
    {
        QFETCH(const QByteArray, answer);
        Bench bench;
        bench.begin();
        bench.giveCode();
        bench.pass(200s); // longer than such a screen stays by itself
        bench.clock.advance(6s);
        bench.answer(400, answer.constData());
        QVERIFY(!bench.kiosk.signIn()->flow()->isActive());
        bench.pass(179s);
        QVERIFY(bench.kiosk.signIn());
        bench.pass(1s);
        QVERIFY(bench.isAtWelcome());
    }

    void leavingCancels()
    {
        Bench bench;
        bench.begin();
        bench.giveCode();
        const QPointer<DeviceFlow> flow = bench.kiosk.signIn()->flow();
        QSignalSpy states(flow, &DeviceFlow::stateChanged);
        bench.kiosk.endVisit();
        QVERIFY(!bench.kiosk.signIn());
        QCOMPARE(states.count(), 1);
        QCOMPARE(flow->state(), DeviceFlow::State::Cancelled);
        bench.settle();
        QVERIFY(bench.isAtWelcome());
        QVERIFY(!bench.clock.nextAlarm());
    }

    void leavingSignsOut()
    {
        Bench bench;
        bench.signIn();
        bench.kiosk.endVisit();
        QCOMPARE(bench.session(), Session::State::SigningOut);
        bench.kiosk.endVisit();
        bench.settle();
        const auto &sent = bench.visit.lock()->transport.requests().back();
        QCOMPARE(sent.url, knownClient().endpoints.revocationEndpoint);
        bench.answerRevocation();
        QVERIFY(bench.isAtWelcome());
    }

    // Approved in the moment in which the person left.
    void leavingInBetweenSignsOut()
    {
        Bench bench;
        bench.begin();
        bench.giveCode();
        bench.clock.advance(5s);
        bench.answer(200, "{'access_token':'a','expires_in':36000,'token_type':'Bearer'}");
        QCOMPARE(bench.session(), Session::State::Storing);
        bench.kiosk.endVisit();
        bench.answer(200, "{'name':'Ada'}");
        QCOMPARE(bench.session(), Session::State::SigningOut);
        bench.answerRevocation();
        QVERIFY(bench.isAtWelcome());
    }

    // The farewell tells what has become of the sign-in, so it is for the person to leave.
    void whoSignsOutReadsTheFarewell()
    {
        Bench bench;
        bench.signIn();
        bench.kiosk.signIn()->session()->signOut();
        bench.settle();
        bench.answerRevocation();
        QCOMPARE(bench.session(), Session::State::SignedOut);
        bench.pass(179s);
        QVERIFY(bench.kiosk.signIn());
        bench.pass(1s);
        QVERIFY(bench.isAtWelcome());
    }

    void eachVisitIsANewOne()
    {
        Bench bench;
        bench.signIn();
        bench.kiosk.endVisit();
        bench.settle();
        bench.answerRevocation();
        QVERIFY(bench.isAtWelcome());
        bench.begin();
        QCOMPARE(bench.visits, 2);
        QCOMPARE(bench.kiosk.signIn()->flow()->state(), DeviceFlow::State::Connecting);
        QCOMPARE(bench.kiosk.signIn()->session()->accountName(), QString());
    }
};

QTEST_GUILESS_MAIN(TestKiosk)
#include "tst_kiosk.moc"
