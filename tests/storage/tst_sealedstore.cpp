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
struct Box
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
using Damage = std::function<void(Box *)>;
Q_DECLARE_METATYPE(Damage)

class TestSealedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_box = Box{m_home->filePath("tokens")};
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
    Box m_box;
};

void TestSealedStore::contract()
{
    const auto store = m_box.store();
    checkContract(store.get());
}

void TestSealedStore::locks()
{
    const auto one = m_box.store();
    const auto other = m_box.store();
    checkLocks(one.get(), other.get());
}

void TestSealedStore::outlivesTheStore()
{
    QVERIFY(m_box.store()->isPersistent());
    QCOMPARE(m_box.calls({"write a one"}), QStringList("done"));
    QCOMPARE(m_box.calls({"read a"}), QStringList("done one"));
}

void TestSealedStore::hidesWhatItKeeps()
{
    m_box.calls({"write a conspicuous"});
    QCOMPARE(m_box.files().size(), 1);
    QVERIFY(!readFile(m_box.files().first()).contains("conspicuous"));
}

void TestSealedStore::answersWhenItIsGone()
{
    m_box.calls({"write a one"});
    Results got;
    call(m_box.store().get(), {"read a"}, &got);
    QTRY_COMPARE(inWords(got), QStringList("done one"));
}

/*!
    Nothing in a sealed file may be changed, added or left out: not its version, nonce, text or tag.
*/
void TestSealedStore::everyBit()
{
    QCOMPARE(m_box.calls({"write a one"}), QStringList("done"));
    const QString path = m_box.files().first();
    const QByteArray sealed = readFile(path);
    QVERIFY(!sealed.isEmpty());
    const auto isRefused = [&](const QByteArray &content) {
        writeFile(path, content);
        return m_box.calls({"read a"}) == QStringList("unavailable");
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
    QCOMPARE(m_box.calls({"read a"}), QStringList("done one"));
}

void TestSealedStore::damagedEntries_data()
{
    QTest::addColumn<Damage>("happen");
    QTest::newRow("another key") << Damage([](Box *box) { box->key = QByteArray(32, 'x'); });
    QTest::newRow("a longer key") << Damage([](Box *box) { box->key += 'k'; });
    QTest::newRow("cut file") << Damage([](Box *box) {
        writeFile(box->files().first(), readFile(box->files().first()).chopped(1));
    });
    QTest::newRow("empty file") << Damage([](Box *box) { writeFile(box->files().first(), {}); });
    QTest::newRow("flipped bit") << Damage([](Box *box) {
        QByteArray content = readFile(box->files().first());
        content[20] = char(content[20] ^ 4);
        writeFile(box->files().first(), content);
    });
    QTest::newRow("not sealed at all")
        << Damage([](Box *box) { writeFile(box->files().first(), "one"); });
    QTest::newRow("the entry of another account") << Damage([](Box *box) {
        const QString own = box->files().first();
        QFile::rename(own, own + "-away");
        box->calls({"write b two"});
        for (const QString &path : box->files()) {
            if (!path.endsWith("-away"))
                QFile::rename(path, own);
        }
        QFile::remove(own + "-away");
    });
    QTest::newRow("the entry of another service")
        << Damage([](Box *box) { box->service = "another"; });
}

void TestSealedStore::damagedEntries()
{
    QFETCH(Damage, happen);
    QCOMPARE(m_box.calls({"write a one", "read a"}), QStringList({"done", "done one"}));
    happen(&m_box);
    QCOMPARE(m_box.files().size(), 1);
    QCOMPARE(m_box.calls({"read a"}), QStringList("unavailable"));
    // The next write works.
    QCOMPARE(m_box.calls({"write a three", "read a"}), QStringList({"done", "done three"}));
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
    m_box.calls({"write a one"});
    Box keyless = m_box;
    keyless.key = key;
    QCOMPARE(keyless.calls({"read a", "write a two"}), QStringList({"unavailable", "unavailable"}));
    QCOMPARE(m_box.calls({"read a"}), QStringList("done one"));
    // A removal needs no key.
    QCOMPARE(keyless.calls({"remove a"}), QStringList("done"));
    QCOMPARE(m_box.calls({"read a"}), QStringList("not found"));
}

QTEST_GUILESS_MAIN(TestSealedStore)
#include "tst_sealedstore.moc"
