// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/usercodes.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace DeviceSignIn;

class TestUserCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newCodes()
    {
        const QRegularExpression form("^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$");
        QSet<QString> codes;
        QSet<QChar> letters;
        const UserCodes userCodes;
        for (int i = 0; i < 2000; ++i) {
            const QString code = userCodes.create();
            QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
            QCOMPARE(userCodes.read(code), code);
            codes.insert(code);
            letters.unite(QSet<QChar>(code.begin(), code.end()));
        }
        QCOMPARE(codes.size(), 2000); // one of 20^8 twice would be an accident
        QCOMPARE(letters.size(), 21); // all twenty, and the hyphen
    }

    void entry_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code"); // empty: refused
        QTest::newRow("as shown") << "WDJB-MJHT"
                                  << "WDJB-MJHT";
        QTest::newRow("small letters") << "wdjb-mjht"
                                       << "WDJB-MJHT";
        QTest::newRow("no hyphen") << "wdjbmjht"
                                   << "WDJB-MJHT";
        QTest::newRow("spaces") << "  WD JB MJ HT "
                                << "WDJB-MJHT";
        QTest::newRow("hyphens anywhere") << "W-D-J-B-M-J-H-T"
                                          << "WDJB-MJHT";
        QTest::newRow("a typographer's dash") << QString("WDJB\u2013MJHT") << "WDJB-MJHT";
        QTest::newRow("a hard space") << QString("WDJB\u00a0MJHT") << "WDJB-MJHT";
        QTest::newRow("a line break") << "WDJB-MJHT\n"
                                      << "WDJB-MJHT";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("too short") << "WDJB-MJH"
                                   << "";
        QTest::newRow("too long") << "WDJB-MJHTT"
                                  << "";
        QTest::newRow("a vowel") << "WDJB-MJHA"
                                 << "";
        QTest::newRow("a digit") << "WDJB-MJH0"
                                 << "";
        QTest::newRow("other marks") << "WDJB_MJHT"
                                     << "";
        QTest::newRow("a look-alike of another script") << QString("WDJB-MJH\u0422") << "";
        QTest::newRow("markup") << "<script>"
                                << "";
        QTest::newRow("without end") << QString(100000, u'W') << "";
    }
    void entry()
    {
        QFETCH(QString, typed);
        QTEST(UserCodes().read(typed), "code");
    }
};

QTEST_GUILESS_MAIN(TestUserCodes)
#include "tst_usercodes.moc"
