// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include <QTemporaryFile>
#include <QTest>

using namespace DeviceSignIn;

class TestJsonFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("{}");
        file.close();
        QCOMPARE(std::get<QByteArray>(readJsonFile(file.fileName())), QByteArray("{}"));
    }

    void readsEnoughToRefuseALargeFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray(largestJsonFile * 2, ' '));
        file.close();
        const auto content = readJsonFile(file.fileName());
        QCOMPARE(std::get<QByteArray>(content).size(), largestJsonFile + 1);
    }

    void missingFile()
    {
        const auto missing = readJsonFile("/nonexistent/file.json");
        QVERIFY(!std::get<JsonFileError>(missing).line.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestJsonFile)
#include "tst_jsonfile.moc"
