// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionstore.h"
#include "support/json.h"

#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;
using namespace std::chrono_literals;

class TestStoredSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesAndRestoresEveryMember()
    {
        StoredSession session;
        session.accessToken = Secret("a");
        session.refreshToken = Secret("r");
        session.type = TokenSet::Type::DPoP;
        session.dpopKey = StoredKey(Secret("k"));
        session.scope = "openid";
        session.accountName = QStringLiteral(u"Zoë");
        session.accountAddress = "zoe@a.example";
        session.subject = "17";
        session.personId = "p";
        session.replaced.push_back({Secret("a0"), Secret("r0"), {}, "w"});
        session.extras = {{"instance_url", "https://a.example/"}};
        session.issued = QDateTime(QDate(2026, 1, 1), QTime(11, 0), QTimeZone::utc());
        session.expiry = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
        session.lifetime = std::chrono::seconds(3600);
        session.isRefused = true;
        session.wasRefusedOnce = true;
        session.pause.record({{Reason::ServerBusy, "slow_down", "Later."}, 30s}, session.issued);
        session.signInId = "x";
        session.serial = 3'000'000'000;
        const auto stored = fromStore(serialize(session));
        QVERIFY(stored);
        const StoredSession copy = session.clone();
        for (const StoredSession *back : {&*stored, &copy}) {
            QCOMPARE(back->accessToken.reveal(), QByteArray("a"));
            QCOMPARE(back->refreshToken.reveal(), QByteArray("r"));
            QCOMPARE(back->type, session.type);
            QCOMPARE(back->dpopKey.stored().reveal(), QByteArray("k"));
            QCOMPARE(back->scope, session.scope);
            QCOMPARE(back->accountName, session.accountName);
            QCOMPARE(back->accountAddress, session.accountAddress);
            QCOMPARE(back->subject, session.subject);
            QCOMPARE(back->personId, session.personId);
            QCOMPARE(back->replaced.size(), size_t(1));
            QCOMPARE(back->replaced[0].accessToken.reveal(), QByteArray("a0"));
            QCOMPARE(back->replaced[0].refreshToken.reveal(), QByteArray("r0"));
            QCOMPARE(back->replaced[0].signInId, QString("w"));
            QCOMPARE(back->extras, session.extras);
            QCOMPARE(back->issued, session.issued);
            QCOMPARE(back->expiry, session.expiry);
            QCOMPARE(back->lifetime, session.lifetime);
            QCOMPARE(back->isRefused, session.isRefused);
            QCOMPARE(back->wasRefusedOnce, session.wasRefusedOnce);
            QCOMPARE(back->pause.left(session.issued), 30s);
            QCOMPARE(back->pause.cause(), (Failure{Reason::ServerBusy, "slow_down", "Later."}));
            QCOMPARE(back->signInId, session.signInId);
            QCOMPARE(back->serial, session.serial);
        }
    }

    void hostileTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("another header") << QByteArray("a\\r\\nX-Evil: 1");
        QTest::newRow("a line break") << QByteArray("a\\nb");
        QTest::newRow("a space") << QByteArray("a b");
        QTest::newRow("an escape") << QByteArray("a\\u001b[2J");
        QTest::newRow("not ASCII") << QByteArray("\xC3\xA9");
    }
    /*! A token goes into a header, so one that could end the header is never used. */
    void hostileTokens()
    {
        QFETCH(QByteArray, token);
        QVERIFY(!fromStore(Secret(json("{'version':2,'access_token':'" + token + "'}"))));
        const auto read =
            fromStore(Secret(json("{'version':2,'access_token':'a','replaced':[{'access_token':'"
                                  + token + "'},{'access_token':'a0'}]}")));
        QVERIFY(read);
        QCOMPARE(read->replaced.size(), size_t(1));
    }

    /*! Whoever signs in again and again does not fill the store. */
    void theLastReplacedOnesAreKept()
    {
        StoredSession session;
        for (int number = 1; number < 10; ++number) {
            StoredSession next;
            next.accessToken = Secret("a" + QByteArray::number(number));
            next.signInId = QString::number(number);
            next.takePlaceOf(session);
            session = std::move(next);
        }
        QStringList kept;
        for (const ReplacedSignIn &one : session.replaced)
            kept.append(one.signInId);
        QCOMPARE(kept, QStringList({"8", "7", "6", "5"}));
    }

    void aRefreshKeepsWhatItLeavesOut()
    {
        const QDateTime then(QDate(2026, 1, 1), QTime(11, 0), QTimeZone::utc());
        TokenSet first;
        first.accessToken = Secret("a1");
        first.refreshToken = Secret("r1");
        first.scope = "openid";
        first.extras = {{"instance_url", "https://a.example/"}};
        first.lifetime = std::chrono::seconds(60);
        StoredSession session = newSignIn(std::move(first), then);
        QCOMPARE(session.expiry, then.addSecs(60));
        const QString signInId = session.signInId;
        QVERIFY(!signInId.isEmpty());
        QVERIFY(newSignIn({}, then).signInId != signInId);

        session.isRefused = true;
        session.wasRefusedOnce = true;
        session.pause.record({{Reason::ServerRefused, "no", {}}, 30s}, then);
        TokenSet second;
        second.accessToken = Secret("a2");
        session.take(std::move(second), then.addSecs(50));
        QCOMPARE(session.accessToken.reveal(), QByteArray("a2"));
        QCOMPARE(session.refreshToken.reveal(), QByteArray("r1"));
        QCOMPARE(session.scope, QString("openid"));
        QCOMPARE(session.extras.value("instance_url"), QString("https://a.example/"));
        QCOMPARE(session.signInId, signInId);
        QCOMPARE(session.issued, then.addSecs(50));
        QVERIFY2(!session.expiry.isValid(), "the new token's, not the old one's");
        QCOMPARE(session.lifetime, std::optional(std::chrono::seconds(60)));
        QVERIFY(!session.isRefused);
        QVERIFY(!session.wasRefusedOnce);
        QCOMPARE(session.pause.left(then), 0s);
        QCOMPARE(session.pause.cause().code, QString());
    }

    void readsAPause_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<int>("left");
        QTest::addColumn<QString>("words");
        QTest::newRow("without a reason")
            << QByteArray("'refused_at':'2026-01-01T11:00:00Z','pause':600") << 590
            << "ServerRefused:";
        QTest::newRow("of a busy server")
            << QByteArray("'refused_at':'2026-01-01T11:00:00Z','pause':600,'busy':true,"
                          "'refusal_code':'slow_down'")
            << 590 << "ServerBusy: slow_down";
        QTest::newRow("far too long")
            << QByteArray("'refused_at':'2026-01-01T11:00:00Z','pause':1e300") << 0
            << "ServerRefused:";
        QTest::newRow("a year") << QByteArray(
            "'refused_at':'2026-01-01T11:00:00Z','pause':31536000")
                                << 3590 << "ServerRefused:";
        QTest::newRow("negative") << QByteArray("'refused_at':'2026-01-01T11:00:00Z','pause':-600")
                                  << 0 << "ServerRefused:";
        QTest::newRow("from the future")
            << QByteArray("'refused_at':'2099-01-01T11:00:00Z','pause':600") << 0
            << "ServerRefused:";
        QTest::newRow("without a time") << QByteArray("'pause':600") << 0 << "ServerRefused:";
        QTest::newRow("with two lines")
            << QByteArray("'refused_at':'2026-01-01T11:00:00Z','pause':600,"
                          "'refusal_code':'a\\nb'")
            << 590 << "ServerRefused: a b";
    }
    /*! The time is 10 seconds after 11 o'clock. Other programs may write to the store. */
    void readsAPause()
    {
        QFETCH(QByteArray, members);
        const auto read =
            fromStore(Secret(json("{'version':2,'access_token':'a'," + members + '}')));
        QVERIFY(read);
        const QDateTime now(QDate(2026, 1, 1), QTime(11, 0, 10), QTimeZone::utc());
        QTEST(int(read->pause.left(now).count()), "left");
        const Failure cause = read->pause.cause();
        const char *reason =
            cause.reason == Reason::ServerBusy ? "ServerBusy: " : "ServerRefused: ";
        QTEST((reason + cause.code).trimmed(), "words");
    }

    void optionalMembersMayBeMissing()
    {
        StoredSession session;
        session.accessToken = Secret("a");
        const auto back = fromStore(serialize(session));
        QVERIFY(back);
        QVERIFY(back->refreshToken.isEmpty());
        QVERIFY(!back->expiry.isValid());
    }

    /*! The end of the range: see the numbers that otherContentIsNoSession() refuses. */
    void greatestSerialNumber()
    {
        const auto read =
            fromStore(Secret(json("{'version':2,'access_token':'a','serial':4503599627370496}")));
        QVERIFY(read);
        QCOMPARE(read->serial, qint64(1) << 52);
    }

    void otherContentIsNoSession_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("no version") << json("{'access_token':'a'}");
        QTest::newRow("another version") << json("{'version':3,'access_token':'a'}");
        QTest::newRow("no token") << json("{'version':2}");
        for (const char *serial : {"-1", "4503599627370497", "9223372036854775807"})
            QTest::addRow("serial number %s", serial)
                << json(QByteArray("{'version':2,'access_token':'a','serial':") + serial + "}");
    }
    void otherContentIsNoSession()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(!fromStore(Secret(stored)));
    }
};

QTEST_GUILESS_MAIN(TestStoredSession)
#include "tst_storedsession.moc"
