// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/signinfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

namespace {

const auto &pending = FlowFixture::pending;
const auto &tokens = FlowFixture::tokens;

/*! A reason why a request gets no response from the server. */
struct Obstacle
{
    /*! The HTTP status of a web page that is received instead; 0 if nothing is received. */
    int status = 0;
    TransportError error = TransportError::None;
    std::chrono::seconds retryAfter{0};
    bool redirectsToOtherHost = false;

    HttpResponse answer() const
    {
        HttpResponse made =
            status == 0 ? ScriptedTransport::broken(error) : ScriptedTransport::html(status);
        if (retryAfter > 0s)
            made.retryAfter = retryAfter;
        made.redirectsToOtherHost = redirectsToOtherHost;
        return made;
    }
};

/*!
    Advances the clock until a request is sent. Returns false if none is sent within an hour and a
    half.
*/
bool waitForRequest(FlowFixture *bench)
{
    for (int second = 0; second < 5400 && bench->transport.inFlight() == 0; ++second)
        bench->advance(1s);
    return bench->transport.inFlight() == 1;
}

ClientConfig discoveredClient()
{
    ClientConfig config = knownClient();
    config.issuer = "https://a.example";
    config.endpoints = {};
    return config;
}

} // namespace

Q_DECLARE_METATYPE(Obstacle)

class TestDeviceFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForACode()
    {
        FlowFixture bench;
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
        FlowFixture bench;
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
        FlowFixture bench;
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
        FlowFixture bench;
        bench.showCode();
        bench.advance(4999ms);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(2));
        QVERIFY(bench.transport.requests()[1].body.reveal().contains("device_code=secret-device"));
        bench.advance(60s); // no second request while the first one waits
        QCOMPARE(bench.requests(), size_t(2));
        QCOMPARE(bench.transport.inFlight(), 1);
        bench.answer(400, pending);
        bench.advance(4999ms); // the interval is counted from the response
        QCOMPARE(bench.requests(), size_t(2));
        bench.advance(1ms);
        QCOMPARE(bench.requests(), size_t(3));
    }

    void endsWithTokensAndNeverPollsAgain()
    {
        FlowFixture bench;
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
        FlowFixture bench;
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
        FlowFixture bench;
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
        FlowFixture bench;
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
        QCOMPARE(bench.requests(),
                 size_t(3)); // no new code is requested unless the person starts again
    }

    void theLastPollCanStillSucceed()
    {
        FlowFixture bench;
        bench.showCode(12);
        bench.advance(5s);
        bench.answer(400, pending);
        bench.advance(6s);
        bench.advance(3s); // the response arrives after the code has expired
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
        FlowFixture bench;
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
        FlowFixture bench;
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
        FlowFixture bench;
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
        FlowFixture bench;
        bench.flow.start();
        bench.flow.start();
        bench.settle();
        QCOMPARE(bench.transport.inFlight(), 1);
    }

    void goesOnWithoutACode_data()
    {
        QTest::addColumn<Obstacle>("obstacle");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const auto broken = [](TransportError error) { return Obstacle{0, error}; };
        const auto busy = [](std::chrono::seconds wait) {
            return Obstacle{503, TransportError::None, wait};
        };
        // The longest back-off is half a minute, which is about 120 requests an hour.
        QTest::newRow("DNS") << broken(TransportError::HostNotFound) << Reason::HostNotFound << 0.0
                             << 100 << 130;
        QTest::newRow("refused") << broken(TransportError::Unreachable) << Reason::Unreachable
                                 << 0.0 << 100 << 130;
        QTest::newRow("spread out")
            << broken(TransportError::Unreachable) << Reason::Unreachable << 0.999 << 70 << 90;
        QTest::newRow("time-out") << broken(TransportError::TimedOut) << Reason::TimedOut << 0.0
                                  << 100 << 130;
        QTest::newRow("clock") << broken(TransportError::WrongClock) << Reason::WrongClock << 0.0
                               << 100 << 130;
        QTest::newRow("portal, known")
            << broken(TransportError::CaptivePortal) << Reason::CaptivePortal << 0.0 << 100 << 130;
        QTest::newRow("portal, its page")
            << Obstacle{200} << Reason::CaptivePortal << 0.0 << 100 << 130;
        QTest::newRow("portal, 511") << Obstacle{511} << Reason::CaptivePortal << 0.0 << 100 << 130;
        QTest::newRow("portal, a redirect to it") << Obstacle{302, TransportError::None, 0s, true}
                                                  << Reason::CaptivePortal << 0.0 << 100 << 130;
        QTest::newRow("429") << Obstacle{429} << Reason::ServerBusy << 0.0 << 100 << 130;
        QTest::newRow("503") << busy(0s) << Reason::ServerBusy << 0.0 << 100 << 130;
        QTest::newRow("503 for a moment") << busy(3s) << Reason::ServerBusy << 0.0 << 100 << 130;
        QTest::newRow("503 for two minutes") << busy(120s) << Reason::ServerBusy << 0.0 << 30 << 32;
        QTest::newRow("503 for ten minutes") << busy(600s) << Reason::ServerBusy << 0.0 << 6 << 8;
        QTest::newRow("503 for ten minutes, spread out")
            << busy(600s) << Reason::ServerBusy << 0.999 << 6 << 8;
        QTest::newRow("503 for an hour") << busy(3600s) << Reason::ServerBusy << 0.0 << 2 << 3;
    }
    /*! A device may start before its router does, or before its clock has been set. */
    void goesOnWithoutACode()
    {
        QFETCH(Obstacle, obstacle);
        QFETCH(double, jitter);
        QFETCH(int, least);
        QFETCH(int, most);
        FlowFixture bench;
        bench.clock.setJitter(jitter);
        bench.flow.start();
        bench.settle();
        const auto begin = bench.clock.now();
        while (bench.clock.now() < begin + 1h) {
            QCOMPARE(bench.transport.inFlight(), 1);
            bench.answer(obstacle.answer());
            const auto failed = bench.clock.now();
            QCOMPARE(bench.flow.state(), State::Offline);
            QTEST(bench.flow.reason(), "reason");
            QVERIFY(!bench.flow.hasCode());
            QVERIFY(waitForRequest(&bench));
            const auto wait = bench.clock.now() - failed;
            QVERIFY2(wait >= obstacle.retryAfter, "sooner than the server wants");
            QVERIFY2(wait <= std::max<std::chrono::milliseconds>(obstacle.retryAfter, 30s) + 16s,
                     "later than a person wants");
        }
        QVERIFY2(bench.requests() >= size_t(least), qPrintable(QString::number(bench.requests())));
        QVERIFY2(bench.requests() <= size_t(most), qPrintable(QString::number(bench.requests())));

        bench.giveCode();
        QCOMPARE(bench.flow.state(), State::Waiting);
        QCOMPARE(bench.flow.userCode(), QString("WDJB-MJHT"));
        QCOMPARE(bench.flow.reason(), Reason::None);
        QVERIFY(waitForRequest(&bench));
        bench.answer(200, tokens);
        QCOMPARE(bench.flow.state(), State::SignedIn);
        QVERIFY(!bench.clock.nextAlarm());
    }

    /*! Retry-After is limited to an hour, so that a server that is back earlier is found. */
    void anAbsurdRetryAfterCountsForAnHour()
    {
        FlowFixture bench;
        bench.flow.start();
        bench.settle();
        bench.answer(Obstacle{503, TransportError::None, 86400s}.answer());
        bench.advance(3599s);
        QCOMPARE(bench.requests(), size_t(1));
        bench.advance(1s);
        QCOMPARE(bench.requests(), size_t(2));
        bench.giveCode();
        QCOMPARE(bench.flow.state(), State::Waiting);
    }

    void theWaitGrowsAndStaysCalm()
    {
        FlowFixture bench;
        bench.flow.start();
        bench.settle();
        QList<int> waits;
        for (int i = 0; i < 8; ++i) {
            bench.breakOff();
            const auto failed = bench.clock.now();
            QVERIFY(waitForRequest(&bench));
            waits.append(int((bench.clock.now() - failed) / 1s));
        }
        QCOMPARE(waits, QList<int>({1, 2, 4, 8, 16, 30, 30, 30}));
    }

    void goesOnWhileDiscoveryFails_data()
    {
        QTest::addColumn<Obstacle>("obstacle");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("requests");
        QTest::newRow("DNS") << Obstacle{0, TransportError::HostNotFound} << Reason::HostNotFound
                             << 1;
        // A web page may mean that this metadata document does not exist, so the other well-known
        // address is tried.
        QTest::newRow("portal") << Obstacle{200} << Reason::CaptivePortal << 2;
        QTest::newRow("503") << Obstacle{503, TransportError::None, 300s} << Reason::ServerBusy
                             << 1;
    }
    void goesOnWhileDiscoveryFails()
    {
        QFETCH(Obstacle, obstacle);
        QFETCH(int, requests);
        FlowFixture bench(std::make_shared<World>(), discoveredClient());
        bench.flow.start();
        bench.settle();
        const auto begin = bench.clock.now();
        while (bench.clock.now() < begin + 1h) {
            const size_t before = bench.requests();
            for (int i = 0; i < requests; ++i) {
                QCOMPARE(bench.transport.inFlight(), 1);
                bench.answer(obstacle.answer());
            }
            QCOMPARE(bench.transport.inFlight(), 0);
            QCOMPARE(bench.requests(), before + size_t(requests) - 1);
            QCOMPARE(bench.flow.state(), State::Offline);
            QTEST(bench.flow.reason(), "reason");
            const auto failed = bench.clock.now();
            QVERIFY(waitForRequest(&bench));
            QVERIFY(bench.clock.now() - failed >= obstacle.retryAfter);
        }
        bench.answer(200,
                     "{'issuer':'https://a.example','token_endpoint':'https://a.example/token',"
                     "'device_authorization_endpoint':'https://a.example/device'}");
        bench.giveCode();
        QCOMPARE(bench.flow.state(), State::Waiting);
    }

    void endsAtOnce_data()
    {
        QTest::addColumn<int>("status"); // 0: the transport fails
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Reason>("reason");
        const auto refused = [](const char *name, int status, const char *body, Reason reason) {
            QTest::newRow(name) << status << TransportError::None << QByteArray(body) << reason;
        };
        QTest::newRow("certificate") << 0 << TransportError::Tls << QByteArray() << Reason::Tls;
        refused("client", 401, "{'error':'invalid_client'}", Reason::ClientRefused);
        refused("client, of this kind", 400, "{'error':'unauthorized_client'}",
                Reason::ClientRefused);
        refused("scope", 400, "{'error':'invalid_scope'}", Reason::ScopeRefused);
        refused("no device grant", 400, "{'error':'unsupported_grant_type'}",
                Reason::NoDeviceGrant);
        refused("its own code", 400, "{'error':'teapot'}", Reason::ServerRefused);
        refused("no code", 200, "{}", Reason::InvalidResponse);
        refused("broken JSON", 200, "{'device_co", Reason::InvalidResponse);
        refused("an unsafe address", 200,
                "{'device_code':'d','user_code':'C','verification_uri':'http://a.example/'}",
                Reason::UnsafeResponse);
        refused("redirect", 302, "", Reason::Redirected);
        refused("not found", 404, "<html>", Reason::NotOAuth);
    }
    /*! After a failure that a person has to correct, the flow ends and sends no more requests. */
    void endsAtOnce()
    {
        QFETCH(int, status);
        QFETCH(TransportError, error);
        QFETCH(QByteArray, body);
        FlowFixture bench;
        bench.flow.start();
        bench.settle();
        if (status == 0)
            bench.breakOff(error);
        else
            bench.answer(status, body.constData());
        QCOMPARE(bench.flow.state(), State::Failed);
        QTEST(bench.flow.reason(), "reason");
        QVERIFY(!bench.clock.nextAlarm());
        bench.setOnline(true);
        bench.advance(24h);
        QCOMPARE(bench.requests(), size_t(1));
        QCOMPARE(bench.flow.state(), State::Failed);
    }

    void endsAtOnceWithoutARequest()
    {
        FlowFixture bench(std::make_shared<World>(), ClientConfig());
        bench.flow.start();
        bench.settle();
        QCOMPARE(bench.flow.state(), State::Failed);
        QCOMPARE(bench.flow.reason(), Reason::NotConfigured);
        bench.advance(24h);
        QCOMPARE(bench.requests(), size_t(0));
    }

    void endsAtOnceWithTheWrongServer_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("another issuer")
            << QByteArray("{'issuer':'https://b.example'}") << Reason::WrongIssuer;
        QTest::newRow("no device grant")
            << QByteArray("{'issuer':'https://a.example'}") << Reason::NoDeviceGrant;
    }
    void endsAtOnceWithTheWrongServer()
    {
        QFETCH(QByteArray, metadata);
        FlowFixture bench(std::make_shared<World>(), discoveredClient());
        bench.flow.start();
        bench.settle();
        bench.answer(200, metadata.constData());
        QCOMPARE(bench.flow.state(), State::Failed);
        QTEST(bench.flow.reason(), "reason");
        QVERIFY(!bench.clock.nextAlarm());
        bench.advance(24h);
        QCOMPARE(bench.requests(), size_t(1));
    }

    /*!
        If a person presses "Try again", a request is sent at once, even during the time of
        Retry-After.
    */
    void aPersonIsNotKeptWaiting()
    {
        FlowFixture bench;
        bench.flow.start();
        bench.settle();
        for (int i = 0; i < 10; ++i) {
            bench.breakOff();
            QVERIFY(waitForRequest(&bench));
        }
        bench.answer(Obstacle{503, TransportError::None, 3600s}.answer());
        const size_t sent = bench.requests();
        bench.advance(60s);
        QCOMPARE(bench.requests(), sent);
        bench.flow.start();
        QCOMPARE(bench.flow.state(), State::Connecting);
        bench.settle();
        QCOMPARE(bench.requests(), sent + 1);
        QCOMPARE(bench.transport.inFlight(), 1);
        // The back-off begins anew, because the person may have corrected something.
        bench.breakOff();
        bench.advance(1s);
        QCOMPARE(bench.requests(), sent + 2);
    }

    void nothingIsSentAfterTheEnd_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("asking");
        for (const char *how : {"cancel", "suspend", "reset"}) {
            QTest::addRow("%s between two requests", how) << QString(how) << false;
            QTest::addRow("%s during a request", how) << QString(how) << true;
        }
    }
    void nothingIsSentAfterTheEnd()
    {
        QFETCH(QString, how);
        QFETCH(bool, asking);
        FlowFixture bench;
        bench.flow.start();
        bench.settle();
        bench.breakOff();
        if (asking)
            QVERIFY(waitForRequest(&bench));
        const size_t sent = bench.requests();
        if (how == "cancel")
            bench.flow.cancel();
        else if (how == "suspend")
            bench.flow.suspend();
        else
            bench.flow.reset();
        QCOMPARE(bench.flow.state(), how == "reset" ? State::Idle : State::Cancelled);
        QCOMPARE(bench.transport.inFlight(), 0);
        bench.setOnline(true);
        bench.advance(24h);
        QCOMPARE(bench.requests(), sent);
        QVERIFY(!bench.clock.nextAlarm());
    }

    void whatIsSecretIsNotRepeated()
    {
        FlowFixture bench;
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
        FlowFixture bench;
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
        auto bench = std::make_unique<FlowFixture>();
        bench->showCode();
        bench->advance(5s);
        bench.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestDeviceFlow)
#include "tst_deviceflow.moc"
