// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionaccess.h"
#include "signin/signinaccess.h"
#include "support/serverfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestHousehold : public QObject
{
    Q_OBJECT

    struct Fixture : ServerFixture
    {
        /*! The accounts for which a sign-in was created. */
        QStringList opened;
        std::unique_ptr<Household> household = make();

        std::unique_ptr<Household> make()
        {
            const auto create = [this](const QString &account) {
                opened.append(account);
                return createSignIn(account, &server, &transport, &store, &clock);
            };
            return createHousehold(create, &store, &clock);
        }

        QStringList read() const
        {
            household->read();
            settle();
            return household->names();
        }

        /*! Signs a person in and leaves the page again. */
        void add(const QByteArray &name)
        {
            household->add();
            settle();
            giveCode();
            approve(name);
            QCOMPARE(session(), Session::State::SignedIn);
            household->leave();
            settle();
        }

        Session::State session() const { return household->signIn()->session()->state(); }
    };

private Q_SLOTS:
    void anIndexThatNobodyHas()
    {
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        QCOMPARE(fixture.read(), QStringList("Ada"));
        fixture.opened.clear();
        for (const int index : {-1, 1, 1000000}) {
            fixture.household->choose(index);
            fixture.household->remove(index);
            settle();
            QVERIFY(!fixture.household->signIn());
        }
        QVERIFY(fixture.opened.isEmpty());
        QCOMPARE(fixture.read(), QStringList("Ada"));
    }

    void nobodyYet()
    {
        Fixture fixture;
        QSignalSpy changed(fixture.household.get(), &Household::peopleChanged);
        fixture.household->read();
        QVERIFY(fixture.household->isReading());
        settle();
        QVERIFY(!fixture.household->isReading());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(fixture.household->names(), QStringList());
        QVERIFY(!fixture.household->isLocked());
        QVERIFY(!fixture.household->isBroken());
        QVERIFY(fixture.transport.requests().empty());
    }

    void sideBySide()
    {
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        QVERIFY(!fixture.household->signIn());
        QCOMPARE(fixture.household->names(), QStringList({"Ada"}));
        fixture.add("");
        fixture.add("Grace");
        QCOMPARE(fixture.household->names(), QStringList({"Ada", "", "Grace"}));
        QCOMPARE(fixture.opened, QStringList({"person-1", "person-2", "person-3"}));

        // A new household, as after a restart of the program.
        fixture.household = fixture.make();
        QCOMPARE(fixture.read(), QStringList({"Ada", "", "Grace"}));
    }

    void chosenPersonNeedsNoCode()
    {
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.add("Grace");
        const size_t sent = fixture.requests();
        fixture.household->choose(1);
        settle();
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        QCOMPARE(fixture.household->signIn()->session()->accountName(), QString("Grace"));
        fixture.household->leave();
        settle();
        fixture.household->choose(0);
        settle();
        QCOMPARE(fixture.household->signIn()->session()->accountName(), QString("Ada"));
        QCOMPARE(fixture.requests(), sent);
    }

    void addedWithoutLeaving_data()
    {
        QTest::addColumn<StoreResult::Status>("writeStatus");
        QTest::newRow("stored") << StoreResult::Status::Done;
        QTest::newRow("not stored") << StoreResult::Status::DiskFull;
    }
    /*! As by an app with a menu on the page of a person, from which another one can sign in. */
    void addedWithoutLeaving()
    {
        QFETCH(StoreResult::Status, writeStatus);
        Fixture fixture;
        fixture.read();
        fixture.store.writeStatus = writeStatus;
        const QByteArrayList everybody{"Ada", "Grace", "Mary"};
        for (const QByteArray &name : everybody) {
            fixture.household->add();
            fixture.settle();
            QCOMPARE(fixture.household->signIn()->flow()->state(), DeviceFlow::State::Connecting);
            fixture.giveCode();
            fixture.approve(name);
            QCOMPARE(fixture.household->signIn()->session()->accountName(), QString(name));
        }
        QCOMPARE(fixture.opened, QStringList({"person-1", "person-2", "person-3"}));
        QCOMPARE(fixture.household->names(), QStringList({"Ada", "Grace"}));
        const size_t sent = fixture.requests();
        fixture.household->choose(0);
        fixture.settle();
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        QCOMPARE(fixture.household->signIn()->session()->accountName(), QString("Ada"));
        fixture.household->leave();
        fixture.settle();
        QCOMPARE(fixture.household->names(), QStringList({"Ada", "Grace", "Mary"}));
        QCOMPARE(fixture.requests(), sent);
    }

    void leavingDuringARefresh_data()
    {
        QTest::addColumn<bool>("isDestroyed");
        QTest::newRow("the new tokens are stored") << false;
        QTest::newRow("until the end of the household") << true;
    }
    /*!
        The server ends the old refresh token when it issues a new one, so the response is awaited
        although the person has been left.
    */
    void leavingDuringARefresh()
    {
        QFETCH(bool, isDestroyed);
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.advance(2h);
        fixture.household->choose(0);
        settle();
        QVERIFY(fixture.lastBody().contains("refresh_token=secret-refresh"));
        fixture.household->leave();
        settle();
        QVERIFY(!fixture.household->signIn());
        QCOMPARE(fixture.transport.inFlight(), 1);
        if (isDestroyed) {
            fixture.household.reset();
            settle();
            QCOMPARE(fixture.transport.inFlight(), 0);
            return;
        }
        fixture.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer',"
                            "'expires_in':3600}");
        const size_t sent = fixture.requests();
        fixture.household->choose(0);
        settle();
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        QCOMPARE(tokensOf(*fixture.household->signIn()->session()).refreshToken.reveal(),
                 QByteArray("r2"));
        QCOMPARE(fixture.requests(), sent);
    }

    /*! SignInFactory::finish() waits for AuthorizationServer::whenDiscarded(). */
    void theEndOfTheProgramAwaitsARefreshOfWhoHasLeft()
    {
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.advance(2h);
        fixture.household->choose(0);
        fixture.settle();
        fixture.household->leave();
        fixture.settle();
        QCOMPARE(fixture.transport.inFlight(), 1);
        bool isDone = false;
        const PendingCall finishing = fixture.server.whenDiscarded([&] { isDone = true; });
        fixture.settle();
        QVERIFY(!isDone);
        fixture.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer',"
                            "'expires_in':3600}");
        QVERIFY(isDone);
        const size_t sent = fixture.requests();
        fixture.household = fixture.make();
        fixture.read();
        fixture.household->choose(0);
        fixture.settle();
        QCOMPARE(tokensOf(*fixture.household->signIn()->session()).refreshToken.reveal(),
                 QByteArray("r2"));
        QCOMPARE(fixture.requests(), sent);
    }

    void leavingTheCodeAddsNobody()
    {
        Fixture fixture;
        fixture.read();
        fixture.household->add();
        settle();
        fixture.giveCode();
        const QPointer<DeviceFlow> flow = fixture.household->signIn()->flow();
        fixture.household->leave();
        QCOMPARE(flow->state(), DeviceFlow::State::Canceled);
        settle();
        QVERIFY(!flow);
        QVERIFY(!fixture.clock.nextAlarm());
        QCOMPARE(fixture.household->names(), QStringList());
        // The next sign-in does not continue the one before it.
        fixture.household->add();
        settle();
        QCOMPARE(fixture.transport.inFlight(), 1);
    }

    void signInContinuesAfterARestart()
    {
        Fixture fixture;
        fixture.read();
        fixture.household->add();
        settle();
        fixture.giveCode();
        fixture.household->signIn()->flow()->suspend();
        settle();
        const size_t sent = fixture.requests();

        fixture.household = fixture.make();
        fixture.read();
        fixture.household->add();
        settle();
        QCOMPARE(fixture.household->signIn()->flow()->userCode(), QString("WDJB-MJHT"));
        QCOMPARE(fixture.requests(), sent);
    }

    void freePlaceIsReused()
    {
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.add("Grace");
        fixture.household->remove(0);
        fixture.answerAll(200, "{}");
        fixture.household->leave();
        settle();
        fixture.add("Mary");
        QCOMPARE(fixture.household->names(), QStringList({"Mary", "Grace"}));
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
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.add("Grace");
        fixture.household->remove(0);
        settle();
        QCOMPARE(fixture.session(), Session::State::SigningOut);
        QCOMPARE(fixture.transport.requests().back().url,
                 knownClient().endpoints.revocationEndpoint);
        if (reached)
            fixture.answerAll(200, "{}");
        else
            fixture.breakOffAll();
        // The sign-in stays, to show the result.
        QCOMPARE(fixture.session(), Session::State::SignedOut);
        QCOMPARE(fixture.household->signIn()->session()->revocation(),
                 reached ? Session::Revocation::Revoked : Session::Revocation::NotReached);
        fixture.household->leave();
        settle();
        QCOMPARE(fixture.household->names(), QStringList({"Grace"}));
    }

    /*!
        The list of accounts is changed in a slow store. A person who leaves meanwhile, and chooses
        somebody else, is not sent back to the list when that is done.
    */
    void removedWhileAnotherPersonIsChosen()
    {
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.add("Grace");
        {
            // Another program removes the first person.
            const auto other = fixture.make();
            other->read();
            fixture.settle();
            other->remove(0);
            fixture.answerAll(200, "{}");
        }
        fixture.household->remove(0);
        const Session *session = fixture.household->signIn()->session();
        connect(session, &Session::stateChanged, this,
                [&] { fixture.store.holdsReads = session->state() == Session::State::SignedOut; });
        fixture.settle();
        QCOMPARE(session->state(), Session::State::SignedOut);
        QVERIFY(fixture.store.holdsReads);
        fixture.household->leave();
        fixture.household->choose(1);
        fixture.settle();
        fixture.store.holdsReads = false;
        fixture.store.finishReads();
        fixture.settle();
        QVERIFY(fixture.household->signIn());
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        QCOMPARE(fixture.household->signIn()->session()->accountName(), QString("Grace"));
    }

    void lockedStore()
    {
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.store.status = StoreResult::Status::Locked;
        QCOMPARE(fixture.read(), QStringList());
        QVERIFY(fixture.household->isLocked());
        QVERIFY(!fixture.household->isBroken());

        // The sign-in works, but not with the account of somebody who may be in the locked store.
        fixture.household->add();
        settle();
        fixture.giveCode();
        fixture.approve("Grace");
        QCOMPARE(fixture.session(), Session::State::SignedIn);
        QVERIFY(!fixture.opened.last().startsWith("person-"));
        fixture.household->leave();
        settle();

        QCOMPARE(fixture.household->names(), QStringList({"Grace"}));
        QCOMPARE(fixture.store.unlocks, 0);

        // Both are listed after the store was unlocked, and after a restart.
        fixture.store.isUnlockedWhenAsked = true;
        QCOMPARE(fixture.read(), QStringList({"Ada", "Grace"}));
        QVERIFY(!fixture.household->isLocked());
        fixture.household = fixture.make();
        QStringList names = fixture.read();
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
        Fixture fixture;
        fixture.store.status = status;
        fixture.read();
        QVERIFY(fixture.household->isBroken());
        QVERIFY(!fixture.household->isLocked());
        fixture.household->add();
        settle();
        fixture.giveCode();
        QCOMPARE(fixture.household->signIn()->flow()->state(), DeviceFlow::State::Waiting);
    }

    void lateStoreIsReadAgain_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::newRow("not there yet") << StoreResult::Status::Unavailable;
        QTest::newRow("does not answer yet") << StoreResult::Status::TimedOut;
    }

    void lateStoreIsReadAgain()
    {
        QFETCH(const StoreResult::Status, status);
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.household = fixture.make();
        fixture.store.status = status;
        QCOMPARE(fixture.read(), QStringList());
        QVERIFY(fixture.household->isBroken());

        // While the store can't be read, the list on the page does not change.
        QSignalSpy changed(fixture.household.get(), &Household::peopleChanged);
        fixture.store.calls.clear();
        for (int second = 0; second < 180; ++second) {
            fixture.advance(1s);
            QVERIFY(!fixture.household->isReading());
        }
        QVERIFY(changed.isEmpty());
        QCOMPARE(fixture.store.calls.filter("read").size(), 7); // after 1, 2, 4, … 32 and 60 s

        fixture.store.status = StoreResult::Status::Done;
        fixture.advance(60s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(fixture.household->names(), QStringList({"Ada"}));
        QVERIFY(!fixture.household->isBroken());
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void lockedStoreIsNotReadAgain()
    {
        Fixture fixture;
        fixture.store.status = StoreResult::Status::Locked;
        fixture.read();
        QVERIFY(!fixture.clock.nextAlarm());
        // The store becomes available, but is locked.
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.read();
        fixture.store.status = StoreResult::Status::Locked;
        fixture.advance(1s);
        QVERIFY(fixture.household->isLocked());
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void signInPausesTheList()
    {
        Fixture fixture;
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.read();
        fixture.household->add();
        fixture.giveCode();
        QSignalSpy changed(fixture.household.get(), &Household::peopleChanged);
        fixture.store.places.clear();
        fixture.advance(3s);
        QVERIFY(changed.isEmpty());
        QVERIFY(!fixture.store.places.contains("read /accounts"));
        fixture.household->leave();
        settle();
        QVERIFY(fixture.store.places.contains("read /accounts"));
    }

    void withoutAStorePeopleStayUntilARestart()
    {
        Fixture fixture;
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.read();
        fixture.add("Ada");
        fixture.add("Grace");
        QCOMPARE(fixture.household->names(), QStringList({"Ada", "Grace"}));

        const size_t sent = fixture.requests();
        for (int round = 0; round < 2; ++round) {
            fixture.household->choose(1);
            settle();
            QCOMPARE(fixture.session(), Session::State::SignedIn);
            QCOMPARE(fixture.household->signIn()->session()->accountName(), QString("Grace"));
            fixture.household->leave();
            settle();
            QCOMPARE(fixture.household->names(), QStringList({"Ada", "Grace"}));
        }
        QCOMPARE(fixture.requests(), sent);

        fixture.household = fixture.make();
        QCOMPARE(fixture.read(), QStringList());
    }

    void unstoredPersonCanBeRemoved()
    {
        Fixture fixture;
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.read();
        fixture.add("Ada");
        fixture.add("Grace");
        fixture.household->remove(0);
        settle();
        QCOMPARE(fixture.session(), Session::State::SigningOut);
        fixture.answerAll(200, "{}");
        QCOMPARE(fixture.session(), Session::State::SignedOut);
        fixture.household->leave();
        settle();
        QCOMPARE(fixture.household->names(), QStringList({"Grace"}));
    }

    /*! A person can't be removed if the store was locked after its people were listed. */
    void lockedStoreRemovesNobody()
    {
        Fixture fixture;
        fixture.read();
        fixture.add("Ada");
        fixture.store.status = StoreResult::Status::Locked;
        fixture.household->remove(0);
        settle();
        QVERIFY(!fixture.household->signIn());
        QVERIFY(fixture.household->isLocked());
        fixture.store.status = StoreResult::Status::Done;
        QCOMPARE(fixture.read(), QStringList({"Ada"}));
    }
};

QTEST_GUILESS_MAIN(TestHousehold)
#include "tst_household.moc"
