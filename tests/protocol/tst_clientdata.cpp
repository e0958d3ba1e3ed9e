// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/clientdata.h"

#include <QTest>

using namespace DeviceSignIn;

class TestClientData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_data()
    {
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("good");
        const QString none;
        QTest::newRow("issuer") << "tv"
                                << "https://a.example/realm" << none << none << true;
        QTest::newRow("issuer on loopback") << "tv"
                                            << "http://127.0.0.1:8628" << none << none << true;
        QTest::newRow("endpoints") << "tv" << none << "https://a.example/d"
                                   << "https://a.example/t" << true;
        QTest::newRow("no client id") << none << "https://a.example" << none << none << false;
        QTest::newRow("nothing to ask") << "tv" << none << none << none << false;
        QTest::newRow("only one endpoint")
            << "tv" << none << "https://a.example/d" << none << false;
        QTest::newRow("an issuer, and the endpoint that it does not name")
            << "tv"
            << "https://a.example"
            << "https://a.example/d" << none << true;
        QTest::newRow("an issuer, and the token endpoint")
            << "tv"
            << "https://a.example" << none << "https://a.example/t" << true;
        QTest::newRow("an issuer, and an endpoint in plain http")
            << "tv"
            << "https://a.example"
            << "http://a.example/d" << none << false;
        QTest::newRow("plain http issuer") << "tv"
                                           << "http://a.example" << none << none << false;
        QTest::newRow("plain http endpoint") << "tv" << none << "https://a.example/d"
                                             << "http://a.example/t" << false;
        QTest::newRow("issuer with a query") << "tv"
                                             << "https://a.example/?a=b" << none << none << false;
        QTest::newRow("control character in the id")
            << "tv\n"
            << "https://a.example" << none << none << false;
    }
    void check()
    {
        QFETCH(QString, clientId);
        QFETCH(QString, issuer);
        QFETCH(QString, device);
        QFETCH(QString, token);
        ClientData config;
        config.clientId = clientId;
        config.issuer = issuer;
        config.endpoints.deviceAuthorizationEndpoint = QUrl(device);
        config.endpoints.tokenEndpoint = QUrl(token);
        const Failure failure = checkConfig(config);
        QTEST(!failure, "good");
        if (failure) {
            QCOMPARE(failure.reason, Reason::NotConfigured);
            QVERIFY(!failure.detail.isEmpty());
        }
    }

    static Profile tenants()
    {
        Profile profile;
        profile.title = "Acme";
        profile.settings = {{"tenant", "the tenant", "common", false},
                            {"realm", "the realm", {}, false},
                            {"audience", "the API", {}, true}};
        profile.issuer = "https://{tenant}.example/{claim:tid}";
        profile.endpoints.deviceAuthorization = "https://{tenant}.example/{realm}/d";
        profile.endpoints.token = "https://{tenant}.example/{realm}/t";
        return profile;
    }

    void fillsSettingsIntoAddresses()
    {
        const auto made = configFor(tenants(), {{"realm", "tv"}, {"audience", "https://any/api"}});
        const auto &config = std::get<ClientData>(made);
        QCOMPARE(config.issuer, "https://common.example/{claim:tid}");
        QCOMPARE(config.endpoints.tokenEndpoint, QUrl("https://common.example/tv/t"));
        QCOMPARE(config.settings.value("tenant"), "common");
        QVERIFY(!isDiscovered(config));
    }

    void serverOptionReplacesTheProvidersHost()
    {
        const auto made = configFor(tenants(), {{"realm", "tv"}}, QUrl("http://127.0.0.1:8628/"));
        const auto &config = std::get<ClientData>(made);
        QCOMPARE(config.issuer, "http://127.0.0.1:8628/{claim:tid}");
        QCOMPARE(config.endpoints.tokenEndpoint, QUrl("http://127.0.0.1:8628/tv/t"));
    }

    void wrongSettings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("line");
        QTest::newRow("missing") << "tenant"
                                 << "a"
                                 << "Acme needs the setting realm: the realm";
        QTest::newRow("unknown") << "relam"
                                 << "a"
                                 << "Acme needs the setting realm: the realm";
        for (const char *value : {"a/b", "a?b", "a#b", "user@host", "a b", "a:b", "%2e", "[::1]"})
            QTest::newRow(value) << "realm" << value
                                 << "The setting realm can't be a part of an address";
    }
    void wrongSettings()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto made = configFor(tenants(), {{name, value}});
        QVERIFY(std::holds_alternative<Failure>(made));
        QCOMPARE(std::get<Failure>(made).reason, Reason::NotConfigured);
        QTEST(std::get<Failure>(made).detail, "line");
    }

    void unknownSetting()
    {
        const auto made = configFor(tenants(), {{"realm", "a"}, {"relam", "b"}});
        QCOMPARE(std::get<Failure>(made).detail, "Acme has no setting relam");
    }

    void aSecretThatIsNeeded()
    {
        auto made = configFor(tenants(), {{"realm", "tv"}});
        auto &config = std::get<ClientData>(made);
        config.clientId = "tv";
        config.profile.needsSecret = true;
        QCOMPARE(checkConfig(config).detail, "Acme needs a client secret");
        config.clientSecret = Secret("s");
        QVERIFY(!checkConfig(config));
    }
};

QTEST_APPLESS_MAIN(TestClientData)
#include "tst_clientdata.moc"
