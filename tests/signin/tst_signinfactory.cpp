// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signinfactory.h"
#include "storage/tokenstore.h"

#include <QTest>

using namespace DeviceSignIn;

class TestSignInFactory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storeService_data();
    void storeService();
    void store();
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
    ClientConfig client;
    client.clientId = "tv";
    client.issuer = issuer;
    client.endpoints.tokenEndpoint = QUrl(tokenEndpoint);
    QTEST(DeviceSignIn::storeService(client), "service");
}

void TestSignInFactory::store()
{
    QVERIFY(!SignInFactory({}, {StoreKind::Memory, {}, {}}).store()->isLasting());
    QVERIFY(SignInFactory({}, {StoreKind::Keychain, {}, {}}).store()->isLasting());
    QVERIFY(SignInFactory({}, {StoreKind::File, "/nowhere", {}}).store()->isLasting());
    QVERIFY(SignInFactory({}, {StoreKind::Sealed, "/nowhere", "/key"}).store()->isLasting());
}

QTEST_GUILESS_MAIN(TestSignInFactory)
#include "tst_signinfactory.moc"
