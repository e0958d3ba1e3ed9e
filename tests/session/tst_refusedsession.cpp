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

constexpr char refusal[] = "{'error':'invalid_request'}";
constexpr char freshTokens[] =
    "{'access_token':'a2','token_type':'Bearer','refresh_token':'r2','expires_in':3600}";

struct RefusedFixture : SessionFixture
{
    using SessionFixture::SessionFixture;

    /*! Signs in, and asks for a token when it has expired: a refresh is under way. */
    void expire()
    {
        signIn();
        advance(3600s);
        token();
    }
    /*! The server refuses twice. */
    void refuse()
    {
        answer(400, refusal);
        advance(2s);
        answer(400, refusal);
    }
    /*! The refresh token in the store, with a mark if it is refused; "-" if there is none. */
    QString stored()
    {
        QString found("no answer");
        SessionStore reader("default", &store);
        const PendingCall loading = reader.load([&](const SessionStore::Kept &kept) {
            found = !kept.newest ? QString("-")
                                 : QString::fromUtf8(kept.newest->refreshToken.reveal())
                                       + (kept.newest->isRefused ? "!" : "");
        });
        settle();
        return found;
    }
};

} // namespace

/*! What follows if a server does not renew a session without saying that it is over. */
class TestRefusedSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForASignIn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("Dex") << 400
                             << QByteArray("{'error':'invalid_request','error_description':"
                                           "'Refresh token is invalid'}")
                             << "invalid_request: Refresh token is invalid";
        QTest::newRow("invalid_token")
            << 401 << QByteArray("{'error':'invalid_token'}") << "invalid_token";
        QTest::newRow("a foreign body") << 401 << QByteArray("{'code':17}") << "HTTP 401";
        QTest::newRow("no body") << 401 << QByteArray() << "HTTP 401";
        QTest::newRow("unauthorized_client")
            << 400 << QByteArray("{'error':'unauthorized_client'}") << "unauthorized_client";
        QTest::newRow("invalid_client")
            << 401 << QByteArray("{'error':'invalid_client'}") << "invalid_client";
        QTest::newRow("out of place")
            << 400 << QByteArray("{'error':'authorization_pending'}") << "authorization_pending";
        QTest::newRow("not found") << 404 << QByteArray() << "HTTP 404";
    }
    void asksForASignIn()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, detail);
        RefusedFixture fixture;
        fixture.expire();
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        QSignalSpy needed(fixture.session.get(), &Session::signInNeeded);
        const size_t sent = fixture.requests();
        fixture.answer(status, body);
        QCOMPARE(fixture.answered, QString()); // it is repeated first
        QCOMPARE(fixture.session->state(), State::SignedIn);
        fixture.advance(2s);
        QCOMPARE(fixture.requests(), sent + 1);
        QVERIFY(fixture.lastBody().contains("refresh_token=r1"));
        fixture.answer(status, body);
        QCOMPARE(fixture.answered, QString("sign_in_needed"));
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        QCOMPARE(fixture.session->endDetail(), detail);
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::RefreshRefused);
        QCOMPARE(needed.count(), 1);
        QCOMPARE(fixture.stored(), QString("r1!"));
        QCOMPARE(fixture.accounts(), QStringList("default"));
        QCOMPARE(fixture.token(), QString("sign_in_needed"));
    }

    void otherFailuresDoNot_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("busy") << 503 << QByteArray();
        QTest::newRow("too many requests") << 429 << QByteArray("{'error':'rate'}");
        QTest::newRow("a time-out") << 408 << QByteArray();
        QTest::newRow("busy in a word") << 400 << QByteArray("{'error':'temporarily_unavailable'}");
        QTest::newRow("a proxy") << 407 << QByteArray();
        QTest::newRow("another success") << 200 << QByteArray("{'hello':1}");
        QTest::newRow("a redirect") << 302 << QByteArray();
    }
    void otherFailuresDoNot()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        RefusedFixture fixture;
        fixture.expire();
        for (int i = 0; i < 5; ++i) {
            fixture.answer(status, body);
            QVERIFY(!fixture.answered.isEmpty());
            QCOMPARE(fixture.session->state(), State::SignedIn);
            fixture.advance(60s);
            fixture.token();
            QCOMPARE(fixture.transport.inFlight(), 1);
        }
        QCOMPARE(fixture.stored(), QString("r1"));
    }

    void refusedOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("token");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("stored");
        QTest::newRow("then accepted")
            << 200 << QByteArray(freshTokens) << "a2" << State::SignedIn << "r2";
        QTest::newRow("then busy") << 503 << QByteArray() << "network" << State::SignedIn << "r1";
        QTest::newRow("then over") << 400 << QByteArray("{'error':'invalid_grant'}")
                                   << "not_signed_in" << State::SignedOut << "-";
    }
    void refusedOnce()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, token);
        QFETCH(State, state);
        QFETCH(QString, stored);
        RefusedFixture fixture;
        fixture.expire();
        fixture.answer(400, refusal);
        fixture.advance(2s);
        fixture.answer(status, body);
        QCOMPARE(fixture.answered, token);
        QCOMPARE(fixture.session->state(), state);
        QCOMPARE(fixture.stored(), stored);
    }

    void whatTheProfileSaysMeansTheEnd_data()
    {
        QTest::addColumn<ErrorMeaning>("meaning");
        QTest::newRow("expired") << ErrorMeaning::Expired;
        QTest::newRow("denied") << ErrorMeaning::Denied;
        QTest::newRow("refused") << ErrorMeaning::CodeRefused;
    }
    void whatTheProfileSaysMeansTheEnd()
    {
        QFETCH(ErrorMeaning, meaning);
        ClientData client = knownClient();
        client.profile.refreshErrors = {{"token_gone", meaning}};
        RefusedFixture fixture(std::move(client));
        fixture.expire();
        fixture.answer(400, "{'error':'Token_gone'}");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::CodeRefused);
        QCOMPARE(fixture.stored(), QString("-"));
    }

    void aLivingTokenIsStillGiven()
    {
        RefusedFixture fixture;
        fixture.signIn();
        fixture.advance(3560s);
        fixture.token();
        fixture.refuse();
        QCOMPARE(fixture.answered, QString("a1"));
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.stored(), QString("r1"));
        fixture.advance(40s);
        fixture.token();
        fixture.refuse();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.stored(), QString("r1!"));
    }

    void anAppThatRefusesTheTokenToo()
    {
        RefusedFixture fixture;
        fixture.signIn();
        fixture.tokenInsteadOf("a1");
        fixture.refuse();
        QCOMPARE(fixture.answered, QString("sign_in_needed"));
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
    }

    void isTriedAgainLater()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        QSignalSpy signedIn(fixture.session.get(), &Session::signedIn);
        for (const auto wait : {1min, 1min, 2min, 4min, 8min, 16min, 32min, 60min, 60min}) {
            const size_t sent = fixture.requests();
            fixture.advance(wait - 1s);
            QCOMPARE(fixture.requests(), sent);
            fixture.advance(1s);
            QCOMPARE(fixture.requests(), sent + 1);
            fixture.answer(400, refusal);
            QCOMPARE(fixture.transport.inFlight(), 0); // it is not repeated at once
            QCOMPARE(fixture.session->state(), State::SignedOut);
        }
        fixture.advance(60min);
        fixture.answer(200, freshTokens);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
        QCOMPARE(fixture.session->endReason(), Reason::None);
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(fixture.token(), QString("a2"));
        QCOMPARE(fixture.stored(), QString("r2"));
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void anotherNetworkIsTriedAtOnce()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.setOnline(true);
        fixture.advance(0s);
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.answer(200, freshTokens);
        QCOMPARE(fixture.session->state(), State::SignedIn);
    }

    void afterARestart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("stored");
        QTest::newRow("accepted") << 200 << QByteArray(freshTokens) << State::SignedIn
                                  << Reason::None << "r2";
        QTest::newRow("refused") << 400 << QByteArray(refusal) << State::SignedOut
                                 << Reason::RefreshRefused << "r1!";
        QTest::newRow("busy") << 503 << QByteArray() << State::SignedOut << Reason::RefreshRefused
                              << "r1!";
        QTest::newRow("over") << 400 << QByteArray("{'error':'invalid_grant'}") << State::SignedOut
                              << Reason::CodeRefused << "-";
    }
    void afterARestart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(State, state);
        QFETCH(Reason, reason);
        QFETCH(QString, stored);
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.session = fixture.make();
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        fixture.restore();
        QCOMPARE(fixture.session->state(), State::Restoring); // it is tried once before that
        fixture.answer(status, body);
        QCOMPARE(fixture.session->state(), state);
        QCOMPARE(fixture.session->endReason(), reason);
        QCOMPARE(fixture.stored(), stored);
        QVERIFY(signedOut.isEmpty());
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    void theFirstAttemptIsNotAwaitedForLong()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.startAgain();
        fixture.advance(4s);
        QCOMPARE(fixture.session->state(), State::Restoring);
        fixture.advance(1s);
        QCOMPARE(fixture.session->state(), State::SignedOut);
        fixture.restore(); // a page that is shown again
        QCOMPARE(fixture.session->state(), State::Restoring);
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.answer(200, freshTokens);
        QCOMPARE(fixture.session->state(), State::SignedIn);
    }

    void aPageThatIsShownAgainDoesNotAskAtOnce()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        fixture.startAgain();
        fixture.answer(400, refusal);
        const size_t sent = fixture.requests();
        fixture.restore();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.requests(), sent);
    }

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

    void aSignOutElsewhereEndsIt()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.refuse();
        const auto other = fixture.make();
        other->restore();
        fixture.settle();
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
        QVERIFY(!fixture.session->isLasting());
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
};

QTEST_GUILESS_MAIN(TestRefusedSession)
#include "tst_refusedsession.moc"
