// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/authorizationserver.h"
#include "client/clock.h"
#include "network/httptransport.h"
#include "phone.h"
#include "program.h"
#include "signin/signinaccess.h"
#include "signin/signinfactory_p.h"
#include "storage/tokenstore.h"
#include "support/smalldisk.h"
#include "testserver.h"

#include <QDir>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

namespace {

/*! The real time of day, some time ago. */
class PastClock : public SystemClock
{
public:
    explicit PastClock(std::chrono::seconds ago)
        : m_ago(ago)
    {}
    QDateTime utc() const override { return SystemClock::utc().addSecs(-m_ago.count()); }

private:
    std::chrono::seconds m_ago;
};

} // namespace

/*! The program with a store on a disk that is full or read-only, or in a folder that is refused. */
class TestStoreFaults : public QObject
{
    Q_OBJECT

    enum class Fault { Full, ReadOnly };

private Q_SLOTS:
    void noTokenIsSpentThatCouldNotBeReplaced_data();
    void noTokenIsSpentThatCouldNotBeReplaced();
    void theOldTokenIsGivenForAsLongAsItLives();
    void whatIsKeptNowhereIsSaid_data();
    void whatIsKeptNowhereIsSaid();
    void aRefusedFolderIsNamed();

private:
    static QStringList arguments(const TestServer &server, const QStringList &arguments)
    {
        return server.arguments() + QStringList{"--store", "file:" + SmallDisk::path() + "/store"}
               + arguments;
    }
    static void apply(Fault fault)
    {
        if (fault == Fault::Full)
            SmallDisk::fill();
        else
            SmallDisk::setReadOnly(true);
    }
    static void mend(Fault fault)
    {
        if (fault == Fault::Full)
            SmallDisk::empty();
        else
            SmallDisk::setReadOnly(false);
    }
    static void addFaults();
    /*! Stores the tokens of a sign-in some time ago, as the program does. */
    void signInBefore(const TestServer &server, std::chrono::seconds ago);

    Phone m_phone;
};

void TestStoreFaults::signInBefore(const TestServer &server, std::chrono::seconds ago)
{
    ClientData client;
    client.issuer = server.arguments().at(1);
    client.clientId = "tv";
    client.scopes = {"openid", "offline_access"};
    HttpTransport transport;
    PastClock clock(ago);
    const auto store =
        createStore({StoreKind::File, SmallDisk::path() + "/store", {}}, storeService(client));
    AuthorizationServer authorizationServer(std::move(client), &transport, &clock);
    const auto signIn =
        createSignIn("default", &authorizationServer, &transport, store.get(), &clock);
    signIn->begin();
    QTRY_VERIFY(signIn->flow()->hasCode());
    QVERIFY(m_phone.approve(QUrl(signIn->flow()->verificationUriComplete())));
    QTRY_COMPARE(signIn->session()->state(), Session::State::SignedIn);
    QVERIFY(signIn->session()->isPersistent());
}

void TestStoreFaults::addFaults()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QString>("name");
    QTest::newRow("full") << Fault::Full << QByteArray("The disk is full.") << "disk_full";
    QTest::newRow("read-only") << Fault::ReadOnly << QByteArray("The disk is read-only.")
                               << "disk_read_only";
}

void TestStoreFaults::noTokenIsSpentThatCouldNotBeReplaced_data()
{
    addFaults();
}

/*!
    The server ends a refresh token that was used, so a new one that is not stored is a lost
    sign-in.
*/
void TestStoreFaults::noTokenIsSpentThatCouldNotBeReplaced()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, sentence);
    const SmallDisk disk;
    TestServer server;
    signInBefore(server, 24h);
    const int before = server.tokenRequests();
    apply(fault);

    Program program(arguments(server, {"token"}));
    const int code = program.waitForEnd();
    const QByteArray out = program.out();
    const QByteArray complaint = program.err();
    mend(fault);
    Program next(arguments(server, {"token"}));
    QVERIFY2(next.waitForEnd() == 0, "still signed in: " + next.err());
    QVERIFY(server.accepts(QString::fromUtf8(next.out().trimmed())));
    QCOMPARE(server.tokenRequests(), before + 1);
    QCOMPARE(code, 1);
    QCOMPARE(out, QByteArray());
    QVERIFY2(complaint.contains(sentence), complaint);
}

void TestStoreFaults::theOldTokenIsGivenForAsLongAsItLives()
{
    const SmallDisk disk;
    TestServer server;
    signInBefore(server, 3590s); // the sandbox's tokens live for an hour
    const int before = server.tokenRequests();
    SmallDisk::fill();
    Program program(arguments(server, {"token", "--for", server.userinfo()}));
    QCOMPARE(program.waitForEnd(), 0);
    QVERIFY(server.acceptsHeaders(program.out()));
    QVERIFY2(program.err().contains("The disk is full."), program.err());
    QCOMPARE(server.tokenRequests(), before);
}

void TestStoreFaults::whatIsKeptNowhereIsSaid_data()
{
    addFaults();
}

void TestStoreFaults::whatIsKeptNowhereIsSaid()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, sentence);
    QFETCH(QString, name);
    const SmallDisk disk;
    TestServer server;
    apply(fault);
    Program program(arguments(server, {"terminal", "--events"}));
    const QJsonObject code = program.waitForEvent("code");
    QVERIFY(m_phone.approve(QUrl(code["verification_uri_complete"].toString())));
    const QJsonObject signedIn = program.waitForEvent("signed-in");
    QCOMPARE(signedIn["persistent"], QJsonValue(false));
    QCOMPARE(signedIn["store_error"].toString(), name);
    QCOMPARE(program.waitForEnd(), 0);
    QVERIFY2(program.err().contains(sentence), program.err());
    mend(fault);
}

void TestStoreFaults::aRefusedFolderIsNamed()
{
    const SmallDisk disk;
    TestServer server;
    signInBefore(server, 1s);
    const QDir store(SmallDisk::path() + "/store");
    const QString folder =
        store.filePath(store.entryList(QDir::Dirs | QDir::NoDotAndDotDot).first());
    QVERIFY(QFile::setPermissions(folder, QFile::permissions(folder) | QFile::ReadOther));

    Program token(arguments(server, {"token"}));
    QCOMPARE(token.waitForEnd(), 1);
    QVERIFY2(token.err().contains("permissions"), token.err());

    Program program(arguments(server, {"terminal", "--events"}));
    const QJsonObject code = program.waitForEvent("code");
    QVERIFY(m_phone.approve(QUrl(code["verification_uri_complete"].toString())));
    const QJsonObject signedIn = program.waitForEvent("signed-in");
    QCOMPARE(signedIn["persistent"], QJsonValue(false));
    QCOMPARE(signedIn["store_error"].toString(), QString("wrong_permissions"));
    QCOMPARE(program.waitForEnd(), 0);
    QVERIFY2(program.err().contains("permissions"), program.err());
}

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
