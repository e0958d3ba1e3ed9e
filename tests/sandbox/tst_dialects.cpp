// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "runningsandbox.h"
#include "support/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

static const QString rfcGrant = "urn:ietf:params:oauth:grant-type:device_code";

/*! The requests of a client that speaks one dialect, each parameter as "name=value". */
struct Client
{
    QString dialect;
    QString devicePath;
    QString tokenPath;
    QString begin;
    /*! DEVICE and USER stand for the two codes. */
    QString poll;
    bool json = false;
};

static const QList<Client> clients{
    {"generic", "/device_authorization", "/token", "client_id=tv scope=openid",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"plexlike", "/device_authorization", "/token", "client_id=tv",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"github", "/login/device/code", "/login/oauth/access_token", "client_id=tv scope=repo",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"google", "/device/code", "/token", "client_id=tv scope=openid",
     "grant_type=" + rfcGrant + " client_id=tv client_secret=shh device_code=DEVICE"},
    {"microsoft", "/acme/oauth2/v2.0/devicecode", "/acme/oauth2/v2.0/token",
     "client_id=tv scope=openid", "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"facebook", "/v19.0/device/login", "/v19.0/device/login_status",
     "access_token=tv|shh scope=public_profile,email", "access_token=tv|shh code=DEVICE"},
    {"twitch", "/oauth2/device", "/oauth2/token", "client_id=tv scopes=chat:read",
     "grant_type=" + rfcGrant + " client_id=tv scopes=chat:read device_code=DEVICE"},
    {"trakt", "/oauth/device/code", "/oauth/device/token", "client_id=tv",
     "client_id=tv client_secret=shh code=DEVICE", true},
    {"amazon", "/auth/o2/create/codepair", "/auth/o2/token",
     "response_type=device_code client_id=tv scope=profile",
     "grant_type=device_code device_code=DEVICE user_code=USER"},
    {"auth0", "/oauth/device/code", "/oauth/token", "client_id=tv scope=openid audience=api",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"okta", "/oauth2/default/v1/device/authorize", "/oauth2/default/v1/token",
     "client_id=tv scope=openid", "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"keycloak", "/realms/home/protocol/openid-connect/auth/device",
     "/realms/home/protocol/openid-connect/token", "client_id=tv scope=openid",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"zitadel", "/oauth/v2/device_authorization", "/oauth/v2/token", "client_id=tv scope=openid",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"authentik", "/application/o/device/", "/application/o/token/", "client_id=tv scope=openid",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"salesforce", "/services/oauth2/token", "/services/oauth2/token",
     "response_type=device_code client_id=tv scope=api",
     "grant_type=device client_id=tv code=DEVICE"},
    {"gitlab", "/oauth/authorize_device", "/oauth/token", "client_id=tv scope=openid",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE"},
    {"faable", "/oauth/device/code", "/oauth/token", "client_id=tv",
     "grant_type=" + rfcGrant + " client_id=tv device_code=DEVICE", true},
};

/*! A sandbox that speaks a dialect, and a client that does too. */
class Conversation
{
public:
    explicit Conversation(const QString &dialect, SandboxOptions options = {})
        : sandbox(withDialect(std::move(options), dialect))
    {
        for (const Client &one : clients) {
            if (one.dialect == dialect)
                client = one;
        }
        begin();
    }

    void begin()
    {
        codesAnswer = send(client.devicePath, client.begin);
        codes = codesAnswer.json();
        if (codesAnswer.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
            codes = fromForm(codesAnswer.body);
        const QString name = client.dialect == "facebook" ? "code" : "device_code";
        deviceCode = codes.value(name).toString();
        userCode = codes.value("user_code").toString();
    }

    Answer poll(const QString &extra = {})
    {
        return send(
            client.tokenPath,
            QString(client.poll + extra).replace("DEVICE", deviceCode).replace("USER", userCode));
    }

    void decide(const QString &decision) { sandbox.decide({{"user_code", userCode}}, decision); }

    Answer send(const QString &path, const QString &words, const QByteArray &accept = "*/*")
    {
        return send(path, words, client.json, accept);
    }
    Answer send(const QString &path, const QString &words, bool json,
                const QByteArray &accept = "*/*")
    {
        QJsonObject object;
        QUrlQuery form;
        for (const QString &word : words.split(' ', Qt::SkipEmptyParts)) {
            const qsizetype equals = word.indexOf('=');
            object.insert(word.first(equals), word.sliced(equals + 1));
            form.addQueryItem(word.first(equals), QString::fromLatin1(QUrl::toPercentEncoding(
                                                      word.sliced(equals + 1))));
        }
        const QByteArray type = json ? "application/json" : "application/x-www-form-urlencoded";
        return sandbox.send("POST", path, {{"Content-Type", type}, {"Accept", accept}},
                            json ? QJsonDocument(object).toJson()
                                 : form.toString(QUrl::FullyEncoded).toUtf8());
    }

    static QJsonObject fromForm(const QByteArray &body)
    {
        QJsonObject object;
        for (const auto &[name, value] : QUrlQuery(QString::fromUtf8(body)).queryItems())
            object.insert(name, QUrl::fromPercentEncoding(value.toUtf8()));
        return object;
    }

    RunningSandbox sandbox;
    Client client;
    Answer codesAnswer;
    QJsonObject codes;
    QString deviceCode;
    QString userCode;

private:
    static SandboxOptions withDialect(SandboxOptions options, const QString &dialect)
    {
        options.dialect = dialect;
        return options;
    }
};

/*! Each provider's departures from RFC 8628, cell by cell. */
class TestDialects : public QObject
{
    Q_OBJECT

    /*! What an error answer says, wherever it says it. */
    static QString word(const Answer &answer)
    {
        const bool isForm = answer.header("Content-Type").contains("urlencoded");
        const QJsonObject object = isForm ? Conversation::fromForm(answer.body) : answer.json();
        if (object.contains("message"))
            return object.value("message").toString();
        if (object.contains("access_token"))
            return "null";
        const QJsonValue error = object.value("error");
        if (error.isObject())
            return QString::number(error["error_subcode"].toInt());
        return error.toString();
    }
    static void addDialects()
    {
        QTest::addColumn<QString>("dialect");
        for (const Client &client : clients)
            QTest::newRow(qPrintable(client.dialect)) << client.dialect;
    }

private Q_SLOTS:
    void everyDialectIsTested()
    {
        QStringList tested;
        for (const Client &client : clients)
            tested.append(client.dialect);
        tested.sort();
        QStringList known = sandboxDialects();
        known.sort();
        QCOMPARE(tested, known);
    }

    void anUnknownDialect()
    {
        SandboxOptions options;
        options.port = 0;
        options.dialect = "klingon";
        Sandbox sandbox(std::move(options));
        QVERIFY(!sandbox.listen());
        QVERIFY(sandbox.errorString().contains("klingon"));
    }

    void aSignIn_data() { addDialects(); }
    void aSignIn()
    {
        QFETCH(QString, dialect);
        Conversation talk(dialect);
        QCOMPARE(talk.codesAnswer.status, 200);
        QVERIFY(!talk.deviceCode.isEmpty());
        talk.decide("approve");
        const Answer answer = talk.poll();
        QCOMPARE(answer.status, 200);
        const bool isForm = dialect == "github";
        const QJsonObject tokens = isForm ? Conversation::fromForm(answer.body) : answer.json();
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
        Conversation talk(dialect);
        QVERIFY2(QRegularExpression(form).match(talk.userCode).hasMatch(),
                 qPrintable(talk.userCode));
        QTEST(talk.codes.value("expires_in"), "lifetime");
        QTEST(talk.codes.value("interval"), "interval");
        QTEST(talk.codes.contains("verification_uri_complete"), "complete");
    }

    void explicitTimesWin()
    {
        SandboxOptions options;
        options.codeLifetime = 60s;
        options.interval = 2s;
        Conversation talk("amazon", std::move(options));
        QCOMPARE(talk.codes.value("expires_in"), 60);
        QCOMPARE(talk.codes.value("interval"), 2);
    }

    void whereToEnterTheCode_data()
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
    void whereToEnterTheCode()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, field);
        Conversation talk(dialect);
        const QString uri = talk.codes.value(field).toString();
        QVERIFY(uri.startsWith(talk.sandbox.server().phonePage().toString()));
        QTEST(uri.contains(talk.userCode), "holdsCode");
        const QString other = field == "verification_uri" ? "verification_url" : "verification_uri";
        QVERIFY(!talk.codes.contains(other));
    }

    /*! What each poll is answered with: status and word. */
    void polls_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("pending");
        QTest::addColumn<QString>("slow");
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
        const auto told = [](const Answer &answer) {
            return QString::number(answer.status) + ' ' + word(answer);
        };
        Conversation talk(dialect);
        QTEST(told(talk.poll()), "pending");
        QTEST(told(talk.poll()), "slow");
        talk.decide("deny");
        talk.sandbox.advance(60s);
        QTEST(told(talk.poll()), "denied");

        talk.begin();
        talk.sandbox.advance(1801s);
        QTEST(told(talk.poll()), "expired");

        talk.begin();
        talk.decide("approve");
        talk.poll();
        QTEST(told(talk.poll()), "used");
    }

    void anUnknownCode_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("told");
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
        Conversation talk(dialect);
        talk.deviceCode = "unknown";
        const Answer answer = talk.poll();
        QTEST(QString::number(answer.status) + ' ' + word(answer), "told");
    }

    /*! A client that knows nothing but the RFC gets nowhere where there is something to know. */
    void theRfcIsNotEnough_data()
    {
        QTest::addColumn<QString>("dialect");
        for (const char *dialect :
             {"google", "facebook", "twitch", "trakt", "amazon", "salesforce", "faable"})
            QTest::newRow(dialect) << dialect;
    }
    void theRfcIsNotEnough()
    {
        QFETCH(QString, dialect);
        Conversation talk(dialect);
        talk.decide("approve");
        const QString begin = "client_id=tv scope=openid";
        const QString poll =
            "grant_type=" + rfcGrant + " client_id=tv device_code=" + talk.deviceCode;
        const Answer codes = talk.send(talk.client.devicePath, begin, false);
        const Answer tokens = talk.send(talk.client.tokenPath, poll, false);
        const bool noCode = codes.status != 200 || !codes.json().contains("verification_uri");
        QVERIFY(noCode || !tokens.json().contains("access_token"));
    }

    void whatHasToBeThere_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("begin");
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
    void whatHasToBeThere()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, begin);
        Conversation talk(dialect);
        const Answer answer = talk.send(talk.client.devicePath, begin);
        QVERIFY(answer.status >= 400);
        QVERIFY(!answer.json().contains("user_code"));
    }

    void secrets_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("configured");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("good");
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
        QFETCH(QString, shown);
        SandboxOptions options;
        options.clientSecret = Secret(configured.toUtf8());
        Conversation talk(dialect, std::move(options));
        QCOMPARE(talk.codesAnswer.status, 200); // for which nobody needs one
        talk.client.poll.replace("client_secret=shh", "client_secret=" + shown);
        talk.decide("approve");
        const Answer answer = talk.poll();
        QFETCH(bool, good);
        QCOMPARE(answer.status, good ? 200 : 401);
    }

    void bodies_data()
    {
        QTest::addColumn<QString>("dialect");
        for (const Client &client : clients) {
            if (client.dialect != "generic")
                QTest::newRow(qPrintable(client.dialect)) << client.dialect;
        }
    }
    void bodies()
    {
        QFETCH(QString, dialect);
        Conversation talk(dialect);
        const Answer answer =
            talk.send(talk.client.devicePath, talk.client.begin, !talk.client.json);
        const QJsonObject object = answer.header("Content-Type").contains("urlencoded")
                                       ? Conversation::fromForm(answer.body)
                                       : answer.json();
        QVERIFY(!object.contains("user_code"));
    }

    void githubAnswersInTwoFormats()
    {
        Conversation talk("github");
        QCOMPARE(talk.codesAnswer.header("Content-Type"),
                 "application/x-www-form-urlencoded; charset=utf-8");
        const Answer json =
            talk.send("/login/device/code", "client_id=tv", false, "application/json");
        QCOMPARE(json.header("Content-Type"), "application/json");
        QCOMPARE(json.json().value("expires_in"), 900);
        const Answer error =
            talk.send("/login/oauth/access_token", "client_id=tv", false, "application/json");
        QCOMPARE(error.error(), "invalid_request");
    }

    void githubTellsTheNewInterval()
    {
        Conversation talk("github");
        const auto interval = [&] {
            return Conversation::fromForm(talk.poll().body).value("interval").toString();
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
            Conversation talk("github", std::move(options));
            talk.decide("approve");
            const QJsonObject tokens = Conversation::fromForm(talk.poll().body);
            QCOMPARE(tokens.contains("refresh_token"), expiring);
            QCOMPARE(tokens.contains("expires_in"), expiring);
            QCOMPARE(tokens.value("token_type"), "bearer");
            if (!expiring)
                continue;
            const Answer fresh = talk.send("/login/oauth/access_token",
                                           "grant_type=refresh_token client_id=tv refresh_token="
                                               + tokens.value("refresh_token").toString());
            QVERIFY(fresh.body.contains("access_token="));
        }
    }

    void scopes_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("asked"); // with "+" for a space
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
        Conversation talk(dialect);
        talk.decide("approve");
        const Answer answer = talk.poll();
        const QJsonObject tokens =
            dialect == "github" ? Conversation::fromForm(answer.body) : answer.json();
        QTEST(tokens.value("scope"), "granted");
    }

    void commasBetweenFacebooksScopes()
    {
        Conversation talk("facebook");
        const QByteArray page = talk.sandbox.get("/device?user_code=" + talk.userCode).body;
        QVERIFY(page.contains("public_profile"));
        QVERIFY(!page.contains("public_profile,"));
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
        Conversation talk(dialect);
        talk.client.begin.replace(QRegularExpression("scope=\\S*"), "scope=" + scope);
        talk.begin();
        talk.decide("approve");
        QTEST(talk.poll().json().contains("refresh_token"), "given");
    }

    void refreshing_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
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
        QFETCH(QString, words);
        QFETCH(bool, rotates);
        Conversation talk(dialect);
        talk.decide("approve");
        const QString token = talk.poll().json().value("refresh_token").toString();
        const QString request = "grant_type=refresh_token client_id=tv refresh_token=" + token;
        const Answer first = talk.send(path, request + words);
        QCOMPARE(first.status, 200);
        QCOMPARE(first.json().contains("refresh_token"), rotates);
        QCOMPARE(talk.send(path, request + words).status == 200, !rotates);
    }

    void salesforceKnowsNoTimes()
    {
        Conversation talk("salesforce");
        talk.decide("approve");
        const QJsonObject tokens = talk.poll().json();
        QVERIFY(!tokens.contains("expires_in"));
        QCOMPARE(tokens.value("instance_url"), talk.sandbox.server().origin());
    }

    void microsoftsMessageAndErrors()
    {
        Conversation talk("microsoft");
        const QString message = talk.codes.value("message").toString();
        QVERIFY(message.contains(talk.userCode));
        QVERIFY(message.contains(talk.codes.value("verification_uri").toString()));
        const Answer answer = talk.send(talk.client.devicePath, "client_id=tv");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.error(), "invalid_request");
    }

    void traktSaysItWithItsStatusAlone()
    {
        Conversation talk("trakt");
        QVERIFY(talk.poll().body.isEmpty());
        const Answer hasty = talk.poll();
        QCOMPARE(hasty.header("Content-Type"), "text/plain; charset=utf-8");
        QCOMPARE(hasty.header("Retry-After"), "10");
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
        Conversation talk(dialect);
        for (int i = 1; i < allowed; ++i) {
            talk.begin();
            QCOMPARE(talk.codesAnswer.status, 200);
        }
        talk.begin();
        QCOMPARE(talk.codesAnswer.status, 429);
        QTEST(talk.codesAnswer.header("Content-Type"), "type");
        QCOMPARE(talk.codesAnswer.header("Retry-After"), QByteArray::number(seconds));
        if (dialect == "authentik")
            QCOMPARE(talk.codesAnswer.error(), "slow_down");
        talk.sandbox.advance(std::chrono::seconds(seconds));
        talk.begin();
        QCOMPARE(talk.codesAnswer.status, 200);
    }

    void auth0TellsOfTheExpiryOnce()
    {
        Conversation talk("auth0");
        talk.sandbox.advance(901s);
        QCOMPARE(talk.poll().error(), "expired_token");
        QCOMPARE(talk.poll().error(), "invalid_grant");
    }

    void keycloakLooksAtTheSpeedFirst()
    {
        for (const QString dialect : {"keycloak", "okta"}) {
            Conversation talk(dialect);
            talk.poll();
            talk.decide("deny");
            QCOMPARE(talk.poll().error(), dialect == "keycloak" ? "slow_down" : "access_denied");
        }
    }

    void keycloakTellsTheApprovedToo()
    {
        Conversation talk("keycloak");
        talk.poll();
        talk.decide("approve");
        QCOMPARE(talk.poll().error(), "slow_down");
        talk.sandbox.advance(10s);
        QCOMPARE(talk.poll().status, 200);
    }

    void amazonWantsBothCodes()
    {
        Conversation talk("amazon");
        talk.decide("approve");
        const QString right = talk.userCode;
        talk.userCode = "AAAAA";
        QCOMPARE(talk.poll().error(), "invalid_code_pair");
        talk.userCode = right;
        QCOMPARE(talk.poll().status, 200);
    }

    void faableAlwaysGivesAnIdToken()
    {
        Conversation talk("faable");
        talk.decide("approve");
        QVERIFY(talk.poll().json().contains("id_token"));
    }

    void facebooksTokenHasNoType()
    {
        Conversation talk("facebook");
        talk.decide("approve");
        QCOMPARE(talk.poll().json().keys(), (QStringList{"access_token", "expires_in"}));
    }

    void authentikKeepsItsZeros()
    {
        // One code in ten begins with a zero.
        SandboxOptions options;
        options.dialect = "authentik";
        RunningSandbox sandbox(std::move(options));
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
        Conversation talk(dialect);
        const QString origin = talk.sandbox.server().origin();
        const QString base = issuer.endsWith('/') ? issuer.chopped(1) : issuer;
        const QJsonObject metadata =
            talk.sandbox.get(base + "/.well-known/openid-configuration").json();
        QCOMPARE(metadata.value("issuer"), origin + issuer);
        QCOMPARE(metadata.value("device_authorization_endpoint"), origin + talk.client.devicePath);
        QCOMPARE(metadata.value("token_endpoint"), origin + talk.client.tokenPath);
        QCOMPARE(metadata.value("revocation_endpoint").toString(),
                 revocation.isEmpty() ? QString() : origin + revocation);
        const QString keys = metadata.value("jwks_uri").toString();
        QVERIFY(keys.startsWith(origin));
        QCOMPARE(talk.sandbox.get(keys.sliced(origin.size())).json().value("keys").toArray().size(),
                 1);

        talk.client.begin.replace("scope=api", "scope=openid");
        talk.begin();
        talk.decide("approve");
        const QByteArray idToken = talk.poll().json().value("id_token").toString().toLatin1();
        const auto claims =
            QByteArray::fromBase64(idToken.split('.').value(1), QByteArray::Base64UrlEncoding);
        QCOMPARE(QJsonDocument::fromJson(claims)["iss"], origin + tokenIssuer);
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
        Conversation talk(dialect);
        QCOMPARE(talk.sandbox.get("/.well-known/openid-configuration").status, 404);
        QCOMPARE(talk.sandbox.get("/.well-known/oauth-authorization-server").status, 404);
    }

    void revocation_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
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
        QFETCH(QString, words);
        Conversation talk(dialect);
        talk.decide("approve");
        const QString token = talk.poll().json().value("access_token").toString();
        QCOMPARE(talk.send(path, words + " token=" + token).status, 200);
        QTEST(talk.send(path, words + " token=unknown").status, "unknown");
    }
};

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
