// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "dialectfixture.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! What only one provider does, or two. tst_dialects compares what all of them do. */
class TestDialectPeculiarities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void githubHasTwoResponseFormats()
    {
        DialectFixture fixture("github");
        QCOMPARE(fixture.codeResponse.header("Content-Type"),
                 "application/x-www-form-urlencoded; charset=utf-8");
        const ReceivedResponse json =
            fixture.send("/login/device/code", "client_id=tv", false, "application/json");
        QCOMPARE(json.header("Content-Type"), "application/json");
        QCOMPARE(json.json().value("expires_in"), 900);
        const ReceivedResponse error =
            fixture.send("/login/oauth/access_token", "client_id=tv", false, "application/json");
        QCOMPARE(error.error(), "invalid_request");
    }

    void githubReportsTheNewInterval()
    {
        DialectFixture fixture("github");
        const auto interval = [&] {
            return DialectFixture::members(fixture.poll()).value("interval").toString();
        };
        QCOMPARE(interval(), "");
        QCOMPARE(interval(), "10");
        QCOMPARE(interval(), "15");
    }

    void githubsTwoKindsOfApps()
    {
        for (const bool expiring : {false, true}) {
            SandboxOptions options;
            if (expiring)
                options.refreshTokens = true;
            DialectFixture fixture("github", std::move(options));
            fixture.decide("approve");
            const QJsonObject tokens = DialectFixture::members(fixture.poll());
            QCOMPARE(tokens.contains("refresh_token"), expiring);
            QCOMPARE(tokens.contains("expires_in"), expiring);
            QCOMPARE(tokens.value("token_type"), "bearer");
            if (!expiring)
                continue;
            const ReceivedResponse fresh = fixture.send(
                "/login/oauth/access_token", "grant_type=refresh_token client_id=tv refresh_token="
                                                 + tokens.value("refresh_token").toString());
            QVERIFY(fresh.body.contains("access_token="));
        }
    }

    void facebookSeparatesScopesByCommas()
    {
        DialectFixture fixture("facebook");
        const QByteArray page = fixture.sandbox.get("/device?user_code=" + fixture.userCode).body;
        QVERIFY(page.contains("public_profile"));
        QVERIFY(!page.contains("public_profile,"));
    }

    void facebookOmitsTheTokenType()
    {
        DialectFixture fixture("facebook");
        fixture.decide("approve");
        QCOMPARE(fixture.poll().json().keys(), (QStringList{"access_token", "expires_in"}));
    }

    void salesforceHasNoExpiry()
    {
        DialectFixture fixture("salesforce");
        fixture.decide("approve");
        const QJsonObject tokens = fixture.poll().json();
        QVERIFY(!tokens.contains("expires_in"));
        QCOMPARE(tokens.value("instance_url"), fixture.sandbox.server().origin());
    }

    void microsoftsMessageAndErrors()
    {
        DialectFixture fixture("microsoft");
        const QString message = fixture.codes.value("message").toString();
        QVERIFY(message.contains(fixture.userCode));
        QVERIFY(message.contains(fixture.codes.value("verification_uri").toString()));
        const ReceivedResponse response = fixture.send(fixture.client.devicePath, "client_id=tv");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.error(), "invalid_request");
    }

    void traktReportsErrorsByTheStatus()
    {
        DialectFixture fixture("trakt");
        QVERIFY(fixture.poll().body.isEmpty());
        const ReceivedResponse tooSoon = fixture.poll();
        QCOMPARE(tooSoon.header("Content-Type"), "text/plain; charset=utf-8");
        QCOMPARE(tooSoon.header("Retry-After"), "10");
    }

    void tooManyCodes_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<int>("allowed");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("authentik") << "authentik" << 20 << 3600 << QByteArray("application/json");
        QTest::newRow("trakt") << "trakt" << 10 << 10 << QByteArray("text/plain; charset=utf-8");
    }
    void tooManyCodes()
    {
        QFETCH(QString, dialect);
        QFETCH(int, allowed);
        QFETCH(int, seconds);
        DialectFixture fixture(dialect);
        for (int i = 1; i < allowed; ++i) {
            fixture.requestCodes();
            QCOMPARE(fixture.codeResponse.status, 200);
        }
        fixture.requestCodes();
        QCOMPARE(fixture.codeResponse.status, 429);
        QTEST(fixture.codeResponse.header("Content-Type"), "type");
        QCOMPARE(fixture.codeResponse.header("Retry-After"), QByteArray::number(seconds));
        if (dialect == "authentik")
            QCOMPARE(fixture.codeResponse.error(), "slow_down");
        fixture.sandbox.advance(std::chrono::seconds(seconds));
        fixture.requestCodes();
        QCOMPARE(fixture.codeResponse.status, 200);
    }

    void auth0ReportsTheExpiryOnce()
    {
        DialectFixture fixture("auth0");
        fixture.sandbox.advance(901s);
        QCOMPARE(fixture.poll().error(), "expired_token");
        QCOMPARE(fixture.poll().error(), "invalid_grant");
    }

    void keycloakSlowsDownAfterADenial()
    {
        for (const QString dialect : {"keycloak", "okta"}) {
            DialectFixture fixture(dialect);
            fixture.poll();
            fixture.decide("deny");
            QCOMPARE(fixture.poll().error(), dialect == "keycloak" ? "slow_down" : "access_denied");
        }
    }

    void keycloakSlowsDownAfterAnApproval()
    {
        DialectFixture fixture("keycloak");
        fixture.poll();
        fixture.decide("approve");
        QCOMPARE(fixture.poll().error(), "slow_down");
        fixture.sandbox.advance(10s);
        QCOMPARE(fixture.poll().status, 200);
    }

    void amazonNeedsBothCodes()
    {
        DialectFixture fixture("amazon");
        fixture.decide("approve");
        const QString right = fixture.userCode;
        fixture.userCode = "AAAAA";
        QCOMPARE(fixture.poll().error(), "invalid_code_pair");
        fixture.userCode = right;
        QCOMPARE(fixture.poll().status, 200);
    }

    void faableAlwaysIssuesAnIdToken()
    {
        DialectFixture fixture("faable");
        fixture.decide("approve");
        QVERIFY(fixture.poll().json().contains("id_token"));
    }

    void authentikKeepsLeadingZeros()
    {
        RunningSandbox sandbox({.dialect = "authentik"});
        // One code in ten begins with a zero.
        QString zero;
        for (int i = 0; i < 200 && !zero.startsWith('0'); ++i) {
            zero = sandbox.post("/application/o/device/", {{"client_id", "tv"}})
                       .json()
                       .value("user_code")
                       .toString();
            sandbox.advance(180s);
        }
        QVERIFY(zero.startsWith('0'));
        QCOMPARE(zero.size(), 9);
        QCOMPARE(sandbox.get("/device?user_code=" + zero).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestDialectPeculiarities)
#include "tst_dialectpeculiarities.moc"
