// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/identity.h"
#include "support/json.h"

#include <QTest>

using namespace DeviceSignIn;

class TestIdentity : public QObject
{
    Q_OBJECT

    const QDateTime now{QDate(2026, 1, 1), QTime(12, 0), Qt::UTC};

    static Secret token(const QByteArray &payload)
    {
        return Secret(
            "e30."
            + payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            + ".c2ln");
    }

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("name");
        const QByteArray head = json("{'iss':'https://a.example','aud':'tv','exp':1767272400,");
        QTest::newRow("name") << QByteArray(head + json("'name':'Ada','email':'ada@a.example'}"))
                              << "Ada";
        QTest::newRow("preferred_username")
            << QByteArray(head + json("'preferred_username':'ada'}")) << "ada";
        QTest::newRow("email") << QByteArray(head + json("'email':'ada@a.example'}"))
                               << "ada@a.example";
        QTest::newRow("nothing to say") << QByteArray(head + json("'sub':'17'}")) << "";
        QTest::newRow("a name that isn't text") << QByteArray(head + json("'name':17}")) << "";
        QTest::newRow("hidden characters")
            << QByteArray(head + "\"name\":\"A\u202Eda\"}") << "A da";
        QTest::newRow("several audiences") << QByteArray(
            json("{'iss':'https://a.example','aud':['x','tv'],'exp':1767272400,'name':'Ada'}"))
                                           << "Ada";
        QTest::newRow("another audience") << QByteArray(
            json("{'iss':'https://a.example','aud':'x','exp':1767272400,'name':'Ada'}"))
                                          << "";
        QTest::newRow("another issuer") << QByteArray(
            json("{'iss':'https://b.example','aud':'tv','exp':1767272400,'name':'Ada'}"))
                                        << "";
        QTest::newRow("a minute too old, within the skew") << QByteArray(
            json("{'iss':'https://a.example','aud':'tv','exp':1767268740,'name':'Ada'}"))
                                                           << "Ada";
        QTest::newRow("an hour too old") << QByteArray(
            json("{'iss':'https://a.example','aud':'tv','exp':1767265200,'name':'Ada'}"))
                                         << "";
        QTest::newRow("no expiry")
            << QByteArray(json("{'iss':'https://a.example','aud':'tv','name':'Ada'}")) << "";
        QTest::newRow("not JSON") << QByteArray("name") << "";
    }
    void names()
    {
        QFETCH(QByteArray, payload);
        QTEST(nameFromIdToken(token(payload), "https://a.example", "tv", now), "name");
    }

    void malformedTokens_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two parts") << QByteArray("e30.e30");
        QTest::newRow("not base64") << QByteArray("e30.*.e30");
    }
    void malformedTokens()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(nameFromIdToken(Secret(bytes), {}, "tv", now).isEmpty());
    }

    void userinfo()
    {
        HttpAnswer answer;
        answer.status = 200;
        answer.body = Secret(json("{'sub':'17','name':'Ada'}"));
        QCOMPARE(nameFromUserinfo(answer), QString("Ada"));
        answer.status = 401;
        QVERIFY(nameFromUserinfo(answer).isEmpty());

        ServerMetadata server;
        server.userinfoEndpoint = QUrl("https://a.example/userinfo");
        const auto request = userinfoRequest(server, Secret("t0ken"));
        QCOMPARE(request.authorization.reveal(), QByteArray("Bearer t0ken"));
        QVERIFY(request.body.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestIdentity)
#include "tst_identity.moc"
