// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "program.h"
#include "sandbox/sandbox.h"
#include "support/files.h"
#include "support/json.h"
#include "support/keys.h"
#include "support/scriptedserver.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace DeviceSignIn;

/*! The command that reads a profile and tries it, with profiles that ship and with others. */
class TestProviderCheck : public QObject
{
    Q_OBJECT

    static QString shipped(const QString &name)
    {
        return QStringLiteral(":/devicesignin/providers/%1.json").arg(name);
    }

    /*! Writes the profile \a text, and returns the path of its file. */
    QString fileOf(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name + ".json");
        writeFile(path, text);
        return path;
    }

private Q_SLOTS:
    void triesProfilesThatShip_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("plex") << QByteArray(
            "poll             GET https://plex.tv/api/v2/pins/{device_code}\n"
            "ask who it is    GET https://plex.tv/api/v2/user\n"
            "                 X-Plex-Token: {access_token}\n")
                              << QByteArray("header X-Plex-Token: {access_token}")
                              << QByteArray("Signed out.");
        QTest::newRow("jellyfin")
            << QByteArray("exchange         POST {server}/Users/AuthenticateWithQuickConnect\n"
                          "                 Authorization: MediaBrowser Client=\"DeviceSignIn\", "
                          "Device=\"TV\", DeviceId=\"{device_id}\", Version=\"1.0\"\n"
                          "                 JSON  Secret={device_code}\n")
            << QByteArray("header Authorization: MediaBrowser Token=\"{access_token}\"")
            << QByteArray("Signed out.");
        QTest::newRow("aws") << QByteArray(
            "register         POST https://oidc.{region}.amazonaws.com/client/register\n"
            "                 JSON  clientName=DeviceSignIn\n"
            "                       clientType=public\n"
            "                       scopes=[sso:account:access]\n")
                             << QByteArray("header x-amz-sso_bearer_token: {access_token}")
                             << QByteArray("Signed out.");
        QTest::newRow("alldebrid") << QByteArray("form  check={device_code}\n"
                                                 "                       pin={user_code}\n")
                                   << QByteArray("header Authorization: Bearer {access_token}")
                                   << QByteArray("no sign-out");
        QTest::newRow("keycloak") << QByteArray(
            "addresses        looked up at https://{domain}/realms/{realm}\n")
                                  << QByteArray("header Authorization: DPoP {access_token}")
                                  << QByteArray("Signed out.");
        QTest::newRow("gitlab") << QByteArray(
            "ask for a code   POST https://gitlab.com/oauth/authorize_device\n"
            "                 form  scope=openid profile read_user\n")
                                << QByteArray("header Authorization: Bearer {access_token}")
                                << QByteArray("Signed out.");
    }
    void triesProfilesThatShip()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, end);
        Program program({"provider-check", shipped(QTest::currentDataTag())});
        const int code = program.waitForEnd();
        QVERIFY2(code == 0, program.out() + program.err());
        QVERIFY2(program.out().contains(request), program.out());
        QVERIFY2(program.out().contains("The code is "), program.out());
        QVERIFY2(program.out().contains(header), program.out());
        QVERIFY2(program.out().contains(end), program.out());
    }

    void saysWhatIsWrongWithAProfile()
    {
        Program program(
            {"provider-check",
             fileOf(
                 "acme",
                 json("{'name':'acme','title':'Acme',"
                      "'endpoints':{'token':{'address':'https://a.example','method':'PATCH'}}}"))});
        QCOMPARE(program.waitForEnd(), 2);
        QVERIFY2(
            program.err().contains("endpoints.token.method must be one of POST, GET, PUT, DELETE"),
            program.err());
    }

    void saysThatAProviderIsNotKnown()
    {
        Program program(
            {"provider-check",
             fileOf("acme", json("{'name':'acme','title':'Acme',"
                                 "'endpoints':{'device_authorization':'https://a.example/d',"
                                 "'token':'https://a.example/t'}}"))});
        QCOMPARE(program.waitForEnd(), 1);
        QVERIFY2(program.out().contains("ask for a code   POST https://a.example/d"),
                 program.out());
        QCOMPARE(program.err(),
                 QByteArray("device-signin: Not tried: the sandbox does not know how acme speaks. "
                            "Name a dialect of it with --dialect NAME, or a server with --against "
                            "URL.\n"));
    }

    void refusesImpossibleProfiles_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain http")
            << json("'endpoints':{'device_authorization':'http://a.example/d',"
                    "'token':'http://a.example/t'}")
            << QByteArray("endpoints.device_authorization must be an https address (http only for "
                          "loopback), or begin with a setting of the kind address");
        QTest::newRow("a code for a host")
            << json("'endpoints':{'device_authorization':'https://a.example/d',"
                    "'token':'https://{device_code}/t'}")
            << QByteArray("endpoints.token has {device_code} in its host, where only a setting can "
                          "be");
        QTest::newRow("a path that leads nowhere")
            << json("'responses':{'done':'data..ok'}")
            << QByteArray("responses.done must name a member, such as data.pin");
    }
    /*! One line says what is wrong. */
    void refusesImpossibleProfiles()
    {
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, line);
        const QString path = fileOf("acme", json("{'name':'acme','title':'Acme',") + members + "}");
        Program program({"provider-check", path});
        QCOMPARE(program.waitForEnd(), 2);
        QCOMPARE(program.err(), "device-signin: " + path.toUtf8() + ": " + line + "\n");
        QCOMPARE(program.out(), QByteArray());
    }

    /*! A broken file in a folder of profiles is reported once, and another one beside it, too. */
    void reportsABrokenFileOnce()
    {
        const QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath("device-signin/providers"));
        const QString folder = home.filePath("device-signin/providers/");
        writeFile(folder + "acme.json", json("{'name':'acme'}"));
        writeFile(folder + "other.json", json("{'name':'other'}"));
        auto environment = Program::defaultEnvironment();
        environment.insert("XDG_CONFIG_HOME", home.path());
        const QByteArray other =
            "device-signin: " + folder.toUtf8() + "other.json: title is missing\n";
        // The path may be another one than that of the folder.
        for (const QString &path :
             {folder + "acme.json", home.filePath("device-signin/./providers/acme.json")}) {
            Program program({"provider-check", path}, environment);
            QCOMPARE(program.waitForEnd(), 2);
            QCOMPARE(program.err(),
                     other + "device-signin: " + path.toUtf8() + ": title is missing\n");
        }
        Program list({"providers"}, environment);
        QCOMPARE(list.waitForEnd(), 0);
    }

    void saysWhoTheClientIs_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("jellyfin") << QByteArray(
            "client           none; the provider knows no clients\n");
        QTest::newRow("aws") << QByteArray(
            "client           registered by each device; it does not authenticate\n");
        QTest::newRow("tidal") << QByteArray(
            "client           its id is --client-id; its secret is "
            "required, and sent in the Authorization "
            "header (Basic)\n");
        QTest::newRow("yandex") << QByteArray("client           its id is --client-id; its secret "
                                              "is required, and sent in the body\n");
        QTest::newRow("discord") << QByteArray(
            "client           its id is --client-id; its secret, if it has one, is sent in the "
            "Authorization header (Basic)\n");
        QTest::newRow("github") << QByteArray(
            "client           its id is --client-id; it does not authenticate\n");
        QTest::newRow("keycloak") << QByteArray("client           its id is --client-id; its "
                                                "secret, if it has one, is sent as the server's "
                                                "metadata says, or else in the body\n");
    }
    void saysWhoTheClientIs()
    {
        QFETCH(QByteArray, line);
        Program program({"provider-check", shipped(QTest::currentDataTag())});
        QVERIFY2(program.waitForText(line), program.out() + program.err());
        QVERIFY2(program.waitForText("every request    User-Agent: device-signin/"), program.out());
    }

    void saysTheUserAgent()
    {
        const QString path = fileOf("acme", json("{'name':'acme','title':'Acme',"
                                                 "'requests':{'user_agent':'Aurora/2'}}"));
        Program program({"provider-check", path});
        QCOMPARE(program.waitForEnd(), 1);
        QVERIFY2(program.out().contains("every request    User-Agent: Aurora/2\n"), program.out());
        Program asked({"provider-check", "--user-agent", "Mine/1", path});
        QCOMPARE(asked.waitForEnd(), 1);
        QVERIFY2(asked.out().contains("every request    User-Agent: Mine/1\n"), asked.out());
    }

    void saysWhetherTokensAreRefreshed_data()
    {
        QTest::addColumn<bool>("refreshes");
        for (const char *name : {"alldebrid", "emby", "facebook", "jellyfin", "plex", "premiumize"})
            QTest::newRow(name) << false;
        for (const char *name :
             {"aws", "discord", "epic", "google", "real-debrid", "simkl", "yandex"})
            QTest::newRow(name) << true;
    }
    void saysWhetherTokensAreRefreshed()
    {
        QFETCH(bool, refreshes);
        Program program({"provider-check", shipped(QTest::currentDataTag())});
        QVERIFY2(program.waitForText("The code is "), program.out() + program.err());
        QCOMPARE(program.out().contains("\nrefresh "), refreshes);
    }

    void triesAProfileAtADialect()
    {
        const QString path =
            fileOf("acme", json("{'name':'acme','title':'Acme','endpoints':{"
                                "'device_authorization':'https://a.example/device_authorization',"
                                "'token':'https://a.example/token'}}"));
        Program program({"provider-check", "--dialect", "generic", path});
        QVERIFY2(program.waitForEnd() == 0, program.out() + program.err());
        QVERIFY2(program.out().contains("Signed in"), program.out());

        Program unknown({"provider-check", "--dialect", "klingon", path});
        QCOMPARE(unknown.waitForEnd(), 2);
        QVERIFY2(unknown.err().startsWith(
                     "device-signin: The sandbox has no dialect klingon; it has generic, "),
                 unknown.err());
        QCOMPARE(unknown.err().count('\n'), 1);

        Program both(
            {"provider-check", "--dialect", "generic", "--against", "https://a.example", path});
        QCOMPARE(both.waitForEnd(), 2);
        QVERIFY2(both.err().contains("--dialect is for the sandbox: leave --against out."),
                 both.err());
    }

    void triesAProfileAtAServer()
    {
        SandboxOptions options;
        options.port = 0;
        options.interval = std::chrono::seconds(1);
        Sandbox sandbox(std::move(options));
        QVERIFY(sandbox.listen());
        connect(&sandbox, &Sandbox::codeIssued, &sandbox, &Sandbox::approve, Qt::QueuedConnection);
        Program program(
            {"provider-check", "--against", sandbox.origin(), "--client-id", "tv",
             fileOf(
                 "acme",
                 json(
                     "{'name':'acme','title':'Acme',"
                     "'endpoints':{'device_authorization':'https://a.example/device_authorization',"
                     "'token':'https://a.example/token','revocation':'https://a.example/"
                     "revoke'}}"))});
        const int code = program.waitForEnd();
        QVERIFY2(code == 0, program.out() + program.err());
        QVERIFY2(program.out().contains("Approve it there."), program.out());
        QVERIFY2(program.out().contains("Signed out."), program.out());
    }

    /*! A check in a script must end, although a television would go on trying. */
    void endsWhereTheServerIsAway()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString nobody = QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort());
        closed.close();
        Program program(
            {"provider-check", "--against", nobody, "--client-id", "tv",
             fileOf("acme", json("{'name':'acme','title':'Acme',"
                                 "'endpoints':{'device_authorization':'https://a.example/d',"
                                 "'token':'https://a.example/t'}}"))});
        QCOMPARE(program.waitForEnd(), 1);
        QVERIFY2(program.err().contains("Not tried: The sign-in server can't be reached."),
                 program.err());
        QCOMPARE(program.err().count('\n'), 1);
    }

    /*! Ctrl-C comes when the server has issued tokens, but has not told yet whose they are. */
    void revokesItsTokensAfterASignal()
    {
        ScriptedServer server;
        server.answer(200, json("{'device_code':'d','user_code':'ABCD',"
                                "'verification_uri':'https://a.example/go','expires_in':600,"
                                "'interval':1}"));
        server.answer(200, json("{'access_token':'a1','refresh_token':'r1','token_type':'Bearer',"
                                "'expires_in':3600}"));
        Program program({"provider-check", "--against", server.url("").toString(), "--client-id",
                         "tv",
                         fileOf("acme", json("{'name':'acme','title':'Acme','endpoints':{"
                                             "'device_authorization':'https://a.example/device',"
                                             "'token':'https://a.example/token',"
                                             "'userinfo':'https://a.example/userinfo',"
                                             "'revocation':'https://a.example/revoke'}}"))});
        QTRY_COMPARE(server.requests().size(), 3);
        QVERIFY2(server.requests().last().startsWith("GET /userinfo "), server.requests().last());
        for (int token = 0; token < 2; ++token)
            server.answer(200, "{}");
        program.send(SIGINT);
        QCOMPARE(program.waitForEnd(), 1);
        QCOMPARE(server.requests().size(), 5);
        QVERIFY2(server.requests().at(3).contains("token=r1"), server.requests().at(3));
        QVERIFY2(server.requests().at(4).contains("token=a1"), server.requests().at(4));
        QVERIFY2(!program.out().contains("Signed"), program.out());
    }

    void saysWhyItTriesAgain()
    {
        ScriptedServer server;
        server.answer(200, json("{'device_code':'d','user_code':'ABCD',"
                                "'verification_uri':'https://a.example/go','expires_in':600,"
                                "'interval':1}"));
        server.hangUp();
        server.answer(503, "");
        server.answer(400, json("{'error':'access_denied'}"));
        Program program({"provider-check", "--against", server.url("").toString(), "--client-id",
                         "tv",
                         fileOf("acme", json("{'name':'acme','title':'Acme','endpoints':{"
                                             "'device_authorization':'https://a.example/device',"
                                             "'token':'https://a.example/token'}}"))});
        QCOMPARE(program.waitForEnd(), 1);
        QVERIFY2(program.out().endsWith("Approve it there.\n"
                                        "The sign-in server can't be reached. Is the network up?\n"
                                        "The sign-in server is busy or out of order right now.\n"),
                 program.out());
        QVERIFY2(program.err().endsWith("The sign-in was denied.\n"), program.err());
    }

    /*!
        What the options add to the requests is printed and sent. The value of a header or of a
        parameter may be a secret, and is not printed.
    */
    void sendsAdditionalOptions()
    {
        ScriptedServer server;
        server.answer(200, json("{'device_code':'d','user_code':'ABCD',"
                                "'verification_uri':'https://a.example/go','expires_in':600,"
                                "'interval':1}"));
        server.answer(400, json("{'error':'access_denied'}"));
        const QString key = m_folder.filePath("key.pem");
        writeFile(key, newPem("EC", "P-256").reveal());
        Program program({"provider-check",
                         "--against",
                         server.url("").toString(),
                         "--client-id",
                         "tv",
                         "--audience",
                         "films",
                         "--resource",
                         "https://r.example",
                         "--acr-values",
                         "gold",
                         "--parameter",
                         "tenant=t1s3",
                         "--token-parameter",
                         "mode=m1s3",
                         "--header",
                         "X-Gateway=s3cret",
                         "--client-key",
                         key,
                         "--client-key-id",
                         "key-1",
                         fileOf("acme", json("{'name':'acme','title':'Acme','endpoints':{"
                                             "'device_authorization':'https://a.example/device',"
                                             "'token':'https://a.example/token'}}"))});
        QCOMPARE(program.waitForEnd(), 1);
        const QByteArray said = program.out() + program.err();
        QVERIFY2(said.contains("it authenticates with its key (private_key_jwt)\n"), said);
        QVERIFY2(said.contains("                 X-Gateway: {value of --header}\n"), said);
        const QByteArray indent = "                       ";
        QVERIFY2(said.contains(indent + "audience=films\n" + indent + "resource=https://r.example\n"
                               + indent + "acr_values=gold\n" + indent
                               + "tenant={value of --parameter}\n"),
                 said);
        QCOMPARE(said.count(indent + "resource=https://r.example\n" + indent
                            + "mode={value of --token-parameter}\n"),
                 2);
        QCOMPARE(said.count(indent + "client_assertion={client_assertion}\n"), 3);
        for (const char *value : {"s3cret", "t1s3", "m1s3"})
            QVERIFY2(!said.contains(value), said);

        QCOMPARE(server.requests().size(), 2);
        for (const QByteArray &request : server.requests()) {
            QVERIFY2(request.toLower().contains("\nx-gateway: s3cret\r\n"), request);
            QVERIFY2(request.contains("&client_assertion="), request);
            QVERIFY2(request.contains("resource=https%3A%2F%2Fr.example"), request);
        }
        const QByteArray forCode = server.requests().first();
        const QByteArray poll = server.requests().last();
        for (const char *parameter : {"audience=films", "acr_values=gold", "tenant=t1s3"}) {
            QVERIFY2(forCode.contains(parameter), forCode);
            QVERIFY2(!poll.contains(parameter), poll);
        }
        QVERIFY2(!forCode.contains("mode=m1s3"), forCode);
        QVERIFY2(poll.contains("mode=m1s3"), poll);
    }

    /*! Tokens that could be bound to a key are not, if an option says so. */
    void leavesTokensUnbound()
    {
        Program program({"provider-check", "--no-dpop", shipped("keycloak")});
        QVERIFY2(program.waitForEnd() == 0, program.out() + program.err());
        QVERIFY2(program.out().contains("header Authorization: Bearer {access_token}\n"),
                 program.out());
    }

    void refusedOptions_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("line");
        const auto notForCheck =
            [](const char *name, const QStringList &values = {}) {
                QTest::newRow(name)
                    << QStringList{name} + values
                    << QByteArray(name)
                           + " is not for provider-check, which tries FILE at a sandbox or at "
                             "--against URL.";
            };
        notForCheck("--issuer", {"https://a.example"});
        notForCheck("--provider", {"github"});
        notForCheck("--server", {"https://a.example"});
        notForCheck("--token-endpoint", {"https://a.example/t"});
        notForCheck("--demo");
        notForCheck("--account", {"ada"});
        notForCheck("--store", {"memory"});
        notForCheck("--brand", {"Aurora"});
        QTest::newRow("a parameter of the protocol")
            << QStringList{"--parameter", "client_id=x"}
            << QByteArray("The parameter client_id is sent already, and can't be another one");
        QTest::newRow("a header of HTTP") << QStringList{"--header", "Host=a.example"}
                                          << QByteArray("The header Host can't be set");
        QTest::newRow("a User-Agent of two lines' length")
            << QStringList{"--user-agent", QString(300, 'a')}
            << QByteArray("The User-Agent is too long, or holds a character that does not belong "
                          "there");
        QTest::newRow("a key's name without a key")
            << QStringList{"--client-key-id", "1"}
            << QByteArray("--client-key-id goes with --client-key only.");
        QTest::newRow("an unknown setting")
            << QStringList{"--set", "color=red"} << QByteArray("Acme has no setting color");
    }
    /*!
        An option that the command can't use is an error of the command line, and nothing is played.
    */
    void refusedOptions()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, line);
        const QString path =
            fileOf("acme", json("{'name':'acme','title':'Acme','endpoints':{"
                                "'device_authorization':'https://a.example/device_authorization',"
                                "'token':'https://a.example/token'}}"));
        Program program(QStringList{"provider-check", path, "--dialect", "generic"} + options);
        QCOMPARE(program.waitForEnd(), 2);
        QCOMPARE(program.err(), "device-signin: " + line + "\n");
        QCOMPARE(program.out(), QByteArray());
    }

    void needsAFile()
    {
        Program program(QStringList{"provider-check"});
        QCOMPARE(program.waitForEnd(), 2);
        QVERIFY2(program.err().contains("needs the FILE"), program.err());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestProviderCheck)
#include "tst_providercheck.moc"
