// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pollanswers.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

class TestDeviceFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForACode()
    {
        FlowFixture fixture;
        QCOMPARE(fixture.flow.state(), State::Idle);
        fixture.flow.start();
        QCOMPARE(fixture.flow.state(), State::Connecting);
        QVERIFY(!fixture.flow.hasCode());
        fixture.settle();
        QCOMPARE(fixture.requests(), size_t(1));
        QCOMPARE(fixture.transport.requests()[0].url, QUrl("https://a.example/device"));
    }

    void showsTheCode()
    {
        FlowFixture fixture;
        fixture.showCode();
        QCOMPARE(fixture.flow.state(), State::Waiting);
        QVERIFY(fixture.flow.hasCode());
        QCOMPARE(fixture.flow.userCode(), QString("WDJB-MJHT"));
        QCOMPARE(fixture.flow.verificationUri(), QString("https://a.example/device"));
        QCOMPARE(fixture.flow.verificationUriComplete(),
                 QString("https://a.example/device?c=WDJB-MJHT"));
        QCOMPARE(fixture.flow.lifetimeSeconds(), 600);
        QCOMPARE(fixture.flow.remainingSeconds(), 600);
    }

    void countsDownOnceASecond()
    {
        FlowFixture fixture;
        fixture.showCode();
        QSignalSpy remaining(&fixture.flow, &DeviceFlow::remainingChanged);
        fixture.advance(0ms);
        remaining.clear();
        fixture.advance(3s);
        QCOMPARE(remaining.count(), 3);
        QCOMPARE(fixture.flow.remainingSeconds(), 597);
    }

    void pollsAfterOneIntervalAndWithOneInFlight()
    {
        FlowFixture fixture;
        fixture.showCode();
        fixture.advance(4999ms);
        QCOMPARE(fixture.requests(), size_t(1));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(2));
        QVERIFY(
            fixture.transport.requests()[1].body.reveal().contains("device_code=secret-device"));
        fixture.advance(60s); // no second request while the first one waits
        QCOMPARE(fixture.requests(), size_t(2));
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.answer(400, pending);
        fixture.advance(4999ms); // the interval is counted from the response
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(3));
    }

    void endsWithTokensAndNeverPollsAgain()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(200, tokens);
        QCOMPARE(fixture.flow.state(), State::SignedIn);
        QCOMPARE(fixture.grants, 1);
        QVERIFY(!fixture.flow.hasCode());
        QCOMPARE(fixture.granted.accessToken.reveal(), QByteArray("secret-access"));
        const size_t sent = fixture.requests();
        fixture.advance(24h);
        QCOMPARE(fixture.requests(), sent);
        QCOMPARE(fixture.grants, 1);
        QVERIFY(!fixture.clock.nextAlarm());
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
            << 200 << QByteArray("{'access_token':}") << State::Failed << Reason::InvalidResponse;
        QTest::newRow("success without a token")
            << 200 << QByteArray("{}") << State::Failed << Reason::InvalidResponse;
    }
    void ends()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(status, body.constData());
        QTEST(fixture.flow.state(), "state");
        QTEST(fixture.flow.reason(), "reason");
        QVERIFY(!fixture.flow.hasCode());
        const size_t sent = fixture.requests();
        fixture.advance(24h);
        QCOMPARE(fixture.requests(), sent);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void slowsDownForAllLaterPolls()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(400, "{'error':'slow_down'}");
        QCOMPARE(fixture.flow.state(), State::Slowed);
        fixture.advance(9999ms);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(3));
        fixture.answer(400, pending);
        QCOMPARE(fixture.flow.state(), State::Waiting);
        fixture.advance(9999ms);
        QCOMPARE(fixture.requests(), size_t(3));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(4));
    }

    void expiresAfterOneLastPoll()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll(12);
        fixture.answer(400, pending);
        fixture.advance(5999ms);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1ms); // one second before the end
        QCOMPARE(fixture.requests(), size_t(3));
        fixture.answer(400, pending);
        QCOMPARE(fixture.flow.state(), State::Waiting);
        fixture.advance(999ms);
        QCOMPARE(fixture.flow.state(), State::Waiting);
        fixture.advance(1ms);
        QCOMPARE(fixture.flow.state(), State::Expired);
        QCOMPARE(fixture.flow.remainingSeconds(), 0);
        fixture.advance(24h);
        QCOMPARE(fixture.requests(),
                 size_t(3)); // no new code is requested unless the person starts again
    }

    void theLastPollCanStillSucceed()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll(12);
        fixture.answer(400, pending);
        fixture.advance(6s);
        fixture.advance(3s); // the response arrives after the code has expired
        QCOMPARE(fixture.flow.state(), State::Waiting);
        fixture.answer(200, tokens);
        QCOMPARE(fixture.flow.state(), State::SignedIn);
    }

    void cancelStopsEverything_data()
    {
        QTest::addColumn<int>("moment");
        QTest::newRow("before the request is sent") << 0;
        QTest::newRow("while the code is asked for") << 1;
        QTest::newRow("between polls") << 2;
        QTest::newRow("during a poll") << 3;
        QTest::newRow("while retrying") << 4;
    }
    void cancelStopsEverything()
    {
        QFETCH(int, moment);
        FlowFixture fixture;
        fixture.flow.start();
        if (moment == 1)
            fixture.settle();
        if (moment >= 2)
            fixture.showCode();
        if (moment >= 3)
            fixture.advance(5s);
        if (moment == 4)
            fixture.breakOff();
        const size_t sent = fixture.requests();
        fixture.flow.cancel();
        QCOMPARE(fixture.flow.state(), State::Canceled);
        QVERIFY(!fixture.flow.hasCode());
        // The response to a poll may bring tokens, which would have to be revoked.
        QCOMPARE(fixture.transport.inFlight(), moment == 3 ? 1 : 0);
        fixture.transport.answerNext(ScriptedTransport::json(400, json(pending)));
        fixture.advance(24h);
        QCOMPARE(fixture.flow.state(), State::Canceled);
        QCOMPARE(fixture.requests(), sent);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void cancelAfterTheEndChangesNothing()
    {
        FlowFixture fixture;
        fixture.flow.cancel();
        QCOMPARE(fixture.flow.state(), State::Idle);
        fixture.showCodeAndPoll();
        fixture.answer(400, "{'error':'access_denied'}");
        fixture.flow.cancel();
        QCOMPARE(fixture.flow.state(), State::Denied);
        fixture.flow.reset();
        QCOMPARE(fixture.flow.state(), State::Idle);
    }

    void newCodeReplacesTheOld()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll(); // a poll for the old code is in flight
        fixture.flow.start();
        QCOMPARE(fixture.flow.state(), State::Connecting);
        QVERIFY(!fixture.flow.hasCode());
        fixture.settle();
        fixture.answer(400, pending); // the response to that poll
        fixture.answer(
            200, "{'device_code':'d2','user_code':'NEW','verification_uri':'https://a.example/'}");
        QCOMPARE(fixture.flow.userCode(), QString("NEW"));
        fixture.advance(5s);
        QVERIFY(fixture.lastBody().contains("device_code=d2"));
    }

    void startingTwiceAsksOnce()
    {
        FlowFixture fixture;
        fixture.flow.start();
        fixture.requestCode();
        QCOMPARE(fixture.transport.inFlight(), 1);
    }

    void errorsContainNoSecret()
    {
        FlowFixture fixture;
        fixture.showCodeAndPoll();
        fixture.answer(
            400, "{'error':'invalid_grant','error_description':'no such code: secret-device'}");
        QCOMPARE(fixture.flow.reason(), Reason::CodeRefused);
        QVERIFY(!fixture.flow.errorDetail().contains("secret-device"));
        QCOMPARE(fixture.flow.errorCode(), QString("invalid_grant"));
    }

    void receiverMayCancelAtOnce()
    {
        FlowFixture fixture;
        QObject::connect(&fixture.flow, &DeviceFlow::codeChanged, &fixture.flow, [&] {
            if (fixture.flow.hasCode())
                fixture.flow.cancel();
        });
        fixture.showCode();
        QCOMPARE(fixture.flow.state(), State::Canceled);
        QVERIFY(!fixture.clock.nextAlarm());

        QObject::connect(&fixture.flow, &DeviceFlow::stateChanged, &fixture.flow, [&] {
            if (fixture.flow.state() == State::Connecting)
                fixture.flow.cancel();
        });
        fixture.flow.start();
        QCOMPARE(fixture.flow.state(), State::Canceled);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void canBeDeletedAtAnyMoment()
    {
        auto fixture = std::make_unique<FlowFixture>();
        fixture->showCodeAndPoll();
        fixture.reset();
        FlowFixture::settle();
    }
};

QTEST_GUILESS_MAIN(TestDeviceFlow)
#include "tst_deviceflow.moc"
