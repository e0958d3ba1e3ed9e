// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/storedsession.h"
#include "support/json.h"

#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;

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
        session.dpopKey = Secret("k");
        session.scope = "openid";
        session.accountName = QStringLiteral(u"Zoë");
        session.subject = "17";
        session.extras = {{"instance_url", "https://a.example/"}};
        session.issued = QDateTime(QDate(2026, 1, 1), QTime(11, 0), QTimeZone::utc());
        session.expiry = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
        session.signInId = "x";
        session.serial = 3'000'000'000;
        const auto stored = fromStore(toStore(session));
        QVERIFY(stored);
        const StoredSession copy = session.clone();
        for (const StoredSession *back : {&*stored, &copy}) {
            QCOMPARE(back->accessToken.reveal(), QByteArray("a"));
            QCOMPARE(back->refreshToken.reveal(), QByteArray("r"));
            QCOMPARE(back->type, session.type);
            QCOMPARE(back->dpopKey.reveal(), QByteArray("k"));
            QCOMPARE(back->scope, session.scope);
            QCOMPARE(back->accountName, session.accountName);
            QCOMPARE(back->subject, session.subject);
            QCOMPARE(back->extras, session.extras);
            QCOMPARE(back->issued, session.issued);
            QCOMPARE(back->expiry, session.expiry);
            QCOMPARE(back->signInId, session.signInId);
            QCOMPARE(back->serial, session.serial);
        }
    }

    void hostileTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("a header of its own") << QByteArray("a\\r\\nX-Evil: 1");
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
    }

    void readsTheFirstVersion()
    {
        const auto back = fromStore(
            Secret(json("{'version':1,'access_token':'a','refresh_token':'r','scope':'openid',"
                        "'account_name':'Ada','expiry':'2026-01-01T12:00:00Z'}")));
        QVERIFY(back);
        QCOMPARE(back->refreshToken.reveal(), QByteArray("r"));
        QCOMPARE(back->accountName, QString("Ada"));
        QCOMPARE(back->expiry, QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc()));
        QCOMPARE(back->type, TokenSet::Type::Bearer);
        QCOMPARE(back->serial, 0);
        QVERIFY(!back->issued.isValid());
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
    }

    void optionalMembersMayBeMissing()
    {
        StoredSession session;
        session.accessToken = Secret("a");
        const auto back = fromStore(toStore(session));
        QVERIFY(back);
        QVERIFY(back->refreshToken.isEmpty());
        QVERIFY(!back->expiry.isValid());
    }

    void otherContentIsNoSession_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("no version") << json("{'access_token':'a'}");
        QTest::newRow("a later version") << json("{'version':3,'access_token':'a'}");
        QTest::newRow("no token") << json("{'version':1}");
    }
    void otherContentIsNoSession()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(!fromStore(Secret(stored)));
    }
};

QTEST_APPLESS_MAIN(TestStoredSession)
#include "tst_storedsession.moc"
