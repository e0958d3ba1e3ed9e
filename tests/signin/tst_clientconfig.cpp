// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/hardwarekeys.h"
#include "jose/signingkey.h"
#include "signin/clientconfig_p.h"
#include "support/softwaretpm.h"
#include "support/testproviders.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

class TestClientConfig : public QObject
{
    Q_OBJECT

    static ClientConfig byIssuer()
    {
        ClientConfig client;
        client.setIssuer("https://id.example");
        client.setClientId("tv");
        return client;
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    /*! A new key that is wrapped for the TPM in software. */
    QByteArray wrappedKey() const
    {
        qputenv("TPM2OPENSSL_TCTI", m_tpm.address());
        const auto loaded = HardwareKeys::load("tpm2");
        const auto hardware = std::get<std::shared_ptr<const HardwareKeys>>(loaded);
        return std::get<SigningKey>(hardware->generate()).toPem().reveal();
    }

    QTemporaryDir m_folder;
    SoftwareTpm m_tpm;
    TestProviders m_providers;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TSS2_LOG", "all+NONE");
        QVERIFY2(m_tpm.isRunning(), "swtpm is not installed");
        QVERIFY2(m_providers.hasTpm(), "tpm2-openssl is not installed");
    }

    void anIssuer()
    {
        const ClientConfig config = byIssuer();
        QCOMPARE(config.problem(), "");
        const CompleteClient client = completeClient(config);
        QVERIFY(isDiscovered(client.data));
        QCOMPARE(client.data.issuer, "https://id.example");
        QCOMPARE(client.data.clientId, "tv");
        QCOMPARE(client.data.profile.name, "generic");
        QCOMPARE(client.data.scopes, client.data.profile.defaultScopes);
        QVERIFY(!client.data.scopes.isEmpty());
    }

    void addresses()
    {
        ClientConfig config;
        config.setClientId("tv");
        config.setDeviceAuthorizationEndpoint(QUrl("https://a.example/device"));
        config.setTokenEndpoint(QUrl("https://a.example/token"));
        config.setRevocationEndpoint(QUrl("https://a.example/revoke"));
        config.setUserinfoEndpoint(QUrl("https://a.example/userinfo"));
        config.setKeysEndpoint(QUrl("https://a.example/keys"));
        QCOMPARE(config.problem(), "");
        const ServerMetadata server = completeClient(config).data.endpoints;
        QCOMPARE(server.deviceAuthorizationEndpoint, config.deviceAuthorizationEndpoint());
        QCOMPARE(server.tokenEndpoint, config.tokenEndpoint());
        QCOMPARE(server.revocationEndpoint, config.revocationEndpoint());
        QCOMPARE(server.userinfoEndpoint, config.userinfoEndpoint());
        QCOMPARE(server.keysEndpoint, config.keysEndpoint());
    }

    void anIssuerAndTheAddressThatItDoesNotName()
    {
        ClientConfig config = byIssuer();
        config.setDeviceAuthorizationEndpoint(QUrl("https://id.example/device"));
        QCOMPARE(config.problem(), "");
        const CompleteClient client = completeClient(config);
        QVERIFY(isDiscovered(client.data));
        QCOMPARE(client.data.endpoints.deviceAuthorizationEndpoint,
                 QUrl("https://id.example/device"));
    }

    void additionalParametersAndHeaders()
    {
        ClientConfig config = byIssuer();
        config.setAudience("api");
        config.setResources({"https://a.example", "https://b.example"});
        config.setAcrValues("mfa");
        config.setParameter("prompt", "login");
        config.setParameter("gone", "x");
        config.setParameter("gone", "");
        config.setTokenParameter("tenant", "acme");
        config.setHeader("X-Key", Secret("k3y"));
        config.setHeader("X-Gone", Secret("x"));
        config.setHeader("X-Gone", Secret());
        config.setUserAgent("Aurora/2");
        QCOMPARE(config.problem(), "");
        const ClientData data = std::move(completeClient(config).data);
        QStringList shown;
        for (const AdditionalParameter &one : data.parameters)
            shown << one.name + '=' + one.value + (one.inDeviceRequest ? " device" : "")
                         + (one.inTokenRequest ? " token" : "");
        QCOMPARE(shown,
                 QStringList({"audience=api device", "resource=https://a.example device token",
                              "resource=https://b.example device token", "acr_values=mfa device",
                              "prompt=login device", "tenant=acme token"}));
        QCOMPARE(data.headers.size(), size_t(1));
        QCOMPARE(data.headers[0].value.reveal(), "k3y");
        QCOMPARE(data.userAgent, "Aurora/2");
        config.setParameter("client_id", "other");
        QCOMPARE(config.problem(),
                 "The parameter client_id is sent already, and can't be another one");
    }

    void aBuiltInProfile()
    {
        QVERIFY(ClientConfig::profileNames().contains("keycloak"));
        ClientConfig config;
        config.setProfile("keycloak");
        config.setClientId("tv");
        config.setScopes({"films"});
        config.setProfileSetting("domain", "sso.example");
        QVERIFY2(config.problem().startsWith("Keycloak needs the setting realm"),
                 qPrintable(config.problem()));
        config.setProfileSetting("realm", "tv");
        QCOMPARE(config.problem(), "");
        QCOMPARE(completeClient(config).data.issuer, "https://sso.example/realms/tv");
        QCOMPARE(completeClient(config).data.scopes, QStringList("films"));
        config.setServer(QUrl("http://127.0.0.1:8628"));
        QCOMPARE(completeClient(config).data.issuer, "http://127.0.0.1:8628/realms/tv");
    }

    void aProfileInAFile()
    {
        const QByteArray profile =
            R"({"name": "acme", "title": "Acme", "issuer": "https://id.acme.example"})";
        ClientConfig config;
        config.setClientId("tv");
        config.setProfileFile(write("acme.json", profile));
        QCOMPARE(config.problem(), "");
        QCOMPARE(completeClient(config).data.issuer, "https://id.acme.example");

        config.setProfileFile(write("other.json", profile));
        QCOMPARE(config.problem(), config.profileFile() + ": name must be other, as the file's");
        config.setProfileFile("/nowhere/acme.json");
        QVERIFY(config.problem().startsWith("/nowhere/acme.json: "));
        config.setProfile("generic");
        QCOMPARE(config.profileFile(), "");
    }

    void problems_data()
    {
        QTest::addColumn<ClientConfig>("config");
        QTest::addColumn<QString>("problem");
        QTest::newRow("nothing")
            << ClientConfig() << "The server is not known: set a profile, an issuer or endpoints";
        ClientConfig noClient;
        noClient.setIssuer("https://id.example");
        QTest::newRow("no client") << noClient << "A client id is missing";
        ClientConfig unknown = byIssuer();
        unknown.setProfile("acme");
        QTest::newRow("profile") << unknown << "There is no profile 'acme'";
        ClientConfig noSecret;
        noSecret.setProfile("google");
        noSecret.setClientId("tv");
        QTest::newRow("secret") << noSecret << "Google needs a client secret";
        ClientConfig badKey = byIssuer();
        badKey.setClientKey(Secret("no key"));
        QTest::newRow("key") << badKey
                             << "The client's key is no RSA, P-256 or Ed25519 key in PEM form "
                                "without a passphrase.";
        ClientConfig tellsPin = byIssuer();
        tellsPin.setClientKeyUri("pkcs11:object=tv?pin-value=4711");
        QTest::newRow("PIN in the URI")
            << tellsPin
            << "The client's key: A PIN does not belong into the URI of a key, where others can "
               "read it: put it into a file.";
        ClientConfig unknownScheme = byIssuer();
        unknownScheme.setClientKeyUri("testkey:p256");
        QTest::newRow("scheme") << unknownScheme
                                << "The client's key: It is not known which provider of OpenSSL "
                                   "opens the key testkey:p256: name it as the key's provider.";
        ClientConfig noProvider = byIssuer();
        noProvider.setDpopKey("testkey:p256");
        noProvider.setKeyProvider("no-such-provider");
        QTest::newRow("provider") << noProvider
                                  << "The key for DPoP: OpenSSL has no provider "
                                     "'no-such-provider': install it, or name another as the "
                                     "key's provider.";
        ClientConfig noPin = byIssuer();
        noPin.setClientKeyUri("testkey:pin");
        noPin.setKeyProvider("testkey");
        QTest::newRow("no PIN") << noPin
                                << "The client's key: The key testkey:pin needs a PIN, and there "
                                   "is no file with it.";
        ClientConfig noFile = byIssuer();
        noFile.setClientSecretFile("/nowhere/secret");
        QTest::newRow("file") << noFile
                              << "Can't read the client's secret: No such file or directory.";
        ClientConfig noAuthorities = byIssuer();
        noAuthorities.setAuthoritiesFile("/dev/null");
        QTest::newRow("authorities") << noAuthorities
                                     << "The file with the authorities can't be read, or holds no "
                                        "PEM certificate.";
    }
    void problems()
    {
        QFETCH(ClientConfig, config);
        QTEST(config.problem(), "problem");
    }

    void secrets()
    {
        ClientConfig config = byIssuer();
        config.setClientSecret(Secret("s3cret"));
        QCOMPARE(completeClient(config).data.clientSecret.reveal(), QByteArray("s3cret"));
        config.setClientSecretFile(write("secret", "from-file\n"));
        QCOMPARE(completeClient(config).data.clientSecret.reveal(), QByteArray("from-file"));
        config.setClientSecretFile({});
        config.setClientSecret({});
        QVERIFY(completeClient(config).data.clientSecret.isEmpty());

        const SigningKey key = SigningKey::generate();
        config.setClientKey(key.toPem());
        config.setClientKeyId("k1");
        QCOMPARE(config.problem(), "");
        const ClientData data = std::move(completeClient(config).data);
        QCOMPARE(data.clientKey->thumbprint(), key.thumbprint());
        QCOMPARE(data.clientKeyId, "k1");
    }

    void keysInHardware()
    {
        ClientConfig config = byIssuer();
        config.setClientKeyUri("testkey:pin");
        config.setDpopKey("testkey:rsa");
        config.setKeyProvider("testkey");
        config.setKeyPinFile(write("pin", "1234\n"));
        QCOMPARE(config.problem(), "");
        const ClientData data = std::move(completeClient(config).data);
        QCOMPARE(data.clientKey->provider(), "testkey");
        QVERIFY(data.dpopKeys->areInHardware());
        QVERIFY(data.dpopKeys->isChosen());

        const ClientConfig plain = byIssuer();
        QVERIFY(!completeClient(plain).data.dpopKeys->areInHardware());
    }

    /*! Without a TPM, "auto" is the same as "software". */
    void hardwareIfThereIsOne()
    {
        ClientConfig config = byIssuer();
        config.setDpopKey("auto");
        qputenv("TPM2OPENSSL_TCTI", "swtpm:path=/nowhere");
        QCOMPARE(config.problem(), "");
        QVERIFY(!completeClient(config).data.dpopKeys->areInHardware());
        qputenv("TPM2OPENSSL_TCTI", m_tpm.address());
        QCOMPARE(completeClient(config).data.dpopKeys->provider(), "tpm2");
    }

    /*! The provider and the PIN of the client's key have nothing to do with a TPM. */
    void eachKeyHasItsProvider_data()
    {
        QTest::addColumn<QString>("clientKey");
        QTest::addColumn<QString>("dpopKey");
        QTest::addColumn<QString>("clientProvider");
        QTest::addColumn<QString>("dpopProvider");
        QTest::newRow("TPM") << "testkey:pin"
                             << "tpm"
                             << "testkey"
                             << "tpm2";
        QTest::newRow("TPM if there is one") << "testkey:pin"
                                             << "auto"
                                             << "testkey"
                                             << "tpm2";
        const QString wrapped = write("tpm.pem", wrappedKey());
        QTest::newRow("wrapped for the TPM") << wrapped << "testkey:p256"
                                             << "tpm2"
                                             << "testkey";
        QTest::newRow("the other way round") << "testkey:p256" << wrapped << "testkey"
                                             << "tpm2";
    }
    void eachKeyHasItsProvider()
    {
        QFETCH(QString, clientKey);
        QFETCH(QString, dpopKey);
        qputenv("TPM2OPENSSL_TCTI", m_tpm.address());
        ClientConfig config = byIssuer();
        config.setClientKeyUri(clientKey);
        config.setDpopKey(dpopKey);
        config.setKeyProvider("testkey");
        config.setKeyPinFile(write("pin", "1234\n"));
        QCOMPARE(config.problem(), "");
        const ClientData data = std::move(completeClient(config).data);
        QTEST(data.clientKey->provider(), "clientProvider");
        QTEST(data.dpopKeys->provider(), "dpopProvider");
    }

    void copies()
    {
        ClientConfig first = byIssuer();
        first.setClientSecret(Secret("s3cret"));
        ClientConfig second = first;
        second.setClientId("other");
        second.setClientSecret({});
        QCOMPARE(first.clientId(), "tv");
        QCOMPARE(completeClient(first).data.clientSecret.reveal(), QByteArray("s3cret"));
        QCOMPARE(second.issuer(), first.issuer());
        first = std::move(second);
        QCOMPARE(first.clientId(), "other");
    }
};

QTEST_GUILESS_MAIN(TestClientConfig)
#include "tst_clientconfig.moc"
