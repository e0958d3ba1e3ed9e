// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pkceexample.h"
#include "sandbox/tables/devicegrants.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using Kind = PollResult::Kind;

class TestDeviceGrants : public QObject
{
    Q_OBJECT

    static constexpr auto start = 1000000ms;

    static DeviceRequest request() { return {"tv", {"openid"}, {}}; }
    static Kind poll(DeviceGrants &grants, const IssuedCodes &codes, DeviceGrants::Time now)
    {
        return grants.poll(codes.deviceCode, "tv", {}, now).kind;
    }

private Q_SLOTS:
    void signIn()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        QCOMPARE(poll(grants, *codes, start + 5s), Kind::Pending);
        QVERIFY(grants.find(codes->userCode, start + 6s)->state == CodeState::Pending);
        QVERIFY(grants.decide(codes->userCode, CodeState::Approved, start + 7s)
                == CodeState::Approved);

        const PollResult response = grants.poll(codes->deviceCode, "tv", {}, start + 10s);
        QCOMPARE(response.kind, Kind::Approved);
        QCOMPARE(response.request.scopes, QStringList("openid"));
        QCOMPARE(response.userCode, codes->userCode);
        QCOMPARE(poll(grants, *codes, start + 15s), Kind::Used);
    }

    void onlyOnePollGetsTheTokens()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        grants.decide(codes->userCode, CodeState::Approved, start);
        int approved = 0;
        for (int i = 0; i < 50; ++i)
            approved += poll(grants, *codes, start) == Kind::Approved;
        QCOMPARE(approved, 1);
    }

    void denied()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        QVERIFY(grants.decide(codes->userCode, CodeState::Denied, start) == CodeState::Denied);
        QCOMPARE(poll(grants, *codes, start + 5s), Kind::Denied);
        QCOMPARE(poll(grants, *codes, start + 10s), Kind::Denied);
    }

    void onlyTheFirstDecisionCounts()
    {
        DeviceGrants grants({});
        const auto denied = grants.issue(request(), start);
        grants.decide(denied->userCode, CodeState::Denied, start);
        QVERIFY(grants.decide(denied->userCode, CodeState::Approved, start) == CodeState::Denied);
        QCOMPARE(poll(grants, *denied, start), Kind::Denied);

        const auto approved = grants.issue(request(), start);
        grants.decide(approved->userCode, CodeState::Approved, start);
        QVERIFY(grants.decide(approved->userCode, CodeState::Denied, start) == CodeState::Approved);
        QCOMPARE(poll(grants, *approved, start), Kind::Approved);
    }

    void theIntervalIsEnforced()
    {
        DeviceGrants grants({600s, 5s, 10});
        const auto codes = grants.issue(request(), start);
        QCOMPARE(poll(grants, *codes, start), Kind::Pending); // the first poll may be sent at once
        QCOMPARE(poll(grants, *codes, start + 4999ms), Kind::SlowDown);
        // The interval is ten seconds now, counted from the last poll.
        QCOMPARE(poll(grants, *codes, start + 14998ms), Kind::SlowDown);
        QCOMPARE(poll(grants, *codes, start + 29998ms), Kind::Pending);
        QCOMPARE(poll(grants, *codes, start + 44998ms), Kind::Pending);
    }

    void anApprovalIsReportedEvenTooSoon()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        QCOMPARE(poll(grants, *codes, start), Kind::Pending);
        QCOMPARE(poll(grants, *codes, start), Kind::SlowDown);
        grants.decide(codes->userCode, CodeState::Approved, start);
        QCOMPARE(poll(grants, *codes, start), Kind::Approved);
    }

    void theIntervalHasAnUpperLimit()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        for (int i = 0; i < 100; ++i)
            poll(grants, *codes, start);
        QCOMPARE(poll(grants, *codes, start + 60s), Kind::Pending);
    }

    void expiry_data()
    {
        QTest::addColumn<qint64>("age"); // ms
        QTest::addColumn<bool>("alive");
        QTest::newRow("the lifetime") << qint64(600000) << true;
        // One second more, for the transmission of the response.
        QTest::newRow("one millisecond before the expiry") << qint64(600999) << true;
        QTest::newRow("the expiry") << qint64(601000) << false;
        QTest::newRow("long after") << qint64(900000) << false;
    }
    void expiry()
    {
        QFETCH(qint64, age);
        QFETCH(bool, alive);
        const auto now = start + std::chrono::milliseconds(age);
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        const auto approved = grants.issue(request(), start);
        grants.decide(approved->userCode, CodeState::Approved, start);

        QCOMPARE(grants.find(codes->userCode, now)->state == CodeState::Expired, !alive);
        QCOMPARE(poll(grants, *approved, now), alive ? Kind::Approved : Kind::Expired);
        QCOMPARE(grants.decide(codes->userCode, CodeState::Approved, now).has_value(), alive);
        QCOMPARE(poll(grants, *codes, now), alive ? Kind::Approved : Kind::Expired);
    }

    void expiredCodesAreRemoved()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        for (int i = 0; i < 20; ++i)
            QVERIFY(grants.issue(request(), start));
        QVERIFY(grants.issue(request(), start + 1h));
        QCOMPARE(grants.count(), 1);
        QCOMPARE(poll(grants, *codes, start + 1h), Kind::Unknown);
    }

    void maximumNumberOfCodes()
    {
        DeviceGrants grants({600s, 5s, 3});
        const auto codes = grants.issue(request(), start);
        QVERIFY(grants.issue(request(), start));
        QVERIFY(grants.issue(request(), start));
        QVERIFY(!grants.issue(request(), start));
        // A pending or approved code keeps its place; a used one makes room.
        grants.decide(codes->userCode, CodeState::Approved, start);
        QVERIFY(!grants.issue(request(), start));
        QCOMPARE(poll(grants, *codes, start), Kind::Approved);
        QVERIFY(grants.issue(request(), start));
        QVERIFY(!grants.issue(request(), start));
        QVERIFY(grants.issue(request(), start + 602s));
    }

    static QHostAddress address(int number)
    {
        return QHostAddress(QHostAddress("10.0.0.0").toIPv4Address() + quint32(number));
    }
    /*! Requests codes from \a sender until none are given. Returns their number. */
    static int takeAll(DeviceGrants &grants, const QHostAddress &sender)
    {
        int taken = 0;
        while (taken < 10000 && grants.issue({"tv", {}, {}, {}, sender}, start))
            ++taken;
        return taken;
    }

    void maximumPerNetwork_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("hasRoom");
        QTest::newRow("the same address") << "192.0.2.1" << false;
        QTest::newRow("the same address as IPv6") << "::ffff:192.0.2.1" << false;
        QTest::newRow("another address") << "192.0.2.2" << true;
        QTest::newRow("an unknown address") << "" << true;
    }
    void maximumPerNetwork()
    {
        QFETCH(QString, other);
        QFETCH(bool, hasRoom);
        DeviceGrants grants({});
        QCOMPARE(takeAll(grants, QHostAddress("192.0.2.1")), 100);
        QCOMPARE(grants.issue({"tv", {}, {}, {}, QHostAddress(other)}, start).has_value(), hasRoom);
    }

    void maximumPerSite()
    {
        DeviceGrants grants({});
        int taken = 0;
        for (int i = 0; i < 1000; ++i)
            taken += takeAll(grants, QHostAddress(QString("2001:db8:1:%1::1").arg(i, 0, 16)));
        // A site with 65536 networks can fill only what is open to all.
        QCOMPARE(taken, 750);
        QCOMPARE(takeAll(grants, QHostAddress("2001:db8:1:ffff::1")), 0);
        QCOMPARE(takeAll(grants, QHostAddress("2001:db8:2::1")), 1);
    }

    void roomForOthers()
    {
        DeviceGrants grants({});
        for (int i = 0; i < 100; ++i)
            takeAll(grants, address(i));
        for (int i = 1000; i < 1100; ++i)
            QVERIFY(grants.issue({"tv", {}, {}, {}, address(i)}, start));
    }

    void deadCodesAreRemembered_data()
    {
        QTest::addColumn<bool>("approve");
        QTest::newRow("approved") << true;
        QTest::newRow("denied") << false;
    }
    void deadCodesAreRemembered()
    {
        QFETCH(bool, approve);
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        grants.decide(codes->userCode, approve ? CodeState::Approved : CodeState::Denied, start);
        if (approve)
            QCOMPARE(poll(grants, *codes, start), Kind::Approved);
        const CodeState state = approve ? CodeState::Used : CodeState::Denied;
        QVERIFY(grants.issue(request(), start + 1h));
        QVERIFY(grants.find(codes->userCode, start + 1h)->state == state);
        QVERIFY(grants.issue(request(), start + 2h));
        QVERIFY(!grants.find(codes->userCode, start + 2h));
    }

    void deadCodesAreBounded()
    {
        DeviceGrants grants({600s, 5s, 50});
        for (int i = 0; i < 500; ++i) {
            const auto codes = grants.issue(request(), start + std::chrono::milliseconds(i));
            QVERIFY(codes);
            grants.decide(codes->userCode, CodeState::Denied, start);
            QVERIFY(grants.count() <= 52);
        }
    }

    /*!
        A flood of dead codes does not make those of others be forgotten, which could be taken back.
    */
    void deadCodesOfAFlood_data()
    {
        QTest::addColumn<bool>("isSite");
        QTest::addColumn<bool>("approves");
        QTest::newRow("one address") << false << false;
        QTest::newRow("one address that approves") << false << true;
        QTest::newRow("one site of many networks") << true << false;
        QTest::newRow("one site that approves") << true << true;
    }
    void deadCodesOfAFlood()
    {
        QFETCH(bool, isSite);
        QFETCH(bool, approves);
        DeviceGrants grants({600s, 5s, 50});
        const auto honest = grants.issue({"tv", {}, {}, {}, address(1)}, start);
        grants.decide(honest->userCode, CodeState::Approved, start, "mine");
        QCOMPARE(poll(grants, *honest, start), Kind::Approved);
        grants.setSignIn(honest->deviceCode, "sign-in");
        for (int i = 0; i < 500; ++i) {
            const QHostAddress source =
                isSite ? QHostAddress(QString("2001:db8:1:%1::1").arg(i, 0, 16)) : address(2);
            const auto codes =
                grants.issue({"tv", {}, {}, {}, source}, start + std::chrono::milliseconds(i));
            QVERIFY(codes);
            grants.decide(codes->userCode, approves ? CodeState::Approved : CodeState::Denied,
                          start, "attacker");
            if (approves)
                QCOMPARE(poll(grants, *codes, start), Kind::Approved);
            QVERIFY(grants.count() <= 52);
        }
        QCOMPARE(grants.takeBack(honest->userCode, "mine"), QByteArray("sign-in"));
    }

    /*! In the flood's own network, what can be taken back is kept longer than what can't. */
    void deadCodesOfTheSameNetwork()
    {
        DeviceGrants grants({600s, 5s, 50});
        const auto mine = grants.issue(request(), start);
        grants.decide(mine->userCode, CodeState::Approved, start, "mine");
        QCOMPARE(poll(grants, *mine, start), Kind::Approved);
        for (int i = 0; i < 500; ++i) {
            const auto codes = grants.issue(request(), start + std::chrono::milliseconds(i));
            QVERIFY(codes);
            grants.decide(codes->userCode, CodeState::Denied, start);
        }
        QVERIFY(grants.takeBack(mine->userCode, "mine"));
    }

    void browsers()
    {
        DeviceGrants grants({});
        const QString code = grants.issue(request(), start)->userCode;
        QVERIFY(!grants.open(code, "first").isShared);
        QVERIFY(!grants.open(code, "first").isFirst);
        QVERIFY(!grants.wasOpenedSince(code, "first"));
        const CodeVisit second = grants.open(code, "second");
        QVERIFY(second.isFirst);
        QVERIFY(second.isShared);
        QVERIFY(grants.wasOpenedSince(code, "first"));
        QVERIFY(!grants.wasOpenedSince(code, "second"));
        QVERIFY(grants.open(code, "first").isShared);
        QVERIFY(!grants.wasOpenedSince(code, "first"));
        // Further browsers are not told apart, so that their number is bounded.
        for (int i = 0; i < 100; ++i)
            QVERIFY(grants.open(code, QByteArray::number(i)).isShared);
        QVERIFY(grants.wasOpenedSince(code, "first"));
        QVERIFY(!grants.wasOpenedSince(code, "99"));
    }

    void takeBack()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        QVERIFY(!grants.takeBack(codes->userCode, "mine"));
        grants.decide(codes->userCode, CodeState::Approved, start, "mine");
        poll(grants, *codes, start);
        grants.setSignIn(codes->deviceCode, "sign-in");
        QVERIFY(!grants.takeBack(codes->userCode, "other"));
        QVERIFY(!grants.takeBack(codes->userCode, {}));
        QCOMPARE(grants.takeBack(codes->userCode, "mine"), QByteArray("sign-in"));
        QVERIFY(!grants.takeBack(codes->userCode, "mine"));
        QVERIFY(grants.find(codes->userCode, start)->state == CodeState::TakenBack);
    }

    void unknownCodesAndClients()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        grants.decide(codes->userCode, CodeState::Approved, start);
        QCOMPARE(grants.poll(codes->deviceCode, "other", {}, start).kind, Kind::Unknown);
        QCOMPARE(grants.poll(Secret("guess"), "tv", {}, start).kind, Kind::Unknown);
        QCOMPARE(grants.poll(Secret(codes->userCode.toUtf8()), "tv", {}, start).kind,
                 Kind::Unknown);
        QVERIFY(!grants.find("BBBB-BBBB", start));
        QVERIFY(!grants.find({}, start));
        QVERIFY(!grants.decide("BBBB-BBBB", CodeState::Approved, start));
        QCOMPARE(poll(grants, *codes, start), Kind::Approved);
    }

    void pkce()
    {
        const QByteArray verifier = PkceExample::verifier;
        const QByteArray challenge = PkceExample::challenge;
        DeviceGrants grants({});
        const auto codes = grants.issue({"tv", {}, challenge}, start);
        QCOMPARE(grants.poll(codes->deviceCode, "tv", verifier, start).kind, Kind::Pending);
        grants.decide(codes->userCode, CodeState::Approved, start);
        QCOMPARE(grants.poll(codes->deviceCode, "tv", {}, start).kind, Kind::Unknown);
        QCOMPARE(grants.poll(codes->deviceCode, "tv", challenge, start).kind, Kind::Unknown);
        QCOMPARE(grants.poll(codes->deviceCode, "tv", verifier, start).kind, Kind::Approved);
    }

    void aVerifierWithoutAChallenge()
    {
        DeviceGrants grants({});
        const auto codes = grants.issue(request(), start);
        QCOMPARE(grants.poll(codes->deviceCode, "tv", QByteArray(43, 'a'), start).kind,
                 Kind::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestDeviceGrants)
#include "tst_devicegrants.moc"
