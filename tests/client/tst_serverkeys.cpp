// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "identityfixture.h"

#include <QMap>
#include <QTest>

using namespace DeviceSignIn;

class TestServerKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesTheKeysOnce()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        QCOMPARE(fixture.transport.requests().back().url, QUrl("https://a.example/keys"));
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
        fixture.start(fixture.idToken(key, "1"));
        QCOMPARE(fixture.name(), "Ada");
        QCOMPARE(fixture.transport.requests().size(), size_t(1));
    }

    void followsTheServerToANewKey()
    {
        IdentityFixture fixture;
        const auto old = SigningKey::generate();
        fixture.start(fixture.idToken(old, "1"));
        fixture.publish(old, "1");
        const auto fresh = SigningKey::generate();
        fixture.start(fixture.idToken(fresh, "2"));
        QCOMPARE(fixture.transport.requests().size(), size_t(2));
        fixture.publish(fresh, "2");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*! What may come in place of the keys: a bad response, and the words about it. */
    void badKeys_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("words");
        const QString fetch("unverified_identity: id_token: the server's keys can't be fetched (");
        QTest::newRow("missing") << "404" << fetch + "HTTP 404)";
        QTest::newRow("broken server") << "500" << fetch + "HTTP 500)";
        QTest::newRow("web page") << "html" << fetch + "a web page)";
        QTest::newRow("redirect") << "redirect" << fetch + "a redirect, HTTP 302)";
        QTest::newRow("hang-up") << "hang-up" << fetch + "no connection)";
        QTest::newRow("too slow") << "slow" << fetch + "no response in time)";
        QTest::newRow("too large") << "large" << fetch + "the response is too large)";
        QTest::newRow("certificate") << "tls" << fetch + "the certificate is not trusted)";
        QTest::newRow("broken JSON") << "broken" << fetch + "not JSON)";
        QTest::newRow("no list") << "no list" << fetch + "no list of keys)";
        QTest::newRow("empty set")
            << "empty"
            << "unverified_identity: id_token: the server publishes no key that can be used";
        QTest::newRow("another key") << "another"
                                     << "unverified_identity: id_token: signed with the key \"1\", "
                                        "which the server does not publish";
    }
    static HttpResponse badKeys(const QString &kind)
    {
        if (kind == "404" || kind == "500")
            return ScriptedTransport::json(kind.toInt(), "{}");
        if (kind == "html")
            return ScriptedTransport::html(200);
        if (kind == "redirect")
            return ScriptedTransport::json(302, "");
        if (kind == "hang-up")
            return ScriptedTransport::broken(TransportError::Unreachable);
        if (kind == "slow")
            return ScriptedTransport::broken(TransportError::TimedOut);
        if (kind == "large")
            return ScriptedTransport::broken(TransportError::TooLarge);
        if (kind == "tls")
            return ScriptedTransport::broken(TransportError::Tls);
        if (kind == "another")
            return IdentityFixture::keySet(SigningKey::generate(), "2");
        const QMap<QString, QByteArray> bodies{
            {"broken", "{keys}"}, {"no list", "{\"keys\":{}}"}, {"empty", "{\"keys\":[]}"}};
        return ScriptedTransport::json(200, bodies.value(kind));
    }

    void keysAreFetchedAgainAfterAFailure_data() { badKeys_data(); }
    void keysAreFetchedAgainAfterAFailure()
    {
        QFETCH(QString, kind);
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        for (int i = 0; i < 3; ++i) {
            fixture.answer(badKeys(kind));
            QVERIFY(!fixture.result);
            QCOMPARE(fixture.transport.inFlight(), 0);
            fixture.advance(std::chrono::seconds(1 << i));
            QCOMPARE(fixture.transport.inFlight(), 1);
        }
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
        QCOMPARE(fixture.transport.requests().size(), size_t(4));
    }

    void badKeysForAMinute_data() { badKeys_data(); }
    void badKeysForAMinute()
    {
        QFETCH(QString, kind);
        QFETCH(QString, words);
        IdentityFixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        for (int second = 0; second < 60; ++second) {
            QVERIFY(!fixture.result);
            if (fixture.transport.inFlight() > 0)
                fixture.answer(badKeys(kind));
            fixture.advance(std::chrono::seconds(1));
        }
        QCOMPARE(fixture.failure(), words);
        QCOMPARE(fixture.transport.inFlight(), 0);
        // The keys are fetched after 0, 1, 3, 7 and 15 seconds and then every 10.
        QCOMPARE(fixture.transport.requests().size(), size_t(9));
    }

    /*! A server sends the same keys again, so the check ends at once. */
    void tooManyKeys()
    {
        IdentityFixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        HttpResponse large = ScriptedTransport::json(200, "{\"keys\":[{\"kty\":\"RSA\"");
        large.error = TransportError::TooLarge;
        fixture.answer(std::move(large));
        QCOMPARE(fixture.failure(), "unverified_identity: id_token: the server's keys can't be "
                                    "fetched (the response is too large)");
        QCOMPARE(fixture.transport.requests().size(), size_t(1));
    }

    void keysThatNeverCome()
    {
        IdentityFixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        fixture.advance(std::chrono::seconds(59));
        QVERIFY(!fixture.result);
        fixture.advance(std::chrono::seconds(1));
        QCOMPARE(fixture.failure(), "unverified_identity: id_token: the server's keys can't be "
                                    "fetched (no response in time)");
        QCOMPARE(fixture.transport.inFlight(), 0);
    }

    /*! The pause that a busy server requires is respected. */
    void retryAfter()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        HttpResponse busy = ScriptedTransport::json(503, "{}");
        busy.retryAfter = std::chrono::seconds(20);
        fixture.answer(std::move(busy));
        fixture.advance(std::chrono::seconds(19));
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.advance(std::chrono::seconds(1));
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    void anotherNetworkIsTriedAtOnce()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        for (int i = 0; i < 3; ++i) {
            fixture.answer(badKeys("hang-up"));
            fixture.advance(std::chrono::seconds(1 << i));
        }
        fixture.answer(badKeys("hang-up"));
        QCOMPARE(fixture.transport.inFlight(), 0);
        fixture.transport.setOnline(true);
        fixture.advance(std::chrono::seconds(0));
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*! The connection of the request belongs to the network that is gone. */
    void anotherNetworkRepeatsTheRequest()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        const size_t sent = fixture.transport.requests().size();
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.transport.setOnline(true);
        fixture.advance(std::chrono::seconds(0));
        QCOMPARE(fixture.transport.requests().size(), sent + 1);
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*! A key that was replaced under the same name makes the kept keys outdated. */
    void aNewKeyOfTheSameName()
    {
        IdentityFixture fixture;
        const auto old = SigningKey::generate();
        fixture.start(fixture.idToken(old, "1"));
        fixture.publish(old, "1");
        const auto fresh = SigningKey::generate();
        fixture.start(fixture.idToken(fresh, "1"));
        QCOMPARE(fixture.transport.inFlight(), 1);
        fixture.publish(fresh, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*! The keys may come from another server, which has no say in whether a token has expired. */
    void theKeysDoNotSetTheClock()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        const QDateTime right = fixture.clock.utc();
        Secret token = fixture.idToken(key, "1");
        fixture.start(token.clone());
        HttpResponse keys = IdentityFixture::keySet(key, "1");
        keys.serverTime = right.addYears(-1);
        keys.dpopNonce = "nonce";
        fixture.answer(std::move(keys));
        QCOMPARE(fixture.name(), "Ada");
        QCOMPARE(fixture.provider.serverTime(), right);
    }
};

QTEST_GUILESS_MAIN(TestServerKeys)
#include "tst_serverkeys.moc"
