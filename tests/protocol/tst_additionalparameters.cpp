// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/additionalparameters.h"
#include "protocol/deviceauthorization.h"
#include "protocol/tokens.h"
#include "support/json.h"
#include "support/knownclient.h"

#include <QTest>

using namespace DeviceSignIn;

/*! What an operator adds to requests, and what must not be added. */
class TestAdditionalParameters : public QObject
{
    Q_OBJECT

    static ClientData withAll()
    {
        ClientData config = knownClient();
        config.parameters = {{"audience", "https://api.example/ & more"},
                             {"resource", "https://one.example/", true, true},
                             {"resource", "https://two.example/", true, true},
                             {"tenant", "acme", false, true}};
        return config;
    }

    static QByteArray deviceBody(const ClientData &config)
    {
        return deviceAuthorizationRequest(config, config.endpoints).body.reveal();
    }

    static QByteArray pollBody(const ClientData &config)
    {
        DeviceAuthorization authorization;
        authorization.deviceCode = Secret("d");
        return deviceTokenRequest(config, config.endpoints, authorization).body.reveal();
    }

private Q_SLOTS:
    void parametersGoWhereTheyBelong()
    {
        const ClientData config = withAll();
        QVERIFY(!checkConfig(config));
        const QByteArray device = deviceBody(config);
        QVERIFY(device.contains("audience=https%3A%2F%2Fapi.example%2F%20%26%20more"));
        QVERIFY(device.contains("resource=https%3A%2F%2Fone.example%2F"
                                "&resource=https%3A%2F%2Ftwo.example%2F"));
        QVERIFY(!device.contains("tenant"));
        QVERIFY(device.contains("client_id=tv"));
        const QByteArray poll = pollBody(config);
        const QByteArray refresh =
            refreshRequest(config, config.endpoints, Secret("r")).body.reveal();
        for (const QByteArray &body : {poll, refresh}) {
            QVERIFY(body.contains("resource=https%3A%2F%2Fone.example%2F"
                                  "&resource=https%3A%2F%2Ftwo.example%2F"));
            QVERIFY(body.contains("tenant=acme"));
            QVERIFY(!body.contains("audience"));
        }
        const Secret token("r");
        const auto revoke =
            revocationRequest(config, config.endpoints, {token, "refresh_token", Secret(), {}});
        QVERIFY(!revoke.body.reveal().contains("resource"));
    }

    /*! A server may repeat a public parameter in an error, which an operator wants to read. */
    void parametersAreNoSecrets()
    {
        const auto request = deviceAuthorizationRequest(withAll(), withAll().endpoints);
        for (const Secret &secret : request.secrets)
            QVERIFY(!secret.reveal().contains("example"));
    }

    void repeatedParametersAreAListInJson()
    {
        ClientData config = withAll();
        config.profile.deviceRequest.encoding = RequestTemplate::Encoding::Json;
        QVERIFY(deviceBody(config).contains(
            json("'resource':['https://one.example/','https://two.example/']")));
        QVERIFY(deviceBody(config).contains(json("'audience':'https://api.example/ & more'")));
    }

    void refusedParameters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        for (const char *name :
             {"client_id", "client_secret", "client_assertion", "grant_type", "device_code",
              "scope", "code_verifier", "code_challenge", "nonce", "refresh_token", "token",
              "user_code", "CLIENT_ID", "redirect_uri", "request"})
            QTest::newRow(name) << name << "x";
        QTest::newRow("one of the profile") << "audience"
                                            << "x";
        QTest::newRow("no name") << ""
                                 << "x";
        QTest::newRow("two in one") << "a&client_id"
                                    << "x";
        QTest::newRow("an equals sign") << "a=b"
                                        << "x";
        QTest::newRow("a space") << "a b"
                                 << "x";
        QTest::newRow("a line break") << "a\nb"
                                      << "x";
        QTest::newRow("other letters") << QString::fromUtf8("ä") << "x";
        QTest::newRow("a long name") << QString(65, 'a') << "x";
        QTest::newRow("a hidden character") << "a" << QString(QChar(0x202E));
        QTest::newRow("a line break in the value") << "a"
                                                   << "b\nc";
        QTest::newRow("a long value") << "a" << QString(3000, 'b');
    }
    void refusedParameters()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        for (const bool inTokenRequest : {false, true}) {
            ClientData config = knownClient();
            config.profile.deviceRequest.parameters.emplace_back("audience", "{audience}");
            config.profile.refreshRequest.parameters.emplace_back("audience", "{audience}");
            config.parameters = {{name, value, !inTokenRequest, inTokenRequest}};
            const Failure failure = checkConfig(config);
            QCOMPARE(failure.reason, Reason::NotConfigured);
            QVERIFY(!failure.detail.contains('\n'));
        }
    }

    void repeatedParameters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("firstIsForTokens");
        QTest::addColumn<bool>("secondIsForTokens");
        QTest::addColumn<QString>("words");
        const QString twice("The parameter %1 is given twice");
        QTest::newRow("audience") << "audience" << false << false << twice.arg("audience");
        QTest::newRow("with polls") << "tenant" << true << true << twice.arg("tenant");
        QTest::newRow("in two requests") << "tenant" << false << true << "";
        QTest::newRow("resource") << "resource" << false << false << "";
        QTest::newRow("resource with polls") << "resource" << true << true << "";
    }
    /*!
        A server refuses a request with a parameter twice, or takes either (RFC 6749, section 3.2).
    */
    void repeatedParameters()
    {
        QFETCH(QString, name);
        QFETCH(bool, firstIsForTokens);
        QFETCH(bool, secondIsForTokens);
        ClientData config = knownClient();
        config.parameters = {
            {name, "y", !firstIsForTokens, firstIsForTokens},
            {"other", "a"},
            {name, "z", !secondIsForTokens, secondIsForTokens},
        };
        QTEST(checkConfig(config).detail, "words");
    }

    /*! A resource goes to all requests, and so may meet another parameter only there. */
    void repeatedInOneOfTheRequests()
    {
        ClientData config = knownClient();
        config.parameters = {{"tenant", "y", true, true}, {"tenant", "z", false, true}};
        QCOMPARE(checkConfig(config).detail, QString("The parameter tenant is given twice"));
    }

    void tooMany()
    {
        ClientData config = knownClient();
        for (int i = 0; i < 33; ++i)
            config.parameters.push_back({"p" + QString::number(i), "x"});
        QVERIFY(checkConfig(config));
    }

    void headers()
    {
        ClientData config = knownClient();
        config.headers.push_back({"X-Api-Key", Secret("k3y, with a comma")});
        QVERIFY(!checkConfig(config));
        HttpRequest request;
        addAdditionalHeaders(config, &request);
        QCOMPARE(request.headers.size(), size_t(1));
        QCOMPARE(request.headers[0].first, "X-Api-Key");
        QCOMPARE(request.headers[0].second.reveal(), "k3y, with a comma");
        // The value is a secret, so that no text of the server that repeats it is shown.
        QCOMPARE(request.secrets.size(), size_t(1));
        QCOMPARE(request.secrets[0].reveal(), "k3y, with a comma");
    }

    void refusedHeaders_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("value");
        for (const char *name :
             {"Authorization", "authorization", "Content-Type", "Content-Length", "Host", "Cookie",
              "DPoP", "Transfer-Encoding", "Connection", "User-Agent", "Accept", "Accept-Encoding",
              "Proxy-Authorization", "Expect", "Upgrade", "TE"})
            QTest::newRow(name) << name << QByteArray("x");
        QTest::newRow("no name") << "" << QByteArray("x");
        QTest::newRow("a colon") << "X: y" << QByteArray("x");
        QTest::newRow("a line break in the name") << "X\r\nHost" << QByteArray("x");
        QTest::newRow("a line break") << "X" << QByteArray("a\r\nHost: evil.example");
        QTest::newRow("a line feed") << "X" << QByteArray("a\nHost: evil.example");
        QTest::newRow("a carriage return") << "X" << QByteArray("a\rHost: evil.example");
        QTest::newRow("a null") << "X" << QByteArray("a\0b", 3);
        QTest::newRow("a tabulator") << "X" << QByteArray("a\tb");
        QTest::newRow("other letters") << "X" << QByteArray("\xC3\xA4");
        QTest::newRow("a space before it") << "X" << QByteArray(" a");
        QTest::newRow("a long value") << "X" << QByteArray(5000, 'a');
    }
    void refusedHeaders()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, value);
        ClientData config = knownClient();
        config.headers.push_back({name, Secret(value).clone()});
        const Failure failure = checkConfig(config);
        QCOMPARE(failure.reason, Reason::NotConfigured);
        QVERIFY(!failure.detail.contains("evil"));
    }

    void repeatedHeaders()
    {
        ClientData config = knownClient();
        config.headers.push_back({"X-Api-Key", Secret("one")});
        config.headers.push_back({"x-api-key", Secret("two")});
        QCOMPARE(checkConfig(config).detail, QString("The header X-Api-Key is given twice"));
        config.headers.pop_back();
        QVERIFY(!checkConfig(config));
        config.profile.tokenRequest.headers.emplace_back("x-API-key", "{client_id}");
        const QString ofProfile("The header X-Api-Key is sent already, and can't be another one");
        QCOMPARE(checkConfig(config).detail, ofProfile);
        config.profile.tokenRequest.headers.clear();
        config.profile.tokenHeader = {"X-API-KEY", "{access_token}"};
        QCOMPARE(checkConfig(config).detail, ofProfile);
    }

    void userAgents()
    {
        ClientData config = knownClient();
        config.userAgent = "Aurora/2.1 (tv)";
        QVERIFY(!checkConfig(config));
        for (const QString &agent :
             {QString("a\r\nHost: b"), QString(300, 'a'), QString::fromUtf8("Größe")}) {
            config.userAgent = agent;
            QVERIFY(checkConfig(config));
        }
    }
};

QTEST_APPLESS_MAIN(TestAdditionalParameters)
#include "tst_additionalparameters.moc"
