// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/signinfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

namespace {
const auto &pending = FlowBench::pending;
const auto &tokens = FlowBench::tokens;
} // namespace

class TestDeviceFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForACode()
    {
        FlowBench bench;
        QCOMPARE(bench.flow.state(), State::Idle);
        bench.flow.start();
        QCOMPARE(bench.flow.state(), State::Connecting);
        QVERIFY(!bench.flow.hasCode());
        bench.settle();
        QCOMPARE(bench.requests(), size_t(1));
        QCOMPARE(bench.transport.requests()[0].url, QUrl("https://a.example/device"));
    }

    void showsTheCode()
    {
        FlowBench bench;
        bench.showCode();
        QCOMPARE(bench.flow.state(), State::Waiting);
        QVERIFY(bench.flow.hasCode());
        QCOMPARE(bench.flow.userCode(), QString("WDJB-MJHT"));
        QCOMPARE(bench.flow.verificationUri(), QString("https://a.example/device"));
        QCOMPARE(bench.flow.verificationUriComplete(),
                 QString("https://a.example/device?c=WDJB-MJHT"));
        QCOMPARE(bench.flow.lifetimeSeconds(), 600);
        QCOMPARE(bench.flow.remainingSeconds(), 600);
    }

    void countsDownOnceASecond()
    {
        FlowBench bench;
        bench.showCode();
        QSignalSpy remaining(&bench.flow, &DeviceFlow::remainingChanged);
        bench.advance(0ms);
        remaining.clear();
        bench.advance(3s);
        QCOMPARE(remaining.count(), 3);
        QCOMPARE(bench.flow.remainingSeconds(), 597);
    }

    void pollsAfterOneIntervalAndWithOneInFlight()
    {
        FlowBench bench;
        bench.showCode();
        bench.advance(4999ms);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(2));
        QVERIFY(bench.transport.requests()[1].body.reveal().contains("device_code=secret-device"));
        bench.advance(60s); // no answer yet: nothing more is sent
        QCOMPARE(bench.requests(), size_t(2));
        QCOMPARE(bench.transport.inFlight(), 1);
        bench.answer(400, pending);
        bench.advance(4999ms); // the interval counts from the answer
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
    }

    void endsWithTokensAndNeverPollsAgain()
    {
        FlowBench bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
        QCOMPARE(bench.grants, 1);
        QVERIFY(!bench.flow.hasCode());
        QCOMPARE(bench.granted.accessToken.reveal(), QByteArray("secret-access"));
        const size_t sent = bench.requests();
        bench.advance(24h);
        QCOMPARE(bench.requests(), sent);
        QCOMPARE(bench.grants, 1);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void ends_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("denied") << 400 << QByteArray("{'error':'access_denied'}") << State::Denied
                                << Reason::None;
        QTest::newRow("expired") << 400 << QByteArray("{'error':'expired_token'}") << State::Expired
                                 << Reason::None;
        QTest::newRow("invalid_grant") << 400 << QByteArray("{'error':'invalid_grant'}")
                                       << State::Failed << Reason::CodeRefused;
        QTest::newRow("invalid_client") << 401 << QByteArray("{'error':'invalid_client'}")
                                        << State::Failed << Reason::ClientRefused;
        QTest::newRow("its own code")
            << 400 << QByteArray("{'error':'teapot'}") << State::Failed << Reason::ServerRefused;
        QTest::newRow("broken success")
            << 200 << QByteArray("{'access_tok") << State::Failed << Reason::InvalidResponse;
        QTest::newRow("success without a token")
            << 200 << QByteArray("{}") << State::Failed << Reason::InvalidResponse;
    }
    void ends()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FlowBench bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(status, body.constData());
        QTEST(bench.flow.state(), "state");
        QTEST(bench.flow.reason(), "reason");
        QVERIFY(!bench.flow.hasCode());
        const size_t sent = bench.requests();
        bench.advance(24h);
        QCOMPARE(bench.requests(), sent);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void slowsDownForAllLaterPolls()
    {
        FlowBench bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(400, "{'error':'slow_down'}");
        QCOMPARE(bench.flow.state(), State::Slowed);
        bench.advance(9999ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
        bench.answer(400, pending);
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.advance(9999ms);
        QCOMPARE(bench.requests(), size_t(3));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(4));
    }

    void expiresAfterOneLastPoll()
    {
        FlowBench bench;
        bench.showCode(12);
        bench.advance(5s);
        bench.answer(400, pending);
        bench.advance(5999ms);
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms); // one second before the end
        QCOMPARE(bench.requests(), size_t(3));
        bench.answer(400, pending);
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.advance(999ms);
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.advance(1ms);
        QCOMPARE(bench.flow.state(), State::Expired);
        QCOMPARE(bench.flow.remainingSeconds(), 0);
        bench.advance(24h);
        QCOMPARE(bench.requests(), size_t(3)); // a new code only when the person asks
    }

    void theLastPollCanStillSucceed()
    {
        FlowBench bench;
        bench.showCode(12);
        bench.advance(5s);
        bench.answer(400, pending);
        bench.advance(6s);
        bench.advance(3s); // the answer takes until after the end
        QCOMPARE(bench.flow.state(), State::Waiting);
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
    }

    void cancelStopsEverything_data()
    {
        QTest::addColumn<int>("moment");
        QTest::newRow("before the request is sent") << 0;
        QTest::newRow("while the code is asked for") << 1;
        QTest::newRow("between polls") << 2;
        QTest::newRow("during a poll") << 3;
        QTest::newRow("while offline") << 4;
    }
    void cancelStopsEverything()
    {
        QFETCH(int, moment);
        FlowBench bench;
        bench.flow.start();
        if (moment == 1)
            bench.settle();
        if (moment >= 2)
            bench.showCode();
        if (moment >= 3)
            bench.advance(5s);
        if (moment == 4)
            bench.breakOff();
        const size_t sent = bench.requests();
        bench.flow.cancel();
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QVERIFY(!bench.flow.hasCode());
        QCOMPARE(bench.transport.inFlight(), 0);
        bench.transport.answerNext(ScriptedTransport::json(200, json(tokens)));
        bench.advance(24h);
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QCOMPARE(bench.requests(), sent);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void cancelAfterTheEndChangesNothing()
    {
        FlowBench bench;
        bench.flow.cancel();
        QCOMPARE(bench.flow.state(), State::Idle);
        bench.showCode();
        bench.advance(5s);
        bench.answer(400, "{'error':'access_denied'}");
        bench.flow.cancel();
        QCOMPARE(bench.flow.state(), State::Denied);
        bench.flow.reset();
        QCOMPARE(bench.flow.state(), State::Idle);
    }

    void aNewCodeForgetsTheOld()
    {
        FlowBench bench;
        bench.showCode();
        bench.advance(5s); // a poll for the old code is in flight
        bench.flow.start();
        QCOMPARE(bench.flow.state(), State::Connecting);
        QVERIFY(!bench.flow.hasCode());
        QCOMPARE(bench.transport.inFlight(), 0);
        bench.settle();
        bench.answer(
            200, "{'device_code':'d2','user_code':'NEW','verification_uri':'https://a.example/'}");
        QCOMPARE(bench.flow.userCode(), QString("NEW"));
        bench.advance(5s);
        QVERIFY(bench.transport.requests().back().body.reveal().contains("device_code=d2"));
    }

    void startingTwiceAsksOnce()
    {
        FlowBench bench;
        bench.flow.start();
        bench.flow.start();
        bench.settle();
        QCOMPARE(bench.transport.inFlight(), 1);
    }

    void whatIsSecretIsNotRepeated()
    {
        FlowBench bench;
        bench.showCode();
        bench.advance(5s);
        bench.answer(400,
                     "{'error':'invalid_grant','error_description':'no such code: secret-device'}");
        QCOMPARE(bench.flow.reason(), Reason::CodeRefused);
        QVERIFY(!bench.flow.errorDetail().contains("secret-device"));
        QCOMPARE(bench.flow.errorCode(), QString("invalid_grant"));
    }

    void whoHearsMayActAtOnce()
    {
        FlowBench bench;
        QObject::connect(&bench.flow, &DeviceFlow::codeChanged, &bench.flow, [&] {
            if (bench.flow.hasCode())
                bench.flow.cancel();
        });
        bench.showCode();
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QVERIFY(!bench.clock.nextAlarm());

        QObject::connect(&bench.flow, &DeviceFlow::stateChanged, &bench.flow, [&] {
            if (bench.flow.state() == State::Connecting)
                bench.flow.cancel();
        });
        bench.flow.start();
        QCOMPARE(bench.flow.state(), State::Cancelled);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void canBeDeletedAtAnyMoment()
    {
        auto bench = std::make_unique<FlowBench>();
        bench->showCode();
        bench->advance(5s);
        bench.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestDeviceFlow)
#include "tst_deviceflow.moc"
