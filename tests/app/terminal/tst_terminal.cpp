// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "output/wordwrap.h"
#include "support/signinfixture.h"
#include "terminal/terminal.h"
#include "terminal/terminalqr.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace DeviceSignIn;

namespace {

struct TerminalFixture : SignInFixture
{
    QStringList lines;
    SignInFollower follower;
    Terminal terminal;

    explicit TerminalFixture(const TerminalCapabilities &capabilities = {},
                             ClientData client = knownClient())
        : SignInFixture(std::move(client))
        , terminal(&follower, capabilities, [this](const QString &line) { lines.append(line); })
    {
        follower.follow(&signIn);
    }

    QStringList take() { return std::exchange(lines, {}); }
    QString takeText() { return take().join('\n'); }
};

constexpr char complete[] =
    ",'verification_uri_complete':'https://a.example/device?user_code=WDJB-MJHT'";
const QString completeUri = "https://a.example/device?user_code=WDJB-MJHT";

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsCodeAndPicture();
    void showsPictureOfTheAddress();
    void leavesThePictureOut_data();
    void leavesThePictureOut();
    void arrangesForTheSize_data();
    void arrangesForTheSize();
    void keepsTheCodeInSight();
    void wrapsWords();
    void addressTooLongBesideThePicture();
    void colors();
    void saysThatTheConnectionIsNotProtected();
    void saysEachChange();
    void saysOnceWhatIsWrong();
    void saysThatTheCodeIsGone();
    void saysTheEnd_data();
    void saysTheEnd();
    void saysWhoIsSignedIn();
    void knowsTheCharacterSet_data();
    void knowsTheCharacterSet();
    void namesWithoutUnicode_data();
    void namesWithoutUnicode();
    void codeWithoutUnicode();
    void saysThatItDoesNotLast_data();
    void saysThatItDoesNotLast();
    void showsNoSecret();
};

void TestTerminal::showsCodeAndPicture()
{
    TerminalFixture fixture;
    fixture.begin();
    fixture.take();
    fixture.giveCode(600, 5, complete);
    const QString text = fixture.takeText();
    QVERIFY(text.contains("https://a.example/device\n"));
    QVERIFY(text.contains("\n         WDJB-MJHT\n"));
    QVERIFY(text.contains(qrLines(completeUri).join('\n')));
    QVERIFY(text.contains("10 minutes"));
    QVERIFY(text.contains("Check that your phone shows this code"));
    QVERIFY(text.contains("     Approve only a code you see on a screen in front of you.\n"
                          "     Support never asks for it.\n"));
    QVERIFY(!text.contains(QChar(0x1b)));
}

void TestTerminal::showsPictureOfTheAddress()
{
    TerminalFixture fixture;
    fixture.begin();
    fixture.giveCode();
    const QString text = fixture.takeText();
    QVERIFY(text.contains(qrLines("https://a.example/device").join('\n')));
    QVERIFY(text.contains("Enter this code"));
    QVERIFY(!text.contains("Check that"));
}

void TestTerminal::leavesThePictureOut_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<bool>("blocks");
    QTest::addColumn<bool>("shown");
    const int width = int(qrLines(completeUri).first().size());
    QTest::newRow("no limit") << 0 << true << true;
    QTest::newRow("just fits") << width << true << true;
    QTest::newRow("too narrow") << width - 1 << true << false;
    QTest::newRow("dumb") << 200 << false << false;
}

void TestTerminal::leavesThePictureOut()
{
    QFETCH(int, columns);
    QFETCH(bool, blocks);
    QFETCH(bool, shown);
    TerminalFixture fixture({false, blocks, columns});
    fixture.begin();
    fixture.giveCode(600, 5, complete);
    // Words may stand on another line in a narrow terminal.
    const QString text = fixture.takeText().simplified();
    QCOMPARE(text.contains(QChar(u'█')), shown);
    QCOMPARE(text.contains("Scan"), shown);
    QCOMPARE(text.contains("Check that your phone shows this code"), shown);
    QCOMPARE(text.contains("Enter this code"), !shown);
    QVERIFY(text.contains("WDJB-MJHT"));
}

void TestTerminal::arrangesForTheSize_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<bool>("picture");
    QTest::addColumn<bool>("beside");
    const QByteArray shortUri = ",'verification_uri_complete':'https://a.example/d?c=WDJB-MJHT'";
    const QByteArray usualUri(complete);
    const QByteArray longUri =
        ",'verification_uri_complete':'https://a.example/" + QByteArray(100, 'x') + '\'';
    QTest::newRow("console") << 80 << 24 << shortUri << true << true;
    QTest::newRow("console, usual address") << 80 << 24 << usualUri << true << true;
    QTest::newRow("console, long address") << 80 << 24 << longUri << false << false;
    QTest::newRow("VGA console") << 80 << 25 << usualUri << true << true;
    QTest::newRow("large window") << 80 << 50 << usualUri << true << false;
    QTest::newRow("console with a frame buffer") << 128 << 48 << usualUri << true << false;
    QTest::newRow("narrow and low") << 40 << 24 << shortUri << false << false;
    QTest::newRow("narrow and high") << 45 << 60 << usualUri << true << false;
    QTest::newRow("very low") << 80 << 18 << shortUri << false << false;
}

/*! A console can't be scrolled back: all that a person needs has to be on its last page. */
void TestTerminal::arrangesForTheSize()
{
    QFETCH(int, columns);
    QFETCH(int, rows);
    QFETCH(QByteArray, member);
    QFETCH(bool, picture);
    QFETCH(bool, beside);
    TerminalFixture fixture({.columns = columns, .rows = rows});
    fixture.begin();
    fixture.giveCode(600, 5, member);
    const QStringList lines = fixture.take();
    for (const QString &line : lines)
        QVERIFY2(columnsOf(line) <= columns, qPrintable(line));
    // The last row has the cursor.
    const QString page = lines.mid(std::max<qsizetype>(0, lines.size() - (rows - 1))).join('\n');
    QCOMPARE(page.contains(QChar(u'█')), picture);
    QString words = page;
    words.remove(QRegularExpression("[█▀▄]"));
    words = words.simplified();
    for (const char *text :
         {"https://a.example/device", "WDJB-MJHT", "this code", "3 Approve.",
          "Approve only a code you see on a screen in front of you.", "Support never asks for it.",
          "Waiting for you to approve: 10 minutes left."})
        QVERIFY2(words.contains(text), qPrintable(page));
    QCOMPARE(words.contains("Scan the picture"), picture);
    QCOMPARE(words.contains("Check that your phone shows this code"), picture);
    const auto code = std::find_if(lines.begin(), lines.end(), [](const QString &line) {
        return line.endsWith("         WDJB-MJHT");
    });
    QVERIFY(code != lines.end());
    QCOMPARE(code->size() > 30, beside);
    if (picture) {
        const QString uri = fixture.signIn.flow()->verificationUriComplete();
        for (const QString &row : qrLines(uri))
            QVERIFY(page.contains(row));
    }
}

/*! What is printed while the server is busy or can't be reached moves the code upward. */
void TestTerminal::keepsTheCodeInSight()
{
    constexpr int rows = 24;
    TerminalFixture fixture({.columns = 80, .rows = rows});
    fixture.begin();
    fixture.giveCode(600, 5, complete);
    for (int i = 0; i < 5; ++i) {
        fixture.answerPoll(503, "{}");
        fixture.answerPoll(400, "{'error':'authorization_pending'}");
        const QString page = fixture.lines.mid(fixture.lines.size() - (rows - 1)).join('\n');
        QCOMPARE(page.count("         WDJB-MJHT"), 1);
        QCOMPARE(page.count(qrLines(completeUri).first() + "  Sign in"), 1);
        QVERIFY(fixture.lines.last().startsWith("Waiting for you to approve"));
    }
}

void TestTerminal::wrapsWords()
{
    TerminalFixture fixture({.blocks = false, .columns = 40});
    fixture.begin();
    fixture.giveCode();
    const QStringList lines = fixture.take();
    QVERIFY(lines.contains("     Approve only a code you see on a"));
    QVERIFY(lines.contains("     screen in front of you."));
    fixture.answerPoll(400, "{'error':'slow_down'}");
    QCOMPARE(fixture.take(),
             QStringList({"Waiting for you to approve, a little", "slower: the server is busy."}));
}

/*!
    If the address has no room beside the QR code, the code is left out: the terminal would continue
    the address below it, and no phone could read it.
*/
void TestTerminal::addressTooLongBesideThePicture()
{
    const QByteArray address = "https://a.example/" + QByteArray(40, 'x');
    TerminalFixture fixture({.columns = 80, .rows = 24});
    fixture.begin();
    fixture.answer(200,
                   "{'device_code':'secret-device','user_code':'WDJB-MJHT','verification_uri':'"
                       + address + "','expires_in':600,'interval':5}");
    const QString text = fixture.takeText();
    QVERIFY(text.contains("  1  Open  " + QString(address) + '\n'));
    QVERIFY(!text.contains(QChar(u'█')));
}

void TestTerminal::colors()
{
    TerminalFixture fixture({true, true, 80});
    fixture.begin();
    fixture.giveCode(600, 5, complete);
    QVERIFY(fixture.take().contains(inQrColors(qrLines(completeUri).first())));
}

/*!
    A server at home without TLS, which the operator has named so, is the only one with that line.
*/
void TestTerminal::saysThatTheConnectionIsNotProtected()
{
    const QString line = "The connection to this server is not protected. Use it only at home.";
    ClientData client = knownClient();
    client.homeServer = QUrl("http://192.168.1.20");
    TerminalFixture atHome({}, std::move(client));
    atHome.begin();
    atHome.giveCode();
    QVERIFY(atHome.takeText().contains(line));
    TerminalFixture elsewhere;
    elsewhere.begin();
    elsewhere.giveCode();
    QVERIFY(!elsewhere.takeText().contains("protected"));
}

void TestTerminal::saysEachChange()
{
    TerminalFixture fixture;
    fixture.begin();
    QCOMPARE(fixture.take().size(), 1);
    fixture.giveCode();
    fixture.take();
    fixture.answerPoll(400, "{'error':'authorization_pending'}");
    QCOMPARE(fixture.take().size(), 0);
    fixture.answerPoll(400, "{'error':'slow_down'}");
    QCOMPARE(fixture.take().size(), 1);
    fixture.answerPoll(503, "{}");
    QVERIFY(fixture.takeText().contains("Trying again"));
    fixture.answerPoll(400, "{'error':'authorization_pending'}");
    QVERIFY(fixture.takeText().startsWith("Waiting for you to approve"));
}

/*! The terminal keeps trying for hours, and must not print a line for each try. */
void TestTerminal::saysOnceWhatIsWrong()
{
    TerminalFixture fixture;
    fixture.begin();
    fixture.take();
    const auto fail = [&](TransportError error) {
        for (int second = 0; second < 60 && fixture.transport.inFlight() == 0; ++second) {
            fixture.advance(std::chrono::seconds(1));
        }
        fixture.breakOff(error);
    };
    for (int i = 0; i < 50; ++i)
        fail(TransportError::HostNotFound);
    QCOMPARE(fixture.take(), QStringList("The sign-in server's name can't be found. Is the network "
                                         "up? Trying again…"));
    for (int i = 0; i < 50; ++i) {
        fail(TransportError::WrongClock);
        fail(TransportError::HostNotFound);
    }
    QCOMPARE(fixture.take(), QStringList("Date and time of this device are wrong, so no safe "
                                         "connection is possible. Please set them. Trying again…"));
    QCOMPARE(fixture.signIn.flow()->state(), DeviceFlow::State::Retrying);

    fixture.advance(std::chrono::seconds(60));
    fixture.giveCode();
    QVERIFY(fixture.takeText().contains("WDJB-MJHT"));
    // After the server was reached, the same reason is printed again.
    fixture.advance(std::chrono::seconds(20));
    fail(TransportError::HostNotFound);
    QCOMPARE(fixture.take().size(), 1);
}

void TestTerminal::saysThatTheCodeIsGone()
{
    TerminalFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    for (int second = 0; second < 700; ++second) {
        fixture.advance(std::chrono::seconds(1));
        if (fixture.transport.inFlight() > 0) {
            fixture.breakOff(TransportError::Unreachable);
        }
    }
    QCOMPARE(fixture.take(),
             QStringList({"The sign-in server can't be reached. Is the network up? Trying again…",
                          "The code has expired. A new one follows as soon as possible."}));
    fixture.advance(std::chrono::seconds(60));
    fixture.giveCode();
    const QString text = fixture.takeText();
    QVERIFY(text.contains("WDJB-MJHT"));
    QVERIFY(text.contains("Waiting for you to approve"));
}

void TestTerminal::saysTheEnd_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("denied") << QByteArray("access_denied") << "Someone pressed Deny";
    QTest::newRow("expired") << QByteArray("expired_token") << "has expired";
    QTest::newRow("refused") << QByteArray("unauthorized_client") << "does not know this app";
}

void TestTerminal::saysTheEnd()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    TerminalFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.answerPoll(400, "{'error':'" + answer + "'}");
    QVERIFY(fixture.takeText().contains(words));
}

void TestTerminal::saysWhoIsSignedIn()
{
    TerminalFixture fixture;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.approve();
    QCOMPARE(fixture.take(), QStringList("Signed in as Ada."));

    const auto next = fixture.next();
    QStringList lines;
    SignInFollower follower;
    const Terminal terminal(&follower, {}, [&](const QString &line) { lines.append(line); });
    follower.follow(next.get());
    next->begin();
    settle();
    QCOMPARE(lines, QStringList("Already signed in as Ada."));
}

void TestTerminal::knowsTheCharacterSet_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("unicode");
    QTest::newRow("unset") << "LANG"
                           << "" << true;
    QTest::newRow("C") << "LC_ALL"
                       << "C" << true;
    QTest::newRow("UTF-8") << "LANG"
                           << "de_DE.UTF-8" << true;
    QTest::newRow("utf8") << "LC_CTYPE"
                          << "C.utf8" << true;
    QTest::newRow("with a modifier") << "LANG"
                                     << "ca_ES.UTF-8@valencia" << true;
    QTest::newRow("ISO 8859") << "LANG"
                              << "de_DE.ISO-8859-15@euro" << false;
    QTest::newRow("KOI8") << "LC_ALL"
                          << "ru_RU.KOI8-R" << false;
}

void TestTerminal::knowsTheCharacterSet()
{
    QFETCH(QString, variable);
    QFETCH(QString, locale);
    QFETCH(bool, unicode);
    QProcessEnvironment environment;
    environment.insert(variable, locale);
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::tmpfile(), &std::fclose);
    const TerminalCapabilities found = TerminalCapabilities::of(file.get(), environment);
    QCOMPARE(found.unicode, unicode);
    QCOMPARE(found.blocks, unicode);
}

void TestTerminal::namesWithoutUnicode_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QByteArray("Ada") << "Signed in as Ada.";
    QTest::newRow("accents") << QByteArray("Zoë Šimánek") << "Signed in as Zoe Simanek.";
    QTest::newRow("Cyrillic") << QByteArray("Олена") << "Signed in.";
    QTest::newRow("Chinese") << QByteArray("郑璇") << "Signed in.";
}

// A terminal of another character set would show other letters in place of those of a name.
void TestTerminal::namesWithoutUnicode()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, line);
    TerminalFixture fixture({.blocks = false, .unicode = false});
    fixture.begin();
    fixture.signInAs(name);
    const QString text = fixture.takeText();
    QVERIFY2(text.endsWith(line), qPrintable(text));
    QVERIFY(
        std::all_of(text.begin(), text.end(), [](QChar letter) { return letter < QChar(0x80); }));
}

void TestTerminal::codeWithoutUnicode()
{
    TerminalFixture fixture({.blocks = false, .unicode = false});
    fixture.begin();
    fixture.answer(200, "{'device_code':'secret-device','user_code':'ЖДЛФ','verification_uri':"
                        "'https://a.example/device','expires_in':600,'interval':5}");
    const QString text = fixture.takeText();
    QVERIFY(text.contains("This terminal lacks the letters of the code. Use one with UTF-8."));
    QVERIFY(
        std::all_of(text.begin(), text.end(), [](QChar letter) { return letter < QChar(0x80); }));
}

void TestTerminal::saysThatItDoesNotLast_data()
{
    QTest::addColumn<StoreResult::Status>("status");
    QTest::addColumn<QString>("line");
    QTest::newRow("none") << StoreResult::Status::Unavailable
                          << "There is no keychain here, or the store's files can't be read. "
                             "This sign-in ends with this program.";
    QTest::newRow("locked") << StoreResult::Status::Locked
                            << "The keychain is locked. This sign-in ends with this program.";
}

void TestTerminal::saysThatItDoesNotLast()
{
    QFETCH(StoreResult::Status, status);
    TerminalFixture fixture;
    fixture.store.status = status;
    fixture.begin();
    fixture.giveCode();
    fixture.take();
    fixture.approve("");
    const QStringList lines = fixture.take();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], QString("Signed in."));
    QTEST(lines[1], "line");
}

void TestTerminal::showsNoSecret()
{
    TerminalFixture fixture;
    fixture.begin();
    fixture.giveCode(600, 5, complete);
    fixture.approve();
    QVERIFY(!fixture.takeText().contains("secret"));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
