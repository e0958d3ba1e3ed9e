// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/clientrequest.h"

#include <QTest>

using namespace DeviceSignIn;

class TestClientRequest : public QObject
{
    Q_OBJECT

    static ClientData client(const QByteArray &secret)
    {
        ClientData config;
        config.clientId = QStringLiteral("my tv");
        config.clientSecret = Secret(secret);
        return config;
    }

    static RequestTemplate only(const char *name, const char *value)
    {
        return RequestTemplate({{QString::fromLatin1(name), QString::fromLatin1(value)}});
    }

    static QByteArray bodyOf(const RequestTemplate &templates, const ClientData &config,
                             const Values &values = {})
    {
        return clientRequest(QUrl("https://a.example/token"), templates, values, config, {})
            .body.reveal();
    }

private Q_SLOTS:
    void escapesEveryValue()
    {
        const auto request =
            clientRequest(QUrl("https://a.example/token"), only("device_code", "{device_code}"),
                          {{"device_code", "a+b&c=d/ü"}}, client({}), {});
        QCOMPARE(request.contentType, QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(request.body.reveal(), QByteArray("device_code=a%2Bb%26c%3Dd%2F%C3%BC"));
        QVERIFY(request.authorization.isEmpty());
    }

    void fillsTemplates_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a constant") << "device_code" << QByteArray("p=device_code");
        QTest::newRow("two parts (Facebook)")
            << "{client_id}|{client_secret}" << QByteArray("p=my%20tv%7Cs");
        QTest::newRow("a setting") << "{audience}" << QByteArray("p=api");
        QTest::newRow("an empty setting leaves it out") << "{empty}" << QByteArray();
        QTest::newRow("one empty part leaves all of it out") << "x-{empty}" << QByteArray();
        QTest::newRow("what is filled in is no template")
            << "{tricky}" << QByteArray("p=%7Bclient_secret%7D");
    }
    void fillsTemplates()
    {
        QFETCH(QString, value);
        auto config = client("s");
        config.profile.authentication = Profile::Authentication::None;
        config.settings = {{"audience", "api"}, {"empty", ""}, {"tricky", "{client_secret}"}};
        QTEST(bodyOf(RequestTemplate({{"p", value}}), config), "body");
    }

    void scopes_data()
    {
        QTest::addColumn<QString>("separator");
        QTest::addColumn<bool>("asJson");
        QTest::addColumn<bool>("asArray");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("RFC 6749") << " " << false << false << QByteArray("scope=a%20b");
        QTest::newRow("comma") << "," << false << false << QByteArray("scope=a%2Cb");
        QTest::newRow("JSON") << " " << true << false << QByteArray(R"({"scope":"a b"})");
        QTest::newRow("JSON array") << " " << true << true << QByteArray(R"({"scope":["a","b"]})");
    }
    void scopes()
    {
        QFETCH(QString, separator);
        QFETCH(bool, asJson);
        QFETCH(bool, asArray);
        auto config = client({});
        config.scopes = QStringList{"a", "b"};
        config.profile.scopeSeparator = separator;
        RequestTemplate request(only("scope", "{scope}"));
        request.encoding =
            asJson ? RequestTemplate::Encoding::Json : RequestTemplate::Encoding::Form;
        config.profile.scopeAsArray = asArray;
        QTEST(bodyOf(request, config), "body");
        config.scopes.clear();
        QCOMPARE(bodyOf(request, config), QByteArray(asJson ? "{}" : ""));
    }

    /*! Headers, the path and the query are filled with values that a server may have sent. */
    void fillsHeadersAndPath_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("a number") << QByteArray("1234567") << "https://a.example/pins/1234567?id=tv"
                                  << QByteArray("Id=\"1234567\"");
        QTest::newRow("what would end the path or the header")
            << QByteArray("a/b?c\"\r\nX: y")
            << "https://a.example/pins/a%2Fb%3Fc%22%0D%0AX%3A%20y?id=tv"
            << QByteArray("Id=\"a/b?c%22%0D%0AX: y\"");
        QTest::newRow("the folder above")
            << QByteArray("..") << QString() << QByteArray("Id=\"..\"");
        QTest::newRow("no value") << QByteArray() << QString() << QByteArray();
    }
    void fillsHeadersAndPath()
    {
        QFETCH(QByteArray, value);
        RequestTemplate templates(only("id", "{client_id}"));
        templates.method = "GET";
        templates.encoding = RequestTemplate::Encoding::Query;
        templates.path = "{device_code}";
        templates.headers = {{"X-Device", "Id=\"{device_code}\""}};
        auto config = client({});
        config.clientId = "tv";
        const auto request = clientRequest(QUrl("https://a.example/pins/"), templates,
                                           {{"device_code", value}}, config, {});
        QFETCH(QString, url);
        if (!url.isEmpty())
            QCOMPARE(request.url.toString(QUrl::FullyEncoded), url);
        QCOMPARE(request.url.host().isEmpty(), url.isEmpty());
        QCOMPARE(request.loggedUrl, QUrl("https://a.example/pins/"));
        QCOMPARE(methodOf(request), QByteArray("GET"));
        QVERIFY(request.body.isEmpty());
        QFETCH(QByteArray, header);
        QCOMPARE(request.headers.size(), size_t(header.isEmpty() ? 0 : 1));
        if (!header.isEmpty())
            QCOMPARE(request.headers.front().second.reveal(), header);
    }

    /*! Parameters in the address follow those that the address has already. */
    void keepsTheQueryOfTheAddress()
    {
        RequestTemplate templates(only("id", "{client_id}"));
        templates.encoding = RequestTemplate::Encoding::Query;
        auto config = client({});
        config.clientId = "tv";
        QCOMPARE(clientRequest(QUrl("https://a.example/t?v=a%2Fb"), templates, {}, config, {}).url,
                 QUrl("https://a.example/t?v=a%2Fb&id=tv"));
        templates.path = "{device_code}?v=2";
        QCOMPARE(
            clientRequest(QUrl("https://a.example/"), templates, {{"device_code", "d"}}, config, {})
                .url,
            QUrl("https://a.example/d?v=2&id=tv"));
    }

    void sendsLists()
    {
        RequestTemplate templates(only("clientType", "public"));
        templates.lists = {{"scopes", {"{first}", "b", "{missing}"}}};
        templates.encoding = RequestTemplate::Encoding::Json;
        auto config = client({});
        config.settings = {{"first", "a"}};
        QCOMPARE(bodyOf(templates, config),
                 QByteArray(R"({"clientType":"public","scopes":["a","b"]})"));
        templates.encoding = RequestTemplate::Encoding::Form;
        QCOMPARE(bodyOf(templates, config), QByteArray("clientType=public&scopes=a&scopes=b"));
    }

    /*! A client that this device has registered itself takes the place of the configured one. */
    void registeredClientReplacesTheConfiguredOne()
    {
        const auto request = clientRequest(
            QUrl("https://a.example/token"), only("client_id", "{client_id}"),
            {{"client_id", "own"}, {"client_secret", "own-secret"}}, client("other"), {});
        QCOMPARE(request.body.reveal(), QByteArray("client_id=own&client_secret=own-secret"));
    }

    void additionalParametersGoAlong()
    {
        const auto request =
            clientRequest(QUrl("https://a.example/token"), only("client_id", "{client_id}"), {},
                          client({}), {}, {{"code_verifier", "{v}"}});
        QCOMPARE(request.body.reveal(), QByteArray("client_id=my%20tv&code_verifier=%7Bv%7D"));
    }

    void authentication_data()
    {
        using Authentication = Profile::Authentication;
        QTest::addColumn<Authentication>("authentication");
        QTest::addColumn<QStringList>("methods");
        QTest::addColumn<QString>("way");
        const QStringList post = {"client_secret_post"};
        const QStringList both = {"client_secret_post", "client_secret_basic"};
        QTest::newRow("nothing is known") << Authentication::Discovered << QStringList() << "post";
        QTest::newRow("both") << Authentication::Discovered << both << "basic";
        QTest::newRow("post only") << Authentication::Discovered << post << "post";
        QTest::newRow("the profile: post") << Authentication::Post << both << "post";
        QTest::newRow("the profile: basic") << Authentication::Basic << post << "basic";
        QTest::newRow("the profile: none") << Authentication::None << both << "none";
    }
    void authentication()
    {
        QFETCH(Profile::Authentication, authentication);
        QFETCH(QStringList, methods);
        QFETCH(QString, way);
        ServerMetadata server;
        server.tokenAuthMethods = methods;
        auto config = client("s+cret:x");
        config.profile.authentication = authentication;
        const auto request = clientRequest(QUrl("https://a.example/token"),
                                           only("client_id", "{client_id}"), {}, config, server);
        const QByteArray basic = "Basic " + QByteArray("my%20tv:s%2Bcret%3Ax").toBase64();
        QCOMPARE(request.authorization.reveal(), way == "basic" ? basic : QByteArray());
        const QByteArray posted = way == "post" ? "&client_secret=s%2Bcret%3Ax" : "";
        QCOMPARE(request.body.reveal(), "client_id=my%20tv" + posted);
    }
};

QTEST_APPLESS_MAIN(TestClientRequest)
#include "tst_clientrequest.moc"
