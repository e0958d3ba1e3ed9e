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

    /*! A server at home is asked without TLS only if the operator names it so. */
    void serversAtHome_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("homeServer");
        QTest::addColumn<bool>("ok");
        QTest::newRow("https") << "https://media.example/jellyfin/"
                               << "" << true;
        QTest::newRow("an address") << "http://192.168.1.20:8096"
                                    << "http://192.168.1.20:8096" << true;
        QTest::newRow("a name") << "http://box.local:8096"
                                << "http://box.local:8096" << true;
        QTest::newRow("loopback") << "http://127.0.0.1:8096"
                                  << "" << true;
        QTest::newRow("elsewhere") << "http://media.example"
                                   << "" << false;
        QTest::newRow("without a scheme") << "192.168.1.20:8096"
                                          << "" << false;
        QTest::newRow("with a query") << "https://media.example?a=b"
                                      << "" << false;
        QTest::newRow("with a person") << "https://a@media.example"
                                       << "" << false;
    }
    void serversAtHome()
    {
        QFETCH(QString, server);
        QFETCH(bool, ok);
        Profile profile;
        ProfileSetting setting;
        setting.name = "server";
        setting.isAddress = true;
        profile.settings = {setting};
        profile.endpoints.deviceAuthorization = "{server}/begin";
        profile.endpoints.token = "{server}/poll";
        profile.verificationUri = "{server}/web/#/link";
        auto made = configFor(profile, {{"server", server}});
        QCOMPARE(std::holds_alternative<ClientData>(made), ok);
        if (!ok)
            return;
        auto &config = std::get<ClientData>(made);
        QTEST(config.homeServer.toString(), "homeServer");
        config.clientId = "tv";
        QVERIFY(!checkConfig(config));
        QVERIFY(!config.profile.verificationUri.contains("//web"));
    }

    /*! --server puts another server in the provider's place, also in the addresses for people. */
    void serverReplacesTheAddressForPeople()
    {
        Profile profile;
        profile.endpoints.deviceAuthorization = "https://a.example/begin";
        profile.endpoints.token = "https://a.example/poll";
        profile.verificationUri = "https://a.example/link";
        const auto made = configFor(profile, {}, QUrl("http://192.168.1.20:8096"));
        const auto &config = std::get<ClientData>(made);
        QCOMPARE(config.profile.verificationUri, "http://192.168.1.20:8096/link");
        QCOMPARE(config.homeServer, QUrl("http://192.168.1.20:8096"));
    }
};

QTEST_APPLESS_MAIN(TestClientData)
#include "tst_clientdata.moc"
