// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signinfactory_p.h"
#include "support/json.h"
#include "support/scriptedserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

class TestSignInFactory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storeService_data();
    void storeService();
    void noTwoPairsShareAPlace();
    void aFolderOfAnEarlierVersionIsFound();
    void store();
    void storeOfTheApplication();
    void unusableConfiguration();
    void unusableAccountNames_data();
    void unusableAccountNames();
    void finishingAwaitsThePoll();
    void finishingWithoutASignIn();
};

void TestSignInFactory::storeService_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("tokenEndpoint");
    QTest::addColumn<QString>("service");
    // Stored tokens are found by these names, so changing a name would sign people out.
    QTest::newRow("issuer") << "https://id.example.com"
                            << ""
                            << "device-signin/https://id.example.com/tv";
    QTest::newRow("endpoint") << ""
                              << "https://id.example.com/token"
                              << "device-signin/https://id.example.com/token/tv";
}

void TestSignInFactory::storeService()
{
    QFETCH(QString, issuer);
    QFETCH(QString, tokenEndpoint);
    ClientData client;
    client.clientId = "tv";
    client.issuer = issuer;
    client.endpoints.tokenEndpoint = QUrl(tokenEndpoint);
    QTEST(DeviceSignIn::storeService(client), "service");
}

void TestSignInFactory::noTwoPairsShareAPlace()
{
    const std::pair<const char *, const char *> pairs[] = {
        {"https://id.example.com", "tv"},     {"https://id.example.com/", "tv"},
        {"https://id.example.com", "TV"},     {"https://ID.example.com", "tv"},
        {"https://id.example.com", "a/tv"},   {"https://id.example.com/a", "tv"},
        {"https://id.example.com", "a%2Ftv"}, {"https://id.example.com", "a%252Ftv"},
        {"https://id.example.com", "/tv"},    {"https://id.example.com", ""},
        {"https://id.example.com", " tv"},    {"https://id.example.com", "tv "},
        {"https://id.example.com/a", "b/tv"}, {"https://id.example.com/a/b", "tv"},
        {"https://id.example.com", "a/b/tv"},
    };
    QSet<QString> services;
    QSet<QByteArray> files;
    const QTemporaryDir folder;
    for (const auto &[issuer, clientId] : pairs) {
        ClientData client;
        client.issuer = issuer;
        client.clientId = clientId;
        const QString service = DeviceSignIn::storeService(client);
        QVERIFY2(!services.contains(service), qPrintable(service));
        services.insert(service);
        const auto store = createStore({StoreKind::File, folder.path(), {}}, service);
        const PendingCall writing =
            store->write("default", Secret(service.toUtf8()), [](const StoreResult &) {});
    }
    // Each service has a folder of its own, named by a whole hash in hexadecimal digits.
    const auto names = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(names.size(), qsizetype(std::size(pairs)));
    for (const QString &name : names)
        QVERIFY(QRegularExpression("^server-[0-9a-f]{64}$").match(name).hasMatch());
}

void TestSignInFactory::aFolderOfAnEarlierVersionIsFound()
{
    const QTemporaryDir folder;
    const auto open = [&] { return createStore({StoreKind::File, folder.path(), {}}, "tv"); };
    const auto writing = open()->write("default", Secret("kept"), [](const StoreResult &) {});
    const QString name = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first();
    QVERIFY(QDir(folder.path()).rename(name, name.mid(qstrlen("server-"), 16)));
    QByteArray found;
    const auto store = open();
    const auto reading =
        store->read("default", [&](const StoreResult &result) { found = result.value.reveal(); });
    QTRY_COMPARE(found, QByteArray("kept"));
    QVERIFY(QDir(folder.path()).exists(name));
}

void TestSignInFactory::store()
{
    const auto isPersistent = [](const StoreChoice &choice) {
        return createFactory({}, choice, {}).store()->isPersistent();
    };
    QVERIFY(!isPersistent({StoreKind::Memory, {}, {}}));
    QVERIFY(isPersistent({StoreKind::Keychain, {}, {}}));
    QVERIFY(isPersistent({StoreKind::File, "/nowhere", {}}));
    QVERIFY(isPersistent({StoreKind::Sealed, "/nowhere", "/key"}));
}

void TestSignInFactory::storeOfTheApplication()
{
    auto store = TokenStore::inMemory();
    const TokenStore *given = store.get();
    QCOMPARE(SignInFactory(ClientConfig(), std::move(store)).store(), given);
    // If the application gives no store, the keychain is used.
    QVERIFY(SignInFactory(ClientConfig()).store()->isPersistent());
}

void TestSignInFactory::unusableConfiguration()
{
    ClientConfig client;
    client.setProfile("keycloak");
    client.setClientId("tv");
    const SignInFactory factory(client, TokenStore::inMemory());
    const auto signIn = factory.createSignIn("default");
    signIn->begin();
    QTRY_COMPARE(signIn->flow()->state(), DeviceFlow::State::Failed);
    QCOMPARE(signIn->flow()->reason(), Reason::NotConfigured);
    QCOMPARE(signIn->flow()->errorDetail(), client.problem());
}

void TestSignInFactory::unusableAccountNames_data()
{
    QTest::addColumn<QString>("account");
    QTest::newRow("none") << "";
    QTest::newRow("an entry of another account") << "default/pending";
    QTest::newRow("a space at the end") << "default ";
    QTest::newRow("too long") << QString(65, 'a');
}

/*!
    A sign-in with a name that can't be that of an account fails. Otherwise it could be one that is
    never listed, or replace the entry of somebody else.
*/
void TestSignInFactory::unusableAccountNames()
{
    QFETCH(QString, account);
    ClientConfig client;
    client.setIssuer("https://id.example.com");
    client.setClientId("tv");
    const SignInFactory factory(client, TokenStore::inMemory());
    const auto signIn = factory.createSignIn(account);
    signIn->begin();
    QTRY_COMPARE(signIn->flow()->state(), DeviceFlow::State::Failed);
    QCOMPARE(signIn->flow()->reason(), Reason::NotConfigured);
    QVERIFY(signIn->flow()->errorDetail().contains("64 visible characters"));
}

/*! The tokens in the response to a poll that was sent before the end are revoked. */
void TestSignInFactory::finishingAwaitsThePoll()
{
    ScriptedServer server;
    server.answer(200, json("{'device_code':'secret','user_code':'AB','interval':1,"
                            "'verification_uri':'https://a.example/tv','expires_in':60}"));
    ClientConfig client;
    client.setClientId("tv");
    client.setDeviceAuthorizationEndpoint(server.url("/device"));
    client.setTokenEndpoint(server.url("/token"));
    client.setRevocationEndpoint(server.url("/revoke"));
    const SignInFactory factory(client, TokenStore::inMemory());
    const auto signIn = factory.createSignIn("default");
    signIn->begin();
    QTRY_COMPARE(server.requests().size(), 2);
    bool isDone = false;
    const PendingCall finishing = factory.finish(signIn.get(), [&] { isDone = true; });
    server.answer(200, "");
    server.answer(200, "");
    server.answerLate(200, json("{'access_token':'secret-access','token_type':'Bearer',"
                                "'refresh_token':'secret-refresh'}"));
    QTRY_VERIFY(isDone);
    QVERIFY(server.requests().size() > 2);
    QVERIFY(server.requests()[2].contains("token=secret-refresh"));
}

void TestSignInFactory::finishingWithoutASignIn()
{
    const SignInFactory factory(ClientConfig(), TokenStore::inMemory());
    bool isDone = false;
    const PendingCall finishing = factory.finish(nullptr, [&] { isDone = true; });
    QVERIFY(!isDone);
    QTRY_VERIFY(isDone);
}

QTEST_GUILESS_MAIN(TestSignInFactory)
#include "tst_signinfactory.moc"
