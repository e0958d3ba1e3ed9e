// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "session/session.h"
#include "support/json.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"

#include <QSet>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;
using Fate = ScriptedStore::Fate;

namespace {

/*!
    A box and its server. The box can be switched off at the wall at any call of its store: then
    what was in memory is gone. The server rotates refresh tokens as RFC 9700, section 4.14 wants:
    an old one counts until the new one was used.
*/
struct Box
{
    ScriptedTransport transport;
    ManualClock clock;
    ScriptedStore store;
    AuthorizationServer provider{knownClient(), &transport, &clock};
    std::unique_ptr<Session> session;
    PendingCall asking;
    /*! Refresh tokens that the server accepts. */
    QSet<QByteArray> accepted{"r1"};
    int issued = 1;
    size_t answered = 0;
    /*! What apps were given. */
    QList<QByteArray> given;

    void start()
    {
        session = std::make_unique<Session>("a", &provider, &transport, &store, &clock);
        session->restore();
        settle();
    }

    void switchOff() { session.reset(); }

    void signIn()
    {
        TokenSet tokens;
        tokens.accessToken = Secret("a1");
        tokens.refreshToken = Secret("r1");
        tokens.lifetime = 3600s;
        session->adopt(std::move(tokens));
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

    void settle()
    {
        for (int i = 0; i < 60; ++i) {
            QCoreApplication::processEvents();
            for (; answered < transport.requests().size(); ++answered)
                transport.answerNext(answerTo(transport.requests()[answered]));
        }
    }

    HttpResponse answerTo(const HttpRequest &request)
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

/*! The power fails at each single call of the store, before, while or after it is
    carried out. */
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
            // Whatever somebody was given is not the only copy.
            const auto given = box.given;
            box.switchOff();
            box.store.restorePower();
            box.start();
            QCOMPARE(box.session->state(), State::SignedIn);
            if (!given.isEmpty())
                QCOMPARE(box.session->tokens().accessToken.reveal(), given.last());
            box.clock.advance(2h);
            box.given.clear();
            box.askForToken();
            QCOMPARE(box.given.size(), 1);
            QCOMPARE(box.session->state(), State::SignedIn);
            QVERIFY(box.session->isLasting());
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
        // Half signed out is either signed in, until the server says otherwise, or out.
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
