// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "window/fontloader.h"

#include <QFontDatabase>
#include <QTest>

using namespace DeviceSignIn;

class TestFontLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithoutApplication();
    void loadsShippedFonts();
};

void TestFontLoader::endsWithoutApplication()
{
    {
        const FontLoader loader;
    }
    QVERIFY(!QFontDatabase::families().contains("DeviceSignIn Sans"));
}

void TestFontLoader::loadsShippedFonts()
{
    {
        FontLoader loader;
        loader.useApplication();
    }
    QVERIFY(QFontDatabase::families().contains("DeviceSignIn Sans"));
    QVERIFY(QFontDatabase::families().contains("DeviceSignIn Mono"));
}

QTEST_MAIN(TestFontLoader)
#include "tst_fontloader.moc"
