// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"
#include "storage/regularfile.h"
#include "storage/secretfile.h"
#include "storage/storechoice.h"
#include "storage/tokenstore.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <sys/stat.h>

using namespace DeviceSignIn;

class TestSecretFile : public QObject
{
    Q_OBJECT

    /*! Makes a named pipe in the folder of this test, and returns its path. */
    QString makePipe(const QString &name) const
    {
        const QString path = m_folder.filePath(name);
        if (mkfifo(path.toLocal8Bit().constData(), 0600) != 0)
            qFatal("%s can't be made", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void missingFile();
    void directory();
    void otherKinds_data();
    void otherKinds();
    void exposed_data();
    void exposed();
};

namespace {

/*! Collects the warnings that are logged as long as it exists. */
class WarningCollector
{
public:
    explicit WarningCollector(QStringList *list)
    {
        warnings = list;
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &context, const QString &text) {
                QCOMPARE(context.category, "devicesignin.storage");
                warnings->append(text);
            });
    }
    ~WarningCollector() { qInstallMessageHandler(m_before); }

private:
    static inline QStringList *warnings = nullptr;
    QtMessageHandler m_before;
};

std::variant<Secret, QString> readBack(const QByteArray &content)
{
    QTemporaryFile file;
    if (!file.open())
        return "no temporary file";
    file.write(content);
    file.close();
    return readSecretFile(file.fileName(), "the secret");
}

} // namespace

void TestSecretFile::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("bare") << QByteArray("s3cret") << QByteArray("s3cret");
    QTest::newRow("newline") << QByteArray("s3cret\n") << QByteArray("s3cret");
    QTest::newRow("from Windows") << QByteArray("s3cret\r\n") << QByteArray("s3cret");
    QTest::newRow("blanks belong to the secret")
        << QByteArray(" s3 cret \n") << QByteArray(" s3 cret ");
    QTest::newRow("one newline only") << QByteArray("s3cret\n\n") << QByteArray("s3cret\n");
    QTest::newRow("longest") << QByteArray(16384, 'x') << QByteArray(16384, 'x');
}

void TestSecretFile::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, secret);
    const auto result = readBack(content);
    QVERIFY(std::holds_alternative<Secret>(result));
    QVERIFY(std::get<Secret>(result).reveal() == secret);
}

void TestSecretFile::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("newline") << QByteArray("\n");
    QTest::newRow("too long") << QByteArray(16385, 'x');
    QTest::newRow("far too long") << QByteArray(1 << 20, 'x');
}

void TestSecretFile::refuses()
{
    QFETCH(QByteArray, content);
    const auto result = readBack(content);
    QVERIFY(std::holds_alternative<QString>(result));
    QVERIFY(!std::get<QString>(result).isEmpty());
    QVERIFY(!std::get<QString>(result).contains("xxx"));
}

void TestSecretFile::missingFile()
{
    QVERIFY(std::holds_alternative<QString>(readSecretFile("/nonexistent/secret", "the secret")));
}

void TestSecretFile::directory()
{
    QVERIFY(std::holds_alternative<QString>(readSecretFile("/", "the secret")));
}

void TestSecretFile::otherKinds_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("folder") << "/";
    QTest::newRow("endless device") << "/dev/zero";
    QTest::newRow("empty device") << "/dev/null";
    QTest::newRow("terminal") << "/dev/ptmx";
    QTest::newRow("named pipe") << makePipe("pipe");
    const QString link = m_folder.filePath("link");
    QFile::link(makePipe("other pipe"), link);
    QTest::newRow("link to a pipe") << link;
}

/*! Only a regular file is read. Nobody writes to the pipes, so opening one would wait forever. */
void TestSecretFile::otherKinds()
{
    QFETCH(QString, path);
    const auto result = readSecretFile(path, "the secret");
    QVERIFY(std::holds_alternative<QString>(result));
    QCOMPARE(std::get<QString>(result), "Can't read the secret: Not a regular file.");
    QVERIFY(std::holds_alternative<JsonFileError>(readJsonFile(path)));
    QVERIFY(!checkStore({StoreKind::Sealed, "/tmp", path}).isEmpty());
    const auto store =
        createStore({StoreKind::Sealed, m_folder.filePath("store"), path}, "service");
    QVERIFY(store);
}

void TestSecretFile::exposed_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isExposed");
    QTest::newRow("owner") << 0600 << false;
    QTest::newRow("owner, to read") << 0400 << false;
    QTest::newRow("group") << 0640 << true;
    QTest::newRow("others") << 0604 << true;
    QTest::newRow("everybody") << 0644 << true;
}

/*! A secret that others can read is used, with one warning for each file. */
void TestSecretFile::exposed()
{
    QFETCH(int, mode);
    const QString path = m_folder.filePath(QString::number(mode, 8));
    writeFile(path, "s3cret");
    QCOMPARE(chmod(path.toLocal8Bit().constData(), mode_t(mode)), 0);
    QTEST(isExposed(path), "isExposed");
    QStringList warnings;
    {
        const WarningCollector collector(&warnings);
        for (int i = 0; i < 2; ++i)
            QVERIFY(std::holds_alternative<Secret>(readSecretFile(path, "the secret")));
    }
    QFETCH(bool, isExposed);
    QCOMPARE(warnings.size(), isExposed ? 1 : 0);
    if (isExposed)
        QCOMPARE(warnings.first(), "Others can read the file with the secret: chmod 600 " + path);
}

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secretfile.moc"
