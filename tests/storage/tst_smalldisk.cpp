// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/filestore.h"
#include "storage/keychainstore.h"
#include "storage/sealedstore.h"
#include "storecontract.h"
#include "support/smalldisk.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace DeviceSignIn;

/*! Stores in a folder on a disk that is full or read-only. */
class TestSmallDisk : public QObject
{
    Q_OBJECT

    using CreateStore = std::function<std::unique_ptr<TokenStore>()>;

    static QString folder() { return SmallDisk::path() + "/deep/tokens"; }
    static QStringList files()
    {
        return QDir(folder()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    static QString longSecret() { return QString(9000, 'l'); }

    static void addStores()
    {
        QTest::addColumn<CreateStore>("create");
        QTest::newRow("file") << CreateStore([] { return std::make_unique<FileStore>(folder()); });
        QTest::newRow("sealed") << CreateStore([] {
            return std::make_unique<SealedStore>(folder(), "tv", Secret(QByteArray(32, 'k')));
        });
    }

private Q_SLOTS:
    void full_data() { addStores(); }
    void full()
    {
        QFETCH(CreateStore, create);
        const SmallDisk disk;
        const auto store = create();
        QCOMPARE(resultsOf(store.get(), {"write a one"}), QStringList("done"));
        disk.fill();
        QCOMPARE(resultsOf(store.get(), {"write a two", "reserve a 9000", "read a", "write b new"}),
                 QStringList({"disk full", "disk full", "done one", "disk full"}));
        QCOMPARE(files().size(), 1);
        disk.empty();
        QCOMPARE(resultsOf(store.get(), {"write a two", "read a"}),
                 QStringList({"done", "done two"}));
    }

    void fullBeforeThereIsAFolder_data() { addStores(); }
    void fullBeforeThereIsAFolder()
    {
        QFETCH(CreateStore, create);
        const SmallDisk disk;
        disk.fill();
        const auto store = create();
        QCOMPARE(resultsOf(store.get(), {"read a", "write a one"}),
                 QStringList({"not found", "disk full"}));
    }

    void readOnly_data() { addStores(); }
    void readOnly()
    {
        QFETCH(CreateStore, create);
        const SmallDisk disk;
        const auto store = create();
        QCOMPARE(resultsOf(store.get(), {"write a one"}), QStringList("done"));
        disk.setReadOnly(true);
        QCOMPARE(resultsOf(store.get(), {"write a two", "reserve a 1", "remove a", "read a"}),
                 QStringList({"read-only", "read-only", "read-only", "done one"}));
    }

    void readOnlyBeforeThereIsAFolder_data() { addStores(); }
    void readOnlyBeforeThereIsAFolder()
    {
        QFETCH(CreateStore, create);
        const SmallDisk disk;
        disk.setReadOnly(true);
        const auto store = create();
        QCOMPARE(resultsOf(store.get(), {"read a", "write a one"}),
                 QStringList({"not found", "read-only"}));
    }

    /*!
        What is reserved can be written even if something else takes all the room in the meantime.
    */
    void reservedRoomIsKept_data() { addStores(); }
    void reservedRoomIsKept()
    {
        QFETCH(CreateStore, create);
        const SmallDisk disk;
        const auto store = create();
        QCOMPARE(resultsOf(store.get(), {"write a one", "reserve a 9000"}),
                 QStringList({"done", "done"}));
        disk.fill();
        QCOMPARE(resultsOf(store.get(), {"read a", "write a " + longSecret(), "read a"}),
                 QStringList({"done one", "done", "done " + longSecret()}));
        QCOMPARE(files().size(), 1);
    }

    /*! The keychain's lock is a file on this disk, and the keychain is not. */
    void noFileForAKeychainsLock()
    {
        const SmallDisk disk;
        qputenv("XDG_RUNTIME_DIR", SmallDisk::path().toLocal8Bit());
        disk.useUpFiles();
        KeychainStore store("tv");
        std::optional<StoreResult::Status> status;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("^The lock can't be made: "));
        const PendingCall call =
            store.lock("a", [&](const LockResult &result) { status = result.status; });
        QTRY_VERIFY(status);
        QCOMPARE(*status, StoreResult::Status::NoLock);
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void reservedRoomIsGivenBack_data() { addStores(); }
    void reservedRoomIsGivenBack()
    {
        QFETCH(CreateStore, create);
        const SmallDisk disk;
        auto store = create();
        QCOMPARE(resultsOf(store.get(), {"write a one", "reserve a 9000"}),
                 QStringList({"done", "done"}));
        QCOMPARE(files().size(), 2);
        store.reset();
        QCOMPARE(files().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSmallDisk)
#include "tst_smalldisk.moc"
