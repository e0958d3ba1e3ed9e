// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "deviceresponse.h"
#include "support/json.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

using namespace DeviceSignIn;
using namespace Qt::StringLiterals;

class TestDeviceAuthorization : public QObject
{
    Q_OBJECT

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

    /*! Plex identifies a pairing by a number. */
    void readsANumberAsDeviceCode()
    {
        const auto read = readDeviceAuthorization(answerWith({{"device_code", 1234567890}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QCOMPARE(std::get<DeviceAuthorization>(read).deviceCode.reveal(), QByteArray("1234567890"));
    }

    void keepsTheCodeUnchanged()
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
        QTest::newRow("a list as device code")
            << QJsonObject{{"device_code", QJsonArray{17}}} << Reason::InvalidResponse;
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
        QTest::newRow("an app's own scheme")
            << QJsonObject{{"verification_uri", "myapp://pair"}} << Reason::UnsafeResponse;
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

    void whatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("detail");
        const auto address = [](const char *what, const QString &sent, Reason reason,
                                const QString &detail) {
            QTest::newRow(what) << QJsonObject{{"verification_uri", sent}} << reason
                                << "The address to open (verification_uri) " + detail;
        };
        const auto row = [](const char *what, const char *member, const QJsonValue &sent,
                            Reason reason, const QString &detail) {
            QTest::newRow(what) << QJsonObject{{member, sent}} << reason << detail;
        };
        const Reason unsafe = Reason::UnsafeResponse;
        const Reason invalid = Reason::InvalidResponse;
        const QJsonValue none;
        address("too long", "https://a.example/" + QString(700, u'a'), invalid,
                "is too long: it has 718 characters, and 512 can be shown");
        address("too long in ASCII", u"https://a.example/"_s + QString(100, QChar(0x5D0)), invalid,
                "is too long: it has 618 characters, and 512 can be shown");
        address("a path alone", "/device", invalid, "is relative: it names no server");
        address("a file", "device", invalid, "is relative: it names no server");
        address("a query", "?code=1", invalid, "is relative: it names no server");
        address("plain http", "http://a.example/tv", unsafe, "uses http, not https");
        address("an app's scheme", "myapp://pair", unsafe,
                "is no web address: it has to use https");
        address("a script", "javascript:alert(1)", unsafe,
                "is no web address: it has to use https");
        address("user info", "https://good.example@evil.example/", unsafe,
                "has a user name before its host");
        address("empty user info", "https://@evil.example/", unsafe,
                "has a user name before its host");
        address("hidden characters", u"https://a.example/\u202Etv"_s, unsafe,
                "has characters that can't be seen");
        address("a long host", "https://" + QString("aaaaaaaaa.").repeated(10) + "example/", unsafe,
                "has a host of more than 90 characters");
        address("an address with a zone", "https://[fe80::1%25eth0]/", unsafe,
                "has a host that is neither a name nor an address");
        address("a host with a slash", "https://good.example%2F.evil.example/", unsafe,
                "is no valid address");
        address("user info without a scheme", "good.example@evil.example/", unsafe,
                "has a user name before its host");
        address("a space", "https://a.example/ b", unsafe, "is no valid address");
        address("no host", "https:///tv", unsafe, "is no valid address");
        row("a long code", "user_code", QString(65, u'A'), invalid,
            "The code (user_code) is too long: it has 65 characters, and 64 can be shown");
        row("a hidden code", "user_code", QStringLiteral(u"A\u202EB"), unsafe,
            "The code (user_code) has characters that can't be shown safely");
        row("no user code", "user_code", none, invalid, "The response has no user_code");
        row("no device code", "device_code", none, invalid, "The response has no device_code");
        row("a huge device code", "device_code", QString(5000, u'x'), invalid,
            "The device_code is longer than 4096 bytes");
        row("no address", "verification_uri", none, invalid,
            "The response has no verification_uri");
    }
    /*! Whoever runs the server reads this, on the screen and in the log. */
    void whatIsWrong()
    {
        QFETCH(QJsonObject, changes);
        const auto read = readDeviceAuthorization(answerWith(changes), {});
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).detail, "detail");
        QTEST(std::get<Failure>(read).reason, "reason");
    }

    void aProfileKnowsTheLengths()
    {
        ClientData config;
        config.profile.longestUri = 30;
        config.profile.longestUserCode = 8;
        const auto address = readDeviceAuthorization(
            answerWith({{"verification_uri", "https://a.example/a-long-path"}}), config);
        QVERIFY(std::holds_alternative<Failure>(address));
        QCOMPARE(std::get<Failure>(address).detail,
                 QString("The code (user_code) is too long: it has 9 characters, and 8 can be "
                         "shown"));
        config.profile.longestUserCode = 9;
        config.profile.longestUri = 20;
        const auto again = readDeviceAuthorization(
            answerWith({{"verification_uri", "https://a.example/a-long-path"}}), config);
        QCOMPARE(std::get<Failure>(again).detail,
                 QString("The address to open (verification_uri) is too long: it has 29 "
                         "characters, and 20 can be shown"));
    }

    void otherTypes_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("a page") << QByteArray("text/html; charset=utf-8") << QByteArray();
        QTest::newRow("a text") << QByteArray("text/plain") << QByteArray();
        QTest::newRow("no type") << QByteArray() << QByteArray();
        QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << QByteArray();
        QTest::newRow("a byte order mark")
            << QByteArray("application/json") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("a byte order mark and a line break")
            << QByteArray("application/json") << QByteArray("\xEF\xBB\xBF\r\n");
    }
    /*! JSON counts as such, whatever the server calls it, and with a byte order mark before it. */
    void otherTypes()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, before);
        HttpResponse answer = answerWith({});
        answer.contentType = type;
        answer.body = Secret(before + answer.body.reveal());
        const auto read = readDeviceAuthorization(answer, {});
        QVERIFY2(std::holds_alternative<DeviceAuthorization>(read), "it is refused");
        QCOMPARE(std::get<DeviceAuthorization>(read).userCode, QString("WDJB-MJHT"));
    }

    void brokenOff_data()
    {
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("the connection is gone")
            << TransportError::Unreachable << Reason::Unreachable;
        QTest::newRow("it took too long") << TransportError::TimedOut << Reason::TimedOut;
        QTest::newRow("it is too long") << TransportError::TooLarge << Reason::ResponseTooLarge;
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
        QTest::newRow("Google's quota")
            << 403 << QByteArray(json("{'error_code':'rate_limit_exceeded'}"))
            << Reason::ServerBusy;
        QTest::newRow("Google's quota, in its other form")
            << 403
            << QByteArray(json("{'error':{'code':403,'status':'RESOURCE_EXHAUSTED',"
                               "'errors':[{'reason':'rateLimitExceeded'}]}}"))
            << Reason::ServerBusy;
        QTest::newRow("503") << 503 << QByteArray("<html>") << Reason::ServerBusy;
        QTest::newRow("a web page") << 200 << QByteArray("<html>") << Reason::CaptivePortal;
        QTest::newRow("404") << 404 << QByteArray("<html>") << Reason::NotOAuth;
        QTest::newRow("redirect") << 301 << QByteArray() << Reason::Redirected;
        QTest::newRow("broken JSON")
            << 200 << QByteArray("{\"device_code\":}") << Reason::InvalidResponse;
        QTest::newRow("cut off") << 200 << QByteArray("{\"device_code\":") << Reason::Unreachable;
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
