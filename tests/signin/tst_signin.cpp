// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "protocol/tokenset.h"
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

    struct Fixture
    {
        explicit Fixture(ClientData config = knownClient())
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
                        caller->answer(std::move(*late));
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
            using PendingWork::answer;
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
            Fixture::settle();
        }
    }

private Q_SLOTS:
    void fromNothingToAToken()
    {
        Fixture fixture;
        QSignalSpy signedIn(fixture.signIn.session(), &Session::signedIn);
        fixture.begin();
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Connecting);
        fixture.approve();
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedIn);
        QCOMPARE(fixture.signIn.session()->accountName(), QString("Ada"));
        QCOMPARE(signedIn.count(), 1);
    }

    /*! Each call may be slow with a keychain, so there must be as few as possible. */
    void aFirstSignInUsesTheStoreThisOften()
    {
        Fixture fixture;
        fixture.begin();
        fixture.approve();
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

    void whatIsLoggedHoldsNoSecret()
    {
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules("devicesignin.*.debug=true");
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        {
            ClientData config = knownClient();
            config.endpoints.tokenEndpoint = QUrl("https://a.example/token?key=secret-query");
            Fixture fixture(std::move(config));
            fixture.begin();
            fixture.answer("{'device_code':'secret-device','user_code':'SECRET-CODE',"
                           "'verification_uri':'https://a.example/'}");
            fixture.clock.advance(5s);
            fixture.answer("{'access_token':'secret-a','refresh_token':'secret-r',"
                           "'token_type':'Bearer','expires_in':3600}");
            fixture.answer("{'name':'Secret Ada'}");
            fixture.clock.advance(2h);
            const PendingCall call =
                fixture.signIn.session()->accessToken([](const Session::AccessToken &) {});
            fixture.settle();
            fixture.transport.answerNext(
                ScriptedTransport::json(400, json("{'error':'invalid_grant'}")));
            fixture.settle();
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

    /*! Logging is off by default. */
    void nothingIsLoggedUnasked()
    {
        static QStringList lines;
        lines.clear();
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        {
            Fixture fixture;
            fixture.begin();
            fixture.approve();
        }
        qInstallMessageHandler(before);
        QCOMPARE(lines, QStringList());
    }

    void whoIsSignedInNeedsNoCode()
    {
        Fixture fixture;
        fixture.begin();
        fixture.approve();
        const size_t sent = fixture.transport.requests().size();
        SignIn again("default", &fixture.provider, &fixture.transport, &fixture.store,
                     &fixture.clock);
        again.begin();
        fixture.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedIn);
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Idle);
        QCOMPARE(fixture.transport.requests().size(), sent);
    }

    void behindALockedStoreSomebodyMayBeSignedIn()
    {
        Fixture fixture;
        fixture.begin();
        fixture.approve();
        SignIn again("default", &fixture.provider, &fixture.transport, &fixture.store,
                     &fixture.clock);
        fixture.store.status = StoreResult::Status::Locked;
        again.begin();
        fixture.settle();
        QCOMPARE(again.session()->storeStatus(), Session::StoreStatus::Locked);
        fixture.answer(
            "{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Waiting);

        again.session()->restore(); // still locked: the code stays
        fixture.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedOut);
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Waiting);

        fixture.store.status = StoreResult::Status::Done;
        again.session()->restore();
        fixture.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedIn);
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Idle);
        const size_t sent = fixture.transport.requests().size();
        fixture.clock.advance(1min);
        fixture.settle();
        QCOMPARE(fixture.transport.requests().size(), sent);
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
        Fixture fixture;
        fixture.begin();
        fixture.approve();
        SignIn again("default", &fixture.provider, &fixture.transport, &fixture.store,
                     &fixture.clock);
        fixture.store.status = status;
        again.begin();
        fixture.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedOut);
        fixture.answer("{'device_code':'d','user_code':'C','verification_uri':'https://a.example/',"
                       "'interval':300,'expires_in':1800}");
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Waiting);

        // The repeated reads do not change the page.
        QSignalSpy changed(again.session(), &Session::stateChanged);
        fixture.store.calls.clear();
        for (int second = 0; second < 180; ++second) {
            fixture.clock.advance(1s);
            fixture.settle();
        }
        QVERIFY(changed.isEmpty());
        QCOMPARE(fixture.store.calls.filter("read").size(),
                 14); // two reads each, after 1, 2, 4, … 32 and 60 s

        fixture.store.status = StoreResult::Status::Done;
        QSignalSpy signedIn(again.session(), &Session::signedIn);
        fixture.clock.advance(60s);
        fixture.settle();
        QCOMPARE(again.session()->state(), Session::State::SignedIn);
        QCOMPARE(again.session()->accountName(), QString("Ada"));
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(again.flow()->state(), DeviceFlow::State::Idle);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void aStoreThatIsLateAndEmpty()
    {
        Fixture fixture;
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.begin();
        QSignalSpy changed(fixture.signIn.session(), &Session::stateChanged);
        fixture.store.status = StoreResult::Status::Done;
        fixture.clock.advance(1s);
        fixture.settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(fixture.signIn.session()->storeStatus(), Session::StoreStatus::Done);
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Connecting);
        fixture.store.calls.clear();
        fixture.clock.advance(10min);
        fixture.settle();
        QCOMPARE(fixture.store.calls, QStringList());
        fixture.approve();
        QVERIFY(fixture.signIn.session()->isLasting());
    }

    /*!
        A locked store is not read again, because each read could open the prompt for its password.
    */
    void aLockedStoreIsNotAskedAgain()
    {
        Fixture fixture;
        fixture.store.status = StoreResult::Status::Locked;
        fixture.begin();
        fixture.store.calls.clear();
        fixture.clock.advance(10min);
        fixture.settle();
        QCOMPARE(fixture.store.calls, QStringList());
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
        Fixture fixture;
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.begin();
        if (how == "suspended")
            fixture.signIn.suspend();
        else if (how == "cancelled")
            fixture.signIn.flow()->cancel();
        else
            fixture.answer("{'error':'invalid_client'}");
        fixture.settle();
        QVERIFY(!fixture.clock.nextAlarm());
        fixture.store.calls.clear();
        fixture.clock.advance(1h);
        fixture.settle();
        QCOMPARE(fixture.store.calls, QStringList());
    }

    /*!
        Tokens that could not be deleted when a person signed out must not sign that person in
        again.
    */
    void whatShouldBeGoneIsNotFoundAgain()
    {
        Fixture fixture;
        fixture.begin();
        fixture.approve();
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.signIn.session()->signOut();
        fixture.settle();
        fixture.answer("{}");
        QVERIFY(!fixture.signIn.session()->isDeleted());
        fixture.signIn.flow()->start();
        fixture.settle();
        fixture.store.status = StoreResult::Status::Done;
        fixture.clock.advance(10min);
        fixture.settle();
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);
        QVERIFY(fixture.signIn.flow()->isActive());
    }

    /*! The result of a read that began before a new sign-in must not replace the new tokens. */
    void aLateLookDoesNotUndoANewSignIn()
    {
        Fixture fixture;
        fixture.begin();
        fixture.approve(); // Ada signs in; her tokens are copied to the late store
        LateStore store;
        copy(&fixture.store, &store);
        store.status = StoreResult::Status::Unavailable;
        SignIn next("default", &fixture.provider, &fixture.transport, &store, &fixture.clock);
        next.begin();
        fixture.settle();
        fixture.answer(
            "{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
        store.status = StoreResult::Status::Done;
        store.keepsBack = true;
        next.session()->lookAgain();
        fixture.settle();
        QCOMPARE(store.keptBack.size(), size_t(2));
        store.keepsBack = false;
        QCOMPARE(next.session()->state(), Session::State::SignedOut);

        TokenSet tokens;
        tokens.accessToken = Secret("b");
        next.session()->adopt(std::move(tokens));
        fixture.settle();
        fixture.answer("{'name':'Bea'}");
        QCOMPARE(next.session()->accountName(), QString("Bea"));
        for (const auto &answer : store.keptBack)
            answer();
        fixture.settle();
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
        Fixture fixture;
        const DeviceFlow *flow = fixture.signIn.flow();
        auto first = std::make_unique<QObject>();
        QObject second;
        QObject otherPage;
        fixture.signIn.beginFor(first.get());
        fixture.signIn.beginFor(first.get());
        fixture.settle();
        fixture.answer(
            "{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
        fixture.signIn.beginFor(&second);
        fixture.signIn.suspendFor(&second);
        fixture.signIn.suspendFor(&otherPage);
        QCOMPARE(flow->state(), DeviceFlow::State::Waiting);

        first.reset();
        QVERIFY(!flow->isActive());
        const size_t sent = fixture.transport.requests().size();
        fixture.clock.advance(1min);
        fixture.settle();
        QCOMPARE(fixture.transport.requests().size(), sent);
    }

    void afterSignOutNothingHappensByItself()
    {
        Fixture fixture;
        fixture.begin();
        fixture.approve();
        fixture.signIn.session()->signOut();
        fixture.settle();
        fixture.answer("{}");
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedOut);
        QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Idle);
        const size_t sent = fixture.transport.requests().size();
        fixture.clock.advance(1h);
        fixture.settle();
        QCOMPARE(fixture.transport.requests().size(), sent);
        fixture.signIn.flow()->start();
        fixture.settle();
        fixture.approve();
        QCOMPARE(fixture.signIn.session()->state(), Session::State::SignedIn);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
