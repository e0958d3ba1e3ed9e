// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "earliersignin.h"
#include "phone.h"
#include "program.h"
#include "support/smalldisk.h"
#include "testserver.h"

#include <QDir>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

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
    static QString storeFolder() { return SmallDisk::path() + "/store"; }
    static QStringList arguments(const TestServer &server, const QStringList &arguments)
    {
        return server.arguments() + QStringList{"--store", "file:" + storeFolder()} + arguments;
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

    Phone m_phone;
};

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
    QVERIFY(signInBefore(server, &m_phone, storeFolder(), 24h));
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
    QVERIFY(signInBefore(server, &m_phone, storeFolder(),
                         3590s)); // the sandbox's tokens live for an hour
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
    QVERIFY(signInBefore(server, &m_phone, storeFolder(), 1s));
    const QDir store(storeFolder());
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
