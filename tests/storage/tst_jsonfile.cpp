// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

class TestJsonFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void readsAFile()
    {
        const QString path = writeFile(m_folder.filePath("file.json"), "{}");
        QCOMPARE(std::get<QByteArray>(readJsonFile(path)), QByteArray("{}"));
    }

    void readsEnoughToRefuseALargeFile()
    {
        const QString path =
            writeFile(m_folder.filePath("file.json"), QByteArray(largestJsonFile * 2, ' '));
        const auto content = readJsonFile(path);
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
