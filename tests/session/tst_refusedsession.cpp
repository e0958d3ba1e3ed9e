// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "refusedfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;
using Status = StoreResult::Status;

/*!
    How a refused session ends: by a new sign-in or a sign-out; and what follows if an application
    reports that a token without a refresh token was refused.
*/
class TestRefusedSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewSignInTakesItsPlace()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.adopt(tokenSet("a5", "r5"));
        fixture.settle();
        fixture.answer(200, "{'name':'Bea'}");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->accountName(), QString("Bea"));
        QCOMPARE(fixture.stored(), QString("r5"));
        const size_t sent = fixture.requests();
        fixture.advance(30min);
        QCOMPARE(fixture.requests(), sent);
    }

    void aSignOutRevokesIt()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.session->signOut();
        fixture.settle();
        for (const char *revoked : {"token=r1", "token=a1"}) {
            QVERIFY2(fixture.lastBody().contains(revoked), revoked);
            fixture.answer(200, "");
        }
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QCOMPARE(fixture.stored(), QString("-"));
        QCOMPARE(fixture.token(), QString("not_signed_in"));
        QVERIFY(!fixture.clock.nextAlarm());
    }

    /*! No other object has these tokens, and no start of the program will. */
    void itIsRevokedIfItIsInMemoryOnly()
    {
        RefusedFixture fixture;
        fixture.store.writeStatus = Status::DiskFull;
        fixture.expire();
        fixture.refuse();
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        const size_t before = fixture.requests();
        fixture.session.reset();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r1", "a1"}));
    }

    void itIsReplacedIfItIsInMemoryOnly()
    {
        RefusedFixture fixture;
        fixture.store.writeStatus = Status::DiskFull;
        fixture.expire();
        fixture.refuse();
        fixture.adopt(tokenSet("a5", "r5"));
        fixture.settle();
        fixture.answer(200, "{'name':'Ada'}");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        const size_t before = fixture.requests();
        fixture.session->signOut();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r5", "a5", "r1", "a1"}));
    }

    void aSignInElsewhereTakesItsPlace_data()
    {
        QTest::addColumn<bool>("isRestarted");
        QTest::newRow("signed out at once") << false;
        QTest::newRow("signed out after a restart") << true;
    }
    /*! It is in memory only. The sign-in that another program has stored is revoked with it. */
    void aSignInElsewhereTakesItsPlace()
    {
        QFETCH(bool, isRestarted);
        RefusedFixture fixture;
        fixture.refuseUnstored();
        const auto elsewhere = fixture.restoreElsewhere();
        const PendingCall adopting = adoptTokens(elsewhere.get(), tokenSet("a5", "r5"), [] {});
        settle();
        fixture.answer(200, "{'name':'Ada'}");
        const size_t before = fixture.requests();
        fixture.restore();
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a5"));
        QVERIFY(fixture.session->isPersistent());
        // Some servers would end the new sign-in with the old one.
        QCOMPARE(fixture.requests(), before);
        if (isRestarted)
            fixture.startAgain();
        fixture.session->signOut();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r5", "a5", "r1", "a1"}));
        QCOMPARE(fixture.stored(), QString("-"));
    }

    /*! It can't be stored beside that one, which the other program signs out later. */
    void aSignInElsewhereTakesItsPlaceAndEnds()
    {
        RefusedFixture fixture;
        fixture.refuseUnstored();
        const auto elsewhere = fixture.restoreElsewhere();
        const PendingCall adopting = adoptTokens(elsewhere.get(), tokenSet("a5", "r5"), [] {});
        settle();
        fixture.answer(200, "{'name':'Ada'}");
        fixture.store.writeStatus = Status::DiskFull;
        fixture.restore();
        QCOMPARE(fixture.token(), QString("a5"));
        fixture.store.writeStatus = Status::Done;
        elsewhere->signOut();
        fixture.answerAll(200, "");
        const size_t before = fixture.requests();
        fixture.advance(2h);
        fixture.token();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r1", "a1"}));
    }

    /*! The server has refused to renew that one, too. */
    void aRefusedSignInElsewhereTakesItsPlace()
    {
        RefusedFixture fixture;
        fixture.refuseUnstored();
        StoredSession other = newSignIn(tokenSet("a5", "r5"), fixture.clock.utc());
        other.isRefused = true;
        other.pause.record({{Reason::ServerRefused, {}, {}}, std::chrono::hours(1)},
                           fixture.clock.utc());
        SessionStore elsewhere("default", &fixture.store);
        const PendingCall saving = elsewhere.lockAndSave([&] { return other.clone(); },
                                                         [](const SessionStore::Saved &) {});
        settle();
        const size_t before = fixture.requests();
        fixture.restore();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r1", "a1"}));
        QCOMPARE(fixture.stored(), QString("r5!"));
    }

    /*! What it has replaced was never stored either. */
    void whatItHasReplacedIsRevokedToo()
    {
        RefusedFixture fixture;
        fixture.store.writeStatus = Status::DiskFull;
        fixture.signIn();
        fixture.adopt(tokenSet("a5", "r5"));
        fixture.settle();
        fixture.answer(200, "{'name':'Ada'}");
        fixture.advance(1h);
        fixture.token();
        fixture.refuse();
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        const size_t before = fixture.requests();
        fixture.session.reset();
        fixture.answerAll(200, "");
        QByteArrayList revoked = fixture.revokedSince(before);
        std::sort(revoked.begin(), revoked.end());
        QCOMPARE(revoked, QByteArrayList({"a1", "a5", "r1", "r5"}));
    }

    /*! The later tokens end by themselves, so that nobody signs out of them. */
    void whatWasReplacedByASignInThatExpires()
    {
        RefusedFixture fixture;
        fixture.store.writeStatus = Status::DiskFull;
        fixture.signIn();
        fixture.signInWithoutRefresh(fixture.session.get(), "a5", 3600s);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        const size_t before = fixture.requests();
        fixture.advance(1h);
        QCOMPARE(fixture.token(), QString("not_signed_in"));
        fixture.answerAll(200, "");
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r1", "a1"}));
    }

    void aNewSignInIsNotCompleted_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::addColumn<QString>("moment");
        QTest::newRow("its id_token is refused") << true << "forged";
        QTest::newRow("the person cancels it") << true << "canceled";
        QTest::newRow("the person cancels it while it is stored") << true << "storing";
        QTest::newRow("the page is destroyed") << true << "destroyed";
        QTest::newRow("the page is destroyed after that") << true << "canceled, destroyed";
        QTest::newRow("another one takes its place") << true << "replaced";
        QTest::newRow("the earlier one was not refused") << false << "forged";
        QTest::newRow("and the page is destroyed") << false << "destroyed";
    }
    /*! The earlier tokens are in memory only, and no sign-out follows that would revoke them. */
    void aNewSignInIsNotCompleted()
    {
        QFETCH(bool, isRefused);
        QFETCH(QString, moment);
        RefusedFixture fixture;
        fixture.store.writeStatus = Status::DiskFull;
        if (isRefused) {
            fixture.expire();
            fixture.refuse();
            QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        } else {
            fixture.signIn();
        }
        const size_t before = fixture.requests();
        TokenSet made = tokenSet("a5", "r5");
        if (moment == "forged")
            made.idToken = Secret("forged");
        fixture.adopt(std::move(made));
        if (moment != "forged") {
            fixture.settle();
            QCOMPARE(fixture.session->state(), State::Storing);
        }
        if (moment == "storing") {
            fixture.store.writeStatus = Status::Done;
            fixture.store.places.clear();
            fixture.store.holdsReads = true;
            fixture.answer(200, "{'name':'Ada'}");
            while (!fixture.store.places.contains("write default")) {
                fixture.store.finishReads();
                fixture.settle();
            }
            fixture.store.holdsReads = false;
            QCOMPARE(fixture.session->state(), State::Storing);
        }
        if (moment.startsWith("canceled") || moment == "storing")
            fixture.session->signOut();
        if (moment.endsWith("destroyed"))
            fixture.session.reset();
        if (moment == "replaced")
            fixture.adopt(tokenSet("a6", "r6"));
        fixture.answerAll(200, "");
        QByteArrayList revoked = fixture.revokedSince(before);
        std::sort(revoked.begin(), revoked.end());
        QCOMPARE(revoked, QByteArrayList({"a1", "a5", "r1", "r5"}));
        if (fixture.session)
            QCOMPARE(fixture.session->state(),
                     moment == "replaced" ? State::SignedIn : State::SignedOut);
    }

    /*! It is in the store, where the next start finds it. */
    void itIsNotRevokedIfItIsStored()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.session.reset();
        fixture.settle();
        QCOMPARE(fixture.transport.inFlight(), 0);
        QCOMPARE(fixture.stored(), QString("r1!"));
    }

    void theServerRevokesNothingRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Session::Revocation>("result");
        QTest::newRow("it does not know the tokens") << 401 << Session::Revocation::NotTried;
        QTest::newRow("it is busy") << 503 << Session::Revocation::NotReached;
        QTest::newRow("it is silent") << 0 << Session::Revocation::NotReached;
    }
    /*!
        The server had refused them before. If it does so again, there was nothing left to sign out
        of; otherwise they may be valid again after a bad hour of the server.
    */
    void theServerRevokesNothingRefused()
    {
        QFETCH(int, status);
        QFETCH(Session::Revocation, result);
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.session->signOut();
        fixture.settle();
        if (status != 0)
            fixture.answerAll(status, "{'error':'invalid_token'}");
        fixture.advance(5s);
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->revocation(), result);
        QCOMPARE(fixture.stored(), QString("-"));
    }

    void aSignOutAfterANewSignIn_data()
    {
        QTest::addColumn<QByteArray>("access");
        QTest::addColumn<QByteArray>("refresh");
        QTest::addColumn<QByteArrayList>("revoked");
        QTest::newRow("other tokens")
            << QByteArray("a5") << QByteArray("r5") << QByteArrayList{"r5", "a5", "r1", "a1"};
        QTest::newRow("the same refresh token")
            << QByteArray("a5") << QByteArray("r1") << QByteArrayList{"r1", "a5", "a1"};
        QTest::newRow("the same access token")
            << QByteArray("a1") << QByteArray("r5") << QByteArrayList{"r5", "a1", "r1"};
        QTest::newRow("the same tokens")
            << QByteArray("a1") << QByteArray("r1") << QByteArrayList{"r1", "a1"};
    }
    /*!
        The new sign-in counts. The old one is still in the store, and is revoked as well as it can
        be.
    */
    void aSignOutAfterANewSignIn()
    {
        QFETCH(QByteArray, access);
        QFETCH(QByteArray, refresh);
        QFETCH(QByteArrayList, revoked);
        for (const bool isKnown : {true, false}) {
            RefusedFixture fixture;
            fixture.expire();
            fixture.refuse();
            fixture.adopt(tokenSet(access, refresh));
            fixture.settle();
            fixture.answer(200, "{'name':'Bea'}");
            fixture.session->signOut();
            fixture.settle();
            for (qsizetype i = 0; i < revoked.size(); ++i) {
                const QByteArray &token = revoked.at(i);
                QVERIFY2(fixture.lastBody().contains("token=" + token), token);
                fixture.answer(isKnown || i < 2 ? 200 : 401, "{}");
            }
            QCOMPARE(fixture.transport.inFlight(), 0);
            QCOMPARE(fixture.session->state(), State::SignedOut);
            QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
            QCOMPARE(fixture.stored(), QString("-"));
        }
    }

    void theOldSignInDecidesNothing_data()
    {
        QTest::addColumn<bool>("isSilent");
        QTest::newRow("no answer for the old one") << true;
        QTest::newRow("success for the old one") << false;
    }
    /*! The result is that of the new sign-in, whatever the old one has. */
    void theOldSignInDecidesNothing()
    {
        QFETCH(bool, isSilent);
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.adopt(tokenSet("a5", "r5"));
        fixture.settle();
        fixture.answer(200, "{'name':'Bea'}");
        fixture.session->signOut();
        fixture.settle();
        fixture.answer(isSilent ? 200 : 503, "");
        fixture.answer(isSilent ? 200 : 503, "");
        if (isSilent)
            fixture.advance(5s);
        else
            fixture.answerAll(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->revocation(),
                 isSilent ? Session::Revocation::Revoked : Session::Revocation::NotReached);
    }

    void aSignOutElsewhereEndsIt()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        const auto other = fixture.restoreElsewhere();
        fixture.answer(400, refusal);
        other->signOut();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.stored(), QString("-"));
        const size_t sent = fixture.requests();
        fixture.advance(2h);
        QCOMPARE(fixture.requests(), sent);
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QCOMPARE(fixture.token(), QString("not_signed_in"));
    }

    void tokensInMemoryAreKeptToo()
    {
        RefusedFixture fixture;
        fixture.store.status = StoreResult::Status::Locked;
        fixture.expire();
        fixture.refuse();
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        fixture.advance(1min);
        fixture.answer(200, freshTokens);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QVERIFY(!fixture.session->isPersistent());
        QCOMPARE(fixture.token(), QString("a2"));
    }

    void whoSignsOutMeanwhileIsNotMarked()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.answer(400, refusal);
        fixture.advance(2s);
        SessionStore other("default", &fixture.store);
        const PendingCall removing = other.remove([](StoreResult::Status) {});
        fixture.settle();
        fixture.answer(400, refusal);
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QCOMPARE(fixture.stored(), QString("-"));
    }

    void aReportWithoutARefreshToken_data()
    {
        QTest::addColumn<std::optional<std::chrono::seconds>>("life");
        QTest::newRow("a token without an end") << std::optional<std::chrono::seconds>();
        QTest::newRow("a token with an end") << std::optional<std::chrono::seconds>(3600s);
    }
    /*!
        An application's service refuses a token that can't be renewed: the person has to sign in
        again.
    */
    void aReportWithoutARefreshToken()
    {
        QFETCH(std::optional<std::chrono::seconds>, life);
        RefusedFixture fixture;
        fixture.signInWithoutRefresh(life);
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        const size_t sent = fixture.requests();
        QCOMPARE(fixture.tokenInsteadOf("a0"), QString("a1")); // an older token is not this one
        QCOMPARE(fixture.tokenInsteadOf("a1"), QString("sign_in_needed"));
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        QCOMPARE(fixture.session->endDetail(),
                 QString("The access token was refused, and there is no refresh token."));
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::RefreshRefused);
        QCOMPARE(fixture.stored(), QString("a1!"));
        QCOMPARE(fixture.accounts(), QStringList("default"));
        QCOMPARE(fixture.token(), QString("sign_in_needed"));
        QCOMPARE(fixture.requests(), sent);
    }

    void aReportIsKnownAfterARestart()
    {
        RefusedFixture fixture;
        fixture.signInWithoutRefresh();
        fixture.tokenInsteadOf("a1");
        const size_t sent = fixture.requests();
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        QCOMPARE(fixture.session->endDetail(),
                 QString("The access token was refused, and there is no refresh token."));
        QCOMPARE(fixture.token(), QString("sign_in_needed"));
        fixture.advance(3h);
        QCOMPARE(fixture.stored(), QString("a1!"));
        QCOMPARE(fixture.requests(), sent); // there is nothing to ask with
    }

    void aNewSignInFollowsAReport()
    {
        RefusedFixture fixture;
        fixture.signInWithoutRefresh();
        fixture.tokenInsteadOf("a1");
        fixture.startAgain();
        fixture.signInWithoutRefresh(fixture.session.get(), "a2");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a2"));
        QCOMPARE(fixture.stored(), QString("a2"));
        QVERIFY(!fixture.clock.nextAlarm());
    }

    /*! Another program may have signed in after the token was refused, or have reported it too. */
    void aReportOfAnOldToken()
    {
        RefusedFixture fixture;
        fixture.signInWithoutRefresh();
        const auto other = fixture.restoreElsewhere();
        fixture.tokenInsteadOf("a1");
        QCOMPARE(fixture.stored(), QString("a1!"));

        QString answered;
        PendingCall call =
            other->accessTokenAfterRefusal(Secret("a1"), [&](const Session::AccessToken &token) {
                answered = SessionFixture::read(token);
            });
        fixture.settle();
        QCOMPARE(answered, QString("sign_in_needed"));
        QCOMPARE(other->state(), State::SignedOut);

        fixture.signInWithoutRefresh(other.get(), "a2");
        QCOMPARE(fixture.stored(), QString("a2"));
        fixture.advance(1min);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a2"));
    }

    void aReportAfterASignInElsewhere()
    {
        RefusedFixture fixture;
        fixture.signInWithoutRefresh();
        const auto other = fixture.restoreElsewhere();
        fixture.signInWithoutRefresh(other.get(), "a2");
        QCOMPARE(fixture.tokenInsteadOf("a1"), QString("a2"));
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.stored(), QString("a2"));
    }

    void aReportAfterASignOutElsewhere()
    {
        RefusedFixture fixture;
        fixture.signInWithoutRefresh();
        SessionStore other("default", &fixture.store);
        const PendingCall removing = other.remove([](StoreResult::Status) {});
        fixture.settle();
        QCOMPARE(fixture.tokenInsteadOf("a1"), QString("not_signed_in"));
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QCOMPARE(fixture.stored(), QString("-"));
    }

    void aReportWhereTheStoreFails_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::addColumn<StoreResult::Status>("writeStatus");
        QTest::addColumn<StoreResult::Status>("lockStatus");
        QTest::newRow("locked") << Status::Locked << Status::Done << Status::Done;
        QTest::newRow("read-only") << Status::Done << Status::ReadOnly << Status::NoLock;
        QTest::newRow("another program has the lock")
            << Status::Done << Status::Done << Status::TimedOut;
    }
    /*! The page offers a new code all the same. */
    void aReportWhereTheStoreFails()
    {
        RefusedFixture fixture;
        fixture.signInWithoutRefresh();
        QFETCH(StoreResult::Status, status);
        QFETCH(StoreResult::Status, writeStatus);
        QFETCH(StoreResult::Status, lockStatus);
        fixture.store.status = status;
        fixture.store.writeStatus = writeStatus;
        fixture.store.lockStatus = lockStatus;
        QCOMPARE(fixture.tokenInsteadOf("a1"), QString("sign_in_needed"));
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
    }

    void aSignOutRevokesWhatWasReported()
    {
        RefusedFixture fixture;
        fixture.signInWithoutRefresh();
        fixture.tokenInsteadOf("a1");
        fixture.session->signOut();
        fixture.settle();
        QVERIFY(fixture.lastBody().contains("token=a1"));
        fixture.answer(200, "");
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QCOMPARE(fixture.stored(), QString("-"));
    }

    /*! The response of the service may come while the person signs out. */
    void aSignOutDuringAReport()
    {
        RefusedFixture fixture;
        fixture.signInWithoutRefresh();
        fixture.call = fixture.session->accessTokenAfterRefusal(
            Secret("a1"), [](const Session::AccessToken &) {});
        fixture.session->signOut();
        fixture.settle();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QCOMPARE(fixture.stored(), QString("-"));
    }

    /*! What another program has marked is not handed out for new, even if its end has not come. */
    void aMarkOfAnotherProgramCounts()
    {
        RefusedFixture fixture;
        fixture.signIn();
        const auto other = fixture.restoreElsewhere();
        fixture.advance(3600s);
        fixture.token();
        fixture.answer(200, freshTokens);
        fixture.tokenInsteadOf("a2");
        fixture.refuse();
        QCOMPARE(fixture.stored(), QString("r2!"));

        QString answered;
        const PendingCall call = other->accessToken(
            [&](const Session::AccessToken &token) { answered = SessionFixture::read(token); });
        fixture.settle();
        fixture.answer(400, refusal);
        QCOMPARE(answered, QString("sign_in_needed"));
        QCOMPARE(other->state(), State::SignedOut);
    }
};

QTEST_GUILESS_MAIN(TestRefusedSession)
#include "tst_refusedsession.moc"
