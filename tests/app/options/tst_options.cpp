// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options/options.h"
#include "options/optiontable.h"

#include <QTest>

using namespace DeviceSignIn;

namespace {

constexpr char provider[] = "--issuer https://id.example.com --client-id tv ";

ParsedArguments readAll(const QStringList &arguments)
{
    static const Profiles profiles;
    return readOptions(QStringList("device-signin") + arguments, profiles);
}

ParsedArguments read(const QString &line)
{
    return readAll(line.split(' ', Qt::SkipEmptyParts));
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsage_data();
    void wrongUsage();
    void rightUsage_data();
    void rightUsage();
    void commands();
    void providerByIssuer();
    void store_data();
    void store();
    void providerByEndpoints();
    void providerByName();
    void listOfProviders();
    void kiosk_data();
    void kiosk();
    void visitLimit();
    void optionsOfProviderCheck();
    void additionalParameters();
    void scopes_data();
    void scopes();
    void demo();
    void textScale();
    void screen();
    void emptyValue();
    void hiddenCharacters();
    void information();
};

void TestOptions::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named"); // a text that the error must contain

    const QString endpoints = "--device-endpoint https://a.example/d --token-endpoint "
                              "https://a.example/t --client-id tv ";
    const auto row = [](const char *name, const QString &line, const char *named) {
        QTest::newRow(name) << line << QString(named);
    };
    row("nowhere", "", "--demo");
    row("nowhere in the terminal", "terminal", "--issuer");
    row("unknown option", provider + QString("--shiny"), "shiny");
    row("unknown command", provider + QString("signin"), "signin");
    row("two commands", provider + QString("terminal token"), "token");
    row("value for a switch", "--demo=yes", "demo");
    row("missing value", "--demo --account", "--account");
    row("option for a value", "--issuer --demo", "--issuer");
    row("twice", provider + QString("--issuer https://b.example"), "--issuer");
    row("no client", "--issuer https://id.example.com", "--client-id");
    row("plain http", "--issuer http://id.example.com --client-id tv", "issuer");
    row("no address", "--issuer id.example.com --client-id tv", "issuer");
    row("issuer with a query", "--issuer https://id.example.com?a=b --client-id tv", "issuer");
    row("one endpoint", "--device-endpoint https://a.example/d --client-id tv", "--token-endpoint");
    row("the other endpoint", "--token-endpoint https://a.example/t --client-id tv",
        "--device-endpoint");
    row("plain endpoint",
        "--device-endpoint http://a.example/d --token-endpoint https://a.example/t --client-id tv",
        "--device-endpoint");
    row("plain revocation", endpoints + "--revocation-endpoint http://a.example/r", "endpoint");
    row("issuer and a plain endpoint", provider + QString("--device-endpoint http://a.example/d"),
        "endpoint");
    row("parameter without a value", provider + QString("--parameter a"), "NAME=VALUE");
    row("parameter of the protocol", provider + QString("--parameter client_id=x"), "client_id");
    row("parameter of each poll", provider + QString("--token-parameter device_code=x"),
        "device_code");
    row("resource with a fragment", provider + QString("--resource https://a.example/#b"),
        "--resource");
    row("relative resource", provider + QString("--resource a/b"), "--resource");
    row("header without a value", provider + QString("--header X-Key"), "NAME=VALUE");
    row("header of the protocol", provider + QString("--header Authorization=x"), "Authorization");
    row("audience at one of several", "--providers p.json --audience a", "--audience");
    row("parameter of a profile",
        "--provider auth0 --set domain=a.example --client-id tv --audience a", "audience");
    row("audience twice", provider + QString("--audience y --parameter audience=z"),
        "The parameter audience is given twice");
    row("acr_values twice", provider + QString("--acr-values y --parameter acr_values=z"),
        "The parameter acr_values is given twice");
    row("parameter twice", provider + QString("--parameter a=y --parameter a=z"), "given twice");
    row("header twice", provider + QString("--header X-A=y --header x-a=z"), "given twice");
    row("demo and issuer", provider + QString("--demo"), "--issuer");
    row("demo and endpoint", "--demo --token-endpoint https://a.example/t", "--token-endpoint");
    row("demo and secret", "--demo --client-secret-file f", "--client-secret-file");
    row("lan without demo", provider + QString("--lan"), "--lan");
    row("unknown provider", "--provider acme --client-id tv", "acme");
    row("provider without a client", "--provider github", "--client-id");
    row("provider and issuer", provider + QString("--provider github"), "--issuer");
    row("provider and endpoint",
        "--provider github --client-id tv --token-endpoint https://a.example/t",
        "--token-endpoint");
    row("missing setting", "--provider keycloak --client-id tv --set domain=id.example.com",
        "realm");
    row("unknown setting", "--provider github --client-id tv --set tenant=a", "tenant");
    row("setting without a value", "--provider github --client-id tv --set domain", "NAME=VALUE");
    row("setting that leaves its place",
        "--provider keycloak --client-id tv --set domain=a.example/x --set realm=tv", "domain");
    row("setting without a provider", provider + QString("--set domain=a"), "--provider");
    row("missing secret", "--provider google --client-id tv", "--client-secret-file");
    row("server without a provider", provider + QString("--server https://a.example"),
        "--provider");
    row("plain server", "--provider github --client-id tv --server http://a.example", "--server");
    row("server with a path", "--provider github --client-id tv --server https://a.example/x",
        "--server");
    row("demo and server", "--demo --provider github --server https://a.example", "--server");
    row("unknown store", provider + QString("--store file"), "file");
    row("relative folder", provider + QString("--store file:tokens"), "file:");
    row("a theme of no such name", "--demo --theme blue", "--theme");
    row("theme in the terminal", "terminal --demo --theme light", "--theme");
    row("language in the terminal", "terminal --demo --language de", "--language");
    for (const char *scale : {"99", "151", "1.5", "150%", "0150", "x"}) {
        const QString line = QString("--demo --text-scale %1").arg(scale);
        row(qPrintable("text of " + QString(scale)), line, scale);
    }
    for (const char *part : {"4", "16", "5%", "05", "x"}) {
        const QString line = QString("--demo --safe-area %1").arg(part);
        row(qPrintable(QString("safe area of ") + part), line, part);
    }
    row("a slight turn", "--demo --rotate 45", "--rotate");
    row("no turn", "--demo --rotate 0", "--rotate");
    row("screen of a terminal", "terminal --demo --screen 2", "--screen");
    row("larger text in the terminal", "terminal --demo --text-scale 150", "--text-scale");
    row("speech in the terminal", "terminal --demo --speak", "--speak");
    row("no countdown in the terminal", "terminal --demo --no-countdown", "--no-countdown");
    row("motion in the terminal", "terminal --demo --reduce-motion", "--reduce-motion");
    row("windowed terminal", provider + QString("terminal --windowed"), "--windowed");
    row("keys of a terminal", provider + QString("terminal --keys k.json"), "--keys");
    row("tokens on the screen", provider + QString("--events --print-token"), "--print-token");
    row("tokens without events", provider + QString("terminal --print-token"), "--print-token");
    row("JSON of the page", provider + QString("--json"), "--json");
    row("JSON of a token", provider + QString("token --json"), "--json");
    row("events of a token", provider + QString("token --events"), "--events");
    row("token from memory", provider + QString("token --store memory"), "--store memory");
    row("sign-out from memory", provider + QString("sign-out --store memory"), "--store memory");
    row("accounts from memory", provider + QString("accounts --store memory"), "--store memory");
    row("one of all accounts", provider + QString("accounts --account tv"), "--account");
    row("account that leaves its place", provider + QString("--account ../tv"), "--account");
    row("account of the list", provider + QString("--account /accounts"), "--account");
    row("account too long", provider + QString("--account ") + QString(65, 'x'), "--account");
    row("headers of a sign-in", provider + QString("--for https://a.example"), "--for");
    row("headers for nowhere", provider + QString("token --for a.example"), "--for");
    row("headers for a plain address", provider + QString("token --for http://a.example"), "--for");
    row("headers for a private address that was not named",
        provider + QString("token --for http://192.168.1.5/films"),
        "--for http://192.168.1.5/films is refused");
    row("headers for another port of the server at home",
        "token --provider jellyfin --set server=http://192.168.1.5:8096 --for http://192.168.1.5/",
        "the server that was named is http://192.168.1.5:8096");
    row("method of nothing", provider + QString("token --method POST"), "--for");
    row("method of two words", provider + QString("token --for https://a.example --method GET\tX"),
        "--method");
    row("method in small letters", provider + QString("token --for https://a.example --method get"),
        "--method");
    row("two providers", "--provider github --provider google --client-id tv", "--providers");
    row("two in the terminal", "terminal --demo --provider github --provider google", "page");
    row("a kiosk of two", "--demo --kiosk --provider github --provider google", "--kiosk");
    row("shared at two", "--providers p.json --shared", "--shared");
    row("file and client", "--providers p.json --client-id tv", "--client-id");
    row("file and provider", "--providers p.json --provider github", "--provider");
    row("file and demo", "--providers p.json --demo", "--demo");
    row("demo of two and a file", "--demo --provider a --provider b --providers p.json",
        "--providers");
    row("demo of two and a client", "--demo --provider a --provider b --client-id tv",
        "--client-id");
    row("shared terminal", "terminal --demo --shared", "--shared");
    row("shared by one person", "--demo --shared --account ada", "--account");
    row("shared kiosk", "--demo --shared --kiosk", "--kiosk");
    row("keeping kiosk", "--demo --kiosk --store keychain", "--store");
    row("kiosk with a folder", "--demo --kiosk --store file:/tokens", "--store");
    row("kiosk with a sealed folder", "--demo --kiosk --store sealed:/tokens", "--store");
    row("kiosk in the terminal", "terminal --demo --kiosk", "--kiosk");
    row("kiosk for one person", "--demo --kiosk --account ada", "--account");
    row("signed out of no kiosk", "--demo --sign-out-after 3m", "--kiosk");
    for (const char *time : {"4s", "0s", "3601s", "61m", "3", "3h", "-3m", "3.5m", "99999s", "m"})
        row(time, QString("--demo --kiosk --sign-out-after=") + time, "--sign-out-after");
    row("limit of no kiosk", "--demo --visit-limit 30m", "--kiosk");
    for (const char *time : {"59s", "0m", "1441m", "30", "1h", "-3m"})
        row(time, QString("--demo --kiosk --visit-limit=") + time, "--visit-limit");
    row("token from the network", "token --demo --lan", "--lan");
}

void TestOptions::wrongUsage()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const ParsedArguments parsed = read(line);
    QVERIFY(std::holds_alternative<UsageError>(parsed));
    const QString error = std::get<UsageError>(parsed).line;
    QVERIFY2(error.contains(named), qPrintable(error));
    QVERIFY(!error.contains('\n'));
    QVERIFY(error.size() <= 200);
}

void TestOptions::rightUsage_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {
             "--demo",
             "--demo --lan --windowed --events",
             "--demo --theme contrast --reduce-motion",
             "--demo --theme themes/brand.json",
             "--demo --language pt-BR",
             "--demo --text-scale 100",
             "--demo --rotate 90 --safe-area 8 --screen HDMI-A-1",
             "keys --rotate 270 --screen 2",
             "--demo --no-countdown --speak",
             "keys --text-scale 150",
             "--demo --provider github --provider google",
             "--providers p.json --store memory --events --ca-file ca.pem",
             "--demo --shared",
             "--demo --shared --store file:/tokens --events",
             "--demo --kiosk --windowed --events",
             "--demo --kiosk --store memory --sign-out-after 3m",
             "--demo --kiosk --visit-limit 45m",
             "terminal --demo --events --print-token",
             "--demo --events --print-token terminal",
             "doctor --demo --json",
             "token --demo",
             "sign-out --demo",
             "accounts --demo",
             "keys",
             "keys --windowed --events --keys k.json --theme light --reduce-motion --brand Aurora",
             "--demo --keys k.json",
             "--issuer=https://id.example.com --client-id=tv",
             "--issuer http://127.0.0.1:8628 --client-id tv",
             "--issuer http://localhost:1/realms/a --client-id tv",
             "--issuer https://id.example.com --client-id tv --store memory",
             "--issuer https://id.example.com --client-id tv --device-endpoint "
             "https://id.example.com/d",
             "--issuer https://id.example.com --client-id tv --revocation-endpoint "
             "https://id.example.com/r",
             "token --issuer https://id.example.com --client-id tv --resource https://a.example",
             "--issuer https://id.example.com --client-id tv --brand Aurora --device-name TV",
         })
        QTest::newRow(line) << line;
}

void TestOptions::rightUsage()
{
    QFETCH(QString, line);
    const ParsedArguments parsed = read(line);
    if (const auto *error = std::get_if<UsageError>(&parsed))
        QFAIL(qPrintable(error->line));
    QVERIFY(std::holds_alternative<Options>(parsed));
}

void TestOptions::commands()
{
    const auto command = [](const QString &line) { return std::get<Options>(read(line)).command; };
    QCOMPARE(command("--demo"), Command::Page);
    QCOMPARE(command("terminal --demo"), Command::Terminal);
    QCOMPARE(command("--demo token"), Command::Token);
    QCOMPARE(command("--demo sign-out"), Command::SignOut);
    QCOMPARE(command("--demo accounts"), Command::Accounts);
    QCOMPARE(command("keys"), Command::Keys);
    QCOMPARE(std::get<Options>(read("keys --keys k.json")).keysFile, QString("k.json"));
}

void TestOptions::providerByIssuer()
{
    const auto options = std::get<Options>(
        read(provider + QString("--client-secret-file f --account ada --store keychain")));
    QCOMPARE(options.client.issuer, QString("https://id.example.com"));
    QCOMPARE(options.client.clientId, QString("tv"));
    QCOMPARE(options.files.secret, QString("f"));
    QCOMPARE(options.account, QString("ada"));
    QCOMPARE(options.store.kind, StoreKind::Keychain);
    QVERIFY(!options.demo);

    const auto simplest = std::get<Options>(read(provider));
    QCOMPARE(simplest.account, QString("default"));
    QCOMPARE(simplest.store.kind, StoreKind::Keychain);
}

void TestOptions::store_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<StoreKind>("kind");
    QTest::addColumn<QString>("folder");
    QTest::newRow("as usual") << "" << StoreKind::Keychain << "";
    QTest::newRow("keychain") << " --store keychain" << StoreKind::Keychain << "";
    QTest::newRow("memory") << " --store memory" << StoreKind::Memory << "";
    QTest::newRow("files") << " --store file:/a/b" << StoreKind::File << "/a/b";
    QTest::newRow("sealed files") << " --store sealed:/a/b" << StoreKind::Sealed << "/a/b";
}

void TestOptions::store()
{
    QFETCH(const QString, line);
    const auto options = std::get<Options>(read(provider + line));
    QTEST(options.store.kind, "kind");
    QTEST(options.store.folder, "folder");
}

void TestOptions::providerByEndpoints()
{
    const auto options = std::get<Options>(
        read("--device-endpoint https://a.example/d --token-endpoint https://a.example/t "
             "--revocation-endpoint https://a.example/r --userinfo-endpoint https://a.example/u "
             "--client-id tv"));
    const ServerMetadata &server = options.client.endpoints;
    QVERIFY(options.client.issuer.isEmpty());
    QCOMPARE(server.deviceAuthorizationEndpoint, QUrl("https://a.example/d"));
    QCOMPARE(server.tokenEndpoint, QUrl("https://a.example/t"));
    QCOMPARE(server.revocationEndpoint, QUrl("https://a.example/r"));
    QCOMPARE(server.userinfoEndpoint, QUrl("https://a.example/u"));
}

void TestOptions::kiosk_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("seconds");
    QTest::newRow("as usual") << "--demo --kiosk" << 180;
    QTest::newRow("the shortest") << "--demo --kiosk --sign-out-after 5s" << 5;
    QTest::newRow("seconds") << "--demo --kiosk --sign-out-after 90s" << 90;
    QTest::newRow("minutes") << "--demo --kiosk --sign-out-after 10m" << 600;
    QTest::newRow("the longest") << "--demo --kiosk --sign-out-after 60m" << 3600;
}

void TestOptions::visitLimit()
{
    const auto limit = [](const QString &line) {
        return int(std::get<Options>(read(line)).visitLimit.count());
    };
    QCOMPARE(limit("--demo --kiosk"), 1800);
    QCOMPARE(limit("--demo --kiosk --visit-limit 60s"), 60);
    QCOMPARE(limit("--demo --kiosk --visit-limit 1440m"), 86400);
}

void TestOptions::kiosk()
{
    QFETCH(const QString, line);
    const auto options = std::get<Options>(read(line));
    QVERIFY(options.kiosk);
    QCOMPARE(options.store.kind, StoreKind::Memory);
    QTEST(int(options.signOutAfter.count()), "seconds");
    QVERIFY(!std::get<Options>(read("--demo")).kiosk);
}

/*! The command provider-check uses an option, or refuses it: it ignores none. */
void TestOptions::optionsOfProviderCheck()
{
    static const QStringList used{
        "set",          "client-id",  "client-secret-file", "client-key", "client-key-id",
        "scope",        "audience",   "resource",           "acr-values", "parameter",
        "header",       "user-agent", "token-parameter",    "no-dpop",    "dpop-key",
        "key-provider", "ca-file",    "key-pin-file",       "against",    "dialect"};
    static const QStringList ofProgram{"options", "help", "version"};
    QStringList found;
    for (const OptionRowGroup &group : optionTable()) {
        for (const OptionRow &row : group.rows) {
            const QString name = row.option.name;
            if (ofProgram.contains(name))
                continue;
            if (row.commands.contains(Command::ProviderCheck)) {
                QVERIFY2(row.store, qPrintable(name));
                found.append(name);
                continue;
            }
            QStringList line{"provider-check", "acme.json", "--" + name};
            if (row.option.value)
                line.append("x");
            const auto parsed = readAll(line);
            const auto *error = std::get_if<UsageError>(&parsed);
            QVERIFY2(error, qPrintable(name));
            QVERIFY2(error->line.startsWith("--" + name + " is not for provider-check"),
                     qPrintable(error->line));
        }
    }
    found.sort();
    QStringList expected = used;
    expected.sort();
    QCOMPARE(found, expected);
}

void TestOptions::additionalParameters()
{
    const auto options = std::get<Options>(
        read(provider
             + QString("--audience api --resource https://a.example --resource https://b.example "
                       "--acr-values mfa --parameter a=b=c --token-parameter d=e "
                       "--header X-Key=k=1 --user-agent Aurora/2")));
    const std::vector<AdditionalParameter> &sent = options.client.parameters;
    QStringList shown;
    for (const AdditionalParameter &one : sent)
        shown << one.name + '=' + one.value + (one.inDeviceRequest ? " device" : "")
                     + (one.inTokenRequest ? " token" : "");
    QCOMPARE(shown, QStringList({"audience=api device", "resource=https://a.example device token",
                                 "resource=https://b.example device token", "acr_values=mfa device",
                                 "a=b=c device", "d=e token"}));
    QCOMPARE(options.client.headers.size(), size_t(1));
    QCOMPARE(options.client.headers[0].name, QString("X-Key"));
    QCOMPARE(options.client.headers[0].value.reveal(), QByteArray("k=1"));
    QCOMPARE(options.client.userAgent, QString("Aurora/2"));
}

void TestOptions::scopes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("scopes");
    const QStringList usual = {"openid", "profile", "email", "offline_access"};
    const QString endpoints = "--device-endpoint https://a.example/d --token-endpoint "
                              "https://a.example/t --client-id tv ";
    QTest::newRow("demo") << "--demo" << usual;
    QTest::newRow("issuer") << provider << usual;
    QTest::newRow("endpoints") << endpoints << QStringList();
    QTest::newRow("one") << endpoints + "--scope a" << QStringList({"a"});
    QTest::newRow("some") << provider + QString("--scope b --scope a") << QStringList({"b", "a"});
    QTest::newRow("again") << provider + QString("--scope a --scope a") << QStringList({"a"});
}

void TestOptions::scopes()
{
    QFETCH(QString, line);
    QFETCH(QStringList, scopes);
    QCOMPARE(std::get<Options>(read(line)).client.scopes, scopes);

    const ParsedArguments together = readAll({"--demo", "--scope", "a b"});
    QCOMPARE(std::get<Options>(together).client.scopes, QStringList({"a", "b"}));
}

void TestOptions::demo()
{
    const auto options = std::get<Options>(read("--demo --lan"));
    QVERIFY(options.demo);
    QVERIFY(options.lan);
    QVERIFY(!options.client.clientId.isEmpty());
    QVERIFY(options.client.issuer.isEmpty()); // set when the sandbox listens
}

void TestOptions::textScale()
{
    QCOMPARE(std::get<Options>(read("--demo")).textScale, 1.0);
    QCOMPARE(std::get<Options>(read("--demo --text-scale 125")).textScale, 1.25);
    QCOMPARE(std::get<Options>(read("--demo --text-scale 150")).textScale, 1.5);
}

void TestOptions::screen()
{
    const auto usual = std::get<Options>(read("--demo"));
    QCOMPARE(usual.rotation, 0);
    QCOMPARE(usual.overscan, 0.05);
    QCOMPARE(usual.screen, QString());
    const auto chosen =
        std::get<Options>(read("--demo --rotate 270 --safe-area 12 --screen HDMI-A-1"));
    QCOMPARE(chosen.rotation, 270);
    QCOMPARE(chosen.overscan, 0.12);
    QCOMPARE(chosen.screen, QString("HDMI-A-1"));
}

void TestOptions::emptyValue()
{
    for (const char *option : {"--issuer", "--account", "--brand", "--store", "--scope"}) {
        const ParsedArguments parsed = readAll({"--demo", option, ""});
        QVERIFY(std::holds_alternative<UsageError>(parsed));
    }
}

void TestOptions::hiddenCharacters()
{
    for (const char *value : {"a\nb", "a\u202eb", "a\u001b[2Jb"}) {
        const QString text = QString::fromUtf8(value);
        for (const QStringList &arguments : {QStringList{"--brand", text}, QStringList{text}}) {
            const ParsedArguments parsed = readAll(QStringList{"--demo"} + arguments);
            QVERIFY(std::holds_alternative<UsageError>(parsed));
            QVERIFY(!std::get<UsageError>(parsed).line.contains(text));
        }
    }
}

void TestOptions::information()
{
    const auto text = [](const QString &line) { return std::get<Information>(read(line)).text; };
    QVERIFY(text("--version").startsWith("device-signin "));
    for (const char *option : {"--issuer", "--device-endpoint", "--token-endpoint", "--client-id",
                               "--client-secret-file", "--scope", "--account", "--store",
                               "--windowed", "--demo", "--lan", "--events", "--print-token",
                               "--json", "--no-dpop", "--for", "--method", "--refused"})
        QVERIFY2(text("--help").contains(option), option);
    QVERIFY(std::holds_alternative<Information>(read("terminal --demo --help")));
}

void TestOptions::providerByName()
{
    auto parsed = read("--provider keycloak --set domain=id.example.com --set realm=tv --client-id "
                       "box --server https://other.example");
    QVERIFY(std::holds_alternative<Options>(parsed));
    const ClientData &client = std::get<Options>(parsed).client;
    QCOMPARE(client.profile.name, "keycloak");
    QCOMPARE(client.issuer, "https://other.example/realms/tv");
    QCOMPARE(client.clientId, "box");
    QCOMPARE(client.scopes, client.profile.defaultScopes);

    parsed = read("token --provider jellyfin --set server=http://192.168.1.5:8096/media --for "
                  "http://192.168.1.5:8096/films");
    QVERIFY(std::holds_alternative<Options>(parsed));
    QCOMPARE(std::get<Options>(parsed).request, QUrl("http://192.168.1.5:8096/films"));

    parsed = read("--provider google --client-id box --client-secret-file f --scope openid");
    QVERIFY(std::holds_alternative<Options>(parsed));
    QCOMPARE(std::get<Options>(parsed).client.endpoints.tokenEndpoint,
             QUrl("https://oauth2.googleapis.com/token"));
    QCOMPARE(std::get<Options>(parsed).client.scopes, QStringList("openid"));
}

void TestOptions::listOfProviders()
{
    auto parsed = read("providers");
    QVERIFY(std::holds_alternative<Options>(parsed));
    QCOMPARE(std::get<Options>(parsed).command, Command::Providers);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
