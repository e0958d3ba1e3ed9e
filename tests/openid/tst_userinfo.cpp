// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "openid/userinfo.h"
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
        const auto plain = userinfoRequest({}, server, Secret("t0ken"), TokenSet::Type::Bearer);
        QCOMPARE(plain.url, server.userinfoEndpoint);
        QCOMPARE(plain.authorization.reveal(), QByteArray("Bearer t0ken"));
        QVERIFY(plain.body.isEmpty());
        const auto bound = userinfoRequest({}, server, Secret("t0ken"), TokenSet::Type::DPoP);
        QCOMPARE(bound.authorization.reveal(), QByteArray("DPoP t0ken"));
    }

    void names_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("name");
        const QString anyone;
        QTest::newRow("name") << 200 << json("{'sub':'17','name':'Ada'}") << anyone << "Ada";
        QTest::newRow("none") << 200 << json("{'sub':'17'}") << anyone << "";
        QTest::newRow("of nobody") << 200 << json("{'name':'Ada'}") << anyone << "Ada";
        QTest::newRow("refused") << 401 << json("{'name':'Ada'}") << anyone << "";
        QTest::newRow("web page") << 200 << QByteArray("<html>") << anyone << "";
        // OpenID Connect Core 1.0, section 5.3.2.
        QTest::newRow("the same person") << 200 << json("{'sub':'17','name':'Ada'}") << "17"
                                         << "Ada";
        QTest::newRow("another person") << 200 << json("{'sub':'18','name':'Eve'}") << "17"
                                        << "refused";
        QTest::newRow("no person") << 200 << json("{'name':'Eve'}") << "17"
                                   << "";
        QTest::newRow("a number") << 200 << json("{'sub':17,'name':'Ada'}") << "17"
                                  << "Ada";
        QTest::newRow("a fraction") << 200 << json("{'sub':17.5,'name':'Eve'}") << "0"
                                    << "";
        QTest::newRow("a number too large") << 200 << json("{'sub':1e300,'name':'Eve'}") << "0"
                                            << "";
        QTest::newRow("a list of persons") << 200 << json("{'sub':['17'],'name':'Eve'}") << "17"
                                           << "";
    }
    void names()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HttpResponse answer;
        answer.status = status;
        answer.body = Secret(body);
        QFETCH(QString, subject);
        const auto result = nameFromUserinfo(answer, subject);
        const auto *failure = std::get_if<Failure>(&result);
        QTEST(failure ? QString("refused") : std::get<PersonName>(result).name, "name");
        if (failure)
            QCOMPARE(failure->reason, Reason::WrongIdentity);
    }

    void subjects_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("subject");
        QTest::newRow("a text") << json("{'sub':'17'}") << "17";
        QTest::newRow("a number") << json("{'sub':17}") << "17";
        QTest::newRow("none") << json("{'name':'Ada'}") << "";
        QTest::newRow("neither") << json("{'sub':['17']}") << "";
    }
    void subjects()
    {
        QFETCH(QByteArray, body);
        HttpResponse answer;
        answer.status = 200;
        answer.body = Secret(body);
        QTEST(std::get<PersonName>(nameFromUserinfo(answer, {})).subject, "subject");
    }

    void identifiers()
    {
        const QString ada = personId("https://a.example", "17");
        QCOMPARE(personId("https://a.example", "17"), ada);
        QVERIFY(!ada.isEmpty());
        QVERIFY(!ada.contains("17"));
        QVERIFY(personId("https://a.example", "18") != ada);
        QVERIFY2(personId("https://b.example", "17") != ada, "the subject of another issuer");
        QVERIFY(personId("https://a.example1", "7") != ada);
        QCOMPARE(personId("https://a.example", ""), QString());
    }
};

QTEST_APPLESS_MAIN(TestUserinfo)
#include "tst_userinfo.moc"
