// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/usercode.h"

#include <QTest>

using namespace DeviceSignIn;

class TestUserCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void userCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("safe");
        QTest::newRow("RFC 8628") << "WDJB-MJHT" << true;
        QTest::newRow("digits") << "0042042" << true;
        QTest::newRow("lower case") << "wdjb-mjht" << true;
        QTest::newRow("a space inside") << "420 420" << true;
        QTest::newRow("Cyrillic") << QStringLiteral(u"ЖДЛФ") << true;
        // The rows about scripts match the table in docs/providers.md.
        QTest::newRow("Arabic digits") << QStringLiteral(u"٠١٢٣-٤٥٦٧") << true;
        QTest::newRow("Persian digits") << QStringLiteral(u"۰۱۲۳-۴۵۶۷") << true;
        QTest::newRow("Thai digits") << QStringLiteral(u"๐๑๒๓-๔๕๖๗") << true;
        QTest::newRow("Devanagari digits") << QStringLiteral(u"०१२३-४५६७") << true;
        QTest::newRow("Thai consonants") << QStringLiteral(u"กขคง-จฉชซ") << true;
        QTest::newRow("Thai letters with marks") << QStringLiteral(u"กี่คู") << false;
        QTest::newRow("Arabic letters") << QStringLiteral(u"شيري-نوعا") << false;
        QTest::newRow("64 characters") << QString(64, u'W') << true;
        QTest::newRow("65 characters") << QString(65, u'W') << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("a space at the end") << "WDJB " << false;
        QTest::newRow("a line break") << "WDJB\nMJHT" << false;
        QTest::newRow("an escape") << "WD\x1b[2JJB" << false;
        QTest::newRow("a right-to-left override") << QStringLiteral(u"WD\u202EJB") << false;
        QTest::newRow("a right-to-left mark") << QStringLiteral(u"WD\u200FJB") << false;
        QTest::newRow("Hebrew letters") << QStringLiteral(u"\u05D0\u05D1\u05D2") << false;
        QTest::newRow("a zero-width space") << QStringLiteral(u"WD\u200BJB") << false;
        QTest::newRow("a soft hyphen") << QStringLiteral(u"WD\u00ADJB") << false;
        QTest::newRow("a combining mark") << QStringLiteral(u"WD\u0301JB") << false;
        QTest::newRow("a non-breaking space") << QStringLiteral(u"WD\u00A0JB") << false;
    }
    void userCodes()
    {
        QFETCH(QString, code);
        QTEST(isSafeUserCode(code), "safe");
    }
};

QTEST_APPLESS_MAIN(TestUserCode)
#include "tst_usercode.moc"
