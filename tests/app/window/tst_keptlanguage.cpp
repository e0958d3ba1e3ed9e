// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/files.h"
#include "window/keptlanguage.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace DeviceSignIn;

class TestKeptLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void kept();
    void unknown();
    void unwritable();
    void startsWith();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestKeptLanguage::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->path().toLocal8Bit());
    qputenv("LC_ALL", "it_IT.UTF-8");
    qunsetenv("LANGUAGE");
}

void TestKeptLanguage::kept()
{
    const QString path = keptLanguagePath();
    QCOMPARE(path, m_home->filePath("device-signin/language"));
    QCOMPARE(readKeptLanguage(path), QString());
    QVERIFY(keepLanguage(path, "pt-BR"));
    QCOMPARE(readKeptLanguage(path), "pt-BR");
    QVERIFY(keepLanguage(path, "he"));
    QCOMPARE(readKeptLanguage(path), "he");
}

void TestKeptLanguage::unknown()
{
    QVERIFY(keepLanguage(keptLanguagePath(), "sv"));
    QCOMPARE(readKeptLanguage(keptLanguagePath()), QString());
}

void TestKeptLanguage::unwritable()
{
    writeFile(m_home->filePath("device-signin"), {});
    QVERIFY(!keepLanguage(keptLanguagePath(), "de"));
}

void TestKeptLanguage::startsWith()
{
    Options options;
    QCOMPARE(startLanguage(options), "it");
    QVERIFY(keepLanguage(keptLanguagePath(), "de"));
    QCOMPARE(startLanguage(options), "de");
    options.language = "fr-CA";
    QCOMPARE(startLanguage(options), "fr");
    options.language = "sv";
    QCOMPARE(startLanguage(options), QString());
}

QTEST_MAIN(TestKeptLanguage)
#include "tst_keptlanguage.moc"
