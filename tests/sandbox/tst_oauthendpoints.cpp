// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pkceexample.h"
#include "runningsandbox.h"
#include "support/json.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestOAuthEndpoints : public QObject
{
    Q_OBJECT

    /*! Returns an Authorization header for HTTP Basic with "id:secret". */
    static QByteArray basic(const QByteArray &pair) { return "Basic " + pair.toBase64(); }
    static SandboxOptions withSecret()
    {
        return {.clientId = "tv", .clientSecret = Secret("a+b %c")};
    }

private Q_SLOTS:
    void discovery_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("OpenID Connect Discovery") << "/.well-known/openid-configuration";
        QTest::newRow("RFC 8414") << "/.well-known/oauth-authorization-server";
    }
    void discovery()
    {
        QFETCH(QString, path);
        RunningSandbox sandbox;
        const ReceivedResponse response = sandbox.get(path);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.header("Content-Type"), "application/json");
        const QJsonObject metadata = response.json();
        const QString issuer = sandbox.server().issuer();
        QCOMPARE(metadata.value("issuer"), issuer);
        QVERIFY(QRegularExpression("^http://127\\.0\\.0\\.1:\\d+$").match(issuer).hasMatch());
        for (const auto &[member, where] : std::initializer_list<std::pair<QString, QString>>{
                 {"device_authorization_endpoint", "/device_authorization"},
                 {"token_endpoint", "/token"},
                 {"revocation_endpoint", "/revoke"},
                 {"userinfo_endpoint", "/userinfo"},
                 {"jwks_uri", "/jwks"}})
            QCOMPARE(metadata.value(member), issuer + where);
        QVERIFY(metadata.value("grant_types_supported").toArray().contains(deviceCodeGrant));
        QVERIFY(metadata.value("grant_types_supported").toArray().contains("refresh_token"));
        QCOMPARE(metadata.value("token_endpoint_auth_methods_supported").toArray(),
                 QJsonArray{"none"});
        QCOMPARE(metadata.value("id_token_signing_alg_values_supported").toArray(),
                 QJsonArray{"ES256"});
        QCOMPARE(metadata.value("code_challenge_methods_supported").toArray(), QJsonArray{"S256"});
    }

    void deviceAuthorization()
    {
        RunningSandbox sandbox({.codeLifetime = 123s, .interval = 7s});
        QSignalSpy issued(&sandbox.server(), &Sandbox::codeIssued);

        const ReceivedResponse response =
            sandbox.post("/device_authorization", {{"client_id", "tv"}});
        QCOMPARE(response.status, 200);
        QCOMPARE(response.header("Cache-Control"), "no-store");
        const QJsonObject codes = response.json();
        const QString userCode = codes.value("user_code").toString();
        const QString page = sandbox.server().phonePage().toString();
        QVERIFY(codes.value("device_code").toString().size() >= 43);
        QVERIFY(QRegularExpression("^[A-Z]{4}-[A-Z]{4}$").match(userCode).hasMatch());
        QCOMPARE(codes.value("verification_uri"), page);
        QCOMPARE(codes.value("verification_uri_complete"), page + "?user_code=" + userCode);
        QCOMPARE(codes.value("expires_in"), 123);
        QCOMPARE(codes.value("interval"), 7);
        QCOMPARE(issued.value(0), QVariantList{userCode});
    }

    void invalidDeviceAuthorizations_data()
    {
        QTest::addColumn<FormFields>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QString challenge(43, u'a');
        QTest::newRow("nothing") << FormFields{} << 400 << "invalid_request";
        QTest::newRow("no client") << FormFields{{"scope", "openid"}} << 400 << "invalid_request";
        QTest::newRow("an empty client")
            << FormFields{{"client_id", ""}} << 400 << "invalid_request";
        QTest::newRow("two clients")
            << FormFields{{"client_id", "tv"}, {"client_id", "tv"}} << 400 << "invalid_request";
        QTest::newRow("another client")
            << FormFields{{"client_id", "radio"}} << 401 << "invalid_client";
        QTest::newRow("a quotation mark in a scope")
            << FormFields{{"client_id", "tv"}, {"scope", "a\"b"}} << 400 << "invalid_scope";
        QTest::newRow("a scope outside ASCII")
            << FormFields{{"client_id", "tv"}, {"scope", QString("ä")}} << 400 << "invalid_scope";
        QTest::newRow("a long scope")
            << FormFields{{"client_id", "tv"}, {"scope", QString(2000, u'a')}} << 400
            << "invalid_scope";
        QTest::newRow("PKCE, no method")
            << FormFields{{"client_id", "tv"}, {"code_challenge", challenge}} << 400
            << "invalid_request";
        QTest::newRow("PKCE, plain") << FormFields{{"client_id", "tv"},
                                                   {"code_challenge", challenge},
                                                   {"code_challenge_method", "plain"}}
                                     << 400 << "invalid_request";
        QTest::newRow("PKCE, too short") << FormFields{{"client_id", "tv"},
                                                       {"code_challenge", "abc"},
                                                       {"code_challenge_method", "S256"}}
                                         << 400 << "invalid_request";
    }
    void invalidDeviceAuthorizations()
    {
        QFETCH(FormFields, fields);
        RunningSandbox sandbox({.clientId = "tv"});
        const ReceivedResponse response = sandbox.post("/device_authorization", fields);
        QTEST(response.status, "status");
        QTEST(response.error(), "error");
        QCOMPARE(response.header("Cache-Control"), "no-store");
        QCOMPARE(response.header("WWW-Authenticate").isEmpty(), response.status != 401);
    }

    void requiredPkce()
    {
        RunningSandbox sandbox({.requirePkce = true});
        FormFields fields{{"client_id", "tv"}};
        QCOMPARE(sandbox.post("/device_authorization", fields).error(), "invalid_request");
        fields +=
            FormFields{{"code_challenge", QString(43, u'a')}, {"code_challenge_method", "S256"}};
        QCOMPARE(sandbox.post("/device_authorization", fields).status, 200);
    }

    void tooManyCodes()
    {
        RunningSandbox sandbox({.maximumCodes = 1});
        sandbox.requestCodes();
        const ReceivedResponse response =
            sandbox.post("/device_authorization", {{"client_id", "tv"}});
        QCOMPARE(response.status, 503);
        QCOMPARE(response.error(), "temporarily_unavailable");
        QVERIFY(response.header("Retry-After").toInt() > 0);
    }

    void signIn()
    {
        RunningSandbox sandbox;
        QSignalSpy done(&sandbox.server(), &Sandbox::tokensIssued);
        const QJsonObject codes = sandbox.requestCodes();

        const ReceivedResponse pending = sandbox.poll(codes);
        QCOMPARE(pending.status, 400);
        QCOMPARE(pending.error(), "authorization_pending");
        const ReceivedResponse tooSoon = sandbox.poll(codes);
        QCOMPARE(tooSoon.status, 400);
        QCOMPARE(tooSoon.error(), "slow_down");

        QCOMPARE(sandbox.decide(codes, "approve").status, 200);
        const ReceivedResponse response = sandbox.poll(codes);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.header("Cache-Control"), "no-store");
        const QJsonObject tokens = response.json();
        QCOMPARE(tokens.value("token_type"), "Bearer");
        QCOMPARE(tokens.value("expires_in"), 3600);
        QCOMPARE(tokens.value("scope"), "openid profile email offline_access");
        QVERIFY(!tokens.value("access_token").toString().isEmpty());
        QVERIFY(!tokens.value("refresh_token").toString().isEmpty());
        QVERIFY(!tokens.value("id_token").toString().isEmpty());
        QCOMPARE(done.size(), 1);
        QCOMPARE(sandbox.poll(codes).error(), "invalid_grant");
        QCOMPARE(done.size(), 1);
    }

    void signInWithJson()
    {
        RunningSandbox sandbox;
        const QJsonObject codes =
            sandbox.postJson("/device_authorization", {{"client_id", "tv"}, {"scope", "openid"}})
                .json();
        sandbox.decide(codes, "approve");
        const ReceivedResponse response =
            sandbox.postJson("/token", {{"grant_type", deviceCodeGrant},
                                        {"client_id", "tv"},
                                        {"device_code", codes["device_code"]}});
        QCOMPARE(response.status, 200);
        QCOMPARE(response.json().value("scope"), "openid");
    }

    void simultaneousPolls()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        sandbox.decide(codes, "approve");

        // Each poll has its own manager, because a manager opens at most six connections to a host.
        QList<QNetworkAccessManager *> managers;
        QList<QNetworkReply *> polls;
        QNetworkRequest request(QUrl(sandbox.server().issuer() + "/token"));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-www-form-urlencoded");
        for (int i = 0; i < 50; ++i) {
            managers.append(new QNetworkAccessManager(this));
            polls.append(managers.last()->post(
                request, "client_id=tv&grant_type=" + deviceCodeGrant.toLatin1()
                             + "&device_code=" + codes.value("device_code").toString().toLatin1()));
        }
        QMap<QString, int> results;
        for (QNetworkReply *poll : std::as_const(polls)) {
            const ReceivedResponse response = RunningSandbox::waitFor(poll);
            ++results[response.status == 200 ? "tokens" : response.error()];
        }
        qDeleteAll(managers);
        QCOMPARE(results, (QMap<QString, int>{{"tokens", 1}, {"invalid_grant", 49}}));
    }

    void deniedAndExpired()
    {
        RunningSandbox sandbox;
        const QJsonObject denied = sandbox.requestCodes();
        const QJsonObject forgotten = sandbox.requestCodes();
        sandbox.decide(denied, "deny");
        QCOMPARE(sandbox.poll(denied).status, 400);
        QCOMPARE(sandbox.poll(denied).error(), "access_denied");
        sandbox.advance(600s);
        QCOMPARE(sandbox.poll(forgotten).error(), "authorization_pending");
        sandbox.advance(1s);
        QCOMPARE(sandbox.poll(forgotten).status, 400);
        QCOMPARE(sandbox.poll(forgotten).error(), "expired_token");
    }

    void invalidTokenRequests_data()
    {
        QTest::addColumn<FormFields>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const std::pair<QString, QString> client{"client_id", "tv"};
        const std::pair<QString, QString> grant{"grant_type", deviceCodeGrant};
        QTest::newRow("nothing") << FormFields{} << 400 << "invalid_request";
        QTest::newRow("no grant type") << FormFields{client} << 400 << "invalid_request";
        QTest::newRow("another grant type")
            << FormFields{client, {"grant_type", "password"}} << 400 << "unsupported_grant_type";
        QTest::newRow("no device code") << FormFields{client, grant} << 400 << "invalid_request";
        QTest::newRow("no client")
            << FormFields{grant, {"device_code", "x"}} << 400 << "invalid_request";
        QTest::newRow("another client")
            << FormFields{{"client_id", "radio"}, grant} << 401 << "invalid_client";
        QTest::newRow("an unknown device code")
            << FormFields{client, grant, {"device_code", "x"}} << 400 << "invalid_grant";
        QTest::newRow("no refresh token")
            << FormFields{client, {"grant_type", "refresh_token"}} << 400 << "invalid_request";
        QTest::newRow("an unknown refresh token")
            << FormFields{client, {"grant_type", "refresh_token"}, {"refresh_token", "x"}} << 400
            << "invalid_grant";
    }
    void invalidTokenRequests()
    {
        QFETCH(FormFields, fields);
        RunningSandbox sandbox({.clientId = "tv"});
        const ReceivedResponse response = sandbox.post("/token", fields);
        QTEST(response.status, "status");
        QTEST(response.error(), "error");
        QCOMPARE(response.header("Cache-Control"), "no-store");
        QVERIFY(!response.json().value("error_description").toString().isEmpty());
    }

    void notAForm()
    {
        RunningSandbox sandbox;
        const ReceivedResponse response =
            sandbox.send("POST", "/token", {{"Content-Type", "text/plain"}},
                         "client_id=tv&grant_type=refresh_token");
        QCOMPARE(response.status, 400);
        QCOMPARE(response.error(), "invalid_request");
    }

    void clientAuthentication_data()
    {
        QTest::addColumn<FormFields>("fields");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const std::pair<QString, QString> id{"client_id", "tv"};
        QTest::newRow("in the body")
            << FormFields{id, {"client_secret", "a+b %c"}} << QByteArray() << 200;
        QTest::newRow("Basic") << FormFields{} << basic("tv:a%2Bb%20%25c") << 200;
        QTest::newRow("Basic, a plus for the space")
            << FormFields{} << basic("tv:a%2Bb+%25c") << 200;
        QTest::newRow("Basic, and the id again")
            << FormFields{id} << basic("tv:a%2Bb%20%25c") << 200;
        QTest::newRow("none") << FormFields{id} << QByteArray() << 401;
        QTest::newRow("wrong in the body")
            << FormFields{id, {"client_secret", "x"}} << QByteArray() << 401;
        QTest::newRow("wrong by Basic") << FormFields{} << basic("tv:x") << 401;
        QTest::newRow("Basic for another") << FormFields{} << basic("radio:a%2Bb%20%25c") << 401;
        QTest::newRow("Basic without a colon") << FormFields{} << basic("tv") << 401;
        QTest::newRow("Basic that is no base 64")
            << FormFields{id} << QByteArray("Basic !!") << 401;
        QTest::newRow("both ways")
            << FormFields{id, {"client_secret", "a+b %c"}} << basic("tv:a%2Bb%20%25c") << 400;
        QTest::newRow("two ids") << FormFields{{"client_id", "radio"}} << basic("tv:a%2Bb%20%25c")
                                 << 400;
    }
    void clientAuthentication()
    {
        QFETCH(FormFields, fields);
        QFETCH(QByteArray, authorization);
        RunningSandbox sandbox(withSecret());
        const ReceivedResponse response =
            sandbox.post("/device_authorization", fields, authorization);
        QTEST(response.status, "status");
        if (response.status == 401) {
            QCOMPARE(response.error(), "invalid_client");
            QVERIFY(response.header("WWW-Authenticate").startsWith("Basic "));
        }
    }

    void metadataOfASecretClient()
    {
        RunningSandbox sandbox(withSecret());
        QCOMPARE(sandbox.get("/.well-known/openid-configuration")
                     .json()
                     .value("token_endpoint_auth_methods_supported")
                     .toArray(),
                 (QJsonArray{"client_secret_basic", "client_secret_post"}));
    }

    void pkce()
    {
        RunningSandbox sandbox;
        const QJsonObject codes =
            sandbox
                .post("/device_authorization", {{"client_id", "tv"},
                                                {"code_challenge", PkceExample::challenge},
                                                {"code_challenge_method", "S256"}})
                .json();
        sandbox.decide(codes, "approve");
        QCOMPARE(sandbox.poll(codes).error(), "invalid_grant");
        QCOMPARE(sandbox.poll(codes, {{"code_verifier", PkceExample::verifier}}).status, 200);
    }

    void refreshAndReuse()
    {
        RunningSandbox sandbox;
        const QJsonObject first = sandbox.signIn();
        const QJsonObject second = sandbox.refresh(first).json();
        QVERIFY(!second.value("id_token").toString().isEmpty());
        QCOMPARE(second.value("scope"), first.value("scope"));
        QVERIFY(second.value("refresh_token") != first.value("refresh_token"));
        QCOMPARE(sandbox.userinfo(second).status, 200);

        const ReceivedResponse stolen = sandbox.refresh(first);
        QCOMPARE(stolen.status, 400);
        QCOMPARE(stolen.error(), "invalid_grant");
        QCOMPARE(sandbox.refresh(second).error(), "invalid_grant");
        QCOMPARE(sandbox.userinfo(second).status, 401);
    }

    void withoutRefreshTokens()
    {
        RunningSandbox sandbox({.refreshTokens = false});
        QVERIFY(!sandbox.signIn().contains("refresh_token"));
        QVERIFY(!sandbox.get("/.well-known/openid-configuration")
                     .json()
                     .value("grant_types_supported")
                     .toArray()
                     .contains("refresh_token"));
    }

    void revocation()
    {
        RunningSandbox sandbox;
        const QJsonObject tokens = sandbox.signIn();
        const QString refreshToken = tokens.value("refresh_token").toString();

        QCOMPARE(sandbox.post("/revoke", {{"client_id", "tv"}}).error(), "invalid_request");
        QCOMPARE(sandbox.post("/revoke", {{"client_id", "tv"}, {"token", "unknown"}}).status, 200);
        const ReceivedResponse otherClient =
            sandbox.post("/revoke", {{"client_id", "radio"}, {"token", refreshToken}});
        QCOMPARE(otherClient.status, 400);
        QCOMPARE(sandbox.userinfo(tokens).status, 200);

        const ReceivedResponse response = sandbox.post(
            "/revoke",
            {{"client_id", "tv"}, {"token", refreshToken}, {"token_type_hint", "refresh_token"}});
        QCOMPARE(response.status, 200);
        QCOMPARE(sandbox.userinfo(tokens).status, 401);
    }

    void userinfo()
    {
        RunningSandbox sandbox;
        const QJsonObject tokens = sandbox.signIn("openid profile email");
        const QJsonObject person = sandbox.userinfo(tokens).json();
        QCOMPARE(person.value("name"), "Demo Person");
        QCOMPARE(person.value("email"), "demo@example.com");
        QVERIFY(!person.value("sub").toString().isEmpty());

        QCOMPARE(sandbox.userinfo(sandbox.signIn("openid")).json(),
                 (QJsonObject{{"sub", person.value("sub")}}));
        sandbox.advance(3600s);
        const ReceivedResponse late = sandbox.userinfo(tokens);
        QCOMPARE(late.status, 401);
        QCOMPARE(late.header("WWW-Authenticate"), "Bearer error=\"invalid_token\"");
    }

    void userinfoRefused()
    {
        RunningSandbox sandbox;
        const ReceivedResponse anonymous = sandbox.get("/userinfo");
        QCOMPARE(anonymous.status, 401);
        QCOMPARE(anonymous.header("WWW-Authenticate"), "Bearer");
        QCOMPARE(sandbox.get("/userinfo", "made-up").status, 401);
        const ReceivedResponse response = sandbox.userinfo(sandbox.signIn("profile"));
        QCOMPARE(response.status, 403);
        QCOMPARE(response.error(), "insufficient_scope");
    }

    void noIdTokenWithoutOpenid()
    {
        RunningSandbox sandbox;
        QVERIFY(!sandbox.signIn("profile").contains("id_token"));
    }
};

QTEST_GUILESS_MAIN(TestOAuthEndpoints)
#include "tst_oauthendpoints.moc"
