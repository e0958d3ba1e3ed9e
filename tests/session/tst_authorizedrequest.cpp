// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/session.h"
#include "support/sessionfixture.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestAuthorizedRequest : public QObject
{
    Q_OBJECT

    struct Fixture : SessionFixture
    {
        using SessionFixture::SessionFixture;

        std::optional<AuthorizedRequest> result;
        PendingCall call;

        void ask(const QNetworkRequest &request)
        {
            call =
                authorize(session.get(), "GET", request, [this](auto answer) { result = answer; });
            settle();
        }
        void askAgain(const QNetworkRequest &request)
        {
            call = authorizeAgain(session.get(), "GET", request, {},
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
    void addsTheToken()
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

    void allowedAddresses_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << QUrl("https://api.example/") << true;
        QTest::newRow("loopback") << QUrl("http://127.0.0.1:8080/") << true;
        QTest::newRow("http") << QUrl("http://api.example/") << false;
        QTest::newRow("another scheme") << QUrl("ftp://api.example/") << false;
        QTest::newRow("no host") << QUrl("/films") << false;
    }
    void allowedAddresses()
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

    /*! An app's own request to a server at home that was named, without TLS. */
    void aServerAtHome_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<Reason>("reason");
        constexpr auto nothing = TransportError::None;
        QTest::newRow("the server")
            << QUrl("http://box.local:8096/films") << nothing << Reason::None;
        QTest::newRow("another port of the server")
            << QUrl("http://box.local:9000/films") << nothing << Reason::NotConfigured;
        QTest::newRow("another name at home")
            << QUrl("http://other.local:8096/films") << nothing << Reason::NotConfigured;
        QTest::newRow("a private address that was not named")
            << QUrl("http://192.168.1.20/films") << nothing << Reason::NotConfigured;
        QTest::newRow("its name leads elsewhere")
            << QUrl("http://box.local:8096/films") << TransportError::HostNotFound
            << Reason::HostNotFound;
        QTest::newRow("its name is looked up in vain")
            << QUrl("http://box.local:8096/films") << TransportError::TimedOut << Reason::TimedOut;
    }
    void aServerAtHome()
    {
        QFETCH(QUrl, url);
        QFETCH(TransportError, error);
        QFETCH(Reason, reason);
        ClientData config = knownClient();
        config.homeServer = QUrl("http://box.local:8096");
        Fixture fixture(std::move(config));
        fixture.signIn();
        fixture.transport.homeError = error;
        fixture.ask(QNetworkRequest(url));
        QCOMPARE(fixture.reason(), reason);
        QCOMPARE(fixture.request().hasRawHeader("Authorization"), reason == Reason::None);
        QCOMPARE(fixture.transport.checkedHomes().contains(url), reason != Reason::NotConfigured);
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
        fixture.restore();
        fixture.ask(QNetworkRequest(QUrl("https://api.example/")));
        QCOMPARE(fixture.reason(), Reason::NotSignedIn);
    }

    void neverTheSameTokenAgain()
    {
        Fixture fixture;
        fixture.restore();
        fixture.adopt(tokenSet("a1", ""));
        fixture.settle();
        fixture.answer(200, "{}"); // userinfo without a name
        fixture.ask(QNetworkRequest(QUrl("https://api.example/")));
        const QNetworkRequest refused = fixture.request();
        fixture.askAgain(refused); // without a refresh token no other token can be had
        QCOMPARE(fixture.reason(), Reason::RefreshRefused);
        QCOMPARE(fixture.session->endReason(), Reason::RefreshRefused);
    }
};

QTEST_GUILESS_MAIN(TestAuthorizedRequest)
#include "tst_authorizedrequest.moc"
