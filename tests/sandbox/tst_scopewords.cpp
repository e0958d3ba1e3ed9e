// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/scopewords.h"

#include <QTest>

using namespace DeviceSignIn;

class TestScopeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("none") << QStringList{} << QStringList{"Sign in, and nothing else"};
        QTest::newRow("openid") << QStringList{"openid"} << QStringList{"Know that it is you"};
        QTest::newRow("profile") << QStringList{"openid", "profile"}
                                 << QStringList{"See your name"};
        QTest::newRow("email") << QStringList{"email"} << QStringList{"See your email address"};
        QTest::newRow("all that we know")
            << QStringList{"offline_access", "email", "openid", "profile"}
            << QStringList{"See your name and email address", "Stay signed in"};
        QTest::newRow("one of somebody else's")
            << QStringList{"openid", "playlists.write"}
            << QStringList{"Know that it is you", QString("Use “playlists.write”")};
    }
    void words()
    {
        QFETCH(QStringList, scopes);
        QTEST(scopeWords(scopes), "words");
    }

    void longNamesAreCut() { QVERIFY(scopeWords({QString(200, u'x')}).first().size() < 80); }
};

QTEST_GUILESS_MAIN(TestScopeWords)
#include "tst_scopewords.moc"
