// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/jsonreader.h"
#include "support/files.h"
#include "window/keymapfiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

class TestKeyMapFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterFilesLast();
    void brokenFile();
    void missingFile();
    void tooLargeFile();
    void shipped();
    void usualPlaces();

private:
    QString write(const QString &name, const QByteArray &json)
    {
        return writeFile(m_folder.filePath(name), json);
    }

    QTemporaryDir m_folder;
};

void TestKeyMapFiles::laterFilesLast()
{
    const QString system = write("system.json", R"({"keys": {"F1": "menu", "F2": "home"}})");
    const QString own = write("own.json", R"({"keys": {"F1": "play"}})");
    QStringList problems;
    const KeyMap map = readKeyMapFiles({system, own}, &problems);
    QCOMPARE(map.keyFor(Qt::Key_F1, 0), RemoteKey::Play);
    QCOMPARE(map.keyFor(Qt::Key_F2, 0), RemoteKey::Home);
    QCOMPARE(problems, QStringList());
}

void TestKeyMapFiles::brokenFile()
{
    const QString good = write("good.json", R"({"keys": {"F1": "menu"}})");
    const QString broken = write("broken.json", R"({"keys": {"F1": "play", "F2": "hme"}})");
    const QString alsoGood = write("also-good.json", R"({"scan_codes": {"362": "ok"}})");
    QStringList problems;
    const KeyMap map = readKeyMapFiles({good, broken, alsoGood}, &problems);
    QCOMPARE(map.keyFor(Qt::Key_F1, 0), RemoteKey::Menu);
    QCOMPARE(map.keyFor(0, 362), RemoteKey::Ok);
    QCOMPARE(map.keyFor(Qt::Key_Return, 36), RemoteKey::Ok);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().startsWith(broken + ": keys.F2 must be one of none, up, "));
}

void TestKeyMapFiles::missingFile()
{
    QStringList problems;
    const QString path = m_folder.filePath("nowhere.json");
    QCOMPARE(readKeyMapFiles({path}, &problems), KeyMap());
    QCOMPARE(problems, QStringList(path + ": No such file or directory"));
}

void TestKeyMapFiles::tooLargeFile()
{
    const QString path = write("large.json", QByteArray(largestJsonFile, ' ') + "{}");
    QStringList problems;
    readKeyMapFiles({path}, &problems);
    QCOMPARE(problems, QStringList(path + ": larger than 65536 bytes"));
}

void TestKeyMapFiles::shipped()
{
    QStringList problems;
    const KeyMap map =
        readKeyMapFiles({QFINDTESTDATA("../../../resources/keys/keys-x11.json")}, &problems);
    QCOMPARE(problems, QStringList());
    QCOMPARE(map.size(), 4);
}

void TestKeyMapFiles::usualPlaces()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    QVERIFY(!keyMapPaths().contains(m_folder.filePath("device-signin/keys.json")));
    QVERIFY(QDir(m_folder.path()).mkdir("device-signin"));
    const QString own = write("device-signin/keys.json", "{}");
    QCOMPARE(keyMapPaths().last(), own);
}

QTEST_GUILESS_MAIN(TestKeyMapFiles)
#include "tst_keymapfiles.moc"
