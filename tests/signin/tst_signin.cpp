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

    /*!
        A store that holds back the results of reads, while \c keepsBack is set, until the test
        reports them.
    */
    class LateStore : public ScriptedStore
    {
    public:
        bool keepsBack = false;
        std::vector<std::function<void()>> keptBack;

        void read(const QString &account, QObject *context, Done done) override
        {
            if (!keepsBack) {
                ScriptedStore::read(account, context, std::move(done));
                return;
            }
            const QPointer<QObject> caller(context);
            ScriptedStore::read(account, this, [=, this](StoreResult result) {
                const auto late = std::make_shared<StoreResult>(std::move(result));
                keptBack.emplace_back([=] {
                    if (caller)
                        done(std::move(*late));
                });
            });
        }
    };

    static void copy(TokenStore *from, TokenStore *to)
    {
        for (const char *place : {"default", "default/next"}) {
            from->read(place, to, [=](StoreResult result) {
                if (result.status == StoreResult::Status::Done)
                    to->write(place, std::move(result.value), to, [](const StoreResult &) {});
            });
        }
        Bench::settle();
    }

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

    /*! Each call may be slow with a keychain, so there must be as few as possible. */
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
        // The log shows the steps of a sign-in.
        for (const char *part : {"asking https://a.example/token", "HTTP status 400", "Waiting",
                                 "refreshing", "SignedIn"})
            QVERIFY2(all.contains(part), qPrintable(part + QString(" is missing in\n") + all));
    }

    /*! Logging is off by default. */
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

    void aStoreThatIsLateIsAskedAgain_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::newRow("not there yet") << StoreResult::Status::Unavailable;
        QTest::newRow("does not answer yet") << StoreResult::Status::TimedOut;
    }
    /*!
        After a power failure the page may start before the keychain, although a person is signed
        in.
    */
    void aStoreThatIsLateIsAskedAgain()
    {
        QFETCH(StoreResult::Status, status);
        Bench bench;
        bench.begin();
        bench.approve();
        SignIn again("default", &bench.provider, &bench.transport, &bench.store, &bench.clock);
        bench.store.status = status;
        again.begin();
        bench.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedOut);
        bench.answer("{'device_code':'d','user_code':'C','verification_uri':'https://a.example/',"
                     "'interval':300,'expires_in':1800}");
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Waiting);

        // The repeated reads do not change the page.
        QSignalSpy changed(again.session(), &Session::stateChanged);
        bench.store.calls.clear();
        for (int second = 0; second < 180; ++second) {
            bench.clock.advance(1s);
            bench.settle();
        }
        QVERIFY(changed.isEmpty());
        QCOMPARE(bench.store.calls.filter("read").size(),
                 14); // two reads each, after 1, 2, 4, … 32 and 60 s

        bench.store.status = StoreResult::Status::Done;
        QSignalSpy signedIn(again.session(), &Session::signedIn);
        bench.clock.advance(60s);
        bench.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedIn);
        QCOMPARE(again.session()->accountName(), QString("Ada"));
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Idle);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void aStoreThatIsLateAndEmpty()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Unavailable;
        bench.begin();
        QSignalSpy changed(bench.signIn.session(), &Session::stateChanged);
        bench.store.status = StoreResult::Status::Done;
        bench.clock.advance(1s);
        bench.settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench.signIn.session()->storeStatus(), Session::StoreStatus::Done);
        QCOMPARE(bench.signIn.session()->state(), Session::State::SignedOut);
        QCOMPARE(bench.signIn.flow()->state(), DeviceFlow::State::Connecting);
        bench.store.calls.clear();
        bench.clock.advance(10min);
        bench.settle();
        QCOMPARE(bench.store.calls, QStringList());
        bench.approve();
        QVERIFY(bench.signIn.session()->isLasting());
    }

    /*!
        A locked store is not read again, because each read could open the prompt for its password.
    */
    void aLockedStoreIsNotAskedAgain()
    {
        Bench bench;
        bench.store.status = StoreResult::Status::Locked;
        bench.begin();
        bench.store.calls.clear();
        bench.clock.advance(10min);
        bench.settle();
        QCOMPARE(bench.store.calls, QStringList());
    }

    void whereNobodyIsAskedToSignInNeitherIsTheStore_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("suspended") << "suspended";
        QTest::newRow("cancelled") << "cancelled";
        QTest::newRow("refused") << "refused";
    }
    void whereNobodyIsAskedToSignInNeitherIsTheStore()
    {
        QFETCH(QString, how);
        Bench bench;
        bench.store.status = StoreResult::Status::Unavailable;
        bench.begin();
        if (how == "suspended")
            bench.signIn.suspend();
        else if (how == "cancelled")
            bench.signIn.flow()->cancel();
        else
            bench.answer("{'error':'invalid_client'}");
        bench.settle();
        QVERIFY(!bench.clock.nextAlarm());
        bench.store.calls.clear();
        bench.clock.advance(1h);
        bench.settle();
        QCOMPARE(bench.store.calls, QStringList());
    }

    /*!
        Tokens that could not be deleted when a person signed out must not sign that person in
        again.
    */
    void whatShouldBeGoneIsNotFoundAgain()
    {
        Bench bench;
        bench.begin();
        bench.approve();
        bench.store.status = StoreResult::Status::Unavailable;
        bench.signIn.session()->signOut();
        bench.settle();
        bench.answer("{}");
        QVERIFY(!bench.signIn.session()->isDeleted());
        bench.signIn.flow()->start();
        bench.settle();
        bench.store.status = StoreResult::Status::Done;
        bench.clock.advance(10min);
        bench.settle();
        QCOMPARE(bench.signIn.session()->state(), Session::State::SignedOut);
        QVERIFY(bench.signIn.flow()->isActive());
    }

    /*! The result of a read that began before a new sign-in must not replace the new tokens. */
    void aLateLookDoesNotUndoANewSignIn()
    {
        Bench bench;
        bench.begin();
        bench.approve(); // Ada signs in; her tokens are copied to the late store
        LateStore store;
        copy(&bench.store, &store);
        store.status = StoreResult::Status::Unavailable;
        SignIn next("default", &bench.provider, &bench.transport, &store, &bench.clock);
        next.begin();
        bench.settle();
        bench.answer("{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
        store.status = StoreResult::Status::Done;
        store.keepsBack = true;
        next.session()->lookAgain();
        bench.settle();
        QCOMPARE(store.keptBack.size(), size_t(2));
        store.keepsBack = false;
        QCOMPARE(next.session()->state(), Session::State::SignedOut);

        TokenSet tokens;
        tokens.accessToken = Secret("b");
        next.session()->adopt(std::move(tokens));
        bench.settle();
        bench.answer("{'name':'Bea'}");
        QCOMPARE(next.session()->accountName(), QString("Bea"));
        for (const auto &answer : store.keptBack)
            answer();
        bench.settle();
        QCOMPARE(next.session()->state(), Session::State::SignedIn);
        QCOMPARE(next.session()->accountName(), QString("Bea"));
        QCOMPARE(next.session()->tokens().accessToken.reveal(), QByteArray("b"));
    }

    /*!
        A page that begins twice counts once. Suspending for a page that has not begun changes
        nothing.
    */
    void theCodeStaysForAsLongAsAPageShowsIt()
    {
        Bench bench;
        const DeviceFlow *flow = bench.signIn.flow();
        auto first = std::make_unique<QObject>();
        QObject second;
        QObject otherPage;
        bench.signIn.beginFor(first.get());
        bench.signIn.beginFor(first.get());
        bench.settle();
        bench.answer("{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
        bench.signIn.beginFor(&second);
        bench.signIn.suspendFor(&second);
        bench.signIn.suspendFor(&otherPage);
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
