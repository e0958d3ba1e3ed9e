// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/pendingsignin.h"
#include "signin/signin.h"
#include "support/scriptedstore.h"
#include "support/signinfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

namespace {
const auto &pending = FlowFixture::pending;
const auto &tokens = FlowFixture::tokens;
} // namespace

/*! The program ends during a sign-in, normally or by a crash, and is started again. */
class TestResume : public QObject
{
    Q_OBJECT

    static bool isKept(World *world)
    {
        QObject context;
        bool found = false;
        world->store.read("default/pending", &context, [&](const StoreResult &result) {
            found = result.status == StoreResult::Status::Done;
        });
        FlowFixture::settle();
        return found;
    }

    static std::shared_ptr<World> worldWithCode()
    {
        FlowFixture before;
        before.showCode();
        before.advance(100s);
        before.answer(400, pending);
        return before.world;
    }

private Q_SLOTS:
    void goesOnWithTheSameCode()
    {
        const auto world = worldWithCode();
        world->clock.advance(20s); // the device starts
        FlowFixture bench(world);
        const size_t sent = bench.requests();
        bench.flow.resume();
        bench.settle();
        QCOMPARE(bench.flow.state(), State::Waiting);
        QCOMPARE(bench.flow.userCode(), QString("WDJB-MJHT"));
        QCOMPARE(bench.flow.verificationUri(), QString("https://a.example/device"));
        QCOMPARE(bench.flow.verificationUriComplete(),
                 QString("https://a.example/device?c=WDJB-MJHT"));
        QCOMPARE(bench.flow.lifetimeSeconds(), 600);
        QCOMPARE(bench.flow.remainingSeconds(), 480);
        QCOMPARE(bench.requests(), sent); // no new code was requested
        bench.advance(5s - 1ms);
        QCOMPARE(bench.requests(), sent);
        bench.advance(1ms); // one interval: the last poll may have been a moment ago
        QCOMPARE(bench.requests(), sent + 1);
        QVERIFY(
            bench.transport.requests().back().body.reveal().contains("device_code=secret-device"));
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
    }

    void endsWhenTheCodeDoes()
    {
        FlowFixture bench(worldWithCode());
        bench.flow.resume();
        bench.settle();
        QCOMPARE(bench.flow.remainingSeconds(), 500);
        int seconds = 0;
        for (; bench.flow.isActive(); ++seconds) {
            bench.advance(1s);
            if (bench.transport.inFlight() > 0)
                bench.answer(400, pending);
        }
        QCOMPARE(bench.flow.state(), State::Expired);
        QCOMPARE(seconds, 500);
        QVERIFY(!isKept(bench.world.get()));
    }

    void withoutALeftoverANewCodeIsAskedFor()
    {
        FlowFixture bench;
        bench.flow.resume();
        QCOMPARE(bench.flow.state(), State::Connecting);
        bench.settle();
        bench.giveCode();
        QCOMPARE(bench.flow.state(), State::Waiting);
        QVERIFY(isKept(bench.world.get()));
    }

    void aDeadCodeIsNotShown_data()
    {
        QTest::addColumn<int>("later");
        QTest::newRow("long dead") << 3600;
        QTest::newRow("as good as dead") << 490;
    }
    void aDeadCodeIsNotShown()
    {
        QFETCH(int, later);
        const auto world = worldWithCode();
        world->clock.advance(std::chrono::seconds(later));
        FlowFixture bench(world);
        bench.flow.resume();
        bench.settle();
        QCOMPARE(bench.flow.state(), State::Connecting);
        QCOMPARE(bench.transport.requests().back().url, QUrl("https://a.example/device"));
        QVERIFY(!isKept(world.get()));
    }

    void aWrongCalendarGivesNoMoreThanTheWholeLife()
    {
        const auto world = worldWithCode();
        world->clock.setUtc(QDateTime(QDate(1970, 1, 1), QTime(0, 0), QTimeZone::utc()));
        FlowFixture bench(world);
        bench.flow.resume();
        bench.settle();
        QCOMPARE(bench.flow.remainingSeconds(), 600);
    }

    void anotherClientsCodeIsRemoved()
    {
        const auto world = worldWithCode();
        ClientConfig other = knownClient();
        other.clientId = "radio";
        FlowFixture bench(world, std::move(other));
        bench.flow.resume();
        bench.settle();
        QCOMPARE(bench.flow.state(), State::Connecting);
        QVERIFY(!isKept(world.get()));
    }

    void aBrokenEntryIsRemoved()
    {
        FlowFixture bench;
        QObject context;
        bench.world->store.write("default/pending", Secret("{\"version\":1"), &context,
                                 [](const StoreResult &) {});
        bench.flow.resume();
        bench.settle();
        QCOMPARE(bench.flow.state(), State::Connecting);
        QVERIFY(!isKept(bench.world.get()));
    }

    void theSlowerPaceIsKept()
    {
        std::shared_ptr<World> world;
        {
            FlowFixture before;
            world = before.world;
            before.showCode();
            before.advance(5s);
            before.answer(400, "{'error':'slow_down','interval':40}");
        }
        FlowFixture bench(world);
        bench.flow.resume();
        bench.settle();
        const size_t sent = bench.requests();
        bench.advance(40s - 1ms);
        QCOMPARE(bench.requests(), sent);
        bench.advance(1ms);
        QCOMPARE(bench.requests(), sent + 1);
    }

    /*!
        The earlier process was killed after it had received tokens for the code and before it
        stored them.
    */
    void aCodeThatWasUsedBeforeGivesWayToANewOne()
    {
        FlowFixture bench(worldWithCode());
        bench.flow.resume();
        bench.settle();
        bench.advance(5s);
        bench.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(bench.flow.state(), State::Connecting);
        QCOMPARE(bench.transport.requests().back().url, QUrl("https://a.example/device"));
        bench.giveCode();
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.advance(5s);
        bench.answer(
            400, "{'error':'invalid_grant'}"); // a code of this process can't have been used before
        QCOMPARE(bench.flow.state(), State::Failed);
    }

    void anEndIsAnEnd_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("kept");
        QTest::newRow("denied") << "denied" << false;
        QTest::newRow("expired") << "expired" << false;
        QTest::newRow("refused") << "refused" << false;
        QTest::newRow("cancelled") << "cancelled" << false;
        QTest::newRow("reset") << "reset" << false;
        QTest::newRow("started anew") << "started anew" << false;
        QTest::newRow("told to end") << "told to end" << true;
        QTest::newRow("gone") << "gone" << true;
        QTest::newRow("tokens not stored yet") << "tokens" << true;
        QTest::newRow("tokens stored") << "tokens stored" << false;
    }
    void anEndIsAnEnd()
    {
        QFETCH(QString, how);
        auto bench = std::make_unique<FlowFixture>();
        const auto world = bench->world;
        bench->showCode();
        QVERIFY(isKept(world.get()));
        bench->advance(5s);
        if (how == "denied")
            bench->answer(400, "{'error':'access_denied'}");
        else if (how == "expired")
            bench->answer(400, "{'error':'expired_token'}");
        else if (how == "refused")
            bench->answer(400, "{'error':'invalid_grant'}");
        else if (how == "cancelled")
            bench->flow.cancel();
        else if (how == "reset")
            bench->flow.reset();
        else if (how == "started anew")
            bench->flow.start();
        else if (how == "told to end")
            bench->flow.suspend();
        else if (how == "gone")
            bench.reset();
        else
            bench->answer(200, tokens);
        if (how == "tokens stored")
            bench->tokensAreStored();
        QTEST(isKept(world.get()), "kept");
        if (bench)
            QVERIFY(how == "started anew" || !bench->flow.isActive());
    }

    void aStoreThatFailsChangesNothing_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::newRow("locked") << StoreResult::Status::Locked;
        QTest::newRow("none") << StoreResult::Status::Unavailable;
        QTest::newRow("silent") << StoreResult::Status::TimedOut;
    }
    void aStoreThatFailsChangesNothing()
    {
        QFETCH(StoreResult::Status, status);
        FlowFixture bench;
        ScriptedStore store;
        store.status = status;
        DeviceFlow flow("default", &bench.provider, &bench.transport, &store, &bench.clock,
                        bench.receiver());
        flow.resume();
        bench.settle();
        bench.giveCode();
        QCOMPARE(flow.state(), State::Waiting);
        bench.advance(5s);
        bench.answer(200, tokens);
        QCOMPARE(flow.state(), State::SignedIn);
    }

    void aStoreThatHangsIsNotWaitedFor()
    {
        FlowFixture bench;
        HangingStore store;
        DeviceFlow flow("default", &bench.provider, &bench.transport, &store, &bench.clock,
                        bench.receiver());
        flow.resume();
        bench.settle();
        QCOMPARE(bench.requests(), size_t(0));
        bench.advance(3s);
        QCOMPARE(bench.requests(), size_t(1));
        bench.giveCode();
        QCOMPARE(flow.state(), State::Waiting);
        store.answerLate(toStoreOfAnother()); // too late: the new code is already on the screen
        bench.settle();
        QCOMPARE(flow.userCode(), QString("WDJB-MJHT"));
    }

    void cancelledWhileTheStoreIsAsked()
    {
        FlowFixture bench(worldWithCode());
        bench.flow.resume();
        bench.flow.cancel();
        const size_t sent = bench.requests();
        bench.settle();
        bench.advance(1h);
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QCOMPARE(bench.requests(), sent);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void theWholeSignInAcrossARestart()
    {
        World world;
        AuthorizationServer provider(knownClient(), &world.transport, &world.clock);
        const auto answer = [&](const char *body) {
            world.transport.answerNext(ScriptedTransport::json(200, json(body)));
            FlowFixture::settle();
        };
        {
            SignIn before("default", &provider, &world.transport, &world.store, &world.clock);
            before.begin();
            FlowFixture::settle();
            answer("{'device_code':'d','user_code':'C','verification_uri':'https://a.example/'}");
            QCOMPARE(before.flow()->state(), State::Waiting);
        }
        SignIn signIn("default", &provider, &world.transport, &world.store, &world.clock);
        signIn.begin();
        FlowFixture::settle();
        QCOMPARE(signIn.flow()->userCode(), QString("C"));
        world.clock.advance(5s);
        answer("{'access_token':'a','token_type':'Bearer','expires_in':3600}");
        answer("{'name':'Ada'}");
        QCOMPARE(signIn.session()->state(), Session::State::SignedIn);
        QVERIFY(!isKept(&world));
    }

private:
    /*!
        A store that reports no results, except the one read that the test reports by answerLate().
    */
    class HangingStore : public ScriptedStore
    {
    public:
        void read(const QString &, QObject *context, Done done) override
        {
            m_context = context;
            m_done = std::move(done);
        }
        void write(const QString &, Secret, QObject *, Done) override {}
        void remove(const QString &, QObject *, Done) override {}

        void answerLate(Secret value)
        {
            if (m_context)
                m_done({StoreResult::Status::Done, std::move(value), {}});
        }

    private:
        QPointer<QObject> m_context;
        Done m_done;
    };

    static Secret toStoreOfAnother()
    {
        PendingSignIn other;
        other.authorization.deviceCode = Secret("d");
        other.authorization.userCode = "OLD";
        other.authorization.verificationUri = "https://a.example/";
        other.authorization.lifetime = 600s;
        other.authorization.interval = 5s;
        other.expiry = ManualClock().utc().addSecs(600);
        return toStore(other, knownClient());
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
