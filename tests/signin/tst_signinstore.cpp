// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionaccess.h"
#include "support/signinfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! The calls of a sign-in to its store, which may be locked, or come later than the page. */
class TestSignInStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*! Each call may be slow with a keychain, so there must be as few as possible. */
    void aFirstSignInUsesTheStoreThisOften()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedIn);
        fixture.settle();
        const QStringList expected{
            "read default",
            "read default/next",     // nobody is signed in
            "read default/pending",  // no code is left from an earlier start
            "write default/pending", // the code on the screen
            "read /accounts",
            "write /accounts", // the account is listed before it has tokens
            "read default",
            "read default/next", // under the lock: another process may have signed in
            "write default",
            "read default", // the tokens, with the name
            "remove default/pending"};
        QCOMPARE(fixture.store.places, expected);
    }

    void unlockingFindsASession()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        const auto again = fixture.next();
        fixture.store.status = StoreResult::Status::Locked;
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->storeStatus(), TokenStore::Status::Locked);
        fixture.giveCode();
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Waiting);

        again->suspend();
        again->begin(); // as where a page is hidden and shown again
        fixture.settle();
        QCOMPARE(fixture.store.unlocks, 0);
        fixture.giveCode();

        again->session()->restore(); // still locked: the code stays
        fixture.settle();
        QCOMPARE(fixture.store.unlocks, 1);
        QCOMPARE(again->session()->state(), Session::State::SignedOut);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Waiting);

        fixture.store.status = StoreResult::Status::Done;
        again->session()->restore();
        fixture.settle();
        QCOMPARE(again->session()->state(), Session::State::SignedIn);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Idle);
        const size_t sent = fixture.requests();
        fixture.advance(1min);
        QCOMPARE(fixture.requests(), sent);
    }

    void lateStoreIsReadAgain_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::newRow("not there yet") << StoreResult::Status::Unavailable;
        QTest::newRow("does not answer yet") << StoreResult::Status::TimedOut;
    }
    /*!
        After a power failure the page may start before the keychain, although a person is signed
        in.
    */
    void lateStoreIsReadAgain()
    {
        QFETCH(StoreResult::Status, status);
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        const auto again = fixture.next();
        fixture.store.status = status;
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->state(), Session::State::SignedOut);
        fixture.giveCode(1800, 300);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Waiting);

        // The repeated reads do not change the page.
        QSignalSpy changed(again->session(), &Session::stateChanged);
        fixture.store.calls.clear();
        for (int second = 0; second < 180; ++second) {
            fixture.advance(1s);
        }
        QVERIFY(changed.isEmpty());
        QCOMPARE(fixture.store.calls.filter("read").size(),
                 14); // two reads each, after 1, 2, 4, … 32 and 60 s

        fixture.store.status = StoreResult::Status::Done;
        QSignalSpy signedIn(again->session(), &Session::signedIn);
        fixture.advance(60s);
        QCOMPARE(again->session()->state(), Session::State::SignedIn);
        QCOMPARE(again->session()->accountName(), QString("Ada"));
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Idle);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void lateStoreIsEmpty()
    {
        SignInFixture fixture;
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.begin();
        QSignalSpy changed(fixture.signIn.session(), &Session::stateChanged);
        fixture.store.status = StoreResult::Status::Done;
        fixture.advance(1s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(fixture.signIn.session()->storeStatus(), TokenStore::Status::Done);
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Connecting);
        fixture.store.calls.clear();
        fixture.advance(10min);
        QCOMPARE(fixture.store.calls, QStringList());
        fixture.signInAs("Ada");
        QVERIFY(fixture.signIn.session()->isPersistent());
    }

    /*!
        A locked store is not read again, because each read could open the prompt for its password.
    */
    void lockedStoreIsNotReadAgain()
    {
        SignInFixture fixture;
        fixture.store.status = StoreResult::Status::Locked;
        fixture.begin();
        fixture.store.calls.clear();
        fixture.advance(10min);
        QCOMPARE(fixture.store.calls, QStringList());
    }

    void storeIsNotReadWithoutASignIn_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("suspended") << "suspended";
        QTest::newRow("canceled") << "canceled";
        QTest::newRow("refused") << "refused";
    }
    void storeIsNotReadWithoutASignIn()
    {
        QFETCH(QString, how);
        SignInFixture fixture;
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.begin();
        if (how == "suspended")
            fixture.signIn.suspend();
        else if (how == "canceled")
            fixture.signIn.flow()->cancel();
        else
            fixture.answer(200, "{'error':'invalid_client'}");
        fixture.settle();
        QVERIFY(!fixture.clock.nextAlarm());
        fixture.store.calls.clear();
        fixture.advance(1h);
        QCOMPARE(fixture.store.calls, QStringList());
    }

    /*!
        Tokens that could not be deleted when a person signed out must not sign that person in
        again.
    */
    void signedOutTokensAreNotRestored()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.signIn.session()->signOut();
        fixture.answerAll(200, "{}");
        QVERIFY(!fixture.signIn.session()->isDeleted());
        fixture.signIn.flow()->start();
        fixture.settle();
        fixture.store.status = StoreResult::Status::Done;
        fixture.advance(10min);
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);
        QVERIFY(fixture.signIn.flow()->isActive());
    }

    /*! The result of a read that began before a new sign-in must not replace the new tokens. */
    void lateReadDoesNotReplaceANewSignIn()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        fixture.store.status = StoreResult::Status::Unavailable;
        const auto next = fixture.next();
        next->begin();
        fixture.settle();
        fixture.giveCode();
        fixture.store.status = StoreResult::Status::Done;
        fixture.store.calls.clear();
        fixture.store.holdsReads = true;
        next->session()->retryRestore();
        fixture.settle();
        QCOMPARE(fixture.store.calls, QStringList({"read", "read"}));
        fixture.store.holdsReads = false;
        QCOMPARE(next->session()->state(), Session::State::SignedOut);

        TokenSet tokens;
        tokens.accessToken = Secret("b");
        const PendingCall adopting = adoptTokens(next->session(), std::move(tokens), [] {});
        fixture.settle();
        fixture.answer(200, "{'name':'Bea'}");
        QCOMPARE(next->session()->accountName(), QString("Bea"));
        fixture.store.finishReads();
        fixture.settle();
        QCOMPARE(next->session()->state(), Session::State::SignedIn);
        QCOMPARE(next->session()->accountName(), QString("Bea"));
        QCOMPARE(tokensOf(*next->session()).accessToken.reveal(), QByteArray("b"));
    }
};

QTEST_GUILESS_MAIN(TestSignInStore)
#include "tst_signinstore.moc"
