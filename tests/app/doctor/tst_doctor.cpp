// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "doctor/boxcheck.h"
#include "doctor/endpointcheck.h"
#include "doctor/servercheck.h"
#include "program.h"
#include "support/files.h"
#include "support/keys.h"
#include "support/scriptedserver.h"
#include "support/testauthority.h"
#include "support/testproviders.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace DeviceSignIn;

/*! The findings that the command `doctor` prints. */
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clock_data();
    void clock();
    void protection_data();
    void protection();
    void remote_data();
    void remote();
    void healthy();
    void withoutFonts();
    void names_data();
    void names();
    void screens_data();
    void screens();
    void withoutDisplay();
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
    void furtherEndpoints_data();
    void furtherEndpoints();
    void refreshEndpoint();
    void authorities_data();
    void authorities();
    void proxies_data();
    void proxies();
    void stores_data();
    void stores();
    void keys_data();
    void keys();
    void secrets_data();
    void secrets();
    void leavesNothing();
    void json();
};

namespace {

/*! Returns the printed findings by subject. Each begins with "ok" or "wrong". */
QMap<QString, QString> findings(Program *program)
{
    QMap<QString, QString> found;
    const auto lines = QString::fromUtf8(program->out()).split('\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString subject = line.mid(7).section(": ", 0, 0);
        found.insert(subject, line.left(7).trimmed() + ' ' + line.mid(7).section(": ", 1));
    }
    return found;
}

} // namespace

void TestDoctor::clock_data()
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

void TestDoctor::clock()
{
    QFETCH(QString, server);
    const Finding finding =
        clockFinding(QDateTime::fromString(server, Qt::ISODate),
                     QDateTime::fromString("2026-01-01T12:00:00Z", Qt::ISODate));
    QTEST(finding.isOk, "isOk");
    QFETCH(QString, words);
    QVERIFY2(finding.line.contains(words), qPrintable(finding.line));
}

void TestDoctor::protection_data()
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
void TestDoctor::protection()
{
    QFETCH(QString, address);
    const Finding finding = tlsFinding(QUrl(address));
    QVERIFY(finding.isOk);
    QTEST(finding.line, "line");
}

void TestDoctor::remote_data()
{
    QTest::addColumn<QByteArray>("devices");
    QTest::addColumn<QStringList>("problems");
    QTest::addColumn<bool>("isOk");
    QTest::addColumn<QString>("words");
    const QByteArray receiver = "I: Bus=001e Vendor=0000 Product=0000 Version=0001\n"
                                "N: Name=\"vc4-hdmi-0\"\nH: Handlers=kbd event0 \nB: EV=100013\n\n";
    const QByteArray button = "N: Name=\"Power Button\"\nH: Handlers=kbd event1 \n\n";
    const QByteArray mouse = "N: Name=\"Mouse\"\nH: Handlers=mouse0 event2 \n\n";
    QTest::newRow("a receiver") << receiver << QStringList() << true << "vc4-hdmi-0";
    QTest::newRow("two") << receiver + receiver << QStringList() << true
                         << "vc4-hdmi-0, vc4-hdmi-0";
    QTest::newRow("nothing") << QByteArray() << QStringList() << false << "plugged in";
    QTest::newRow("the power button") << button << QStringList() << false << "plugged in";
    QTest::newRow("a mouse") << mouse << QStringList() << false << "plugged in";
    const QByteArray gamepad = "N: Name=\"Pad\"\nB: PROP=0\nH: Handlers=event3 js0 \n\n";
    const QByteArray touchScreen = "N: Name=\"Panel\"\nH: Handlers=mouse1 event4 \nB: PROP=2\n\n";
    const QByteArray touchpad = "N: Name=\"Touchpad\"\nH: Handlers=mouse2 event5 \nB: PROP=5\n\n";
    QTest::newRow("a gamepad") << gamepad << QStringList() << true << "Pad";
    QTest::newRow("a touch screen") << mouse + touchScreen << QStringList() << true << "Panel";
    QTest::newRow("a touchpad") << touchpad << QStringList() << false << "plugged in";
    QTest::newRow("a broken table")
        << receiver << QStringList{"/etc/keys.json: line 2"} << false << "line 2";
}

void TestDoctor::remote()
{
    QFETCH(QByteArray, devices);
    QFETCH(QStringList, problems);
    const Finding finding = remoteFinding(devices, problems);
    QTEST(finding.isOk, "isOk");
    QFETCH(QString, words);
    QVERIFY2(finding.line.contains(words), qPrintable(finding.line));
}

void TestDoctor::healthy()
{
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    Program program({"doctor", "--demo", "--store", "memory"}, environment);
    QVERIFY(program.waitForEnd() >= 0);
    const auto found = findings(&program);
    for (const char *subject : {"display", "renderer", "fonts", "store", "network", "tls", "clock",
                                "keys", "provider", "userinfo", "revocation", "id_token"})
        QVERIFY2(found[subject].startsWith("ok "), program.out() + program.err());
    // The finding about the remote control depends on the machine that runs the test.
    QCOMPARE(found.size(), 13);
}

/*! A machine without fonts of its own can show the names in some writings only, which is no fault. */
void TestDoctor::withoutFonts()
{
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("FONTCONFIG_FILE", NO_FONTS);
    Program program({"doctor", "--demo", "--store", "memory"}, environment);
    QVERIFY(program.waitForEnd() >= 0);
    const QString fonts = findings(&program)["fonts"];
    QVERIFY2(fonts.startsWith("ok "), qPrintable(fonts));
    QVERIFY2(fonts.contains("DeviceSignIn Sans; names in Amharic, Armenian, Bengali, Burmese, "
                            "Chinese, Georgian, Japanese, Khmer, Korean, Lao, Punjabi, Sinhala, "
                            "Tamil, Telugu can't be shown: fonts-noto-core and fonts-noto-cjk"),
             qPrintable(fonts));
}

void TestDoctor::names_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("brand");
    QTest::addColumn<QString>("words");
    QTest::newRow("both can be drawn") << "Wohnzimmer 📺"
                                       << "Łódź"
                                       << "";
    QTest::newRow("the device's can't") << "მისაღები"
                                        << "Acme"
                                        << "wrong The page leaves out \"მისაღები\": this machine";
    QTest::newRow("neither can") << "客厅"
                                 << "佐藤テレビ"
                                 << "wrong The page leaves out \"客厅\", \"佐藤テレビ\": this";
}

/*! A name for which this machine has no letters is left out by the page, which is a fault of the machine. */
void TestDoctor::names()
{
    QFETCH(QString, device);
    QFETCH(QString, brand);
    QFETCH(QString, words);
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("FONTCONFIG_FILE", NO_FONTS);
    Program program(
        {"doctor", "--demo", "--store", "memory", "--device-name", device, "--brand", brand},
        environment);
    QVERIFY(program.waitForEnd() >= 0);
    const auto found = findings(&program);
    QCOMPARE(found.contains("names"), !words.isEmpty());
    QVERIFY2(found.value("names", "").startsWith(words), program.out() + program.err());
}

void TestDoctor::screens_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("words");
    QTest::newRow("by its number") << "1"
                                   << "ok 1";
    QTest::newRow("no such name")
        << "HDMI-9"
        << "wrong There is no screen HDMI-9, only 1. The page is shown on";
    QTest::newRow("no such number") << "2"
                                    << "wrong There is no screen 2, only 1.";
}

/*! The screen that an option names is looked for, as the page does. */
void TestDoctor::screens()
{
    QFETCH(QString, screen);
    QFETCH(QString, words);
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    Program program({"doctor", "--demo", "--store", "memory", "--screen", screen}, environment);
    QVERIFY(program.waitForEnd() >= 0);
    QVERIFY2(findings(&program).value("screen").startsWith(words), program.out() + program.err());
}

void TestDoctor::withoutDisplay()
{
    Program program({"doctor", "--demo", "--store", "memory", "--kiosk"});
    QCOMPARE(program.waitForEnd(), 1);
    const auto found = findings(&program);
    QVERIFY2(found["display"].startsWith("wrong "), program.out());
    QVERIFY(!found.contains("renderer"));
    QVERIFY(found["provider"].startsWith("ok "));
}

void TestDoctor::servers_data()
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

void TestDoctor::servers()
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
    // One response for the check of the network, and one for each address where the metadata may be.
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

void TestDoctor::endpointKinds_data()
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

void TestDoctor::endpointKinds()
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

void TestDoctor::endpointsWithoutErrorCodes()
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

void TestDoctor::keySets_data()
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
void TestDoctor::keySets()
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

void TestDoctor::unneededKeySets_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("no id_token") << QStringList{"--scope", "films"} << "ES256";
    QTest::newRow("a secret instead") << QStringList{"--client-secret-file"} << "HS256";
}

/*! The keys are not fetched where no id_token is checked with them. */
void TestDoctor::unneededKeySets()
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

void TestDoctor::endpoints_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("there") << 401 << "ok offers to sign in by a code";
    QTest::newRow("not there") << 404 << "wrong http://127.0.0.1:";
    QTest::newRow("unclear") << 403 << "ok Something is there, but only a sign-in shows";
}

/*! Addresses that were configured are asked, and never for a code. */
void TestDoctor::endpoints()
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

void TestDoctor::furtherEndpoints_data()
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

/*! The addresses that a sign-in can do without are asked without a token, so that nothing is revoked. */
void TestDoctor::furtherEndpoints()
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
void TestDoctor::refreshEndpoint()
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
                   "end with its first token. Is the address right?");
    QCOMPARE(found["revocation"], "ok the address is there");
    QCOMPARE(server.requests().size(), 5);
    QVERIFY(server.requests().at(3).startsWith("POST /oauth/token "));
    for (const QByteArray &request : server.requests())
        QVERIFY2(!request.contains("s3cret") && !request.contains("\"refresh_token\":"), request);
}

void TestDoctor::authorities_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("words");
    QTest::newRow("none is set") << "X=y"
                                 << "";
    QTest::newRow("a file") << "SSL_CERT_FILE=%1/company.pem"
                            << "ok those that SSL_CERT_FILE and SSL_CERT_DIR name are there";
    QTest::newRow("a file that is missing")
        << "SSL_CERT_FILE=%1/missing.pem"
        << "wrong SSL_CERT_FILE names %1/missing.pem, which can't be read or holds no PEM "
           "certificate.";
    QTest::newRow("an empty file")
        << "SSL_CERT_FILE=%1/empty.pem"
        << "wrong SSL_CERT_FILE names %1/empty.pem, which can't be read or holds no PEM "
           "certificate.";
    QTest::newRow("a folder that is missing")
        << "SSL_CERT_DIR=%1/missing"
        << "wrong SSL_CERT_DIR names %1/missing, where no certificate is named by its hash, as by "
           "openssl rehash.";
    QTest::newRow("a folder without hashes")
        << "SSL_CERT_DIR=%1"
        << "wrong SSL_CERT_DIR names %1, where no certificate is named by its hash, as by openssl "
           "rehash.";
    QTest::newRow("an empty variable") << "SSL_CERT_FILE="
                                       << "";
}

/*! The doctor names a file of authorities that has none: OpenSSL passes over it without a word. */
void TestDoctor::authorities()
{
    QFETCH(QString, variable);
    QFETCH(QString, words);
    const QTemporaryDir folder;
    writeFile(folder.filePath("company.pem"), TestAuthority().certificate().toPem());
    writeFile(folder.filePath("empty.pem"), "");
    const QString assignment = variable.replace("%1", folder.path());
    auto environment = Program::defaultEnvironment();
    environment.insert(assignment.section('=', 0, 0), assignment.section('=', 1));
    Program program({"doctor", "--demo", "--store", "memory"}, environment);
    QVERIFY(program.waitForEnd() >= 0);
    const auto found = findings(&program);
    QCOMPARE(found.contains("authorities"), !words.isEmpty());
    const QString line = found.value("authorities", "");
    QVERIFY2(line.startsWith(words.replace("%1", folder.path())), program.out() + program.err());
}

void TestDoctor::proxies_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("away") << "off"
                          << "wrong The proxy that leads to the sign-in server";
    QTest::newRow("a password") << "407"
                                << "wrong The proxy does not let this device through";
}

/*! The proxy is named, and its password is in nothing that is printed. */
void TestDoctor::proxies()
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

void TestDoctor::stores_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("memory") << "memory"
                            << "ok memory";
    QTest::newRow("files") << "file:%1/tokens"
                           << "ok files in";
    QTest::newRow("no keychain") << "keychain"
                                 << "wrong There is no keychain here. Install";
    QTest::newRow("no such place") << "file:/proc/tokens"
                                   << "wrong /proc/tokens: ";
}

void TestDoctor::stores()
{
    QFETCH(QString, kind);
    const QTemporaryDir home;
    Program program({"doctor", "--demo", "--store", kind.replace("%1", home.path())});
    QVERIFY(program.waitForEnd() >= 0);
    const QString line = findings(&program).value("store");
    QFETCH(QString, words);
    QVERIFY2(line.startsWith(words), qPrintable(line));
}

void TestDoctor::keys_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QStringList &options, const char *words) {
        QTest::newRow(name) << options << QString(words);
    };
    row("software", {}, "ok tokens are bound to a key in software");
    row("no binding", {"--no-dpop"}, "ok tokens are not bound");
    row("a TPM if there is one", {"--dpop-key", "auto"},
        "ok tokens are bound to a key in software");
    row("a TPM that is missing", {"--dpop-key", "tpm"}, "wrong The key for DPoP: ");
    row("other hardware", {"--dpop-key", "testkey:p256", "--key-provider", "testkey"},
        "ok tokens are bound to one in hardware, where the server offers that (OpenSSL's provider "
        "testkey, ");
    row("no such key", {"--dpop-key", "testkey:none", "--key-provider", "testkey"},
        "wrong The key for DPoP: The key testkey:none ");
}

/*! The doctor says whether keys are in hardware. */
void TestDoctor::keys()
{
    QFETCH(QStringList, options);
    const TestProviders providers;
    auto environment = Program::defaultEnvironment();
    environment.insert("OPENSSL_MODULES", qEnvironmentVariable("OPENSSL_MODULES"));
    environment.insert("TPM2OPENSSL_TCTI", "swtpm:path=/nowhere");
    Program program(QStringList{"doctor", "--demo", "--store", "memory"} + options, environment);
    QVERIFY(program.waitForEnd() >= 0);
    const QString line = findings(&program).value("keys");
    QFETCH(QString, words);
    QVERIFY2(line.startsWith(words), program.out() + program.err());
}

void TestDoctor::secrets_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("words");
    QTest::newRow("private") << 0600 << "ok no other user can read the files with secrets";
    QTest::newRow("readable") << 0644 << "wrong Others can read ";
}

/*! The doctor, and standard error, say whether others can read a secret. */
void TestDoctor::secrets()
{
    const QTemporaryDir folder;
    const QString pin = writeFile(folder.filePath("pin"), "1234\n");
    QFETCH(int, mode);
    QCOMPARE(chmod(pin.toLocal8Bit().constData(), mode_t(mode)), 0);
    const TestProviders providers;
    auto environment = Program::defaultEnvironment();
    environment.insert("OPENSSL_MODULES", qEnvironmentVariable("OPENSSL_MODULES"));
    Program program({"doctor", "--demo", "--store", "memory", "--dpop-key", "testkey:pin",
                     "--key-provider", "testkey", "--key-pin-file", pin},
                    environment);
    QVERIFY(program.waitForEnd() >= 0);
    const QString line = findings(&program).value("secrets");
    QFETCH(QString, words);
    QVERIFY2(line.startsWith(words), program.out() + program.err());
    QCOMPARE(program.err().count("chmod 600"), mode == 0600 ? 0 : 1);
}

void TestDoctor::leavesNothing()
{
    const QTemporaryDir home;
    Program program({"doctor", "--demo", "--store", "file:" + home.path() + "/tokens"});
    QVERIFY(program.waitForEnd() >= 0);
    QVERIFY(program.out().contains("ok     store"));
    QStringList files;
    QDirIterator places(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (places.hasNext())
        files.append(places.next());
    QCOMPARE(files.filter(QRegularExpression("(?<!\\.lock)$")), QStringList());
}

void TestDoctor::json()
{
    Program program({"doctor", "--demo", "--store", "memory", "--json"});
    QCOMPARE(program.waitForEnd(), 1);
    QMap<QString, bool> found;
    const auto lines = program.out().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject finding = QJsonDocument::fromJson(line).object();
        QCOMPARE(finding["event"].toString(), "finding");
        QVERIFY2(!finding["description"].toString().isEmpty(), line);
        QVERIFY2(finding["ok"].isBool(), line);
        found.insert(finding["subject"].toString(), finding["ok"].toBool());
    }
    const QMap<QString, bool> expected{{"display", false},  {"store", true},    {"network", true},
                                       {"tls", true},       {"clock", true},    {"keys", true},
                                       {"provider", true},  {"id_token", true}, {"userinfo", true},
                                       {"revocation", true}};
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
