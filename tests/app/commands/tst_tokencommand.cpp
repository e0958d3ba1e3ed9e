// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "client/clock.h"
#include "network/httptransport.h"
#include "phone.h"
#include "program.h"
#include "signin/signin.h"
#include "signin/signinfactory_p.h"
#include "storage/tokenstore.h"
#include "support/files.h"
#include "testserver.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <list>
#include <optional>

using namespace DeviceSignIn;

namespace {

/*! The real time of day, one day ago. */
class YesterdaysClock : public SystemClock
{
public:
    QDateTime utc() const override { return SystemClock::utc().addDays(-1); }
};

} // namespace

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
    void fromASealedStore();
    void aServerThatDoesNotRenew();
    void aSignInThatIsOver();
    void severalAtOnce_data();
    void severalAtOnce();

private:
    /*! Runs the program with a store in the test's folder. */
    Program run(const TestServer &server, const QStringList &arguments) const;
    void signIn(const TestServer &server, const QStringList &arguments = {});
    /*! Stores the tokens of a sign-in of one day ago, as the program does. */
    void signInYesterday(const TestServer &server);
    QByteArray headers(const TestServer &server) const;

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
    QVERIFY(m_phone.approve(QUrl(code["verification_uri_complete"].toString())));
    QVERIFY2(program.waitForEnd() == 0, program.out() + program.err());
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

/*! Whoever asks for a token must not take an output that failed for one. */
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

void TestTokenCommand::signInYesterday(const TestServer &server)
{
    ClientData client;
    client.issuer = server.arguments().at(1);
    client.clientId = "tv";
    client.scopes = {"openid", "offline_access"};
    HttpTransport transport;
    YesterdaysClock clock;
    const auto store = createStore({StoreKind::File, m_folder->path(), {}}, storeService(client));
    AuthorizationServer authorizationServer(std::move(client), &transport, &clock);
    SignIn signIn("default", &authorizationServer, &transport, store.get(), &clock);
    signIn.begin();
    QTRY_VERIFY(signIn.flow()->hasCode());
    QVERIFY(m_phone.approve(QUrl(signIn.flow()->verificationUriComplete())));
    QTRY_COMPARE(signIn.session()->state(), Session::State::SignedIn);
}

/*!
    A refusal other than invalid_grant is said in words, after one repetition. The tokens are kept, and
    are used as soon as the server accepts them again.
*/
void TestTokenCommand::aServerThatDoesNotRenew()
{
    TestServer server;
    signInYesterday(server);
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

/*! The copy of the store has a refresh token that was used already, so that the server refuses it for good. */
void TestTokenCommand::aSignInThatIsOver()
{
    TestServer server;
    signInYesterday(server);
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

/*! The server ends a session if a refresh token is used twice, so only one of the processes may refresh. */
void TestTokenCommand::severalAtOnce()
{
    QFETCH(DpopMode, dpop);
    TestServer server(dpop);
    signInYesterday(server);
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

QTEST_GUILESS_MAIN(TestTokenCommand)
#include "tst_tokencommand.moc"
