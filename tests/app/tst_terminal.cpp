// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "bench.h"
#include "terminal/terminal.h"
#include "terminal/terminalqr.h"

#include <QTest>

using namespace DeviceSignIn;

namespace {

struct TerminalBench : Bench
{
    QStringList lines;
    Terminal terminal;

    explicit TerminalBench(const TerminalLook &look = {})
        : terminal(&signIn, look, [this](const QString &line) { lines.append(line); })
    {}

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
    void colours();
    void saysEachChange();
    void saysOnceWhatIsWrong();
    void saysThatTheCodeIsGone();
    void saysTheEnd_data();
    void saysTheEnd();
    void saysWhoIsSignedIn();
    void saysThatItDoesNotLast_data();
    void saysThatItDoesNotLast();
    void showsNoSecret();
};

void TestTerminal::showsCodeAndPicture()
{
    TerminalBench bench;
    bench.begin();
    bench.take();
    bench.giveCode(complete);
    const QString text = bench.takeText();
    QVERIFY(text.contains("https://a.example/device\n"));
    QVERIFY(text.contains("\n         WDJB-MJHT\n"));
    QVERIFY(text.contains(qrLines(completeUri).join('\n')));
    QVERIFY(text.contains("10 minutes"));
    QVERIFY(text.contains("Check that your phone shows this code"));
    QVERIFY(!text.contains(QChar(0x1b)));
}

void TestTerminal::showsPictureOfTheAddress()
{
    TerminalBench bench;
    bench.begin();
    bench.giveCode();
    const QString text = bench.takeText();
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
    TerminalBench bench({false, blocks, columns});
    bench.begin();
    bench.giveCode(complete);
    const QString text = bench.takeText();
    QCOMPARE(text.contains(QChar(u'█')), shown);
    QCOMPARE(text.contains("Scan"), shown);
    QCOMPARE(text.contains("Check that your phone shows this code"), shown);
    QCOMPARE(text.contains("Enter this code"), !shown);
    QVERIFY(text.contains("WDJB-MJHT"));
}

void TestTerminal::colours()
{
    TerminalBench bench({true, true, 80});
    bench.begin();
    bench.giveCode(complete);
    QVERIFY(bench.take().contains(inQrColours(qrLines(completeUri).first())));
}

void TestTerminal::saysEachChange()
{
    TerminalBench bench;
    bench.begin();
    QCOMPARE(bench.take().size(), 1);
    bench.giveCode();
    bench.take();
    bench.poll(400, "{'error':'authorization_pending'}");
    QCOMPARE(bench.take().size(), 0);
    bench.poll(400, "{'error':'slow_down'}");
    QCOMPARE(bench.take().size(), 1);
    bench.poll(503, "{}");
    QVERIFY(bench.takeText().contains("Trying again"));
    bench.poll(400, "{'error':'authorization_pending'}");
    QVERIFY(bench.takeText().startsWith("Waiting for you to approve"));
}

/*! It goes on for hours, and nobody wants to read of each try. */
void TestTerminal::saysOnceWhatIsWrong()
{
    TerminalBench bench;
    bench.begin();
    bench.take();
    const auto fail = [&](TransportError error) {
        for (int second = 0; second < 60 && bench.transport.inFlight() == 0; ++second) {
            bench.clock.advance(std::chrono::seconds(1));
            Bench::settle();
        }
        bench.transport.answerNext(ScriptedTransport::broken(error));
        Bench::settle();
    };
    for (int i = 0; i < 50; ++i)
        fail(TransportError::HostNotFound);
    QCOMPARE(bench.take(), QStringList("The sign-in server's name can't be found. Is the network "
                                       "up? Trying again…"));
    for (int i = 0; i < 50; ++i) {
        fail(TransportError::WrongClock);
        fail(TransportError::HostNotFound);
    }
    QCOMPARE(bench.take(), QStringList("Date and time of this device are wrong, so no safe "
                                       "connection is possible. Please set them. Trying again…"));
    QCOMPARE(bench.signIn.flow()->state(), DeviceFlow::State::Offline);

    bench.clock.advance(std::chrono::seconds(60));
    Bench::settle();
    bench.giveCode();
    QVERIFY(bench.takeText().contains("WDJB-MJHT"));
    // That was another day.
    bench.clock.advance(std::chrono::seconds(20));
    Bench::settle();
    fail(TransportError::HostNotFound);
    QCOMPARE(bench.take().size(), 1);
}

void TestTerminal::saysThatTheCodeIsGone()
{
    TerminalBench bench;
    bench.begin();
    bench.giveCode();
    bench.take();
    for (int second = 0; second < 700; ++second) {
        bench.clock.advance(std::chrono::seconds(1));
        Bench::settle();
        if (bench.transport.inFlight() > 0) {
            bench.transport.answerNext(ScriptedTransport::broken(TransportError::Unreachable));
            Bench::settle();
        }
    }
    QCOMPARE(bench.take(),
             QStringList({"The sign-in server can't be reached. Is the network up? Trying again…",
                          "The code has expired. A new one follows as soon as possible."}));
    bench.clock.advance(std::chrono::seconds(60));
    Bench::settle();
    bench.giveCode();
    const QString text = bench.takeText();
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
    TerminalBench bench;
    bench.begin();
    bench.giveCode();
    bench.take();
    bench.poll(400, "{'error':'" + answer + "'}");
    QVERIFY(bench.takeText().contains(words));
}

void TestTerminal::saysWhoIsSignedIn()
{
    TerminalBench bench;
    bench.begin();
    bench.giveCode();
    bench.take();
    bench.approve();
    QCOMPARE(bench.take(), QStringList("Signed in as Ada."));

    SignIn next("living-room", &bench.provider, &bench.transport, &bench.store, &bench.clock);
    QStringList lines;
    const Terminal terminal(&next, {}, [&](const QString &line) { lines.append(line); });
    next.begin();
    Bench::settle();
    QCOMPARE(lines, QStringList("Already signed in as Ada."));
}

void TestTerminal::saysThatItDoesNotLast_data()
{
    QTest::addColumn<StoreResult::Status>("status");
    QTest::addColumn<QString>("line");
    QTest::newRow("none") << StoreResult::Status::Unavailable
                          << "There is no keychain here. This sign-in ends with this program.";
    QTest::newRow("locked") << StoreResult::Status::Locked
                            << "The keychain is locked. This sign-in ends with this program.";
}

void TestTerminal::saysThatItDoesNotLast()
{
    QFETCH(StoreResult::Status, status);
    TerminalBench bench;
    bench.store.status = status;
    bench.begin();
    bench.giveCode();
    bench.take();
    bench.approve("");
    const QStringList lines = bench.take();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], QString("Signed in."));
    QTEST(lines[1], "line");
}

void TestTerminal::showsNoSecret()
{
    TerminalBench bench;
    bench.begin();
    bench.giveCode(complete);
    bench.approve();
    QVERIFY(!bench.takeText().contains("secret"));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
