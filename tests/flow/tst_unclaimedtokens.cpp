// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/flowfixture.h"

#include <QTest>

#include <optional>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! What happens to tokens that arrive after the end of their sign-in: see UnclaimedTokens. */
class TestUnclaimedTokens : public QObject
{
    Q_OBJECT

    struct Fixture : ServerFixture
    {
        int grants = 0;
        std::unique_ptr<DeviceFlow> flow;

        Fixture()
        {
            flow = createFlow("default", &server, &transport, &store, &clock,
                              [this](const TokenSet &, const std::function<void()> &) {
                                  ++grants;
                                  return PendingCall();
                              });
            flow->start();
            settle();
            giveCode();
            advance(5s); // a poll is under way
        }

        void end(const QString &how)
        {
            if (how == "cancel")
                flow->cancel();
            else if (how == "suspend")
                flow->suspend();
            else if (how == "reset")
                flow->reset();
            else if (how == "expire")
                flow->expire();
            else if (how == "new code")
                flow->start();
            else
                flow.reset();
            settle();
        }

        /*! Whether nothing is awaited and revoked any more. */
        bool isDone()
        {
            bool done = false;
            const PendingCall call = server.whenDiscarded([&] { done = true; });
            settle();
            return done;
        }
    };

private Q_SLOTS:
    void areRevoked_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"cancel", "suspend", "reset", "expire", "new code", "delete"})
            QTest::newRow(how) << QString(how);
    }
    void areRevoked()
    {
        QFETCH(QString, how);
        Fixture fixture;
        fixture.end(how);
        QVERIFY(!fixture.isDone());
        if (how == "delete" || how == "cancel")
            fixture.advance(19s); // for as long as the request may take
        fixture.answer(200, ServerFixture::tokens);
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/revoke"));
        QVERIFY(fixture.lastBody().contains("token=secret-refresh&token_type_hint=refresh_token"));
        if (how == "new code") // the request for it is older than the revocation
            fixture.giveCode();
        fixture.answer(200, "");
        QVERIFY(fixture.lastBody().contains("token=secret-access&token_type_hint=access_token"));
        QVERIFY(!fixture.isDone());
        fixture.answer(200, "");
        QVERIFY(fixture.isDone());
        QCOMPARE(fixture.grants, 0);
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    void theirRevocationIsNotAwaitedForLong()
    {
        Fixture fixture;
        fixture.end("cancel");
        fixture.answer(200, ServerFixture::tokens);
        fixture.advance(4s);
        QVERIFY(!fixture.isDone());
        fixture.advance(1s);
        QVERIFY(fixture.isDone());
        QCOMPARE(fixture.transport.inFlight(), 0);
        QVERIFY(!fixture.clock.nextAlarm());
    }

    void otherResponsesAreDropped_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("pending") << 400 << QByteArray(ServerFixture::pending);
        QTest::newRow("denied") << 400 << QByteArray("{'error':'access_denied'}");
        QTest::newRow("busy") << 503 << QByteArray();
    }
    void otherResponsesAreDropped()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Fixture fixture;
        fixture.end("cancel");
        const size_t sent = fixture.requests();
        fixture.answer(status, body);
        QVERIFY(fixture.isDone());
        QCOMPARE(fixture.requests(), sent);
        QCOMPARE(fixture.flow->state(), DeviceFlow::State::Canceled);
    }

    /*! A poll that is due in the moment of the end is not sent any more. */
    void whatWasNotSentStaysUnsent()
    {
        Fixture fixture;
        fixture.answer(400, ServerFixture::pending);
        const size_t sent = fixture.requests();
        fixture.clock.advance(5s); // the poll is due, but the event loop has not run yet
        fixture.end("cancel");
        QCOMPARE(fixture.requests(), sent);
        QVERIFY(fixture.isDone());
    }

    /*! The next poll for the same code takes the place of the one that was left. */
    void aResumedSignInGoesOn()
    {
        Fixture fixture;
        fixture.end("suspend");
        QCOMPARE(fixture.transport.inFlight(), 1);
        bool done = false;
        const PendingCall whenDone = fixture.server.whenDiscarded([&] { done = true; });
        fixture.flow->resume();
        fixture.settle();
        QVERIFY(!done);
        fixture.advance(5s);
        QVERIFY(done);
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.answer(200, ServerFixture::tokens);
        QCOMPARE(fixture.flow->state(), DeviceFlow::State::SignedIn);
        QCOMPARE(fixture.grants, 1);
        QVERIFY(fixture.isDone());
    }

    /*! As in an application that calls SignInFactory::finish(), and then destroys its sign-in. */
    void aSignInThatEndsAfterTheCallIsAwaitedToo()
    {
        Fixture fixture;
        bool done = false;
        const PendingCall whenDone = fixture.server.whenDiscarded([&] { done = true; });
        fixture.end("delete");
        QVERIFY(!done);
        fixture.answer(200, ServerFixture::tokens);
        QVERIFY(!done);
        fixture.answerAll(200, "");
        QVERIFY(done);
    }

    /*! Who waits for the end may destroy the sign-in, which must not happen within its poll. */
    void theNextPollReportsTheEndLater()
    {
        Fixture fixture;
        fixture.end("suspend");
        const PendingCall whenDone = fixture.server.whenDiscarded([&] { fixture.flow.reset(); });
        fixture.flow->resume();
        fixture.settle();
        fixture.advance(5s);
        QVERIFY(!fixture.flow);
        fixture.answerAll(400, ServerFixture::pending);
        QVERIFY(fixture.isDone());
    }
};

QTEST_GUILESS_MAIN(TestUnclaimedTokens)
#include "tst_unclaimedtokens.moc"
