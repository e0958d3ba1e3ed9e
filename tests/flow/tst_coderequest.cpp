// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pollanswers.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = DeviceFlow::State;

namespace {

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
bool waitForRequest(FlowFixture *fixture)
{
    for (int second = 0; second < 5400 && fixture->transport.inFlight() == 0; ++second)
        fixture->advance(1s);
    return fixture->transport.inFlight() == 1;
}

ClientData discoveredClient()
{
    ClientData config = knownClient();
    config.issuer = "https://a.example";
    config.endpoints = {};
    return config;
}

} // namespace

Q_DECLARE_METATYPE(Obstacle)

class TestCodeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        FlowFixture fixture;
        fixture.clock.setJitter(jitter);
        fixture.requestCode();
        const auto begin = fixture.clock.now();
        while (fixture.clock.now() < begin + 1h) {
            QCOMPARE(fixture.transport.inFlight(), 1);
            fixture.answer(obstacle.answer());
            const auto failed = fixture.clock.now();
            QCOMPARE(fixture.flow.state(), State::Retrying);
            QTEST(fixture.flow.reason(), "reason");
            QVERIFY(!fixture.flow.hasCode());
            QVERIFY(waitForRequest(&fixture));
            const auto wait = fixture.clock.now() - failed;
            QVERIFY2(wait >= obstacle.retryAfter, "sooner than the server wants");
            QVERIFY2(wait <= std::max<std::chrono::milliseconds>(obstacle.retryAfter, 30s) + 16s,
                     "later than a person wants");
        }
        QVERIFY2(fixture.requests() >= size_t(least),
                 qPrintable(QString::number(fixture.requests())));
        QVERIFY2(fixture.requests() <= size_t(most),
                 qPrintable(QString::number(fixture.requests())));

        fixture.giveCode();
        QCOMPARE(fixture.flow.state(), State::Waiting);
        QCOMPARE(fixture.flow.userCode(), QString("WDJB-MJHT"));
        QCOMPARE(fixture.flow.reason(), Reason::None);
        QVERIFY(waitForRequest(&fixture));
        fixture.answer(200, tokens);
        QCOMPARE(fixture.flow.state(), State::SignedIn);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    /*! Retry-After is limited to an hour, so that a server that is back earlier is found. */
    void retryAfterIsLimitedToAnHour()
    {
        FlowFixture fixture;
        fixture.requestCode();
        fixture.answer(429, "", 30s);
        QCOMPARE(fixture.flow.state(), State::Retrying);
        fixture.advance(29s);
        QCOMPARE(fixture.requests(), size_t(1));
        fixture.advance(1s);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.answer(503, "", 86400s);
        QCOMPARE(fixture.flow.state(), State::Retrying);
        QCOMPARE(fixture.flow.reason(), Reason::ServerBusy);
        fixture.advance(3599s);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.advance(1s);
        QCOMPARE(fixture.requests(), size_t(3));
        fixture.giveCode();
        QCOMPARE(fixture.flow.state(), State::Waiting);
    }

    void requestsHaveJitter()
    {
        FlowFixture fixture;
        fixture.clock.setJitter(0.5);
        fixture.requestCode();
        fixture.breakOff();
        fixture.advance(1249ms);
        QCOMPARE(fixture.requests(), size_t(1));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(2));
    }

    void waitGrowsToALimit()
    {
        FlowFixture fixture;
        fixture.requestCode();
        QList<int> waits;
        for (int i = 0; i < 8; ++i) {
            fixture.breakOff();
            const auto failed = fixture.clock.now();
            QVERIFY(waitForRequest(&fixture));
            waits.append(int((fixture.clock.now() - failed) / 1s));
        }
        QCOMPARE(waits, QList<int>({1, 2, 4, 8, 16, 30, 30, 30}));
    }

    void anotherNetworkIsTriedAtOnce()
    {
        FlowFixture fixture;
        fixture.requestCode();
        for (int i = 0; i < 6; ++i) {
            fixture.breakOff(TransportError::HostNotFound);
            QVERIFY(waitForRequest(&fixture));
        }
        fixture.breakOff(TransportError::HostNotFound);
        const size_t sent = fixture.requests();
        fixture.setOnline(false);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), sent);
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), sent + 1);
        QCOMPARE(fixture.transport.inFlight(), 1);
        // The waits begin anew. The name server of the new network may not be ready yet.
        fixture.breakOff(TransportError::HostNotFound);
        fixture.advance(1s);
        QCOMPARE(fixture.requests(), sent + 2);
    }

    void anotherNetworkRepeatsTheRequest_data()
    {
        QTest::addColumn<bool>("isDiscovered");
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("for a code") << false << false;
        QTest::newRow("for the metadata") << true << false;
        QTest::newRow("for a code, the first one") << false << true;
        QTest::newRow("for the metadata, the first one") << true << true;
    }
    /*! The connection of the request belongs to the network that is gone. */
    void anotherNetworkRepeatsTheRequest()
    {
        QFETCH(bool, isDiscovered);
        QFETCH(bool, isFirst);
        FlowFixture fixture(std::make_shared<TestEnvironment>(),
                            isDiscovered ? discoveredClient() : knownClient());
        fixture.requestCode();
        if (!isFirst) {
            fixture.breakOff();
            fixture.advance(1s);
        }
        const size_t sent = fixture.requests();
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.setOnline(false);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), sent);
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), sent + 1);
        QCOMPARE(fixture.transport.inFlight(), 1);
        QCOMPARE(fixture.transport.requests().back().url, fixture.transport.requests().front().url);
    }

    /*! The request for the metadata is not repeated for a flow that has ended. */
    void anotherNetworkRepeatsNothingAfterTheEnd()
    {
        FlowFixture fixture(std::make_shared<TestEnvironment>(), discoveredClient());
        fixture.requestCode();
        fixture.flow.cancel();
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), size_t(1));
    }

    /*! The store is still read first: it may contain a code that can be used. */
    void anotherNetworkDoesNotEndTheReadOfTheStore()
    {
        FlowFixture fixture;
        fixture.store.holdsReads = true;
        fixture.flow.resume();
        settle();
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), size_t(0));
        fixture.store.finishReads();
        settle();
        QCOMPARE(fixture.requests(), size_t(1));
    }

    void aCodeThatArrivesAsTheNetworkReturnsStays()
    {
        FlowFixture fixture;
        fixture.requestCode();
        fixture.breakOff();
        fixture.advance(1s);
        fixture.setOnline(true);
        fixture.giveCode();
        QCOMPARE(fixture.flow.state(), State::Waiting);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), size_t(2));
        QCOMPARE(fixture.flow.userCode(), QString("WDJB-MJHT"));
    }

    void aBusyServerIsBusyOnEveryNetwork()
    {
        FlowFixture fixture;
        fixture.requestCode();
        fixture.answer(503, "", 120s);
        fixture.advance(60s);
        fixture.setOnline(true);
        fixture.advance(60s - 1ms);
        QCOMPARE(fixture.requests(), size_t(1));
        fixture.advance(1ms);
        QCOMPARE(fixture.requests(), size_t(2));
        QCOMPARE(fixture.transport.inFlight(), 1);
        // A request to a busy server that is under way is not repeated either.
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), size_t(2));
    }

    void aBusyServerIsNotLookedUpAgainOnEveryNetwork()
    {
        FlowFixture fixture(std::make_shared<TestEnvironment>(), discoveredClient());
        fixture.requestCode();
        fixture.answer(503, "");
        fixture.advance(2s);
        QCOMPARE(fixture.requests(), size_t(2));
        fixture.setOnline(true);
        fixture.advance(0ms);
        QCOMPARE(fixture.requests(), size_t(2));
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
        FlowFixture fixture(std::make_shared<TestEnvironment>(), discoveredClient());
        fixture.requestCode();
        const auto begin = fixture.clock.now();
        while (fixture.clock.now() < begin + 1h) {
            const size_t before = fixture.requests();
            for (int i = 0; i < requests; ++i) {
                QCOMPARE(fixture.transport.inFlight(), 1);
                fixture.answer(obstacle.answer());
            }
            QCOMPARE(fixture.transport.inFlight(), 0);
            QCOMPARE(fixture.requests(), before + size_t(requests) - 1);
            QCOMPARE(fixture.flow.state(), State::Retrying);
            QTEST(fixture.flow.reason(), "reason");
            const auto failed = fixture.clock.now();
            QVERIFY(waitForRequest(&fixture));
            QVERIFY(fixture.clock.now() - failed >= obstacle.retryAfter);
        }
        fixture.answer(200,
                       "{'issuer':'https://a.example','token_endpoint':'https://a.example/token',"
                       "'device_authorization_endpoint':'https://a.example/device'}");
        fixture.giveCode();
        QCOMPARE(fixture.flow.state(), State::Waiting);
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
        refused("client, for this grant", 400, "{'error':'unauthorized_client'}",
                Reason::ClientRefused);
        refused("scope", 400, "{'error':'invalid_scope'}", Reason::ScopeRefused);
        refused("no device grant", 400, "{'error':'unsupported_grant_type'}",
                Reason::NoDeviceGrant);
        refused("an unknown error code", 400, "{'error':'teapot'}", Reason::ServerRefused);
        refused("no code", 200, "{}", Reason::InvalidResponse);
        refused("broken JSON", 200, "{'device_code':}", Reason::InvalidResponse);
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
        FlowFixture fixture;
        fixture.requestCode();
        if (status == 0)
            fixture.breakOff(error);
        else
            fixture.answer(status, body.constData());
        QCOMPARE(fixture.flow.state(), State::Failed);
        QTEST(fixture.flow.reason(), "reason");
        QVERIFY(!fixture.clock.nextAlarm());
        fixture.setOnline(true);
        fixture.advance(24h);
        QCOMPARE(fixture.requests(), size_t(1));
        QCOMPARE(fixture.flow.state(), State::Failed);
    }

    void endsAtOnceWithoutARequest()
    {
        FlowFixture fixture(std::make_shared<TestEnvironment>(), ClientData());
        fixture.requestCode();
        QCOMPARE(fixture.flow.state(), State::Failed);
        QCOMPARE(fixture.flow.reason(), Reason::NotConfigured);
        fixture.advance(24h);
        QCOMPARE(fixture.requests(), size_t(0));
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
        FlowFixture fixture(std::make_shared<TestEnvironment>(), discoveredClient());
        fixture.requestCode();
        fixture.answer(200, metadata.constData());
        QCOMPARE(fixture.flow.state(), State::Failed);
        QTEST(fixture.flow.reason(), "reason");
        QVERIFY(!fixture.clock.nextAlarm());
        fixture.advance(24h);
        QCOMPARE(fixture.requests(), size_t(1));
    }

    /*!
        If a person presses "Try again", a request is sent at once, even during the time of
        Retry-After.
    */
    void tryAgainIgnoresRetryAfter()
    {
        FlowFixture fixture;
        fixture.requestCode();
        for (int i = 0; i < 10; ++i) {
            fixture.breakOff();
            QVERIFY(waitForRequest(&fixture));
        }
        fixture.answer(503, "", 3600s);
        const size_t sent = fixture.requests();
        fixture.advance(60s);
        QCOMPARE(fixture.requests(), sent);
        fixture.flow.start();
        QCOMPARE(fixture.flow.state(), State::Connecting);
        fixture.settle();
        QCOMPARE(fixture.requests(), sent + 1);
        QCOMPARE(fixture.transport.inFlight(), 1);
        // The back-off begins anew, because the person may have corrected something.
        fixture.breakOff();
        fixture.advance(1s);
        QCOMPARE(fixture.requests(), sent + 2);
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
        FlowFixture fixture;
        fixture.requestCode();
        fixture.breakOff();
        if (asking)
            QVERIFY(waitForRequest(&fixture));
        const size_t sent = fixture.requests();
        if (how == "cancel")
            fixture.flow.cancel();
        else if (how == "suspend")
            fixture.flow.suspend();
        else
            fixture.flow.reset();
        QCOMPARE(fixture.flow.state(), how == "reset" ? State::Idle : State::Canceled);
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.setOnline(true);
        fixture.advance(24h);
        QCOMPARE(fixture.requests(), sent);
        QVERIFY(!fixture.clock.nextAlarm());
    }
};

QTEST_GUILESS_MAIN(TestCodeRequest)
#include "tst_coderequest.moc"
