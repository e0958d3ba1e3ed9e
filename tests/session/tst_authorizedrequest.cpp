// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "protocol/tokenset.h"
#include "session/authorizedrequest.h"
#include "session/session.h"
#include "support/knownclient.h"
#include "support/manualclock.h"
#include "support/scriptedstore.h"
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestAuthorizedRequest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        ScriptedTransport transport;
        ManualClock clock;
        ScriptedStore store;
        AuthorizationServer provider{knownClient(), &transport, &clock};
        Session session{"default", &provider, &transport, &store, &clock};
        std::optional<AuthorizedRequest> result;
        PendingCall call;

        static void settle() { DeviceSignIn::settle(); }

        void signIn()
        {
            session.restore();
            settle();
            TokenSet tokens;
            tokens.accessToken = Secret("a1");
            session.adopt(std::move(tokens));
            settle();
            clock.advance(5s); // the wait for a name from the userinfo endpoint ends
            settle();
        }

        void ask(const QNetworkRequest &request)
        {
            call = authorize(&session, "GET", request, [this](auto answer) { result = answer; });
            settle();
        }
        void askAgain(const QNetworkRequest &request)
        {
            call = authorizeAgain(&session, "GET", request, {},
                                  [this](auto answer) { result = answer; });
            settle();
        }

        QNetworkRequest request() const
        {
            const auto *ready = result ? std::get_if<QNetworkRequest>(&*result) : nullptr;
            return ready ? *ready : QNetworkRequest();
        }
        Reason reason() const
        {
            const auto *failure = result ? std::get_if<Failure>(&*result) : nullptr;
            return failure ? failure->reason : Reason::None;
        }
    };

private Q_SLOTS:
    void putsTheTokenOn()
    {
        Fixture fixture;
        fixture.signIn();
        QNetworkRequest request(QUrl("https://api.example/films#top"));
        request.setRawHeader("Accept", "application/json");
        fixture.ask(request);
        QCOMPARE(fixture.request().rawHeader("Authorization"), QByteArray("Bearer a1"));
        QCOMPARE(fixture.request().rawHeader("Accept"), QByteArray("application/json"));
        QCOMPARE(fixture.request().url(), request.url());
    }

    void whereItMayGo_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << QUrl("https://api.example/") << true;
        QTest::newRow("loopback") << QUrl("http://127.0.0.1:8080/") << true;
        QTest::newRow("http") << QUrl("http://api.example/") << false;
        QTest::newRow("another scheme") << QUrl("ftp://api.example/") << false;
        QTest::newRow("no host") << QUrl("/films") << false;
    }
    void whereItMayGo()
    {
        QFETCH(QUrl, url);
        QFETCH(bool, allowed);
        Fixture fixture;
        fixture.signIn();
        fixture.ask(QNetworkRequest(url));
        QCOMPARE(fixture.request().hasRawHeader("Authorization"), allowed);
        QCOMPARE(fixture.reason(), allowed ? Reason::None : Reason::NotConfigured);
        QNetworkRequest refused(url);
        refused.setRawHeader("Authorization", "Bearer a0");
        fixture.askAgain(refused);
        QCOMPARE(fixture.reason(), allowed ? Reason::None : Reason::NotConfigured);
    }

    void theTokenFollowsNoRedirectElsewhere_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        constexpr int sameOrigin = QNetworkRequest::SameOriginRedirectPolicy;
        constexpr int manual = QNetworkRequest::ManualRedirectPolicy;
        QTest::newRow("not said") << -1 << sameOrigin;
        QTest::newRow("any") << int(QNetworkRequest::NoLessSafeRedirectPolicy) << sameOrigin;
        QTest::newRow("none") << manual << manual;
    }
    void theTokenFollowsNoRedirectElsewhere()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        Fixture fixture;
        fixture.signIn();
        QNetworkRequest request(QUrl("https://api.example/"));
        if (before >= 0)
            request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, before);
        fixture.ask(request);
        QCOMPARE(fixture.request().attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
                 after);
    }

    void withoutASessionThereIsNoRequest()
    {
        Fixture fixture;
        fixture.session.restore();
        fixture.settle();
        fixture.ask(QNetworkRequest(QUrl("https://api.example/")));
        QCOMPARE(fixture.reason(), Reason::NotSignedIn);
    }

    void neverTheSameTokenAgain()
    {
        Fixture fixture;
        fixture.signIn();
        fixture.ask(QNetworkRequest(QUrl("https://api.example/")));
        const QNetworkRequest refused = fixture.request();
        fixture.askAgain(refused); // without a refresh token no other token can be had
        QCOMPARE(fixture.reason(), Reason::ServerRefused);
    }
};

QTEST_GUILESS_MAIN(TestAuthorizedRequest)
#include "tst_authorizedrequest.moc"
