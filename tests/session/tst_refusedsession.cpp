// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionstore.h"
#include "support/sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

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
    using SessionFixture::answer;
    /*! Responds with a header Retry-After. */
    void answer(int status, const QByteArray &body, std::chrono::seconds retryAfter)
    {
        HttpResponse response = ScriptedTransport::json(status, json(body));
        response.retryAfter = retryAfter;
        answer(std::move(response));
    }
    /*! The server refuses twice. */
    void refuse()
    {
        answer(400, refusal);
        advance(2s);
        answer(400, refusal);
    }
    /*!
        The refresh token in the store, or the access token if that is the only one, with a mark if it is
        refused; "-" if there is none.
    */
    QString stored()
    {
        QString found("no answer");
        SessionStore reader("default", &store);
        const PendingCall loading = reader.load([&](const SessionStore::Kept &kept) {
            if (!kept.newest) {
                found = "-";
                return;
            }
            const StoredSession &newest = *kept.newest;
            const Secret &token =
                newest.refreshToken.isEmpty() ? newest.accessToken : newest.refreshToken;
            found = QString::fromUtf8(token.reveal()) + (newest.isRefused ? "!" : "");
        });
        settle();
        return found;
    }
    /*! Signs in at a server that issues no refresh token, and tokens without an end if there is no \a life. */
    void signInWithoutRefresh(Session *of, const char *access,
                              std::optional<std::chrono::seconds> life = {})
    {
        TokenSet made = tokenSet(access, "");
        made.lifetime = life;
        adopting = adoptTokens(of, std::move(made), [] {});
        settle();
        answer(200, "{'name':'Ada'}");
    }
    void signInWithoutRefresh(std::optional<std::chrono::seconds> life = {})
    {
        restore();
        signInWithoutRefresh(session.get(), "a1", life);
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

    /*! A process that is signed in learns from the store that another one was refused, and for how long. */
    void refusedInAnotherProcess()
    {
        RefusedFixture fixture;
        fixture.signIn();
        const auto other = fixture.make();
        other->restore();
        fixture.settle();
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

    /*! The tokens before the current ones are tried too, but do not take their place when they are refused. */
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

    void theServerRevokesNothingRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Session::Revocation>("result");
        QTest::newRow("it does not know the tokens") << 401 << Session::Revocation::NotTried;
        QTest::newRow("it is busy") << 503 << Session::Revocation::NotReached;
        QTest::newRow("it is silent") << 0 << Session::Revocation::NotReached;
    }
    /*!
        The server had refused them before. If it does so again, there was nothing left to sign out of; otherwise they
        may be valid again after a bad hour of the server.
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
    /*! The new sign-in counts. The old one is still in the store, and is revoked as well as it can be. */
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
    /*! An application's service refuses a token that can't be renewed: the person has to sign in again. */
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
        const auto other = fixture.make();
        other->restore();
        fixture.settle();
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
        const auto other = fixture.make();
        other->restore();
        fixture.settle();
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
        using Status = StoreResult::Status;
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

    /*! The answer of the service may come while the person signs out. */
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
        const auto other = fixture.make();
        other->restore();
        fixture.settle();
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
