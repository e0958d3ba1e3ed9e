// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "identityfixture.h"

#include <QTest>

using namespace DeviceSignIn;

class TestIdentityCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*! The claims need no key, so a token that is not meant for this client is refused at once. */
    void claimsNeedNoKeys_data()
    {
        QTest::addColumn<bool>("hasKeys");
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        const QString wrong("wrong_identity: id_token: ");
        const QJsonValue soon = 1'767'268'800 + 3600;
        for (const bool hasKeys : {true, false}) {
            const char *server = hasKeys ? "with keys" : "without keys";
            const auto row = [&](const char *name) -> QTestData & {
                return QTest::addRow("%s, %s", name, server) << hasKeys;
            };
            row("issuer") << "iss" << QJsonValue("https://b.example")
                          << wrong + "iss is \"https://b.example\", not the issuer";
            row("slash") << "iss" << QJsonValue("https://a.example/")
                         << wrong + "iss is \"https://a.example/\", not the issuer";
            row("audience") << "aud" << QJsonValue("tv2")
                            << wrong + "aud does not hold the client id";
            row("expired") << "exp" << QJsonValue(17) << wrong + "exp is in the past";
            row("future") << "nbf" << soon << wrong + "nbf is in the future";
            row("nonce") << "nonce" << QJsonValue("replayed")
                         << wrong + "nonce is not that of this sign-in";
        }
    }
    void claimsNeedNoKeys()
    {
        QFETCH(bool, hasKeys);
        QFETCH(QString, claim);
        QFETCH(QJsonValue, value);
        QFETCH(QString, words);
        IdentityFixture fixture(hasKeys ? IdentityFixture::config()
                                        : IdentityFixture::configWithoutKeys());
        QJsonObject claims = fixture.claims();
        claims.insert("nonce", "ours");
        claims.insert(claim, value);
        fixture.start(Secret(signJws({{"kid", "1"}}, claims, SigningKey::generate())), "ours");
        QCOMPARE(fixture.failure(), words);
        QVERIFY(fixture.transport.requests().empty());
    }

    /*! A server that publishes no keys is trusted because the token came over TLS. */
    void aServerWithoutKeys()
    {
        IdentityFixture fixture(IdentityFixture::configWithoutKeys());
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        QCOMPARE(fixture.name(), "Ada");
        QVERIFY(fixture.transport.requests().empty());
    }

    /*!
        An operator may have configured the server's addresses without its name, which can't be
        compared then. All other claims are checked.
    */
    void aServerWithoutKeysAndName()
    {
        ClientData config = IdentityFixture::configWithoutKeys();
        config.endpoints.issuer.clear();
        IdentityFixture fixture(std::move(config));
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        QCOMPARE(fixture.name(), "Ada");
        QJsonObject claims = fixture.claims();
        claims.insert("aud", "x");
        fixture.start(Secret(signJws({}, claims, SigningKey::generate())));
        QCOMPARE(fixture.failure(), "wrong_identity: id_token: aud does not hold the client id");
        claims = fixture.claims();
        claims.remove("iss");
        fixture.start(Secret(signJws({}, claims, SigningKey::generate())));
        QCOMPARE(fixture.failure(), "wrong_identity: id_token: iss is missing");
    }

    /*! The name of the server may be configured beside its addresses. */
    void theConfiguredIssuerCounts()
    {
        ClientData config = IdentityFixture::configWithoutKeys();
        config.endpoints.issuer.clear();
        config.issuer = "https://b.example";
        IdentityFixture fixture(std::move(config));
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        QCOMPARE(fixture.failure(), "wrong_identity: id_token: iss is \"https://a.example\", not "
                                    "the issuer");
    }

    /*! A detail is shown and logged, and the server knows secrets that it could put there. */
    void aSecretInAClaim()
    {
        ClientData client = IdentityFixture::configWithoutKeys();
        client.clientSecret = Secret("top-secret-value");
        IdentityFixture fixture(std::move(client));
        QJsonObject claims = fixture.claims();
        claims.insert("iss", "https://top-secret-value.example");
        fixture.start(Secret(signJws({}, claims, SigningKey::generate())));
        QCOMPARE(fixture.failure(), "wrong_identity: id_token: it repeats a secret");
    }

    void aForgedSignature()
    {
        IdentityFixture fixture;
        fixture.start(fixture.idToken(SigningKey::generate(), "1"));
        fixture.publish(SigningKey::generate(), "1");
        QCOMPARE(fixture.reason(), Reason::WrongIdentity);
    }

    void theNonceMustComeBack()
    {
        const auto key = SigningKey::generate();
        IdentityFixture fixture;
        fixture.start(fixture.idToken(key, "1", "ours"), "ours");
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
        fixture.start(fixture.idToken(key, "1", "another"), "ours");
        QCOMPARE(fixture.reason(), Reason::WrongIdentity);
    }

    void withoutATokenNothingIsAsked()
    {
        IdentityFixture fixture;
        fixture.start(Secret());
        QCOMPARE(fixture.name(), "nobody");
        QVERIFY(fixture.transport.requests().empty());
    }

    void theServersClockCounts()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        Secret token = fixture.idToken(key, "1");
        // The clock of the device is five years ahead, but the server's Date header is right.
        const QDateTime right = fixture.clock.utc();
        fixture.clock.setUtc(right.addYears(5));
        fixture.learnTime(right);
        fixture.start(std::move(token));
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    /*!
        A box without a battery starts with the time at which it was switched off, and gets the
        right one from the network a moment after its first request.
    */
    void aClockThatIsSetMeanwhileDoesNotCount()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        Secret token = fixture.idToken(key, "1");
        const QDateTime right = fixture.clock.utc();
        fixture.clock.setUtc(right.addDays(-20));
        fixture.learnTime(right);
        fixture.start(std::move(token));
        fixture.clock.setUtc(right);
        fixture.advance(std::chrono::seconds(5));
        QCOMPARE(fixture.provider.serverTime(), right.addSecs(5));
        fixture.publish(key, "1");
        QCOMPARE(fixture.name(), "Ada");
    }

    void onlyAPlausibleClockIsBelieved_data()
    {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isBelieved");
        const QString now("2026-06-01T00:00:00Z");
        QTest::newRow("a little behind") << now << "2026-05-31T23:00:00Z" << true;
        QTest::newRow("a year ahead") << now << "2027-06-01T00:00:00Z" << true;
        QTest::newRow("before this version was written") << now << "2025-12-31T23:59:59Z" << false;
        QTest::newRow("the epoch") << now << "1970-01-01T00:00:00Z" << false;
        QTest::newRow("eleven years ahead") << now << "2037-06-02T00:00:00Z" << false;
        QTest::newRow("the end of all days") << now << "9999-12-31T23:59:59Z" << false;
        // A machine whose clock has no battery.
        QTest::newRow("since the epoch") << "1970-01-01T00:00:10Z" << now << true;
        QTest::newRow("since the epoch, late") << "1970-01-01T00:00:10Z"
                                               << "2045-01-01T00:00:00Z" << true;
        QTest::newRow("since the epoch, too late") << "1970-01-01T00:00:10Z"
                                                   << "2046-01-01T00:00:01Z" << false;
        QTest::newRow("from a far future") << "2199-01-01T00:00:00Z" << now << true;
    }
    void onlyAPlausibleClockIsBelieved()
    {
        QFETCH(QString, here);
        QFETCH(QString, server);
        QFETCH(bool, isBelieved);
        IdentityFixture fixture;
        const auto time = [](const QString &text) {
            return QDateTime::fromString(text, Qt::ISODate);
        };
        fixture.clock.setUtc(time(here));
        fixture.learnTime(time(server));
        QCOMPARE(fixture.provider.serverTime(), time(isBelieved ? server : here));
    }

    void abortedItSaysNothing()
    {
        IdentityFixture fixture;
        const auto key = SigningKey::generate();
        fixture.start(fixture.idToken(key, "1"));
        fixture.check = {};
        fixture.publish(key, "1");
        QVERIFY(!fixture.result);
    }
};

QTEST_GUILESS_MAIN(TestIdentityCheck)
#include "tst_identitycheck.moc"
