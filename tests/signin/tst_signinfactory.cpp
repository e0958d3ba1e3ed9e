// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signinfactory_p.h"

#include <QTest>

using namespace DeviceSignIn;

class TestSignInFactory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storeService_data();
    void storeService();
    void store();
    void storeOfTheApplication();
    void unusableConfiguration();
};

void TestSignInFactory::storeService_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("tokenEndpoint");
    QTest::addColumn<QString>("service");
    // Stored tokens are found by these names, so changing a name would sign people out.
    QTest::newRow("issuer") << "https://id.example.com"
                            << ""
                            << "device-signin/https://id.example.com/tv";
    QTest::newRow("endpoint") << ""
                              << "https://id.example.com/token"
                              << "device-signin/https://id.example.com/token/tv";
}

void TestSignInFactory::storeService()
{
    QFETCH(QString, issuer);
    QFETCH(QString, tokenEndpoint);
    ClientData client;
    client.clientId = "tv";
    client.issuer = issuer;
    client.endpoints.tokenEndpoint = QUrl(tokenEndpoint);
    QTEST(DeviceSignIn::storeService(client), "service");
}

void TestSignInFactory::store()
{
    const auto isLasting = [](const StoreChoice &choice) {
        return createFactory({}, choice, {}).store()->isLasting();
    };
    QVERIFY(!isLasting({StoreKind::Memory, {}, {}}));
    QVERIFY(isLasting({StoreKind::Keychain, {}, {}}));
    QVERIFY(isLasting({StoreKind::File, "/nowhere", {}}));
    QVERIFY(isLasting({StoreKind::Sealed, "/nowhere", "/key"}));
}

void TestSignInFactory::storeOfTheApplication()
{
    auto store = TokenStore::inMemory();
    const TokenStore *given = store.get();
    QCOMPARE(SignInFactory(ClientConfig(), std::move(store)).store(), given);
    // Without one, the keychain.
    QVERIFY(SignInFactory(ClientConfig()).store()->isLasting());
}

void TestSignInFactory::unusableConfiguration()
{
    ClientConfig client;
    client.setProfile("keycloak");
    client.setClientId("tv");
    const SignInFactory factory(client, TokenStore::inMemory());
    const auto signIn = factory.createSignIn("default");
    signIn->begin();
    QTRY_COMPARE(signIn->flow()->state(), DeviceFlow::State::Failed);
    QCOMPARE(signIn->flow()->reason(), Reason::NotConfigured);
    QCOMPARE(signIn->flow()->errorDetail(), client.problem());
}

QTEST_GUILESS_MAIN(TestSignInFactory)
#include "tst_signinfactory.moc"
