// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "dialectfixture.h"
#include "jwt.h"
#include "support/json.h"

#include <QJsonArray>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

// tst_everyprovider signs in at these dialects, which have other requests than two forms or other
// names in all responses.
static const QStringList dialectsWithOtherRequests{
    "alldebrid", "aws", "emby", "epic", "jellyfin", "plex", "real-debrid", "simkl", "tidal"};

/*!
    The differences between each provider's dialect and RFC 8628, in tables with a row for a
    dialect.
*/
class TestDialects : public QObject
{
    Q_OBJECT

    /*! Returns the code of an error response, from wherever the dialect puts it. */
    static QString errorCode(const ReceivedResponse &response)
    {
        const QJsonObject object = DialectFixture::members(response);
        if (object.contains("message"))
            return object.value("message").toString();
        if (object.contains("access_token"))
            return "null";
        const QJsonValue error = object.value("error");
        if (error.isObject())
            return QString::number(error["error_subcode"].toInt());
        return error.toString();
    }
    static QString statusAndError(const ReceivedResponse &response)
    {
        return QString::number(response.status) + ' ' + errorCode(response);
    }
    static void addDialects()
    {
        QTest::addColumn<QString>("dialect");
        for (const DialectClient &client : dialectClients)
            QTest::newRow(qPrintable(client.dialect)) << client.dialect;
    }

private Q_SLOTS:
    void everyDialectIsTested()
    {
        QStringList tested = dialectsWithOtherRequests;
        for (const DialectClient &client : dialectClients)
            tested.append(client.dialect);
        tested.sort();
        QStringList known = sandboxDialects();
        known.sort();
        QCOMPARE(tested, known);
    }

    void anUnknownDialect()
    {
        Sandbox sandbox({.port = 0, .dialect = "klingon"});
        QVERIFY(!sandbox.listen());
        QVERIFY(sandbox.errorString().contains("klingon"));
    }

    void signIn_data() { addDialects(); }
    void signIn()
    {
        QFETCH(QString, dialect);
        DialectFixture fixture(dialect);
        QCOMPARE(fixture.codeResponse.status, 200);
        QVERIFY(!fixture.deviceCode.isEmpty());
        fixture.decide("approve");
        const ReceivedResponse response = fixture.poll();
        QCOMPARE(response.status, 200);
        const QJsonObject tokens = DialectFixture::members(response);
        QVERIFY(!tokens.value("access_token").toString().isEmpty());
    }

    void codes_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QJsonValue>("lifetime");
        QTest::addColumn<QJsonValue>("interval");
        QTest::addColumn<bool>("complete");
        const auto row = [](const char *dialect, const char *form, const QJsonValue &lifetime,
                            const QJsonValue &interval, bool complete) {
            QTest::newRow(dialect) << dialect << form << lifetime << interval << complete;
        };
        const QJsonValue none(QJsonValue::Undefined);
        row("generic", "^[B-Z]{4}-[B-Z]{4}$", 600, 5, true);
        row("github", "^[B-Z]{4}-[B-Z]{4}$", "900", "5", false); // a form has no numbers
        row("google", "^[B-Z]{4}-[B-Z]{4}$", 1800, 5, false);
        row("microsoft", "^[0-9A-Z]{8}$", "900", "5", false);
        row("facebook", "^[0-9A-Z]{8}$", 420, 5, false);
        row("twitch", "^[A-Z]{8}$", 1800, 5, false);
        row("trakt", "^[0-9A-F]{8}$", 600, 5, false);
        row("amazon", "^[0-9A-Z]{5}$", 600, 30, false);
        row("auth0", "^[A-Z]{4}-[A-Z]{4}$", 900, 5, true);
        row("okta", "^[A-Z]{8}$", 600, 5, true);
        row("keycloak", "^[A-Z]{4}-[A-Z]{4}$", 600, 5, true);
        row("zitadel", "^[B-Z]{4}-[B-Z]{4}$", 300, 5, true);
        row("authentik", "^[0-9]{9}$", 600, 5, true);
        row("salesforce", "^[0-9A-Z]{8}$", none, 5, false);
        row("gitlab", "^[0-9A-Z]{8}$", 300, 5, true);
        row("faable", "^[A-Z]{4}-[0-9]{4}$", 600, 5, true);
    }
    void codes()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, form);
        DialectFixture fixture(dialect);
        QVERIFY2(QRegularExpression(form).match(fixture.userCode).hasMatch(),
                 qPrintable(fixture.userCode));
        QTEST(fixture.codes.value("expires_in"), "lifetime");
        QTEST(fixture.codes.value("interval"), "interval");
        QTEST(fixture.codes.contains("verification_uri_complete"), "complete");
    }

    void optionsOverrideTheDialect()
    {
        DialectFixture fixture("amazon", {.codeLifetime = 60s, .interval = 2s});
        QCOMPARE(fixture.codes.value("expires_in"), 60);
        QCOMPARE(fixture.codes.value("interval"), 2);
    }

    void verificationUri_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("holdsCode");
        QTest::newRow("github") << "github"
                                << "verification_uri" << false;
        QTest::newRow("google") << "google"
                                << "verification_url" << false;
        QTest::newRow("trakt") << "trakt"
                               << "verification_url" << false;
        QTest::newRow("twitch") << "twitch"
                                << "verification_uri" << true;
    }
    void verificationUri()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, field);
        DialectFixture fixture(dialect);
        const QString uri = fixture.codes.value(field).toString();
        QVERIFY(uri.startsWith(fixture.sandbox.server().phonePage().toString()));
        QTEST(uri.contains(fixture.userCode), "holdsCode");
        const QString other = field == "verification_uri" ? "verification_url" : "verification_uri";
        QVERIFY(!fixture.codes.contains(other));
    }

    /*! The status and the error code of each kind of poll. */
    void polls_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("pending");
        QTest::addColumn<QString>("slowDown");
        QTest::addColumn<QString>("denied");
        QTest::addColumn<QString>("expired");
        QTest::addColumn<QString>("used");
        const auto row = [](const char *dialect, const char *pending, const char *slow,
                            const char *denied, const char *expired, const char *used) {
            QTest::newRow(dialect) << dialect << pending << slow << denied << expired << used;
        };
        row("generic", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 expired_token", "400 invalid_grant");
        row("plexlike", "200 null", "200 null", "200 null", "200 null", "200 null");
        row("github", "200 authorization_pending", "200 slow_down", "200 access_denied",
            "200 expired_token", "200 incorrect_device_code");
        row("google", "428 authorization_pending", "403 slow_down", "403 access_denied",
            "400 invalid_grant", "400 invalid_grant");
        row("microsoft", "400 authorization_pending", "400 slow_down", "400 authorization_declined",
            "400 expired_token", "400 invalid_grant");
        row("facebook", "400 1349174", "400 1349172", "400 1349173", "400 1349152", "400 0");
        row("twitch", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 invalid device code", "400 invalid device code");
        row("trakt", "400 ", "429 ", "418 ", "410 ", "409 ");
        row("amazon", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 invalid_code_pair", "400 invalid_code_pair");
        row("auth0", "403 authorization_pending", "429 slow_down", "403 access_denied",
            "403 expired_token", "403 invalid_grant");
        row("okta", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 expired_token", "400 invalid_grant");
        row("keycloak", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 expired_token", "400 invalid_grant");
        row("zitadel", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 expired_token", "400 access_denied");
        row("authentik", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 expired_token", "400 invalid_grant");
        row("salesforce", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 expired_token", "400 invalid_grant");
        row("gitlab", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 expired_token", "400 invalid_grant");
        row("faable", "400 authorization_pending", "400 slow_down", "400 access_denied",
            "400 expired_token", "400 invalid_grant");
    }
    void polls()
    {
        QFETCH(QString, dialect);
        DialectFixture fixture(dialect);
        QTEST(statusAndError(fixture.poll()), "pending");
        QTEST(statusAndError(fixture.poll()), "slowDown");
        fixture.decide("deny");
        fixture.sandbox.advance(60s);
        QTEST(statusAndError(fixture.poll()), "denied");

        fixture.requestCodes();
        fixture.sandbox.advance(1801s);
        QTEST(statusAndError(fixture.poll()), "expired");

        fixture.requestCodes();
        fixture.decide("approve");
        fixture.poll();
        QTEST(statusAndError(fixture.poll()), "used");
    }

    void anUnknownCode_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("error");
        QTest::newRow("microsoft") << "microsoft"
                                   << "400 bad_verification_code";
        QTest::newRow("trakt") << "trakt"
                               << "404 ";
        QTest::newRow("zitadel") << "zitadel"
                                 << "400 access_denied";
        QTest::newRow("keycloak") << "keycloak"
                                  << "400 invalid_grant";
        QTest::newRow("twitch") << "twitch"
                                << "400 invalid device code";
        QTest::newRow("github") << "github"
                                << "200 incorrect_device_code";
    }
    void anUnknownCode()
    {
        QFETCH(QString, dialect);
        DialectFixture fixture(dialect);
        fixture.deviceCode = "unknown";
        const ReceivedResponse response = fixture.poll();
        QTEST(statusAndError(response), "error");
    }

    /*! A client that implements only the RFC cannot sign in where the dialect differs from it. */
    void rfcClientIsRejected_data()
    {
        QTest::addColumn<QString>("dialect");
        for (const char *dialect :
             {"google", "facebook", "twitch", "trakt", "amazon", "salesforce", "faable"})
            QTest::newRow(dialect) << dialect;
    }
    void rfcClientIsRejected()
    {
        QFETCH(QString, dialect);
        DialectFixture fixture(dialect);
        fixture.decide("approve");
        const QString codeRequest = "client_id=tv scope=openid";
        const QString poll =
            "grant_type=" + deviceCodeGrant + " client_id=tv device_code=" + fixture.deviceCode;
        const ReceivedResponse codes = fixture.send(fixture.client.devicePath, codeRequest, false);
        const ReceivedResponse tokens = fixture.send(fixture.client.tokenPath, poll, false);
        const bool hasNoCode = codes.status != 200 || !codes.json().contains("verification_uri");
        QVERIFY(hasNoCode || !tokens.json().contains("access_token"));
    }

    void requiredParameters_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("codeRequest");
        QTest::newRow("Google's scope") << "google"
                                        << "client_id=tv";
        QTest::newRow("Twitch's scopes") << "twitch"
                                         << "client_id=tv scope=chat:read";
        QTest::newRow("Amazon's response_type") << "amazon"
                                                << "client_id=tv scope=profile";
        QTest::newRow("Amazon's other response_type")
            << "amazon"
            << "client_id=tv scope=profile response_type=code";
        QTest::newRow("Salesforce's response_type") << "salesforce"
                                                    << "client_id=tv scope=api";
        QTest::newRow("Facebook's credentials") << "facebook"
                                                << "client_id=tv scope=email";
        QTest::newRow("Facebook's secret") << "facebook"
                                           << "access_token=tv scope=email";
        QTest::newRow("Facebook's empty secret") << "facebook"
                                                 << "access_token=tv| scope=email";
    }
    void requiredParameters()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, codeRequest);
        DialectFixture fixture(dialect);
        const ReceivedResponse response = fixture.send(fixture.client.devicePath, codeRequest);
        QVERIFY(response.status >= 400);
        QVERIFY(!response.json().contains("user_code"));
    }

    void secrets_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("configured");
        QTest::addColumn<QString>("received");
        QTest::addColumn<bool>("accepted");
        for (const QString dialect : {"google", "trakt"}) {
            const QByteArray name = dialect.toLatin1();
            QTest::newRow(name + ", none") << dialect << ""
                                           << "" << false;
            QTest::newRow(name + ", any") << dialect << ""
                                          << "whatever" << true;
            QTest::newRow(name + ", the right one") << dialect << "right"
                                                    << "right" << true;
            QTest::newRow(name + ", a wrong one") << dialect << "right"
                                                  << "wrong" << false;
        }
    }
    void secrets()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, configured);
        QFETCH(QString, received);
        DialectFixture fixture(dialect, {.clientSecret = Secret(configured.toUtf8())});
        QCOMPARE(fixture.codeResponse.status, 200); // needs no secret
        fixture.client.poll.replace("client_secret=shh", "client_secret=" + received);
        fixture.decide("approve");
        const ReceivedResponse response = fixture.poll();
        QFETCH(bool, accepted);
        QCOMPARE(response.status, accepted ? 200 : 401);
    }

    void otherBodyFormats_data()
    {
        QTest::addColumn<QString>("dialect");
        for (const DialectClient &client : dialectClients) {
            if (client.dialect != "generic")
                QTest::newRow(qPrintable(client.dialect)) << client.dialect;
        }
    }
    void otherBodyFormats()
    {
        QFETCH(QString, dialect);
        DialectFixture fixture(dialect);
        const ReceivedResponse response = fixture.send(
            fixture.client.devicePath, fixture.client.codeRequest, !fixture.client.json);
        QVERIFY(!DialectFixture::members(response).contains("user_code"));
    }

    void scopes_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QJsonValue>("granted");
        QTest::newRow("github") << "github"
                                << "scope=repo" << QJsonValue("repo");
        QTest::newRow("twitch") << "twitch"
                                << "scopes=chat:read" << QJsonValue(QJsonArray{"chat:read"});
        QTest::newRow("trakt") << "trakt"
                               << "" << QJsonValue("public");
        QTest::newRow("facebook") << "facebook"
                                  << "" << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("keycloak") << "keycloak"
                                  << "scope=openid" << QJsonValue("openid");
    }
    void scopes()
    {
        QFETCH(QString, dialect);
        DialectFixture fixture(dialect);
        fixture.decide("approve");
        const ReceivedResponse response = fixture.poll();
        const QJsonObject tokens = DialectFixture::members(response);
        QTEST(tokens.value("scope"), "granted");
    }

    void refreshTokens_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("given");
        QTest::newRow("google") << "google"
                                << "openid" << true;
        QTest::newRow("facebook") << "facebook"
                                  << "openid,offline_access" << false;
        QTest::newRow("trakt") << "trakt"
                               << "" << true;
        QTest::newRow("salesforce") << "salesforce"
                                    << "api" << true;
        QTest::newRow("keycloak") << "keycloak"
                                  << "openid" << true;
        for (const char *dialect : {"microsoft", "okta", "auth0", "zitadel", "authentik"}) {
            QTest::newRow(dialect) << dialect << "openid" << false;
            QTest::addRow("%s, offline", dialect) << dialect << "offline_access" << true;
        }
    }
    void refreshTokens()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, scope);
        DialectFixture fixture(dialect);
        fixture.client.codeRequest.replace(QRegularExpression("scope=\\S*"), "scope=" + scope);
        fixture.requestCodes();
        fixture.decide("approve");
        QTEST(fixture.poll().json().contains("refresh_token"), "given");
    }

    void refreshing_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<bool>("rotates");
        QTest::newRow("google") << "google"
                                << "/token"
                                << " client_secret=shh" << false;
        QTest::newRow("trakt") << "trakt"
                               << "/oauth/token"
                               << " client_secret=shh" << true;
        QTest::newRow("twitch") << "twitch"
                                << "/oauth2/token"
                                << "" << true;
        QTest::newRow("amazon") << "amazon"
                                << "/auth/o2/token"
                                << "" << false;
        QTest::newRow("salesforce") << "salesforce"
                                    << "/services/oauth2/token"
                                    << "" << false;
        QTest::newRow("keycloak") << "keycloak"
                                  << "/realms/home/protocol/openid-connect/token"
                                  << "" << true;
    }
    void refreshing()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, path);
        QFETCH(QString, parameters);
        QFETCH(bool, rotates);
        DialectFixture fixture(dialect);
        fixture.decide("approve");
        const QString token = fixture.poll().json().value("refresh_token").toString();
        const QString request = "grant_type=refresh_token client_id=tv refresh_token=" + token;
        const ReceivedResponse first = fixture.send(path, request + parameters);
        QCOMPARE(first.status, 200);
        QCOMPARE(first.json().contains("refresh_token"), rotates);
        QCOMPARE(fixture.send(path, request + parameters).status == 200, !rotates);
    }

    void discovery_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("revocation");
        QTest::addColumn<QString>("tokenIssuer");
        const auto row = [](const char *dialect, const QString &issuer, const QString &revocation,
                            const QString &tokenIssuer = {}) {
            QTest::newRow(dialect) << dialect << issuer << revocation
                                   << (tokenIssuer.isEmpty() ? issuer : tokenIssuer);
        };
        row("google", "", "/revoke");
        row("microsoft", "/acme/v2.0", "", "/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0");
        row("auth0", "/", "/oauth/revoke");
        row("okta", "/oauth2/default", "/oauth2/default/v1/revoke");
        row("keycloak", "/realms/home", "/realms/home/protocol/openid-connect/revoke");
        row("zitadel", "", "/oauth/v2/revoke");
        row("authentik", "/application/o/home/", "/application/o/revoke/");
        row("salesforce", "", "/services/oauth2/revoke");
        row("gitlab", "", "/oauth/revoke");
    }
    void discovery()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, issuer);
        QFETCH(QString, revocation);
        QFETCH(QString, tokenIssuer);
        DialectFixture fixture(dialect);
        const QString origin = fixture.sandbox.server().origin();
        const QString base = issuer.endsWith('/') ? issuer.chopped(1) : issuer;
        const QJsonObject metadata =
            fixture.sandbox.get(base + "/.well-known/openid-configuration").json();
        QCOMPARE(metadata.value("issuer"), origin + issuer);
        QCOMPARE(metadata.value("device_authorization_endpoint"),
                 origin + fixture.client.devicePath);
        QCOMPARE(metadata.value("token_endpoint"), origin + fixture.client.tokenPath);
        QCOMPARE(metadata.value("revocation_endpoint").toString(),
                 revocation.isEmpty() ? QString() : origin + revocation);
        const QString keys = metadata.value("jwks_uri").toString();
        QVERIFY(keys.startsWith(origin));
        QCOMPARE(
            fixture.sandbox.get(keys.sliced(origin.size())).json().value("keys").toArray().size(),
            1);

        fixture.client.codeRequest.replace("scope=api", "scope=openid");
        fixture.requestCodes();
        fixture.decide("approve");
        const QJsonObject claims = jwtClaims(idToken(fixture.poll().json()));
        QCOMPARE(claims.value("iss"), origin + tokenIssuer);
    }

    void noDiscovery_data()
    {
        QTest::addColumn<QString>("dialect");
        for (const char *dialect :
             {"github", "facebook", "twitch", "trakt", "amazon", "faable", "plexlike"})
            QTest::newRow(dialect) << dialect;
    }
    void noDiscovery()
    {
        QFETCH(QString, dialect);
        DialectFixture fixture(dialect);
        QCOMPARE(fixture.sandbox.get("/.well-known/openid-configuration").status, 404);
        QCOMPARE(fixture.sandbox.get("/.well-known/oauth-authorization-server").status, 404);
    }

    void revocation_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<int>("unknown");
        QTest::newRow("google") << "google"
                                << "/revoke"
                                << "" << 400;
        QTest::newRow("google's other") << "google"
                                        << "/o/oauth2/revoke"
                                        << "" << 400;
        QTest::newRow("twitch") << "twitch"
                                << "/oauth2/revoke"
                                << "client_id=tv" << 400;
        QTest::newRow("trakt") << "trakt"
                               << "/oauth/revoke"
                               << "client_id=tv client_secret=shh" << 200;
        QTest::newRow("salesforce") << "salesforce"
                                    << "/services/oauth2/revoke"
                                    << "" << 200;
        QTest::newRow("okta") << "okta"
                              << "/oauth2/default/v1/revoke"
                              << "client_id=tv" << 200;
    }
    void revocation()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, path);
        QFETCH(QString, parameters);
        DialectFixture fixture(dialect);
        fixture.decide("approve");
        const QString token = fixture.poll().json().value("access_token").toString();
        QCOMPARE(fixture.send(path, parameters + " token=" + token).status, 200);
        QTEST(fixture.send(path, parameters + " token=unknown").status, "unknown");
    }
};

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
