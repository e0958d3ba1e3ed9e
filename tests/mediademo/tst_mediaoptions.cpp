// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediaoptions.h"

#include <QTest>

using namespace MediaDemo;

class TestMediaOptions : public QObject
{
    Q_OBJECT

    static auto read(const QStringList &words)
    {
        return readMediaOptions(QStringList{"device-signin-mediademo"} + words);
    }

private Q_SLOTS:
    void aDemoUnlessToldOtherwise()
    {
        const auto options = std::get<MediaOptions>(read({}));
        QVERIFY(options.isDemo);
        QVERIFY(!options.usesWidgets);
        QVERIFY(!options.keepsTokens);
    }

    void aServer()
    {
        const auto options =
            std::get<MediaOptions>(read({"--widgets", "--issuer", "https://id.example"}));
        QVERIFY(!options.isDemo);
        QVERIFY(options.usesWidgets);
        QCOMPARE(options.issuer, "https://id.example");
        QCOMPARE(options.service, QUrl("https://id.example"));
        QVERIFY(options.keepsTokens);
    }

    void aDemoWithAKeychain()
    {
        const auto options =
            std::get<MediaOptions>(read({"--store", "keychain", "--sandbox", "/opt/sandbox"}));
        QVERIFY(options.isDemo);
        QCOMPARE(options.sandbox, "/opt/sandbox");
        QVERIFY(options.keepsTokens);
    }

    void help()
    {
        const auto usage = std::get<MediaUsage>(read({"--help"}));
        QVERIFY(!usage.isError);
        QVERIFY(usage.text.startsWith("Usage: device-signin-mediademo [options]"));
    }

    void wrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("a word") << QStringList{"terminal"};
        QTest::newRow("unknown") << QStringList{"--wall"};
        QTest::newRow("a store") << QStringList{"--store", "attic"};
        QTest::newRow("a service alone") << QStringList{"--service", "https://films.example"};
        QTest::newRow("no address") << QStringList{"--issuer", "id.example"};
        QTest::newRow("a sandbox beside a server")
            << QStringList{"--sandbox", "sandbox", "--issuer", "https://id.example"};
        QTest::newRow("another scheme") << QStringList{"--issuer", "ftp://id.example"};
    }
    void wrong()
    {
        QFETCH(QStringList, words);
        const auto parsed = read(words);
        const auto *usage = std::get_if<MediaUsage>(&parsed);
        QVERIFY(usage && usage->isError);
        QVERIFY(!usage->text.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestMediaOptions)
#include "tst_mediaoptions.moc"
