// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/storedsession.h"
#include "support/json.h"

#include <QTest>

using namespace DeviceSignIn;

class TestStoredSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        StoredSession session;
        session.accessToken = Secret("a");
        session.refreshToken = Secret("r");
        session.scope = "openid";
        session.accountName = QStringLiteral(u"Zoë");
        session.expiry = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
        const auto back = fromStore(toStore(session));
        QVERIFY(back);
        QCOMPARE(back->accessToken.reveal(), QByteArray("a"));
        QCOMPARE(back->refreshToken.reveal(), QByteArray("r"));
        QCOMPARE(back->scope, session.scope);
        QCOMPARE(back->accountName, session.accountName);
        QCOMPARE(back->expiry, session.expiry);
    }

    void mayLackWhatServersLeaveOut()
    {
        StoredSession session;
        session.accessToken = Secret("a");
        const auto back = fromStore(toStore(session));
        QVERIFY(back);
        QVERIFY(back->refreshToken.isEmpty());
        QVERIFY(!back->expiry.isValid());
    }

    void anythingElseIsNoSession_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("no version") << json("{'access_token':'a'}");
        QTest::newRow("a later version") << json("{'version':2,'access_token':'a'}");
        QTest::newRow("no token") << json("{'version':1}");
    }
    void anythingElseIsNoSession()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(!fromStore(Secret(stored)));
    }
};

QTEST_APPLESS_MAIN(TestStoredSession)
#include "tst_storedsession.moc"
