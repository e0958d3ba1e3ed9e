// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "refusedfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;

/*!
    What counts as a refusal if a server does not renew a session without saying that it is over,
    and when the refused session is tried again.
*/
class TestRefusedRefresh : public QObject
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
        QTest::newRow("an error with the status of a success")
            << 200 << QByteArray("{'error':'invalid_request'}") << "invalid_request";
    }
    void asksForASignIn()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, detail);
        RefusedFixture fixture;
        fixture.expire();
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
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
        QTest::newRow("busy in a word, as a success")
            << 200 << QByteArray("{'error':'server_error'}");
        for (const int status : {408, 429, 500, 502, 503, 504}) {
            for (const char *code : {"invalid_grant", "token_gone", "invalid_client", "teapot"})
                QTest::addRow("%d %s", status, code)
                    << status << QByteArray("{'error':'") + code + "'}";
        }
        QTest::newRow("tokens that are cut off") << 200 << QByteArray("{'access_token':'a2");
        QTest::newRow("another success") << 200 << QByteArray("{'hello':1}");
        QTest::newRow("a redirect") << 302 << QByteArray();
    }
    void otherFailuresDoNot()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        ClientData client = knownClient();
        client.profile.refreshErrors = {{"token_gone", ErrorMeaning::Expired}};
        RefusedFixture fixture(std::move(client));
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

    void retryAfter_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isRefusal");
        const auto row = [](const char *what, int status, const char *body, bool isRefusal) {
            QTest::newRow(what) << status << QByteArray(body) << isRefusal;
        };
        row("invalid_request", 400, refusal, true);
        row("invalid_token", 401, "{'error':'invalid_token'}", true);
        row("unauthorized_client", 400, "{'error':'unauthorized_client'}", true);
        row("a foreign body", 401, "{'code':17}", true);
        row("no body", 403, "", true);
        row("too many requests", 429, "", false);
        row("too many requests, and a word for a refusal", 429, "{'error':'invalid_client'}",
            false);
        row("a time-out", 408, "", false);
        row("busy", 503, "", false);
        row("busy, and a word for a refusal", 503, "{'error':'invalid_client'}", false);
        row("busy in a word", 400, "{'error':'temporarily_unavailable'}", false);
        row("busy in a vendor's word", 403, "{'error_code':'rate_limit_exceeded'}", false);
        row("a proxy", 407, "", false);
    }
    /*! Retry-After says when to ask again, and not whether the server is busy. */
    void retryAfter()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, isRefusal);
        for (const auto pause : {1s, 4s, 30s, 600s}) {
            RefusedFixture fixture;
            fixture.expire();
            fixture.answer(status, body, pause);
            const size_t sent = fixture.requests();
            fixture.advance(std::max(pause, std::chrono::seconds(2)) - 1s);
            fixture.token();
            QCOMPARE(fixture.requests(), sent);
            fixture.advance(1s);
            fixture.token();
            QCOMPARE(fixture.requests(), sent + 1);
            fixture.answer(status, body, pause);
            const auto reason = isRefusal ? Reason::RefreshRefused : Reason::None;
            QCOMPARE(fixture.session->endReason(), reason);
            QCOMPARE(fixture.session->state(), isRefusal ? State::SignedOut : State::SignedIn);
            QCOMPARE(fixture.stored(), QString(isRefusal ? "r1!" : "r1"));
        }
    }

    /*! Each call of a script is a process of its own, which may not live until the repetition. */
    void theRepetitionMayBeAnotherProcess_data()
    {
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("refused again") << false;
        QTest::newRow("accepted, then refused once") << true;
    }
    void theRepetitionMayBeAnotherProcess()
    {
        QFETCH(bool, isAccepted);
        RefusedFixture fixture;
        fixture.expire();
        fixture.answer(400, refusal, 600s);
        QCOMPARE(fixture.answered, QString("invalid_request"));
        QCOMPARE(fixture.session->state(), State::SignedIn);
        fixture.advance(600s);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::Restoring);
        fixture.token();
        if (isAccepted) {
            fixture.answer(200, freshTokens);
            fixture.advance(3600s);
            fixture.token();
        }
        fixture.answer(400, refusal, 600s);
        QCOMPARE(fixture.session->state(), isAccepted ? State::SignedIn : State::SignedOut);
        QCOMPARE(fixture.stored(), QString(isAccepted ? "r2" : "r1!"));
    }

    /*!
        A process that is signed in learns from the store that another one was refused, and for how
        long.
    */
    void refusedInAnotherProcess()
    {
        RefusedFixture fixture;
        fixture.signIn();
        const auto other = fixture.restoreElsewhere();
        fixture.advance(3600s);
        fixture.token();
        fixture.answer(400, refusal);
        fixture.advance(2s);
        fixture.answer(400, refusal, 600s);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        QCOMPARE(other->state(), State::SignedIn);
        const size_t before = fixture.requests();
        QString answer;
        const auto call = other->accessToken(
            [&](const Session::AccessToken &token) { answer = SessionFixture::read(token); });
        fixture.settle();
        QCOMPARE(fixture.requests(), before);
        QCOMPARE(other->state(), State::SignedOut);
        QCOMPARE(other->endReason(), Reason::RefreshRefused);
        QCOMPARE(other->endDetail(), QString("invalid_request"));
        QCOMPARE(answer, QString("sign_in_needed"));
    }

    void aSecondRefusalInMemory()
    {
        RefusedFixture fixture;
        fixture.store.status = StoreResult::Status::Locked;
        fixture.expire();
        fixture.answer(400, refusal, 30s);
        fixture.advance(30s);
        fixture.token();
        fixture.answer(400, refusal, 30s);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
    }

    /*!
        The tokens before the current ones are tried too, but do not take their place when they are
        refused.
    */
    void theCurrentTokensStayCurrent()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.answer(200, freshTokens);
        fixture.advance(3560s); // about to expire
        fixture.token();
        QVERIFY(fixture.lastBody().contains("refresh_token=r2"));
        fixture.answer(400, refusal);
        fixture.advance(2s);
        fixture.answer(400, "{'error':'invalid_grant'}");
        QVERIFY(fixture.lastBody().contains("refresh_token=r1"));
        fixture.answer(400, refusal, 600s);
        fixture.advance(5s); // each of the two is repeated once
        fixture.answer(400, refusal, 600s);
        QCOMPARE(fixture.answered, QString("a2"));
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.stored(), QString("r2"));
    }

    /*! The attempts with refused tokens come no sooner than the server allows. */
    void attemptsHeedRetryAfter()
    {
        RefusedFixture fixture;
        fixture.expire();
        fixture.answer(400, refusal);
        fixture.advance(2s);
        fixture.answer(400, refusal, 600s);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
        for (int i = 0; i < 2; ++i) {
            const size_t sent = fixture.requests();
            fixture.advance(599s);
            fixture.restore(); // a page that is shown again
            QCOMPARE(fixture.requests(), sent);
            fixture.advance(1s);
            QCOMPARE(fixture.requests(), sent + 1);
            fixture.answer(400, refusal, 600s);
        }
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
};

QTEST_GUILESS_MAIN(TestRefusedRefresh)
#include "tst_refusedrefresh.moc"
