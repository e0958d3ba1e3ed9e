// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/discovery.h"
#include "support/json.h"
#include "support/scriptedtransport.h"

#include <QTest>

using namespace DeviceSignIn;

class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urls_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("openId");
        QTest::addColumn<QString>("oauth");
        QTest::newRow("host") << "https://a.example"
                              << "https://a.example/.well-known/openid-configuration"
                              << "https://a.example/.well-known/oauth-authorization-server";
        QTest::newRow("slash") << "https://a.example/"
                               << "https://a.example/.well-known/openid-configuration"
                               << "https://a.example/.well-known/oauth-authorization-server";
        QTest::newRow("path")
            << "https://a.example:8443/realms/tv"
            << "https://a.example:8443/realms/tv/.well-known/openid-configuration"
            << "https://a.example:8443/.well-known/oauth-authorization-server/realms/tv";
    }
    void urls()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, openId);
        QFETCH(QString, oauth);
        QCOMPARE(discoveryUrls(issuer), (QList<QUrl>{QUrl(openId), QUrl(oauth)}));
    }

    void reads()
    {
        const auto read = readMetadata(
            ScriptedTransport::json(
                200,
                json("{'issuer':'https://a.example',"
                     "'device_authorization_endpoint':'https://a.example/device_authorization',"
                     "'token_endpoint':'https://a.example/token',"
                     "'revocation_endpoint':'https://a.example/revoke',"
                     "'userinfo_endpoint':'http://a.example/userinfo',"
                     "'registration_endpoint':'https://a.example/register',"
                     "'token_endpoint_auth_methods_supported':['none','client_secret_post']}")),
            "https://a.example");
        QVERIFY(std::holds_alternative<ServerMetadata>(read));
        const auto &server = std::get<ServerMetadata>(read);
        QCOMPARE(server.deviceAuthorizationEndpoint,
                 QUrl("https://a.example/device_authorization"));
        QCOMPARE(server.tokenEndpoint, QUrl("https://a.example/token"));
        QCOMPARE(server.revocationEndpoint, QUrl("https://a.example/revoke"));
        QCOMPARE(server.registrationEndpoint, QUrl("https://a.example/register"));
        QVERIFY2(server.userinfoEndpoint.isEmpty(), "plain http is left out");
        QCOMPARE(server.tokenAuthMethods, (QStringList{"none", "client_secret_post"}));
    }

    void refuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Reason>("reason");
        const auto document = [](const char *issuer, const char *device, const char *token) {
            return QByteArray("{\"issuer\":\"") + issuer + "\",\"device_authorization_endpoint\":\""
                   + device + "\",\"token_endpoint\":\"" + token + "\"}";
        };
        QTest::newRow("another issuer")
            << 200 << document("https://b.example", "https://a.example/d", "https://a.example/t")
            << Reason::WrongIssuer;
        QTest::newRow("a slash more")
            << 200 << document("https://a.example/", "https://a.example/d", "https://a.example/t")
            << Reason::WrongIssuer;
        QTest::newRow("another case")
            << 200 << document("https://A.example", "https://a.example/d", "https://a.example/t")
            << Reason::WrongIssuer;
        QTest::newRow("no device flow")
            << 200 << document("https://a.example", "", "https://a.example/t")
            << Reason::NoDeviceGrant;
        QTest::newRow("plain http")
            << 200 << document("https://a.example", "http://a.example/d", "https://a.example/t")
            << Reason::UnsafeResponse;
        QTest::newRow("loopback from afar")
            << 200 << document("https://a.example", "https://a.example/d", "http://127.0.0.1/t")
            << Reason::UnsafeResponse;
        QTest::newRow("no token endpoint")
            << 200 << document("https://a.example", "https://a.example/d", "")
            << Reason::NoDeviceGrant;
        QTest::newRow("no issuer")
            << 200 << document("", "https://a.example/d", "https://a.example/t")
            << Reason::WrongIssuer;
        // A server whose keys can't be fetched safely must not pass for one without keys.
        for (const char *keys :
             {"'http://a.example/k'", "'http://127.0.0.1/k'", "'/k'", "'ftp://a.example/k'", "17",
              "['https://a.example/k']", "{}", "true"}) {
            QByteArray body =
                document("https://a.example", "https://a.example/d", "https://a.example/t");
            body.chop(1);
            QTest::addRow("keys at %s", keys)
                << 200 << body + json(QByteArray(",'jwks_uri':") + keys + '}')
                << Reason::UnsafeResponse;
        }
        QTest::newRow("not found") << 404 << QByteArray("nothing here") << Reason::NotOAuth;
        QTest::newRow("a web page") << 200 << QByteArray("<html>") << Reason::NotOAuth;
        QTest::newRow("an array") << 200 << QByteArray("[]") << Reason::NotOAuth;
        QTest::newRow("cut off") << 200 << json("{'issuer':'https://a.ex") << Reason::Unreachable;
        QTest::newRow("redirect") << 302 << QByteArray() << Reason::Redirected;
        QTest::newRow("busy") << 503 << QByteArray() << Reason::ServerBusy;
    }
    void refuses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto read = readMetadata(ScriptedTransport::json(status, body), "https://a.example");
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).reason, "reason");
    }

    /*! The detail names what is missing, so that an operator can add it. */
    void namesWhatIsMissing()
    {
        const auto detailOf = [](const char *members) {
            const auto read =
                readMetadata(ScriptedTransport::json(200, json(members)), "https://a.example");
            return std::get<Failure>(read).detail;
        };
        QCOMPARE(detailOf("{'issuer':'https://a.example','token_endpoint':'https://a.example/t'}"),
                 "No device_authorization_endpoint");
        QCOMPARE(detailOf("{'issuer':'https://a.example',"
                          "'device_authorization_endpoint':'https://a.example/d'}"),
                 "No token_endpoint");
        QCOMPARE(detailOf("{'token_endpoint':'https://a.example/t'}"),
                 "The metadata name no issuer");
    }

    /*! A server that offers something in a wrong form still offers it. */
    void aSingleTextIsAListOfOne()
    {
        const auto read =
            readMetadata(ScriptedTransport::json(
                             200, json("{'issuer':'https://a.example',"
                                       "'device_authorization_endpoint':'https://a.example/d',"
                                       "'token_endpoint':'https://a.example/t',"
                                       "'dpop_signing_alg_values_supported':'ES256',"
                                       "'code_challenge_methods_supported':'S256'}")),
                         "https://a.example");
        QVERIFY(std::holds_alternative<ServerMetadata>(read));
        QVERIFY(std::get<ServerMetadata>(read).offersDpop);
        QVERIFY(std::get<ServerMetadata>(read).offersPkce);
    }

    void aServerMayHaveNoKeys_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("null") << json(",'jwks_uri':null");
        QTest::newRow("empty") << json(",'jwks_uri':''");
    }
    void aServerMayHaveNoKeys()
    {
        QFETCH(QByteArray, member);
        const auto read =
            readMetadata(ScriptedTransport::json(
                             200, json("{'issuer':'https://a.example',"
                                       "'device_authorization_endpoint':'https://a.example/d',"
                                       "'token_endpoint':'https://a.example/t'")
                                      + member + '}'),
                         "https://a.example");
        QVERIFY(std::holds_alternative<ServerMetadata>(read));
        QVERIFY(std::get<ServerMetadata>(read).keysEndpoint.isEmpty());
    }

    void aLoopbackServerMayUsePlainHttp()
    {
        const auto read =
            readMetadata(ScriptedTransport::json(
                             200, json("{'issuer':'http://127.0.0.1:1',"
                                       "'device_authorization_endpoint':'http://127.0.0.1:1/d',"
                                       "'token_endpoint':'http://127.0.0.1:1/t'}")),
                         "http://127.0.0.1:1");
        QVERIFY(std::holds_alternative<ServerMetadata>(read));
    }
};

QTEST_APPLESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
