// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "signin/household.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestHousehold : public QObject
{
    Q_OBJECT

    struct Bench
    {
        ScriptedTransport transport;
        ManualClock clock;
        ScriptedStore store;
        AuthorizationServer provider{knownClient(), &transport, &clock};
        QStringList opened;
        std::unique_ptr<Household> household = make();

        std::unique_ptr<Household> make()
        {
            const auto create = [this](const QString &account) {
                opened.append(account);
                return std::make_shared<SignIn>(account, &provider, &transport, &store, &clock);
            };
            return std::make_unique<Household>(create, &store, &clock);
        }

        static void settle()
        {
            for (int i = 0; i < 60; ++i) {
                QCoreApplication::processEvents();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
        }

        QStringList read() const
        {
            household->read();
            settle();
            return household->names();
        }

        void answer(int status, const char *body)
        {
            transport.answerNext(ScriptedTransport::json(status, json(body)));
            settle();
        }

        void giveCode()
        {
            settle();
            answer(200,
                   "{'device_code':'d','user_code':'C','verification_uri':'https://a.example/',"
                   "'expires_in':1800}");
        }

        void approveAs(const char *name)
        {
            clock.advance(5s);
            answer(200, "{'access_token':'a','refresh_token':'r','expires_in':36000,"
                        "'token_type':'Bearer'}");
            answer(200, name);
        }

        void add(const char *name)
        {
            household->add();
            giveCode();
            approveAs(name);
            QCOMPARE(session(), Session::State::SignedIn);
            household->leave();
            settle();
        }

        void answerAll(bool reached = true)
        {
            settle();
            while (transport.inFlight() > 0) {
                transport.answerNext(reached
                                         ? ScriptedTransport::json(200, "{}")
                                         : ScriptedTransport::broken(TransportError::Unreachable));
                settle();
            }
        }

        Session::State session() const { return household->signIn()->session()->state(); }
    };

private Q_SLOTS:
    void nobodyYet()
    {
        Bench bench;
        QSignalSpy changed(bench.household.get(), &Household::peopleChanged);
        bench.household->read();
        QVERIFY(bench.household->isReading());
        bench.settle();
        QVERIFY(!bench.household->isReading());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(bench.household->names(), QStringList());
        QVERIFY(!bench.household->isLocked());
        QVERIFY(!bench.household->isBroken());
        QVERIFY(bench.transport.requests().empty());
    }

    void sideBySide()
    {
        Bench bench;
        bench.read();
        bench.add("{'name':'Ada'}");
        QVERIFY(!bench.household->signIn());
        QCOMPARE(bench.household->names(), QStringList({"Ada"}));
        bench.add("{}");
        bench.add("{'name':'Grace'}");
        QCOMPARE(bench.household->names(), QStringList({"Ada", "", "Grace"}));
        QCOMPARE(bench.opened, QStringList({"person-1", "person-2", "person-3"}));

        // As after a restart.
        bench.household = bench.make();
        QCOMPARE(bench.read(), QStringList({"Ada", "", "Grace"}));
    }

    void whoIsChosenNeedsNoCode()
    {
        Bench bench;
        bench.read();
        bench.add("{'name':'Ada'}");
        bench.add("{'name':'Grace'}");
        const size_t sent = bench.transport.requests().size();
        bench.household->choose(1);
        bench.settle();
        QCOMPARE(bench.session(), Session::State::SignedIn);
        QCOMPARE(bench.household->signIn()->session()->accountName(), QString("Grace"));
        bench.household->leave();
        bench.settle();
        bench.household->choose(0);
        bench.settle();
        QCOMPARE(bench.household->signIn()->session()->accountName(), QString("Ada"));
        QCOMPARE(bench.transport.requests().size(), sent);
    }

    void whoLeavesTheCodeIsNotAdded()
    {
        Bench bench;
        bench.read();
        bench.household->add();
        bench.giveCode();
        const QPointer<DeviceFlow> flow = bench.household->signIn()->flow();
        bench.household->leave();
        QCOMPARE(flow->state(), DeviceFlow::State::Cancelled);
        bench.settle();
        QVERIFY(!flow);
        QVERIFY(!bench.clock.nextAlarm());
        QCOMPARE(bench.household->names(), QStringList());
        // Not even to go on with.
        bench.household->add();
        bench.settle();
        QCOMPARE(bench.transport.inFlight(), 1);
    }

    void aSignInGoesOnAfterARestart()
    {
        Bench bench;
        bench.read();
        bench.household->add();
        bench.giveCode();
        bench.household->signIn()->flow()->suspend();
        bench.settle();
        const size_t sent = bench.transport.requests().size();

        bench.household = bench.make();
        bench.read();
        bench.household->add();
        bench.settle();
        QCOMPARE(bench.household->signIn()->flow()->userCode(), QString("C"));
        QCOMPARE(bench.transport.requests().size(), sent);
    }

    void aPlaceThatIsFreeAgainIsTaken()
    {
        Bench bench;
        bench.read();
        bench.add("{'name':'Ada'}");
        bench.add("{'name':'Grace'}");
        bench.household->remove(0);
        bench.answerAll();
        bench.household->leave();
        bench.settle();
        bench.add("{'name':'Mary'}");
        QCOMPARE(bench.household->names(), QStringList({"Mary", "Grace"}));
    }

    void removed_data()
    {
        QTest::addColumn<bool>("reached");
        QTest::newRow("revoked") << true;
        QTest::newRow("the server is away") << false;
    }

    void removed()
    {
        QFETCH(const bool, reached);
        Bench bench;
        bench.read();
        bench.add("{'name':'Ada'}");
        bench.add("{'name':'Grace'}");
        bench.household->remove(0);
        bench.settle();
        QCOMPARE(bench.session(), Session::State::SigningOut);
        QCOMPARE(bench.transport.requests().back().url, knownClient().endpoints.revocationEndpoint);
        bench.answerAll(reached);
        // It stays, to tell how it went.
        QCOMPARE(bench.session(), Session::State::SignedOut);
        QCOMPARE(bench.household->signIn()->session()->revocation(),
                 reached ? Session::Revocation::Revoked : Session::Revocation::NotReached);
        bench.household->leave();
        bench.settle();
        QCOMPARE(bench.household->names(), QStringList({"Grace"}));
    }

    void lockedStore()
    {
        Bench bench;
        bench.read();
        bench.add("{'name':'Ada'}");
        bench.store.status = StoreResult::Status::Locked;
        QCOMPARE(bench.read(), QStringList());
        QVERIFY(bench.household->isLocked());
        QVERIFY(!bench.household->isBroken());

        // Goes on, and never in the place of somebody who can't be seen.
        bench.household->add();
        bench.giveCode();
        bench.approveAs("{'name':'Grace'}");
        QCOMPARE(bench.session(), Session::State::SignedIn);
        QVERIFY(!bench.opened.last().startsWith("person-"));
        bench.household->leave();
        bench.settle();

        QCOMPARE(bench.household->names(), QStringList({"Grace"}));

        // Once it is open there is room for both, and after a restart they are still there.
        bench.store.status = StoreResult::Status::Done;
        QCOMPARE(bench.read(), QStringList({"Ada", "Grace"}));
        QVERIFY(!bench.household->isLocked());
        bench.household = bench.make();
        QStringList names = bench.read();
        names.sort();
        QCOMPARE(names, QStringList({"Ada", "Grace"}));
    }

    void brokenStore_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::newRow("unavailable") << StoreResult::Status::Unavailable;
        QTest::newRow("silent") << StoreResult::Status::TimedOut;
    }

    void brokenStore()
    {
        QFETCH(const StoreResult::Status, status);
        Bench bench;
        bench.store.status = status;
        bench.read();
        QVERIFY(bench.household->isBroken());
        QVERIFY(!bench.household->isLocked());
        bench.household->add();
        bench.giveCode();
        QCOMPARE(bench.household->signIn()->flow()->state(), DeviceFlow::State::Waiting);
    }

    void aStoreThatIsLateIsAskedAgain_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::newRow("not there yet") << StoreResult::Status::Unavailable;
        QTest::newRow("does not answer yet") << StoreResult::Status::TimedOut;
    }

    void aStoreThatIsLateIsAskedAgain()
    {
        QFETCH(const StoreResult::Status, status);
        Bench bench;
        bench.read();
        bench.add("{'name':'Ada'}");
        bench.household = bench.make();
        bench.store.status = status;
        QCOMPARE(bench.read(), QStringList());
        QVERIFY(bench.household->isBroken());

        // What can be chosen meanwhile stays where it is.
        QSignalSpy changed(bench.household.get(), &Household::peopleChanged);
        bench.store.calls.clear();
        for (int second = 0; second < 180; ++second) {
            bench.clock.advance(1s);
            bench.settle();
            QVERIFY(!bench.household->isReading());
        }
        QVERIFY(changed.isEmpty());
        QCOMPARE(bench.store.calls.filter("read").size(), 7); // after 1, 2, … 32, 60 s

        bench.store.status = StoreResult::Status::Done;
        bench.clock.advance(60s);
        bench.settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench.household->names(), QStringList({"Ada"}));
        QVERIFY(!bench.household->isBroken());
        QVERIFY(!bench.clock.nextAlarm());
    }

    void aLockedStoreIsNotAskedAgain()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Locked;
        bench.read();
        QVERIFY(!bench.clock.nextAlarm());
        // It turns out to be locked once it is there.
        bench.store.status = StoreResult::Status::Unavailable;
        bench.read();
        bench.store.status = StoreResult::Status::Locked;
        bench.clock.advance(1s);
        bench.settle();
        QVERIFY(bench.household->isLocked());
        QVERIFY(!bench.clock.nextAlarm());
    }

    void whileSomebodySignsInTheListIsNotAskedFor()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Unavailable;
        bench.read();
        bench.household->add();
        bench.giveCode();
        QSignalSpy changed(bench.household.get(), &Household::peopleChanged);
        bench.store.places.clear();
        bench.clock.advance(3s);
        bench.settle();
        QVERIFY(changed.isEmpty());
        QVERIFY(!bench.store.places.contains("read /accounts"));
        bench.household->leave();
        bench.settle();
        QVERIFY(bench.store.places.contains("read /accounts"));
    }

    void withoutAClockOnlyReadAsksTheStore()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Unavailable;
        Household household([](const QString &) { return std::shared_ptr<SignIn>(); },
                            &bench.store);
        household.read();
        bench.settle();
        QVERIFY(household.isBroken());
        QVERIFY(!bench.clock.nextAlarm());
        bench.store.status = StoreResult::Status::Done;
        household.read();
        bench.settle();
        QVERIFY(!household.isBroken());
    }

    void withoutAStorePeopleStayUntilARestart()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Unavailable;
        bench.read();
        bench.add("{'name':'Ada'}");
        bench.add("{'name':'Grace'}");
        QCOMPARE(bench.household->names(), QStringList({"Ada", "Grace"}));

        const size_t sent = bench.transport.requests().size();
        for (int round = 0; round < 2; ++round) {
            bench.household->choose(1);
            bench.settle();
            QCOMPARE(bench.session(), Session::State::SignedIn);
            QCOMPARE(bench.household->signIn()->session()->accountName(), QString("Grace"));
            bench.household->leave();
            bench.settle();
            QCOMPARE(bench.household->names(), QStringList({"Ada", "Grace"}));
        }
        QCOMPARE(bench.transport.requests().size(), sent);

        bench.household = bench.make();
        QCOMPARE(bench.read(), QStringList());
    }

    void whoIsNotInTheStoreCanBeRemoved()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Unavailable;
        bench.read();
        bench.add("{'name':'Ada'}");
        bench.add("{'name':'Grace'}");
        bench.household->remove(0);
        bench.settle();
        QCOMPARE(bench.session(), Session::State::SigningOut);
        bench.answerAll();
        QCOMPARE(bench.session(), Session::State::SignedOut);
        bench.household->leave();
        bench.settle();
        QCOMPARE(bench.household->names(), QStringList({"Grace"}));
    }

    // Locked between the question who it is and the answer.
    void nobodyIsRemovedBehindALock()
    {
        Bench bench;
        bench.read();
        bench.add("{'name':'Ada'}");
        bench.store.status = StoreResult::Status::Locked;
        bench.household->remove(0);
        bench.settle();
        QVERIFY(!bench.household->signIn());
        QVERIFY(bench.household->isLocked());
        bench.store.status = StoreResult::Status::Done;
        QCOMPARE(bench.read(), QStringList({"Ada"}));
    }
};

QTEST_GUILESS_MAIN(TestHousehold)
#include "tst_household.moc"
