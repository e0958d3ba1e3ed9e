// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/filelock.h"
#include "storage/keychainstore.h"
#include "support/settle.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*!
    Locks between two processes. The other process is flock(1), which shares no code with the
    project.
*/
class TestFileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isForTheOwnerAlone();
    void waitsForAnotherProcess();
    void endsWithAKilledProcess();
    void isNotWaitedForForEver();
    void neverFollowsALink();
    void unusableFolderBlocksNobody();
    void unusableFolderBlocksWhatIsElsewhere();
    void keychainLocksAreNotInTheCurrentFolder();
    void keychainLocksWithoutRuntimeAndCache();
    void keychainWithoutAnyFolder_data();
    void keychainWithoutAnyFolder();

private:
    bool excludesAnother();
    void ask(std::chrono::milliseconds timeout = 1h,
             WithoutLockFile withoutFile = WithoutLockFile::NoEffect);
    void holdElsewhere();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QProcess m_other;
    bool m_answered = false;
    StoreResult::Status m_status = StoreResult::Status::Done;
    PendingCall m_call;
    std::shared_ptr<StoreLock> m_lock;
};

void TestFileLock::init()
{
    m_other.kill();
    m_other.waitForFinished();
    m_answered = false;
    m_lock.reset();
    qunsetenv("TMPDIR");
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("a.lock");
}

void TestFileLock::ask(std::chrono::milliseconds timeout, WithoutLockFile withoutFile)
{
    m_call = lockFile(m_path, timeout, withoutFile, [this](auto result) {
        m_answered = true;
        m_status = result.status;
        m_lock = std::move(result.lock);
    });
}

void TestFileLock::holdElsewhere()
{
    m_other.start("flock", {"--no-fork", m_path, "cat"});
    m_other.write("held\n");
    QTRY_VERIFY(m_other.canReadLine());
}

void TestFileLock::isForTheOwnerAlone()
{
    ask();
    QTRY_VERIFY(m_lock);
    const QFileInfo file(m_path);
    QCOMPARE(file.size(), 0);
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    QProcess attempt;
    attempt.start("flock", {"--nonblock", m_path, "true"});
    QVERIFY(attempt.waitForFinished());
    QCOMPARE(attempt.exitCode(), 1);
}

void TestFileLock::waitsForAnotherProcess()
{
    holdElsewhere();
    ask();
    settle(); // the first attempt to lock has been made
    QVERIFY(!m_answered);
    m_other.closeWriteChannel();
    QTRY_VERIFY(m_lock);
}

void TestFileLock::endsWithAKilledProcess()
{
    holdElsewhere();
    m_other.kill();
    QVERIFY(m_other.waitForFinished());
    ask();
    QTRY_VERIFY(m_lock);
}

void TestFileLock::isNotWaitedForForEver()
{
    holdElsewhere();
    ask(0ms);
    QTRY_VERIFY(m_answered);
    QVERIFY(!m_lock);
    QCOMPARE(m_status, StoreResult::Status::TimedOut);
}

void TestFileLock::neverFollowsALink()
{
    const QString target = m_folder->filePath("target");
    QVERIFY(QFile::link(target, m_path));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("^The lock can't be made: .*/a.lock$"));
    ask();
    QTRY_VERIFY(m_answered);
    // Without a lock another process could use the same refresh token.
    QVERIFY(!m_lock);
    QCOMPARE(m_status, StoreResult::Status::NoLock);
    QVERIFY(!QFileInfo::exists(target));
}

void TestFileLock::unusableFolderBlocksNobody()
{
    m_path = "/nonexistent/a.lock";
    ask();
    QTRY_VERIFY(m_lock);
}

/*!
    The keychain is not on the disk that is full, so that its tokens can be refreshed twice at once.
*/
void TestFileLock::unusableFolderBlocksWhatIsElsewhere()
{
    m_path = "/nonexistent/a.lock";
    QTest::ignoreMessage(QtWarningMsg, "The lock can't be made: /nonexistent/a.lock");
    ask(1h, WithoutLockFile::NoLock);
    QTRY_VERIFY(m_answered);
    QVERIFY(!m_lock);
    QCOMPARE(m_status, StoreResult::Status::NoLock);
}

/*! Whether the lock of a keychain's account keeps another program from the same lock. */
bool TestFileLock::excludesAnother()
{
    KeychainStore one("tv");
    KeychainStore other("tv");
    std::shared_ptr<StoreLock> second;
    m_call = one.lock("a", [this](auto result) { m_lock = std::move(result.lock); });
    if (!QTest::qWaitFor([this] { return bool(m_lock); }))
        return false;
    const PendingCall waiting =
        other.lock("a", [&](auto result) { second = std::move(result.lock); });
    settle(); // the first attempt to lock has been made
    const bool isHeld = !second;
    m_lock.reset();
    return isHeld && QTest::qWaitFor([&] { return bool(second); });
}

/*!
    Qt returns no runtime directory if XDG_RUNTIME_DIR is not a folder and none can be created in
    the folder for temporary files.
*/
void TestFileLock::keychainLocksAreNotInTheCurrentFolder()
{
    const QString before = QDir::currentPath();
    const QString current = m_folder->filePath("current");
    QVERIFY(QDir().mkdir(current));
    QVERIFY(QDir::setCurrent(current));
    qputenv("XDG_RUNTIME_DIR", "/dev/null");
    qputenv("TMPDIR", m_folder->path().toLocal8Bit());
    const auto runtimeFolder = [] {
        return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    };
    const QString created = runtimeFolder();
    QVERIFY(created.startsWith(m_folder->path()));
    QVERIFY(QDir().rmdir(created));
    QVERIFY(QFile(created).open(QFile::WriteOnly));
    QCOMPARE(runtimeFolder(), QString());
    qputenv("XDG_CACHE_HOME", m_folder->filePath("cache").toLocal8Bit());

    QVERIFY(excludesAnother());
    QVERIFY(QDir::setCurrent(before));
    qunsetenv("TMPDIR");
    QCOMPARE(QDir(current).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

/*! The last choice is a folder of the user's own among the temporary files. */
void TestFileLock::keychainLocksWithoutRuntimeAndCache()
{
    qputenv("XDG_RUNTIME_DIR", "/dev/null");
    qputenv("XDG_CACHE_HOME", "/dev/null/cache");
    qputenv("TMPDIR", m_folder->path().toLocal8Bit());
    // Qt would make its runtime directory here.
    const QString created = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    QVERIFY(QDir().rmdir(created));
    QVERIFY(QFile(created).open(QFile::WriteOnly));
    QVERIFY(excludesAnother());
    const QFileInfo folder(m_folder->filePath(QString("device-signin-%1").arg(geteuid())));
    QVERIFY(folder.isDir());
    QVERIFY(!(folder.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther)));
    qunsetenv("TMPDIR");
}

void TestFileLock::keychainWithoutAnyFolder_data()
{
    QTest::addColumn<bool>("isOpenToOthers");
    QTest::newRow("none can be made") << false;
    QTest::newRow("others may write to it") << true;
}

/*! Without a folder there is no lock, and without a lock no refresh. */
void TestFileLock::keychainWithoutAnyFolder()
{
    QFETCH(bool, isOpenToOthers);
    const QString temporary = isOpenToOthers ? m_folder->path() : QString("/dev/null");
    qputenv("XDG_RUNTIME_DIR", "/dev/null");
    qputenv("XDG_CACHE_HOME", "/dev/null/cache");
    qputenv("TMPDIR", temporary.toLocal8Bit());
    if (isOpenToOthers) {
        const QString created = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
        QVERIFY(QDir().rmdir(created));
        QVERIFY(QFile(created).open(QFile::WriteOnly));
        const QString folder = m_folder->filePath(QString("device-signin-%1").arg(geteuid()));
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7777)));
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("^There is no folder for locks"));
    KeychainStore store("tv");
    m_call = store.lock("a", [this](auto result) {
        m_answered = true;
        m_status = result.status;
        m_lock = std::move(result.lock);
    });
    QTRY_VERIFY(m_answered);
    QVERIFY(!m_lock);
    QCOMPARE(m_status, StoreResult::Status::NoLock);
    qunsetenv("TMPDIR");
}

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
