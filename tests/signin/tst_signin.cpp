// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionaccess.h"
#include "signin/signinaccess.h"
#include "support/signinfixture.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestSignIn : public QObject
{
    Q_OBJECT

    /*!
        A store that holds back the results of reads, while \c keepsBack is set, until the test
        reports them.
    */
    class LateStore : public ScriptedStore
    {
    public:
        bool keepsBack = false;
        std::vector<std::function<void()>> keptBack;

        PendingCall read(const QString &account, Done done) override
        {
            if (!keepsBack)
                return ScriptedStore::read(account, std::move(done));
            auto read = std::make_unique<LateRead>(std::move(done));
            const QPointer<LateRead> caller(read.get());
            m_reads.push_back(ScriptedStore::read(account, [=, this](StoreResult result) {
                const auto late = std::make_shared<StoreResult>(std::move(result));
                keptBack.emplace_back([=] {
                    if (caller)
                        caller->report(std::move(*late));
                });
            }));
            return PendingCall(std::move(read));
        }

    private:
        /*! A read whose result the test reports. */
        class LateRead : public QObject, public PendingWork<StoreResult>
        {
        public:
            explicit LateRead(Done done)
                : PendingWork(std::move(done))
            {}
            using PendingWork::report;
        };

        std::vector<PendingCall> m_reads;
    };

    static void copy(TokenStore *from, TokenStore *to)
    {
        for (const char *place : {"default", "default/next"}) {
            PendingCall writing;
            const PendingCall reading = from->read(place, [&](StoreResult result) {
                if (result.status == StoreResult::Status::Done)
                    writing = to->write(place, std::move(result.value), [](const StoreResult &) {});
            });
            settle();
        }
    }

private Q_SLOTS:
    void fromNothingToAToken()
    {
        SignInFixture fixture;
        QSignalSpy signedIn(fixture.signIn.session(), &Session::signedIn);
        fixture.begin();
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Connecting);
        fixture.signInAs("Ada");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedIn);
        QCOMPARE(fixture.signIn.session()->accountName(), QString("Ada"));
        QCOMPARE(signedIn.count(), 1);
    }

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
            "read default",
            "read default/next", // under the lock: another process may have signed in
            "write default",
            "read default", // the tokens, with the name
            "read /accounts",        "write /accounts", "remove default/pending"};
        QCOMPARE(fixture.store.places, expected);
    }

    void logContainsNoSecret()
    {
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules("devicesignin.*.debug=true");
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        {
            ClientData config = knownClient();
            config.endpoints.tokenEndpoint = QUrl("https://a.example/token?key=secret-query");
            SignInFixture fixture(std::move(config));
            fixture.begin();
            fixture.answer(200, "{'device_code':'secret-device','user_code':'SECRET-CODE',"
                                "'verification_uri':'https://a.example/'}");
            fixture.clock.advance(5s);
            fixture.answer(200, "{'access_token':'secret-a','refresh_token':'secret-r',"
                                "'token_type':'Bearer','expires_in':3600}");
            fixture.answer(200, "{'name':'Secret Ada'}");
            fixture.clock.advance(2h);
            const PendingCall call =
                fixture.signIn.session()->accessToken([](const Session::AccessToken &) {});
            fixture.settle();
            fixture.answer(400, "{'error':'invalid_grant'}");
            QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);
        }
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        const QString all = lines.join(u'\n');
        QVERIFY2(!all.contains("secret", Qt::CaseInsensitive), qPrintable(all));
        // The log shows the steps of a sign-in.
        for (const char *part : {"asking https://a.example/token", "HTTP status 400", "Waiting",
                                 "refreshing", "SignedIn"})
            QVERIFY2(all.contains(part), qPrintable(part + QString(" is missing in\n") + all));
    }

    /*!
        The log says why a sign-in is delayed or fails, also while its state stays the same. What a
        server says about an error is left out: it may repeat the user code.
    */
    void logSaysWhyASignInFails()
    {
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules("devicesignin.flow.debug=true");
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        {
            SignInFixture fixture;
            fixture.begin();
            fixture.giveCode();
            fixture.answerPoll(503, "{}");
            fixture.answerPoll(302, "", std::chrono::minutes(1));
            fixture.answerPoll(400,
                               "{'error':'invalid_client',"
                               "'error_description':'not for the code WDJB-MJHT'}",
                               std::chrono::minutes(1));
            QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Failed);
        }
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        const QString all = lines.join(u'\n');
        for (const char *part : {"Retrying ServerBusy (HTTP 503)", "Retrying Redirected (HTTP 302)",
                                 "Failed ClientRefused (invalid_client)"})
            QVERIFY2(all.contains(part), qPrintable(part + QString(" is missing in\n") + all));
        QVERIFY2(!all.contains("WDJB-MJHT"), qPrintable(all));
    }

    /*! Logging is off by default. */
    void nothingIsLoggedUnasked()
    {
        static QStringList lines;
        lines.clear();
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        {
            SignInFixture fixture;
            fixture.begin();
            fixture.signInAs("Ada");
        }
        qInstallMessageHandler(before);
        QCOMPARE(lines, QStringList());
    }

    void signedInNeedsNoCode()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        const size_t sent = fixture.requests();
        const auto again = fixture.makeSignIn();
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->state(), Session::State::SignedIn);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Idle);
        QCOMPARE(fixture.requests(), sent);
    }

    void unlockingFindsASession()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        const auto again = fixture.makeSignIn();
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
        const auto again = fixture.makeSignIn();
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
        fixture.signInAs("Ada"); // Ada signs in; her tokens are copied to the late store
        LateStore store;
        copy(&fixture.store, &store);
        store.status = StoreResult::Status::Unavailable;
        const auto next =
            createSignIn("default", &fixture.server, &fixture.transport, &store, &fixture.clock);
        next->begin();
        fixture.settle();
        fixture.giveCode();
        store.status = StoreResult::Status::Done;
        store.keepsBack = true;
        next->session()->retryRestore();
        fixture.settle();
        QCOMPARE(store.keptBack.size(), size_t(2));
        store.keepsBack = false;
        QCOMPARE(next->session()->state(), Session::State::SignedOut);

        TokenSet tokens;
        tokens.accessToken = Secret("b");
        const PendingCall adopting = adoptTokens(next->session(), std::move(tokens), [] {});
        fixture.settle();
        fixture.answer(200, "{'name':'Bea'}");
        QCOMPARE(next->session()->accountName(), QString("Bea"));
        for (const auto &answer : store.keptBack)
            answer();
        fixture.settle();
        QCOMPARE(next->session()->state(), Session::State::SignedIn);
        QCOMPARE(next->session()->accountName(), QString("Bea"));
        QCOMPARE(tokensOf(*next->session()).accessToken.reveal(), QByteArray("b"));
    }

    /*!
        A page that begins twice counts once. Suspending for a page that has not begun changes
        nothing.
    */
    void codeStaysWhileAPageShowsIt()
    {
        SignInFixture fixture;
        const DeviceFlow *flow = fixture.signIn.flow();
        auto first = std::make_unique<QObject>();
        QObject second;
        QObject otherPage;
        fixture.signIn.beginFor(first.get());
        fixture.signIn.beginFor(first.get());
        fixture.settle();
        fixture.giveCode();
        fixture.signIn.beginFor(&second);
        fixture.signIn.suspendFor(&second);
        fixture.signIn.suspendFor(&otherPage);
        QCOMPARE(flow->state(), DeviceFlow::State::Waiting);

        first.reset();
        QVERIFY(!flow->isActive());
        const size_t sent = fixture.requests();
        fixture.advance(1min);
        QCOMPARE(fixture.requests(), sent);
    }

    /*! The page shows a code, which goes if the server accepts the old tokens again. */
    void aRefusedSessionIsSignedInAnew()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        fixture.advance(2h);
        const PendingCall call =
            fixture.signIn.session()->accessToken([](const Session::AccessToken &) {});
        fixture.settle();
        fixture.answer(401, "{'error':'invalid_token'}");
        fixture.advance(2s);
        fixture.answer(401, "{'error':'invalid_token'}");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);

        const auto again = fixture.makeSignIn();
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->state(), Session::State::Restoring);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Idle); // no code flashes up
        fixture.answer(401, "{'error':'invalid_token'}");
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Connecting);
        fixture.giveCode(1800, 120);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Waiting);
        fixture.advance(1min);
        fixture.answer(200, "{'access_token':'a2','token_type':'Bearer','expires_in':3600}");
        QCOMPARE(again->session()->state(), Session::State::SignedIn);
        QCOMPARE(again->session()->accountName(), QString("Ada"));
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Idle);
    }

    /*!
        A box that was off for weeks, and whose sign-in the server has ended meanwhile, welcomes
        nobody.
    */
    void anEndedSessionIsSignedInAnew()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        fixture.advance(2h);

        const auto again = fixture.makeSignIn();
        QSignalSpy signedIn(again->session(), &Session::signedIn);
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->state(), Session::State::Restoring);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Idle);
        fixture.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(again->session()->endReason(), Reason::CodeRefused);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Connecting);
        QVERIFY(signedIn.isEmpty());
        fixture.giveCode();
        fixture.approve("Bea");
        QCOMPARE(again->session()->state(), Session::State::SignedIn);
        QCOMPARE(again->session()->accountName(), QString("Bea"));
        QCOMPARE(signedIn.count(), 1);
    }

    /*!
        The page shows a code at its next start, if an application has reported a token that can't
        be renewed.
    */
    void aRefusedTokenIsSignedInAnew()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.answerPoll(200, "{'access_token':'a1','token_type':'Bearer'}");
        fixture.answer(200, "{'name':'Ada'}");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedIn);
        const PendingCall call = fixture.signIn.session()->accessTokenAfterRefusal(
            Secret("a1"), [](const Session::AccessToken &) {});
        fixture.settle();
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);

        const auto again = fixture.makeSignIn();
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->endReason(), Reason::RefreshRefused);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Connecting);
        fixture.giveCode();
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Waiting);
        fixture.approve("Bea");
        QCOMPARE(again->session()->state(), Session::State::SignedIn);
        QCOMPARE(again->session()->accountName(), QString("Bea"));
        QCOMPARE(again->session()->endReason(), Reason::None);
    }

    void somethingElseResponds_data()
    {
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<int>("status");
        QTest::newRow("certificate") << TransportError::Tls << 0;
        QTest::newRow("proxy") << TransportError::ProxyRefused << 0;
        QTest::newRow("web page") << TransportError::None << 404;
        QTest::newRow("redirect") << TransportError::None << 302;
    }

    /*! As a router that is starting does. A television must not need a person for that. */
    void somethingElseResponds()
    {
        QFETCH(const TransportError, error);
        QFETCH(const int, status);
        const auto response = [=] {
            return status ? ScriptedTransport::json(status, "<html>")
                          : ScriptedTransport::broken(error);
        };
        SignInFixture fixture;
        const DeviceFlow *flow = fixture.signIn.flow();
        fixture.begin();
        fixture.answer(response());
        QCOMPARE(flow->state(), DeviceFlow::State::Failed);
        const Reason reason = flow->reason();
        QSignalSpy changes(flow, &DeviceFlow::stateChanged);
        for (size_t attempt = fixture.requests(); attempt < 4; ++attempt) {
            fixture.advance(299s);
            QCOMPARE(fixture.requests(), attempt);
            fixture.advance(1s);
            QCOMPARE(fixture.requests(), attempt + 1);
            QCOMPARE(flow->state(), DeviceFlow::State::Retrying);
            fixture.answer(response());
            QCOMPARE(flow->reason(), reason);
        }
        // Nothing on the page changes when it fails again.
        QCOMPARE(changes.count(), 1);
        const size_t requests = fixture.requests();
        fixture.setOnline(false);
        fixture.setOnline(true);
        fixture.advance(0s);
        QCOMPARE(fixture.requests(), requests + 1);
        fixture.giveCode();
        QCOMPARE(flow->state(), DeviceFlow::State::Waiting);
    }

    void failureIsLeftForAnotherNetwork()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.breakOff(TransportError::Tls);
        fixture.setOnline(false);
        fixture.setOnline(true);
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Retrying);
        fixture.answer(401, "{'error':'invalid_client'}");
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Failed);
        QCOMPARE(fixture.signIn.flow()->reason(), Reason::ClientRefused);
    }

    void failureThatLastsIsLeft_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("client") << 401 << QByteArray("{'error':'invalid_client'}");
        QTest::newRow("scope") << 400 << QByteArray("{'error':'invalid_scope'}");
        QTest::newRow("not a code") << 200 << QByteArray("{}");
    }

    /*! Somebody has to change something first. */
    void failureThatLastsIsLeft()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        SignInFixture fixture;
        fixture.begin();
        fixture.answer(status, body);
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Failed);
        const size_t requests = fixture.requests();
        fixture.setOnline(false);
        fixture.setOnline(true);
        fixture.advance(1h);
        QCOMPARE(fixture.requests(), requests);
    }

    void failureIsLeftWithoutAPage()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.breakOff(TransportError::Tls);
        fixture.signIn.suspend();
        const size_t requests = fixture.requests();
        fixture.setOnline(false);
        fixture.setOnline(true);
        fixture.advance(1h);
        QCOMPARE(fixture.requests(), requests);
        fixture.begin();
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Connecting);
    }

    void finishing_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<std::chrono::milliseconds>("time");
        QTest::addColumn<bool>("signedIn");
        QTest::newRow("nothing happens") << "waiting" << 0ms << false;
        QTest::newRow("signed in") << "signed in" << 0ms << true;
        QTest::newRow("the person is being identified") << "storing" << 3000ms << false;
        QTest::newRow("and that ends in time") << "identified" << 0ms << true;
    }
    /*! Before the program ends, new tokens are stored, or revoked after a few seconds. */
    void finishing()
    {
        QFETCH(QString, moment);
        QFETCH(std::chrono::milliseconds, time);
        QFETCH(bool, signedIn);
        SignInFixture fixture;
        fixture.begin();
        fixture.giveCode();
        if (moment != "waiting")
            fixture.answerPoll(200, ServerFixture::tokens);
        if (moment == "signed in")
            fixture.answer(200, "{}");
        bool isDone = false;
        const PendingCall call = finishSignIn(&fixture.signIn, [&] { isDone = true; });
        fixture.settle();
        if (moment == "identified")
            fixture.answer(200, "{}");
        if (time > 0ms) {
            fixture.advance(time - 1ms);
            QVERIFY(!isDone);
            fixture.advance(1ms);
            QVERIFY(fixture.lastBody().contains("token=secret-refresh"));
            fixture.answer(200, "");
            fixture.answer(200, "");
        }
        QVERIFY(isDone);
        QCOMPARE(fixture.signIn.session()->state(),
                 signedIn ? Session::State::SignedIn : Session::State::SignedOut);
        const auto again = fixture.makeSignIn();
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->state(),
                 signedIn ? Session::State::SignedIn : Session::State::SignedOut);
    }

    /*!
        The code is removed from the store before finish() ends: the next start of the program would
        show a code that was used.
    */
    void finishingRemovesTheCode()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.giveCode();
        fixture.answerPoll(200, ServerFixture::tokens);
        fixture.store.holdsRemovals = true;
        fixture.answer(200, "{}");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedIn);
        bool isDone = false;
        const PendingCall call = finishSignIn(&fixture.signIn, [&] { isDone = true; });
        fixture.settle();
        QVERIFY(!isDone);
        fixture.store.finishRemovals();
        fixture.settle();
        QVERIFY(isDone);
    }

    void signOutStartsNothing()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        fixture.signIn.session()->signOut();
        fixture.answerAll(200, "{}");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Idle);
        const size_t sent = fixture.requests();
        fixture.advance(1h);
        QCOMPARE(fixture.requests(), sent);
        fixture.signIn.flow()->start();
        fixture.settle();
        fixture.signInAs("Ada");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedIn);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
