// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "testbrowser.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

/*!
    The security of cross-device flows (RFC 10027) at the server's side: what the phone page shows,
    codes that can be used once, and limits that hold during a flood.
*/
class TestCrossDevice : public QObject
{
    Q_OBJECT

    /*! An address of this machine that differs for each \a number. */
    static QHostAddress address(int number)
    {
        return QHostAddress(QHostAddress("127.1.0.0").toIPv4Address() + quint32(number));
    }
    static QByteArray heading(const ReceivedResponse &page)
    {
        const qsizetype begin = page.body.indexOf("<h1>") + 4;
        return page.body.sliced(begin, page.body.indexOf("</h1>") - begin);
    }
    static QJsonObject signsOfAttack(RunningSandbox &sandbox)
    {
        return sandbox.get("/sandbox/signs-of-attack").json();
    }

private Q_SLOTS:
    void denyComesFirst()
    {
        RunningSandbox sandbox;
        const QByteArray page = TestBrowser(&sandbox).open(sandbox.requestCodes()).body;
        QVERIFY(page.contains("value=\"deny\""));
        QVERIFY(page.indexOf("value=\"deny\"") < page.indexOf("value=\"approve\""));
    }

    void thePageWarns()
    {
        RunningSandbox sandbox({.brand = "Aurora"});
        TestBrowser browser(&sandbox);
        for (const QByteArray &page :
             {browser.get("/device").body, browser.open(sandbox.requestCodes()).body}) {
            QVERIFY(page.contains(
                " only a code that you see on a screen in front of you, never one from "
                "a mail, a call or a chat"));
            QVERIFY(page.contains("Nobody from Aurora support will ever ask for"));
        }
    }

    void whenItWasAskedFor_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("now") << 0 << "Just now";
        QTest::newRow("almost a minute") << 59 << "Just now";
        QTest::newRow("a minute") << 60 << "1 minute ago";
        QTest::newRow("minutes") << 299 << "4 minutes ago";
    }
    void whenItWasAskedFor()
    {
        QFETCH(int, seconds);
        QFETCH(QString, words);
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        sandbox.advance(std::chrono::seconds(seconds));
        QVERIFY(TestBrowser(&sandbox).open(codes).body.contains(words.toUtf8()));
    }

    void proximity_data()
    {
        QTest::addColumn<QByteArray>("screen");
        QTest::addColumn<QByteArray>("phone");
        QTest::addColumn<QByteArray>("sentence"); // empty: none
        const QByteArray same = "This phone is on the same network as the screen";
        const QByteArray other = "This phone is not on the same network as the screen";
        QTest::newRow("one address")
            << QByteArray("203.0.113.1") << QByteArray("203.0.113.1") << same;
        QTest::newRow("two addresses")
            << QByteArray("203.0.113.1") << QByteArray("203.0.113.2") << other;
        QTest::newRow("one /64") << QByteArray("2001:db8:1:2::1") << QByteArray("2001:db8:1:2:3::4")
                                 << same;
        QTest::newRow("two /64") << QByteArray("2001:db8:1:2::1") << QByteArray("2001:db8:1:3::1")
                                 << other;
        QTest::newRow("another family")
            << QByteArray("203.0.113.1") << QByteArray("2001:db8::1") << QByteArray();
        QTest::newRow("a forged entry before the proxy's own")
            << QByteArray("203.0.113.1") << QByteArray("203.0.113.1, 198.51.100.7") << other;
        QTest::newRow("a proxy that does not say") << QByteArray() << QByteArray() << QByteArray();
    }
    void proximity()
    {
        QFETCH(QByteArray, screen);
        QFETCH(QByteArray, phone);
        QFETCH(QByteArray, sentence);
        RunningSandbox sandbox({.publicUrl = QUrl("http://127.0.0.1")});
        const auto local = QHostAddress(QHostAddress::LocalHost);
        const QJsonObject codes = TestBrowser(&sandbox, local, screen).requestCodes().json();
        TestBrowser browser(&sandbox, local, phone);
        const ReceivedResponse page = browser.open(codes);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.body.contains("network as the screen"), !sentence.isEmpty());
        QVERIFY(page.body.contains(sentence));
        // The sentence is only a hint: the person can approve from any network.
        QCOMPARE(heading(browser.press(page, codes, "approve")), QByteArray("Approved"));
    }

    void onThisMachine()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        QVERIFY(TestBrowser(&sandbox, address(9))
                    .open(codes)
                    .body.contains("This phone is on the same network as the screen"));
    }

    void anAddressThatNoProxyHasWritten()
    {
        // Without --public-url there is no proxy, and anybody can send the header.
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser browser(&sandbox, address(9), "198.51.100.7");
        QVERIFY(browser.open(codes).body.contains("is on the same network as the screen"));
    }

    void aSecondBrowserIsWarned()
    {
        RunningSandbox sandbox({.faults = true});
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser first(&sandbox);
        TestBrowser second(&sandbox);
        const ReceivedResponse page = first.open(codes);
        QVERIFY(!page.body.contains("another phone or browser"));
        // Opening it again in the same browser is no sign of anything.
        QVERIFY(!first.open(codes).body.contains("another phone or browser"));
        QCOMPARE(signsOfAttack(sandbox).value("opened_in_two_browsers").toInt(-1), 0);

        QVERIFY(second.open(codes).body.contains("another phone or browser"));
        QCOMPARE(signsOfAttack(sandbox).value("opened_in_two_browsers").toInt(-1), 1);

        // The first learns of it before its approval counts, and has to approve once more.
        const ReceivedResponse told = first.press(page, codes, "approve");
        QVERIFY(told.body.contains("another phone or browser"));
        QCOMPARE(sandbox.poll(codes).error(), "authorization_pending");
        QCOMPARE(heading(first.press(told, codes, "approve")), QByteArray("Approved"));
    }

    void aRefusalCountsAtOnce()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser first(&sandbox);
        TestBrowser second(&sandbox);
        const ReceivedResponse page = first.open(codes);
        second.open(codes);
        QCOMPARE(heading(first.press(page, codes, "deny")), QByteArray("Denied"));
        QCOMPARE(sandbox.poll(codes).error(), "access_denied");
    }

    void aHeadRequestOpensNothing()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        sandbox.head("/device?user_code=" + codes.value("user_code").toString());
        QVERIFY(!TestBrowser(&sandbox).open(codes).body.contains("another phone or browser"));
    }

    void deadCodes_data()
    {
        QTest::addColumn<QString>("decision"); // empty: none, and the code runs out
        QTest::addColumn<bool>("polled");
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<int>("repeats");
        QTest::newRow("approved") << "approve" << false << QByteArray("This code was approved")
                                  << 1;
        QTest::newRow("used") << "approve" << true << QByteArray("This code was used") << 1;
        QTest::newRow("denied") << "deny" << true << QByteArray("This code was denied") << 1;
        QTest::newRow("run out") << "" << false << QByteArray("This code has run out") << 0;
    }
    void deadCodes()
    {
        QFETCH(QString, decision);
        QFETCH(bool, polled);
        QFETCH(QByteArray, title);
        QFETCH(int, repeats);
        RunningSandbox sandbox({.faults = true});
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser other(&sandbox);
        const ReceivedResponse earlier = other.open(codes);
        if (decision.isEmpty())
            sandbox.advance(601s);
        else
            sandbox.postJson("/sandbox/decision",
                             {{"user_code", codes.value("user_code")}, {"decision", decision}});
        if (polled)
            sandbox.poll(codes);

        const ReceivedResponse page = TestBrowser(&sandbox).open(codes);
        QCOMPARE(page.status, 410);
        QCOMPARE(heading(page), title);
        QVERIFY(!page.body.contains("<button"));
        QCOMPARE(signsOfAttack(sandbox).value("repeated_codes").toInt(-1), repeats);
        // The form that another browser had opened before has no effect either.
        const ReceivedResponse late = other.press(earlier, codes, "approve");
        QCOMPARE(late.status, 410);
        QCOMPARE(heading(late), title);
    }

    void aDeadCodeStaysDead()
    {
        RunningSandbox sandbox({.faults = true});
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser(&sandbox).decide(codes, "deny");
        sandbox.advance(25min);
        sandbox.requestCodes(); // old codes are removed when a new one is asked for
        QCOMPARE(heading(TestBrowser(&sandbox).open(codes)), QByteArray("This code was denied"));
    }

    void repeatedDeviceCodes()
    {
        RunningSandbox sandbox({.faults = true});
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser(&sandbox).decide(codes, "approve");
        QCOMPARE(sandbox.poll(codes).status, 200);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(sandbox.poll(codes).error(), "invalid_grant");
        QCOMPARE(signsOfAttack(sandbox).value("repeated_codes").toInt(-1), 3);
    }

    void itWasNotMe_data()
    {
        QTest::addColumn<bool>("polled");
        QTest::newRow("before the device has asked") << false;
        QTest::newRow("after the device has got its tokens") << true;
    }
    void itWasNotMe()
    {
        QFETCH(bool, polled);
        RunningSandbox sandbox({.faults = true});
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser browser(&sandbox);
        const ReceivedResponse approved = browser.decide(codes, "approve");
        QVERIFY(approved.body.contains(">It wasn’t me<"));
        const QJsonObject tokens = polled ? sandbox.poll(codes).json() : QJsonObject();
        if (polled)
            QCOMPARE(sandbox.userinfo(tokens).status, 200);

        const ReceivedResponse result = browser.press(approved, codes, "undo");
        QCOMPARE(result.status, 200);
        QCOMPARE(heading(result), QByteArray("Taken back"));
        if (polled) {
            QCOMPARE(sandbox.userinfo(tokens).status, 401);
            QCOMPARE(sandbox.refresh(tokens).error(), "invalid_grant");
        } else {
            QCOMPARE(sandbox.poll(codes).error(), "access_denied");
        }
        QCOMPARE(signsOfAttack(sandbox).value("taken_back").toInt(-1), 1);
        // The page stays as it is when it is loaded again.
        QCOMPARE(heading(browser.open(codes)), QByteArray("Taken back"));
        QCOMPARE(heading(browser.press(approved, codes, "approve")), QByteArray("Taken back"));
    }

    void onlyWhoHasApprovedCanTakeBack()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser other(&sandbox);
        const ReceivedResponse page = other.open(codes);
        TestBrowser(&sandbox).decide(codes, "approve");
        QCOMPARE(other.press(page, codes, "undo").status, 410);
        QCOMPARE(sandbox.poll(codes).status, 200);
    }

    void oneAddressCannotTakeAllCodes()
    {
        RunningSandbox sandbox({.maximumCodes = 40});
        TestBrowser attacker(&sandbox, address(1));
        int taken = 0;
        for (int i = 0; i < 60; ++i)
            taken += attacker.requestCodes().status == 200;
        QCOMPARE(taken, 4);
        QVERIFY(attacker.requestCodes().header("Retry-After").toInt() > 0);
        QCOMPARE(TestBrowser(&sandbox, address(2)).requestCodes().status, 200);
    }

    void manyAddressesLeaveRoomForOthers()
    {
        RunningSandbox sandbox({.maximumCodes = 40});
        for (int i = 1; i <= 9; ++i) {
            TestBrowser attacker(&sandbox, address(i));
            while (attacker.requestCodes().status == 200) {
            }
        }
        for (int i = 100; i < 108; ++i)
            QCOMPARE(TestBrowser(&sandbox, address(i)).requestCodes().status, 200);
    }

    void aRightCodeDuringAFlood()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        int rightCodes = 0;
        for (int i = 1; i <= 240; ++i) {
            TestBrowser(&sandbox, address(i)).get("/device?user_code=BBBB-BBBB");
            if (i % 4 == 0)
                rightCodes += TestBrowser(&sandbox, address(1000)).open(codes).status == 200;
        }
        QCOMPARE(rightCodes, 60);
    }

    void duringAFloodEveryAddressHasFewerTries()
    {
        RunningSandbox sandbox;
        for (int i = 1; i <= 110; ++i)
            TestBrowser(&sandbox, address(i)).get("/device?user_code=BBBB-BBBB");
        TestBrowser guesser(&sandbox, address(1000));
        QCOMPARE(guesser.get("/device?user_code=BBBB-BBBB").status, 404);
        QCOMPARE(guesser.get("/device?user_code=BBBB-BBBB").status, 404);
        QCOMPARE(guesser.get("/device?user_code=BBBB-BBBB").status, 429);
    }

    void anOpenedPageSurvivesAFloodFromItsOwnAddress()
    {
        RunningSandbox sandbox;
        const QJsonObject codes = sandbox.requestCodes();
        TestBrowser browser(&sandbox);
        const ReceivedResponse page = browser.open(codes);
        TestBrowser attacker(&sandbox);
        while (attacker.get("/device?user_code=BBBB-BBBB").status != 429) {
        }
        QCOMPARE(heading(browser.press(page, codes, "approve")), QByteArray("Approved"));
    }

    void oneAddressCannotTakeAllConnections()
    {
        RunningSandbox sandbox;
        const QUrl origin(sandbox.server().origin());
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 100; ++i) {
            auto &socket = sockets.emplace_back(std::make_unique<QTcpSocket>());
            socket->bind(address(1));
            // The server accepts it on the same thread, so that its events have to be processed.
            QSignalSpy connected(socket.get(), &QTcpSocket::connected);
            socket->connectToHost(origin.host(), quint16(origin.port()));
            QVERIFY(connected.wait());
        }
        const auto open = [&] {
            return std::count_if(sockets.begin(), sockets.end(), [](const auto &socket) {
                return socket->state() == QAbstractSocket::ConnectedState;
            });
        };
        QTRY_COMPARE(open(), 64);
        QCOMPARE(TestBrowser(&sandbox, address(2)).get("/device").status, 200);
        // A connection that ends makes room for another one.
        sockets.clear();
        QTRY_COMPARE(TestBrowser(&sandbox, address(1)).get("/device").status, 200);
    }

    void controlIsNotReachedThroughAProxy()
    {
        RunningSandbox sandbox({.publicUrl = QUrl("http://127.0.0.1"), .faults = true});
        const auto local = QHostAddress(QHostAddress::LocalHost);
        QCOMPARE(TestBrowser(&sandbox, local).get("/sandbox/faults").status, 200);
        QCOMPARE(TestBrowser(&sandbox, local, "203.0.113.1").get("/sandbox/faults").status, 403);
    }
};

QTEST_GUILESS_MAIN(TestCrossDevice)
#include "tst_crossdevice.moc"
