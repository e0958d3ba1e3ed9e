// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runningsandbox.h"
#include "support/json.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

static const QString deviceCodeGrant = "urn:ietf:params:oauth:grant-type:device_code";

class TestOAuthEndpoints : public QObject
{
    Q_OBJECT

    static QByteArray basic(const QByteArray &pair) { return "Basic " + pair.toBase64(); }
    static SandboxOptions withSecret()
    {
        SandboxOptions options;
        options.clientId = "tv";
        options.clientSecret = Secret("a+b %c");
        return options;
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
        const Answer answer = sandbox.get(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Type"), "application/json");
        const QJsonObject metadata = answer.json();
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
        SandboxOptions options;
        options.codeLifetime = 123s;
        options.interval = 7s;
        RunningSandbox sandbox(std::move(options));
        QSignalSpy issued(&sandbox.server(), &Sandbox::codeIssued);

        const Answer answer = sandbox.post("/device_authorization", {{"client_id", "tv"}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Cache-Control"), "no-store");
        const QJsonObject codes = answer.json();
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

    void wrongDeviceAuthorizations_data()
    {
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QString challenge(43, u'a');
        QTest::newRow("nothing") << Fields{} << 400 << "invalid_request";
        QTest::newRow("no client") << Fields{{"scope", "openid"}} << 400 << "invalid_request";
        QTest::newRow("an empty client") << Fields{{"client_id", ""}} << 400 << "invalid_request";
        QTest::newRow("two clients")
            << Fields{{"client_id", "tv"}, {"client_id", "tv"}} << 400 << "invalid_request";
        QTest::newRow("another client")
            << Fields{{"client_id", "radio"}} << 401 << "invalid_client";
        QTest::newRow("a quotation mark in a scope")
            << Fields{{"client_id", "tv"}, {"scope", "a\"b"}} << 400 << "invalid_scope";
        QTest::newRow("a scope that is no ASCII")
            << Fields{{"client_id", "tv"}, {"scope", QString("ä")}} << 400 << "invalid_scope";
        QTest::newRow("a scope without end")
            << Fields{{"client_id", "tv"}, {"scope", QString(2000, u'a')}} << 400
            << "invalid_scope";
        QTest::newRow("PKCE, no method")
            << Fields{{"client_id", "tv"}, {"code_challenge", challenge}} << 400
            << "invalid_request";
        QTest::newRow("PKCE, plain") << Fields{{"client_id", "tv"},
                                               {"code_challenge", challenge},
                                               {"code_challenge_method", "plain"}}
                                     << 400 << "invalid_request";
        QTest::newRow("PKCE, too short") << Fields{{"client_id", "tv"},
                                                   {"code_challenge", "abc"},
                                                   {"code_challenge_method", "S256"}}
                                         << 400 << "invalid_request";
    }
    void wrongDeviceAuthorizations()
    {
        QFETCH(Fields, fields);
        SandboxOptions options;
        options.clientId = "tv";
        RunningSandbox sandbox(std::move(options));
        const Answer answer = sandbox.post("/device_authorization", fields);
        QTEST(answer.status, "status");
        QTEST(answer.error(), "error");
        QCOMPARE(answer.header("Cache-Control"), "no-store");
        QCOMPARE(answer.header("WWW-Authenticate").isEmpty(), answer.status != 401);
    }

    void requiredPkce()
    {
        SandboxOptions options;
        options.requirePkce = true;
        RunningSandbox sandbox(std::move(options));
        Fields fields{{"client_id", "tv"}};
        QCOMPARE(sandbox.post("/device_authorization", fields).error(), "invalid_request");
        fields += Fields{{"code_challenge", QString(43, u'a')}, {"code_challenge_method", "S256"}};
        QCOMPARE(sandbox.post("/device_authorization", fields).status, 200);
    }

    void tooManyCodes()
    {
        SandboxOptions options;
        options.maximumCodes = 1;
        RunningSandbox sandbox(std::move(options));
        sandbox.begin();
        const Answer answer = sandbox.post("/device_authorization", {{"client_id", "tv"}});
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.error(), "temporarily_unavailable");
        QVERIFY(answer.header("Retry-After").toInt() > 0);
    }

    void aWholeSignIn()
    {
        RunningSandbox sandbox;
        QSignalSpy done(&sandbox.server(), &Sandbox::tokensIssued);
        const QJsonObject codes = sandbox.begin();

        const Answer pending = sandbox.poll(codes);
        QCOMPARE(pending.status, 400);
        QCOMPARE(pending.error(), "authorization_pending");
        const Answer hasty = sandbox.poll(codes);
        QCOMPARE(hasty.status, 400);
        QCOMPARE(hasty.error(), "slow_down");

        QCOMPARE(sandbox.decide(codes, "approve").status, 200);
        const Answer answer = sandbox.poll(codes);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Cache-Control"), "no-store");
        const QJsonObject tokens = answer.json();
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

    void aWholeSignInInJson()
    {
        RunningSandbox sandbox;
        const QJsonObject codes =
            sandbox.postJson("/device_authorization", {{"client_id", "tv"}, {"scope", "openid"}})
                .json();
        sandbox.decide(codes, "approve");
        const Answer answer = sandbox.postJson("/token", {{"grant_type", deviceCodeGrant},
                                                          {"client_id", "tv"},
                                                          {"device_code", codes["device_code"]}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("scope"), "openid");
    }

    void manyPollsAtOneMoment()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.begin();
        sandbox.decide(codes, "approve");

        // A manager of its own for each, for one opens no more than six connections to a host.
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
            const Answer answer = RunningSandbox::wait(poll);
            ++results[answer.status == 200 ? "tokens" : answer.error()];
        }
        qDeleteAll(managers);
        QCOMPARE(results, (QMap<QString, int>{{"tokens", 1}, {"invalid_grant", 49}}));
    }

    void deniedAndExpired()
    {
        RunningSandbox sandbox;
        const QJsonObject denied = sandbox.begin();
        const QJsonObject forgotten = sandbox.begin();
        sandbox.decide(denied, "deny");
        QCOMPARE(sandbox.poll(denied).status, 400);
        QCOMPARE(sandbox.poll(denied).error(), "access_denied");
        sandbox.advance(600s);
        QCOMPARE(sandbox.poll(forgotten).error(), "authorization_pending");
        sandbox.advance(1s);
        QCOMPARE(sandbox.poll(forgotten).status, 400);
        QCOMPARE(sandbox.poll(forgotten).error(), "expired_token");
    }

    void wrongTokenRequests_data()
    {
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const std::pair<QString, QString> client{"client_id", "tv"};
        const std::pair<QString, QString> grant{"grant_type", deviceCodeGrant};
        QTest::newRow("nothing") << Fields{} << 400 << "invalid_request";
        QTest::newRow("no grant type") << Fields{client} << 400 << "invalid_request";
        QTest::newRow("another grant type")
            << Fields{client, {"grant_type", "password"}} << 400 << "unsupported_grant_type";
        QTest::newRow("no device code") << Fields{client, grant} << 400 << "invalid_request";
        QTest::newRow("no client")
            << Fields{grant, {"device_code", "x"}} << 400 << "invalid_request";
        QTest::newRow("another client")
            << Fields{{"client_id", "radio"}, grant} << 401 << "invalid_client";
        QTest::newRow("an unknown device code")
            << Fields{client, grant, {"device_code", "x"}} << 400 << "invalid_grant";
        QTest::newRow("no refresh token")
            << Fields{client, {"grant_type", "refresh_token"}} << 400 << "invalid_request";
        QTest::newRow("an unknown refresh token")
            << Fields{client, {"grant_type", "refresh_token"}, {"refresh_token", "x"}} << 400
            << "invalid_grant";
    }
    void wrongTokenRequests()
    {
        QFETCH(Fields, fields);
        SandboxOptions options;
        options.clientId = "tv";
        RunningSandbox sandbox(std::move(options));
        const Answer answer = sandbox.post("/token", fields);
        QTEST(answer.status, "status");
        QTEST(answer.error(), "error");
        QCOMPARE(answer.header("Cache-Control"), "no-store");
        QVERIFY(!answer.json().value("error_description").toString().isEmpty());
    }

    void notAForm()
    {
        RunningSandbox sandbox;
        const Answer answer = sandbox.send("POST", "/token", {{"Content-Type", "text/plain"}},
                                           "client_id=tv&grant_type=refresh_token");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.error(), "invalid_request");
    }

    void clientAuthentication_data()
    {
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const std::pair<QString, QString> id{"client_id", "tv"};
        QTest::newRow("in the body")
            << Fields{id, {"client_secret", "a+b %c"}} << QByteArray() << 200;
        QTest::newRow("Basic") << Fields{} << basic("tv:a%2Bb%20%25c") << 200;
        QTest::newRow("Basic, a plus for the space") << Fields{} << basic("tv:a%2Bb+%25c") << 200;
        QTest::newRow("Basic, and the id again") << Fields{id} << basic("tv:a%2Bb%20%25c") << 200;
        QTest::newRow("none") << Fields{id} << QByteArray() << 401;
        QTest::newRow("wrong in the body")
            << Fields{id, {"client_secret", "x"}} << QByteArray() << 401;
        QTest::newRow("wrong by Basic") << Fields{} << basic("tv:x") << 401;
        QTest::newRow("Basic for another") << Fields{} << basic("radio:a%2Bb%20%25c") << 401;
        QTest::newRow("Basic without a colon") << Fields{} << basic("tv") << 401;
        QTest::newRow("Basic that is no base 64") << Fields{id} << QByteArray("Basic !!") << 401;
        QTest::newRow("both ways")
            << Fields{id, {"client_secret", "a+b %c"}} << basic("tv:a%2Bb%20%25c") << 400;
        QTest::newRow("two ids") << Fields{{"client_id", "radio"}} << basic("tv:a%2Bb%20%25c")
                                 << 400;
    }
    void clientAuthentication()
    {
        QFETCH(Fields, fields);
        QFETCH(QByteArray, authorization);
        RunningSandbox sandbox(withSecret());
        const Answer answer = sandbox.post("/device_authorization", fields, authorization);
        QTEST(answer.status, "status");
        if (answer.status == 401) {
            QCOMPARE(answer.error(), "invalid_client");
            QVERIFY(answer.header("WWW-Authenticate").startsWith("Basic "));
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
        // The pair of RFC 7636, appendix B.
        const QJsonObject codes =
            sandbox
                .post("/device_authorization",
                      {{"client_id", "tv"},
                       {"code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"},
                       {"code_challenge_method", "S256"}})
                .json();
        sandbox.decide(codes, "approve");
        QCOMPARE(sandbox.poll(codes).error(), "invalid_grant");
        const Answer answer = sandbox.post(
            "/token", {{"grant_type", deviceCodeGrant},
                       {"client_id", "tv"},
                       {"device_code", codes.value("device_code").toString()},
                       {"code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"}});
        QCOMPARE(answer.status, 200);
    }

    void refreshAndReuse()
    {
        RunningSandbox sandbox;
        const auto refresh = [&](const QJsonObject &tokens) {
            return sandbox.post("/token",
                                {{"grant_type", "refresh_token"},
                                 {"client_id", "tv"},
                                 {"refresh_token", tokens.value("refresh_token").toString()}});
        };
        const QJsonObject first = sandbox.signIn();
        const QJsonObject second = refresh(first).json();
        QVERIFY(!second.value("id_token").toString().isEmpty());
        QCOMPARE(second.value("scope"), first.value("scope"));
        QVERIFY(second.value("refresh_token") != first.value("refresh_token"));
        const QByteArray access = second.value("access_token").toString().toLatin1();
        QCOMPARE(sandbox.get("/userinfo", access).status, 200);

        const Answer stolen = refresh(first);
        QCOMPARE(stolen.status, 400);
        QCOMPARE(stolen.error(), "invalid_grant");
        QCOMPARE(refresh(second).error(), "invalid_grant");
        QCOMPARE(sandbox.get("/userinfo", access).status, 401);
    }

    void withoutRefreshTokens()
    {
        SandboxOptions options;
        options.refreshTokens = false;
        RunningSandbox sandbox(std::move(options));
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
        const QByteArray access = tokens.value("access_token").toString().toLatin1();

        QCOMPARE(sandbox.post("/revoke", {{"client_id", "tv"}}).error(), "invalid_request");
        QCOMPARE(sandbox.post("/revoke", {{"client_id", "tv"}, {"token", "unknown"}}).status, 200);
        const Answer stranger =
            sandbox.post("/revoke", {{"client_id", "radio"}, {"token", refreshToken}});
        QCOMPARE(stranger.status, 400);
        QCOMPARE(sandbox.get("/userinfo", access).status, 200);

        const Answer answer = sandbox.post(
            "/revoke",
            {{"client_id", "tv"}, {"token", refreshToken}, {"token_type_hint", "refresh_token"}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(sandbox.get("/userinfo", access).status, 401);
    }

    void userinfo()
    {
        RunningSandbox sandbox;
        const QByteArray access =
            sandbox.signIn("openid profile email").value("access_token").toString().toLatin1();
        const QJsonObject person = sandbox.get("/userinfo", access).json();
        QCOMPARE(person.value("name"), "Demo Person");
        QCOMPARE(person.value("email"), "demo@example.com");
        QVERIFY(!person.value("sub").toString().isEmpty());

        const QByteArray modest =
            sandbox.signIn("openid").value("access_token").toString().toLatin1();
        QCOMPARE(sandbox.get("/userinfo", modest).json(),
                 (QJsonObject{{"sub", person.value("sub")}}));
        sandbox.advance(3600s);
        const Answer late = sandbox.get("/userinfo", access);
        QCOMPARE(late.status, 401);
        QCOMPARE(late.header("WWW-Authenticate"), "Bearer error=\"invalid_token\"");
    }

    void userinfoRefused()
    {
        RunningSandbox sandbox;
        const Answer anonymous = sandbox.get("/userinfo");
        QCOMPARE(anonymous.status, 401);
        QCOMPARE(anonymous.header("WWW-Authenticate"), "Bearer");
        QCOMPARE(sandbox.get("/userinfo", "made-up").status, 401);
        const QByteArray access =
            sandbox.signIn("profile").value("access_token").toString().toLatin1();
        const Answer answer = sandbox.get("/userinfo", access);
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.error(), "insufficient_scope");
    }

    void noIdTokenUnlessAskedFor()
    {
        RunningSandbox sandbox;
        QVERIFY(!sandbox.signIn("profile").contains("id_token"));
    }
};

QTEST_GUILESS_MAIN(TestOAuthEndpoints)
#include "tst_oauthendpoints.moc"
