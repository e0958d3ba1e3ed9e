// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/usercodeformat.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace DeviceSignIn;

class TestUserCodeFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newCodes()
    {
        const QRegularExpression pattern("^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$");
        QSet<QString> codes;
        QSet<QChar> letters;
        const UserCodeFormat format;
        for (int i = 0; i < 2000; ++i) {
            const QString code = format.create();
            QVERIFY2(pattern.match(code).hasMatch(), qPrintable(code));
            QCOMPARE(format.parse(code), code);
            codes.insert(code);
            letters.unite(QSet<QChar>(code.begin(), code.end()));
        }
        QCOMPARE(codes.size(), 2000); // two equal ones of 20^8 are very unlikely
        QCOMPARE(letters.size(), 21); // the twenty consonants and the hyphen
    }

    void entered_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("code"); // empty: not accepted
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
        QTest::newRow("an en dash") << QString("WDJB\u2013MJHT") << "WDJB-MJHT";
        QTest::newRow("a no-break space") << QString("WDJB\u00a0MJHT") << "WDJB-MJHT";
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
        QTest::newRow("very long") << QString(100000, u'W') << "";
    }
    void entered()
    {
        QFETCH(QString, entered);
        QTEST(UserCodeFormat().parse(entered), "code");
    }
};

QTEST_GUILESS_MAIN(TestUserCodeFormat)
#include "tst_usercodeformat.moc"
