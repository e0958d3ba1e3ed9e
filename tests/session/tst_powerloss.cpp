// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/sessionfixture.h"

#include <QSet>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;
using Fate = ScriptedStore::Fate;

namespace {

/*!
    A device and its server. The device can lose its power at any call of its store; then everything
    in memory is lost. The server rotates refresh tokens (RFC 9700, section 4.14.2) and accepts the
    previous one until the new one is used.
*/
struct Box : ServerFixture
{
    std::unique_ptr<Session> session;
    PendingCall asking;
    PendingCall adopting;
    /*! Refresh tokens that the server accepts. */
    QSet<QByteArray> accepted{"r1"};
    int issued = 1;
    size_t answered = 0;
    /*! The access tokens that the session has given to callers. */
    QList<QByteArray> given;

    void start()
    {
        session = createSession("a", &server, &transport, &store, &clock);
        session->restore();
        settle();
    }

    void switchOff() { session.reset(); }

    void signIn()
    {
        adopting = adoptTokens(session.get(), tokenSet(), [] {});
        settle();
    }

    void askForToken()
    {
        asking = session->accessToken([this](const Session::AccessToken &token) {
            if (const auto *secret = std::get_if<Secret>(&token))
                given.append(secret->reveal());
        });
        settle();
    }

    /*! Lets the work finish, and responds to each request as the server would. */
    void settle()
    {
        DeviceSignIn::settle();
        while (answered < transport.requests().size()) {
            transport.answerNext(responseTo(transport.requests()[answered++]));
            DeviceSignIn::settle();
        }
    }

    HttpResponse responseTo(const HttpRequest &request)
    {
        if (request.url.path() != "/token")
            return ScriptedTransport::json(200, "{}");
        const QByteArray body = request.body.reveal();
        const QByteArray token = body.mid(body.indexOf("refresh_token=r") + 14).split('&').first();
        if (!accepted.contains(token))
            return ScriptedTransport::json(400, json("{'error':'invalid_grant'}"));
        const QByteArray number = QByteArray::number(++issued);
        accepted = {token, "r" + number};
        return ScriptedTransport::json(200, json("{'access_token':'a" + number
                                                 + "','refresh_token':'r" + number
                                                 + "','token_type':'Bearer','expires_in':3600}"));
    }
};

} // namespace

/*! In each row the power fails at one call of the store: before, during or after the call. */
class TestPowerLoss : public QObject
{
    Q_OBJECT

    static void addCalls(int count)
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<Fate>("fate");
        for (int call = 0; call < count; ++call) {
            QTest::addRow("before call %d", call) << call << Fate::Lost;
            QTest::addRow("in call %d", call) << call << Fate::Torn;
            QTest::addRow("after call %d", call) << call << Fate::CarriedOut;
        }
    }

private Q_SLOTS:
    void inTheSignIn_data() { addCalls(12); }
    void inTheSignIn()
    {
        QFETCH(int, call);
        QFETCH(Fate, fate);
        Box box;
        box.start();
        box.store.failPowerAfter(call, fate);
        box.signIn();
        const bool wasTold = box.session->state() == State::SignedIn;
        box.switchOff();
        box.store.restorePower();
        box.start();
        if (wasTold)
            QCOMPARE(box.session->state(), State::SignedIn);
        if (box.session->state() == State::SignedIn) {
            box.clock.advance(2h);
            box.askForToken();
            QCOMPARE(box.given, QList<QByteArray>{"a2"});
        }
    }

    void inARefresh_data() { addCalls(8); }
    void inARefresh()
    {
        QFETCH(int, call);
        QFETCH(Fate, fate);
        Box box;
        box.start();
        box.signIn();
        for (int time = 0; time < 3; ++time) {
            box.clock.advance(2h);
            box.store.failPowerAfter(call, fate);
            box.given.clear();
            box.askForToken();
            // A token that was given to a caller must also be in the store.
            const auto given = box.given;
            box.switchOff();
            box.store.restorePower();
            box.start();
            QCOMPARE(box.session->state(), State::SignedIn);
            if (!given.isEmpty())
                QCOMPARE(tokensOf(*box.session).accessToken.reveal(), given.last());
            box.clock.advance(2h);
            box.given.clear();
            box.askForToken();
            QCOMPARE(box.given.size(), 1);
            QCOMPARE(box.session->state(), State::SignedIn);
            QVERIFY(box.session->isPersistent());
        }
    }

    void inASignOut_data() { addCalls(8); }
    void inASignOut()
    {
        QFETCH(int, call);
        QFETCH(Fate, fate);
        Box box;
        box.start();
        box.signIn();
        box.clock.advance(2h);
        box.askForToken();
        box.store.failPowerAfter(call, fate);
        box.session->signOut();
        box.settle();
        const bool wasTold = box.session->state() == State::SignedOut;
        box.accepted.clear();
        box.switchOff();
        box.store.restorePower();
        box.start();
        if (wasTold)
            QCOMPARE(box.session->state(), State::SignedOut);
        // After an interrupted sign-out the session may still be signed in, until the server
        // rejects its tokens.
        box.clock.advance(2h);
        if (box.session->state() == State::SignedIn)
            box.askForToken();
        QCOMPARE(box.session->state(), State::SignedOut);
        box.start();
        QCOMPARE(box.session->state(), State::SignedOut);
    }
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
