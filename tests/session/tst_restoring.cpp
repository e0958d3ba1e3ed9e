// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionstore.h"
#include "support/sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;

namespace {

constexpr char over[] = "{'error':'invalid_grant'}";
constexpr char renewed[] =
    "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2','expires_in':3600}";

/*!
    A program that starts again after \a passed with the tokens of a sign-in, which live for an
    hour.
*/
struct RestartFixture : SessionFixture
{
    explicit RestartFixture(std::chrono::seconds passed = 24h)
    {
        signIn();
        advance(passed);
    }
    void start()
    {
        session = make();
        states.clear();
        QObject::connect(session.get(), &Session::stateChanged, session.get(),
                         [this] { states.append(session->state()); });
        restore();
    }
    QList<State> states;
};

} // namespace

/*!
    The start of a program whose access token has expired. The server may have ended the session
    long ago, so the person counts as signed in only after a response, or when none has come within
    five seconds.
*/
class TestRestoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionThatIsOver()
    {
        RestartFixture fixture;
        fixture.start();
        QSignalSpy signedIn(fixture.session.get(), &Session::signedIn);
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        QCOMPARE(fixture.session->state(), State::Restoring);
        fixture.restore(); // a page that is shown again
        fixture.advance(4s);
        QCOMPARE(fixture.transport.inFlight(), 1);
        QVERIFY(fixture.lastBody().contains("refresh_token=r1"));
        fixture.answer(400, over);
        QCOMPARE(fixture.states, QList<State>{State::SignedOut});
        QCOMPARE(fixture.session->endReason(), Reason::CodeRefused);
        QCOMPARE(fixture.session->accountName(), QString());
        QVERIFY(!fixture.session->isPersistent());
        QCOMPARE(fixture.accounts(), QStringList());
        QVERIFY(signedIn.isEmpty());
        QVERIFY(signedOut.isEmpty()); // as when nothing was found
        QCOMPARE(fixture.token(), QString("not_signed_in"));
        QVERIFY(!fixture.clock.nextAlarm());
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::None);
    }

    void aSessionThatIsNotRenewed()
    {
        RestartFixture fixture;
        fixture.start();
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        fixture.answer(400, "{'error':'invalid_request'}");
        QCOMPARE(fixture.session->state(), State::Restoring); // it is repeated first
        fixture.advance(2s);
        fixture.answer(400, "{'error':'invalid_request'}");
        QCOMPARE(fixture.states, QList<State>{State::SignedOut});
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        QCOMPARE(fixture.session->endDetail(), QString("invalid_request"));
        QVERIFY(signedOut.isEmpty()); // nobody was signed in
        QCOMPARE(fixture.token(), QString("sign_in_needed"));
        fixture.advance(1min); // it is tried again later
        fixture.answer(200, renewed);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
    }

    void aSessionThatIsRenewed()
    {
        RestartFixture fixture;
        fixture.start();
        QSignalSpy signedIn(fixture.session.get(), &Session::signedIn);
        QCOMPARE(fixture.token(), QString()); // who asks meanwhile has to wait
        fixture.answer(200, renewed);
        QCOMPARE(fixture.answered, QString("a2"));
        QCOMPARE(fixture.states, QList<State>{State::SignedIn});
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
        QVERIFY(fixture.session->isPersistent());
        QCOMPARE(fixture.transport.inFlight(), 0);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void noHelpfulAnswer_data()
    {
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<int>("status");
        QTest::newRow("no network") << TransportError::HostNotFound << 0;
        QTest::newRow("no connection") << TransportError::Unreachable << 0;
        QTest::newRow("a portal") << TransportError::CaptivePortal << 0;
        QTest::newRow("busy") << TransportError::None << 503;
        QTest::newRow("another page") << TransportError::None << 200;
    }
    /*! Without a usable response the stored session counts as signed in. */
    void noHelpfulAnswer()
    {
        QFETCH(TransportError, error);
        QFETCH(int, status);
        RestartFixture fixture;
        fixture.start();
        if (error == TransportError::None)
            fixture.answer(status, "<html>");
        else
            fixture.breakOff(error);
        QCOMPARE(fixture.states, QList<State>{State::SignedIn});
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
        QVERIFY(fixture.session->isPersistent());
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QCOMPARE(fixture.transport.inFlight(), 0); // it is not repeated at once
    }

    void noAnswer()
    {
        RestartFixture fixture;
        fixture.start();
        fixture.advance(4s);
        QCOMPARE(fixture.session->state(), State::Restoring);
        fixture.restore(); // a page that is shown again does not make the wait longer
        fixture.advance(1s);
        QCOMPARE(fixture.states, QList<State>{State::SignedIn});
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
        QCOMPARE(fixture.transport.inFlight(), 1); // its answer is awaited all the same
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        fixture.answer(400, over);
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(fixture.session->endReason(), Reason::CodeRefused);
    }

    void withoutANetwork()
    {
        RestartFixture fixture;
        fixture.setOnline(false);
        fixture.start();
        QCOMPARE(fixture.states, QList<State>{State::SignedIn});
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
    }

    void aTokenThatLives_data()
    {
        QTest::addColumn<std::chrono::seconds>("passed");
        QTest::addColumn<int>("inFlight");
        QTest::newRow("for long") << std::chrono::seconds(10min) << 0;
        QTest::newRow("for half a minute") << std::chrono::seconds(3570s) << 1;
    }
    void aTokenThatLives()
    {
        QFETCH(std::chrono::seconds, passed);
        RestartFixture fixture(passed);
        fixture.start();
        QCOMPARE(fixture.states, QList<State>{State::SignedIn});
        QTEST(fixture.transport.inFlight(), "inFlight");
    }

    void aSignOutElsewhere()
    {
        RestartFixture fixture;
        fixture.start();
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        SessionStore other("default", &fixture.store);
        const PendingCall removing = other.remove([](StoreResult::Status) {});
        fixture.settle();
        fixture.answer(200, renewed);
        fixture.answerAll(200, ""); // the new tokens are revoked
        QCOMPARE(fixture.states, QList<State>{State::SignedOut});
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QVERIFY(signedOut.isEmpty()); // nobody was signed in
        QCOMPARE(fixture.token(), QString("not_signed_in"));
    }

    void aStoreThatIsFull()
    {
        RestartFixture fixture;
        fixture.store.writeStatus = StoreResult::Status::DiskFull;
        fixture.start();
        QCOMPARE(fixture.states, QList<State>{State::SignedIn});
        QCOMPARE(fixture.session->storeStatus(), StoreResult::Status::DiskFull);
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    void anotherSignInMeanwhile()
    {
        RestartFixture fixture;
        fixture.start();
        fixture.advance(1s);
        fixture.adopt(tokenSet("a5", "r5"));
        fixture.settle();
        fixture.advance(4s); // the answer for the old tokens is not awaited any more
        QCOMPARE(fixture.session->state(), State::Storing);
        fixture.answerAll(200, "{'name':'Bea'}");
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->accountName(), QString("Bea"));
        QCOMPARE(fixture.token(), QString("a5"));
    }
};

QTEST_GUILESS_MAIN(TestRestoring)
#include "tst_restoring.moc"
