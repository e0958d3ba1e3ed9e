// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/clientconfig.h"

#include <QTest>

using namespace DeviceSignIn;

class TestClientConfig : public QObject
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
        ClientConfig config;
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
};

QTEST_APPLESS_MAIN(TestClientConfig)
#include "tst_clientconfig.moc"
