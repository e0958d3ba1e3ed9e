// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/signinfixture.h"

#include <QSignalSpy>
#include <QTest>

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
        SessionFixture bench;
        bench.signIn();
        QSignalSpy signedOut(bench.session.get(), &Session::signedOut);
        bench.session->signOut();
        QCOMPARE(bench.session->state(), State::SigningOut);
        bench.settle();
        QVERIFY(bench.lastBody().contains("token=r1&token_type_hint=refresh_token"));
        bench.answer(200, "");
        QVERIFY(bench.lastBody().contains("token=a1&token_type_hint=access_token"));
        bench.answer(200, "");
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::None);
        QVERIFY(bench.store.places.contains("remove default"));
        QVERIFY(bench.store.places.contains("remove default/next"));
        QVERIFY(bench.session->accountName().isEmpty());
        QVERIFY(bench.session->isDeleted());
        QCOMPARE(bench.session->revocation(), Session::Revocation::Revoked);
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void signOutDeletesWhenTheServerIsSilent()
    {
        SessionFixture bench;
        bench.signIn();
        bench.session->signOut();
        bench.settle();
        bench.clock.advance(5s);
        bench.settle();
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(bench.transport.inFlight(), 0);
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
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
                                 << int(Revocation::NotReached);
        QTest::newRow("not for such tokens")
            << 400 << QByteArray("{'error':'unsupported_token_type'}")
            << int(Revocation::NotOffered);
        QTest::newRow("silent") << 0 << QByteArray() << int(Revocation::NotReached);
    }
    void signOutReports()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, revocation);
        SessionFixture bench;
        bench.signIn();
        QCOMPARE(bench.session->revocation(), Session::Revocation::NotTried);
        bench.session->signOut();
        bench.settle();
        if (status != 0) {
            bench.answer(status, body.constData());
            bench.answer(status, body.constData());
        } else {
            bench.clock.advance(5s);
            bench.settle();
        }
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(int(bench.session->revocation()), revocation);
        QVERIFY(bench.session->isDeleted());
    }

    void anAccessTokenMayOutliveTheRevocation()
    {
        SessionFixture bench;
        bench.signIn();
        bench.session->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(400, "{'error':'unsupported_token_type'}");
        QCOMPARE(bench.session->revocation(), Session::Revocation::Revoked);
    }

    void signOutSaysWhatWasNotDeleted()
    {
        SessionFixture bench;
        bench.signIn();
        bench.store.removeStatus = StoreResult::Status::Locked;
        bench.session->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(bench.session->state(), State::SignedOut);
        QVERIFY(!bench.session->isDeleted());
        QCOMPARE(bench.accounts(), QStringList("default"));

        bench.session->adopt(tokenSet()); // a new sign-in resets the results of the last sign-out
        QVERIFY(bench.session->isDeleted());
        QCOMPARE(bench.session->revocation(), Session::Revocation::NotTried);
    }

    void signOutBeforeARefreshIsSent()
    {
        SessionFixture bench;
        bench.signIn();
        bench.clock.advance(3600s);
        const auto call = bench.session->accessToken([](const Session::AccessToken &) {});
        bench.session->signOut(); // before the refresh request has been sent
        bench.settle();
        QCOMPARE(bench.transport.inFlight(), 1);
        QVERIFY(bench.lastBody().contains("token_type_hint=refresh_token"));
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void signOutDuringARefresh()
    {
        SessionFixture bench;
        bench.signIn();
        bench.clock.advance(3600s);
        QString answer;
        const auto call = bench.session->accessToken(
            [&](const Session::AccessToken &token) { answer = SessionFixture::read(token); });
        bench.settle();
        bench.session->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(answer, QString("not_signed_in"));
    }

    void aSessionThatEndsWhileItIsKept()
    {
        SessionFixture bench;
        bench.store.status = StoreResult::Status::Locked;
        bench.signIn();
        std::shared_ptr<StoreLock> other;
        bench.store.lock("default", this,
                         [&](std::shared_ptr<StoreLock> lock) { other = std::move(lock); });
        bench.settle();
        bench.store.status = StoreResult::Status::Done;
        bench.session->keep();
        bench.session->signOut();
        bench.clock.advance(5s); // waiting for the lock times out
        bench.settle();
        QCOMPARE(bench.session->state(), State::SignedOut);
        other.reset();
        bench.settle();
        bench.startAgain();
        QCOMPARE(bench.session->state(), State::SignedOut);
    }

    void signedOutInAnotherProcess()
    {
        SessionFixture bench;
        bench.signIn();
        auto other = bench.make();
        other->restore();
        bench.settle();
        other->signOut();
        bench.settle();
        bench.answer(200, "");
        bench.answer(200, "");
        QCOMPARE(other->state(), State::SignedOut);
        QSignalSpy signedOut(bench.session.get(), &Session::signedOut);
        const size_t sent = bench.transport.requests().size();
        bench.clock.advance(3600s);
        QCOMPARE(bench.token(), QString("not_signed_in"));
        QCOMPARE(bench.session->state(), State::SignedOut);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::None);
        QCOMPARE(bench.transport.requests().size(), sent);
    }
};

QTEST_GUILESS_MAIN(TestSignOut)
#include "tst_signout.moc"
