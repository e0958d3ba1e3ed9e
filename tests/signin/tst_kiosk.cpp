// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signinaccess.h"
#include "storage/memorystore.h"
#include "support/serverfixture.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestKiosk : public QObject
{
    Q_OBJECT

    /*! The store and the sign-in of one visit. */
    struct Visit
    {
        explicit Visit(ServerFixture *at)
            : signIn(createSignIn("default", &at->server, &at->transport, &store, &at->clock))
        {}

        MemoryStore store;
        std::unique_ptr<SignIn> signIn;
    };

    struct Fixture : ServerFixture
    {
        explicit Fixture(std::chrono::seconds signOutAfter = 180s)
            : ownedKiosk(createKiosk([this] { return make(); }, signOutAfter, &clock))
        {
            // Most tests are about what happens without a touch, however long a visit lasts.
            kiosk.setVisitLimit(86400);
            QObject::connect(&kiosk, &Kiosk::secondsLeftChanged, &kiosk,
                             [this] { seen.append(kiosk.secondsLeft()); });
        }

        /*! The current visit, if there is one. */
        std::weak_ptr<Visit> visit;
        int visits = 0;
        /*! The values of secondsLeft. */
        QList<int> seen;
        std::unique_ptr<Kiosk> ownedKiosk;
        Kiosk &kiosk = *ownedKiosk;

        std::shared_ptr<SignIn> make()
        {
            const auto made = std::make_shared<Visit>(this);
            visit = made;
            ++visits;
            return {made, made->signIn.get()};
        }

        void begin()
        {
            kiosk.beginVisit();
            settle();
        }

        /*! Responds to the poll that waits with tokens, and then tells the name. */
        void approvePoll()
        {
            answer(200, tokens);
            answer(200, "{'name':'Ada'}");
            QCOMPARE(session(), Session::State::SignedIn);
        }

        void signIn()
        {
            begin();
            giveCode();
            clock.advance(5s);
            settle();
            approvePoll();
        }

        void respondToRevocations()
        {
            while (transport.inFlight() > 0)
                answer(200, "{}");
        }

        /*!
            Lets a second pass after which a poll is in flight, \a time or a little more from now.
        */
        void advanceToPoll(std::chrono::seconds time)
        {
            advance(time);
            while (transport.inFlight() == 0) {
                clock.advance(1s);
                settle();
            }
        }

        /*! Lets \a time pass while the device is used every second. */
        void advanceTouched(std::chrono::seconds time)
        {
            for (auto second = 0s; second < time; second += 1s) {
                advance(1s);
                kiosk.recordActivity();
            }
        }

        Session::State session() const { return kiosk.signIn()->session()->state(); }

        /*!
            Advances the clock, while the server responds to every poll with
            "authorization_pending".
        */
        void advance(std::chrono::seconds time)
        {
            for (auto second = 0s; second < time; second += 1s) {
                clock.advance(1s);
                settle();
                if (kiosk.signIn() && transport.inFlight() > 0
                    && kiosk.signIn()->flow()->state() == DeviceFlow::State::Waiting)
                    answer(400, pending);
            }
        }

        bool hasEnded() const { return !kiosk.signIn() && visit.expired(); }
    };

private Q_SLOTS:
    void nothingHappensBeforeAPress()
    {
        Fixture fixture;
        fixture.advance(1h);
        QCOMPARE(fixture.visits, 0);
        QVERIFY(!fixture.clock.nextAlarm());
        fixture.begin();
        QCOMPARE(fixture.visits, 1);
        fixture.kiosk.beginVisit(); // a second press, or a second finger
        QCOMPARE(fixture.visits, 1);
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
        Fixture fixture{std::chrono::seconds(signOutAfter)};
        fixture.signIn();
        fixture.advance(std::chrono::seconds(silent) - 1s);
        QCOMPARE(fixture.seen, QList<int>());
        QList<int> expected;
        for (int left = counted; left > 0; --left)
            expected.append(left);
        fixture.advance(std::chrono::seconds(counted));
        QCOMPARE(fixture.seen, expected);
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        fixture.advance(1s);
        QCOMPARE(fixture.session(), Session::State::SigningOut);
        QCOMPARE(fixture.kiosk.secondsLeft(), 0);
        fixture.answerAll(200, "{}");
        QVERIFY(fixture.hasEnded());
    }

    void inputStopsTheCountdown()
    {
        Fixture fixture;
        fixture.signIn();
        fixture.advance(170s);
        QCOMPARE(fixture.kiosk.secondsLeft(), 10);
        fixture.kiosk.recordActivity();
        QCOMPARE(fixture.kiosk.secondsLeft(), 0);
        fixture.advance(159s);
        QCOMPARE(fixture.kiosk.secondsLeft(), 0);
        fixture.advance(1s);
        QCOMPARE(fixture.kiosk.secondsLeft(), 20);
        QCOMPARE(fixture.session(), Session::State::SignedIn);
    }

    void inputPreventsTheSignOut()
    {
        Fixture fixture;
        fixture.signIn();
        for (int i = 0; i < 100; ++i) {
            fixture.advance(30s);
            fixture.kiosk.recordActivity();
        }
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        QCOMPARE(fixture.seen, QList<int>());
    }

    /*!
        Somebody who is far away may approve a code that a passer-by has asked for (RFC 8628,
        section 5.4), or the person has left.
    */
    void aLateApprovalIsAskedAbout_data()
    {
        QTest::addColumn<int>("signOutAfter");
        QTest::addColumn<int>("idle");
        QTest::addColumn<int>("counted");
        QTest::newRow("at once") << 180 << 10 << 0;
        QTest::newRow("soon") << 180 << 84 << 0;
        QTest::newRow("late") << 180 << 91 << 20;
        QTest::newRow("very late") << 180 << 280 << 20;
        QTest::newRow("soon for a hasty kiosk") << 30 << 84 << 0;
        QTest::newRow("late for a hasty kiosk") << 30 << 91 << 15;
        QTest::newRow("late for a slow kiosk") << 3600 << 91 << 20;
    }

    void aLateApprovalIsAskedAbout()
    {
        QFETCH(const int, signOutAfter);
        QFETCH(const int, idle);
        QFETCH(const int, counted);
        Fixture fixture{std::chrono::seconds(signOutAfter)};
        fixture.begin();
        fixture.giveCode();
        fixture.advanceToPoll(std::chrono::seconds(idle));
        fixture.approvePoll();
        QCOMPARE(fixture.kiosk.secondsLeft(), counted);
        QVERIFY(fixture.kiosk.canStay());
        if (counted == 0)
            return;
        fixture.advance(std::chrono::seconds(counted));
        QCOMPARE(fixture.session(), Session::State::SigningOut);
        fixture.respondToRevocations();
        QVERIFY(fixture.hasEnded());
    }

    void whoAnswersAfterALateApprovalStays()
    {
        Fixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.advanceToPoll(120s);
        fixture.approvePoll();
        fixture.advance(19s);
        fixture.kiosk.recordActivity();
        QCOMPARE(fixture.kiosk.secondsLeft(), 0);
        fixture.advance(159s);
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        QCOMPARE(fixture.kiosk.secondsLeft(), 0);
    }

    void aTouchWhileTheCodeIsShownCounts()
    {
        Fixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.advance(120s);
        fixture.kiosk.recordActivity();
        fixture.advanceToPoll(30s);
        fixture.approvePoll();
        QCOMPARE(fixture.kiosk.secondsLeft(), 0);
    }

    void aCodeIsDroppedWhateverIsTouched()
    {
        Fixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.advanceTouched(599s);
        QCOMPARE(fixture.kiosk.signIn()->flow()->state(), DeviceFlow::State::Waiting);
        fixture.advanceTouched(1s);
        QCOMPARE(fixture.kiosk.signIn()->flow()->state(), DeviceFlow::State::Expired);
        QVERIFY(!fixture.kiosk.signIn()->flow()->hasCode());
        QCOMPARE(fixture.transport.inFlight(), size_t(0));

        // The next code is a new one.
        fixture.kiosk.signIn()->flow()->start();
        settle();
        fixture.giveCode();
        fixture.advanceTouched(599s);
        QCOMPARE(fixture.kiosk.signIn()->flow()->state(), DeviceFlow::State::Waiting);
        fixture.advanceTouched(1s);
        QCOMPARE(fixture.kiosk.signIn()->flow()->state(), DeviceFlow::State::Expired);
    }

    void aVisitEndsWhateverIsTouched()
    {
        Fixture fixture;
        fixture.kiosk.setVisitLimit(600);
        fixture.begin();
        fixture.giveCode();
        fixture.advanceToPoll(40s);
        const auto signedInAfter = fixture.clock.now() - 1'000'000ms;
        fixture.approvePoll();
        fixture.advanceTouched(579s
                               - std::chrono::duration_cast<std::chrono::seconds>(signedInAfter));
        QCOMPARE(fixture.seen, QList<int>());
        QVERIFY(fixture.kiosk.canStay());
        fixture.advanceTouched(1s);
        QCOMPARE(fixture.kiosk.secondsLeft(), 20);
        QVERIFY(!fixture.kiosk.canStay());
        fixture.advanceTouched(19s);
        QCOMPARE(fixture.kiosk.secondsLeft(), 1);
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        fixture.advance(1s);
        QCOMPARE(fixture.session(), Session::State::SigningOut);
        fixture.respondToRevocations();
        QVERIFY(fixture.hasEnded());
        QVERIFY(fixture.kiosk.canStay());

        // The next visit has the whole time again.
        fixture.signIn();
        fixture.advanceTouched(500s);
        QCOMPARE(fixture.kiosk.secondsLeft(), 0);
    }

    void aVisitWithoutASignInEndsWhateverIsTouched()
    {
        Fixture fixture;
        fixture.kiosk.setVisitLimit(300);
        fixture.begin();
        fixture.giveCode();
        fixture.advanceTouched(299s);
        QVERIFY(fixture.kiosk.signIn());
        fixture.advanceTouched(1s);
        QVERIFY(fixture.hasEnded());
    }

    void theLimitOfAVisitHasLimits()
    {
        Fixture fixture;
        QSignalSpy changes(&fixture.kiosk, &Kiosk::visitLimitChanged);
        fixture.kiosk.setVisitLimit(1);
        QCOMPARE(fixture.kiosk.visitLimit(), 60);
        fixture.kiosk.setVisitLimit(60);
        QCOMPARE(changes.count(), 1);
        fixture.kiosk.setVisitLimit(1'000'000);
        QCOMPARE(fixture.kiosk.visitLimit(), 86400);
        QCOMPARE(createKiosk({}, 180s, &fixture.clock)->visitLimit(), 1800);
    }

    void sleepCountsAsInactivity()
    {
        Fixture fixture;
        fixture.signIn();
        fixture.sleep(1h);
        QCOMPARE(fixture.session(), Session::State::SigningOut);
    }

    void signsOutWithoutTheServer()
    {
        Fixture fixture;
        fixture.signIn();
        fixture.advance(180s);
        QCOMPARE(fixture.session(), Session::State::SigningOut);
        fixture.advance(30s);
        QVERIFY(fixture.hasEnded());
    }

    /*!
        A refresh of tokens is not taken as a sign of a visitor, because an app may refresh them at
        any time.
    */
    void refreshIsNoInput()
    {
        Fixture fixture(3600s);
        fixture.begin();
        fixture.giveCode();
        fixture.clock.advance(5s);
        fixture.answer(200, "{'access_token':'a','refresh_token':'r','expires_in':120,"
                            "'token_type':'Bearer'}");
        fixture.answer(200, "{'name':'Ada'}");
        fixture.advance(1800s);
        const auto call =
            fixture.kiosk.signIn()->session()->accessToken([](const Session::AccessToken &) {});
        settle();
        fixture.answer(200, "{'access_token':'b','expires_in':120,'token_type':'Bearer'}");
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        fixture.advance(1799s);
        QCOMPARE(fixture.kiosk.secondsLeft(), 1);
    }

    void codeStaysWithoutInput()
    {
        Fixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.advance(299s);
        QCOMPARE(fixture.kiosk.signIn()->flow()->state(), DeviceFlow::State::Waiting);
        QCOMPARE(fixture.seen, QList<int>());
        fixture.advance(2s);
        QVERIFY(fixture.hasEnded());
    }

    // Without a network the sign-in is tried repeatedly, but the visit still ends if no key is
    // pressed.
    void aVisitWithoutANetworkEnds()
    {
        Fixture fixture;
        fixture.begin();
        fixture.breakOff();
        size_t sent = 0;
        for (int second = 0; second < 299; ++second) {
            fixture.advance(1s);
            QVERIFY(fixture.kiosk.signIn());
            QCOMPARE(fixture.kiosk.signIn()->flow()->state(), DeviceFlow::State::Retrying);
            if (fixture.transport.inFlight() > 0)
                fixture.breakOff();
            sent = fixture.requests();
        }
        QVERIFY(sent > 10);
        QCOMPARE(fixture.seen, QList<int>());
        fixture.advance(2s);
        QVERIFY(fixture.hasEnded());
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void finishedSignInStaysOnTheScreen_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::newRow("denied") << QByteArray("{'error':'access_denied'}");
        QTest::newRow("expired") << QByteArray("{'error':'expired_token'}");
        QTest::newRow("failed") << QByteArray("{'error':'invalid_client'}");
    }

    void finishedSignInStaysOnTheScreen()
    {
        QFETCH(const QByteArray, response);
        Fixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.advance(200s); // longer than a finished sign-in stays on the screen
        fixture.clock.advance(6s);
        fixture.answer(400, response);
        QVERIFY(!fixture.kiosk.signIn()->flow()->isActive());
        fixture.advance(179s);
        QVERIFY(fixture.kiosk.signIn());
        fixture.advance(1s);
        QVERIFY(fixture.hasEnded());
    }

    void leavingCancels()
    {
        Fixture fixture;
        fixture.begin();
        fixture.giveCode();
        const QPointer<DeviceFlow> flow = fixture.kiosk.signIn()->flow();
        QSignalSpy states(flow, &DeviceFlow::stateChanged);
        fixture.kiosk.endVisit();
        QVERIFY(!fixture.kiosk.signIn());
        QCOMPARE(states.count(), 1);
        QCOMPARE(flow->state(), DeviceFlow::State::Canceled);
        settle();
        QVERIFY(fixture.hasEnded());
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void leavingSignsOut()
    {
        Fixture fixture;
        fixture.signIn();
        fixture.kiosk.endVisit();
        QCOMPARE(fixture.session(), Session::State::SigningOut);
        fixture.kiosk.endVisit();
        settle();
        const auto &sent = fixture.transport.requests().back();
        QCOMPARE(sent.url, knownClient().endpoints.revocationEndpoint);
        fixture.answerAll(200, "{}");
        QVERIFY(fixture.hasEnded());
    }

    /*! The tokens are kept although the person has to sign in again. */
    void leavingRevokesWhatTheServerDoesNotRenew()
    {
        Fixture fixture;
        fixture.signIn();
        fixture.advanceTouched(3600s);
        const PendingCall call =
            fixture.kiosk.signIn()->session()->accessToken([](const Session::AccessToken &) {});
        settle();
        fixture.answer(400, "{'error':'invalid_request'}");
        fixture.clock.advance(2s);
        settle();
        fixture.answer(400, "{'error':'invalid_request'}");
        QCOMPARE(fixture.session(), Session::State::SignedOut);
        fixture.kiosk.endVisit();
        settle();
        QVERIFY(fixture.lastBody().contains("token=secret-refresh"));
        fixture.answerAll(200, "{}");
        QVERIFY(fixture.hasEnded());
    }

    /*! The code may have been approved when the visitor leaves, and the tokens be on their way. */
    void leavingDuringAPollRevokes()
    {
        Fixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.clock.advance(5s);
        settle();
        fixture.kiosk.endVisit();
        settle();
        QVERIFY(fixture.hasEnded());
        fixture.answer(200, Fixture::tokens);
        QVERIFY(fixture.lastBody().contains("token=secret-refresh"));
        fixture.answer(200, "");
        QVERIFY(fixture.lastBody().contains("token=secret-access"));
        fixture.answer(200, "");
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! If the code is approved while the visitor leaves, the new sign-in is signed out. */
    void leavingDuringTheSignInSignsOut()
    {
        Fixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.clock.advance(5s);
        fixture.answer(200, "{'access_token':'a','expires_in':36000,'token_type':'Bearer'}");
        QCOMPARE(fixture.session(), Session::State::Storing);
        fixture.kiosk.endVisit();
        QCOMPARE(fixture.session(), Session::State::SigningOut); // nobody waits for the name
        settle();
        QCOMPARE(fixture.transport.inFlight(), 1);
        QVERIFY(fixture.lastBody().contains("token=a"));
        fixture.answerAll(200, "{}");
        QVERIFY(fixture.hasEnded());
    }

    /*! The result of a sign-out stays on the screen for as long as any page without input. */
    void signedOutStaysOnTheScreen()
    {
        Fixture fixture;
        fixture.signIn();
        fixture.kiosk.signIn()->session()->signOut();
        settle();
        fixture.answerAll(200, "{}");
        QCOMPARE(fixture.session(), Session::State::SignedOut);
        fixture.advance(179s);
        QVERIFY(fixture.kiosk.signIn());
        fixture.advance(1s);
        QVERIFY(fixture.hasEnded());
    }

    void everyVisitIsNew()
    {
        Fixture fixture;
        fixture.signIn();
        fixture.kiosk.endVisit();
        settle();
        fixture.answerAll(200, "{}");
        QVERIFY(fixture.hasEnded());
        fixture.begin();
        QCOMPARE(fixture.visits, 2);
        QCOMPARE(fixture.kiosk.signIn()->flow()->state(), DeviceFlow::State::Connecting);
        QCOMPARE(fixture.kiosk.signIn()->session()->accountName(), QString());
    }
};

QTEST_GUILESS_MAIN(TestKiosk)
#include "tst_kiosk.moc"
