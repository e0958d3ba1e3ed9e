// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/deviceauthorization.h"
#include "support/json.h"
#include "support/scriptedtransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace DeviceSignIn;

class TestDeviceAuthorization : public QObject
{
    Q_OBJECT

    /*!
        Returns the example in RFC 8628, section 3.2, with the members of \a changes. A null removes
        a member.
    */
    static HttpResponse answerWith(const QJsonObject &changes)
    {
        QJsonObject object{
            {"device_code", "GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS"},
            {"user_code", "WDJB-MJHT"},
            {"verification_uri", "https://example.com/device"},
            {"verification_uri_complete", "https://example.com/device?user_code=WDJB-MJHT"},
            {"expires_in", 1800},
            {"interval", 7}};
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            if (it->isNull())
                object.remove(it.key());
            else
                object.insert(it.key(), it.value());
        }
        return ScriptedTransport::json(200, QJsonDocument(object).toJson());
    }

private Q_SLOTS:
    void request()
    {
        ClientData config;
        config.clientId = "tv";
        config.scopes = QStringList{"openid", "profile"};
        ServerMetadata server;
        server.deviceAuthorizationEndpoint = QUrl("https://example.com/device_authorization");
        const auto request = deviceAuthorizationRequest(config, server);
        QCOMPARE(request.url, server.deviceAuthorizationEndpoint);
        QCOMPARE(request.body.reveal(), QByteArray("scope=openid%20profile&client_id=tv"));
    }

    void readsTheExampleOfTheRfc()
    {
        const auto read = readDeviceAuthorization(answerWith({}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        const auto &authorization = std::get<DeviceAuthorization>(read);
        QCOMPARE(authorization.deviceCode.reveal(),
                 QByteArray("GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS"));
        QCOMPARE(authorization.userCode, QString("WDJB-MJHT"));
        QCOMPARE(authorization.verificationUri, QString("https://example.com/device"));
        QCOMPARE(authorization.verificationUriComplete,
                 QString("https://example.com/device?user_code=WDJB-MJHT"));
        QCOMPARE(authorization.lifetime.count(), 1800);
        QCOMPARE(authorization.interval.count(), 7);
    }

    void numbers_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("lifetime");
        QTest::newRow("missing") << QJsonValue() << 5 << 600;
        QTest::newRow("a number") << QJsonValue(11) << 11 << 11;
        QTest::newRow("a string") << QJsonValue("11") << 11 << 11;
        QTest::newRow("a fraction") << QJsonValue(2.2) << 3 << 3;
        QTest::newRow("zero") << QJsonValue(0) << 5 << 600;
        QTest::newRow("negative") << QJsonValue(-3) << 5 << 600;
        QTest::newRow("an empty string") << QJsonValue("") << 5 << 600;
        QTest::newRow("words") << QJsonValue("five") << 5 << 600;
        QTest::newRow("not a number") << QJsonValue("nan") << 5 << 600;
        QTest::newRow("true") << QJsonValue(true) << 5 << 600;
        QTest::newRow("an object") << QJsonValue(QJsonObject{}) << 5 << 600;
        QTest::newRow("absurd") << QJsonValue(1e300) << 300 << 86400;
        QTest::newRow("infinite") << QJsonValue("inf") << 300 << 86400;
    }
    void numbers()
    {
        QFETCH(QJsonValue, value);
        const auto read =
            readDeviceAuthorization(answerWith({{"interval", value}, {"expires_in", value}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QTEST(int(std::get<DeviceAuthorization>(read).interval.count()), "interval");
        QTEST(int(std::get<DeviceAuthorization>(read).lifetime.count()), "lifetime");
    }

    void keepsTheCodeAsItCame()
    {
        const auto read = readDeviceAuthorization(answerWith({{"user_code", "0042 ab"}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QCOMPARE(std::get<DeviceAuthorization>(read).userCode, QString("0042 ab"));
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<Reason>("reason");
        const QJsonValue none;
        QTest::newRow("no device code")
            << QJsonObject{{"device_code", none}} << Reason::InvalidResponse;
        QTest::newRow("a number as device code")
            << QJsonObject{{"device_code", 17}} << Reason::InvalidResponse;
        QTest::newRow("huge device code")
            << QJsonObject{{"device_code", QString(5000, u'x')}} << Reason::InvalidResponse;
        QTest::newRow("no user code")
            << QJsonObject{{"user_code", none}} << Reason::InvalidResponse;
        QTest::newRow("no address")
            << QJsonObject{{"verification_uri", none}} << Reason::InvalidResponse;
        QTest::newRow("code that reads backwards")
            << QJsonObject{{"user_code", QStringLiteral(u"A\u202EB")}} << Reason::UnsafeResponse;
        QTest::newRow("plain http")
            << QJsonObject{{"verification_uri", "http://example.com/device"}}
            << Reason::UnsafeResponse;
        QTest::newRow("script in the complete one")
            << QJsonObject{{"verification_uri_complete", "javascript:1"}} << Reason::UnsafeResponse;
        QTest::newRow("error in a success, as some servers do")
            << QJsonObject{{"error", "invalid_client"}} << Reason::ClientRefused;
    }
    void refuses()
    {
        QFETCH(QJsonObject, changes);
        const auto read = readDeviceAuthorization(answerWith(changes), {});
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).reason, "reason");
    }

    void brokenOff_data()
    {
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("the connection is gone")
            << TransportError::Unreachable << Reason::Unreachable;
        QTest::newRow("it took too long") << TransportError::TimedOut << Reason::TimedOut;
        QTest::newRow("it is too long") << TransportError::TooLarge << Reason::InvalidResponse;
    }
    /*!
        A response that is cut off is reported as a failure of the network, so that the request is
        tried again.
    */
    void brokenOff()
    {
        QFETCH(TransportError, error);
        HttpResponse half = answerWith({});
        half.body = Secret(half.body.reveal().left(40));
        half.error = error;
        const auto read = readDeviceAuthorization(half, {});
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).reason, "reason");
    }

    void theCompleteAddressIsOptional()
    {
        const auto read =
            readDeviceAuthorization(answerWith({{"verification_uri_complete", QJsonValue()}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QVERIFY(std::get<DeviceAuthorization>(read).verificationUriComplete.isEmpty());
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("invalid_client")
            << 401 << QByteArray(json("{'error':'invalid_client'}")) << Reason::ClientRefused;
        QTest::newRow("unauthorized_client")
            << 400 << QByteArray(json("{'error':'unauthorized_client'}")) << Reason::ClientRefused;
        QTest::newRow("invalid_scope")
            << 400 << QByteArray(json("{'error':'invalid_scope'}")) << Reason::ScopeRefused;
        QTest::newRow("another") << 400 << QByteArray(json("{'error':'quota'}"))
                                 << Reason::ServerRefused;
        QTest::newRow("slow_down before a code (Authentik)")
            << 429 << QByteArray(json("{'error':'slow_down'}")) << Reason::ServerBusy;
        QTest::newRow("503") << 503 << QByteArray("<html>") << Reason::ServerBusy;
        QTest::newRow("a web page") << 200 << QByteArray("<html>") << Reason::CaptivePortal;
        QTest::newRow("404") << 404 << QByteArray("<html>") << Reason::NotOAuth;
        QTest::newRow("redirect") << 301 << QByteArray() << Reason::Redirected;
        QTest::newRow("broken JSON")
            << 200 << QByteArray("{\"device_code\":") << Reason::InvalidResponse;
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto read = readDeviceAuthorization(ScriptedTransport::html(status, body), {});
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).reason, "reason");
    }
};

QTEST_APPLESS_MAIN(TestDeviceAuthorization)
#include "tst_deviceauthorization.moc"
