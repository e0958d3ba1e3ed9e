// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/parameters.h"
#include "support/json.h"

#include <QTest>

using namespace DeviceSignIn;

class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data()
    {
        const QByteArray form = "application/x-www-form-urlencoded";
        const QByteArray jsonType = "application/json";
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("a"); // null: malformed
        QTest::newRow("form") << form << QByteArray("a=1&b=2") << "1";
        QTest::newRow("form, with a charset")
            << QByteArray("Application/X-WWW-Form-Urlencoded; charset=UTF-8") << QByteArray("a=1")
            << "1";
        QTest::newRow("form, encoded")
            << form << QByteArray("a=%C3%A4+b%2Bc%26") << QString("ä b+c&");
        QTest::newRow("form, empty value") << form << QByteArray("a=") << "";
        QTest::newRow("form, no value") << form << QByteArray("a") << "";
        QTest::newRow("form, nothing") << form << QByteArray() << "";
        QTest::newRow("form, twice") << form << QByteArray("a=1&a=1") << QString();
        QTest::newRow("form, twice, once empty") << form << QByteArray("a=&a=1") << QString();
        QTest::newRow("form, two resources")
            << form << QByteArray("a=1&resource=https://a.example&resource=https://b.example")
            << "1";
        QTest::newRow("form, no UTF-8") << form << QByteArray("a=%FF") << QString();
        QTest::newRow("form, a NUL") << form << QByteArray("a=1%00") << QString();
        QTest::newRow("JSON") << jsonType << json("{'a':'1','b':'2'}") << "1";
        QTest::newRow("JSON, with a charset")
            << QByteArray("application/json; charset=utf-8") << json("{'a':'1'}") << "1";
        QTest::newRow("JSON, null") << jsonType << json("{'a':null}") << "";
        QTest::newRow("JSON, a number") << jsonType << json("{'a':1}") << QString();
        QTest::newRow("JSON, an object") << jsonType << json("{'a':{}}") << QString();
        QTest::newRow("JSON, a NUL") << jsonType << json("{'a':'\\u0000'}") << QString();
        QTest::newRow("JSON, an array") << jsonType << json("['a']") << QString();
        QTest::newRow("JSON, broken") << jsonType << json("{'a':") << QString();
        QTest::newRow("JSON, nothing") << jsonType << QByteArray() << QString();
        QTest::newRow("a form with the type of JSON") << jsonType << QByteArray("a=1") << QString();
        QTest::newRow("something else")
            << QByteArray("text/plain") << QByteArray("a=1") << QString();
        QTest::newRow("no type") << QByteArray() << QByteArray("a=1") << QString();
    }
    void bodies()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, a);
        Request request;
        request.contentType = type;
        request.body = Secret(body);
        const auto parameters = Parameters::fromBody(request);
        QCOMPARE(parameters.has_value(), !a.isNull());
        if (!parameters)
            return;
        QCOMPARE(parameters->text("a"), a);
        QCOMPARE(parameters->has("a"), !a.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
