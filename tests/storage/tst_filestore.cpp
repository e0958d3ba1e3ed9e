// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/filestore.h"
#include "storecontract.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace DeviceSignIn;

class TestFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void contract_data() { addStoreContract(); }
    void contract();
    void locks();
    void outlivesTheStore();
    void readingMakesNothing();
    void isForTheOwnerAlone();
    void parentsAreForTheOwnerAlone();
    void noPathFromTheCurrentFolder_data();
    void noPathFromTheCurrentFolder();
    void aRefusedFolderStaysAsItIs();
    void refusesWhatOthersMayRead_data();
    void refusesWhatOthersMayRead();
    void refusesAFolderThatOthersMayReplace();
    void theLogSaysWhyACallFails();
    void refusesALink_data();
    void refusesALink();
    void fullDiskKeepsTheOldValue();
    void removesFilesOfACrash();
    void answersLater();

private:
    QString folder() const { return m_home->filePath("deep/tokens"); }
    QStringList calls(const QStringList &steps) const;
    QString onlyFile() const;

    std::unique_ptr<QTemporaryDir> m_home;
};

QStringList TestFileStore::calls(const QStringList &steps) const
{
    FileStore store(folder());
    return resultsOf(&store, steps);
}

QString TestFileStore::onlyFile() const
{
    const auto files = QDir(folder()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot
                                                    | QDir::Hidden | QDir::System);
    return files.size() == 1 ? files.first().filePath() : QString();
}

void TestFileStore::contract()
{
    FileStore store(folder());
    checkContract(&store);
}

void TestFileStore::locks()
{
    FileStore one(folder());
    FileStore other(folder());
    checkLocks(&one, &other);
}

void TestFileStore::outlivesTheStore()
{
    QVERIFY(FileStore(folder()).isPersistent());
    QCOMPARE(calls({"write a one"}), QStringList("done"));
    QCOMPARE(calls({"read a"}), QStringList("done one"));
}

void TestFileStore::readingMakesNothing()
{
    QCOMPARE(calls({"read a", "remove a"}), QStringList({"not found", "done"}));
    QVERIFY(!QFile::exists(folder()));
}

void TestFileStore::isForTheOwnerAlone()
{
    calls({"write a one"});
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder()) & others));
    QVERIFY2(!onlyFile().isEmpty(), "one file, and nothing beside it");
    QVERIFY(!(QFile::permissions(onlyFile()) & others));
}

void TestFileStore::parentsAreForTheOwnerAlone()
{
    FileStore store(m_home->filePath("one/two/tokens"));
    QCOMPARE(resultsOf(&store, {"write a one"}), QStringList("done"));
    for (const char *parent : {"one", "one/two", "one/two/tokens"}) {
        constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        constexpr auto user = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
        QCOMPARE(QFile::permissions(m_home->filePath(parent)), owner | user);
    }
}

void TestFileStore::noPathFromTheCurrentFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("relative") << "tokens";
    QTest::newRow("empty") << "";
}

void TestFileStore::noPathFromTheCurrentFolder()
{
    QFETCH(QString, folder);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_home->path()));
    FileStore store(folder);
    std::shared_ptr<StoreLock> held;
    const PendingCall locking =
        store.lock("a", [&](auto result) { held = std::move(result.lock); });
    const QStringList results =
        resultsOf(&store, {"write a one", "reserve a 1", "read a", "remove a"});
    QTRY_VERIFY(held);
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(results, QStringList({"unavailable", "unavailable", "unavailable", "unavailable"}));
    QCOMPARE(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList());
}

void TestFileStore::aRefusedFolderStaysAsItIs()
{
    calls({"write a one"});
    QVERIFY(QFile::setPermissions(folder(), QFile::permissions(folder()) | QFile::ReadOther));
    FileStore store(folder());
    std::shared_ptr<StoreLock> held;
    const PendingCall locking =
        store.lock("a", [&](auto result) { held = std::move(result.lock); });
    QTRY_VERIFY(held);
    QVERIFY2(!onlyFile().isEmpty(), "no file of a lock beside the secret");
}

void TestFileStore::refusesWhatOthersMayRead_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<int>("permission");
    QTest::newRow("file, group") << false << int(QFile::ReadGroup);
    QTest::newRow("file, others") << false << int(QFile::ReadOther);
    QTest::newRow("file, written by others") << false << int(QFile::WriteOther);
    QTest::newRow("folder, group") << true << int(QFile::ExeGroup);
    QTest::newRow("folder, others") << true << int(QFile::ReadOther);
}

/*!
    A store is refused if others may write to the folder around it: they could exchange it for a
    store of their own, with tokens of another server.
*/
void TestFileStore::refusesAFolderThatOthersMayReplace()
{
    calls({"write a one"});
    QVERIFY(QFile::setPermissions(m_home->path(), QFile::permissions(m_home->path())
                                                      | QFile::WriteOther | QFile::ExeOther));
    QCOMPARE(calls({"read a", "write a two"}),
             QStringList({"wrong permissions", "wrong permissions"}));
}

void TestFileStore::refusesWhatOthersMayRead()
{
    QFETCH(bool, isFolder);
    QFETCH(int, permission);
    calls({"write a one"});
    const QString path = isFolder ? folder() : onlyFile();
    QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | QFile::Permission(permission)));
    QCOMPARE(calls({"read a"}), QStringList("wrong permissions"));
    // A write replaces a public file by a private one, but fails in a public folder.
    QCOMPARE(calls({"write a two", "read a"}),
             isFolder ? QStringList({"wrong permissions", "wrong permissions"})
                      : QStringList({"done", "done two"}));
}

/*! The name of the entry is not logged: an application may name it after a person. */
void TestFileStore::theLogSaysWhyACallFails()
{
    calls({"write ada one"});
    QVERIFY(QFile::setPermissions(folder(),
                                  QFile::permissions(folder()) | QFile::Permission::ReadOther));
    QLoggingCategory::setFilterRules("devicesignin.storage.debug=true");
    for (const char *call : {"read", "write", "reserve", "remove"}) {
        const QString line = QString("^%1 fails: .*WrongPermissions "
                                     "Others may read it, or it is somebody else's$")
                                 .arg(call);
        // The test fails if no such line comes.
        QTest::ignoreMessage(QtDebugMsg, QRegularExpression(line));
    }
    calls({"read ada", "write ada two", "reserve ada 9", "remove ada"});
    QLoggingCategory::setFilterRules({});
}

void TestFileStore::refusesALink_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("file") << false;
    QTest::newRow("folder") << true;
}

void TestFileStore::refusesALink()
{
    QFETCH(bool, isFolder);
    calls({"write a one"});
    const QString path = isFolder ? folder() : onlyFile();
    const QString away = m_home->filePath("away");
    QVERIFY(QFile::rename(path, away));
    QVERIFY(QFile::link(away, path));
    QCOMPARE(calls({"read a"}), QStringList("unavailable"));
    if (!isFolder) {
        QCOMPARE(calls({"write a two"}), QStringList("done")); // the link itself is replaced
        QFile target(away);
        QVERIFY(target.open(QFile::ReadOnly));
        QCOMPARE(target.readAll(), QByteArray("one"));
    }
}

void TestFileStore::fullDiskKeepsTheOldValue()
{
    calls({"write a one"});
    // A folder with the name of the temporary file makes writing fail.
    const QString beside =
        onlyFile() + ".new-" + QString::number(QCoreApplication::applicationPid());
    QVERIFY(QDir().mkpath(beside));
    QCOMPARE(calls({"write a two", "read a"}), QStringList({"unavailable", "done one"}));
}

void TestFileStore::removesFilesOfACrash()
{
    calls({"write a one", "write b two"});
    const auto files = QDir(folder()).entryList(QDir::Files);
    for (const QString &file : files)
        QVERIFY(QFile::copy(folder() + '/' + file, folder() + '/' + file + ".new-17"));
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 4);
    calls({"remove a"});
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 2);
    QCOMPARE(calls({"read a", "read b"}), QStringList({"not found", "done two"}));
}

void TestFileStore::answersLater()
{
    FileStore store(folder());
    checkReportsLater(&store);
}

QTEST_GUILESS_MAIN(TestFileStore)
#include "tst_filestore.moc"
