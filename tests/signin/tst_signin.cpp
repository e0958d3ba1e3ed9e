// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signinaccess.h"
#include "signin/signinfactory.h"
#include "support/settle.h"
#include "support/signinfixture.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

/*! A host of an app. */
class Host : public SignInHost
{
public:
    using SignInHost::dropSignIn;
    using SignInHost::setSignIn;
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

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

    /*! What a host of an app replaces exists for those who are told, and no longer. */
    void replacedInAHost()
    {
        Host host;
        const auto create = [] {
            const auto fixture = std::make_shared<SignInFixture>();
            return std::shared_ptr<SignIn>(fixture, fixture->firstSignIn.get());
        };
        host.setSignIn(create());
        const QPointer<SignIn> previous(host.signIn());
        bool existed = false;
        connect(&host, &SignInHost::signInChanged, this, [&] { existed = previous; });
        host.setSignIn(create());
        QVERIFY(existed);
        QVERIFY(!previous);
    }

    /*! All sign-ins of a factory have to be destroyed before it. */
    void anotherServerInAHost()
    {
        const auto createFactory = [] {
            return std::make_unique<SignInFactory>(ClientConfig(), TokenStore::inMemory());
        };
        auto factory = createFactory();
        Host host;
        host.setSignIn(factory->createSignIn("default"));
        host.signIn()->begin();
        const QPointer<SignIn> previous(host.signIn());
        auto next = createFactory();
        host.setSignIn(next->createSignIn("default"));
        QVERIFY(!previous);
        factory = std::move(next);
        settle();
        QVERIFY(host.signIn());
        host.setSignIn(nullptr);
    }

    void borrowedByAHost_data()
    {
        QTest::addColumn<bool>("isDropped");
        QTest::newRow("replaced") << false;
        QTest::newRow("dropped") << true;
    }
    /*! An app may delete its sign-in before it gives the host another one, or none. */
    void borrowedByAHost()
    {
        QFETCH(bool, isDropped);
        SignInFixture fixture;
        SignInFixture other;
        const auto borrow = [](SignIn *signIn) {
            return std::shared_ptr<SignIn>(signIn, [](SignIn *) {});
        };
        Host host;
        host.setSignIn(borrow(&fixture.signIn));
        fixture.begin();
        QSignalSpy changes(&host, &SignInHost::signInChanged);
        fixture.firstSignIn.reset();
        QVERIFY(!host.signIn());
        if (isDropped)
            host.dropSignIn();
        else
            host.setSignIn(borrow(&other.signIn));
        settle();
        QCOMPARE(changes.count(), 1);
        QCOMPARE(host.signIn(), isDropped ? nullptr : &other.signIn);
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
        const auto again = fixture.next();
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->state(), Session::State::SignedIn);
        QCOMPARE(again->flow()->state(), DeviceFlow::State::Idle);
        QCOMPARE(fixture.requests(), sent);
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

        const auto again = fixture.next();
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

        const auto again = fixture.next();
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

        const auto again = fixture.next();
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
        const auto again = fixture.next();
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->state(),
                 signedIn ? Session::State::SignedIn : Session::State::SignedOut);
    }

    void finishingAwaitsARefresh_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("tokens that are about to expire") << false;
        QTest::newRow("tokens that were refused before") << true;
    }
    /*!
        The server ends the old refresh token when it issues a new one, so that a program that ends
        before the response would sign the person out.
    */
    void finishingAwaitsARefresh()
    {
        QFETCH(bool, isRefused);
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        fixture.advance(1h);
        const PendingCall asking =
            fixture.signIn.session()->accessToken([](const Session::AccessToken &) {});
        fixture.settle();
        if (isRefused) {
            fixture.answer(400, "{'error':'odd'}");
            fixture.advance(2s);
            fixture.answer(400, "{'error':'odd'}");
            QCOMPARE(fixture.signIn.session()->endReason(), Reason::RefreshRefused);
            fixture.signIn.flow()->cancel();
            fixture.advance(2min);
        }
        QVERIFY(fixture.lastBody().contains("refresh_token=secret-refresh"));
        bool isDone = false;
        const PendingCall finishing = finishSignIn(&fixture.signIn, [&] { isDone = true; });
        fixture.settle();
        QVERIFY(!isDone);
        fixture.answer(200, "{'access_token':'a2','refresh_token':'r2','token_type':'Bearer',"
                            "'expires_in':3600}");
        QVERIFY(isDone);
        const auto again = fixture.next();
        again->begin();
        fixture.settle();
        QCOMPARE(again->session()->state(), Session::State::SignedIn);
        QCOMPARE(tokensOf(*again->session()).refreshToken.reveal(), QByteArray("r2"));
    }

    /*! Only this object has them, and no event loop runs when it is destroyed with the program. */
    void finishingRevokesRefusedTokensInMemory()
    {
        SignInFixture fixture;
        fixture.store.writeStatus = StoreResult::Status::DiskFull;
        fixture.begin();
        fixture.signInAs("Ada");
        fixture.advance(1h);
        const PendingCall asking =
            fixture.signIn.session()->accessToken([](const Session::AccessToken &) {});
        fixture.settle();
        fixture.answer(400, "{'error':'odd'}");
        fixture.advance(2s);
        fixture.answer(400, "{'error':'odd'}");
        QCOMPARE(fixture.signIn.session()->endReason(), Reason::RefreshRefused);
        fixture.signIn.flow()->cancel();
        fixture.breakOffAll();
        const size_t before = fixture.requests();
        PendingCall discarding;
        bool isDone = false;
        const PendingCall finishing = finishSignIn(&fixture.signIn, [&] {
            discarding = fixture.server.whenDiscarded([&] { isDone = true; });
        });
        fixture.settle();
        QVERIFY(!isDone);
        fixture.answerAll(200, "");
        QVERIFY(isDone);
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"secret-refresh", "secret-access"}));
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

    /*! As when an application signs out and shows the page for the next person at once. */
    void begunDuringASignOut()
    {
        SignInFixture fixture;
        fixture.begin();
        fixture.signInAs("Ada");
        fixture.signIn.session()->signOut();
        fixture.settle();
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SigningOut);
        fixture.begin();
        fixture.answer(200, "{}");
        fixture.answer(200, "{}");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Connecting);
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.signInAs("Grace");
        QCOMPARE(fixture.signIn.session()->accountName(), QString("Grace"));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
