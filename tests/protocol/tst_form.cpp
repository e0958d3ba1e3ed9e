// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/form.h"

#include <QTest>

using namespace DeviceSignIn;

class TestForm : public QObject
{
    Q_OBJECT

    static ClientConfig client(const QByteArray &secret)
    {
        ClientConfig config;
        config.clientId = QStringLiteral("my tv");
        config.clientSecret = Secret(secret);
        return config;
    }

private Q_SLOTS:
    void escapesEveryValue()
    {
        const auto request = clientRequest(QUrl("https://a.example/token"),
                                           {{"device_code", "a+b&c=d/ü"}}, client({}), {});
        QCOMPARE(request.contentType, QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(request.body.reveal(),
                 QByteArray("device_code=a%2Bb%26c%3Dd%2F%C3%BC&client_id=my%20tv"));
        QVERIFY(request.authorization.isEmpty());
    }

    void authentication_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QStringList>("methods");
        QTest::addColumn<bool>("basic");
        QTest::newRow("endpoints by hand") << "" << QStringList() << false;
        QTest::newRow("metadata without methods: RFC 8414's default")
            << "https://a.example" << QStringList() << true;
        QTest::newRow("both") << "https://a.example"
                              << QStringList{"client_secret_post", "client_secret_basic"} << true;
        QTest::newRow("post only")
            << "https://a.example" << QStringList{"client_secret_post"} << false;
    }
    void authentication()
    {
        QFETCH(QString, issuer);
        QFETCH(QStringList, methods);
        QFETCH(bool, basic);
        ServerMetadata server;
        server.issuer = issuer;
        server.tokenAuthMethods = methods;
        const auto request =
            clientRequest(QUrl("https://a.example/token"), {}, client("s+cret:x"), server);
        if (basic) {
            QCOMPARE(request.authorization.reveal(),
                     QByteArray("Basic " + QByteArray("my%20tv:s%2Bcret%3Ax").toBase64()));
            QCOMPARE(request.body.reveal(), QByteArray("client_id=my%20tv"));
        } else {
            QVERIFY(request.authorization.isEmpty());
            QCOMPARE(request.body.reveal(),
                     QByteArray("client_id=my%20tv&client_secret=s%2Bcret%3Ax"));
        }
    }
};

QTEST_APPLESS_MAIN(TestForm)
#include "tst_form.moc"
