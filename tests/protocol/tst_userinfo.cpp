// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/userinfo.h"
#include "support/json.h"

#include <QTest>

using namespace DeviceSignIn;

class TestUserinfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request()
    {
        ServerMetadata server;
        server.userinfoEndpoint = QUrl("https://a.example/userinfo");
        const auto plain = userinfoRequest(server, Secret("t0ken"), TokenSet::Type::Bearer);
        QCOMPARE(plain.url, server.userinfoEndpoint);
        QCOMPARE(plain.authorization.reveal(), QByteArray("Bearer t0ken"));
        QVERIFY(plain.body.isEmpty());
        const auto bound = userinfoRequest(server, Secret("t0ken"), TokenSet::Type::DPoP);
        QCOMPARE(bound.authorization.reveal(), QByteArray("DPoP t0ken"));
    }

    void names_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("name");
        QTest::newRow("name") << 200 << json("{'sub':'17','name':'Ada'}") << "Ada";
        QTest::newRow("none") << 200 << json("{'sub':'17'}") << "";
        QTest::newRow("refused") << 401 << json("{'name':'Ada'}") << "";
        QTest::newRow("web page") << 200 << QByteArray("<html>") << "";
    }
    void names()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HttpResponse answer;
        answer.status = status;
        answer.body = Secret(body);
        QTEST(nameFromUserinfo(answer), "name");
    }
};

QTEST_APPLESS_MAIN(TestUserinfo)
#include "tst_userinfo.moc"
