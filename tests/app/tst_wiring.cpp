// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "wiring.h"

#include <QTest>

using namespace DeviceSignIn;

class TestWiring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keychainService_data();
    void keychainService();
    void store();
};

void TestWiring::keychainService_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("tokenEndpoint");
    QTest::addColumn<QString>("service");
    // Never change these: people would be signed out.
    QTest::newRow("issuer") << "https://id.example.com"
                            << ""
                            << "device-signin/https://id.example.com/tv";
    QTest::newRow("endpoint") << ""
                              << "https://id.example.com/token"
                              << "device-signin/https://id.example.com/token/tv";
}

void TestWiring::keychainService()
{
    QFETCH(QString, issuer);
    QFETCH(QString, tokenEndpoint);
    ClientConfig client;
    client.clientId = "tv";
    client.issuer = issuer;
    client.endpoints.tokenEndpoint = QUrl(tokenEndpoint);
    QTEST(DeviceSignIn::keychainService(client), "service");
}

void TestWiring::store()
{
    QVERIFY(!Wiring({}, {StoreKind::Memory, {}}).store()->isLasting());
    QVERIFY(Wiring({}, {StoreKind::Keychain, {}}).store()->isLasting());
    QVERIFY(Wiring({}, {StoreKind::File, "/nowhere"}).store()->isLasting());
}

QTEST_GUILESS_MAIN(TestWiring)
#include "tst_wiring.moc"
