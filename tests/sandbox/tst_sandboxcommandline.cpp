// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/sandboxcommandline.h"

#include <QTemporaryFile>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*! What the options of device-signin-sandbox change in the SandboxOptions. */
class TestSandboxCommandLine : public QObject
{
    Q_OBJECT

    /*!
        Returns the options that \a arguments give; the default options if the arguments are
        refused.
    */
    static SandboxOptions optionsOf(const QStringList &arguments)
    {
        auto result = readSandboxCommandLine(QStringList{"sandbox"} + arguments);
        auto *options = std::get_if<SandboxOptions>(&result);
        return options ? std::move(*options) : SandboxOptions();
    }

private Q_SLOTS:
    void everyOptionIsStored();
    void refreshTokens();
    void algorithms();
    void dpopModes();
    void lan();
};

/*! Every value differs from the default one, so that an option that is ignored fails the test. */
void TestSandboxCommandLine::everyOptionIsStored()
{
    QTemporaryFile secret;
    QVERIFY(secret.open());
    secret.write("shh\nnot this line\n");
    secret.close();
    QTemporaryFile key;
    QVERIFY(key.open());
    key.write("a key");
    key.close();
    const QStringList arguments = {"--address",
                                   "127.0.0.2",
                                   "--port",
                                   "8629",
                                   "--phone-host",
                                   "192.168.1.5",
                                   "--public-url",
                                   "https://tv.example",
                                   "--dialect",
                                   "github",
                                   "--refresh",
                                   "--code-lifetime",
                                   "60",
                                   "--interval",
                                   "1",
                                   "--token-lifetime",
                                   "10",
                                   "--refresh-lifetime",
                                   "20",
                                   "--no-rotation",
                                   "--rotation-grace",
                                   "7",
                                   "--algorithm",
                                   "RS256",
                                   "--client-id",
                                   "tv",
                                   "--client-secret-file",
                                   secret.fileName(),
                                   "--client-key",
                                   key.fileName(),
                                   "--require-pkce",
                                   "--dpop",
                                   "require",
                                   "--dpop-nonce",
                                   "--maximum-codes",
                                   "5",
                                   "--faults",
                                   "--brand",
                                   "Aurora",
                                   "--app-name",
                                   "Aurora for TV",
                                   "--device-name",
                                   "TV",
                                   "--account-name",
                                   "Ann",
                                   "--account-email",
                                   "ann@example.com"};
    // These options have tests of their own.
    const QStringList others = {"--lan", "--no-refresh", "--help", "--version"};
    for (const OptionGroup &group : sandboxProgram().groups) {
        for (const OptionDescription &option : group.options) {
            const QString name = "--" + QString::fromLatin1(option.name);
            QVERIFY2(arguments.contains(name) != others.contains(name), qPrintable(name));
        }
    }

    const SandboxOptions options = optionsOf(arguments);
    QCOMPARE(options.address, QHostAddress("127.0.0.2"));
    QCOMPARE(options.port, 8629);
    QCOMPARE(options.phoneHost, "192.168.1.5");
    QCOMPARE(options.publicUrl, QUrl("https://tv.example"));
    QCOMPARE(options.dialect, "github");
    QVERIFY(options.codeLifetime == 60s);
    QVERIFY(options.interval == 1s);
    QVERIFY(options.tokenLifetime == 10s);
    QVERIFY(options.refreshLifetime == 20s);
    QVERIFY(options.refreshTokens == true);
    QVERIFY(options.rotation == false);
    QVERIFY(options.rotationGrace == 7s);
    QVERIFY(options.algorithm == SigningAlgorithm::RS256);
    QCOMPARE(options.clientId, "tv");
    QCOMPARE(options.clientSecret.reveal(), "shh");
    QCOMPARE(options.clientKey, "a key");
    QVERIFY(options.requirePkce);
    QVERIFY(options.dpop == DpopMode::Require);
    QVERIFY(options.dpopNonce);
    QCOMPARE(options.maximumCodes, 5);
    QVERIFY(options.faults);
    QCOMPARE(options.brand, "Aurora");
    QCOMPARE(options.appName, "Aurora for TV");
    QCOMPARE(options.deviceName, "TV");
    QCOMPARE(options.accountName, "Ann");
    QCOMPARE(options.accountEmail, "ann@example.com");
}

void TestSandboxCommandLine::refreshTokens()
{
    QVERIFY(!optionsOf({}).refreshTokens);
    QVERIFY(optionsOf({"--no-refresh"}).refreshTokens == false);
}

void TestSandboxCommandLine::algorithms()
{
    QVERIFY(optionsOf({"--algorithm", "EdDSA"}).algorithm == SigningAlgorithm::EdDSA);
    QVERIFY(optionsOf({"--algorithm", "RS256", "--algorithm", "ES256"}).algorithm
            == SigningAlgorithm::ES256);
}

void TestSandboxCommandLine::dpopModes()
{
    QVERIFY(!optionsOf({}).dpop);
    QVERIFY(optionsOf({"--dpop", "off"}).dpop == DpopMode::Off);
    QVERIFY(optionsOf({"--dpop", "offer"}).dpop == DpopMode::Optional);
}

void TestSandboxCommandLine::lan()
{
    const QStringList onLan = {"--lan", "--phone-host", "tv.local"};
    QCOMPARE(optionsOf(onLan).address, QHostAddress(QHostAddress::Any));
    QCOMPARE(optionsOf(onLan).phoneHost, "tv.local");
    const SandboxOptions options = optionsOf(onLan + QStringList{"--address", "127.0.0.2"});
    QCOMPARE(options.address, QHostAddress("127.0.0.2"));
}

QTEST_GUILESS_MAIN(TestSandboxCommandLine)
#include "tst_sandboxcommandline.moc"
