// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/scopedescriptions.h"

#include <QTest>

using namespace DeviceSignIn;

class TestScopeDescriptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void descriptions_data()
    {
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<QStringList>("descriptions");
        QTest::newRow("none") << QStringList{} << QStringList{"Sign in, and nothing else"};
        QTest::newRow("openid") << QStringList{"openid"} << QStringList{"Know that it is you"};
        QTest::newRow("profile") << QStringList{"openid", "profile"}
                                 << QStringList{"See your name"};
        QTest::newRow("email") << QStringList{"email"} << QStringList{"See your email address"};
        QTest::newRow("all known scopes")
            << QStringList{"offline_access", "email", "openid", "profile"}
            << QStringList{"See your name and email address", "Stay signed in"};
        QTest::newRow("an unknown scope")
            << QStringList{"openid", "playlists.write"}
            << QStringList{"Know that it is you", QString("Use “playlists.write”")};
    }
    void descriptions()
    {
        QFETCH(QStringList, scopes);
        QTEST(scopeDescriptions(scopes), "descriptions");
    }

    void longNamesAreCut() { QVERIFY(scopeDescriptions({QString(200, u'x')}).first().size() < 80); }
};

QTEST_GUILESS_MAIN(TestScopeDescriptions)
#include "tst_scopedescriptions.moc"
