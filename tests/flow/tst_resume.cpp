// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/pendingsignin.h"
#include "pollanswers.h"
#include "signin/signinaccess.h"

#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

/*! The program ends during a sign-in, normally or by a crash, and is started again. */
class TestResume : public QObject
{
    Q_OBJECT

    static bool isCodeStored(TestEnvironment *environment)
    {
        bool found = false;
        const PendingCall reading =
            environment->store.read("default/pending", [&](const StoreResult &result) {
                found = result.status == StoreResult::Status::Done;
            });
        FlowFixture::settle();
        return found;
    }

    static std::shared_ptr<TestEnvironment> environmentWithCode()
    {
        FlowFixture before;
        before.showCode();
        before.advance(100s);
        before.answer(400, pending);
        return before.environment;
    }

private Q_SLOTS:
    void goesOnWithTheSameCode()
    {
        const auto environment = environmentWithCode();
        environment->clock.advance(20s); // the device starts
        FlowFixture fixture(environment);
        const size_t sent = fixture.requests();
        fixture.flow.resume();
        fixture.settle();
        QCOMPARE(fixture.flow.state(), State::Waiting);
        QCOMPARE(fixture.flow.userCode(), QString("WDJB-MJHT"));
        QCOMPARE(fixture.flow.verificationUri(), QString("https://a.example/device"));
        QCOMPARE(fixture.flow.verificationUriComplete(),
                 QString("https://a.example/device?c=WDJB-MJHT"));
        QCOMPARE(fixture.flow.lifetimeSeconds(), 600);
        QCOMPARE(fixture.flow.remainingSeconds(), 480);
        QCOMPARE(fixture.requests(), sent); // no new code was requested
        fixture.advance(5s - 1ms);
        QCOMPARE(fixture.requests(), sent);
        fixture.advance(1ms); // one interval: the last poll may have been a moment ago
        QCOMPARE(fixture.requests(), sent + 1);
        QVERIFY(fixture.lastBody().contains("device_code=secret-device"));
        fixture.answer(200, tokens);
        QCOMPARE(fixture.flow.state(), State::SignedIn);
    }

    void endsWhenTheCodeDoes()
    {
        FlowFixture fixture(environmentWithCode());
        fixture.flow.resume();
        fixture.settle();
        QCOMPARE(fixture.flow.remainingSeconds(), 500);
        int lifetime = 0; // in seconds
        for (; fixture.flow.isActive(); ++lifetime) {
            fixture.advance(1s);
            if (fixture.transport.inFlight() > 0)
                fixture.answer(400, pending);
        }
        QCOMPARE(fixture.flow.state(), State::Expired);
        QCOMPARE(lifetime, 500);
        QVERIFY(!isCodeStored(fixture.environment.get()));
    }

    void withoutAStoredCodeANewOneIsRequested()
    {
        FlowFixture fixture;
        fixture.flow.resume();
        QCOMPARE(fixture.flow.state(), State::Connecting);
        fixture.settle();
        fixture.giveCode();
        QCOMPARE(fixture.flow.state(), State::Waiting);
        QVERIFY(isCodeStored(fixture.environment.get()));
    }

    void expiredStoredCodeIsNotShown_data()
    {
        QTest::addColumn<int>("later");
        QTest::newRow("long dead") << 3600;
        QTest::newRow("as good as dead") << 490;
    }
    void expiredStoredCodeIsNotShown()
    {
        QFETCH(int, later);
        const auto environment = environmentWithCode();
        environment->clock.advance(std::chrono::seconds(later));
        FlowFixture fixture(environment);
        fixture.flow.resume();
        fixture.settle();
        QCOMPARE(fixture.flow.state(), State::Connecting);
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/device"));
        QVERIFY(!isCodeStored(environment.get()));
    }

    void wrongClockGivesAtMostTheLifetime()
    {
        const auto environment = environmentWithCode();
        environment->clock.setUtc(QDateTime(QDate(1970, 1, 1), QTime(0, 0), QTimeZone::utc()));
        FlowFixture fixture(environment);
        fixture.flow.resume();
        fixture.settle();
        QCOMPARE(fixture.flow.remainingSeconds(), 600);
    }

    void anotherClientsCodeIsRemoved()
    {
        const auto environment = environmentWithCode();
        ClientData other = knownClient();
        other.clientId = "radio";
        FlowFixture fixture(environment, std::move(other));
        fixture.flow.resume();
        fixture.settle();
        QCOMPARE(fixture.flow.state(), State::Connecting);
        QVERIFY(!isCodeStored(environment.get()));
    }

    void aBrokenEntryIsRemoved()
    {
        FlowFixture fixture;
        const PendingCall writing = fixture.environment->store.write(
            "default/pending", Secret("{\"version\":1"), [](const StoreResult &) {});
        fixture.flow.resume();
        fixture.settle();
        QCOMPARE(fixture.flow.state(), State::Connecting);
        QVERIFY(!isCodeStored(fixture.environment.get()));
    }

    void theSlowerPaceIsKept()
    {
        std::shared_ptr<TestEnvironment> environment;
        {
            FlowFixture before;
            environment = before.environment;
            before.showCode();
            before.advance(5s);
            before.answer(400, "{'error':'slow_down','interval':40}");
        }
        FlowFixture fixture(environment);
        fixture.flow.resume();
        fixture.settle();
        const size_t sent = fixture.requests();
        fixture.advance(40s - 1ms);
        QCOMPARE(fixture.requests(), sent);
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), sent + 1);
    }

    /*!
        The earlier process was killed after it had received tokens for the code and before it
        stored them.
    */
    void rejectedStoredCodeIsReplaced()
    {
        FlowFixture fixture(environmentWithCode());
        fixture.flow.resume();
        fixture.settle();
        fixture.advance(5s);
        fixture.answer(400, "{'error':'invalid_grant'}");
        QCOMPARE(fixture.flow.state(), State::Connecting);
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/device"));
        fixture.giveCode();
        QCOMPARE(fixture.flow.state(), State::Waiting);
        fixture.advance(5s);
        fixture.answer(
            400, "{'error':'invalid_grant'}"); // a code of this process can't have been used before
        QCOMPARE(fixture.flow.state(), State::Failed);
    }

    void finalStatesStayFinal_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("kept");
        QTest::newRow("denied") << "denied" << false;
        QTest::newRow("expired") << "expired" << false;
        QTest::newRow("refused") << "refused" << false;
        QTest::newRow("canceled") << "canceled" << false;
        QTest::newRow("reset") << "reset" << false;
        QTest::newRow("started anew") << "started anew" << false;
        QTest::newRow("told to end") << "told to end" << true;
        QTest::newRow("gone") << "gone" << true;
        QTest::newRow("tokens not stored yet") << "tokens" << true;
        QTest::newRow("tokens stored") << "tokens stored" << false;
    }
    void finalStatesStayFinal()
    {
        QFETCH(QString, how);
        auto fixture = std::make_unique<FlowFixture>();
        const auto environment = fixture->environment;
        fixture->showCode();
        QVERIFY(isCodeStored(environment.get()));
        fixture->advance(5s);
        if (how == "denied")
            fixture->answer(400, "{'error':'access_denied'}");
        else if (how == "expired")
            fixture->answer(400, "{'error':'expired_token'}");
        else if (how == "refused")
            fixture->answer(400, "{'error':'invalid_grant'}");
        else if (how == "canceled")
            fixture->flow.cancel();
        else if (how == "reset")
            fixture->flow.reset();
        else if (how == "started anew")
            fixture->flow.start();
        else if (how == "told to end")
            fixture->flow.suspend();
        else if (how == "gone")
            fixture.reset();
        else
            fixture->answer(200, tokens);
        if (how == "tokens stored")
            fixture->tokensAreStored();
        QTEST(isCodeStored(environment.get()), "kept");
        if (fixture)
            QVERIFY(how == "started anew" || !fixture->flow.isActive());
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
        FlowFixture fixture;
        ScriptedStore store;
        store.status = status;
        const auto created = fixture.createFlow(&store);
        DeviceFlow &flow = *created;
        flow.resume();
        fixture.settle();
        fixture.giveCode();
        QCOMPARE(flow.state(), State::Waiting);
        fixture.advance(5s);
        fixture.answer(200, tokens);
        QCOMPARE(flow.state(), State::SignedIn);
    }

    void hangingStoreDoesNotBlock()
    {
        FlowFixture fixture;
        HangingStore store;
        const auto created = fixture.createFlow(&store);
        DeviceFlow &flow = *created;
        flow.resume();
        fixture.settle();
        QCOMPARE(fixture.requests(), size_t(0));
        fixture.advance(3s);
        QCOMPARE(fixture.requests(), size_t(1));
        fixture.giveCode();
        QCOMPARE(flow.state(), State::Waiting);
        store.answerLate(otherPendingSignIn()); // too late: the new code is already on the screen
        fixture.settle();
        QCOMPARE(flow.userCode(), QString("WDJB-MJHT"));
    }

    void canceledWhileTheStoreIsAsked()
    {
        FlowFixture fixture(environmentWithCode());
        fixture.flow.resume();
        fixture.flow.cancel();
        const size_t sent = fixture.requests();
        fixture.settle();
        fixture.advance(1h);
        QCOMPARE(fixture.flow.state(), State::Canceled);
        QCOMPARE(fixture.requests(), sent);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void theWholeSignInAcrossARestart()
    {
        ServerFixture fixture;
        const auto make = [&fixture] {
            return createSignIn("default", &fixture.server, &fixture.transport, &fixture.store,
                                &fixture.clock);
        };
        {
            const auto before = make();
            before->begin();
            fixture.settle();
            fixture.giveCode();
            QCOMPARE(before->flow()->state(), State::Waiting);
        }
        const auto signIn = make();
        signIn->begin();
        fixture.settle();
        QCOMPARE(signIn->flow()->userCode(), QString("WDJB-MJHT"));
        fixture.approve();
        QCOMPARE(signIn->session()->state(), Session::State::SignedIn);
        QVERIFY(!isCodeStored(fixture.environment.get()));
    }

private:
    /*!
        A store that reports no results, except the one read that the test reports by answerLate().
    */
    class HangingStore : public ScriptedStore
    {
    public:
        PendingCall read(const QString &, Done done) override
        {
            return m_reads.add([done = std::move(done)](const QByteArray &value) {
                done({StoreResult::Status::Done, Secret(value), {}});
            });
        }
        PendingCall write(const QString &, Secret, Done) override { return {}; }
        PendingCall remove(const QString &, Done) override { return {}; }

        void answerLate(const Secret &value) { m_reads.report(value.reveal()); }

    private:
        PendingCalls<QByteArray> m_reads;
    };

    static Secret otherPendingSignIn()
    {
        PendingSignIn other;
        other.authorization.deviceCode = Secret("d");
        other.authorization.userCode = "OLD";
        other.authorization.verificationUri = "https://a.example/";
        other.authorization.lifetime = 600s;
        other.authorization.interval = 5s;
        other.expiry = ManualClock().utc().addSecs(600);
        return serialize(other, knownClient());
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
