// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/files.h"
#include "window/languagefile.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace DeviceSignIn;

class TestLanguageFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writtenAndRead();
    void unknown();
    void unwritable();
    void startsWith();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestLanguageFile::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->path().toLocal8Bit());
    qputenv("LC_ALL", "it_IT.UTF-8");
    qunsetenv("LANGUAGE");
}

void TestLanguageFile::writtenAndRead()
{
    const QString path = languageFilePath();
    QCOMPARE(path, m_home->filePath("device-signin/language"));
    QCOMPARE(readLanguageFile(path), QString());
    QVERIFY(writeLanguageFile(path, "pt-BR"));
    QCOMPARE(readLanguageFile(path), "pt-BR");
    QVERIFY(writeLanguageFile(path, "he"));
    QCOMPARE(readLanguageFile(path), "he");
}

void TestLanguageFile::unknown()
{
    QVERIFY(writeLanguageFile(languageFilePath(), "sv"));
    QCOMPARE(readLanguageFile(languageFilePath()), QString());
}

void TestLanguageFile::unwritable()
{
    writeFile(m_home->filePath("device-signin"), {});
    QVERIFY(!writeLanguageFile(languageFilePath(), "de"));
}

void TestLanguageFile::startsWith()
{
    Options options;
    QCOMPARE(startLanguage(options), "it");
    QVERIFY(writeLanguageFile(languageFilePath(), "de"));
    QCOMPARE(startLanguage(options), "de");
    options.language = "fr-CA";
    QCOMPARE(startLanguage(options), "fr");
    options.language = "sv";
    QCOMPARE(startLanguage(options), QString());
}

QTEST_MAIN(TestLanguageFile)
#include "tst_languagefile.moc"
