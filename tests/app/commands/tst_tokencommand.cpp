// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "client/clock.h"
#include "earliersignin.h"
#include "network/httptransport.h"
#include "phone.h"
#include "program.h"
#include "session/sessionaccess.h"
#include "signin/signinaccess.h"
#include "signin/signinfactory_p.h"
#include "storage/tokenstore.h"
#include "support/files.h"
#include "support/json.h"
#include "support/scriptedserver.h"
#include "testserver.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <list>
#include <optional>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! The output of the command token, and whether the server accepts it. */
class TestTokenCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void forAnyone();
    void boundToThisBox();
    void outputThatFails_data();
    void outputThatFails();
    void withoutBinding();
    void insteadOfARefusedOne();
    void insteadOfARefusedOneInItsOwnHeader_data();
    void insteadOfARefusedOneInItsOwnHeader();
    void refusedWithoutARefreshToken_data();
    void refusedWithoutARefreshToken();
    void theSameTokenAgain();
    void aPauseOfTheServer_data();
    void aPauseOfTheServer();
    void fromASealedStore();
    void aServerThatDoesNotRenew();
    void aSignInThatIsOver();
    void severalAtOnce_data();
    void severalAtOnce();
    void endedDuringARefresh_data();
    void endedDuringARefresh();
    void endedDuringASignOut();

private:
    /*! Runs the program with a store in the test's folder. */
    Program run(const TestServer &server, const QStringList &arguments) const;
    void signIn(const TestServer &server, const QStringList &arguments = {});
    /*! Runs the command token with \a arguments, and returns what it prints; empty if it fails. */
    QByteArray tokenOf(const TestServer &server, const QStringList &arguments) const;
    QByteArray headers(const TestServer &server) const;
    /*! The options for a server whose responses a test has written. */
    QStringList scripted(const ScriptedServer &server) const;
    /*!
        Stores tokens of that server that live for \a life, and that it has issued some time \a ago.
    */
    void storeTokens(const ScriptedServer &server, std::chrono::seconds life,
                     std::chrono::seconds ago = 0s);

    std::optional<QTemporaryDir> m_folder;
    Phone m_phone;
};

Program TestTokenCommand::run(const TestServer &server, const QStringList &arguments) const
{
    return Program(server.arguments() + QStringList{"--store", "file:" + m_folder->path()}
                   + arguments);
}

void TestTokenCommand::signIn(const TestServer &server, const QStringList &arguments)
{
    Program program = run(server, QStringList{"terminal", "--events"} + arguments);
    const QJsonObject code = program.waitForEvent("code");
    QVERIFY(m_phone.approve(server.phonePage(code["user_code"].toString())));
    QVERIFY2(program.waitForEnd() == 0, program.out() + program.err());
}

QByteArray TestTokenCommand::tokenOf(const TestServer &server, const QStringList &arguments) const
{
    Program program = run(server, QStringList{"token"} + arguments);
    return program.waitForEnd() == 0 && program.err().isEmpty() ? program.out() : QByteArray();
}

QByteArray TestTokenCommand::headers(const TestServer &server) const
{
    Program program = run(server, {"token", "--for", server.userinfo()});
    return program.waitForEnd() == 0 && program.err().isEmpty() ? program.out() : QByteArray();
}

void TestTokenCommand::forAnyone()
{
    TestServer server;
    signIn(server);
    const QByteArray lines = headers(server);
    QCOMPARE(lines.count('\n'), 1);
    QVERIFY(lines.startsWith("Authorization: Bearer "));
    QVERIFY(server.acceptsHeaders(lines));
}

void TestTokenCommand::boundToThisBox()
{
    TestServer server(DpopMode::Require);
    signIn(server);

    const QByteArray lines = headers(server);
    QCOMPARE(lines.count('\n'), 2);
    QVERIFY(lines.startsWith("Authorization: DPoP "));
    QVERIFY(lines.contains("\nDPoP: "));
    QVERIFY(server.acceptsHeaders(lines));
    QVERIFY(!server.acceptsHeaders(lines)); // a proof can be used only once

    Program other = run(server, {"token", "--for", server.userinfo(), "--method", "POST"});
    QCOMPARE(other.waitForEnd(), 0);
    QVERIFY(!server.acceptsHeaders(other.out())); // and only for its method

    Program bare = run(server, {"token"});
    QCOMPARE(bare.waitForEnd(), 0);
    QCOMPARE(bare.out().count('\n'), 1);
    QVERIFY(bare.err().contains("--for"));
    QVERIFY(!server.accepts(QString::fromUtf8(bare.out().trimmed())));
}

/*! If the output fails, so does the program, so that no script takes what it got for a token. */
void TestTokenCommand::outputThatFails_data()
{
    QTest::addColumn<QString>("redirection");
    QTest::addColumn<QStringList>("more");
    for (const char *redirection : {">/dev/full", ">&-", ">&- 2>&- <&-"}) {
        QTest::addRow("token %s", redirection) << QString(redirection) << QStringList();
        QTest::addRow("headers %s", redirection)
            << QString(redirection) << QStringList{"--for", "https://api.example/"};
    }
}

void TestTokenCommand::outputThatFails()
{
    QFETCH(QString, redirection);
    QFETCH(QStringList, more);
    TestServer server;
    signIn(server);
    const auto stored = [this] {
        QByteArray all;
        QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            all += readFile(files.next());
        return all;
    };
    const QByteArray before = stored();
    QProcess shell;
    shell.setProcessEnvironment(Program::defaultEnvironment());
    shell.start("sh", QStringList{"-c", "exec \"$@\" " + redirection, "sh", DEVICE_SIGNIN}
                          + server.arguments()
                          + QStringList{"--store", "file:" + m_folder->path(), "token"} + more);
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 1);
    const QByteArray complaint = shell.readAllStandardError();
    QVERIFY2(redirection.contains("2>") || complaint.contains("standard output"), complaint);
    // The token was not written into the file that got the number of standard output.
    QCOMPARE(stored(), before);
}

void TestTokenCommand::withoutBinding()
{
    TestServer server(DpopMode::Optional);
    signIn(server, {"--no-dpop"});
    Program program = run(server, {"token"});
    QCOMPARE(program.waitForEnd(), 0);
    QCOMPARE(program.err(), QByteArray());
    QVERIFY(server.accepts(QString::fromUtf8(program.out().trimmed())));
}

void TestTokenCommand::insteadOfARefusedOne()
{
    TestServer server;
    signIn(server);
    Program first = run(server, {"token"});
    QCOMPARE(first.waitForEnd(), 0);
    Program second = run(server, {"token", "--refused"});
    QVERIFY2(second.waitForEnd() == 0, second.err());
    QVERIFY(first.out() != second.out());
    QVERIFY(server.accepts(QString::fromUtf8(second.out().trimmed())));
    Program third = run(server, {"token", "--refused", "--for", server.userinfo()});
    QVERIFY2(third.waitForEnd() == 0, third.err());
    QVERIFY(third.out() != "Authorization: Bearer " + second.out());
    QVERIFY(server.acceptsHeaders(third.out()));
    Program last = run(server, {"token"});
    QCOMPARE(last.waitForEnd(), 0);
    QCOMPARE("Authorization: Bearer " + last.out(), third.out());
}

void TestTokenCommand::insteadOfARefusedOneInItsOwnHeader_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("another header")
        << "aws"
        << QStringList{"--set", "region=eu-central-1", "--set", "start_url=https://acme.example"}
        << QByteArray("x-amz-sso_bearer_token: ");
    QTest::newRow("another value")
        << "yandex" << QStringList() << QByteArray("Authorization: OAuth ");
}

/*! The token that is reported is found in the header that the provider's profile defines. */
void TestTokenCommand::insteadOfARefusedOneInItsOwnHeader()
{
    QFETCH(QString, provider);
    QFETCH(QStringList, settings);
    QFETCH(QByteArray, header);
    TestServer server(provider);
    if (provider == "yandex") {
        const QString secret = m_folder->filePath("secret");
        writeFile(secret, "a secret");
        QFile::setPermissions(secret, QFile::ReadOwner | QFile::WriteOwner);
        settings += QStringList{"--client-secret-file", secret};
    }
    signIn(server, settings);
    const QStringList request = settings + QStringList{"--for", "https://media.example/list"};
    const QByteArray first = tokenOf(server, request);
    QVERIFY2(first.startsWith(header), first);
    QCOMPARE(tokenOf(server, request), first);
    const QByteArray second = tokenOf(server, request + QStringList{"--refused"});
    QVERIFY2(second.startsWith(header), second);
    QCOMPARE(second.count('\n'), 1);
    QVERIFY(second != first);
    QCOMPARE(tokenOf(server, request), second);
    QCOMPARE(header + tokenOf(server, settings), second);
}

void TestTokenCommand::refusedWithoutARefreshToken_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QStringList>("request");
    QTest::newRow("without an end") << "plex" << QStringList();
    QTest::newRow("in a header") << "plex" << QStringList{"--for", "https://media.example/list"};
    QTest::newRow("with an end") << "generic" << QStringList();
}

/*!
    If a token was refused and can't be refreshed, each command says that a new sign-in is needed.
    The token stays in the store until then.
*/
void TestTokenCommand::refusedWithoutARefreshToken()
{
    QFETCH(QString, provider);
    QFETCH(QStringList, request);
    SandboxOptions options;
    options.port = 0;
    options.interval = std::chrono::seconds(1);
    options.dialect = provider;
    options.refreshTokens = false;
    options.dpop = DpopMode::Off;
    TestServer server(std::move(options));
    signIn(server);
    const QByteArray token = tokenOf(server, {});
    QVERIFY(!token.isEmpty());

    const QStringList commands[] = {{"token", "--refused"}, {"token"}, {"token", "--refused"}};
    for (const QStringList &command : commands) {
        Program refused = run(server, command + request);
        QCOMPARE(refused.waitForEnd(), 1);
        QCOMPARE(refused.out(), QByteArray());
        QCOMPARE(refused.err().count('\n'), 1);
        QVERIFY2(refused.err().contains("please sign in again"), refused.err());
        QVERIFY2(refused.err().contains("no refresh token"), refused.err());
    }
    Program accounts = run(server, {"accounts"});
    QCOMPARE(accounts.waitForEnd(), 1);
    QCOMPARE(accounts.out(), QByteArray());
    QVERIFY2(accounts.err().contains("default"), accounts.err());
    QVERIFY2(accounts.err().contains("has to sign in again"), accounts.err());
    QByteArray stored;
    QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        stored += readFile(files.next());
    QVERIFY(stored.contains(token.trimmed()));

    signIn(server); // the terminal shows a new code
    const QByteArray next = tokenOf(server, {});
    QVERIFY(!next.isEmpty());
    QVERIFY(next != token);
    Program known = run(server, {"accounts"});
    QCOMPARE(known.waitForEnd(), 0);
    QCOMPARE(known.err(), QByteArray());
}

/*! A server that issues the same token again has not refused: the words say what it did. */
void TestTokenCommand::theSameTokenAgain()
{
    ScriptedServer server;
    server.answer(200, json("{'access_token':'same','token_type':'Bearer','refresh_token':'r2'}"));
    storeTokens(server, std::chrono::hours(1));
    Program program(scripted(server) + QStringList{"token", "--refused"});
    QCOMPARE(program.waitForEnd(), 1);
    QCOMPARE(program.out(), QByteArray());
    QCOMPARE(program.err(),
             QByteArray("device-signin: The sign-in server has issued the same token again.\n"));
    QCOMPARE(server.requests().size(), 1);
}

void TestTokenCommand::aPauseOfTheServer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("refused") << 400 << json("{'error':'invalid_request'}")
                             << "The sign-in server has refused to renew this sign-in, and";
    QTest::newRow("refused in words of its own")
        << 401 << QByteArray("<html>hi")
        << "The sign-in server has refused to renew this sign-in, and";
    QTest::newRow("busy") << 503 << QByteArray() << "The sign-in server is busy, and";
    QTest::newRow("too often") << 429 << json("{'error':'slow_down'}")
                               << "The sign-in server is busy, and";
}
/*!
    During a pause that the server has asked for (Retry-After), no request is sent, and the error
    says how long the pause lasts.
*/
void TestTokenCommand::aPauseOfTheServer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    ScriptedServer server;
    server.answer(status, body, "application/json", {"Retry-After: 600"});
    storeTokens(server, std::chrono::seconds(1));
    const QRegularExpression line("\\Adevice-signin: " + words
                                  + " wants to be asked again in [0-9]+ seconds\\.\\n\\z");
    for (int i = 0; i < 3; ++i) {
        Program program(scripted(server) + QStringList{"token", "--refused"});
        QCOMPARE(program.waitForEnd(), 1);
        QCOMPARE(program.out(), QByteArray());
        QCOMPARE(server.requests().size(), 1);
        QVERIFY2(line.match(QString::fromUtf8(program.err())).hasMatch(), program.err());
    }
}

/*! The test provides the sealing key in a credentials folder, as systemd does. */
void TestTokenCommand::fromASealedStore()
{
    const QTemporaryDir credentials;
    writeFile(credentials.filePath("device-signin-store-key"), QByteArray(32, 'k'));
    auto environment = Program::defaultEnvironment();
    environment.insert("CREDENTIALS_DIRECTORY", credentials.path());
    TestServer server;
    const QStringList place =
        server.arguments() + QStringList{"--store", "sealed:" + m_folder->path()};

    Program program(place + QStringList{"terminal", "--events"}, environment);
    const QJsonObject code = program.waitForEvent("code");
    QVERIFY(m_phone.approve(QUrl(code["verification_uri_complete"].toString())));
    QCOMPARE(program.waitForEnd(), 0);
    Program asker(place + QStringList{"token"}, environment);
    QCOMPARE(asker.waitForEnd(), 0);
    QVERIFY(server.accepts(QString::fromUtf8(asker.out().trimmed())));

    Program withoutKey(place + QStringList{"token"});
    QCOMPARE(withoutKey.waitForEnd(), 2);
    QVERIFY2(withoutKey.err().contains("device-signin-store-key"), withoutKey.err());
}

QStringList TestTokenCommand::scripted(const ScriptedServer &server) const
{
    return {"--client-id",       "tv",
            "--device-endpoint", server.url("/device").toString(),
            "--token-endpoint",  server.url("/token").toString(),
            "--store",           "file:" + m_folder->path()};
}

void TestTokenCommand::storeTokens(const ScriptedServer &server, std::chrono::seconds life,
                                   std::chrono::seconds ago)
{
    ClientData client;
    client.clientId = "tv";
    client.endpoints.deviceAuthorizationEndpoint = server.url("/device");
    client.endpoints.tokenEndpoint = server.url("/token");
    HttpTransport transport;
    PastClock clock(ago);
    const auto store = createStore({StoreKind::File, m_folder->path(), {}}, storeService(client));
    AuthorizationServer authorizationServer(std::move(client), &transport, &clock);
    const auto signIn =
        createSignIn("default", &authorizationServer, &transport, store.get(), &clock);
    TokenSet tokens;
    tokens.accessToken = Secret("same");
    tokens.refreshToken = Secret("r1");
    tokens.lifetime = life;
    const PendingCall call = adoptTokens(signIn->session(), std::move(tokens), [] {});
    QTRY_COMPARE(signIn->session()->state(), Session::State::SignedIn);
    QVERIFY(signIn->session()->isPersistent());
}

/*!
    A refusal other than invalid_grant is said in words, after one repetition. The tokens are kept,
    and are used as soon as the server accepts them again.
*/
void TestTokenCommand::aServerThatDoesNotRenew()
{
    TestServer server;
    QVERIFY(signInBefore(server, &m_phone, m_folder->path(), 24h));
    const int before = server.tokenRequests();
    QVERIFY(server.respondWith(403, 2));
    Program refused = run(server, {"token"});
    QCOMPARE(refused.waitForEnd(), 1);
    QCOMPARE(refused.out(), QByteArray());
    QCOMPARE(refused.err().count('\n'), 1);
    QVERIFY2(refused.err().contains("please sign in again"), refused.err());
    QVERIFY2(refused.err().contains("HTTP 403"), refused.err());
    QCOMPARE(server.tokenRequests(), before + 2);

    Program accepted = run(server, {"token"});
    QVERIFY2(accepted.waitForEnd() == 0, accepted.err());
    QVERIFY(server.accepts(QString::fromUtf8(accepted.out().trimmed())));
}

/*!
    The copy of the store has a refresh token that was used already, so that the server refuses it
    for good.
*/
void TestTokenCommand::aSignInThatIsOver()
{
    TestServer server;
    QVERIFY(signInBefore(server, &m_phone, m_folder->path(), 24h));
    const QDir stores(m_folder->path());
    const QDir folder(
        stores.filePath(stores.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0)));
    const QTemporaryDir copy;
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &file : files)
        QVERIFY(QFile::copy(folder.filePath(file), copy.filePath(file)));
    Program renewed = run(server, {"token"});
    QCOMPARE(renewed.waitForEnd(), 0);
    for (const QString &file : folder.entryList(QDir::Files | QDir::Hidden))
        QVERIFY(QFile::remove(folder.filePath(file)));
    for (const QString &file : files)
        QVERIFY(QFile::copy(copy.filePath(file), folder.filePath(file)));

    const int before = server.tokenRequests();
    for (int i = 0; i < 2; ++i) {
        Program over = run(server, {"token"});
        QCOMPARE(over.waitForEnd(), 1);
        QVERIFY2(over.err().contains("Nobody is signed in"), over.err());
        QCOMPARE(server.tokenRequests(), before + 1);
    }
    Program accounts = run(server, {"accounts"});
    QCOMPARE(accounts.waitForEnd(), 1);
}

void TestTokenCommand::severalAtOnce_data()
{
    QTest::addColumn<DpopMode>("dpop");
    QTest::newRow("for anyone") << DpopMode::Off;
    QTest::newRow("bound to this box") << DpopMode::Require;
}

/*!
    The server ends a session if a refresh token is used twice, so only one of the processes may
    refresh.
*/
void TestTokenCommand::severalAtOnce()
{
    QFETCH(DpopMode, dpop);
    TestServer server(dpop);
    QVERIFY(signInBefore(server, &m_phone, m_folder->path(), 24h));
    const int before = server.tokenRequests();

    std::list<Program> programs;
    for (int i = 0; i < 10; ++i) {
        programs.emplace_back(server.arguments()
                              + QStringList{"--store", "file:" + m_folder->path(), "token"});
    }
    QSet<QByteArray> tokens;
    for (Program &program : programs) {
        QVERIFY2(program.waitForEnd() == 0, program.err());
        tokens.insert(program.out());
    }
    QCOMPARE(tokens.size(), 1);
    QCOMPARE(server.tokenRequests(), before + 1);
    // The session still works.
    QVERIFY(server.acceptsHeaders(headers(server)));
}

namespace {

/*! Waits until \a server has got its first request, and then ends \a program as systemd may do. */
void endAtFirstRequest(Program *program, const ScriptedServer &server)
{
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 120'000);
    program->send(SIGTERM);
    program->send(SIGHUP); // SendSIGHUP=yes; a terminal that is closed sends SIGHUP twice
    QVERIFY(program->waitForEnd() >= 0);
}

} // namespace

void TestTokenCommand::endedDuringARefresh_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("platform");
    QTest::newRow("token") << QStringList{"token"} << "";
    QTest::newRow("sign-out") << QStringList{"sign-out"} << "";
    QTest::newRow("terminal") << QStringList{"terminal"} << "";
    QTest::newRow("page") << QStringList() << "offscreen";
}
/*!
    A server may end the old refresh token when it issues a new one. A program that is ended in
    between stores the new one first, so that the person does not have to sign in again.
*/
void TestTokenCommand::endedDuringARefresh()
{
    QFETCH(QStringList, command);
    QFETCH(QString, platform);
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", platform);
    ScriptedServer server;
    storeTokens(server, 1min, 1h);
    server.drip(200, json("{'access_token':'a2','refresh_token':'r2','expires_in':3600}"), 15);
    Program program(scripted(server) + command, environment);
    endAtFirstRequest(&program, server);

    Program again(scripted(server) + QStringList{"token"});
    QVERIFY2(again.waitForEnd() == 0, again.err());
    QCOMPARE(again.out(), QByteArray("a2\n"));
    QCOMPARE(server.requests().size(), 1);
}

/*! A sign-out that has begun is carried out: no token stays valid at the server. */
void TestTokenCommand::endedDuringASignOut()
{
    ScriptedServer server;
    storeTokens(server, 1h);
    server.drip(200, "{}", 15);
    server.answer(200, "{}");
    Program program(
        scripted(server)
        + QStringList{"sign-out", "--revocation-endpoint", server.url("/revoke").toString()});
    endAtFirstRequest(&program, server);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().first().contains("token=r1"));
    QVERIFY(server.requests().last().contains("token=same"));

    Program again(scripted(server) + QStringList{"token"});
    QCOMPARE(again.waitForEnd(), 1);
    QCOMPARE(again.out(), QByteArray());
}

QTEST_GUILESS_MAIN(TestTokenCommand)
#include "tst_tokencommand.moc"
