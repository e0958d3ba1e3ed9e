// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/sealedstore.h"
#include "storecontract.h"
#include "support/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace DeviceSignIn;

namespace {

const QByteArray usualKey(32, 'k');

/*! A device with a folder, a key and a service. */
struct SealedFolder
{
    QString folder;
    QByteArray key = usualKey;
    QString service = "tv at the server";

    std::unique_ptr<SealedStore> store() const
    {
        return std::make_unique<SealedStore>(folder, service, Secret(key));
    }

    QStringList calls(const QStringList &steps) const { return resultsOf(store().get(), steps); }

    QStringList files() const
    {
        const QDir place(folder);
        QStringList paths;
        for (const QString &name : place.entryList(QDir::Files))
            paths.append(place.filePath(name));
        return paths;
    }
};

} // namespace

/*! A change or fault of the device between two starts of the program. */
using Damage = std::function<void(SealedFolder *)>;
Q_DECLARE_METATYPE(Damage)

class TestSealedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = SealedFolder{m_home->filePath("tokens")};
    }
    void contract_data() { addStoreContract(); }
    void contract();
    void locks();
    void outlivesTheStore();
    void hidesWhatItKeeps();
    void answersWhenItIsGone();
    void damagedEntries_data();
    void damagedEntries();
    void everyBit();
    void withoutKey_data();
    void withoutKey();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    SealedFolder m_folder;
};

void TestSealedStore::contract()
{
    const auto store = m_folder.store();
    checkContract(store.get());
}

void TestSealedStore::locks()
{
    const auto one = m_folder.store();
    const auto other = m_folder.store();
    checkLocks(one.get(), other.get());
}

void TestSealedStore::outlivesTheStore()
{
    QVERIFY(m_folder.store()->isPersistent());
    QCOMPARE(m_folder.calls({"write a one"}), QStringList("done"));
    QCOMPARE(m_folder.calls({"read a"}), QStringList("done one"));
}

void TestSealedStore::hidesWhatItKeeps()
{
    m_folder.calls({"write a conspicuous"});
    QCOMPARE(m_folder.files().size(), 1);
    QVERIFY(!readFile(m_folder.files().first()).contains("conspicuous"));
}

void TestSealedStore::answersWhenItIsGone()
{
    m_folder.calls({"write a one"});
    Results got;
    call(m_folder.store().get(), {"read a"}, &got);
    QTRY_COMPARE(inWords(got), QStringList("done one"));
}

/*!
    Nothing in a sealed file may be changed, added or left out: not its version, nonce, text or tag.
*/
void TestSealedStore::everyBit()
{
    QCOMPARE(m_folder.calls({"write a one"}), QStringList("done"));
    const QString path = m_folder.files().first();
    const QByteArray sealed = readFile(path);
    QVERIFY(!sealed.isEmpty());
    const auto isRefused = [&](const QByteArray &content) {
        writeFile(path, content);
        return m_folder.calls({"read a"}) == QStringList("unavailable");
    };
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray content = sealed;
        content[bit / 8] = char(content[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(isRefused(content), qPrintable(QString::number(bit)));
    }
    for (qsizetype length = 0; length < sealed.size(); ++length)
        QVERIFY2(isRefused(sealed.left(length)), qPrintable(QString::number(length)));
    QVERIFY(isRefused(sealed + '\0'));
    QVERIFY(isRefused('\0' + sealed));
    writeFile(path, sealed);
    QCOMPARE(m_folder.calls({"read a"}), QStringList("done one"));
}

void TestSealedStore::damagedEntries_data()
{
    QTest::addColumn<Damage>("happen");
    QTest::newRow("another key") << Damage(
        [](SealedFolder *folder) { folder->key = QByteArray(32, 'x'); });
    QTest::newRow("a longer key") << Damage([](SealedFolder *folder) { folder->key += 'k'; });
    QTest::newRow("cut file") << Damage([](SealedFolder *folder) {
        writeFile(folder->files().first(), readFile(folder->files().first()).chopped(1));
    });
    QTest::newRow("empty file") << Damage(
        [](SealedFolder *folder) { writeFile(folder->files().first(), {}); });
    QTest::newRow("flipped bit") << Damage([](SealedFolder *folder) {
        QByteArray content = readFile(folder->files().first());
        content[20] = char(content[20] ^ 4);
        writeFile(folder->files().first(), content);
    });
    QTest::newRow("not sealed at all")
        << Damage([](SealedFolder *folder) { writeFile(folder->files().first(), "one"); });
    QTest::newRow("the entry of another account") << Damage([](SealedFolder *folder) {
        const QString own = folder->files().first();
        QFile::rename(own, own + "-away");
        folder->calls({"write b two"});
        for (const QString &path : folder->files()) {
            if (!path.endsWith("-away"))
                QFile::rename(path, own);
        }
        QFile::remove(own + "-away");
    });
    QTest::newRow("the entry of another service")
        << Damage([](SealedFolder *folder) { folder->service = "another"; });
}

void TestSealedStore::damagedEntries()
{
    QFETCH(Damage, happen);
    QCOMPARE(m_folder.calls({"write a one", "read a"}), QStringList({"done", "done one"}));
    happen(&m_folder);
    QCOMPARE(m_folder.files().size(), 1);
    QCOMPARE(m_folder.calls({"read a"}), QStringList("unavailable"));
    // The next write works.
    QCOMPARE(m_folder.calls({"write a three", "read a"}), QStringList({"done", "done three"}));
}

void TestSealedStore::withoutKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("too short") << usualKey.chopped(1);
}

void TestSealedStore::withoutKey()
{
    QFETCH(QByteArray, key);
    m_folder.calls({"write a one"});
    SealedFolder keyless = m_folder;
    keyless.key = key;
    QCOMPARE(keyless.calls({"read a", "write a two"}), QStringList({"unavailable", "unavailable"}));
    QCOMPARE(m_folder.calls({"read a"}), QStringList("done one"));
    // A removal needs no key.
    QCOMPARE(keyless.calls({"remove a"}), QStringList("done"));
    QCOMPARE(m_folder.calls({"read a"}), QStringList("not found"));
}

QTEST_GUILESS_MAIN(TestSealedStore)
#include "tst_sealedstore.moc"
