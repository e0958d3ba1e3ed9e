// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options/optionsfile.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

class TestOptionsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void places_data();
    void places();
    void refused_data();
    void refused();
    void placesOfErrors_data();
    void placesOfErrors();
    void otherErrors();
    void missing_data();
    void missing();

private:
    QString write(const QByteArray &text) { return writeFile(m_folder.filePath("options"), text); }

    QTemporaryDir m_folder;
};

void TestOptionsFile::lines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const char *text, const QStringList &arguments) {
        QTest::newRow(name) << QByteArray(text) << arguments;
    };
    row("nothing", "", {});
    row("a switch", "kiosk", {"--kiosk"});
    row("a value", "client-id=tv", {"--client-id=tv"});
    row("spaces around", "  client-id  =  tv  \n", {"--client-id=tv"});
    row("spaces within", "brand=City Library", {"--brand=City Library"});
    row("equal signs within", "set=realm=tv", {"--set=realm=tv"});
    row("no comment within", "brand=A#1", {"--brand=A#1"});
    row("comments and empty lines", "# kiosk\n\n  # demo\nkiosk\n", {"--kiosk"});
    row("line ends of elsewhere", "kiosk\r\nbrand=A\r\n", {"--kiosk", "--brand=A"});
    row("in their order", "scope=b\nscope=a", {"--scope=b", "--scope=a"});
    row("UTF-8", "brand=Bücherei", {"--brand=Bücherei"});
}

void TestOptionsFile::lines()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, arguments);
    const auto read = withOptionsFile({"device-signin", "--options", write(text)});
    QVERIFY(std::holds_alternative<QStringList>(read));
    QCOMPARE(std::get<QStringList>(read), QStringList("device-signin") + arguments);
}

void TestOptionsFile::places_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("none") << "p --kiosk a=b"
                          << "p --kiosk a=b";
    QTest::newRow("alone") << "p --options %1"
                           << "p --demo";
    QTest::newRow("in one word") << "p --options=%1"
                                 << "p --demo";
    QTest::newRow("between") << "p token --options %1 --account a"
                             << "p token --demo --account a";
    QTest::newRow("twice") << "p --options=%1 x --options %1"
                           << "p --demo x --demo";
    QTest::newRow("a longer name") << "p --options-else %1"
                                   << "p --options-else %1";
}

void TestOptionsFile::places()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString path = write("demo");
    const auto words = [&](const QString &line) {
        return QString(line).replace("%1", path).split(' ');
    };
    const auto read = withOptionsFile(words(before));
    QVERIFY(std::holds_alternative<QStringList>(read));
    QCOMPARE(std::get<QStringList>(read), words(after));
}

void TestOptionsFile::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("dashes") << QByteArray("demo\n--kiosk") << "line 2";
    QTest::newRow("no value") << QByteArray("brand=") << "line 1";
    QTest::newRow("no name") << QByteArray("\n=tv") << "line 2";
    QTest::newRow("a value without a sign") << QByteArray("brand City") << "line 1";
    QTest::newRow("a section") << QByteArray("[kiosk]") << "line 1";
    QTest::newRow("quotes") << QByteArray("demo\nissuer = \"https://id.example.com\"") << "quotes";
    QTest::newRow("a value with an apostrophe at each end") << QByteArray("brand='A'") << "line 1";
    QTest::newRow("Latin-1") << QByteArray("demo\nbrand = B\xfc"
                                           "cherei")
                             << "UTF-8";
    QTest::newRow("Latin-1 in its line") << QByteArray("demo\n\nbrand = caf\xe9") << "line 3";
    QTest::newRow("another file") << QByteArray("options=/etc/passwd") << "line 1";
}

void TestOptionsFile::refused()
{
    QFETCH(QByteArray, text);
    const auto read = withOptionsFile({"device-signin", "--options", write(text)});
    QVERIFY(std::holds_alternative<UsageError>(read));
    const QString line = std::get<UsageError>(read).line;
    QFETCH(QString, word);
    QVERIFY2(line.contains(word), qPrintable(line));
    QVERIFY2(line.contains(m_folder.filePath("options")), qPrintable(line));
    QVERIFY(!line.contains("passwd"));
}

void TestOptionsFile::placesOfErrors_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *line, const char *word) {
        QTest::newRow(name) << QByteArray(line) << QString(word);
    };
    row("a value for a switch", "kiosk = false", "--kiosk");
    row("no such option", "shiny", "shiny");
    row("a comment", "issuer = https://id.example.com # at home", "comment");
    row("a comment behind a tab", "token-endpoint = https://id.example.com/token\t#1", "comment");
    row("a comment behind a provider", "provider = github # the usual one", "comment");
    row("a comment behind a number", "text-scale = 120 # percent", "comment");
    row("no address", "userinfo-endpoint = id.example.com", "--userinfo-endpoint");
    row("not with the other option", "issuer = https://id.example.com", "--issuer");
}

/*! An operator who has several files has to know which line is wrong. */
void TestOptionsFile::placesOfErrors()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, word);
    QList<OptionLine> lines;
    const auto read = withOptionsFile(
        {"device-signin", "--demo", "--options", write("# ours\n\n" + line)}, &lines);
    QVERIFY(std::holds_alternative<QStringList>(read));
    const auto parsed = readOptions(std::get<QStringList>(read), Profiles());
    QVERIFY(std::holds_alternative<UsageError>(parsed));
    const QString error = withPlace(std::get<UsageError>(parsed), lines).line;
    QVERIFY2(error.startsWith(m_folder.filePath("options") + ": line 3: "), qPrintable(error));
    QVERIFY2(error.contains(word), qPrintable(error));
    QVERIFY2(!error.contains('\n'), qPrintable(error));
}

void TestOptionsFile::otherErrors()
{
    const QList<OptionLine> lines{{"key", "a", "f: line 1"}, {"brand", "City", "f: line 2"}};
    const UsageError error{"--key-provider is the name of a provider of OpenSSL, not 'x'."};
    QCOMPARE(withPlace(error, lines).line, error.line);
}

void TestOptionsFile::missing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such file") << QStringList{"p", "--options", "/nonexistent"};
    QTest::newRow("a folder") << QStringList{"p", "--options", "/"};
    QTest::newRow("no file named") << QStringList{"p", "--options"};
    QTest::newRow("an empty name") << QStringList{"p", "--options="};
}

void TestOptionsFile::missing()
{
    QFETCH(QStringList, arguments);
    QVERIFY(std::holds_alternative<UsageError>(withOptionsFile(arguments)));
}

QTEST_APPLESS_MAIN(TestOptionsFile)
#include "tst_optionsfile.moc"
