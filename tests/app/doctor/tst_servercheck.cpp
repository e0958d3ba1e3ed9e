// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "doctor/endpointcheck.h"
#include "doctor/servercheck.h"
#include "findings.h"
#include "program.h"
#include "support/files.h"
#include "support/keys.h"
#include "support/scriptedserver.h"
#include "support/testauthority.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

/*!
    The findings of the command `doctor` about the server, its addresses and its keys, and about the
    proxy.
*/
class TestServerCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clock_data();
    void clock();
    void protection_data();
    void protection();
    void servers_data();
    void servers();
    void endpointKinds_data();
    void endpointKinds();
    void endpointsWithoutErrorCodes();
    void keySets_data();
    void keySets();
    void unneededKeySets_data();
    void unneededKeySets();
    void endpoints_data();
    void endpoints();
    void additionalEndpoints_data();
    void additionalEndpoints();
    void refreshEndpoint();
    void proxies_data();
    void proxies();
};

void TestServerCheck::clock_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("isOk");
    QTest::addColumn<QString>("words");
    QTest::newRow("the same") << "2026-01-01T12:00:00Z" << true << "as the server's";
    QTest::newRow("nearly") << "2026-01-01T12:01:00Z" << true << "as the server's";
    QTest::newRow("behind") << "2026-01-01T12:02:00Z" << false << "2 minutes behind";
    QTest::newRow("ahead") << "2026-01-01T11:50:00Z" << false << "10 minutes ahead";
    QTest::newRow("unknown") << "" << true << "does not tell";
}

void TestServerCheck::clock()
{
    QFETCH(QString, server);
    const Finding finding =
        clockFinding(QDateTime::fromString(server, Qt::ISODate),
                     QDateTime::fromString("2026-01-01T12:00:00Z", Qt::ISODate));
    QTEST(finding.isOk, "isOk");
    QFETCH(QString, words);
    QVERIFY2(finding.line.contains(words), qPrintable(finding.line));
}

void TestServerCheck::protection_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("line");
    const QString unprotected =
        "none: the connection to this server is not protected. Use it only at home.";
    QTest::newRow("https") << "https://id.example"
                           << "the certificate is trusted";
    QTest::newRow("https at home") << "https://192.168.1.20"
                                   << "the certificate is trusted";
    QTest::newRow("at home") << "http://192.168.1.20:8096" << unprotected;
    QTest::newRow("a name at home") << "http://media.local" << unprotected;
    QTest::newRow("this machine") << "http://127.0.0.1:8628"
                                  << "not needed on this machine";
}

/*! The doctor says whether the connection to the server is protected. */
void TestServerCheck::protection()
{
    QFETCH(QString, address);
    const Finding finding = tlsFinding(QUrl(address));
    QVERIFY(finding.isOk);
    QTEST(finding.line, "line");
}

void TestServerCheck::servers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody listens") << "off"
                                    << "network"
                                    << "can't be reached";
    QTest::newRow("nobody vouches for it") << "stranger"
                                           << "tls"
                                           << "can't be trusted";
    QTest::newRow("another time") << "late"
                                  << "clock"
                                  << "ahead of";
    QTest::newRow("no sign-in server") << "web"
                                       << "provider"
                                       << "Something other";
    QTest::newRow("no device grant") << "no grant"
                                     << "provider"
                                     << "does not offer";
    QTest::newRow("no algorithm") << "no algorithm"
                                  << "provider"
                                  << "signs with ES256K, which is not supported";
}

void TestServerCheck::servers()
{
    QFETCH(QString, kind);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto identity = TestAuthority().issue(now.addDays(-1), now.addDays(1));
    ScriptedServer plain;
    ScriptedServer secure(identity.serverConfiguration());
    ScriptedServer &server = kind == "stranger" ? secure : plain;
    QString issuer = server.url("").toString();
    if (kind == "off")
        server.switchOff();
    // One response for the check of the network, and one for each address where the metadata may
    // be.
    for (int i = 0; i < 4; ++i) {
        if (kind == "late")
            server.answer(404, "{}", "application/json", {"Date: Thu, 01 Jan 2015 00:00:00 GMT"});
        if (kind == "web")
            server.answer(404, "Not here", "text/plain");
        if (kind == "no grant") {
            server.answer(200, "{\"issuer\":\"" + issuer.toUtf8() + "\",\"token_endpoint\":\""
                                   + issuer.toUtf8() + "/token\"}");
        }
        if (kind == "no algorithm") {
            server.answer(200, QByteArray("{'issuer':'ISSUER','token_endpoint':'ISSUER/token',"
                                          "'device_authorization_endpoint':'ISSUER/device',"
                                          "'jwks_uri':'ISSUER/keys',"
                                          "'id_token_signing_alg_values_supported':['ES256K']}")
                                   .replace('\'', '"')
                                   .replace("ISSUER", issuer.toUtf8()));
        }
    }
    Program program({"doctor", "--store", "memory", "--issuer", issuer, "--client-id", "tv"});
    QCOMPARE(program.waitForEnd(), 1);
    QFETCH(QString, subject);
    QFETCH(QString, words);
    const QString line = findings(&program).value(subject);
    QVERIFY2(line.startsWith("wrong "), program.out() + program.err());
    QVERIFY2(line.contains(words), qPrintable(line));
}

void TestServerCheck::endpointKinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const QByteArray inJson = "application/json";
    const QByteArray html = "text/html; charset=utf-8";
    const auto row = [](const char *what, int status, const QByteArray &type,
                        const QByteArray &body, EndpointKind kind) {
        QTest::newRow(what) << status << type << QByteArray(body).replace('\'', '"') << int(kind);
    };
    row("invalid_client", 401, inJson, "{'error':'invalid_client'}", EndpointKind::Refusing);
    row("invalid_request", 400, inJson, "{'error':'invalid_request'}", EndpointKind::Refusing);
    row("as a form", 200, "application/x-www-form-urlencoded", "error=invalid_client",
        EndpointKind::Refusing);
    row("in a success", 200, inJson, "{'error':'invalid_request'}", EndpointKind::Refusing);
    row("with a status that means nothing", 404, inJson, "{'error':'invalid_client'}",
        EndpointKind::Refusing);
    row("404", 404, html, "<html>", EndpointKind::Missing);
    row("404 in JSON", 404, inJson, "{'error':'Not Found','path':'/device'}",
        EndpointKind::Missing);
    row("another method is needed", 405, html, "<html>", EndpointKind::Unclear);
    row("a web page", 200, html, "<html>", EndpointKind::Missing);
    row("a redirect", 302, html, "", EndpointKind::Missing);
    row("a bare 401", 401, "", "", EndpointKind::Unclear);
    row("a bare 403", 403, html, "<html>", EndpointKind::Unclear);
    row("an error in other words", 400, inJson, "{'message':'client_id?'}", EndpointKind::Unclear);
    row("503", 503, html, "<html>", EndpointKind::Busy);
    row("429", 429, "", "", EndpointKind::Busy);
    row("an error of the provider's own", 200, inJson, "{'failure':{'word':'PIN_Invalid'}}",
        EndpointKind::Refusing);
    row("another error in its place", 200, inJson, "{'failure':{'word':'oops'}}",
        EndpointKind::Unclear);
    row("a status of the provider's own", 418, "", "", EndpointKind::Refusing);
    row("the provider's status of a code that is over", 410, "", "", EndpointKind::Ambiguous);
    row("nothing", 0, "", "", EndpointKind::Unreachable);
}

void TestServerCheck::endpointKinds()
{
    HttpResponse response;
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    response.status = status;
    response.contentType = type;
    response.body = Secret(body);
    Profile profile;
    profile.errorAt = QStringList{"failure.word"};
    profile.errors.insert("pin_invalid", ErrorMeaning::CodeRefused);
    const QMap<int, ErrorMeaning> statuses{{410, ErrorMeaning::Expired},
                                           {418, ErrorMeaning::Denied}};
    QTEST(int(endpointKind(response, profile, statuses)), "kind");
}

void TestServerCheck::endpointsWithoutErrorCodes()
{
    Profile profile;
    profile.errorAt.clear();
    HttpResponse response;
    response.contentType = "text/plain";
    for (const int status : {400, 401, 403, 422}) {
        response.status = status;
        QCOMPARE(endpointKind(response, profile, {}), EndpointKind::Refusing);
        QCOMPARE(endpointKind(response, Profile(), {}), EndpointKind::Unclear);
    }
    response.contentType = "text/html";
    QCOMPARE(endpointKind(response, profile, {}), EndpointKind::Unclear);
    response.status = 404;
    QCOMPARE(endpointKind(response, profile, {}), EndpointKind::Missing);
}

void TestServerCheck::keySets_data()
{
    QTest::addColumn<QString>("algorithms");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *algorithms, int status,
                        const QByteArray &body, const char *words) {
        QTest::newRow(name) << algorithms << status << body << words;
    };
    const QByteArray key = QJsonDocument(jwkOf(newKey(JwsAlgorithm::ES256), "1")).toJson();
    const QByteArray keys = "{\"keys\":[" + key + "]}";
    row("a key", "ES256", 200, keys, "ok the server publishes the keys");
    row("one of two algorithms", "RS256 ES256", 200, keys, "ok the server publishes the keys");
    row("no algorithm is listed", "", 200, keys, "ok the server publishes the keys");
    row("404", "ES256", 404, "{}", "wrong ADDRESS: the server's keys can't be fetched (HTTP 404).");
    row("no list", "ES256", 200, "{}",
        "wrong ADDRESS: the server's keys can't be fetched (no list of keys).");
    row("too large", "ES256", 200, keys.chopped(1) + ",\"p\":\"" + QByteArray(70000, 'a') + "\"}",
        "wrong ADDRESS: the server's keys can't be fetched (the response is too large).");
    row("empty", "ES256", 200, "{\"keys\":[]}",
        "wrong ADDRESS: the server publishes no key that can be used.");
    row("no key for the algorithm", "RS256 ES384", 200, keys,
        "wrong ADDRESS: the server publishes no key for RS256, ES384, with which");
}

/*! The keys that id_tokens are checked with are fetched as a sign-in does, by one request. */
void TestServerCheck::keySets()
{
    ScriptedServer server;
    QFETCH(QString, algorithms);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const QString address = server.url("/keys").toString();
    QJsonObject metadata{{"issuer", server.url("").toString()},
                         {"device_authorization_endpoint", server.url("/device").toString()},
                         {"token_endpoint", server.url("/token").toString()},
                         {"jwks_uri", address}};
    if (!algorithms.isEmpty())
        metadata.insert("id_token_signing_alg_values_supported",
                        QJsonArray::fromStringList(algorithms.split(' ')));
    // The check of the network asks for the metadata, too.
    for (int i = 0; i < 2; ++i)
        server.answer(200, QJsonDocument(metadata).toJson());
    for (int i = 0; i < 2; ++i)
        server.answer(401, "{\"error\":\"invalid_client\"}");
    server.answer(status, body);
    Program program({"doctor", "--store", "memory", "--client-id", "tv", "--issuer",
                     server.url("").toString(), "--header", "X-Gateway=s3cret"});
    QVERIFY(program.waitForEnd() >= 0);
    QFETCH(QString, words);
    const QString line = findings(&program).value("id_token");
    QVERIFY2(line.startsWith(words.replace("ADDRESS", address)), program.out() + program.err());
    // At a server that sends no id_token nothing is checked, and the sign-in succeeds.
    QCOMPARE(
        line.contains(" A sign-in that yields an id_token would fail after its code was approved."),
        line.startsWith("wrong "));
    QCOMPARE(server.requests().size(), 5);
    QVERIFY(server.requests().last().startsWith("GET /keys "));
    QVERIFY(!server.requests().last().contains("s3cret"));
}

void TestServerCheck::unneededKeySets_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("no id_token") << QStringList{"--scope", "films"} << "ES256";
    QTest::newRow("a secret instead") << QStringList{"--client-secret-file"} << "HS256";
}

/*! The keys are not fetched where no id_token is checked with them. */
void TestServerCheck::unneededKeySets()
{
    const QTemporaryDir folder;
    QFETCH(QStringList, options);
    QFETCH(QString, algorithm);
    if (options.contains("--client-secret-file"))
        options.append(writeFile(folder.filePath("secret"), QByteArray(32, 's')));
    ScriptedServer server;
    const QString issuer = server.url("").toString();
    const QJsonObject metadata{{"issuer", issuer},
                               {"device_authorization_endpoint", issuer + "/device"},
                               {"token_endpoint", issuer + "/token"},
                               {"jwks_uri", issuer + "/keys"},
                               {"id_token_signing_alg_values_supported", QJsonArray{algorithm}}};
    for (int i = 0; i < 2; ++i)
        server.answer(200, QJsonDocument(metadata).toJson());
    for (int i = 0; i < 2; ++i)
        server.answer(401, "{\"error\":\"invalid_client\"}");
    Program program(
        QStringList{"doctor", "--store", "memory", "--client-id", "tv", "--issuer", issuer}
        + options);
    QVERIFY(program.waitForEnd() >= 0);
    QVERIFY2(findings(&program)["provider"].startsWith("ok "), program.out() + program.err());
    QVERIFY(!findings(&program).contains("id_token"));
    QCOMPARE(server.requests().size(), 4);
}

void TestServerCheck::endpoints_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("there") << 401 << "ok offers to sign in by a code";
    QTest::newRow("not there") << 404 << "wrong http://127.0.0.1:";
    QTest::newRow("unclear") << 403 << "ok Something is there, but only a sign-in shows";
}

/*! Addresses that were configured are asked, and never for a code. */
void TestServerCheck::endpoints()
{
    QFETCH(int, status);
    QFETCH(QString, words);
    ScriptedServer server;
    server.answer(405, "no GET", "text/plain"); // the check of the network
    for (int i = 0; i < 2; ++i)
        server.answer(status, status == 401 ? "{\"error\":\"invalid_client\"}" : "{}");
    Program program({"doctor", "--store", "memory", "--client-id", "tv", "--device-endpoint",
                     server.url("/device").toString(), "--token-endpoint",
                     server.url("/token").toString()});
    QVERIFY(program.waitForEnd() >= 0);
    const QString line = findings(&program).value("provider");
    QVERIFY2(line.startsWith(words), qPrintable(line));
    for (const QByteArray &request : server.requests())
        QVERIFY(!request.contains("client_id"));
    QCOMPARE(server.requests().size(), status == 404 ? 2 : 3);
}

void TestServerCheck::additionalEndpoints_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("userinfo");
    QTest::addColumn<QString>("revocation");
    const QString there = "ok the address is there";
    const auto row = [](const char *name, int status, const char *type, const QString &userinfo,
                        const QString &revocation) {
        QTest::newRow(name) << status << QString(type) << userinfo << revocation;
    };
    row("a request without a token is refused", 401, "application/json", there, there);
    row("refused in another way", 400, "text/plain", there, there);
    row("another method is wanted", 405, "text/html", there, there);
    row("a success, as RFC 7009 allows for any token", 200, "application/json", there, there);
    const QString nothing = ", as if nothing were there. ";
    for (const auto &[status, type] : {std::pair(404, "text/html"), std::pair(404, "text/plain"),
                                       std::pair(302, "text/html"), std::pair(200, "text/html")}) {
        const QString code = QString::number(status);
        QTest::addRow("%d %s", status, type)
            << status << QString(type)
            << "wrong ADDRESS/userinfo answers with HTTP " + code + nothing
                   + "Who signs in may stay without a name. Is the address right?"
            << "wrong ADDRESS/revoke answers with HTTP " + code + nothing
                   + "A sign-out would end nothing at the server. Is the address right?";
    }
    const QString busy = "wrong The sign-in server is busy";
    row("busy", 503, "text/html", busy, busy);
}

/*!
    The addresses that a sign-in can do without are asked without a token, so that nothing is
    revoked.
*/
void TestServerCheck::additionalEndpoints()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    ScriptedServer server;
    const QString issuer = server.url("").toString();
    const QJsonObject metadata{{"issuer", issuer},
                               {"device_authorization_endpoint", issuer + "/device"},
                               {"token_endpoint", issuer + "/token"},
                               {"userinfo_endpoint", issuer + "/userinfo"},
                               {"revocation_endpoint", issuer + "/revoke"}};
    // The check of the network asks for the metadata, too.
    for (int i = 0; i < 2; ++i)
        server.answer(200, QJsonDocument(metadata).toJson());
    for (int i = 0; i < 2; ++i)
        server.answer(401, "{\"error\":\"invalid_client\"}");
    for (int i = 0; i < 2; ++i)
        server.answer(status, "", type.toLatin1());
    Program program({"doctor", "--store", "memory", "--client-id", "tv", "--scope", "films",
                     "--issuer", issuer});
    QVERIFY(program.waitForEnd() >= 0);
    const auto found = findings(&program);
    QVERIFY2(found["provider"].startsWith("ok "), program.out() + program.err());
    QFETCH(QString, userinfo);
    QFETCH(QString, revocation);
    QVERIFY2(found["userinfo"].startsWith(userinfo.replace("ADDRESS", issuer)),
             program.out() + program.err());
    QVERIFY2(found["revocation"].startsWith(revocation.replace("ADDRESS", issuer)),
             program.out() + program.err());
    QCOMPARE(server.requests().size(), 6);
    QVERIFY(server.requests().at(4).startsWith("GET /userinfo "));
    const QByteArray revoking = server.requests().at(5);
    QVERIFY(revoking.startsWith("POST /revoke "));
    for (const QByteArray &request : {server.requests().at(4), revoking}) {
        QVERIFY2(!request.contains("token=") && !request.toLower().contains("authorization:"),
                 request);
    }
}

/*! An address for refreshes that is not the one for tokens is asked, too, without a token. */
void TestServerCheck::refreshEndpoint()
{
    const QTemporaryDir folder;
    ScriptedServer server;
    const QString origin = server.url("").toString();
    server.answer(405, "no OPTIONS", "text/plain"); // the check of the network
    for (int i = 0; i < 2; ++i)
        server.answer(401, "{\"error\":\"invalid_client\"}");
    server.answer(404, "Not here", "text/html");
    server.answer(401, "");
    Program program({"doctor", "--store", "memory", "--provider", "trakt", "--server", origin,
                     "--client-id", "tv", "--client-secret-file",
                     writeFile(folder.filePath("secret"), "s3cret")});
    QCOMPARE(program.waitForEnd(), 1);
    const auto found = findings(&program);
    QCOMPARE(found["refresh"],
             "wrong " + origin
                 + "/oauth/token answers with HTTP 404, as if nothing were there. A sign-in would "
                   "end when its first token expires. Is the address right?");
    QCOMPARE(found["revocation"], "ok the address is there");
    QCOMPARE(server.requests().size(), 5);
    QVERIFY(server.requests().at(3).startsWith("POST /oauth/token "));
    for (const QByteArray &request : server.requests())
        QVERIFY2(!request.contains("s3cret") && !request.contains("\"refresh_token\":"), request);
}

void TestServerCheck::proxies_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("away") << "off"
                          << "wrong The proxy that leads to the sign-in server";
    QTest::newRow("a password") << "407"
                                << "wrong The proxy does not let this device through";
}

/*! The proxy is named, and its password is in nothing that is printed. */
void TestServerCheck::proxies()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    ScriptedServer proxy;
    for (int i = 0; i < 8; ++i)
        proxy.answerRaw("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                        "Content-Length: 0\r\n\r\n",
                        false);
    if (kind == "off")
        proxy.switchOff();
    const QString address = "127.0.0.1:" + QString::number(proxy.url().port());
    auto environment = Program::defaultEnvironment();
    environment.insert("ALL_PROXY", "http://ada:pr0xy-s3cret@" + address);
    environment.insert("QT_LOGGING_RULES", "*.debug=true");
    Program program(
        {"doctor", "--store", "memory", "--issuer", "https://id.example", "--client-id", "tv"},
        environment);
    QCOMPARE(program.waitForEnd(), 1);
    const QString line = findings(&program).value("network");
    QVERIFY2(line.startsWith(words), qPrintable(line));
    QVERIFY2(line.contains(address), qPrintable(line));
    QVERIFY(!program.out().contains("pr0xy-s3cret"));
    QVERIFY2(!program.err().contains("pr0xy-s3cret"), program.err());
}

QTEST_GUILESS_MAIN(TestServerCheck)
#include "tst_servercheck.moc"
