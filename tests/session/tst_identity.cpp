// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/personname.h"
#include "support/keys.h"
#include "support/sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;

namespace {

/*! A session that has received tokens with an id_token, and that is about to check it. */
struct NewTokensFixture : SessionFixture
{
    explicit NewTokensFixture(QJsonObject claims = {}, ClientData client = knownClientWithKeys())
        : SessionFixture(std::move(client))
    {
        restore();
        store.calls.clear();
        const auto now = double(clock.utc().toSecsSinceEpoch());
        QJsonObject all{{"iss", "https://a.example"},
                        {"aud", "tv"},
                        {"sub", "17"},
                        {"iat", now},
                        {"exp", now + 600}};
        for (auto claim = claims.begin(); claim != claims.end(); ++claim)
            all.insert(claim.key(), claim.value());
        TokenSet received = tokenSet();
        received.idToken = Secret(signJws({{"kid", "1"}}, all, key));
        adopt(std::move(received));
        settle();
    }

    void publishKeys()
    {
        const QJsonObject keys{{"keys", QJsonArray{jwkOf(key, "1")}}};
        answer(ScriptedTransport::json(200, QJsonDocument(keys).toJson()));
    }

    QString lastAddress() const { return transport.requests().back().url.toString(); }
    /*! The end of the session: the name of its reason, and the detail. */
    QString ending() const
    {
        return errorName({session->endReason(), {}, {}}) + ": "
               + session->property("endDetail").toString();
    }

    SigningKey key = SigningKey::generate();
};

} // namespace

/*! What happens to new tokens while their id_token is checked, and when it is refused. */
class TestNewTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUsedBeforeTheCheckHasEnded()
    {
        NewTokensFixture fixture;
        QSignalSpy signedIn(fixture.session.get(), &Session::signedIn);
        for (int second = 0; second < 60; ++second) {
            QCOMPARE(fixture.session->state(), State::Storing);
            QVERIFY(tokensOf(*fixture.session).accessToken.isEmpty());
            QVERIFY(tokensOf(*fixture.session).refreshToken.isEmpty());
            QCOMPARE(fixture.token(), QString("not_signed_in"));
            QCOMPARE(fixture.store.calls, QStringList());
            fixture.advance(1s);
            if (fixture.lastAddress().endsWith("/keys") && fixture.transport.inFlight() > 0)
                fixture.answer(500, "{}");
        }
        QCOMPARE(fixture.session->state(), State::SigningOut);
        fixture.answer(200, "");
        fixture.answer(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.ending(), "unverified_identity: id_token: the server's keys can't be "
                                   "fetched (HTTP 500)");
        QVERIFY(signedIn.isEmpty());
        QVERIFY(!fixture.store.calls.contains("write"));
    }

    void personIds_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("again") << "https://a.example/1"
                               << "17" << true;
        QTest::newRow("another subject") << "https://a.example/1"
                                         << "18" << false;
        QTest::newRow("another issuer") << "https://a.example/2"
                                        << "17" << false;
    }
    /*! A server may have an issuer for each of its customers. */
    void personIds()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, subject);
        QFETCH(bool, isSame);
        const auto idOf = [](const QString &iss, const QString &sub) {
            ClientData client = knownClientWithKeys();
            client.endpoints.issuer = "https://a.example/{claim:tid}";
            NewTokensFixture fixture(
                {{"iss", iss}, {"tid", iss.right(1)}, {"sub", sub}, {"name", "Ada"}},
                std::move(client));
            fixture.publishKeys();
            return fixture.session->state() == State::SignedIn ? personIdOf(*fixture.session)
                                                               : QString("not signed in");
        };
        const QString ada = idOf("https://a.example/1", "17");
        QCOMPARE(ada, personId("https://a.example/1", "17"));
        QCOMPARE(idOf(issuer, subject) == ada, isSame);
    }

    /*! The program is killed while the keys are being fetched. */
    void nothingSurvivesAKill()
    {
        NewTokensFixture fixture;
        fixture.answer(500, "{}");
        fixture.advance(10s);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.token(), QString("not_signed_in"));
        QVERIFY(!fixture.store.calls.contains("write"));
        QCOMPARE(fixture.accounts(), QStringList());
    }

    void keysThatComeLaterAreGoodEnough()
    {
        NewTokensFixture fixture({{"name", "Ada"}});
        for (int i = 0; i < 4; ++i) {
            fixture.answer(ScriptedTransport::html(404));
            fixture.advance(std::chrono::seconds(1 << i));
        }
        fixture.publishKeys();
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
        QCOMPARE(tokensOf(*fixture.session).accessToken.reveal(), QByteArray("a1"));
    }

    void refusedTokensAreRevoked()
    {
        NewTokensFixture fixture({{"aud", "somebody else"}});
        QSignalSpy signedOut(fixture.session.get(), &Session::signedOut);
        QCOMPARE(fixture.session->state(), State::SigningOut);
        QVERIFY(tokensOf(*fixture.session).accessToken.isEmpty());
        QCOMPARE(fixture.lastAddress(), "https://a.example/revoke");
        QVERIFY(fixture.lastBody().contains("token=r1&token_type_hint=refresh_token"));
        fixture.answer(200, "");
        QVERIFY(fixture.lastBody().contains("token=a1&token_type_hint=access_token"));
        fixture.answer(200, "");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->revocation(), Session::Revocation::Revoked);
        QCOMPARE(fixture.ending(), "wrong_identity: id_token: aud does not hold the client id");
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(signedOut[0][0].value<Reason>(), Reason::WrongIdentity);
    }

    void theirRevocationIsNotAwaitedForLong()
    {
        NewTokensFixture fixture({{"aud", "somebody else"}});
        fixture.advance(4s);
        QCOMPARE(fixture.session->state(), State::SigningOut);
        fixture.advance(1s);
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->revocation(), Session::Revocation::NotReached);
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! The store may contain an earlier session, which is still good. */
    void anEarlierSessionStays()
    {
        SessionFixture fixture(knownClientWithKeys());
        fixture.signIn();
        TokenSet received = tokenSet("a2", "r2");
        received.idToken = Secret("forged");
        fixture.session = fixture.make();
        fixture.adopt(std::move(received));
        fixture.settle();
        fixture.answerAll(200, "{}");
        QCOMPARE(fixture.session->state(), State::SignedOut);
        QCOMPARE(fixture.session->endReason(), Reason::WrongIdentity);
        fixture.startAgain();
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.token(), QString("a1"));
        QCOMPARE(fixture.accounts(), QStringList("default"));
    }

    /*! A new sign-in may begin while the tokens of the last one are being revoked. */
    void theNextSignInIsNotHarmed()
    {
        NewTokensFixture fixture({{"aud", "somebody else"}});
        fixture.adopt(tokenSet("a2", "r2"));
        fixture.settle();
        fixture.answer(200, ""); // the revocation goes on
        fixture.answer(200, "{'name':'Bob'}");
        fixture.advance(10s);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->accountName(), QString("Bob"));
        QVERIFY(fixture.session->property("endDetail").toString().isEmpty());
    }

    void userinfo_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("ending");
        QTest::newRow("the same person") << "{'sub':'17','name':'Ada'}"
                                         << "Ada"
                                         << "";
        QTest::newRow("the same, as a number") << "{'sub':17,'name':'Ada'}"
                                               << "Ada"
                                               << "";
        const QString wrong("wrong_identity: userinfo: sub is not that of the id_token");
        QTest::newRow("another person") << "{'sub':'18','name':'Eve'}"
                                        << "" << wrong;
        QTest::newRow("another without a name") << "{'sub':'18'}"
                                                << "" << wrong;
        QTest::newRow("other letters") << "{'sub':'17 ','name':'Eve'}"
                                       << "" << wrong;
        QTest::newRow("nobody") << "{'name':'Eve'}"
                                << ""
                                << "";
        QTest::newRow("null") << "{'sub':null,'name':'Eve'}"
                              << ""
                              << "";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
    }
    void userinfo()
    {
        QFETCH(QString, body);
        QFETCH(QString, name);
        QFETCH(QString, ending);
        NewTokensFixture fixture;
        fixture.publishKeys();
        QCOMPARE(fixture.lastAddress(), "https://a.example/userinfo");
        fixture.answer(200, body.toLatin1().constData());
        if (ending.isEmpty()) {
            QCOMPARE(fixture.session->state(), State::SignedIn);
            QCOMPARE(fixture.session->accountName(), name);
            return;
        }
        QCOMPARE(fixture.lastAddress(), "https://a.example/revoke");
        fixture.answer(200, "");
        fixture.answer(200, "");
        QCOMPARE(fixture.ending(), ending);
        QVERIFY(!fixture.store.calls.contains("write"));
    }

    /*! Without an id_token there is nothing to compare the userinfo with. */
    void userinfoAlone()
    {
        SessionFixture fixture;
        fixture.restore();
        fixture.adopt(tokenSet());
        fixture.settle();
        fixture.answer(200, "{'name':'Ada'}");
        QCOMPARE(fixture.session->accountName(), QString("Ada"));
    }

    void address_data()
    {
        QTest::addColumn<bool>("isInToken");
        QTest::newRow("id_token") << true;
        QTest::newRow("userinfo") << false;
    }
    /*! A machine that has no letters for the name shows the address of the account. */
    void address()
    {
        QFETCH(bool, isInToken);
        const QJsonObject person = {{"name", "王小明"}, {"email", "wang@a.example"}};
        NewTokensFixture fixture(isInToken ? person : QJsonObject());
        fixture.publishKeys();
        if (!isInToken)
            fixture.answer(200, "{'sub':'17','name':'王小明','email':'wang@a.example'}");
        QCOMPARE(fixture.session->accountAddress(), QString("wang@a.example"));
        fixture.startAgain();
        QCOMPARE(fixture.session->accountName(), QString("王小明"));
        QCOMPARE(fixture.session->accountAddress(), QString("wang@a.example"));
    }

    void aNameIsNotAwaitedForLong()
    {
        NewTokensFixture fixture;
        fixture.advance(30s); // the check may take longer than the name
        fixture.publishKeys();
        fixture.advance(4s);
        QCOMPARE(fixture.session->state(), State::Storing);
        fixture.advance(1s);
        QCOMPARE(fixture.session->state(), State::SignedIn);
        QCOMPARE(fixture.session->subject(), QString("17"));
        QVERIFY(fixture.session->accountName().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNewTokens)
#include "tst_identity.moc"
