// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "doctor/boxcheck.h"
#include "findings.h"
#include "program.h"
#include "support/files.h"
#include "support/testauthority.h"
#include "support/testproviders.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace DeviceSignIn;

/*! The command `doctor` as a whole, and its findings about the machine. */
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remote_data();
    void remote();
    void healthy();
    void withoutFonts();
    void names_data();
    void names();
    void screens_data();
    void screens();
    void withoutDisplay();
    void authorities_data();
    void authorities();
    void stores_data();
    void stores();
    void keys_data();
    void keys();
    void secrets_data();
    void secrets();
    void leavesNothing();
    void json();
};

void TestDoctor::remote_data()
{
    QTest::addColumn<QByteArray>("devices");
    QTest::addColumn<QStringList>("problems");
    QTest::addColumn<bool>("isOk");
    QTest::addColumn<QString>("words");
    const QByteArray receiver = "I: Bus=001e Vendor=0000 Product=0000 Version=0001\n"
                                "N: Name=\"vc4-hdmi-0\"\nH: Handlers=kbd event0 \nB: EV=100013\n\n";
    const QByteArray button = "N: Name=\"Power Button\"\nH: Handlers=kbd event1 \n\n";
    const QByteArray mouse = "N: Name=\"Mouse\"\nH: Handlers=mouse0 event2 \n\n";
    QTest::newRow("a receiver") << receiver << QStringList() << true << "vc4-hdmi-0";
    QTest::newRow("two") << receiver + receiver << QStringList() << true
                         << "vc4-hdmi-0, vc4-hdmi-0";
    QTest::newRow("nothing") << QByteArray() << QStringList() << false << "plugged in";
    QTest::newRow("the power button") << button << QStringList() << false << "plugged in";
    QTest::newRow("a mouse") << mouse << QStringList() << false << "plugged in";
    const QByteArray gamepad = "N: Name=\"Pad\"\nB: PROP=0\nH: Handlers=event3 js0 \n\n";
    const QByteArray touchScreen = "N: Name=\"Panel\"\nH: Handlers=mouse1 event4 \nB: PROP=2\n\n";
    const QByteArray touchpad = "N: Name=\"Touchpad\"\nH: Handlers=mouse2 event5 \nB: PROP=5\n\n";
    QTest::newRow("a gamepad") << gamepad << QStringList() << true << "Pad";
    QTest::newRow("a touch screen") << mouse + touchScreen << QStringList() << true << "Panel";
    QTest::newRow("a touchpad") << touchpad << QStringList() << false << "plugged in";
    QTest::newRow("a broken table")
        << receiver << QStringList{"/etc/keys.json: line 2"} << false << "line 2";
}

void TestDoctor::remote()
{
    QFETCH(QByteArray, devices);
    QFETCH(QStringList, problems);
    const Finding finding = remoteFinding(devices, problems);
    QTEST(finding.isOk, "isOk");
    QFETCH(QString, words);
    QVERIFY2(finding.line.contains(words), qPrintable(finding.line));
}

void TestDoctor::healthy()
{
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    Program program({"doctor", "--demo", "--store", "memory"}, environment);
    QVERIFY(program.waitForEnd() >= 0);
    const auto found = findings(&program);
    for (const char *subject : {"display", "renderer", "fonts", "store", "network", "tls", "clock",
                                "keys", "provider", "userinfo", "revocation", "id_token"})
        QVERIFY2(found[subject].startsWith("ok "), program.out() + program.err());
    // The finding about the remote control depends on the machine that runs the test.
    QCOMPARE(found.size(), 13);
}

/*!
    A machine without fonts of its own can show the names in some writings only, which is no fault.
*/
void TestDoctor::withoutFonts()
{
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("FONTCONFIG_FILE", NO_FONTS);
    Program program({"doctor", "--demo", "--store", "memory"}, environment);
    QVERIFY(program.waitForEnd() >= 0);
    const QString fonts = findings(&program)["fonts"];
    QVERIFY2(fonts.startsWith("ok "), qPrintable(fonts));
    QVERIFY2(fonts.contains("DeviceSignIn Sans; names in Amharic, Armenian, Bengali, Burmese, "
                            "Chinese, Georgian, Japanese, Khmer, Korean, Lao, Punjabi, Sinhala, "
                            "Tamil, Telugu can't be shown: fonts-noto-core and fonts-noto-cjk"),
             qPrintable(fonts));
}

void TestDoctor::names_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("brand");
    QTest::addColumn<QString>("words");
    QTest::newRow("both can be drawn") << "Wohnzimmer 📺"
                                       << "Łódź"
                                       << "";
    QTest::newRow("the device's can't") << "მისაღები"
                                        << "Acme"
                                        << "wrong The page leaves out \"მისაღები\": this machine";
    QTest::newRow("neither can") << "客厅"
                                 << "佐藤テレビ"
                                 << "wrong The page leaves out \"客厅\", \"佐藤テレビ\": this";
}

/*!
    A name for which this machine has no letters is left out by the page, which is a fault of the
    machine.
*/
void TestDoctor::names()
{
    QFETCH(QString, device);
    QFETCH(QString, brand);
    QFETCH(QString, words);
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("FONTCONFIG_FILE", NO_FONTS);
    Program program(
        {"doctor", "--demo", "--store", "memory", "--device-name", device, "--brand", brand},
        environment);
    QVERIFY(program.waitForEnd() >= 0);
    const auto found = findings(&program);
    QCOMPARE(found.contains("names"), !words.isEmpty());
    QVERIFY2(found.value("names", "").startsWith(words), program.out() + program.err());
}

void TestDoctor::screens_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("words");
    QTest::newRow("by its number") << "1"
                                   << "ok 1";
    QTest::newRow("no such name")
        << "HDMI-9"
        << "wrong There is no screen HDMI-9, only 1. The page is shown on";
    QTest::newRow("no such number") << "2"
                                    << "wrong There is no screen 2, only 1.";
}

/*! The doctor and the page say if there is no screen with the name of an option. */
void TestDoctor::screens()
{
    QFETCH(QString, screen);
    QFETCH(QString, words);
    auto environment = Program::defaultEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    Program program({"doctor", "--demo", "--store", "memory", "--screen", screen}, environment);
    QVERIFY(program.waitForEnd() >= 0);
    QVERIFY2(findings(&program).value("screen").startsWith(words), program.out() + program.err());

    // The page says the same when it starts.
    if (words.startsWith("wrong ")) {
        const QByteArray line = words.mid(6).section('.', 0, 0).toUtf8() + ".\n";
        Program page({"--demo", "--windowed", "--store", "memory", "--screen", screen},
                     environment);
        QTRY_VERIFY_WITH_TIMEOUT(page.err().contains("device-signin: " + line), 30'000);
    }
}

void TestDoctor::withoutDisplay()
{
    Program program({"doctor", "--demo", "--store", "memory", "--kiosk"});
    QCOMPARE(program.waitForEnd(), 1);
    const auto found = findings(&program);
    QVERIFY2(found["display"].startsWith("wrong "), program.out());
    QVERIFY(!found.contains("renderer"));
    QVERIFY(found["provider"].startsWith("ok "));
}

void TestDoctor::authorities_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("words");
    QTest::newRow("none is set") << "X=y"
                                 << "";
    QTest::newRow("a file") << "SSL_CERT_FILE=%1/company.pem"
                            << "ok those that SSL_CERT_FILE and SSL_CERT_DIR name are there";
    QTest::newRow("a file that is missing")
        << "SSL_CERT_FILE=%1/missing.pem"
        << "wrong SSL_CERT_FILE names %1/missing.pem, which can't be read or holds no PEM "
           "certificate.";
    QTest::newRow("an empty file")
        << "SSL_CERT_FILE=%1/empty.pem"
        << "wrong SSL_CERT_FILE names %1/empty.pem, which can't be read or holds no PEM "
           "certificate.";
    QTest::newRow("a folder that is missing")
        << "SSL_CERT_DIR=%1/missing"
        << "wrong SSL_CERT_DIR names %1/missing, where no certificate is named by its hash, as by "
           "openssl rehash.";
    QTest::newRow("a folder without hashes")
        << "SSL_CERT_DIR=%1"
        << "wrong SSL_CERT_DIR names %1, where no certificate is named by its hash, as by openssl "
           "rehash.";
    QTest::newRow("an empty variable") << "SSL_CERT_FILE="
                                       << "";
}

/*! The doctor names a file of authorities that contains none, which OpenSSL does not report. */
void TestDoctor::authorities()
{
    QFETCH(QString, variable);
    QFETCH(QString, words);
    const QTemporaryDir folder;
    writeFile(folder.filePath("company.pem"), TestAuthority().certificate().toPem());
    writeFile(folder.filePath("empty.pem"), "");
    const QString assignment = variable.replace("%1", folder.path());
    auto environment = Program::defaultEnvironment();
    environment.insert(assignment.section('=', 0, 0), assignment.section('=', 1));
    Program program({"doctor", "--demo", "--store", "memory"}, environment);
    QVERIFY(program.waitForEnd() >= 0);
    const auto found = findings(&program);
    QCOMPARE(found.contains("authorities"), !words.isEmpty());
    const QString line = found.value("authorities", "");
    QVERIFY2(line.startsWith(words.replace("%1", folder.path())), program.out() + program.err());
}

void TestDoctor::stores_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("memory") << "memory"
                            << "ok memory";
    QTest::newRow("files") << "file:%1/tokens"
                           << "ok files in";
    QTest::newRow("no keychain") << "keychain"
                                 << "wrong There is no keychain here. Install";
    QTest::newRow("no such place") << "file:/proc/tokens"
                                   << "wrong /proc/tokens: ";
}

void TestDoctor::stores()
{
    QFETCH(QString, kind);
    const QTemporaryDir home;
    Program program({"doctor", "--demo", "--store", kind.replace("%1", home.path())});
    QVERIFY(program.waitForEnd() >= 0);
    const QString line = findings(&program).value("store");
    QFETCH(QString, words);
    QVERIFY2(line.startsWith(words), qPrintable(line));
}

void TestDoctor::keys_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QStringList &options, const char *words) {
        QTest::newRow(name) << options << QString(words);
    };
    row("software", {}, "ok tokens are bound to a key in software");
    row("no binding", {"--no-dpop"}, "ok tokens are not bound");
    row("a TPM if there is one", {"--dpop-key", "auto"},
        "ok tokens are bound to a key in software");
    row("a TPM that is missing", {"--dpop-key", "tpm"}, "wrong The key for DPoP: ");
    row("other hardware", {"--dpop-key", "testkey:p256", "--key-provider", "testkey"},
        "ok tokens are bound to one in hardware, where the server offers that (OpenSSL's provider "
        "testkey, ");
    row("no such key", {"--dpop-key", "testkey:none", "--key-provider", "testkey"},
        "wrong The key for DPoP: The key testkey:none ");
}

/*! The doctor says whether keys are in hardware. */
void TestDoctor::keys()
{
    QFETCH(QStringList, options);
    const TestProviders providers;
    auto environment = Program::defaultEnvironment();
    environment.insert("OPENSSL_MODULES", qEnvironmentVariable("OPENSSL_MODULES"));
    environment.insert("TPM2OPENSSL_TCTI", "swtpm:path=/nowhere");
    Program program(QStringList{"doctor", "--demo", "--store", "memory"} + options, environment);
    QVERIFY(program.waitForEnd() >= 0);
    const QString line = findings(&program).value("keys");
    QFETCH(QString, words);
    QVERIFY2(line.startsWith(words), program.out() + program.err());
}

void TestDoctor::secrets_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("words");
    QTest::newRow("private") << 0600 << "ok no other user can read the files with secrets";
    QTest::newRow("readable") << 0644 << "wrong Others can read ";
}

/*! The doctor, and standard error, say whether others can read a secret. */
void TestDoctor::secrets()
{
    const QTemporaryDir folder;
    const QString pin = writeFile(folder.filePath("pin"), "1234\n");
    QFETCH(int, mode);
    QCOMPARE(chmod(pin.toLocal8Bit().constData(), mode_t(mode)), 0);
    const TestProviders providers;
    auto environment = Program::defaultEnvironment();
    environment.insert("OPENSSL_MODULES", qEnvironmentVariable("OPENSSL_MODULES"));
    Program program({"doctor", "--demo", "--store", "memory", "--dpop-key", "testkey:pin",
                     "--key-provider", "testkey", "--key-pin-file", pin},
                    environment);
    QVERIFY(program.waitForEnd() >= 0);
    const QString line = findings(&program).value("secrets");
    QFETCH(QString, words);
    QVERIFY2(line.startsWith(words), program.out() + program.err());
    QCOMPARE(program.err().count("chmod 600"), mode == 0600 ? 0 : 1);
}

void TestDoctor::leavesNothing()
{
    const QTemporaryDir home;
    Program program({"doctor", "--demo", "--store", "file:" + home.path() + "/tokens"});
    QVERIFY(program.waitForEnd() >= 0);
    QVERIFY(program.out().contains("ok     store"));
    QStringList files;
    QDirIterator places(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (places.hasNext())
        files.append(places.next());
    QCOMPARE(files.filter(QRegularExpression("(?<!\\.lock)$")), QStringList());
}

void TestDoctor::json()
{
    Program program({"doctor", "--demo", "--store", "memory", "--json"});
    QCOMPARE(program.waitForEnd(), 1);
    QMap<QString, bool> found;
    const auto lines = program.out().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject finding = QJsonDocument::fromJson(line).object();
        QCOMPARE(finding["event"].toString(), "finding");
        QVERIFY2(!finding["description"].toString().isEmpty(), line);
        QVERIFY2(finding["ok"].isBool(), line);
        found.insert(finding["subject"].toString(), finding["ok"].toBool());
    }
    const QMap<QString, bool> expected{{"display", false},  {"store", true},    {"network", true},
                                       {"tls", true},       {"clock", true},    {"keys", true},
                                       {"provider", true},  {"id_token", true}, {"userinfo", true},
                                       {"revocation", true}};
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
