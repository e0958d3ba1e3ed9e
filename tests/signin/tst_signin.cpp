// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "signin/signin.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestSignIn : public QObject
{
    Q_OBJECT

    struct Bench
    {
        explicit Bench(ClientConfig config = knownClient())
            : provider(std::move(config), &transport, &clock)
        {}

        ScriptedTransport transport;
        ManualClock clock;
        ScriptedStore store;
        AuthorizationServer provider;
        SignIn signIn{"default", &provider, &transport, &store, &clock};

        static void settle() { DeviceSignIn::settle(); }

        void answer(const char *body)
        {
            transport.answerNext(ScriptedTransport::json(200, json(body)));
            settle();
        }

        void begin()
        {
            signIn.begin();
            settle();
        }

        void approve()
        {
            answer("{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
            clock.advance(5s);
            answer("{'access_token':'a','token_type':'Bearer','expires_in':3600}");
            answer("{'name':'Ada'}");
        }
    };

private Q_SLOTS:
    void fromNothingToAToken()
    {
        Bench bench;
        QSignalSpy signedIn(bench.signIn.session(), &Session::signedIn);
        bench.begin();
        QCOMPARE(bench.signIn.flow()->state(), DeviceFlow::State::Connecting);
        bench.approve();
        QCOMPARE(bench.signIn.session()->state(), Session::State::SignedIn);
        QCOMPARE(bench.signIn.session()->accountName(), QString("Ada"));
        QCOMPARE(signedIn.count(), 1);
    }

    /*! Each is a job for the keychain, which may be slow. Nothing is written twice. */
    void aFirstSignInUsesTheStoreThisOften()
    {
        Bench bench;
        bench.begin();
        bench.approve();
        QCOMPARE(bench.signIn.session()->state(), Session::State::SignedIn);
        bench.settle();
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
        QCOMPARE(bench.store.places, expected);
    }

    void whatIsLoggedHoldsNoSecret()
    {
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules("devicesignin.*.debug=true");
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        {
            ClientConfig config = knownClient();
            config.endpoints.tokenEndpoint = QUrl("https://a.example/token?key=secret-query");
            Bench bench(std::move(config));
            bench.begin();
            bench.answer("{'device_code':'secret-device','user_code':'SECRET-CODE',"
                         "'verification_uri':'https://a.example/'}");
            bench.clock.advance(5s);
            bench.answer("{'access_token':'secret-a','refresh_token':'secret-r',"
                         "'token_type':'Bearer','expires_in':3600}");
            bench.answer("{'name':'Secret Ada'}");
            bench.clock.advance(2h);
            const PendingCall call =
                bench.signIn.session()->accessToken([](const Session::AccessToken &) {});
            bench.settle();
            bench.transport.answerNext(
                ScriptedTransport::json(400, json("{'error':'invalid_grant'}")));
            bench.settle();
            QCOMPARE(bench.signIn.session()->state(), Session::State::SignedOut);
        }
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        const QString all = lines.join(u'\n');
        QVERIFY2(!all.contains("secret", Qt::CaseInsensitive), qPrintable(all));
        // The way of a sign-in can be followed.
        for (const char *part : {"asking https://a.example/token", "HTTP status 400", "Waiting",
                                 "refreshing", "SignedIn"})
            QVERIFY2(all.contains(part), qPrintable(part + QString(" is missing in\n") + all));
    }

    /*! By default nothing is printed. */
    void nothingIsLoggedUnasked()
    {
        static QStringList lines;
        lines.clear();
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        {
            Bench bench;
            bench.begin();
            bench.approve();
        }
        qInstallMessageHandler(before);
        QCOMPARE(lines, QStringList());
    }

    void whoIsSignedInNeedsNoCode()
    {
        Bench bench;
        bench.begin();
        bench.approve();
        const size_t sent = bench.transport.requests().size();
        SignIn again("default", &bench.provider, &bench.transport, &bench.store, &bench.clock);
        again.begin();
        bench.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedIn);
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Idle);
        QCOMPARE(bench.transport.requests().size(), sent);
    }

    void behindALockedStoreSomebodyMayBeSignedIn()
    {
        Bench bench;
        bench.begin();
        bench.approve();
        SignIn again("default", &bench.provider, &bench.transport, &bench.store, &bench.clock);
        bench.store.status = StoreResult::Status::Locked;
        again.begin();
        bench.settle();
        QCOMPARE(again.session()->storeStatus(), Session::StoreStatus::Locked);
        bench.answer("{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Waiting);

        again.session()->restore(); // still locked: the code stays
        bench.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedOut);
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Waiting);

        bench.store.status = StoreResult::Status::Done;
        again.session()->restore();
        bench.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedIn);
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Idle);
        const size_t sent = bench.transport.requests().size();
        bench.clock.advance(1min);
        bench.settle();
        QCOMPARE(bench.transport.requests().size(), sent);
    }

    /*! However often a page begins, it counts once; one of which nothing is known ends nothing. */
    void theCodeStaysForAsLongAsAPageShowsIt()
    {
        Bench bench;
        const DeviceFlow *flow = bench.signIn.flow();
        auto first = std::make_unique<QObject>();
        QObject second;
        QObject stranger;
        bench.signIn.beginFor(first.get());
        bench.signIn.beginFor(first.get());
        bench.settle();
        bench.answer("{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
        bench.signIn.beginFor(&second);
        bench.signIn.suspendFor(&second);
        bench.signIn.suspendFor(&stranger);
        QCOMPARE(flow->state(), DeviceFlow::State::Waiting);

        first.reset();
        QVERIFY(!flow->isActive());
        const size_t sent = bench.transport.requests().size();
        bench.clock.advance(1min);
        bench.settle();
        QCOMPARE(bench.transport.requests().size(), sent);
    }

    void afterSignOutNothingHappensByItself()
    {
        Bench bench;
        bench.begin();
        bench.approve();
        bench.signIn.session()->signOut();
        bench.settle();
        bench.answer("{}");
        QCOMPARE(bench.signIn.session()->state(), Session::State::SignedOut);
        QCOMPARE(bench.signIn.flow()->state(), DeviceFlow::State::Idle);
        const size_t sent = bench.transport.requests().size();
        bench.clock.advance(1h);
        bench.settle();
        QCOMPARE(bench.transport.requests().size(), sent);
        bench.signIn.flow()->start();
        bench.settle();
        bench.approve();
        QCOMPARE(bench.signIn.session()->state(), Session::State::SignedIn);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
