// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/secretfile.h"

#include <QTemporaryFile>
#include <QTest>

using namespace DeviceSignIn;

class TestSecretFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void missingFile();
    void directory();
};

namespace {

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
    QTest::newRow("blanks are its own") << QByteArray(" s3 cret \n") << QByteArray(" s3 cret ");
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

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secretfile.moc"
