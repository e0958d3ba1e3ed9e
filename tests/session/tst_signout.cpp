// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "refusedfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;

/*! How a session ends, and what remains in the store and at the server. */
class TestSignOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signOutRevokesAndDeletes()
    {
        SessionFixture fixture;
        fixture.signIn();
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        fixture.session->signOut();
        QCOMPARE(fixture.session->state(), State::SigningOut);
        fixture.settle();
        QVERIFY(fixture.lastBody().contains("token=r1&token_type_hint=refresh_token"));
        fixture.answer(200, "");
        QVERIFY(fixture.lastBody().contains("token=a1&token_type_hint=access_token"));
        fixture.answer(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::None);
        QVERIFY(fixture.store.places.contains("remove default"));
        QVERIFY(fixture.store.places.contains("remove default/next"));
        QVERIFY(fixture.session->accountName().isEmpty());
        QVERIFY(fixture.session->isDeleted());
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    /*!
        The tokens of a sign-in that another one has replaced stay valid until then: some servers
        revoke all tokens of a person with any of them.
    */
    void signOutRevokesWhatWasReplaced()
    {
        SessionFixture fixture;
        fixture.signIn();
        for (const char *number : {"2", "3"}) {
            fixture.adopt(tokenSet(QByteArray("a").append(number).constData(),
                                   QByteArray("r").append(number).constData()));
            settle();
            fixture.answer(200, "{'name':'Ada'}");
        }
        QCOMPARE(fixture.transport.inFlight(), 0);
        // The refreshes write to the places in the store that had the old tokens.
        for (int time = 0; time < 2; ++time) {
            fixture.advance(1h);
            fixture.token();
            fixture.answer(200, "{'access_token':'a4','refresh_token':'r4','expires_in':3600}");
        }
        fixture.startAgain();
        const size_t before = fixture.requests();
        fixture.session->signOut();
        fixture.answerAll(200, "");
        const QByteArrayList revoked = fixture.revokedSince(before);
        for (const char *token : {"r1", "r2", "r4"})
            QVERIFY2(revoked.contains(token), token);
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
    }

    void theServerEndsASignInThatHadReplacedAnother_data()
    {
        QTest::addColumn<int>("refreshes");
        QTest::addColumn<bool>("isAtTheStart");
        QTest::newRow("the old one is in the store") << 0 << false;
        QTest::newRow("the old one is not in the store any more") << 2 << false;
        QTest::newRow("at the start of the program") << 0 << true;
    }
    /*!
        Nobody can use the replaced tokens any more, so they are revoked. If they stayed in the
        store, the next start would sign in whoever was replaced.
    */
    void theServerEndsASignInThatHadReplacedAnother()
    {
        QFETCH(int, refreshes);
        QFETCH(bool, isAtTheStart);
        SessionFixture fixture;
        fixture.signIn();
        fixture.adopt(tokenSet("a2", "r2"));
        settle();
        fixture.answer(200, "{'name':'Grace'}");
        for (int time = 0; time < refreshes; ++time) {
            fixture.advance(1h);
            fixture.token();
            fixture.answer(200, "{'access_token':'a4','refresh_token':'r4','expires_in':3600}");
        }
        fixture.advance(1h);
        const size_t before = fixture.requests();
        if (isAtTheStart)
            fixture.startAgain();
        else
            fixture.token();
        fixture.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::CodeRefused);
        fixture.answerAll(200, "");
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r1", "a1"}));
        QCOMPARE(fixture.accounts(), QStringList());
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! The earlier tokens could not be stored, so no other object can revoke them. */
    void whatWasReplacedInMemory()
    {
        SessionFixture fixture;
        fixture.store.writeStatus = StoreResult::Status::DiskFull;
        fixture.signIn();
        QVERIFY(!fixture.session->isPersistent());
        fixture.store.writeStatus = StoreResult::Status::Done;
        fixture.adopt(tokenSet("a2", "r2"));
        settle();
        fixture.answer(200, "{'name':'Ada'}");
        QVERIFY(fixture.session->isPersistent());
        const size_t before = fixture.requests();
        fixture.session->signOut();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r2", "a2", "r1", "a1"}));
    }

    /*! The sign-out is given up by its caller, but not at the server. */
    void aSessionWithAReplacedSignInIsDestroyed()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.adopt(tokenSet("a2", "r2"));
        settle();
        fixture.answer(200, "{'name':'Ada'}");
        fixture.session->signOut();
        settle();
        QCOMPARE(fixture.transport.inFlight(), 1);
        const size_t before = fixture.requests();
        fixture.session.reset();
        fixture.answerAll(200, "");
        QByteArrayList revoked = fixture.revokedSince(before);
        std::sort(revoked.begin(), revoked.end());
        QCOMPARE(revoked, QByteArrayList({"a1", "a2", "r1", "r2"}));
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    /*! Somebody signs in again while another program takes the account from the list. */
    void aSignInDuringASignOutElsewhereIsListed()
    {
        SessionFixture fixture;
        fixture.signIn();
        const auto other = fixture.restoreElsewhere();
        other->signOut();
        settle();
        fixture.adopt(tokenSet("a2", "r2"));
        settle();
        // The other one waits for the revocation, and this one for the person's name.
        fixture.transport.answerNext(ScriptedTransport::json(200, "{}"));
        fixture.answerAll(200, "{}");
        QCOMPARE(other->state(), State::SignedOut);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QVERIFY(fixture.session->isPersistent());
        QCOMPARE(fixture.accounts(), QStringList("default"));
        fixture.startAgain();
        QCOMPARE(fixture.token(), QString("a2"));
    }

    /*! The server issues refresh tokens to some sign-ins only. */
    void whatWasReplacedByASignInThatIsOver()
    {
        SessionFixture fixture;
        fixture.signIn();
        // The second of them leaves none of the first tokens in the store but what it has replaced.
        for (const char *access : {"a2", "a3"}) {
            fixture.adopt(tokenSet(access, ""));
            settle();
            fixture.answer(200, "{'name':'Ada'}");
        }
        fixture.advance(2h);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        const size_t before = fixture.requests();
        fixture.session->signOut();
        fixture.answerAll(200, "");
        const QByteArrayList revoked = fixture.revokedSince(before);
        for (const char *token : {"r1", "a1"})
            QVERIFY2(revoked.contains(token), token);
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
    }

    void signOutDeletesWhenTheServerIsSilent()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.session->signOut();
        fixture.settle();
        fixture.advance(5s);
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    void signOutReports_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("revocation");
        using Revocation = Session::Revocation;
        QTest::newRow("revoked") << 200 << QByteArray() << int(Revocation::Revoked);
        QTest::newRow("busy") << 503 << QByteArray() << int(Revocation::NotReached);
        QTest::newRow("refused") << 400 << QByteArray("{'error':'invalid_client'}")
                                 << int(Revocation::Refused);
        QTest::newRow("not for such tokens")
            << 400 << QByteArray("{'error':'unsupported_token_type'}")
            << int(Revocation::NotOffered);
        QTest::newRow("silent") << 0 << QByteArray() << int(Revocation::NotReached);
        // Some servers, such as GitHub, send an error code with a status of 200.
        QTest::newRow("200, refused")
            << 200 << QByteArray("{'error':'invalid_client'}") << int(Revocation::Refused);
        QTest::newRow("200, unknown word")
            << 200 << QByteArray("{'error':'nope'}") << int(Revocation::Refused);
        QTest::newRow("200, busy")
            << 200 << QByteArray("{'error':'slow_down'}") << int(Revocation::NotReached);
        QTest::newRow("200, not for such tokens")
            << 200 << QByteArray("{'error':'unsupported_token_type'}")
            << int(Revocation::NotOffered);
        QTest::newRow("200, no error")
            << 200 << QByteArray("{'error':null,'status':'ok'}") << int(Revocation::Revoked);
        QTest::newRow("200, another language")
            << 200 << QByteArray("<html>") << int(Revocation::Revoked);
    }
    void signOutReports()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, revocation);
        SessionFixture fixture;
        fixture.signIn();
        QCOMPARE(fixture.session->revocation(), Session::Revocation::NotTried);
        fixture.session->signOut();
        fixture.settle();
        if (status != 0) {
            fixture.answer(status, body.constData());
            fixture.answer(status, body.constData());
        } else {
            fixture.advance(5s);
        }
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(int(fixture.session->revocation()), revocation);
        QVERIFY(fixture.session->isDeleted());
    }

    /*!
        Most servers end the access token with the refresh token, and some don't know it after that.
    */
    void theAccessTokenAfterTheRefreshToken_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("revocation");
        using Revocation = Session::Revocation;
        QTest::newRow("not for such tokens")
            << 400 << QByteArray("{'error':'unsupported_token_type'}") << int(Revocation::Revoked);
        QTest::newRow("unknown") << 400 << QByteArray("{'error':'invalid_token'}")
                                 << int(Revocation::Revoked);
        QTest::newRow("busy") << 429 << QByteArray() << int(Revocation::NotReached);
        QTest::newRow("broken") << 500 << QByteArray() << int(Revocation::NotReached);
        QTest::newRow("200, unknown")
            << 200 << QByteArray("{'error':'invalid_token'}") << int(Revocation::Revoked);
        QTest::newRow("200, busy")
            << 200 << QByteArray("{'error':'slow_down'}") << int(Revocation::NotReached);
        QTest::newRow("busy by a word of its own")
            << 403 << QByteArray("{'error_code':'rate_limit_exceeded'}")
            << int(Revocation::NotReached);
    }
    void theAccessTokenAfterTheRefreshToken()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        SessionFixture fixture;
        fixture.signIn();
        fixture.session->signOut();
        fixture.settle();
        fixture.answer(200, "");
        fixture.answer(status, body.constData());
        QTEST(int(fixture.session->revocation()), "revocation");
    }

    void anErrorWhereTheProfileSaysSo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("revocation");
        using Revocation = Session::Revocation;
        QTest::newRow("an error") << QByteArray("{'result':{'code':'7'}}")
                                  << int(Revocation::Refused);
        QTest::newRow("a number") << QByteArray("{'result':{'code':7}}")
                                  << int(Revocation::Refused);
        QTest::newRow("elsewhere") << QByteArray("{'error':'7'}") << int(Revocation::Revoked);
    }
    void anErrorWhereTheProfileSaysSo()
    {
        QFETCH(QByteArray, body);
        ClientData config = knownClient();
        config.profile.errorAt = {"result.code"};
        SessionFixture fixture(std::move(config));
        fixture.signIn();
        fixture.session->signOut();
        fixture.answerAll(200, body);
        QTEST(int(fixture.session->revocation()), "revocation");
    }

    void signOutSaysWhatWasNotDeleted()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.store.removeStatus = StoreResult::Status::Locked;
        fixture.session->signOut();
        fixture.settle();
        fixture.answer(200, "");
        fixture.answer(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QVERIFY(!fixture.session->isDeleted());
        QCOMPARE(fixture.accounts(), QStringList("default"));

        fixture.adopt(tokenSet()); // a new sign-in resets the results of the last sign-out
        QVERIFY(fixture.session->isDeleted());
        QCOMPARE(fixture.session->revocation(), Session::Revocation::NotTried);
    }

    void signOutBeforeARefreshIsSent()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.clock.advance(3600s);
        const auto call = fixture.session->accessToken([](const Session::AccessToken &) {});
        fixture.session->signOut(); // before the refresh request has been sent
        fixture.settle();
        QCOMPARE(fixture.transport.inFlight(), 1);
        QVERIFY(fixture.lastBody().contains("token_type_hint=refresh_token"));
        fixture.answer(200, "");
        fixture.answer(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    /*! The refresh may have been carried out already, so its tokens are revoked too. */
    void signOutDuringARefresh()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.clock.advance(3600s);
        QString answer;
        const auto call = fixture.session->accessToken(
            [&](const Session::AccessToken &token) { answer = SessionFixture::read(token); });
        fixture.settle();
        fixture.session->signOut();
        fixture.settle();
        fixture.answer(200, freshTokens);
        for (const char *revoked : {"token=r2", "token=a2", "token=r1", "token=a1"}) {
            QVERIFY2(fixture.lastBody().contains(revoked), revoked);
            fixture.answer(200, "");
        }
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
        QCOMPARE(answer, QString("not_signed_in"));
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    /*! Another process has the lock for as long as its refresh takes. */
    void revokesWithoutTheLock()
    {
        SessionFixture fixture;
        fixture.signIn();
        std::shared_ptr<StoreLock> other;
        const PendingCall locking =
            fixture.store.lock("default", [&](auto result) { other = std::move(result.lock); });
        fixture.settle();
        fixture.session->signOut();
        fixture.advance(1999ms);
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.advance(1ms);
        QCOMPARE(fixture.transport.inFlight(), 1);
        QVERIFY(fixture.lastBody().contains("token=r1"));
        fixture.answer(200, "");
        QVERIFY(fixture.lastBody().contains("token=a1"));
        fixture.answer(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    /*! A refresh in another process that ends after the sign-out brings nobody back. */
    void aRefreshElsewhereEndsLater()
    {
        SessionFixture fixture;
        fixture.signIn();
        auto other = fixture.restoreElsewhere();
        fixture.clock.advance(3600s);
        QString answer;
        const auto call = other->accessToken(
            [&](const Session::AccessToken &token) { answer = SessionFixture::read(token); });
        fixture.settle();
        fixture.session->signOut();
        fixture.advance(2s);
        QCOMPARE(fixture.transport.inFlight(), 2); // the refresh, and the revocation
        fixture.advance(3s);
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.answer(200, freshTokens);
        for (const char *revoked : {"token=r2", "token=a2"}) {
            QVERIFY2(fixture.lastBody().contains(revoked), revoked);
            fixture.answer(200, "");
        }
        QCOMPARE(answer, QString("not_signed_in"));
        QCOMPARE(other->state(), State::SignedOut);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    void aNewSignInElsewhereIsNotReplaced()
    {
        SessionFixture fixture;
        fixture.expire();
        // Another process, which did not get the lock in time, signs out and in.
        SessionStore other("default", &fixture.store);
        const PendingCall loading = other.load([](const SessionStore::Content &) {});
        fixture.settle();
        const PendingCall saving = other.save(newSignIn(tokenSet("a9", "r9"), fixture.clock.utc()),
                                              [](const SessionStore::Saved &) {});
        fixture.settle();
        fixture.answer(200, freshTokens);
        for (const char *revoked : {"token=r2", "token=a2"}) {
            QVERIFY2(fixture.lastBody().contains(revoked), revoked);
            fixture.answer(200, "");
        }
        QCOMPARE(fixture.answered, QString("a9"));
        fixture.startAgain();
        QCOMPARE(fixture.token(), QString("a9"));
    }

    /*! The store could not be read at the start, and may contain a session now. */
    void whatIsInTheStoreIsRevokedToo()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.store.status = StoreResult::Status::Locked;
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        fixture.store.status = StoreResult::Status::Done;
        fixture.session->signOut();
        fixture.settle();
        QVERIFY(fixture.lastBody().contains("token=r1"));
        fixture.answer(200, "");
        fixture.answer(200, "");
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    void aSignInIsGivenUp()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.session = fixture.make();
        fixture.adopt(tokenSet("a2", "r2"));
        fixture.settle();
        QCOMPARE(fixture.session->state(), State::Storing);
        fixture.session->signOut();
        QCOMPARE(fixture.session->state(), State::SigningOut);
        fixture.settle();
        for (const char *revoked : {"token=r2", "token=a2"}) {
            QVERIFY2(fixture.lastBody().contains(revoked), revoked);
            fixture.answer(200, "");
        }
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.startAgain();
        QCOMPARE(fixture.token(), QString("a1")); // the earlier session is still good
    }

    void aSessionIsDestroyed_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::newRow("before the person is known") << "storing";
        QTest::newRow("before the store's lock is free") << "locked";
        QTest::newRow("during the sign-out") << "signing out";
    }
    void aSessionIsDestroyed()
    {
        QFETCH(QString, moment);
        SessionFixture fixture;
        std::shared_ptr<StoreLock> other;
        const PendingCall locking =
            fixture.store.lock("default", [&](auto result) { other = std::move(result.lock); });
        fixture.settle();
        if (moment != "locked")
            other.reset();
        if (moment == "signing out") {
            fixture.signIn();
            fixture.session->signOut();
        } else {
            fixture.restore();
            fixture.adopt(tokenSet());
        }
        fixture.settle();
        if (moment == "locked")
            fixture.answer(200, "{'name':'Ada'}");
        fixture.session.reset();
        fixture.settle();
        for (const char *revoked : {"token=r1", "token=a1"}) {
            QVERIFY2(fixture.lastBody().contains(revoked), revoked);
            fixture.answer(200, "");
        }
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    /*! SignInFactory::finish() waits for AuthorizationServer::whenDiscarded(). */
    void theEndOfTheProgramAwaitsASignOutThatIsGivenUp()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.session->signOut();
        fixture.settle();
        const size_t before = fixture.requests();
        bool isDone = false;
        const PendingCall finishing = fixture.server.whenDiscarded([&] { isDone = true; });
        fixture.session.reset();
        fixture.settle();
        QVERIFY(!isDone);
        fixture.answerAll(200, "");
        QVERIFY(isDone);
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r1", "a1"}));
    }

    /*! Who waits for the end may destroy the session, which must not happen within adopt(). */
    void aNewSignInEndsASignOutThatIsAwaited()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.store.holdsRemovals = true;
        fixture.session->signOut();
        fixture.answerAll(200, "");
        QCOMPARE(fixture.session->state(), State::SigningOut);
        bool isDone = false;
        const PendingCall finishing = fixture.server.whenDiscarded([&] {
            isDone = true;
            fixture.session.reset();
        });
        fixture.adopt(tokenSet("a2", "r2"));
        QVERIFY(!isDone);
        fixture.settle();
        QVERIFY(isDone);
    }

    void theReportOfATokenDestroysTheSession_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("refreshed") << 200 << QByteArray(ServerFixture::tokens);
        QTest::newRow("busy") << 503 << QByteArray("{}");
        QTest::newRow("ended by the server") << 400 << QByteArray("{'error':'invalid_grant'}");
        QTest::newRow("not renewed") << 400 << QByteArray("{'error':'odd'}");
        QTest::newRow("signed out") << 0 << QByteArray();
        QTest::newRow("signed out elsewhere") << 1 << QByteArray(ServerFixture::tokens);
    }
    /*! As in an application that holds the session and the handle in one object, and ends. */
    void theReportOfATokenDestroysTheSession()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        SessionFixture fixture;
        fixture.signIn();
        fixture.advance(1h);
        int reports = 0;
        fixture.call = fixture.session->accessToken([&](const Session::AccessToken &) {
            ++reports;
            fixture.session.reset();
        });
        fixture.settle();
        if (status == 1) {
            const PendingCall removal = fixture.store.remove("default", [](const auto &) {});
            fixture.settle();
        }
        if (status == 0) {
            fixture.session->signOut();
            fixture.advance(5s);
        } else {
            fixture.answer(status == 1 ? 200 : status, body);
            fixture.advance(2s);
        }
        fixture.answerAll(status == 0 ? 200 : 400, body);
        QCOMPARE(reports, 1);
        QVERIFY(!fixture.session);
        if (status == 0) {
            fixture.startAgain();
            QCOMPARE(fixture.session->state(), State::SignedOut);
        }
    }

    void aSessionThatEndsWhileItIsKept()
    {
        SessionFixture fixture;
        fixture.store.status = StoreResult::Status::Locked;
        fixture.signIn();
        std::shared_ptr<StoreLock> other;
        const PendingCall locking =
            fixture.store.lock("default", [&](auto result) { other = std::move(result.lock); });
        fixture.settle();
        fixture.store.status = StoreResult::Status::Done;
        fixture.session->retryStoring();
        fixture.session->signOut();
        fixture.clock.advance(5s); // waiting for the lock times out
        fixture.settle();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        other.reset();
        fixture.settle();
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    void aNewSignInEndsTheSignOut()
    {
        SessionFixture fixture;
        fixture.signIn();
        fixture.session->signOut();
        fixture.settle();
        fixture.adopt(tokenSet("a2", "r2"));
        fixture.settle();
        while (fixture.transport.inFlight() > 0)
            fixture.answer(200, "{}");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a2"));
        fixture.startAgain();
        QCOMPARE(fixture.token(), QString("a2"));
    }

    void aSessionThatEndsByItselfWhileItIsKept()
    {
        SessionFixture fixture;
        fixture.restore();
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.adopt(tokenSet("a1", ""));
        fixture.settle();
        fixture.answer(200, "{}");
        fixture.store.status = StoreResult::Status::Done;
        fixture.session->retryStoring();
        fixture.clock.advance(3600s);
        QCOMPARE(fixture.token(), QString("not_signed_in"));
        QCOMPARE(fixture.session->state(), State::SignedOut);
    }

    void signedOutInAnotherProcess()
    {
        SessionFixture fixture;
        fixture.signIn();
        auto other = fixture.restoreElsewhere();
        other->signOut();
        fixture.settle();
        fixture.answer(200, "");
        fixture.answer(200, "");
        QCOMPARE(other->state(), State::SignedOut);
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        const size_t sent = fixture.requests();
        fixture.clock.advance(3600s);
        QCOMPARE(fixture.token(), QString("not_signed_in"));
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::None);
        QCOMPARE(fixture.requests(), sent);
    }
};

QTEST_GUILESS_MAIN(TestSignOut)
#include "tst_signout.moc"
